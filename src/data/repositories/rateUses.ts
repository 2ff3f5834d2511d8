import type { EntityManager } from 'typeorm'
import { rows, sql } from '../sql.js'

/** How often something was done since it was last told; `spanMs`: over which time the others are asked of. */
export type RateUse = { key: string; used: number; spanMs: number }

/** What each instance has let through lately, so that all of them keep to one limit. */
export class RateUses {
  constructor(private readonly em: EntityManager) {}

  /**
   * Writes this instance's uses down, and answers those of all others, by key; by the database's own clock. What nobody
   * asks for any more goes: this instance's own, and that of instances which are gone.
   */
  async exchange(instance: string, uses: readonly RateUse[]): Promise<Map<string, number>> {
    const keys = uses.map(({ key }) => key)
    const counts = uses.map(({ used }) => used)
    const spans = uses.map(({ spanMs }) => spanMs)
    const others = await rows<{ key: string; used: number }>(
      this.em,
      sql`with mine as (
          select * from unnest(${keys}::text[], ${counts}::int[], ${spans}::int[]) as mine(key, used, span_ms)),
        gone as (
          delete from rate_use where at < now() - interval '2 minutes'
            and (instance = ${instance}::uuid or at < now() - interval '1 hour')),
        told as (
          insert into rate_use (key, instance, at, used)
          select key, ${instance}::uuid, now(), used from mine where used > 0)
        select r.key, sum(r.used)::int as used
        from mine join rate_use r on r.key = mine.key and r.instance <> ${instance}::uuid
          and r.at > now() - mine.span_ms * interval '1 millisecond'
        group by r.key`,
    )
    return new Map(others.map(({ key, used }) => [key, used]))
  }
}
