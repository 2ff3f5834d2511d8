import { SEARCH_MAX_LENGTH } from '../../src/domain/search.js'
import type { UserRow } from '../../src/contract/user.js'

export type AccessType = UserRow['projects'][number]['userType']

/** As KLIK orders the columns of "Tildeling", after "Ingen". */
export const ACCESS_TYPES = ['READER', 'PLUS', 'STANDARD', 'LIGHT'] as const satisfies readonly AccessType[]
export const FILTER_TYPES = ['ADMINISTRATOR', 'PLUS', 'STANDARD', 'LIGHT', 'READER', 'NONE'] as const
export const USER_SORTS = ['name', 'organisation', 'email'] as const

export type UserSortBy = (typeof USER_SORTS)[number]
export type UserSort = { by: UserSortBy; descending: boolean }
export const LOGIN_TYPES = ['never'] as const
export type UserSetName = 'project' | 'userType' | 'login'

/** How the list of users is shown; the whole of it lives in the address. */
export type UserView = {
  project: string[]
  userType: (typeof FILTER_TYPES)[number][]
  login: (typeof LOGIN_TYPES)[number][]
  words: string
  /** Only those FK Adgangsstyring has never let in; kept: who have signed in some other way. */
  fk: 'any' | 'unmigrated' | 'kept'
  sort: UserSort
}

const DEFAULT_SORT = 'name'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const writeUserSort = ({ by, descending }: UserSort): string => `${descending ? '-' : ''}${by}`

export function readUserSort(text: string | null): UserSort {
  const by = USER_SORTS.find((sort) => sort === text?.replace(/^-/, ''))
  return { by: by ?? DEFAULT_SORT, descending: by !== undefined && text?.startsWith('-') === true }
}

/** What an address asks for; what it misspells is left out. */
export const readUserView = (search: URLSearchParams): UserView => ({
  project: [...new Set(search.getAll('project'))].filter((id) => UUID.test(id)),
  userType: FILTER_TYPES.filter((type) => search.getAll('userType').includes(type)),
  login: LOGIN_TYPES.filter((type) => search.getAll('login').includes(type)),
  words: (search.get('words') ?? '').slice(0, SEARCH_MAX_LENGTH),
  fk: (['unmigrated', 'kept'] as const).find((fk) => fk === search.get('fk')) ?? 'any',
  sort: readUserSort(search.get('sort')),
})

/** The shortest address that says the same. */
export function writeUserView(view: UserView): URLSearchParams {
  const search = new URLSearchParams()
  for (const id of view.project) search.append('project', id)
  for (const type of view.userType) search.append('userType', type)
  for (const type of view.login) search.append('login', type)
  if (view.words !== '') search.set('words', view.words)
  if (view.fk !== 'any') search.set('fk', view.fk)
  const sort = writeUserSort(view.sort)
  if (sort !== DEFAULT_SORT) search.set('sort', sort)
  return search
}

/** The question to the server. */
export function userQueryOf(view: UserView): {
  project: string[]
  userType: string[]
  login?: 'never'
  words?: string
  fk?: 'unmigrated' | 'kept'
  sort: string
} {
  const { project, userType, login, words, fk, sort } = view
  return {
    project,
    userType,
    ...(words.trim() ? { words: words.trim() } : {}),
    ...(login[0] ? { login: login[0] } : {}),
    ...(fk === 'any' ? {} : { fk }),
    sort: writeUserSort(sort),
  }
}

export const userFilterCount = ({ project, userType, login }: UserView): number =>
  project.length + userType.length + login.length

export const hasUserFilters = (view: UserView): boolean =>
  userFilterCount(view) > 0 || view.words.trim() !== '' || view.fk !== 'any'

export const withoutUserFilters = ({ sort }: UserView): UserView => ({
  ...readUserView(new URLSearchParams()),
  sort,
})

/** The second click on a head turns it round. */
export const usersSortedBy = ({ sort }: UserView, by: UserSortBy): UserSort =>
  sort.by === by ? { by, descending: !sort.descending } : { by, descending: false }

const without = <T>(all: readonly T[], one: T): T[] => all.filter((other) => other !== one)

/** Chooses the value, or lets it go. */
export function userToggled(view: UserView, name: UserSetName, value: string): UserView {
  if (name === 'project') {
    const had = view.project.includes(value)
    return { ...view, project: had ? without(view.project, value) : [...view.project, value] }
  }
  if (name === 'login') return { ...view, login: view.login.length > 0 ? [] : [...LOGIN_TYPES] }
  const type = FILTER_TYPES.find((one) => one === value)
  if (!type) return view
  const had = view.userType.includes(type)
  return { ...view, userType: had ? without(view.userType, type) : [...view.userType, type] }
}
