import { NEXT_STATES, REOPEN_DAYS, type IntroductionPlan, type PlanState } from './introductionPlan.js'
import type { RefusalCode } from './refusals.js'
import { addDays, dayOf, type Day } from './time.js'

export const PLAN_MOVES = ['start', 'end', 'cancel', 'reopen', 'archive'] as const
export type PlanMove = (typeof PLAN_MOVES)[number]

export const STATE_AFTER: Record<PlanMove, PlanState> = {
  start: 'RUNNING',
  end: 'ENDED',
  cancel: 'CANCELLED',
  reopen: 'RUNNING',
  archive: 'ARCHIVED',
}

/** How the plan is when somebody wants to move it. */
export type AtHand = Pick<IntroductionPlan, 'state' | 'endedAt'> & {
  today: Day
  faults: number
  criticalOpen: number
  reason: string | null
}

/** The last day on which an ended plan can be opened again; null for one that has not ended. */
export const reopenUntil = ({ state, endedAt }: Pick<IntroductionPlan, 'state' | 'endedAt'>): Day | null =>
  state === 'ENDED' && endedAt ? addDays(dayOf(endedAt), REOPEN_DAYS) : null

const isWithinReopening = (plan: AtHand): boolean => {
  const until = reopenUntil(plan)
  return until !== null && plan.today <= until
}

/** Why there is no such arrow from where the plan is. */
function noArrow({ state }: AtHand, move: PlanMove): RefusalCode {
  if (state === 'DRAFT') return 'plan-not-started'
  if (move === 'reopen' && state !== 'RUNNING') return 'reopen-too-late'
  return state === 'RUNNING' ? 'stale-introduction' : 'already-ended'
}

const isArrow = (state: PlanState, move: PlanMove): boolean => {
  // A draft starts and an ended plan is opened again; both then run.
  if (move === 'start' || move === 'reopen') return state === (move === 'start' ? 'DRAFT' : 'ENDED')
  return NEXT_STATES[state].includes(STATE_AFTER[move])
}

const hasReason = ({ reason }: AtHand): boolean => (reason ?? '').trim() !== ''

/** What stands in the way of an arrow that there is. */
const OBSTACLES: Record<PlanMove, (plan: AtHand) => RefusalCode | null> = {
  start: ({ faults }) => (faults > 0 ? 'plan-incomplete' : null),
  end: (plan) => (plan.criticalOpen > 0 && !hasReason(plan) ? 'open-critical-tasks' : null),
  cancel: (plan) => (plan.state === 'RUNNING' && !hasReason(plan) ? 'reason-required' : null),
  reopen: (plan) => {
    if (!isWithinReopening(plan)) return 'reopen-too-late'
    return hasReason(plan) ? null : 'reason-required'
  },
  archive: (plan) => (isWithinReopening(plan) ? 'too-early' : null),
}

/** Why the plan cannot be moved so; null when it can. */
export const obstacle = (plan: AtHand, move: PlanMove): RefusalCode | null =>
  isArrow(plan.state, move) ? OBSTACLES[move](plan) : noArrow(plan, move)
