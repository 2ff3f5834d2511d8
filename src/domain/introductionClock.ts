import { addWorkingDays, subtractWorkingDays, type Calendar } from './calendar.js'
import { markerOn, nextTurn, turnsOf, type Marker } from './deadline.js'
import type { IntroductionCategory, IntroductionStatus, IntroductionTask } from './introductionPlan.js'
import type { CategoryOffset } from './introductionTemplate.js'
import type { TaskStatus } from './taskStatus.js'
import { addDays, daysBetween, type Day } from './time.js'
import { urgencyOf, type Urgency } from './urgency.js'

/** What does not apply turns no colour, like what is not active. */
const klikStatus = (status: IntroductionStatus): TaskStatus =>
  status === 'NOT_APPLICABLE' ? 'NOT_ACTIVE' : status

export type TaskClock = Pick<
  IntroductionTask,
  'deadline' | 'latestStart' | 'yellowOn' | 'redOn' | 'nextChangeOn' | 'lastNotifiedMarker'
>
type Timed = Pick<IntroductionTask, 'workDays' | 'status'>

/** The days of a task with that deadline. Nobody waits for the turns of a plan that does not run. */
export function clockOf(
  { workDays, status }: Timed,
  deadline: Day | null,
  { calendar, today, isRunning }: { calendar: Calendar; today: Day; isRunning: boolean },
): TaskClock {
  const plan = {
    ...{ startDate: null, latestStartOverride: null },
    ...{ plannedDurationWorkingDays: workDays, endDate: deadline },
  }
  const turns = turnsOf(plan, klikStatus(status), calendar)
  return {
    ...{ deadline, ...turns },
    nextChangeOn: isRunning ? nextTurn(turns, today) : null,
    lastNotifiedMarker: markerOn(klikStatus(status), turns, today),
  }
}

export const introductionMarker = (
  task: Pick<IntroductionTask, 'status' | 'yellowOn' | 'redOn'>,
  today: Day,
): Marker => markerOn(klikStatus(task.status), task, today)

type Dated = Pick<IntroductionTask, 'status' | 'yellowOn' | 'redOn' | 'deadline' | 'latestStart'>

export const introductionUrgency = (task: Dated, today: Day): Urgency =>
  urgencyOf(
    {
      ...{ status: klikStatus(task.status), marker: introductionMarker(task, today) },
      ...{ latestStart: task.latestStart, endDate: task.deadline },
    },
    today,
  )

export const isOpen = ({ status }: Pick<IntroductionTask, 'status'>): boolean =>
  status !== 'COMPLETED' && status !== 'NOT_APPLICABLE'

function dayAt(calendar: Calendar, from: Day, { days, workingDays }: CategoryOffset): Day {
  if (!workingDays) return addDays(from, days)
  return days < 0 ? subtractWorkingDays(calendar, from, -days) : addWorkingDays(calendar, from, days)
}

type Placed = Pick<IntroductionCategory, 'deadline' | 'due'>

/**
 * The deadlines when the introduction begins on `start`; one that somebody has set moves by as many days as the start does.
 */
export function deadlinesFrom(
  start: Day,
  categories: readonly Placed[],
  { calendar, was }: { calendar: Calendar; was: Day | null },
): (Day | null)[] {
  const found: (Day | null)[] = []
  categories.forEach(({ deadline, due }, at) => {
    const previous = found.slice(0, at).findLast((one) => one !== null) ?? start
    if (due) found.push(dayAt(calendar, due.from === 'start' ? start : previous, due))
    else found.push(deadline && addDays(deadline, was ? daysBetween(was, start) : 0))
  })
  return found
}
