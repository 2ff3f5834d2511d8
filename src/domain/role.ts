import type {
  AssignmentId,
  EditionId,
  MasterRoleId,
  MunicipalityId,
  PersonId,
  ProjectId,
  RoleId,
} from './ids.js'
import { dayOf, type Day } from './time.js'

/** Longest reason a card or a form takes. */
export const REASON_MAX = 500

/** A duty or a responsibility, and in which part of a solution's life it applies. */
export type Duty = { text: string; implementation: boolean; operations: boolean }

/** KOMBIT's description of a role; a master role describes it for every project at once. */
export type RoleTexts = {
  title: string
  description: string | null
  effect: string | null
  duties: Duty[]
  responsibilities: Duty[]
  competences: string[]
  characteristics: string | null
}

export type MasterRole = RoleTexts & { id: MasterRoleId; titleSort: string; version: number }

export type Role = RoleTexts & {
  id: RoleId
  masterRoleId: MasterRoleId | null
  titleSort: string
  /** Null: cross-cutting, not tied to one system. */
  projectId: ProjectId | null
  importance: 'REQUIRED' | 'RECOMMENDED'
  /** Null: as many as one likes. */
  maxHolders: number | null
  /** Holders are asked once a year whether it is still them (klik.md W37). */
  requiresYearlyConfirmation: boolean
  /** Null: KOMBIT is still writing it; no municipality sees it. */
  publishedAt: Date | null
  /** Rises with every change of KOMBIT's. */
  version: number
}

/** Whom a role is for: without any row every municipality of its project (or every one at all), else only these. */
export type RoleAudience = { roleId: RoleId; municipalityId: MunicipalityId }

/** What KOMBIT decides about a role, as it stood in one version of it. */
export type RoleContent = RoleTexts &
  Partial<Pick<Role, 'importance' | 'maxHolders' | 'requiresYearlyConfirmation'>>

/** One version of a role or of a master role. */
export type RoleEdition = {
  id: EditionId
  roleId: RoleId | null
  masterRoleId: MasterRoleId | null
  version: number
  content: RoleContent
  at: Date
  by: PersonId | null
}

/** Where a municipality may write beside KOMBIT's texts. KOMBIT reads GENERAL and none of the others (klik.md §2.15). */
export const NOTE_SECTIONS = [
  'GENERAL',
  'DESCRIPTION',
  'EFFECT',
  'DUTIES',
  'RESPONSIBILITIES',
  'COMPETENCES',
  'CHARACTERISTICS',
] as const
export type NoteSection = (typeof NOTE_SECTIONS)[number]

/** Markdown, as everywhere. */
export type RoleNote = {
  municipalityId: MunicipalityId
  roleId: RoleId
  section: NoteSection
  text: string
  version: number
  updatedAt: Date
  updatedBy: PersonId | null
}

export const ASSIGNMENT_STATES = ['NOMINATED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ENDED'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]

export type RoleAssignment = {
  id: AssignmentId
  municipalityId: MunicipalityId
  roleId: RoleId
  personId: PersonId
  state: AssignmentState
  /** KLIK's way: put on the role without being asked; always accepted. */
  direct: boolean
  isPrimary: boolean
  nominatedBy: PersonId | null
  nominatedAt: Date
  answeredAt: Date | null
  /** The nominee's reason for declining. */
  reason: string | null
  /** A declining nominee's proposal of somebody else. */
  suggestedPersonId: PersonId | null
  endedAt: Date | null
  /** When the nomination was seen to arrive; null while it has not reached the person. */
  reachedAt: Date | null
  /** When they were last reminded to answer. */
  remindedAt: Date | null
  /** When it was last said that this is still the one; null: never asked. */
  lastConfirmedAt: Date | null
  confirmedBy: PersonId | null
  version: number
}

/** Asked or holding it: these count against `maxHolders`, and a person can be only one of them at a time. */
export const isCurrent = (state: AssignmentState): boolean => state === 'NOMINATED' || state === 'ACCEPTED'

/** Whoever has been asked and has not answered is reminded once a day at most. */
export const canBeReminded = (
  { state, remindedAt }: Pick<RoleAssignment, 'state' | 'remindedAt'>,
  today: Day,
): boolean => state === 'NOMINATED' && (remindedAt === null || dayOf(remindedAt) < today)

/** A required role warns until somebody has said yes. */
export const isVacant = (assignments: readonly Pick<RoleAssignment, 'state'>[]): boolean =>
  !assignments.some((assignment) => assignment.state === 'ACCEPTED')

/** `currentHolders`: without those whose role is on its way to somebody else. */
export const isFull = (role: Pick<Role, 'maxHolders'>, currentHolders: number): boolean =>
  role.maxHolders !== null && currentHolders >= role.maxHolders
