import type { EntityManager } from 'typeorm'
import type { MunicipalityId, PersonId } from '../../domain/ids.js'
import type { Person } from '../../domain/person.js'
import type { WayIn } from '../../domain/session.js'
import { Refusal } from '../../domain/refusals.js'
import { violates } from '../failures.js'
import { bound, boundOrNone, type Scope } from '../scope.js'
import { always, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { PERSON_COLUMNS } from './people.js'

/** The keys by which people of municipalities are known: tenant and object id of Entra. */
export class SignIns {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** Those of the municipality with one of the addresses, kept from being changed; for a sign-in. */
  withAddress(municipalityId: MunicipalityId, addresses: readonly string[]): Promise<Person[]> {
    const where = sql`pe.municipality_id = ${municipalityId} and lower(pe.email) = any(${addresses})`
    return rows(
      this.em,
      sql`select ${PERSON_COLUMNS} from person pe where ${where} and pe.deleted_at is null and pe.left_at is null and ${this.mine()}
        order by pe.id for update`,
    )
  }

  /**
   * From now on that key is theirs, and nothing else tells who they are. One is given where there is none for that tenant;
   * `over`: in the place of the one there is. False when somebody else was first. Refuses `key-taken`.
   */
  async giveKey(
    id: PersonId,
    { tenantId, aadObjectId }: { tenantId: string; aadObjectId: string },
    { over = false } = {},
  ): Promise<boolean> {
    const isFree = over ? always : sql`(pe.aad_object_id is null or pe.tenant_id <> ${tenantId})`
    try {
      const given = await touched(
        this.em,
        sql`update person pe set tenant_id = ${tenantId}, aad_object_id = ${aadObjectId}
          where pe.id = ${id} and pe.deleted_at is null and pe.left_at is null and ${isFree} and ${this.mine()}`,
      )
      return given === 1
    } catch (error) {
      if (violates(error, 'uq_person_entra')) throw new Refusal('key-taken')
      throw error
    }
  }

  /** Whoever has that UUID of FK Organisation, of whichever municipality, kept from being changed. */
  ofFk(uuid: string): Promise<Person | null> {
    return oneRow(
      this.em,
      sql`select ${PERSON_COLUMNS} from person pe
        where pe.fk_uuid = ${uuid} and pe.deleted_at is null and pe.left_at is null and ${this.mine()} for update`,
    )
  }

  /** Each sign-in by itself: what is shown of a person is not changed by it. */
  async noteSignIn(id: PersonId, way: WayIn, now: Date): Promise<void> {
    const column = way === 'FK' ? sql`last_fk_login_at` : sql`last_openid_login_at`
    await touched(
      this.em,
      sql`update person pe set ${column} = ${now}, last_login_at = ${now},
          first_login_at = coalesce(pe.first_login_at, ${now})
        where pe.id = ${id} and ${boundOrNone(this.scope, sql`pe.municipality_id`)}`,
    )
  }

  /** An assertion serves once, whichever instance has it. False when it has served. */
  async useAssertion(id: string, now: Date): Promise<boolean> {
    const used = await rows(
      this.em,
      sql`insert into saml_assertion (id, used_at) values (${id}, ${now}) on conflict do nothing returning id`,
    )
    return used.length === 1
  }

  private mine(): Sql {
    return bound(this.scope, sql`pe.municipality_id`)
  }
}
