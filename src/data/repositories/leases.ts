import type { EntityManager } from 'typeorm'
import type { ChatPace } from '../../domain/pace.js'
import type { Lane } from '../../domain/lane.js'
import type { OutboxRow } from '../../domain/conversation.js'
import type { GivenUp } from '../../domain/delivery.js'
import { rankOf } from '../../domain/sendClass.js'
import { rows, sql, type Sql } from '../sql.js'
import { roomOf, untilRoom } from './chatPace.js'
import { afterAmbiguous, LEASED_UNTIL, OUTBOX_COLUMNS } from './outbox.js'

/**
 * `full`: has enough to do, and gets nothing more of that class or a lower one now. `resting`: nothing goes there before
 * that moment.
 */
export type UnavailableLanes = {
  full: readonly (Lane & { sendClass: number })[]
  resting: readonly (Lane & { until: Date })[]
}

export type Leasing = { now: Date; limit: number; lanes: UnavailableLanes; chat: ChatPace }

/** `isMore`: not everything due was looked at. `moved`: how many rows wait for somebody or for later. */
export type Leased = { rows: OutboxRow[]; isMore: boolean; moved: number }

/** Whoever has the lock of a destination deals with what is due there; it is never waited for. */
const LOCK = 'klik:lease:'

const due = (now: Date): Sql =>
  sql`o.state = 'WAITING' and o.channel = 'TEAMS' and not o.unrouted and o.due_at <= ${now} and (o.leased_until is null or o.leased_until <= clock_timestamp())`

/** The municipality a row is of; those of none are one more. Not `coalesce`: under row security no index is used for that. */
const NO_TOWN = '00000000-0000-0000-0000-000000000000'
const TOWN = sql`(case when o.municipality_id is null then '00000000-0000-0000-0000-000000000000' else o.municipality_id end)`
/** Below every class there is. */
const ANY_CLASS = 99

/** Something is on its way there: what came later comes after it. */
const BUSY = sql`exists (select 1 from outbox b where b.conversation_id = c.id
  and b.state in ('WAITING', 'SENDING') and b.leased_until > clock_timestamp())`

/** A tenant that has asked to wait, in more than one chat. */
const stopped = (now: Date): Sql => sql`select p.key as tenant_id from pace p where p.stopped_until > ${now}`

/**
 * Municipalities with something due, the class of the first of it, and how much of it is looked at: as much of each. `below`: only what is
 * more urgent than that, since the municipality's own tenant is full or stopped.
 */
const towns = ({ now, limit }: Pick<Leasing, 'now' | 'limit'>): Sql => sql`
          select t.id, t.below, head.send_class, ceil(${limit}::float8 / count(*) over ())::int as share
          from (
            select m.id, least(case when m.tenant_id in (select tenant_id from stopped) then ${rankOf('RED')}::int end,
              (select max(f.send_class) from full_lane f where f.tenant_id = m.tenant_id), ${ANY_CLASS}::int) as below
            from municipality m union all select ${NO_TOWN}::uuid, ${ANY_CLASS}::int) as t
          cross join lateral (
            select o.send_class from outbox o where ${TOWN} = t.id and o.send_class < t.below and ${due(now)}
            order by o.send_class, o.due_at, o.id limit 1) as head`

/** Where the rows of these keys go, and whether that is to be had now. */
function destinations(keys: readonly string[], { now, lanes: { resting }, chat }: Leasing): Sql {
  const urls = resting.map(({ serviceUrl }) => serviceUrl)
  const tenants = resting.map(({ tenantId }) => tenantId)
  const ends = resting.map(({ until }) => until)
  return sql`select chosen.key, c.id as destination, case when c.id is null then chosen.key else c.person_id end as person_id,
      greatest(c.quiet_until, rest.until,
        case when ${roomOf(chat)} < 1 then ${now}::timestamptz + ${untilRoom(chat)} * interval '1 second' end) as quiet_until,
      coalesce(c.state = 'OPEN' and (t.tenant_id is null or t.probe_conversation_id = c.id), false) as is_open
    from unnest(${keys}::uuid[]) as chosen(key) left join conversation c on c.id = chosen.key
      left join closed_tenant t on t.tenant_id = c.tenant_id
      left join pace p on p.key = c.id
      left join unnest(${urls}::text[], ${tenants}::uuid[], ${ends}::timestamptz[]) as rest(url, tenant, until)
        on rest.url = c.service_url and rest.tenant = c.tenant_id
    where not ${BUSY}`
}

export class Leases {
  constructor(private readonly em: EntityManager) {}

  /**
   * Looks at the most urgent rows of each municipality, `limit` in all, and takes them with everything else due for the
   * same destinations, so that one conversation gets one card. Rows for somebody the bot has not met, or who has shut it
   * out, are parked; rows for a conversation that has asked for quiet or was written to enough, or whose lane rests, wait
   * until then: neither is looked at again before its time. Nobody waits for anybody: what another sender deals with just
   * now is left to it.
   */
  async take(lease: string, leasing: Leasing): Promise<Leased> {
    const { isMore, keys } = await this.choose(leasing)
    if (keys.length === 0) return { rows: [], isMore, moved: 0 }
    const found = await this.deal(lease, keys, leasing)
    return { rows: found.filter(({ id }) => id !== null), isMore, moved: found[0]?.moved ?? 0 }
  }

  /**
   * A conversation, or a person without one, is the key. The locks are held until the transaction ends. Municipalities with
   * the most urgent come first, by chance among equals, and the statement reads no further than it has to: what thousands
   * are owed in one of them costs the others nothing. What a municipality owes to people of other tenants is not kept
   * waiting by its own being full or stopped, when it is an answer.
   */
  private async choose({
    now,
    limit,
    lanes: { full },
  }: Leasing): Promise<{ isMore: boolean; keys: string[] }> {
    const urls = full.map(({ serviceUrl }) => serviceUrl)
    const tenants = full.map(({ tenantId }) => tenantId)
    const classes = full.map(({ sendClass }) => sendClass)
    const [chosen] = await rows<{ isMore: boolean; keys: string[] }>(
      this.em,
      sql`with stopped as materialized (${stopped(now)}),
        full_lane as materialized (
          select * from unnest(${urls}::text[], ${tenants}::uuid[], ${classes}::int[]) as one(url, tenant_id, send_class)),
        town as materialized (${towns({ now, limit })}),
        first as materialized (
          select row.key, t.id, t.share from (select * from town order by send_class, random()) as t
          cross join lateral (
            select coalesce(c.id, o.person_id, o.conversation_id) as key
            from outbox o left join lateral (
              select at.* from conversation at where at.person_id = o.person_id
              union all
              select at.* from conversation at where o.person_id is null and at.id = o.conversation_id) as c on true
            where ${TOWN} = t.id and o.send_class < t.below and ${due(now)} and not ${BUSY}
              and (c.tenant_id not in (select tenant_id from stopped)) is not false
              and not exists (select 1 from full_lane f
                where f.url = c.service_url and f.tenant_id = c.tenant_id and f.send_class <= o.send_class)
            order by o.send_class, o.due_at, o.id limit t.share) as row
          limit ${limit}),
        keys as materialized (select distinct key from first)
        select (select count(*) from first) >= ${limit} or exists (select 1 from first group by id, share having count(*) >= share)
            as "isMore",
          coalesce((select array_agg(key) from keys
            where pg_try_advisory_xact_lock(hashtextextended(${LOCK} || key, 0))), '{}') as keys`,
    )
    return chosen ?? { isMore: false, keys: [] }
  }

  /** A statement of its own: it sees what whoever had the locks before has done. */
  private deal(
    lease: string,
    keys: readonly string[],
    leasing: Leasing,
  ): Promise<(OutboxRow & { moved: number })[]> {
    const { now } = leasing
    return rows(
      this.em,
      sql`with here as materialized (${destinations(keys, leasing)}),
        owed as (
          select o.id, here.key from here join outbox o on o.person_id = here.person_id where ${due(now)}
          union all
          select o.id, here.key from here join outbox o on o.conversation_id = here.destination and o.person_id is null
            where ${due(now)}),
        mine as materialized (
          select o.id, here.destination, here.is_open, here.quiet_until, coalesce(here.quiet_until > ${now}, false) as is_quiet
          from owed join here on here.key = owed.key join outbox o on o.id = owed.id
          where ${due(now)} for no key update of o skip locked),
        parked as (
          update outbox o set state = 'PARKED', lease = null, leased_until = null from mine
          where mine.id = o.id and not mine.is_open returning 1),
        quiet as (
          update outbox o set due_at = mine.quiet_until, first_tried_at = coalesce(o.first_tried_at, ${now}) from mine
          where mine.id = o.id and mine.is_open and mine.is_quiet returning 1),
        taken as (
          update outbox o set lease = ${lease}, leased_until = ${LEASED_UNTIL}, conversation_id = mine.destination,
            first_tried_at = coalesce(o.first_tried_at, ${now})
          from mine where mine.id = o.id and mine.is_open and not mine.is_quiet returning ${OUTBOX_COLUMNS}),
        asked as (
          update closed_tenant set probe_conversation_id = null where probe_conversation_id in (select "conversationId" from taken))
        select looked.moved, taken.* from (
          select ((select count(*) from parked) + (select count(*) from quiet))::int as moved) as looked
          left join taken on true`,
    )
  }

  /**
   * Rows whose sender disappeared in the middle may have arrived; rows first tried before `evening` that were surely
   * not taken have had their day. Returns what came of them.
   */
  giveUp({ now, evening }: { now: Date; evening: Date }): Promise<GivenUp[]> {
    return rows(
      this.em,
      sql`with lost as (
          update outbox o set lease = null, leased_until = null, ${afterAmbiguous(now, 'sender disappeared')}
          where o.id in (
            select l.id from outbox l where l.state = 'SENDING' and l.leased_until <= clock_timestamp() for no key update skip locked)
          returning o.event->>'type' as type, o.state, o.problem),
        late as (
          update outbox o set state = case when o.maybe_duplicate then 'UNCERTAIN' else 'EXPIRED' end,
            lease = null, leased_until = null
          where o.id in (
            select l.id from outbox l where l.state = 'WAITING' and l.first_tried_at < ${evening}
              and (l.leased_until is null or l.leased_until <= clock_timestamp()) for no key update skip locked)
          returning o.event->>'type' as type, o.state, o.problem),
        all_of_them as (select * from lost union all select * from late)
        select type, state, problem, count(*)::int as rows from all_of_them group by type, state, problem`,
    )
  }

  /** When the next row falls due after now, or a stopped tenant may be written to; null when neither is before `before`. */
  async nextDue(now: Date, before: Date): Promise<Date | null> {
    const [next] = await rows<{ at: Date | null }>(
      this.em,
      sql`select least(
          (select min(o.due_at) from outbox o where o.state = 'WAITING' and o.due_at > ${now} and o.due_at < ${before}),
          (select min(p.stopped_until) from pace p where p.stopped_until > ${now} and p.stopped_until < ${before})) as at`,
    )
    return next?.at ?? null
  }
}
