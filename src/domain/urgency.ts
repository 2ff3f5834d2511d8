import type { Marker } from './deadline.js'
import type { TaskStatus } from './taskStatus.js'
import { daysBetween } from './time.js'

/** What a task's urgency follows from; days are "2026-03-29". */
export type Dated = {
  status: TaskStatus
  marker: Marker
  latestStart: string | null
  endDate: string | null
}

/**
 * How urgent a task is, as one would say it. `days`: calendar days after the end date, else until it. `isBegun`: whether
 * somebody has started it.
 */
export type Urgency =
  | { kind: 'completed' }
  | { kind: 'notActive' }
  | { kind: 'noEndDate' }
  | { kind: 'over'; days: number; isBegun: boolean }
  | { kind: 'endsToday'; isBegun: boolean }
  /** The last day to begin has gone by, the end date has not. */
  | { kind: 'shouldHaveBegun'; days: number }
  | { kind: 'beginToday' }
  /** Soon to be begun. `days`: until the last day to begin, `day`. */
  | { kind: 'beginBy'; days: number; day: string }
  | { kind: 'left'; days: number; day: string }

/** The marker is given, since what "soon" is depends on the municipality's working days. */
export function urgencyOf(task: Dated, today: string): Urgency {
  const { status, latestStart, endDate, marker } = task
  if (status === 'COMPLETED') return { kind: 'completed' }
  if (status === 'NOT_ACTIVE') return { kind: 'notActive' }
  if (endDate === null) return { kind: 'noEndDate' }
  const isBegun = status === 'STARTED'
  const days = daysBetween(today, endDate)
  if (days < 0) return { kind: 'over', days: -days, isBegun }
  if (days === 0) return { kind: 'endsToday', isBegun }
  if (isBegun || latestStart === null || latestStart === endDate) return { kind: 'left', days, day: endDate }
  if (latestStart < today) return { kind: 'shouldHaveBegun', days }
  if (latestStart === today) return { kind: 'beginToday' }
  return marker === 'YELLOW'
    ? { kind: 'beginBy', days: daysBetween(today, latestStart), day: latestStart }
    : { kind: 'left', days, day: endDate }
}

/** Why somebody is reminded of a task, as the guide has it (klik.md §3.1). */
export const REMINDERS = ['SHOULD_BEGIN', 'LAST_DAY_TO_BEGIN', 'END_NEARS', 'END_REACHED'] as const
/** `daysLeft`: calendar days until the end date; below 0 after it. */
export type Purpose = { why: (typeof REMINDERS)[number]; daysLeft: number }

/** Null while there is nothing to remind of. */
export function purposeOf({ status, marker, endDate }: Dated, today: string): Purpose | null {
  if ((marker !== 'YELLOW' && marker !== 'RED') || endDate === null) return null
  const daysLeft = daysBetween(today, endDate)
  if (daysLeft <= 0) return { why: 'END_REACHED', daysLeft }
  if (status === 'STARTED') return { why: 'END_NEARS', daysLeft }
  return { why: marker === 'RED' ? 'LAST_DAY_TO_BEGIN' : 'SHOULD_BEGIN', daysLeft }
}

type Ordered = Omit<Dated, 'marker'> & { number: number }

/** Later than every day. */
const NEVER = '9999-12-31'

/** The day an open task turns red, as `turnsOf` in deadline.ts has it. */
const redOn = ({ status, latestStart, endDate }: Ordered): string | null =>
  status === 'NOT_STARTED' ? latestStart : status === 'STARTED' ? endDate : null

/**
 * Worst first: what is over by its end date, the rest by the day it turns red, then by its end date, then by its number.
 * The list's order in SQL (data/repositories/taskOrder.ts) says the same.
 */
export const byUrgency =
  (today: string) =>
  (a: Ordered, b: Ordered): number => {
    const keys = (task: Ordered): string[] => {
      const red = redOn(task)
      const end = task.endDate ?? NEVER
      return red !== null && end < today ? ['0', end, end] : ['1', red ?? NEVER, end]
    }
    const [ofA, ofB] = [keys(a), keys(b)]
    const n = ofA.findIndex((key, at) => key !== ofB[at])
    return n < 0 ? a.number - b.number : (ofA[n] ?? '') < (ofB[n] ?? '') ? -1 : 1
  }
