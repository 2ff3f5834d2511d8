import type { EntityManager } from 'typeorm'
import type { PersonId } from '../../domain/ids.js'
import type { CalendarFeed } from '../../domain/task.js'
import { boundOrNone, type Scope } from '../scope.js'
import { oneRow, sql, touched, type Sql } from '../sql.js'

/** The secret addresses of calendars; of each only the hash. */
export class Calendars {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(personId: PersonId): Promise<Pick<CalendarFeed, 'createdAt'> | null> {
    return oneRow(
      this.em,
      sql`select c.created_at as "createdAt" from calendar_feed c where c.person_id = ${personId} and ${this.mine()}`,
    )
  }

  /** In the place of the one before, which is thereby revoked. */
  put({ personId, municipalityId, secretHash, createdAt }: CalendarFeed): Promise<number> {
    return touched(
      this.em,
      sql`insert into calendar_feed as c (person_id, municipality_id, secret_hash, created_at)
        values (${personId}, ${municipalityId}, ${secretHash}, ${createdAt})
        on conflict (person_id) do update
          set secret_hash = excluded.secret_hash, created_at = excluded.created_at where ${this.mine()}`,
    )
  }

  remove(personId: PersonId): Promise<number> {
    return touched(
      this.em,
      sql`delete from calendar_feed c where c.person_id = ${personId} and ${this.mine()}`,
    )
  }

  /** Whose address it is, before there is anybody to be bound to. */
  async personOf(secretHash: string): Promise<PersonId | null> {
    const row = await oneRow<{ personId: PersonId }>(
      this.em,
      sql`select c.person_id as "personId" from calendar_feed c where c.secret_hash = ${secretHash} and ${this.mine()}`,
    )
    return row?.personId ?? null
  }

  private mine(): Sql {
    return boundOrNone(this.scope, sql`c.municipality_id`)
  }
}
