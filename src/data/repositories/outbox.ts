import type { EntityManager } from 'typeorm'
import type { OutboxRow } from '../../domain/conversation.js'
import { WHEN_AMBIGUOUS, type EventType, type OutboxEvent } from '../../domain/events.js'
import {
  newId,
  type ConversationId,
  type MunicipalityId,
  type OutboxId,
  type PersonId,
} from '../../domain/ids.js'
import { rows, sql, touched, updated, type Sql } from '../sql.js'
import type { Owed } from './conversations.js'

/** To whom: a person, wherever the bot meets them, or a conversation. */
export type Destination = { personId: PersonId } | { conversationId: ConversationId }

export type NewOutboxRow = Destination & {
  key: string
  municipalityId: MunicipalityId | null
  event: OutboxEvent
  dueAt: Date
}

const COLUMNS = sql`o.id, o.key, o.municipality_id as "municipalityId", o.person_id as "personId",
  o.conversation_id as "conversationId", o.event, o.due_at as "dueAt", o.state, o.attempts, o.lease,
  o.leased_until as "leasedUntil", o.maybe_duplicate as "maybeDuplicate", o.sent_at as "sentAt",
  o.activity_id as "activityId", o.problem, o.created_at as "createdAt"`

const EVENT_TYPES = Object.keys(WHEN_AMBIGUOUS) as EventType[]
const HELD = EVENT_TYPES.filter((type) => WHEN_AMBIGUOUS[type] === 'hold')
const ONCE_MORE = EVENT_TYPES.filter((type) => WHEN_AMBIGUOUS[type] === 'once more')

/** Still unknown after the one repeat, or not to be repeated: somebody has to look. */
const STAYS_UNCERTAIN = sql`(o.event->>'type' = any(${HELD}) or (o.maybe_duplicate and o.event->>'type' = any(${ONCE_MORE})))`
const IS_ONCE_MORE = sql`o.event->>'type' = any(${ONCE_MORE})`

export class Outbox {
  constructor(
    private readonly em: EntityManager,
    private readonly owed: Owed,
  ) {}

  /** The same key again is nothing: the occasion has been written down. */
  async add(row: NewOutboxRow): Promise<void> {
    const personId = 'personId' in row ? row.personId : null
    const conversationId = 'conversationId' in row ? row.conversationId : null
    await rows(
      this.em,
      sql`insert into outbox (id, key, municipality_id, person_id, conversation_id, event, due_at)
        values (${newId<OutboxId>()}, ${row.key}, ${row.municipalityId}, ${personId}, ${conversationId},
          ${JSON.stringify(row.event)}::jsonb, ${row.dueAt})
        on conflict (key) do nothing`,
    )
    this.owed.rows += 1
  }

  /** Everything written down for a person, the oldest first. */
  about(personId: PersonId): Promise<OutboxRow[]> {
    return rows(
      this.em,
      sql`select ${COLUMNS} from outbox o where o.person_id = ${personId} order by o.created_at, o.key`,
    )
  }

  /**
   * Takes what is due and can be delivered, up to `limit` rows and then everything else due for the same
   * destinations, so that one conversation gets one card. Others who lease wait their turn.
   */
  async lease(
    lease: string,
    { now, until, limit }: { now: Date; until: Date; limit: number },
  ): Promise<OutboxRow[]> {
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtextextended('klik:lease', 0))`)
    return updated(
      this.em,
      sql`with ready as (
          select o.id, c.id as destination, o.due_at from outbox o join conversation c
            on c.id = o.conversation_id or c.person_id = o.person_id
          where o.state = 'WAITING' and o.due_at <= ${now} and c.state = 'OPEN'
            and (c.quiet_until is null or c.quiet_until <= ${now})
            and (o.leased_until is null or o.leased_until <= ${now})),
        chosen as (select destination from ready order by due_at, id limit ${limit})
        update outbox o set lease = ${lease}, leased_until = ${until}, conversation_id = ready.destination
        from ready where ready.id = o.id and ready.destination in (select destination from chosen)
        returning ${COLUMNS}`,
    )
  }

  /** The last step before the first byte: from here on a crash leaves the outcome unknown. */
  async begin(lease: string, ids: readonly OutboxId[], until: Date): Promise<boolean> {
    const count = await touched(
      this.em,
      sql`update outbox set state = 'SENDING', attempts = attempts + 1, leased_until = ${until}
        where id = any(${ids}) and lease = ${lease} and state = 'WAITING'`,
    )
    return count === ids.length
  }

  sent(
    lease: string,
    ids: readonly OutboxId[],
    { now, activityId }: { now: Date; activityId: string | null },
  ): Promise<number> {
    return this.settle(
      lease,
      ids,
      sql`state = 'SENT', sent_at = ${now}, activity_id = ${activityId}, problem = null`,
    )
  }

  /** Teams has surely not taken it: later again. */
  postpone(
    lease: string,
    ids: readonly OutboxId[],
    { dueAt, problem }: { dueAt: Date; problem: string },
  ): Promise<number> {
    return this.settle(lease, ids, sql`state = 'WAITING', due_at = ${dueAt}, problem = ${problem}`)
  }

  end(
    lease: string,
    ids: readonly OutboxId[],
    { state, problem }: { state: 'FAILED' | 'DROPPED'; problem: string },
  ): Promise<number> {
    return this.settle(lease, ids, sql`state = ${state}, problem = ${problem}`)
  }

  ambiguous(
    lease: string,
    ids: readonly OutboxId[],
    { dueAt, problem }: { dueAt: Date; problem: string },
  ): Promise<number> {
    return touched(
      this.em,
      sql`update outbox o set ${this.afterAmbiguous(dueAt, problem)} where o.id = any(${ids}) and o.lease = ${lease}`,
    )
  }

  /** Rows whose sender disappeared in the middle. */
  recover(now: Date): Promise<number> {
    return touched(
      this.em,
      sql`update outbox o set ${this.afterAmbiguous(now, 'sender disappeared')}
        where o.state = 'SENDING' and o.leased_until <= ${now}`,
    )
  }

  /** Notices for people the bot never met do not pile up for ever. */
  dropOlderThan(moment: Date): Promise<number> {
    return touched(
      this.em,
      sql`update outbox set state = 'DROPPED', problem = 'nobody to give it to' where state = 'WAITING' and due_at < ${moment}`,
    )
  }

  private settle(lease: string, ids: readonly OutboxId[], changes: Sql): Promise<number> {
    return touched(
      this.em,
      sql`update outbox set ${changes}, lease = null, leased_until = null where id = any(${ids}) and lease = ${lease}`,
    )
  }

  private afterAmbiguous(dueAt: Date, problem: string): Sql {
    return sql`state = case when ${STAYS_UNCERTAIN} then 'UNCERTAIN' else 'WAITING' end,
      maybe_duplicate = o.maybe_duplicate or ${IS_ONCE_MORE}, due_at = ${dueAt}, problem = ${problem},
      lease = null, leased_until = null`
  }
}
