import type {
  AssignmentId,
  ConfirmationId,
  MunicipalityId,
  PersonId,
  RoleId,
  RoundId,
  TaskId,
} from './ids.js'
import { subtractWorkingDays, type Calendar } from './calendar.js'
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

/** How far a municipality has come. `holders`: who hold the role now; `outstanding`: those of them who have yet to answer. */
export type ConfirmationProgress = { holders: number; answered: number; outstanding: number }

/** Where nobody holds the role, silence is no answer: somebody is put on it, or the municipality declines. */
export const isSettled = ({ holders, outstanding }: ConfirmationProgress): boolean =>
  holders > 0 && outstanding === 0

const EARLY_WORKING_DAYS = 5

/** The days on which those who have not answered are reminded. */
export const reminderDays = (dueOn: Day, calendar: Calendar): Day[] => [
  subtractWorkingDays(calendar, dueOn, EARLY_WORKING_DAYS),
  dueOn,
]
