import type { EntityManager } from 'typeorm'
import { AHEAD_MS, FASTER_EVERY_MS, SLOWEST, type Pacing } from '../../domain/pace.js'
import { rows, sql, touched, type Sql } from '../sql.js'

/** `granted`: so many messages may go now; none: ask again after `waitMs`. */
export type Slice = { granted: number; waitMs: number }

export type Wanted = { tenantId: string; wanted: number }

/** All tenants together. */
const ALL = '00000000-0000-0000-0000-000000000000'

/** What a tenant may send a second by now: it comes back slowly from having been asked to wait. */
const rateNow = ({ most, all }: Pacing): Sql => sql`case when p.key = ${ALL}::uuid then ${all}::float8
  else least(${most}::float8, p.per_second
    + floor(extract(epoch from clock.at - p.since) * 1000 / ${FASTER_EVERY_MS}::int)) end`

/** Shared between instances, by the database's clock: a slice at a time, so that a message costs no question of its own. */
export class Paces {
  constructor(private readonly em: EntityManager) {}

  /**
   * Gives each tenant what it wants, as far as it and all together have room; who comes first when there is too little
   * for all is chance. In the order asked.
   */
  async take(asked: readonly Wanted[], pacing: Pacing): Promise<Slice[]> {
    const tenants = asked.map(({ tenantId }) => tenantId)
    const wanted = asked.map((one) => one.wanted)
    await touched(
      this.em,
      sql`insert into pace (key, given_until, per_second, since)
        select key, clock_timestamp(), ${pacing.start}::float8, clock_timestamp()
        from unnest(array_append(${tenants}::uuid[], ${ALL}::uuid)) as key
        where not exists (select 1 from pace p where p.key = key.key) order by key on conflict (key) do nothing`,
    )
    return rows<Slice>(
      this.em,
      sql`with held as materialized (
          select * from pace p where p.key = ${ALL}::uuid or p.key = any(${tenants}::uuid[]) order by p.key for update),
        clock as materialized (select clock_timestamp() as at, count(*) from held),
        room as (
          select p.key, greatest(p.given_until, clock.at) as given_from, clock.at, ${rateNow(pacing)} as rate
          from held p cross join clock),
        counted as materialized (
          select r.*, a.ahead, floor(a.ahead * r.rate + 0.000001) as free, greatest(0, 1 / r.rate - a.ahead) as wait from room r,
            lateral (select extract(epoch from r.at - r.given_from)
              + greatest(${AHEAD_MS}::int / 1000.0, 1 / r.rate) as ahead) as a),
        could as materialized (
          select a.n, c.key, greatest(0, least(a.wanted, c.free)) as most, c.wait, random() as turn
          from unnest(${tenants}::uuid[], ${wanted}::int[]) with ordinality as a(key, wanted, n) join counted c on c.key = a.key),
        given as materialized (
          select o.n, o.key, greatest(o.wait, total.wait) as wait, greatest(0, least(o.most, total.free - coalesce(sum(o.most)
            over (order by o.turn rows between unbounded preceding and 1 preceding), 0)))::int as granted
          from could o, counted total where total.key = ${ALL}::uuid),
        spent as (
          select key, granted from given union all select ${ALL}::uuid, sum(granted)::int from given),
        noted as (
          update pace p set given_until = c.given_from + spent.granted / c.rate * interval '1 second'
          from spent join counted c on c.key = spent.key where p.key = spent.key and spent.granted > 0)
        select granted, greatest(ceil(wait * 1000), 1)::int as "waitMs" from given order by n`,
    )
  }

  /** Teams asked to wait: half as fast from now on, at most once a second however many answers say so. */
  async slowDown(tenantId: string, pacing: Pacing): Promise<void> {
    await touched(
      this.em,
      sql`with clock as (select clock_timestamp() as at)
        update pace p set per_second = greatest(${SLOWEST}::float8, (${rateNow(pacing)}) / 2), since = clock.at
        from clock where p.key = ${tenantId}::uuid and (p.since < clock.at - interval '1 second' or p.per_second = ${pacing.start}::float8)`,
    )
  }
}
