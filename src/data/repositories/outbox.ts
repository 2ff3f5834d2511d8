import type { EntityManager } from 'typeorm'
import type { Channel, OutboxRow } from '../../domain/conversation.js'
import type { ChatPace } from '../../domain/pace.js'
import type { GivenUp } from '../../domain/delivery.js'
import { EVENT_TYPES, WHEN_AMBIGUOUS, type OutboxEvent } from '../../domain/events.js'
import {
  newId,
  type ConversationId,
  type MunicipalityId,
  type OutboxId,
  type PersonId,
} from '../../domain/ids.js'
import { sendClassOf } from '../../domain/sendClass.js'
import { columnsOf, nothing, rows, sql, touched, type Sql } from '../sql.js'
import { spent } from './chatPace.js'
import { outboxTable } from '../tables/conversation.js'
import type { Owed } from '../../domain/owed.js'

/** To whom: a person, wherever the bot meets them, a conversation, or by mail a mailbox that is nobody's in particular. */
export type Destination = { personId: PersonId } | { conversationId: ConversationId } | { mailbox: string }

export type NewOutboxRow = Destination & {
  key: string
  /** In Teams unless it says otherwise; what is for a mailbox always goes by mail. */
  channel?: Channel
  municipalityId: MunicipalityId | null
  event: OutboxEvent
  dueAt: Date
}

/** What became of rows; none: the lease was lost, and nothing was written. */
export type Written = GivenUp[]

export const OUTBOX_COLUMNS = columnsOf(outboxTable, 'o')

const HELD = EVENT_TYPES.filter((type) => WHEN_AMBIGUOUS[type] === 'hold')
const ONCE_MORE = EVENT_TYPES.filter((type) => WHEN_AMBIGUOUS[type] === 'once more')

/** Still unknown after the one repeat, or not to be repeated: somebody has to look. */
const STAYS_UNCERTAIN = sql`(o.event->>'type' = any(${HELD}) or (o.maybe_duplicate and o.event->>'type' = any(${ONCE_MORE})))`
const IS_ONCE_MORE = sql`o.event->>'type' = any(${ONCE_MORE})`

/**
 * Longer than a message may take, and short enough that what a vanished sender held goes out within a minute. By the
 * database's clock, which all senders share.
 */
export const LEASED_UNTIL = sql`clock_timestamp() + interval '45 seconds'`

/** After a message that may have been taken. The one repeat has a day of its own. */
export const afterAmbiguous = (dueAt: Date, problem: string): Sql =>
  sql`state = case when ${STAYS_UNCERTAIN} then 'UNCERTAIN' else 'WAITING' end,
    maybe_duplicate = o.maybe_duplicate or ${IS_ONCE_MORE}, due_at = ${dueAt}, problem = ${problem},
    first_tried_at = case when ${IS_ONCE_MORE} then null else o.first_tried_at end`

/** The conversation a row goes to as things stand: the person's own, else the one it names. */
export const PLACE = sql`coalesce((select at.id from conversation at where at.person_id = o.person_id),
  case when o.person_id is null then o.conversation_id end)`

/** Whether that person has chosen what to be told: then it is decided before anything is sent. For jobs; see `addAll`. */
export const isUnrouted = (personId: Sql): Sql =>
  sql`exists (select 1 from notice_settings chosen where chosen.person_id = ${personId})`

export class Outbox {
  constructor(
    private readonly em: EntityManager,
    private readonly owed: Owed,
  ) {}

  add(row: NewOutboxRow): Promise<void> {
    return this.addAll([row])
  }

  /** The same key again is nothing: the occasion has been written down. */
  async addAll(owed: readonly NewOutboxRow[]): Promise<void> {
    if (owed.length === 0) return
    const written = owed.map((row) => ({
      id: newId<OutboxId>(),
      key: row.key,
      municipality_id: row.municipalityId,
      person_id: 'personId' in row ? row.personId : null,
      conversation_id: 'conversationId' in row ? row.conversationId : null,
      channel: 'mailbox' in row ? 'MAIL' : (row.channel ?? 'TEAMS'),
      mailbox: 'mailbox' in row ? row.mailbox : null,
      event: row.event,
      due_at: row.dueAt,
      send_class: sendClassOf(row.event),
    }))
    const made = await rows<{ unrouted: boolean; channel: Channel }>(
      this.em,
      sql`insert into outbox (id, key, municipality_id, person_id, conversation_id, channel, mailbox, event, due_at, send_class, unrouted)
        select owed.*, owed.person_id is not null and has_notice_settings(owed.person_id)
        from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as owed(id uuid, key text,
          municipality_id uuid, person_id uuid, conversation_id uuid, channel text, mailbox text, event jsonb,
          due_at timestamptz, send_class smallint)
        on conflict (key) do nothing returning unrouted, channel`,
    )
    this.owed.rows += made.length
    this.owed.unrouted += made.filter(({ unrouted }) => unrouted).length
    this.owed.mails += made.filter(({ channel }) => channel === 'MAIL').length
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

  /** Somebody acted on the message that stands there; the first time is what counts. */
  async noteSeen(conversationId: ConversationId, activityId: string, now: Date): Promise<void> {
    await touched(
      this.em,
      sql`update outbox set seen_at = ${now}
        where conversation_id = ${conversationId} and activity_id = ${activityId} and seen_at is null`,
    )
  }

  /** The person's own, and everything else told on the same card or mail. False for what is not theirs. */
  async noteOpened(id: OutboxId, { personId, now }: { personId: PersonId; now: Date }): Promise<boolean> {
    const found = await rows(
      this.em,
      sql`with opened as (select * from outbox where id = ${id} and person_id = ${personId}),
        marked as (
          update outbox o set seen_at = ${now} from opened
          where o.person_id = ${personId} and o.seen_at is null and (o.id = opened.id
            or (o.conversation_id = opened.conversation_id and o.activity_id = opened.activity_id)
            or (o.channel = 'MAIL' and opened.channel = 'MAIL' and o.sent_at = opened.sent_at)))
        select 1 from opened`,
    )
    return found.length > 0
  }

  /** One of the rows the message that stands there told. */
  async idOf(conversationId: ConversationId, activityId: string): Promise<OutboxId | null> {
    const [found] = await rows<{ id: OutboxId }>(
      this.em,
      sql`select o.id from outbox o where o.conversation_id = ${conversationId} and o.activity_id = ${activityId}
          and o.person_id is not null and o.event->>'type' <> 'card.changed'
        order by o.due_at, o.created_at, o.key limit 1`,
    )
    return found?.id ?? null
  }

  /** Everything written down for a person, the oldest first. */
  about(personId: PersonId): Promise<OutboxRow[]> {
    return rows(
      this.em,
      sql`select ${OUTBOX_COLUMNS} from outbox o where o.person_id = ${personId} order by o.created_at, o.key`,
    )
  }

  /** The bot can reach them: what was parked for them is due again. */
  async unpark({ id, personId }: { id: ConversationId; personId: PersonId | null }): Promise<void> {
    await this.unparkWhere(
      sql`(o.person_id = ${personId} or (o.person_id is null and o.conversation_id = ${id}))`,
    )
  }

  /** The same for everybody in a tenant. */
  async unparkTenant(tenantId: string): Promise<void> {
    await this.unparkWhere(
      sql`exists (select 1 from conversation c where c.id = ${PLACE} and c.tenant_id = ${tenantId} and c.state = 'OPEN')`,
    )
  }

  /**
   * Whatever is parked though it can be delivered, as when somebody came back while it was being parked. Returns how
   * much that was.
   */
  unparkReachable(): Promise<number> {
    return this.unparkWhere(
      sql`exists (select 1 from conversation c where c.id = ${PLACE} and c.state = 'OPEN'
        and not exists (select 1 from closed_tenant t where t.tenant_id = c.tenant_id))`,
    )
  }

  /**
   * The last step before the first byte: from here on a crash leaves the outcome unknown. Returns how many are still
   * the lease's; with one missing, the caller takes the whole transaction back. `chat`: how often it is written to; null for
   * mail.
   */
  async begin(lease: string, ids: readonly OutboxId[], chat: ChatPace | null): Promise<number> {
    const [begun] = await rows<{ count: number }>(
      this.em,
      sql`with begun as (
          update outbox set state = 'SENDING', attempts = attempts + 1, leased_until = ${LEASED_UNTIL}
          where id = any(${ids}) and lease = ${lease} and state = 'WAITING' returning conversation_id),
        ${chat ? sql`spent as (${spent(chat)}),` : nothing} all_of_them as (select from begun)
        select count(*)::int as count from all_of_them`,
    )
    return begun?.count ?? 0
  }

  sent(
    lease: string,
    ids: readonly OutboxId[],
    { now, activityId }: { now: Date; activityId: string | null },
  ): Promise<Written> {
    const changes = sql`state = 'SENT', sent_at = ${now}, activity_id = ${activityId}, problem = null`
    return this.settle(lease, ids, changes)
  }

  /** Teams has surely not taken it: later again. */
  postpone(
    lease: string,
    ids: readonly OutboxId[],
    later: { dueAt: Date; problem: string },
  ): Promise<Written> {
    return this.settle(
      lease,
      ids,
      sql`state = 'WAITING', due_at = ${later.dueAt}, problem = ${later.problem}`,
    )
  }

  /** Teams asked to wait, which is no attempt. `isLater`: not only so long as it asked, so it has a day of its own. */
  wait(
    lease: string,
    ids: readonly OutboxId[],
    { dueAt, isLater }: { dueAt: Date; isLater: boolean },
  ): Promise<Written> {
    const changes = sql`state = 'WAITING', due_at = ${dueAt}, problem = 'throttled', attempts = greatest(o.attempts - 1, 0),
      first_tried_at = case when ${isLater}::boolean then null else o.first_tried_at end`
    return this.settle(lease, ids, changes)
  }

  /** Nobody is there to take it; kept until they are. */
  park(lease: string, ids: readonly OutboxId[], problem: string): Promise<Written> {
    return this.settle(lease, ids, sql`state = 'PARKED', problem = ${problem}`)
  }

  end(
    lease: string,
    ids: readonly OutboxId[],
    { state, problem }: { state: 'FAILED' | 'DROPPED'; problem: string },
  ): Promise<Written> {
    return this.settle(lease, ids, sql`state = ${state}, problem = ${problem}`)
  }

  ambiguous(
    lease: string,
    ids: readonly OutboxId[],
    later: { dueAt: Date; problem: string },
  ): Promise<Written> {
    return this.settle(lease, ids, afterAmbiguous(later.dueAt, later.problem))
  }

  /** What was leased and not begun is anybody's again. */
  async giveBack(lease: string, ids: readonly OutboxId[]): Promise<void> {
    await touched(
      this.em,
      sql`update outbox set lease = null, leased_until = null
        where id = any(${ids}) and lease = ${lease} and state = 'WAITING'`,
    )
  }

  private settle(lease: string, ids: readonly OutboxId[], changes: Sql): Promise<Written> {
    return rows(
      this.em,
      sql`with written as (
          update outbox o set lease = null, leased_until = null, ${changes} where o.id = any(${ids}) and o.lease = ${lease}
          returning o.event->>'type' as type, o.state, o.problem)
        select type, state, problem, count(*)::int as rows from written group by type, state, problem`,
    )
  }

  /** Never waits for a sender: what one of them holds just now is looked at again by `unparkReachable`. */
  private async unparkWhere(where: Sql): Promise<number> {
    const count = await touched(
      this.em,
      sql`update outbox set state = 'WAITING', first_tried_at = null where id in (
        select o.id from outbox o where o.state = 'PARKED' and ${where} for no key update skip locked)`,
    )
    this.owed.rows += count
    return count
  }
}
