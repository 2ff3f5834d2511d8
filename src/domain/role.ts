import type { AssignmentId, MasterRoleId, MunicipalityId, PersonId, ProjectId, RoleId } from './ids.js'

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

export type MasterRole = RoleTexts & { id: MasterRoleId }

export type Role = RoleTexts & {
  id: RoleId
  masterRoleId: MasterRoleId | null
  titleSort: string
  /** Null: cross-cutting, not tied to one system. */
  projectId: ProjectId | null
  importance: 'REQUIRED' | 'RECOMMENDED'
  /** Null: as many as one likes. */
  maxHolders: number | null
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
  version: number
}

/** Asked or in office: these count against `maxHolders`, and a person can be only one of them at a time. */
export const isCurrent = (state: AssignmentState): boolean => state === 'NOMINATED' || state === 'ACCEPTED'

/** A required role warns until somebody has said yes. */
export const isVacant = (assignments: readonly Pick<RoleAssignment, 'state'>[]): boolean =>
  !assignments.some((assignment) => assignment.state === 'ACCEPTED')

export const isFull = (role: Pick<Role, 'maxHolders'>, currentHolders: number): boolean =>
  role.maxHolders !== null && currentHolders >= role.maxHolders
