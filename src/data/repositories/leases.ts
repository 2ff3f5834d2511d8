import type { EntityManager } from 'typeorm'
import type { Lane } from '../../domain/lane.js'
import type { OutboxRow } from '../../domain/conversation.js'
import type { GivenUp } from '../../domain/delivery.js'
import { rows, sql, type Sql } from '../sql.js'
import { afterAmbiguous, LEASED_UNTIL, OUTBOX_COLUMNS, PLACE } from './outbox.js'

/** `full`: has enough to do and gets nothing more now. `resting`: nothing goes there before that moment. */
export type UnavailableLanes = { full: readonly Lane[]; resting: readonly (Lane & { until: Date })[] }

export type Leasing = { now: Date; limit: number; lanes: UnavailableLanes }

/** `seen`: how many due rows were looked at. `moved`: how many of them wait for somebody or for later. */
export type Leased = { rows: OutboxRow[]; seen: number; moved: number }

/** Whoever has the lock of a destination deals with what is due there; it is never waited for. */
const LOCK = 'klik:lease:'

const due = (now: Date): Sql =>
  sql`o.state = 'WAITING' and o.channel = 'TEAMS' and not o.unrouted and o.due_at <= ${now} and (o.leased_until is null or o.leased_until <= clock_timestamp())`

/** Something is on its way there: what came later comes after it. */
const BUSY = sql`exists (select 1 from outbox b where b.conversation_id = c.id
  and b.state in ('WAITING', 'SENDING') and b.leased_until > clock_timestamp())`

/** Where the rows of these keys go, and whether that is to be had now. */
function destinations(keys: readonly string[], resting: UnavailableLanes['resting']): Sql {
  const urls = resting.map(({ serviceUrl }) => serviceUrl)
  const tenants = resting.map(({ tenantId }) => tenantId)
  const ends = resting.map(({ until }) => until)
  return sql`select chosen.key, c.id as destination, case when c.id is null then chosen.key else c.person_id end as person_id,
      greatest(c.quiet_until, rest.until) as quiet_until,
      coalesce(c.state = 'OPEN' and (t.tenant_id is null or t.probe_conversation_id = c.id), false) as is_open
    from unnest(${keys}::uuid[]) as chosen(key) left join conversation c on c.id = chosen.key
      left join closed_tenant t on t.tenant_id = c.tenant_id
      left join unnest(${urls}::text[], ${tenants}::uuid[], ${ends}::timestamptz[]) as rest(url, tenant, until)
        on rest.url = c.service_url and rest.tenant = c.tenant_id
    where not ${BUSY}`
}

export class Leases {
  constructor(private readonly em: EntityManager) {}

  /**
   * Looks at the `limit` rows that fell due first, and takes them with everything else due for the same destinations,
   * so that one conversation gets one card. Rows for somebody the bot has not met, or who has shut it out, are parked;
   * rows for a conversation that asked for quiet, or whose lane rests, wait until then: neither is looked at again
   * before its time. Nobody waits for anybody: what another sender deals with just now is left to it.
   */
  async take(lease: string, leasing: Leasing): Promise<Leased> {
    const { seen, keys } = await this.choose(leasing)
    if (keys.length === 0) return { rows: [], seen, moved: 0 }
    const found = await this.deal(lease, keys, leasing)
    return { rows: found.filter(({ id }) => id !== null), seen, moved: found[0]?.moved ?? 0 }
  }

  /** A conversation, or a person without one, is the key. The locks are held until the transaction ends. */
  private async choose({ now, limit, lanes: { full } }: Leasing): Promise<{ seen: number; keys: string[] }> {
    const urls = full.map(({ serviceUrl }) => serviceUrl)
    const tenants = full.map(({ tenantId }) => tenantId)
    const [chosen] = await rows<{ seen: number; keys: string[] }>(
      this.em,
      sql`with first as materialized (
          select coalesce(c.id, o.person_id, o.conversation_id) as key
          from outbox o left join conversation c on c.id = ${PLACE}
          where ${due(now)} and not ${BUSY} and not exists (
            select 1 from unnest(${urls}::text[], ${tenants}::uuid[]) as full_lane(url, tenant)
            where full_lane.url = c.service_url and full_lane.tenant = c.tenant_id)
          order by o.due_at, o.id limit ${limit}),
        keys as materialized (select distinct key from first)
        select (select count(*)::int from first) as seen, coalesce((select array_agg(key) from keys
          where pg_try_advisory_xact_lock(hashtextextended(${LOCK} || key, 0))), '{}') as keys`,
    )
    return chosen ?? { seen: 0, keys: [] }
  }

  /** A statement of its own: it sees what whoever had the locks before has done. */
  private deal(
    lease: string,
    keys: readonly string[],
    { now, lanes: { resting } }: Leasing,
  ): Promise<(OutboxRow & { moved: number })[]> {
    return rows(
      this.em,
      sql`with here as materialized (${destinations(keys, resting)}),
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

  /** When the next row falls due after now; null when none does before `before`. */
  async nextDue(now: Date, before: Date): Promise<Date | null> {
    const [next] = await rows<{ at: Date | null }>(
      this.em,
      sql`select min(o.due_at) as at from outbox o
        where o.state = 'WAITING' and o.due_at > ${now} and o.due_at < ${before}`,
    )
    return next?.at ?? null
  }
}
