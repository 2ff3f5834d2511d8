import type { AssignmentId, DelegationId, MunicipalityId, PersonId, TaskId } from './ids.js'

/** Longest note of a delegation. */
export const NOTE_MAX = 500

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
