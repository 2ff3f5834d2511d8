import { SEARCH_MAX_LENGTH } from '../../src/domain/search.js'
import type { TaskRow } from '../../src/contract/task.js'
import { readSorts, writeSorts, type Sorted } from '../ui/sorts.js'

export type Marker = TaskRow['marker']
export type Status = TaskRow['status']
export type Priority = TaskRow['priority']

/** In the order the screen shows them. */
export const MARKERS = ['RED', 'YELLOW', 'GREEN', 'GREY', 'CHECK'] as const satisfies readonly Marker[]
export const COUNTED = ['RED', 'YELLOW', 'GREEN', 'GREY'] as const satisfies readonly Marker[]
export const STATUSES = [
  'NOT_ACTIVE',
  'NOT_STARTED',
  'STARTED',
  'COMPLETED',
] as const satisfies readonly Status[]
export const PRIORITIES = [
  'MANDATORY_CRITICAL_PATH',
  'MANDATORY',
  'RECOMMENDED',
  'VOLUNTARY',
  'LOCAL',
] as const satisfies readonly Priority[]
/** "Ikke påført": nobody stands there. */
export const NOBODY = 'UNASSIGNED'

/** What can be sorted by. */
export const SORTS = [
  'urgency',
  'title',
  'project',
  'phase',
  'theme',
  'priority',
  'status',
  'endDate',
  'startDate',
  'responsible',
  'executor',
  'number',
] as const
export type SortBy = (typeof SORTS)[number]
export type Sort = Sorted<SortBy>

/** Filters of several values: alternatives within one, all of them together. */
export const SETS = [
  'project',
  'phase',
  'theme',
  'marker',
  'status',
  'priority',
  'responsible',
  'executor',
  'municipality',
] as const
export type SetName = (typeof SETS)[number]

/** How the list is shown; the whole of it lives in the address. Days are "2023-03-22", empty for none. */
export type TaskView = Record<SetName, string[]> & {
  endFrom: string
  endTo: string
  words: string
  /** "Mine opgaver": the reader is responsible or executes. */
  own: boolean
  /** The first is the strongest. */
  sort: Sort[]
}

/** Worst first: KLIK's own order, by end date, begins with what was finished long ago. */
const DEFAULT_SORT: Sort[] = [{ by: 'urgency', descending: false }]
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/

const isId = (value: string): boolean => UUID.test(value)
const isOneOf =
  (known: readonly string[]) =>
  (value: string): boolean =>
    known.includes(value)
const isIdOrNobody = (value: string): boolean => value === NOBODY || isId(value)

const BELONGS: Record<SetName, (value: string) => boolean> = {
  project: isId,
  phase: isId,
  theme: isId,
  marker: isOneOf(MARKERS),
  status: isOneOf(STATUSES),
  priority: isOneOf(PRIORITIES),
  responsible: isIdOrNobody,
  executor: isIdOrNobody,
  municipality: isId,
}

function readSort(text: string | null): Sort[] {
  const sorts = readSorts(SORTS, text)
  return sorts.length > 0 ? sorts : DEFAULT_SORT
}

/** Whether it is a day that can be asked for; a year that is half typed is none. */
export function isDay(text: string): boolean {
  const moment = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return moment !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

const dayIn = (search: URLSearchParams, name: string): string => {
  const text = search.get(name) ?? ''
  return isDay(text) ? text : ''
}

/** What an address asks for; what it misspells is left out, so that an old link still opens a list. */
export function readView(search: URLSearchParams): TaskView {
  const set = (name: SetName): string[] => [...new Set(search.getAll(name))].filter(BELONGS[name])
  const project = set('project')
  const withProject = project.length > 0
  return {
    project,
    phase: withProject ? set('phase') : [],
    theme: withProject ? set('theme') : [],
    marker: set('marker'),
    status: set('status'),
    priority: set('priority'),
    responsible: set('responsible'),
    executor: set('executor'),
    municipality: set('municipality'),
    endFrom: dayIn(search, 'endFrom'),
    endTo: dayIn(search, 'endTo'),
    words: (search.get('words') ?? '').slice(0, SEARCH_MAX_LENGTH),
    own: search.get('own') === 'true',
    sort: readSort(search.get('sort')),
  }
}

/** Whether the address says anything of the view; without a word of it one's own is meant. */
export const saysView = (search: URLSearchParams): boolean =>
  [...SETS, 'endFrom', 'endTo', 'words', 'own', 'sort'].some((name) => search.has(name))

/** The address that says the same; the sort is always in it, so that it says a view whatever is shown. */
export function writeView(view: TaskView): URLSearchParams {
  const search = new URLSearchParams()
  for (const name of SETS) for (const value of view[name]) search.append(name, value)
  for (const name of ['endFrom', 'endTo', 'words'] as const)
    if (view[name] !== '') search.set(name, view[name])
  if (view.own) search.set('own', 'true')
  search.set('sort', writeSorts(view.sort))
  return search
}

/** The question to the server. */
export function queryOf(view: TaskView): Record<SetName, string[]> & {
  endFrom?: string
  endTo?: string
  words?: string
  own?: 'true'
  sort: string
} {
  const { endFrom, endTo, words, own, sort, ...sets } = view
  return {
    ...sets,
    ...(endFrom ? { endFrom } : {}),
    ...(endTo ? { endTo } : {}),
    ...(words.trim() ? { words: words.trim() } : {}),
    ...(own ? { own: 'true' } : {}),
    sort: writeSorts(sort),
  }
}

/** How many values are chosen: the number on the button. */
export const countOf = (view: TaskView): number =>
  SETS.reduce((sum, name) => sum + view[name].length, 0) +
  [view.endFrom, view.endTo].filter((day) => day !== '').length +
  Number(view.own)

export const hasFilters = (view: TaskView): boolean => countOf(view) > 0 || view.words.trim() !== ''

export const withoutFilters = (view: TaskView): TaskView => ({
  ...readView(new URLSearchParams()),
  sort: view.sort,
})

/** A phase or theme and the project it belongs to. */
export type OfProject = { id: string; projectId: string }

/** Chooses the value, or lets it go; phases and themes of a project that is let go go with it. */
export function toggled(
  view: TaskView,
  chosen: { name: SetName; value: string },
  belongings: { phases: readonly OfProject[]; themes: readonly OfProject[] } = { phases: [], themes: [] },
): TaskView {
  const { name, value } = chosen
  const had = view[name].includes(value)
  const next = { ...view, [name]: had ? view[name].filter((one) => one !== value) : [...view[name], value] }
  if (name !== 'project' || !had) return next
  const stays = (all: readonly OfProject[], ids: string[]): string[] =>
    ids.filter((id) => next.project.length > 0 && all.find((one) => one.id === id)?.projectId !== value)
  return { ...next, phase: stays(belongings.phases, next.phase), theme: stays(belongings.themes, next.theme) }
}
