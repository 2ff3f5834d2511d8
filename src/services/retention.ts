import { BATCH, FORGOTTEN } from '../data/repositories/retention.js'
import { eraseLongGone } from './users/erase.js'
import type { World } from './world.js'

/** Deliveries for people whom the bot has never met, or who shut it out, are given up after this long. */
const HELD_DAYS = 30
const DAY_MS = 86_400_000

/** Again and again until less than a whole batch was left; each a transaction of its own. */
async function inBatches(work: () => Promise<number>): Promise<number> {
  let all = 0
  for (let count = BATCH; count === BATCH; all += count) count = await work()
  return all
}

/**
 * Forgets what nobody needs any more, and the names of those who have been gone for long. Returns how many rows of which
 * table, and how many names; null when there were none.
 */
export async function cleanUp(world: World): Promise<Record<string, number> | null> {
  const { data, clock } = world
  const now = clock.now()
  const held = new Date(now.getTime() - HELD_DAYS * DAY_MS)
  await inBatches(() => data.asSystem((tx) => tx.outboxRecords.dropDueBefore(held, BATCH)))
  const forgotten: Record<string, number> = {}
  for (const rule of FORGOTTEN) {
    const count = await inBatches(() => data.asSystem((tx) => tx.retention.forget(rule, now)))
    if (count > 0) forgotten[rule.table] = (forgotten[rule.table] ?? 0) + count
  }
  const names = await eraseLongGone(world)
  if (names > 0) forgotten.name = names
  return Object.keys(forgotten).length > 0 ? forgotten : null
}
