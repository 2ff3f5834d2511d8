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
import { rows, sql, touched, type Sql } from '../sql.js'
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

/** One at a time decides what is sent next. */
const LEASE_LOCK = 'klik:lease'

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

  /** What was said with the message that stands there, in the order things fell due. */
  async eventsOf(conversationId: ConversationId, activityId: string): Promise<OutboxEvent[]> {
    const found = await rows<Pick<OutboxRow, 'event'>>(
      this.em,
      sql`select o.event from outbox o where o.conversation_id = ${conversationId} and o.activity_id = ${activityId}
        order by o.due_at, o.created_at, o.key`,
    )
    return found.map(({ event }) => event)
  }

  /** Everything written down for a person, the oldest first. */
  about(personId: PersonId): Promise<OutboxRow[]> {
    return rows(
      this.em,
      sql`select ${COLUMNS} from outbox o where o.person_id = ${personId} order by o.created_at, o.key`,
    )
  }

  /**
   * Looks at the `limit` rows that fell due first, and takes them with everything else due for the same destinations,
   * so that one conversation gets one card. Rows for somebody the bot has not met, or who has shut it out, are parked;
   * rows for a conversation that asked for quiet wait until then: neither is looked at again before its time.
   * Others who lease wait their turn. `seen`: how many rows were looked at.
   */
  async lease(
    lease: string,
    { now, until, limit }: { now: Date; until: Date; limit: number },
  ): Promise<{ rows: OutboxRow[]; seen: number }> {
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtextextended(${LEASE_LOCK}, 0))`)
    const due = sql`o.state = 'WAITING' and o.due_at <= ${now} and (o.leased_until is null or o.leased_until <= ${now})`
    const found = await rows<OutboxRow & { seen: number }>(
      this.em,
      sql`with first as (
          select o.id, o.person_id, o.conversation_id from outbox o where ${due} order by o.due_at, o.id limit ${limit}),
        placed as (
          select first.*, c.id as destination, c.state, c.quiet_until from first left join conversation c on c.id =
            coalesce((select p.id from conversation p where p.person_id = first.person_id),
              case when first.person_id is null then first.conversation_id end)),
        parked as (
          update outbox o set state = 'PARKED', lease = null, leased_until = null from placed
          where placed.id = o.id and placed.state is distinct from 'OPEN'),
        quiet as (
          update outbox o set due_at = placed.quiet_until from placed
          where placed.id = o.id and placed.state = 'OPEN' and placed.quiet_until > ${now}),
        destinations as (
          select distinct destination, person_id from placed
          where placed.state = 'OPEN' and (quiet_until is null or quiet_until <= ${now})),
        taken as (
          update outbox o set lease = ${lease}, leased_until = ${until}, conversation_id = d.destination from destinations d
          where ${due} and (o.person_id = d.person_id or (o.person_id is null and o.conversation_id = d.destination))
          returning ${COLUMNS})
        select looked.seen, taken.* from (select count(*)::int as seen from first) as looked left join taken on true`,
    )
    return { rows: found.filter(({ id }) => id !== null), seen: found[0]?.seen ?? 0 }
  }

  /** The bot can reach them: what was parked for them is due again. */
  async unpark({ id, personId }: { id: ConversationId; personId: PersonId | null }): Promise<void> {
    // Whoever leases just now may be about to park more of it.
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtextextended(${LEASE_LOCK}, 0))`)
    await touched(
      this.em,
      sql`update outbox set state = 'WAITING' where state = 'PARKED'
        and (person_id = ${personId} or (person_id is null and conversation_id = ${id}))`,
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
      sql`update outbox set state = 'DROPPED', problem = 'nobody to give it to'
        where state in ('WAITING', 'PARKED') and due_at < ${moment}`,
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
