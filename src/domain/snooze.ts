import { workingDayFrom, type Calendar } from './calendar.js'
import { addDays, mondayOf, type Day } from './time.js'

/**
 * The days one is offered to be reminded of a task on: tomorrow, in three days, next week, in two weeks. The nearest
 * first, each once, and none on which nobody is at work.
 */
export function remindDays(today: Day, calendar: Calendar): Day[] {
  const wished = [addDays(today, 1), addDays(today, 3), addDays(mondayOf(today), 7), addDays(today, 14)]
  return [...new Set(wished.map((day) => workingDayFrom(calendar, day)))].sort()
}
