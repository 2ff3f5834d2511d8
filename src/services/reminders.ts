import { NOTICE_HOUR } from '../domain/recipients.js'
import { dayOf, momentOf } from '../domain/time.js'
import type { World } from './world.js'

/** The sweep of a day is due shortly after local midnight. */
const SWEEP_MINUTE = 5

/** What a sweep did; null when this day's had been done. */
export type Swept = { turned: number; worsened: number; notices: number; copies: number }

/**
 * Turns the markers of the day and writes down who is owed a notice, once for each day whoever rings and however
 * often: claim, work and result are one transaction.
 */
export async function sweep(world: World): Promise<Swept | null> {
  const now = world.clock.now()
  const today = dayOf(now)
  if (now < momentOf(today, 0, SWEEP_MINUTE)) return null
  return world.data.asSystem(async (tx) => {
    if (!(await tx.operations.claimRun('sweep', today, now))) return null
    const swept = await tx.sweep(today, { now, noticesAt: momentOf(today, NOTICE_HOUR) })
    await tx.operations.finishRun('sweep', today, now)
    tx.owed.rows += swept.notices + swept.copies
    return swept
  })
}
