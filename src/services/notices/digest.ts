import { confirmedSince } from '../../domain/contactDue.js'
import { NOTICE_HOUR } from '../../domain/recipients.js'
import { momentOf } from '../../domain/moment.js'
import { calendarsOf, onWorkingDay } from '../../domain/noticeTime.js'
import { dayOf, mondayOf } from '../../domain/time.js'
import type { World } from '../world.js'

/** How many administrators a week's digest goes to; null when this week's had been written. */
export type Digested = { told: number }

/**
 * Once a week every administrator of a municipality with something to see to is owed its status: tasks that turned or are
 * stuck, vacant required roles, contact lists to confirm again (klik.md W38, W39). Due on Monday; later in the week when nobody rang before, but not in the week the
 * house was opened.
 */
export async function weekly(world: World): Promise<Digested | null> {
  const now = world.clock.now()
  const today = dayOf(now)
  const week = mondayOf(today)
  return world.data.asSystem(async (tx) => {
    const isOpening = today !== week && !(await tx.operations.hasEverRun('digest'))
    if (!(await tx.operations.claimRun('digest', week, now))) return null
    const readers = isOpening ? [] : await tx.vacancies.readers(confirmedSince(today), today)
    const morning = momentOf(today, NOTICE_HOUR)
    const calendars = calendarsOf(await tx.projects.calendars())
    for (const { municipalityId, personId } of readers) {
      const key = `digest:${week}:${personId}`
      const event = { type: 'roles.digest', week } as const
      const calendar = calendars.get(municipalityId)
      const dueAt = calendar ? onWorkingDay(calendar, morning) : morning
      await tx.outbox.add({ key, municipalityId, personId, event, dueAt })
    }
    await tx.operations.finishRun('digest', week, now)
    return { told: readers.length }
  })
}
