import type { EntityManager } from 'typeorm'
import { rows, sql } from './sql.js'

/** One transaction at a time from here to its end: whoever locks the same key waits, and then sees what was done. */
export async function lockKey(em: EntityManager, key: string): Promise<void> {
  await rows(em, sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}
