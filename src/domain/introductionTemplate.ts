import type {
  IntroductionShareId,
  IntroductionTemplateId,
  MunicipalityId,
  PersonId,
  RoleId,
  TeamId,
} from './ids.js'

/** personal: the owner's alone. shared: with those it was shared with, or the team's. system: shipped with the product. */
export const TEMPLATE_LEVELS = ['personal', 'shared', 'system'] as const
export type TemplateLevel = (typeof TEMPLATE_LEVELS)[number]

/** Who does a task is said by what they are to the introduction; it becomes a person when the plan is made. */
export const SLOTS = ['introducee', 'starter', 'manager', 'outgoingHolder'] as const
export type Slot = (typeof SLOTS)[number]

/** role: whoever holds that role of the gallery first. */
export type TemplateResponsible =
  { kind: 'person'; personId: PersonId } | { kind: 'slot'; slot: Slot } | { kind: 'role'; roleId: RoleId }

export type TaskLink = { name: string; url: string }

/** `workDays`: working days it takes, from which the last day to begin follows. */
export type TemplateTask = {
  id: string
  title: string
  description: string | null
  links: TaskLink[]
  responsible: TemplateResponsible | null
  critical: boolean
  workDays: number
}

/** When the category is to be done: days after the start, or after the category before it. */
export type CategoryOffset = { days: number; workingDays: boolean; from: 'start' | 'previous' }

export type TemplateCategory = { id: string; name: string; offset: CategoryOffset; tasks: TemplateTask[] }

/** What a plan is made from. `content` is one document: it is read, changed and kept as a whole. */
export type IntroductionTemplate = {
  id: IntroductionTemplateId
  municipalityId: MunicipalityId
  name: string
  nameSort: string
  description: string | null
  locale: string
  /** Null when they are no longer here; then the team's owners have it. */
  ownerId: PersonId | null
  /** The team's template: its owners edit it. */
  teamId: TeamId | null
  /** The role of the gallery it introduces to. */
  roleId: RoleId | null
  content: TemplateCategory[]
  state: 'ACTIVE' | 'DELETED'
  version: number
  changedAt: Date
  changedBy: PersonId | null
}

/** What the content was in an earlier version. */
export type IntroductionTemplateVersion = {
  templateId: IntroductionTemplateId
  municipalityId: MunicipalityId
  version: number
  name: string
  content: TemplateCategory[]
  changedAt: Date
  changedBy: PersonId | null
}

export const SHARE_RIGHTS = ['edit', 'view'] as const
export type ShareRight = (typeof SHARE_RIGHTS)[number]

/** With one person, with one team, or (neither) with everybody in the municipality. */
export type IntroductionTemplateShare = {
  id: IntroductionShareId
  municipalityId: MunicipalityId
  templateId: IntroductionTemplateId
  personId: PersonId | null
  teamId: TeamId | null
  right: ShareRight
  sharedBy: PersonId | null
  sharedAt: Date
}

export const TEMPLATE_NAME_MAX = 120
export const CATEGORY_NAME_MAX = 120
export const CATEGORIES_MAX = 30
export const TEMPLATE_TASKS_MAX = 300
export const TASK_LINKS_MAX = 10
export const OFFSET_DAYS_MAX = 730
export const WORK_DAYS_MAX = 60
/** Where a task says nothing of it. */
export const WORK_DAYS = 3
export const TEMPLATE_TEXT_MAX = 2_000

export const tasksIn = (content: readonly TemplateCategory[]): TemplateTask[] =>
  content.flatMap(({ tasks }) => tasks)

/** Nobody can be introduced by it yet. */
export const isEmpty = (content: readonly TemplateCategory[]): boolean => tasksIn(content).length === 0

/** What the history says was done to one. Shared with everybody is "*". */
export const TEMPLATE_CHANGES = [
  'created',
  'copied',
  'name',
  'description',
  'role',
  'team',
  'content',
  'sharedToEdit',
  'sharedToSee',
  'unshared',
  'deleted',
] as const
export type TemplateChange = (typeof TEMPLATE_CHANGES)[number]
