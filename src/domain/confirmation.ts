import type {
  AssignmentId,
  ConfirmationId,
  MunicipalityId,
  PersonId,
  RoleId,
  RoundId,
  TaskId,
} from './ids.js'
import type { Day } from './time.js'

/** KOMBIT asks all holders of a role, once a year, whether it is still them (klik.md W37). */
export type ConfirmationRound = {
  id: RoundId
  roleId: RoleId
  year: number
  dueOn: Day
  openedAt: Date
  openedBy: PersonId | null
}

/** DONE: every holder has answered; DECLINED: the municipality does not take part. */
export const CONFIRMATION_STATES = ['OPEN', 'DONE', 'DECLINED'] as const
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number]

/** One municipality's part of a round, and the KLIK task that goes with it. */
export type Confirmation = {
  id: ConfirmationId
  roundId: RoundId
  municipalityId: MunicipalityId
  taskId: TaskId | null
  state: ConfirmationState
  /** Why the municipality does not take part. */
  reason: string | null
  closedAt: Date | null
  closedBy: PersonId | null
  version: number
}

export const CONFIRMATION_ANSWERS = ['STILL_ME', 'HAND_OVER', 'NO_LONGER'] as const
export type ConfirmationAnswerKind = (typeof CONFIRMATION_ANSWERS)[number]

/** What a holder answered, or an administrator on their behalf. */
export type ConfirmationAnswer = {
  confirmationId: ConfirmationId
  assignmentId: AssignmentId
  municipalityId: MunicipalityId
  answer: ConfirmationAnswerKind
  answeredAt: Date
  answeredBy: PersonId | null
}
