import type { EntityManager } from 'typeorm'
import type { MunicipalityId, OrganisationId } from '../../domain/ids.js'
import type { Person } from '../../domain/person.js'
import type { KeySaid, SignInKey } from '../../domain/session.js'
import { always, oneRow, rows, sql, touched } from '../sql.js'
import { PERSON_COLUMNS } from './people.js'

/** Whose people a provider may speak of. `organisationId`: of a side's organisations that one alone. */
export type Home =
  | { side: 'MUNICIPALITY'; municipalityId: MunicipalityId }
  | { side: 'KOMBIT' | 'SUPPLIER'; organisationId: OrganisationId | null }

const whereHome = (home: Home) => {
  if ('municipalityId' in home) return sql`pe.municipality_id = ${home.municipalityId}`
  const inIt = home.organisationId ? sql`pe.organisation_id = ${home.organisationId}` : always
  return sql`pe.side = ${home.side} and pe.municipality_id is null and ${inIt}`
}

/** What people are known by who come in through the browser. Of the house's own work: nobody is anybody yet. */
export class SignInKeys {
  constructor(private readonly em: EntityManager) {}

  /** KOMBIT, or the supplier, of that name; null where there is none, or several. */
  async organisation(side: 'KOMBIT' | 'SUPPLIER', name: string): Promise<OrganisationId | null> {
    const found = await rows<{ id: OrganisationId }>(
      this.em,
      sql`select o.id from organisation o where o.kind = ${side} and o.municipality_id is null and o.name = ${name}`,
    )
    return found.length === 1 && found[0] ? found[0].id : null
  }

  /** Whose key it is. */
  owner({ kind, issuer, subject }: KeySaid): Promise<Person | null> {
    return oneRow(
      this.em,
      sql`select ${PERSON_COLUMNS} from sign_in_key k join person pe on pe.id = k.person_id and pe.deleted_at is null and pe.left_at is null
        where k.kind = ${kind} and k.issuer = ${issuer} and k.subject = ${subject}`,
    )
  }

  /** Those of the house with one of the addresses, kept from being changed. */
  withAddress(home: Home, addresses: readonly string[]): Promise<Person[]> {
    return rows(
      this.em,
      sql`select ${PERSON_COLUMNS} from person pe where lower(pe.email) = any(${addresses}) and pe.deleted_at is null and pe.left_at is null
        and ${whereHome(home)} order by pe.id for update`,
    )
  }

  /** Whoever of the house has that account of Teams, kept from being changed. */
  withTeamsKey(
    home: Home,
    { tenantId, aadObjectId }: { tenantId: string; aadObjectId: string },
  ): Promise<Person | null> {
    return oneRow(
      this.em,
      sql`select ${PERSON_COLUMNS} from person pe where pe.tenant_id = ${tenantId} and pe.aad_object_id = ${aadObjectId}
        and pe.deleted_at is null and pe.left_at is null and ${whereHome(home)} for update`,
    )
  }

  /** Whether the person has a key of that issuer already. */
  async hasKeyOf({ id }: Pick<Person, 'id'>, { kind, issuer }: KeySaid): Promise<boolean> {
    const held = await rows(
      this.em,
      sql`select 1 from sign_in_key where person_id = ${id} and kind = ${kind} and issuer = ${issuer}`,
    )
    return held.length > 0
  }

  /** From now on that key is theirs. False when it is somebody's already. */
  async bind({ kind, issuer, subject, personId, municipalityId, boundAt }: SignInKey): Promise<boolean> {
    const bound = await rows(
      this.em,
      sql`insert into sign_in_key (kind, issuer, subject, person_id, municipality_id, bound_at)
        values (${kind}, ${issuer}, ${subject}, ${personId}, ${municipalityId}, ${boundAt})
        on conflict (kind, issuer, subject) do nothing returning kind`,
    )
    return bound.length === 1
  }

  /** Nobody comes in with it any more, and whoever is in is out. */
  async forget({ kind, issuer, subject }: KeySaid): Promise<void> {
    await touched(
      this.em,
      sql`delete from session where kind = ${kind} and issuer = ${issuer} and subject = ${subject}`,
    )
    await touched(
      this.em,
      sql`delete from sign_in_key where kind = ${kind} and issuer = ${issuer} and subject = ${subject}`,
    )
  }
}
