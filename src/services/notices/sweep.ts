import type { Ahead, Closed } from '../../data/repositories/sweep.js'
import { calendarOfMunicipality, workingDayFrom, type CalendarSettings } from '../../domain/calendar.js'
import type { MunicipalityId } from '../../domain/ids.js'
import { momentOf } from '../../domain/moment.js'
import { onWorkingDay } from '../../domain/noticeTime.js'
import { NOTICE_HOUR } from '../../domain/recipients.js'
import { addDays, dayOf, type Day } from '../../domain/time.js'
import type { World } from '../world.js'

/** The sweep of a day is due shortly after local midnight. */
const SWEEP_MINUTE = 5

/** What a sweep did; null when this day's had been done. `again`: what expired yesterday and is told this morning. */
export type Swept = { turned: number; worsened: number; notices: number; copies: number; again: number }

/** Where today is a day off, and where the days after it are. */
function workedFrom(
  municipalities: readonly (CalendarSettings & { id: MunicipalityId })[],
  today: Day,
): { closed: Closed[]; ahead: Ahead[] } {
  const closed: Closed[] = []
  const ahead: Ahead[] = []
  for (const { id: municipalityId, ...settings } of municipalities) {
    const calendar = calendarOfMunicipality(settings)
    const until = addDays(workingDayFrom(calendar, addDays(today, 1)), -1)
    if (!calendar.isWorkingDay(today)) {
      closed.push({ municipalityId, dueAt: onWorkingDay(calendar, momentOf(today, NOTICE_HOUR)) })
    } else if (until > today) ahead.push({ municipalityId, until })
  }
  return { closed, ahead }
}

const added = <T extends Record<'turned' | 'worsened' | 'notices' | 'copies', number>>(one: T, other: T) => ({
  turned: one.turned + other.turned,
  worsened: one.worsened + other.worsened,
  notices: one.notices + other.notices,
  copies: one.copies + other.copies,
})

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
    const times = {
      now,
      noticesAt: momentOf(today, NOTICE_HOUR),
      ...workedFrom(await tx.projects.calendars(), today),
    }
    const swept = added(await tx.sweep(today, times), await tx.sweepIntroductions(today, times))
    const again = await tx.outboxRecords.tellAgain(today, times)
    await tx.operations.finishRun('sweep', today, now)
    tx.owed.rows += swept.notices + swept.copies
    tx.owed.unrouted += swept.notices
    return { ...swept, again }
  })
}
