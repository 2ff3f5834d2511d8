import type { ProjectRow } from '../../src/contract/project.js'
import type { Language } from '../../src/domain/person.js'
import { byName } from '../../src/domain/nameOrder.js'
import { readView, writeView } from '../tasks/taskView.js'

export const PROJECT_SORTS = ['name', 'userType', 'deadline', 'period'] as const
export type ProjectSortBy = (typeof PROJECT_SORTS)[number]
export const TYPES = ['PLUS', 'STANDARD', 'LIGHT', 'READER'] as const
export const PROJECT_SETS = ['project', 'userType'] as const
export type ProjectSet = (typeof PROJECT_SETS)[number]
export type ProjectView = {
  project: string[]
  userType: string[]
  words: string
  by: ProjectSortBy
  descending: boolean
}

/** What the address asks for; what it misspells is left out. */
export function readProjectView(search: URLSearchParams): ProjectView {
  const sort = search.get('sort') ?? ''
  return {
    project: [...new Set(search.getAll('project'))],
    userType: TYPES.filter((type) => search.getAll('userType').includes(type)),
    words: search.get('words') ?? '',
    by: PROJECT_SORTS.find((by) => by === sort.replace(/^-/, '')) ?? 'name',
    descending: sort.startsWith('-'),
  }
}

export function writeProjectView({ words, by, descending, ...sets }: ProjectView): URLSearchParams {
  const sort = `${descending ? '-' : ''}${by}`
  const search = new URLSearchParams()
  for (const name of PROJECT_SETS) for (const value of sets[name]) search.append(name, value)
  if (words) search.set('words', words)
  if (sort !== 'name') search.set('sort', sort)
  return search
}

export const projectFilterCount = (view: ProjectView): number =>
  PROJECT_SETS.reduce((sum, name) => sum + view[name].length, 0)

export const hasProjectFilters = (view: ProjectView): boolean =>
  projectFilterCount(view) > 0 || view.words.trim() !== ''

/** Every project, sorted as before. */
export const withoutProjectFilters = ({ by, descending }: ProjectView): ProjectView => ({
  ...{ project: [], userType: [], words: '' },
  ...{ by, descending },
})

/** Chooses the value, or lets it go. */
export const projectToggled = (view: ProjectView, name: ProjectSet, value: string): ProjectView => ({
  ...view,
  [name]: view[name].includes(value) ? view[name].filter((other) => other !== value) : [...view[name], value],
})

const KEYS: Record<ProjectSortBy, (project: ProjectRow) => string | null> = {
  name: ({ name }) => name,
  userType: ({ userType }) => userType && String(TYPES.indexOf(userType)),
  deadline: ({ deadline }) => deadline,
  period: ({ periodFrom, periodTo }) => periodFrom ?? periodTo,
}

/** Those asked for, in the order asked for; what is missing comes last both ways. */
export function shownOf(
  projects: readonly ProjectRow[],
  view: ProjectView,
  language: Language,
): ProjectRow[] {
  const inOrder = byName(language)
  const wanted = view.words.trim().toLowerCase()
  const key = KEYS[view.by]
  const compare = (one: ProjectRow, other: ProjectRow): number => {
    const [a, b] = [key(one), key(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return (view.descending ? -1 : 1) * inOrder(a, b)
  }
  return projects
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .filter(({ id }) => view.project.length === 0 || view.project.includes(id))
    .filter(({ userType }) => view.userType.length === 0 || view.userType.includes(userType ?? ''))
    .sort((a, b) => compare(a, b) || inOrder(a.name, b.name))
}

export type PartOfProject = {
  project: string
  phase?: string[]
  theme?: string[]
  municipality?: string[]
  marker?: string[]
}

/** The address of the task list with this part of a project. */
export function tasksOf({ project, ...parts }: PartOfProject): string {
  const view = { ...readView(new URLSearchParams()), project: [project], ...parts }
  return `/tasks?${writeView(view).toString()}`
}
