import { confirmedSince } from '../domain/contactDue.js'
import { NOTICE_HOUR } from '../domain/recipients.js'
import { dayOf, mondayOf, momentOf } from '../domain/time.js'
import type { World } from './world.js'

/** How many administrators a week's digest goes to; null when this week's had been written. */
export type Digested = { told: number }

/**
 * Once a week every administrator of a municipality with vacant required roles, or with contact lists to confirm again,
 * is owed a digest (klik.md W38, W39). Due on Monday; later in the week when nobody rang before, but not in the week the
 * house was opened.
 */
export async function weekly(world: World): Promise<Digested | null> {
  const now = world.clock.now()
  const today = dayOf(now)
  const week = mondayOf(today)
  return world.data.asSystem(async (tx) => {
    const isOpening = today !== week && !(await tx.operations.hasEverRun('digest'))
    if (!(await tx.operations.claimRun('digest', week, now))) return null
    const readers = isOpening ? [] : await tx.vacancies.readers(confirmedSince(today))
    for (const { municipalityId, personId } of readers) {
      const key = `digest:${week}:${personId}`
      const event = { type: 'roles.digest', week } as const
      await tx.outbox.add({ key, municipalityId, personId, event, dueAt: momentOf(today, NOTICE_HOUR) })
    }
    await tx.operations.finishRun('digest', week, now)
    return { told: readers.length }
  })
}
