import type { EntityManager } from 'typeorm'
import type { Channel, OutboxState } from '../../domain/conversation.js'
import { NOBODY_TO_GIVE_IT_TO } from '../../domain/deliveryTruth.js'
import { TOLD_AGAIN, type EventType } from '../../domain/events.js'
import type { OutboxId } from '../../domain/ids.js'
import type { Day } from '../../domain/time.js'
import { rows, sql, touched, type Sql } from '../sql.js'
import { isUnrouted } from './outbox.js'
import type { Owed } from '../../domain/owed.js'
import { noticesDue, type SweepTimes } from './sweep.js'
import { markerSql } from './taskList.js'

/** A row as an operator sees it: nothing in it says whose it is. */
export type OutboxRecord = {
  id: OutboxId
  type: EventType
  channel: Channel
  state: OutboxState
  problem: string | null
  attempts: number
  maybeDuplicate: boolean
  dueAt: Date
}

/** `oldest`: when the oldest of them fell due; null when none has yet. */
export type StateCount = { state: OutboxState; rows: number; oldest: Date | null }

const RECORD = sql`o.id, o.event->>'type' as type, o.channel, o.state, o.problem, o.attempts, o.maybe_duplicate as "maybeDuplicate",
  o.due_at as "dueAt"`

const OWED = sql`'WAITING', 'PARKED', 'SENDING'`

const WHILE_MARKER_HOLDS = (Object.keys(TOLD_AGAIN) as EventType[]).filter(
  (type) => TOLD_AGAIN[type] === 'while the marker holds',
)

/** The outbox as it is looked after: what stands in it, what is to go out once more, what is to be forgotten. */
export class OutboxRecords {
  constructor(
    private readonly em: EntityManager,
    private readonly owed: Owed,
  ) {}

  /** Everything that is not over, and what was left to people; what went well is not counted. */
  counts(now: Date): Promise<StateCount[]> {
    const of = (states: Sql): Sql =>
      sql`select o.state, count(*)::int as rows, min(o.due_at) filter (where o.due_at <= ${now}) as oldest
        from outbox o where o.state in (${states}) group by o.state`
    return rows(
      this.em,
      sql`${of(sql`'WAITING', 'SENDING'`)} union all ${of(sql`'PARKED'`)}
        union all ${of(sql`'UNCERTAIN', 'FAILED', 'EXPIRED'`)}`,
    )
  }

  /** The oldest first. */
  list(states: readonly OutboxState[], limit: number): Promise<OutboxRecord[]> {
    return rows(
      this.em,
      sql`select ${RECORD} from outbox o where o.state = any(${states}) order by o.due_at, o.id limit ${limit}`,
    )
  }

  /** Whatever would go out sooner or later. */
  async owedNow(): Promise<number> {
    const [found] = await rows<{ n: number }>(
      this.em,
      sql`select count(*)::int as n from outbox where state in (${OWED})`,
    )
    return found?.n ?? 0
  }

  /** Drops whatever would go out. Returns how many rows that were. */
  discard(): Promise<number> {
    return touched(
      this.em,
      sql`update outbox set state = 'DROPPED', problem = 'discarded after a restore', lease = null, leased_until = null
        where state in (${OWED})`,
    )
  }

  /**
   * What was left to people goes out once more, now, and says so where it may have arrived. What the next morning has
   * told again is left alone. Returns the rows as they were.
   */
  async resend(
    of: { ids: readonly OutboxId[] } | { states: readonly OutboxState[] },
    now: Date,
  ): Promise<OutboxRecord[]> {
    const chosen = 'ids' in of ? sql`o.id = any(${of.ids})` : sql`o.state = any(${of.states})`
    const again = await rows<OutboxRecord>(
      this.em,
      sql`with chosen as materialized (
          select ${RECORD} from outbox o where o.state in ('UNCERTAIN', 'FAILED', 'EXPIRED') and o.told_again_at is null
            and ${chosen} for no key update skip locked),
        again as (
          update outbox o set state = 'WAITING', due_at = ${now}, first_tried_at = null, lease = null, leased_until = null,
            maybe_duplicate = o.maybe_duplicate or chosen.state = 'UNCERTAIN'
          from chosen where chosen.id = o.id)
        select * from chosen order by "dueAt", id`,
    )
    this.owed.rows += again.length
    return again
  }

  /**
   * What expired is owed once more, with the morning's notices, as far as it is still so: each row once, whoever asks and how often.
   * What is no longer so is dropped. Returns how many are owed.
   */
  async tellAgain(today: Day, { now, ...times }: SweepTimes): Promise<number> {
    const [told] = await rows<{ count: number }>(
      this.em,
      sql`with expired as materialized (
          select o.*, (o.event->>'type' <> all(${WHILE_MARKER_HOLDS}) or exists (
            select 1 from task t where t.id = (o.event->>'taskId')::uuid and ${markerSql(today)} = o.event->>'marker')) as holds
          from outbox o where o.state = 'EXPIRED' and o.told_again_at is null for no key update of o skip locked),
        again as (
          insert into outbox (id, key, municipality_id, person_id, conversation_id, channel, mailbox, event, due_at, send_class, unrouted)
          select gen_random_uuid(), split_part(key, '@', 1) || '@' || ${today}::text, municipality_id, person_id,
            case when person_id is null then conversation_id end, channel, mailbox, event,
            ${noticesDue(times, sql`municipality_id`)}, send_class, ${isUnrouted(sql`person_id`)}
          from expired where holds on conflict (key) do nothing returning 1),
        noted as (
          update outbox o set told_again_at = case when expired.holds then ${now}::timestamptz end,
            state = case when expired.holds then 'EXPIRED' else 'DROPPED' end,
            problem = case when expired.holds then o.problem else 'no longer so' end
          from expired where expired.id = o.id)
        select count(*)::int as count from again`,
    )
    const count = told?.count ?? 0
    this.owed.rows += count
    return count
  }

  /** Notices for people the bot never met do not pile up for ever. Returns how many, `limit` at most. */
  dropDueBefore(moment: Date, limit: number): Promise<number> {
    return touched(
      this.em,
      sql`update outbox set state = 'DROPPED', problem = ${NOBODY_TO_GIVE_IT_TO} where id in (
        select o.id from outbox o where o.state in ('WAITING', 'PARKED') and o.due_at < ${moment}
        order by o.due_at limit ${limit} for no key update skip locked)`,
    )
  }
}
