import type { CalendarSettings } from './calendar.js'
import type { Marker, Plan, Turns } from './deadline.js'
import type { TaskStatus } from './taskStatus.js'
import type { Day } from './time.js'
import type { MunicipalityId, PersonId, PhaseId, ProjectId, TaskId, TemplateId, ThemeId } from './ids.js'

/** Longest message, counted when the blanks around it are gone. */
export const MESSAGE_MAX = 4000
export const TITLE_MAX = 200
export const PROSE_MAX = 10_000

/** In rank order: KOMBIT follows up on the first two only (klik.md §1.2). */
export const PRIORITIES = [
  'MANDATORY_CRITICAL_PATH',
  'MANDATORY',
  'RECOMMENDED',
  'VOLUNTARY',
  'LOCAL',
] as const
export type Priority = (typeof PRIORITIES)[number]

/** What KOMBIT follows up on (klik.md W32). */
export const isFollowedUp = ({ kind, priority }: Pick<Task, 'kind' | 'priority'>): boolean =>
  kind === 'KLIK' && (priority === 'MANDATORY_CRITICAL_PATH' || priority === 'MANDATORY')

/** One municipality's copy of a task. KOMBIT's words are on the template; a local task has its own description. */
export type Task = Plan & {
  id: TaskId
  municipalityId: MunicipalityId
  kind: 'KLIK' | 'LOCAL'
  /** Global and unique; what people call the task: #140010. */
  instanceNumber: number
  templateId: TemplateId | null
  parentTaskId: TaskId | null
  projectId: ProjectId
  phaseId: PhaseId | null
  themeId: ThemeId | null
  title: string
  titleSort: string
  description: string | null
  priority: Priority
  status: TaskStatus
  responsibleId: PersonId | null
  executorId: PersonId | null
  latestStart: Turns['latestStart']
  yellowOn: Turns['yellowOn']
  redOn: Turns['redOn']
  /** When the sweep must look at the task again; null when no date of it lies ahead. */
  nextChangeOn: Turns['redOn']
  lastNotifiedMarker: Marker
  version: number
  createdAt: Date
  updatedAt: Date
}

/** A task with the names people know its things by, and the calendar its municipality works by. */
export type NamedTask = Task &
  CalendarSettings & {
    templateNumber: number | null
    municipalityName: string
    projectName: string
    phaseName: string | null
    themeName: string | null
    responsibleName: string | null
    executorName: string | null
  }

/** KOMBIT's original behind the municipalities' copies. Texts are Markdown. */
export type TaskTemplate = {
  id: TemplateId
  /** The second number of "# 97668 / 107"; unknown for a template read from one municipality's export. */
  templateNumber: number | null
  projectId: ProjectId
  goal: string | null
  description: string | null
  method: string | null
  result: string | null
  qualityCriteria: string | null
  recommendedResponsibleRoles: string[]
  recommendedExecutorRoles: string[]
  prerequisites: string[]
  closelyRelated: string[]
  externalAttachments: string[]
  /** Headings of an export that KLIK did not have when this was written: heading → text. */
  extra: Record<string, string>
}

/**
 * A task on which one person works: with KOMBIT's words on it (a local task has none), and whether its completion waits for
 * the answers of an open confirmation.
 */
export type TaskAtHand = NamedTask & { template: TaskTemplate | null; isConfirmationOpen: boolean }

/** Own status changes can be taken back for this long. */
export const UNDO_MINUTES = 10

export const isOwnTask = (task: Pick<Task, 'responsibleId' | 'executorId'>, personId: PersonId): boolean =>
  task.responsibleId === personId || task.executorId === personId

/** Switching a task on or off is KOMBIT's; every other change of status is the municipality's (§3.6, §4.6). */
export const isActivation = (from: TaskStatus, to: TaskStatus): boolean =>
  from === 'NOT_ACTIVE' || to === 'NOT_ACTIVE'

/** "#140010", "140010" and "# 97668 / 107" → the number before the slash; null when it is no task number. */
export function parseTaskNumber(text: string): number | null {
  const match = /^#?\s*(\d{1,9})(?:\s*\/\s*\d+)?$/.exec(text.trim())
  return match ? Number(match[1]) : null
}

/** A task as KOMBIT's texts refer to it: "#140010 Bevar adgang", "#140010", or its title alone. */
export function parseMention(text: string): { number: number | null; title: string } {
  const said = text.replace(/\s+/g, ' ').trim()
  const [, number, title = ''] = /^#\s*(\d{1,9})(?:\s*\/\s*\d+)?(?![\d/])\s*[:–-]?\s*(.*)$/.exec(said) ?? []
  return number === undefined
    ? { number: parseTaskNumber(said), title: said }
    : { number: Number(number), title }
}

/** The municipality's own notes on a task; KOMBIT never sees them, not even that they exist. */
export type TaskNote = { taskId: TaskId; municipalityId: MunicipalityId; text: string }

/** What KLIK's export of a task told beside what KLIK keeps of it here: its history as text, and how its files are called. */
export type TaskImport = {
  taskId: TaskId
  municipalityId: MunicipalityId
  importedAt: Date
  /** Markdown. */
  history: string | null
  /** Names only: an export does not carry the files. */
  files: string[]
}

/** Somebody has put a task aside until a day; on it they are reminded once. A day that has come is no longer one. */
export type Snooze = { personId: PersonId; taskId: TaskId; municipalityId: MunicipalityId; until: Day }

/** As long as a task can be put aside. */
export const SNOOZE_DAYS = 60

/** A person's own view of the task list, as the address of the list writes it. */
export type TaskListView = { personId: PersonId; municipalityId: MunicipalityId | null; search: string }

/** The secret address under which a calendar reads a person's deadlines; only its hash is kept. */
export type CalendarFeed = {
  personId: PersonId
  municipalityId: MunicipalityId | null
  secretHash: string
  createdAt: Date
}
