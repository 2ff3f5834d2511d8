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

/** Why the plan cannot be moved so; null when it can. */
export function obstacle(plan: AtHand, move: PlanMove): RefusalCode | null {
  if (!isArrow(plan.state, move)) return noArrow(plan, move)
  const hasReason = (plan.reason ?? '').trim() !== ''
  switch (move) {
    case 'start':
      return plan.faults > 0 ? 'plan-incomplete' : null
    case 'end':
      return plan.criticalOpen > 0 && !hasReason ? 'open-critical-tasks' : null
    case 'cancel':
      return plan.state === 'RUNNING' && !hasReason ? 'reason-required' : null
    case 'reopen':
      if (!isWithinReopening(plan)) return 'reopen-too-late'
      return hasReason ? null : 'reason-required'
    case 'archive':
      return isWithinReopening(plan) ? 'too-early' : null
  }
}
