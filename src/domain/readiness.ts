import type { IntroductionPlanId, PersonId } from './ids.js'
import type { AssignmentState } from './role.js'

/** How far somebody is with a role, as a word: whoever reads of it is told no more than that (onboarding.md §6.5). */
export const READINESS = [
  'vacant',
  'nominated',
  'accepted',
  'beingIntroduced',
  'dueForConfirmation',
  'ready',
] as const
export type Readiness = (typeof READINESS)[number]

/** The introduction that makes somebody ready for a role: one that runs, else the one that ended last. */
export type RoleIntroduction = {
  planId: IntroductionPlanId
  isRunning: boolean
  /** Tasks that apply. */
  done: number
  total: number
  critical: number
  criticalOpen: number
  /** Who may edit the plan: they are told the figures, as the introduced person is. */
  leaders: PersonId[]
}

/** Without a critical task everything counts, or it would be over as it begins. */
export const isLearnt = ({ isRunning, done, total, critical, criticalOpen }: RoleIntroduction): boolean =>
  critical > 0 ? criticalOpen === 0 : !isRunning || (total > 0 && done === total)

type Held = {
  state: AssignmentState
  introduction: RoleIntroduction | null
  /** They have been asked whether it is still them, and have not answered. */
  isConfirmationDue: boolean
}

/** A new holder learns before they are asked again; null for what is over. */
export function readinessOf({ state, introduction, isConfirmationDue }: Held): Readiness | null {
  if (state === 'NOMINATED') return 'nominated'
  if (state !== 'ACCEPTED') return null
  const isReady = introduction !== null && isLearnt(introduction)
  if (introduction?.isRunning && !isReady) return 'beingIntroduced'
  if (isConfirmationDue) return 'dueForConfirmation'
  return isReady ? 'ready' : 'accepted'
}

/** Of a role with several: the one who is furthest. */
export const furthest = (all: readonly (Readiness | null)[]): Readiness =>
  [...READINESS].reverse().find((one) => all.includes(one)) ?? 'vacant'

/** How many roles stand how, for whoever looks after them all. */
export type ReadinessCounts = Record<Readiness, number>

export function countReadiness(all: readonly Readiness[]): ReadinessCounts {
  const counts = Object.fromEntries(READINESS.map((one) => [one, 0])) as ReadinessCounts
  for (const one of all) counts[one] += 1
  return counts
}

/** "1 af 2" of a plan is for the introduced person and those who lead it. */
export const seesFigures = (
  { leaders }: Pick<RoleIntroduction, 'leaders'>,
  { holderId, readerId }: { holderId: PersonId; readerId: PersonId },
): boolean => readerId === holderId || leaders.includes(readerId)
