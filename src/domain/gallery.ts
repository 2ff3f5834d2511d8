import type { Readiness } from './readiness.js'
import type { Role } from './role.js'
import { fold } from './words.js'

export const IMPORTANCES = ['REQUIRED', 'RECOMMENDED'] as const satisfies readonly Role['importance'][]
export const ROLE_TYPES = ['CROSS_CUTTING', 'SYSTEM_SPECIFIC'] as const
export type RoleType = (typeof ROLE_TYPES)[number]

/** A role is cross-cutting exactly when it has no project (klik.md §2.14). */
export const roleType = (project: unknown): RoleType => (project ? 'SYSTEM_SPECIFIC' : 'CROSS_CUTTING')

/** Stands among the projects for the roles that have none. */
export const NO_PROJECT = 'CROSS_CUTTING'

/** What "Min kommune" is narrowed by: values of one filter are alternatives, the filters add up. */
export type GalleryFilter = {
  /** Ids, and `NO_PROJECT`. */
  project: string[]
  importance: Role['importance'][]
  type: RoleType[]
  /** Only those that nobody holds. */
  vacant: boolean
  /** Only required ones that nobody is ready for. */
  notReady: boolean
  /** "Skjul tomme, ikke-påkrævede, roller". */
  hidesEmpty: boolean
  /** Each must stand in the title, the project's name or the name of a holder. */
  words: string
}

type Shown = {
  title: string
  project: { id: string; name: string } | null
  importance: Role['importance']
  vacant: boolean
  readiness: Readiness | null
  assignments: readonly { person: { name: string } }[]
}

const lets = <T>(values: readonly T[], value: T): boolean => values.length === 0 || values.includes(value)

/** Required roles are never hidden, vacant or not (klik.md W23). */
const isEmpty = ({ importance, vacant, assignments }: Shown): boolean =>
  importance === 'RECOMMENDED' && vacant && assignments.length === 0

/** "Påkrævet og ikke klar". */
const mustGetReady = ({ importance, readiness }: Shown): boolean =>
  importance === 'REQUIRED' && readiness !== 'ready'

function hasWords({ title, project, assignments }: Shown, words: string): boolean {
  const text = fold([title, project?.name ?? '', ...assignments.map(({ person }) => person.name)].join(' '))
  return fold(words)
    .split(' ')
    .every((word) => text.includes(word))
}

/** Whether the gallery of the own municipality shows the role under these filters. */
export const isShown = (role: Shown, filter: GalleryFilter): boolean =>
  lets(filter.project, role.project?.id ?? NO_PROJECT) &&
  lets(filter.importance, role.importance) &&
  lets(filter.type, roleType(role.project)) &&
  !(filter.vacant && !role.vacant) &&
  !(filter.notReady && !mustGetReady(role)) &&
  !(filter.hidesEmpty && isEmpty(role)) &&
  hasWords(role, filter.words)

/** KOMBIT's public page of the role gallery (klik.md §0.4, §6.8). */
export const ROLE_GALLERY_PAGE = 'https://kombit.dk/indhold/rollegalleri'
