import type { Marker } from './deadline.js'
import type { PersonId, PhaseId, ProjectId, ThemeId } from './ids.js'
import type { Priority, TaskStatus } from './task.js'
import type { Day } from './time.js'

/** "Ikke påført": nobody is responsible, or nobody executes. */
export const UNASSIGNED = 'UNASSIGNED'

/** Values of one filter are alternatives, the filters add up (klik.md W10). An empty filter lets everything through. */
export type TaskFilter = {
  project: ProjectId[]
  phase: PhaseId[]
  theme: ThemeId[]
  marker: Marker[]
  status: TaskStatus[]
  priority: Priority[]
  responsible: (PersonId | typeof UNASSIGNED)[]
  executor: (PersonId | typeof UNASSIGNED)[]
  endFrom: Day | null
  endTo: Day | null
  /** Words of the title, or a task number. */
  words: string | null
}

export const TASK_SORTS = [
  'project',
  'title',
  'phase',
  'theme',
  'marker',
  'priority',
  'status',
  'endDate',
] as const
export type TaskSort = { by: (typeof TASK_SORTS)[number]; descending: boolean }

/** Where the last page ended: the sort value and the number of its last row. */
export type TaskCursor = { value: string; instanceNumber: number }

/** In the order the screen shows them; completed tasks are not counted (§3.10). */
export type Counters = { RED: number; YELLOW: number; GREEN: number; GREY: number }

export const NO_FILTER: TaskFilter = {
  project: [],
  phase: [],
  theme: [],
  marker: [],
  status: [],
  priority: [],
  responsible: [],
  executor: [],
  endFrom: null,
  endTo: null,
  words: null,
}
