import type { Awaited } from '../../data/repositories/confirmations.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import { reminderDays } from '../../domain/confirmation.js'
import { NOTICE_HOUR } from '../../domain/recipients.js'
import { momentOf } from '../../domain/moment.js'
import { onWorkingDay } from '../../domain/noticeTime.js'
import { addDays, dayOf, type Day } from '../../domain/time.js'
import type { World } from '../world.js'

/** A reminder that could not be written on its day still comes for so long. */
const LATE_DAYS = 7

/** The newest of the days that has come, if it came after the opening and not too long ago. */
function dayToRemind(awaited: Awaited, today: Day): Day | null {
  const { dueOn, openedAt } = awaited
  const days = reminderDays(dueOn, calendarOfMunicipality(awaited))
  const come = days.filter((day) => day > dayOf(openedAt) && day <= today).at(-1)
  return come && today <= addDays(come, LATE_DAYS) ? come : null
}

/**
 * Reminds those who have not said whether it is still them, five working days before it is due and on the day itself;
 * once a day whoever rings, and once for each of the two days. Null when this day's had been done.
 */
export async function remind(world: World): Promise<{ reminded: number } | null> {
  const now = world.clock.now()
  const today = dayOf(now)
  return world.data.asSystem(async (tx) => {
    if (!(await tx.operations.claimRun('confirmations', today, now))) return null
    const reminders = (await tx.confirmations.awaited()).flatMap((one) => {
      const day = dayToRemind(one, today)
      if (!day) return []
      const { confirmationId, assignmentId, municipalityId, personId } = one
      const key = `role.confirmDue:${confirmationId}:${assignmentId}:${day}`
      const event = { type: 'role.confirmDue' as const, confirmationId, assignmentId, day }
      const dueAt = onWorkingDay(calendarOfMunicipality(one), momentOf(today, NOTICE_HOUR))
      return [{ key, municipalityId, personId, event, dueAt }]
    })
    await tx.outbox.addAll(reminders)
    await tx.operations.finishRun('confirmations', today, now)
    return { reminded: reminders.length }
  })
}
