import type { EntityManager } from 'typeorm'
import type { ConversationId } from '../../domain/ids.js'
import { AHEAD_MS, FASTER_EVERY_MS, LONGEST_STOP_MS, SLOWEST, type Pacing } from '../../domain/pace.js'
import { rows, sql, touched, type Sql } from '../sql.js'

/**
 * `saidAtMs`: now, by the database's clock. `granted`: so many messages may go, the first `startsInMs` after it, the next `everyMs` after it, and so on. None: ask again
 * after `waitMs`. `isStopped`: not before Teams allows it.
 */
export type Slice = {
  saidAtMs: number
  granted: number
  startsInMs: number
  everyMs: number
  waitMs: number
  isStopped: boolean
}

/** `sendClass`: of the most urgent of them. */
export type Wanted = { tenantId: string; wanted: number; sendClass: number }

/** A chat that was asked to wait. */
export type AskedToWait = { tenantId: string; conversationId: ConversationId; now: Date; until: Date | null }

/** All tenants together. */
const ALL = '00000000-0000-0000-0000-000000000000'

/** Everything is given out for longer than this: nobody loses anything by it. */
const ASK_AGAIN_MS = AHEAD_MS / 5

/** What a tenant may send a second by now: it comes back slowly from having been asked to wait. */
const rateNow = ({ most, all }: Pacing): Sql => sql`case when p.key = ${ALL}::uuid then ${all}::float8
  else least(${most}::float8, p.per_second
    + floor(extract(epoch from clock.at - p.since) * 1000 / ${FASTER_EVERY_MS}::int)) end`

/** Shared between instances, by the database's clock: a slice at a time, so that a message costs no question of its own. */
export class Paces {
  constructor(private readonly em: EntityManager) {}

  /**
   * Gives each tenant what it wants, as far as it and all together have room; when there is too little for all, none gets
   * more than its share, the most urgent come first, and among equals it is chance. In the order asked.
   */
  async take(asked: readonly Wanted[], { pacing, now }: { pacing: Pacing; now: Date }): Promise<Slice[]> {
    const taken = await this.given(asked, { pacing, now })
    if (taken.length === asked.length) return taken
    await this.begin(
      asked.map(({ tenantId }) => tenantId),
      pacing,
    )
    return this.given(asked, { pacing, now })
  }

  /** Nothing, when one of them has never been written to. */
  private given(asked: readonly Wanted[], { pacing, now }: { pacing: Pacing; now: Date }): Promise<Slice[]> {
    const tenants = asked.map(({ tenantId }) => tenantId)
    const wanted = asked.map((one) => one.wanted)
    const classes = asked.map(({ sendClass }) => sendClass)
    return rows<Slice>(
      this.em,
      sql`with held as materialized (
          select * from pace p where p.key = ${ALL}::uuid or p.key = any(${tenants}::uuid[]) order by p.key for update),
        clock as materialized (select clock_timestamp() as at, count(*) as keys from held),
        room as (
          select p.key, greatest(p.given_until, clock.at) as given_from, clock.at, ${rateNow(pacing)} as rate,
            coalesce(p.stopped_until > ${now}, false) as is_stopped
          from held p cross join clock where clock.keys > ${asked.length}::int),
        counted as materialized (
          select r.*, floor(a.ahead * r.rate + 0.000001) as free, greatest(0, 1 / r.rate - a.ahead) as wait from room r,
            lateral (select extract(epoch from r.at - r.given_from)
              + greatest(${AHEAD_MS}::int / 1000.0, 1 / r.rate) as ahead) as a),
        could as materialized (
          select a.n, c.*, a.send_class, random() as turn, case when c.is_stopped then 0 else greatest(0, least(
            a.wanted, c.free, greatest(1, ceil(total.free / count(*) over ())))) end as most
          from unnest(${tenants}::uuid[], ${wanted}::int[], ${classes}::int[]) with ordinality as a(key, wanted, send_class, n)
            join counted c on c.key = a.key join counted total on total.key = ${ALL}::uuid),
        given as materialized (
          select o.*, greatest(o.wait, total.wait) as waits, greatest(o.given_from, total.given_from) as starts,
            greatest(0, least(o.most, total.free - coalesce(sum(o.most)
              over (order by o.send_class, o.turn rows between unbounded preceding and 1 preceding), 0)))::int as granted
          from could o, counted total where total.key = ${ALL}::uuid),
        spent as (
          select key, granted, starts, rate from given union all
          select ${ALL}::uuid, sum(g.granted)::int, min(total.given_from), min(total.rate)
            from given g, counted total where total.key = ${ALL}::uuid),
        noted as (
          update pace p set given_until = spent.starts + spent.granted / spent.rate * interval '1 second'
          from spent where p.key = spent.key and spent.granted > 0)
        select (extract(epoch from at) * 1000)::float8 as "saidAtMs", granted, (extract(epoch from starts - at) * 1000)::float8 as "startsInMs", 1000 / rate as "everyMs",
          greatest(ceil(waits * 1000), ${ASK_AGAIN_MS}::int)::int as "waitMs", is_stopped as "isStopped"
        from given order by n`,
    )
  }

  /** Whoever has never been written to begins now. */
  private async begin(tenants: readonly string[], { start }: Pacing): Promise<void> {
    await touched(
      this.em,
      sql`insert into pace (key, given_until, per_second, since)
        select key, clock_timestamp(), ${start}::float8, clock_timestamp()
        from unnest(array_append(${tenants}::uuid[], ${ALL}::uuid)) as key
        where not exists (select 1 from pace p where p.key = key.key) order by key on conflict (key) do nothing`,
    )
  }

  /**
   * Teams asked a chat to wait: its tenant gets half as much from now on, at most once a second however many answers say
   * so. When another of its chats was asked the same and still waits, it is the tenant that is meant, and nothing goes to
   * it for as long. Returns whether it is stopped.
   */
  async slowDown({ tenantId, conversationId, now, until }: AskedToWait, pacing: Pacing): Promise<boolean> {
    const longest = new Date(now.getTime() + LONGEST_STOP_MS)
    const [asked] = await rows<{ isStopped: boolean }>(
      this.em,
      sql`with clock as (select clock_timestamp() as at),
        was as materialized (
          select p.*, clock.at, p.since < clock.at - interval '1 second' or p.per_second = ${pacing.start}::float8 as is_slower,
            ${rateNow(pacing)} as rate, coalesce(p.asked_by <> ${conversationId}::uuid and p.asked_until > ${now}, false) as is_tenant
          from pace p cross join clock where p.key = ${tenantId}::uuid for no key update of p),
        written as (
          update pace p set per_second = case when was.is_slower then greatest(${SLOWEST}::float8, was.rate / 2) else p.per_second end,
            since = case when was.is_slower then was.at else p.since end,
            stopped_until = case when was.is_tenant
              then greatest(p.stopped_until, least(${until}::timestamptz, ${longest}::timestamptz)) else p.stopped_until end,
            asked_by = ${conversationId}::uuid, asked_until = ${until}::timestamptz
          from was where p.key = was.key returning p.stopped_until)
        select coalesce(stopped_until > ${now}, false) as "isStopped" from written`,
    )
    return asked?.isStopped ?? false
  }
}
