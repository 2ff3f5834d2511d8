import type { EntityManager } from 'typeorm'
import type { ContactLookup } from '../../domain/contactList.js'
import type { MunicipalityId, PersonId } from '../../domain/ids.js'
import { lockKey } from '../lockKey.js'
import { bound, type Scope } from '../scope.js'
import { rows, sql, touched } from '../sql.js'

/** Who looks, as what, what for; `since`: the same look-up since then is the same one. */
export type Looking = Pick<ContactLookup, 'kind' | 'purpose' | 'readerId' | 'readerMunicipalityId'> & {
  now: Date
  since: Date
}
export type LookedUp = { personId: PersonId; municipalityId: MunicipalityId }

/** What the person looked up is told. `municipality` is null for KOMBIT and suppliers. */
export type NamedLookup = Pick<ContactLookup, 'at' | 'kind' | 'purpose'> & { municipality: string | null }

/** Who of other municipalities has been looked up by whom, when and what for (quality.md C-14, C-17). */
export class Lookups {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** One at a time looks for the same reader, or two could pass the limit together. */
  async lock(readerId: PersonId): Promise<void> {
    await lockKey(this.em, `lookups:${readerId}`)
  }

  /** The different people the reader has seen in lists since then, those seen longest ago first. */
  seenSince(readerId: PersonId, since: Date): Promise<{ personId: PersonId; lastAt: Date }[]> {
    return rows(
      this.em,
      sql`select l.person_id as "personId", max(l.last_at) as "lastAt" from contact_lookup l
        where l.reader_id = ${readerId} and l.last_at > ${since} and l.kind in ('LISTED', 'CONTACT')
          and (${bound(this.scope, sql`l.reader_municipality_id`)})
        group by l.person_id order by max(l.last_at), l.person_id`,
    )
  }

  async note(
    people: readonly LookedUp[],
    { kind, purpose, readerId, readerMunicipalityId, now, since }: Looking,
  ): Promise<void> {
    const ids = people.map(({ personId }) => personId)
    const homes = people.map(({ municipalityId }) => municipalityId)
    await touched(
      this.em,
      sql`with looked_up as (
          select * from unnest(${ids}::uuid[], ${homes}::uuid[]) as looked_up(id, municipality_id)),
        again as (
          update contact_lookup l set last_at = ${now} from looked_up
          where l.person_id = looked_up.id and l.reader_id = ${readerId} and l.kind = ${kind} and l.at > ${since}
            and l.purpose is not distinct from ${purpose}
          returning l.person_id)
        insert into contact_lookup (id, at, last_at, kind, purpose, reader_id, reader_municipality_id, person_id,
          municipality_id)
        select gen_random_uuid(), ${now}::timestamptz, ${now}::timestamptz, ${kind}::text, ${purpose}::text,
          ${readerId}::uuid, ${readerMunicipalityId}::uuid, looked_up.id, looked_up.municipality_id
        from looked_up where not exists (select 1 from again where again.person_id = looked_up.id)`,
    )
  }

  /** The newest look-ups of the person's contact data; that a name stood in a list is not among them. */
  ofPerson(personId: PersonId, limit: number): Promise<NamedLookup[]> {
    return rows(
      this.em,
      sql`select l.at, l.kind, l.purpose, m.name as municipality
        from contact_lookup l left join municipality m on m.id = l.reader_municipality_id
        where l.person_id = ${personId} and l.kind in ('CONTACT', 'EXPORT')
          and ${bound(this.scope, sql`l.municipality_id`)}
        order by l.at desc, l.id limit ${limit}`,
    )
  }
}
