import type { Calendar } from './calendar.js'
import { markerOn, nextTurn, turnsOf, type Marker, type Plan, type Turns } from './deadline.js'
import type { TaskStatus } from './taskStatus.js'
import type { Day } from './time.js'

/** Everything about a task that follows from its dates and its status. */
export type Deadlines = Turns & { nextChangeOn: Day | null; lastNotifiedMarker: Marker }

/**
 * The deadlines of a task as it now is. Who changes a task sees its new marker, so nobody is told of it again:
 * the sweep compares with `lastNotifiedMarker` from here on.
 */
export function deadlinesOf(task: Plan & { status: TaskStatus }, today: Day, calendar: Calendar): Deadlines {
  const turns = turnsOf(task, task.status, calendar)
  return {
    ...turns,
    nextChangeOn: nextTurn(turns, today),
    lastNotifiedMarker: markerOn(task.status, turns, today),
  }
}
