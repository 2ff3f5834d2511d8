import { subtractWorkingDays, type Calendar } from './calendar.js'
import { earliest, type Day } from './time.js'
import type { TaskStatus } from './taskStatus.js'

export const MARKERS = ['GREY', 'GREEN', 'YELLOW', 'RED', 'CHECK'] as const
export type Marker = (typeof MARKERS)[number]

/** The dates KOMBIT plans with. `plannedDurationWorkingDays` ≥ 0. */
export type Plan = {
  startDate: Day | null
  plannedDurationWorkingDays: number | null
  latestStartOverride: Day | null
  endDate: Day | null
}

/** A row of the decision table in klik.md §3.4. */
export const RULES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export type Rule = (typeof RULES)[number]

/** `nextChange`: the day the marker turns next if nobody touches the task, and into what; null when it never will. */
export type Explanation = {
  marker: Marker
  latestStart: Day | null
  yellowFrom: Day | null
  rule: Rule
  nextChange: Day | null
  nextMarker: 'YELLOW' | 'RED' | null
}

/** The two days on which a task of this status turns; what the database keeps instead of a colour. */
export type Turns = { latestStart: Day | null; yellowOn: Day | null; redOn: Day | null }

/** A task not started warns this many working days before the last day to begin. */
const WARNING_WORKING_DAYS = 5

/**
 * Last day the task can be begun and still be finished in time (§3.3); null without an end date.
 * Never after the end date, and never moved off a weekend.
 */
export function latestStartOf(plan: Plan, calendar: Calendar): Day | null {
  const { endDate, plannedDurationWorkingDays: duration } = plan
  if (!endDate) return null
  if (plan.latestStartOverride) return earliest(plan.latestStartOverride, endDate)
  if (duration !== null) return subtractWorkingDays(calendar, endDate, duration)
  return earliest(plan.startDate ?? endDate, endDate)
}

const yellowFromOf = (latestStart: Day | null, calendar: Calendar): Day | null =>
  latestStart && subtractWorkingDays(calendar, latestStart, WARNING_WORKING_DAYS)

export function turnsOf(plan: Plan, status: TaskStatus, calendar: Calendar): Turns {
  const latestStart = latestStartOf(plan, calendar)
  const { endDate } = plan
  if (status === 'NOT_STARTED') {
    return { latestStart, yellowOn: yellowFromOf(latestStart, calendar), redOn: latestStart }
  }
  if (status === 'STARTED') {
    const hasYellowSpan = latestStart !== null && endDate !== null && latestStart < endDate
    return { latestStart, yellowOn: hasYellowSpan ? latestStart : null, redOn: endDate }
  }
  return { latestStart, yellowOn: null, redOn: null }
}

/** The marker of a task with these turns; the SQL of lists and counters says the same. */
export function markerOn(status: TaskStatus, turns: Pick<Turns, 'yellowOn' | 'redOn'>, today: Day): Marker {
  if (status === 'COMPLETED') return 'CHECK'
  if (status === 'NOT_ACTIVE') return 'GREY'
  if (turns.redOn !== null && today >= turns.redOn) return 'RED'
  return turns.yellowOn !== null && today >= turns.yellowOn ? 'YELLOW' : 'GREEN'
}

/** The first of the task's turns that lies after today. */
export function nextTurn(turns: Pick<Turns, 'yellowOn' | 'redOn'>, today: Day): Day | null {
  if (turns.yellowOn !== null && turns.yellowOn > today) return turns.yellowOn
  return turns.redOn !== null && turns.redOn > today ? turns.redOn : null
}

const RULE_OF: Record<'NOT_STARTED' | 'STARTED', Record<'RED' | 'YELLOW' | 'GREEN', Rule>> = {
  NOT_STARTED: { RED: 4, YELLOW: 5, GREEN: 6 },
  STARTED: { RED: 7, YELLOW: 8, GREEN: 9 },
}

function ruleOf(status: TaskStatus, marker: Marker, hasEndDate: boolean): Rule {
  if (status === 'COMPLETED') return 1
  if (status === 'NOT_ACTIVE') return 2
  if (!hasEndDate || marker === 'GREY' || marker === 'CHECK') return 3
  return RULE_OF[status][marker]
}

/** The same answer from turns that are already known, as the database keeps them. */
export function explainTurns(
  task: { status: TaskStatus; endDate: Day | null } & Pick<Turns, 'yellowOn' | 'redOn'>,
  today: Day,
): Pick<Explanation, 'marker' | 'rule' | 'nextChange' | 'nextMarker'> {
  const marker = markerOn(task.status, task, today)
  const rule = ruleOf(task.status, marker, task.endDate !== null)
  const nextChange = nextTurn(task, today)
  const nextMarker = nextChange === null ? null : nextChange === task.yellowOn ? 'YELLOW' : 'RED'
  return { marker, rule, nextChange, nextMarker }
}

/** The deadline rule of klik.md §3, saying why: which row decided, and when it turns next. */
export function explain(task: Plan & { status: TaskStatus }, today: Day, calendar: Calendar): Explanation {
  const { latestStart, yellowOn, redOn } = turnsOf(task, task.status, calendar)
  return {
    ...explainTurns({ status: task.status, endDate: task.endDate, yellowOn, redOn }, today),
    latestStart,
    yellowFrom: yellowFromOf(latestStart, calendar),
  }
}

const SEVERITY: Record<Marker, number> = { CHECK: 0, GREY: 0, GREEN: 1, YELLOW: 2, RED: 3 }

/** Only a change for the worse, to yellow or red, is told to anybody (§3.8). */
export const hasWorsened = (before: Marker, now: Marker): boolean =>
  (now === 'YELLOW' || now === 'RED') && SEVERITY[now] > SEVERITY[before]
