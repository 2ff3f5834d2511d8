import type {
  AssignmentId,
  DelegationId,
  HandOverId,
  MunicipalityId,
  PersonId,
  ProjectId,
  TaskId,
} from './ids.js'

/** OPEN: the successor has not answered; DONE: they accepted, the holder is free and the tasks have moved. */
export const HAND_OVER_STATES = ['OPEN', 'DONE', 'CANCELLED'] as const
export type HandOverState = (typeof HAND_OVER_STATES)[number]

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
  state: HandOverState
  createdAt: Date
  createdBy: PersonId
  settledAt: Date | null
}

/** Why somebody is proposed as a successor, the likeliest first. */
export const SUCCESSOR_REASONS = ['CO_HOLDER', 'SUGGESTED', 'SAME_ROLE', 'PROJECT', 'EARLIER'] as const
export type SuccessorReason = (typeof SUCCESSOR_REASONS)[number]

/** RETURNED: the colleague gave it back; ENDED: the holder took it back, or no longer holds the role. */
export const DELEGATION_STATES = ['OPEN', 'RETURNED', 'ENDED'] as const
export type DelegationState = (typeof DELEGATION_STATES)[number]

/** A duty or a task a holder has let a colleague do; the holder stays responsible (klik.md §0.3). */
export type Delegation = {
  id: DelegationId
  municipalityId: MunicipalityId
  /** The holder's. */
  assignmentId: AssignmentId
  /** One of the role's duties in KOMBIT's words; null for a task. */
  duty: string | null
  taskId: TaskId | null
  /** Who does it. */
  personId: PersonId
  note: string | null
  state: DelegationState
  delegatedAt: Date
  endedAt: Date | null
  endedBy: PersonId | null
  version: number
}
