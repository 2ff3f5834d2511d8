import type { ProjectRow } from '../src/contract/project.js'
import { readView, writeView } from './taskView.js'

export const PROJECT_SORTS = ['name', 'userType', 'deadline', 'period'] as const
export type ProjectSortBy = (typeof PROJECT_SORTS)[number]
export type ProjectView = { words: string; userType: string; by: ProjectSortBy; descending: boolean }

/** What the address asks for; what it misspells is left out. */
export function readProjectView(search: URLSearchParams): ProjectView {
  const sort = search.get('sort') ?? ''
  return {
    words: search.get('words') ?? '',
    userType: search.get('userType') ?? '',
    by: PROJECT_SORTS.find((by) => by === sort.replace(/^-/, '')) ?? 'name',
    descending: sort.startsWith('-'),
  }
}

export function writeProjectView({ words, userType, by, descending }: ProjectView): URLSearchParams {
  const sort = `${descending ? '-' : ''}${by}`
  return new URLSearchParams({
    ...(words ? { words } : {}),
    ...(userType ? { userType } : {}),
    ...(sort === 'name' ? {} : { sort }),
  })
}

const DANISH = new Intl.Collator('da', { numeric: true })
const TYPES = ['PLUS', 'STANDARD', 'LIGHT', 'READER']

const KEYS: Record<ProjectSortBy, (project: ProjectRow) => string | null> = {
  name: ({ name }) => name,
  userType: ({ userType }) => userType && String(TYPES.indexOf(userType)),
  deadline: ({ deadline }) => deadline,
  period: ({ periodFrom, periodTo }) => periodFrom ?? periodTo,
}

/** Those asked for, in the order asked for; what is missing comes last both ways. */
export function shownOf(projects: readonly ProjectRow[], view: ProjectView): ProjectRow[] {
  const wanted = view.words.trim().toLocaleLowerCase('da')
  const key = KEYS[view.by]
  const compare = (one: ProjectRow, other: ProjectRow): number => {
    const [a, b] = [key(one), key(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return (view.descending ? -1 : 1) * DANISH.compare(a, b)
  }
  return projects
    .filter(({ name }) => name.toLocaleLowerCase('da').includes(wanted))
    .filter(({ userType }) => view.userType === '' || userType === view.userType)
    .sort((a, b) => compare(a, b) || DANISH.compare(a.name, b.name))
}

export type PartOfProject = { project: string; phase?: string[]; theme?: string[]; marker?: string[] }

/** The address of the task list with this part of a project. */
export function tasksOf({ project, phase = [], theme = [], marker = [] }: PartOfProject): string {
  const view = { ...readView(new URLSearchParams()), project: [project], phase, theme, marker }
  return `/tasks?${writeView(view).toString()}`
}
