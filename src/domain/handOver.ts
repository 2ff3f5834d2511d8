import type {
  AssignmentId,
  HandOverId,
  IntroductionPlanId,
  MunicipalityId,
  PersonId,
  ProjectId,
} from './ids.js'

/** OPEN: the successor has not answered; DONE: they accepted, the holder is free and the tasks have moved. */
export const HAND_OVER_STATES = ['OPEN', 'DONE', 'CANCELLED'] as const
export type HandOverState = (typeof HAND_OVER_STATES)[number]

/** The holder's open tasks of an introduction go along: to whoever follows, or to somebody else who is named. */
export type AlongIntroduction = { planId: IntroductionPlanId; personId: PersonId | null }

/** A role on its way from its holder to a successor. The holder keeps it until the successor has said yes. */
export type HandOver = {
  id: HandOverId
  municipalityId: MunicipalityId
  /** What is handed over. */
  assignmentId: AssignmentId
  /** The successor's nomination. */
  successorAssignmentId: AssignmentId
  /** The holder's open tasks of these projects go along. */
  projectIds: ProjectId[]
  introductions: AlongIntroduction[]
  state: HandOverState
  createdAt: Date
  createdBy: PersonId
  settledAt: Date | null
}

/**
 * Why somebody is proposed for a role, the likeliest first. The last two stand in where nobody has more to do with a
 * vacant role.
 */
export const SUCCESSOR_REASONS = [
  'CO_HOLDER',
  'SUGGESTED',
  'SAME_ROLE',
  'PROJECT',
  'EARLIER',
  'OTHER_ROLE',
  'OTHER_PROJECT',
] as const
export type SuccessorReason = (typeof SUCCESSOR_REASONS)[number]
