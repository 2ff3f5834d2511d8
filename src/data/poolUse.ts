import type { Source } from './options.js'

/** Connections of this process to the database, and how many transactions wait for one. */
export type PoolUse = Record<'busy' | 'idle' | 'waiting', number>

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Read off the pool that TypeORM holds. */
export function poolUse({ dataSource, access }: Source): PoolUse {
  const driver: { master?: unknown } = dataSource.driver as object
  const pool: { totalCount?: unknown; idleCount?: unknown } = Object(driver.master) as object
  const idle = numberOf(pool.idleCount)
  return { busy: numberOf(pool.totalCount) - idle, idle, waiting: access.waiting() }
}
