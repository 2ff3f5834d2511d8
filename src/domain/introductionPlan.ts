import type { Marker } from './deadline.js'
import type {
  AssignmentId,
  IntroductionCategoryId,
  IntroductionCommentId,
  IntroductionFileId,
  IntroductionPlanId,
  IntroductionTaskId,
  IntroductionTemplateId,
  MunicipalityId,
  PersonId,
  RoleId,
  TaskId,
  TeamId,
} from './ids.js'
import type { CategoryOffset, Slot, TaskLink } from './introductionTemplate.js'
import type { Day } from './time.js'

export const PLAN_STATES = ['DRAFT', 'RUNNING', 'ENDED', 'CANCELLED', 'ARCHIVED'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** No other arrows (onboarding.md §2). */
export const NEXT_STATES: Record<PlanState, readonly PlanState[]> = {
  DRAFT: ['RUNNING', 'CANCELLED'],
  RUNNING: ['ENDED', 'CANCELLED'],
  ENDED: ['RUNNING', 'ARCHIVED'],
  CANCELLED: [],
  ARCHIVED: [],
}

/** An ended plan can be opened again for this many days. */
export const REOPEN_DAYS = 30

/** KLIK's four and one more. */
export const INTRODUCTION_STATUSES = [
  'NOT_ACTIVE',
  'NOT_STARTED',
  'STARTED',
  'COMPLETED',
  'NOT_APPLICABLE',
] as const
export type IntroductionStatus = (typeof INTRODUCTION_STATUSES)[number]

/** How one person is introduced: made from a template, and its own from then on. */
export type IntroductionPlan = {
  id: IntroductionPlanId
  municipalityId: MunicipalityId
  teamId: TeamId
  name: string
  /** Null: made from a template shipped with the product, which `starter` names. */
  templateId: IntroductionTemplateId | null
  starter: string | null
  templateName: string
  templateVersion: number
  introduceeId: PersonId | null
  /** Who made it; null when they are no longer here. */
  startedBy: PersonId | null
  startDate: Day | null
  startConfirmed: boolean
  state: PlanState
  runningAt: Date | null
  endedAt: Date | null
  endedBy: PersonId | null
  /** Why it ended with critical tasks open, was opened again, or never began. */
  reason: string | null
  /** The role of the gallery it makes ready for, and whose holding of it. */
  roleId: RoleId | null
  assignmentId: AssignmentId | null
  createdAt: Date
  version: number
}

export type IntroductionCategory = {
  id: IntroductionCategoryId
  municipalityId: MunicipalityId
  planId: IntroductionPlanId
  name: string
  position: number
  deadline: Day | null
  /** What the deadline follows from; null for one that somebody has set. */
  due: CategoryOffset | null
}

/** The clock of a KLIK task (klik.md §3): its end is the category's deadline, its duration `workDays`. */
export type IntroductionTask = {
  id: IntroductionTaskId
  municipalityId: MunicipalityId
  planId: IntroductionPlanId
  categoryId: IntroductionCategoryId
  position: number
  title: string
  description: string | null
  links: TaskLink[]
  responsibleId: PersonId | null
  /** Whom the template meant; kept when somebody was found, for who may stand there follows from it. */
  slot: Slot | null
  slotRoleId: RoleId | null
  critical: boolean
  workDays: number
  status: IntroductionStatus
  deadline: Day | null
  latestStart: Day | null
  yellowOn: Day | null
  redOn: Day | null
  /** When the sweep must look at it again; null when no date lies ahead, or the plan does not run. */
  nextChangeOn: Day | null
  lastNotifiedMarker: Marker
  statusChangedAt: Date | null
  statusChangedBy: PersonId | null
  note: string | null
  /** A KLIK task it points at; the one being done never makes the other so. */
  klikTaskId: TaskId | null
  version: number
}

/** plan: everybody who sees the plan reads it. leaders: those who may edit the plan. */
export const COMMENT_AUDIENCES = ['plan', 'leaders'] as const
export type CommentAudience = (typeof COMMENT_AUDIENCES)[number]

export type IntroductionComment = {
  id: IntroductionCommentId
  municipalityId: MunicipalityId
  planId: IntroductionPlanId
  /** Null: of the plan as a whole. */
  taskId: IntroductionTaskId | null
  authorId: PersonId | null
  text: string
  audience: CommentAudience
  at: Date
}

/** A file laid beside an introduction task. Its bytes are in the file store. */
export type IntroductionFile = {
  id: IntroductionFileId
  municipalityId: MunicipalityId
  planId: IntroductionPlanId
  taskId: IntroductionTaskId
  name: string
  mediaType: string
  /** Bytes. */
  size: number
  sha256: string
  uploadedBy: PersonId | null
  uploadedAt: Date
}

/** Five answers from 1 to 5 of the introduced person, and what they wrote. */
export type IntroductionFeedback = {
  planId: IntroductionPlanId
  municipalityId: MunicipalityId
  introduceeId: PersonId
  scores: number[]
  text: string | null
  at: Date
}

export const FEEDBACK_QUESTIONS = ['welcome', 'clear', 'time', 'help', 'ready'] as const
/** Fewer answers than this are never shown together. */
export const FEEDBACK_MIN = 5
export const PLAN_NAME_MAX = 160
export const NOTE_MAX = 2000
export const REASON_MAX = 1000
