import type { AreaId, PersonId, TeamId } from './ids.js'
import { FEEDBACK_MIN, type PlanState } from './introductionPlan.js'
import type { Day } from './time.js'

export const GROUPINGS = ['team', 'area', 'tag', 'template'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** A draft is nobody's introduction yet, and what was cancelled never became one. */
export const REPORTED_STATES = ['RUNNING', 'ENDED', 'ARCHIVED'] as const satisfies PlanState[]

/** Empty: not narrowed by that. `templates`: an id, or the name of one shipped with the product. */
export type ReportFilter = {
  areas: readonly AreaId[] | null
  tags: readonly string[]
  teams: readonly TeamId[]
  templates: readonly string[]
  states: readonly PlanState[]
  from: Day | null
  to: Day | null
}

/**
 * Which plans count for the reader (row 37). `all`: every one of the municipality. Otherwise those of the teams they own
 * and of the areas they coordinate, and of the teams in which they lead, those they lead or take part in themselves.
 */
export type ReportReach = {
  all: boolean
  teams: readonly TeamId[]
  areas: readonly AreaId[]
  ledIn: readonly TeamId[]
  personId: PersonId
}

/** Counts only, never names of people. `key` null: without a team's area, or without a tag. */
export type ReportRow = {
  key: string | null
  name: string | null
  started: number
  running: number
  ended: number
  endedLate: number
  /** Days from the start until it ended. */
  medianDays: number | null
  /** Of the tasks that are done or should be, those done by their deadline: 0 to 1. */
  onTime: number | null
  /** From 1 to 5. */
  feedback: number | null
  answers: number
  /** Members nobody has introduced; null where the reader does not know the members. */
  withoutPlan: number | null
}

/** How it is told: `few`: there are answers, but not enough to be shown together (I-20). */
export type ToldRow = Omit<ReportRow, 'answers'> & { few: boolean }

const isFew = ({ answers }: Pick<ReportRow, 'answers'>): boolean => answers > 0 && answers < FEEDBACK_MIN

const told = ({ answers, ...row }: ReportRow, isHidden: boolean): ToldRow => ({
  ...row,
  feedback: isHidden || answers < FEEDBACK_MIN ? null : row.feedback,
  few: answers > 0 && (isHidden || answers < FEEDBACK_MIN),
})

/**
 * Leaves out every mean of fewer than five answers. Where the groups left out have fewer than five between them, the
 * mean of the whole goes too: from it and the groups that are shown one would work out theirs.
 */
export function withoutFew(
  groups: readonly ReportRow[],
  total: ReportRow,
): { groups: ToldRow[]; total: ToldRow } {
  const hidden = groups.filter(isFew).reduce((sum, { answers }) => sum + answers, 0)
  return {
    groups: groups.map((row) => told(row, false)),
    total: told(total, hidden > 0 && hidden < FEEDBACK_MIN),
  }
}
