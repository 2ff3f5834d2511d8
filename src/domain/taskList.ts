import type { Marker } from './deadline.js'
import type { MunicipalityId, PersonId, PhaseId, ProjectId, ThemeId } from './ids.js'
import type { Priority } from './task.js'
import type { TaskStatus } from './taskStatus.js'
import { parseDay, type Day } from './time.js'
import { isStorable } from './words.js'

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
  /** For KOMBIT's side, which reads those of all. */
  municipality: MunicipalityId[]
  /** "Mine opgaver": the reader is responsible or executes. */
  own: boolean
  endFrom: Day | null
  endTo: Day | null
  /** Words of the title, or a task number. */
  words: string | null
}

export const TASK_SORTS = [
  'urgency',
  'project',
  'title',
  'phase',
  'theme',
  'marker',
  'priority',
  'status',
  'endDate',
  'startDate',
  'responsible',
  'executor',
  'number',
] as const
export type TaskSort = { by: (typeof TASK_SORTS)[number]; descending: boolean }

/** More than this nobody means. */
export const SORTS_MAX = 4

/** "-endDate,title" → the sorts, the first the strongest; null when it is none, or names one twice. */
export function parseSortsOf<By extends string>(
  names: readonly By[],
  text: string,
): { by: By; descending: boolean }[] | null {
  const sorts = text.split(',').flatMap((part) => {
    const by = names.find((name) => name === part.replace(/^-/, ''))
    return by ? [{ by, descending: part.startsWith('-') }] : []
  })
  const isWhole = sorts.length === text.split(',').length && sorts.length <= SORTS_MAX
  return isWhole && new Set(sorts.map(({ by }) => by)).size === sorts.length ? sorts : null
}

export const parseSorts = (text: string): TaskSort[] | null => parseSortsOf(TASK_SORTS, text)

/** The order lists have unless another is asked for. */
export const WORST_FIRST: readonly TaskSort[] = [{ by: 'urgency', descending: false }]

/**
 * What the rows are compared by: a sort; the colour of a marker without its end date; whether an open task is over, and
 * the day that urges: of what is over the end date, else the day it turns red.
 */
export type TaskKey = {
  by: Exclude<TaskSort['by'], 'marker' | 'urgency'> | 'colour' | 'overdue' | 'urgentDay'
  descending: boolean
}

/** Urgency is as `byUrgency` in urgency.ts has it. Within one colour the end date decides, unless another sort is asked for after it. */
export function keysOf(sorts: readonly TaskSort[]): TaskKey[] {
  return sorts.flatMap(({ by, descending }, n): TaskKey[] => {
    if (by === 'urgency') {
      return (['overdue', 'urgentDay', 'endDate'] as const).map((key) => ({ by: key, descending }))
    }
    if (by !== 'marker') return [{ by, descending }]
    const colour: TaskKey = { by: 'colour', descending }
    return n === sorts.length - 1 && !sorts.some((sort) => sort.by === 'endDate')
      ? [colour, { by: 'endDate', descending }]
      : [colour]
  })
}

/** Where the last page ended: what its last row compares by, and its number. */
export type TaskCursor = { values: string[]; instanceNumber: number }

const INT_MAX = 2 ** 31 - 1
const isRank = (value: string): boolean => /^\d{1,10}$/.test(value) && Number(value) <= INT_MAX
const isDayOrNone = (value: string): boolean => /^-?infinity$/.test(value) || parseDay(value) !== null

const FITS: Record<TaskKey['by'], (value: string) => boolean> = {
  project: isStorable,
  title: isStorable,
  phase: isStorable,
  theme: isStorable,
  colour: isRank,
  overdue: isRank,
  urgentDay: isDayOrNone,
  priority: isRank,
  status: isRank,
  endDate: isDayOrNone,
  startDate: isDayOrNone,
  responsible: isStorable,
  executor: isStorable,
  number: isRank,
}

/** Whether it is a place in a list of that order; what comes from outside may be anything. */
export function isCursorOf(sorts: readonly TaskSort[], { values, instanceNumber }: TaskCursor): boolean {
  const keys = keysOf(sorts)
  const isNumber = Number.isInteger(instanceNumber) && Math.abs(instanceNumber) <= INT_MAX
  return isNumber && keys.length === values.length && keys.every(({ by }, n) => FITS[by](values[n] ?? ''))
}

/**
 * In the order the screen shows them; completed tasks are not counted (§3.10). Of everything the other filters let
 * through: choosing a colour does not make the others 0.
 */
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
  municipality: [],
  own: false,
  endFrom: null,
  endTo: null,
  words: null,
}
