import type { EntityManager } from 'typeorm'
import type { MunicipalityId, PersonId } from '../../domain/ids.js'
import { oneRow, sql } from '../sql.js'

/** How often what the demo room's tour leads to has happened. */
export type TourCounts = {
  ask: number
  start: number
  nominate: number
  answer: number
  subscribe: number
  clock: number
}

/** What has come of the demo room's tour: a question only the room asks, which is never there in production. */
export class Tour {
  constructor(private readonly em: EntityManager) {}

  /** Cards that were shown, changes that were made, reminders that went out: nothing that was refused. */
  async counts(): Promise<TourCounts> {
    const counted = await oneRow<TourCounts>(
      this.em,
      sql`select
        (select count(*)::int from delivered_card where kind = 'tasks') as ask,
        (select count(*)::int from history where subject = 'task' and field = 'status'
          and new_value = 'STARTED' and actor_side = 'MUNICIPALITY') as start,
        (select count(*)::int from history where subject = 'assignment' and field = 'state'
          and new_value = 'NOMINATED') as nominate,
        (select count(*)::int from history h join role_assignment a on a.id = h.subject_id and not a.direct
          where h.subject = 'assignment' and h.field = 'state' and h.new_value in ('ACCEPTED', 'DECLINED')) as answer,
        (select count(*)::int from subscription) as subscribe,
        (select count(*)::int from outbox where event->>'type' = 'task.markerWorsened' and state = 'SENT') as clock`,
    )
    if (!counted) throw new Error('a count is always a row')
    return counted
  }

  /** Whoever was asked last to take a role there and has not answered. */
  async lastAsked(municipalityId: MunicipalityId): Promise<PersonId | null> {
    const found = await oneRow<{ personId: PersonId }>(
      this.em,
      sql`select person_id as "personId" from role_assignment
        where municipality_id = ${municipalityId} and state = 'NOMINATED' order by nominated_at desc limit 1`,
    )
    return found && found.personId
  }
}
