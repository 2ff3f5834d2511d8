import { SEARCH_MAX_LENGTH } from '../../../src/domain/search.js'
import { LOOKUP_PURPOSES, type LookupPurpose } from '../../../src/domain/contactList.js'
import { ROLE_TYPES } from '../../../src/domain/gallery.js'
import { readSorts, writeSorts, type Sorted } from '../../ui/sorts.js'

/** KLIK's columns, in KLIK's order. */
export const SHARED_COLUMNS = [
  'role',
  'project',
  'municipality',
  'person',
  'directPhone',
  'mobilePhone',
  'email',
] as const
export type SharedColumn = (typeof SHARED_COLUMNS)[number]
export const SHARED_SETS = ['project', 'municipality', 'type', 'role', 'person', 'masterRole'] as const
export type SharedSet = (typeof SHARED_SETS)[number]

/** How "Alle kommuner" is shown; the whole of it lives in the address. */
export type SharedView = Record<SharedSet, string[]> & {
  /** Of a name. */
  words: string
  sort: Sorted<SharedColumn>[]
  /** Null: contact data of other municipalities' people is out of sight. */
  purpose: LookupPurpose | null
}

const DEFAULT_SORT = 'role'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an address asks for; what it misspells is left out. */
export function readShared(search: URLSearchParams): SharedView {
  const ids = (name: string): string[] => [...new Set(search.getAll(name))].filter((id) => UUID.test(id))
  const sort = readSorts(SHARED_COLUMNS, search.get('sort'))
  return {
    project: ids('project'),
    municipality: ids('municipality'),
    type: ROLE_TYPES.filter((type) => search.getAll('type').includes(type)),
    role: [...new Set(search.getAll('role'))].filter((title) => title.length <= SEARCH_MAX_LENGTH),
    person: ids('person'),
    masterRole: ids('masterRole'),
    words: (search.get('words') ?? '').slice(0, SEARCH_MAX_LENGTH),
    sort: sort.length > 0 ? sort : readSorts(SHARED_COLUMNS, DEFAULT_SORT),
    purpose: LOOKUP_PURPOSES.find((one) => one === search.get('purpose')) ?? null,
  }
}

/** The shortest address that says the same. */
export function writeShared(view: SharedView): URLSearchParams {
  const search = new URLSearchParams()
  for (const name of SHARED_SETS) for (const value of view[name]) search.append(name, value)
  if (view.words !== '') search.set('words', view.words)
  const sort = writeSorts(view.sort)
  if (sort !== DEFAULT_SORT) search.set('sort', sort)
  if (view.purpose) search.set('purpose', view.purpose)
  return search
}

/** The question to the server. */
export function sharedQuery({ words, sort, purpose, ...sets }: SharedView): Record<SharedSet, string[]> & {
  words?: string
  purpose?: LookupPurpose
  sort: string
} {
  return {
    ...sets,
    ...(words.trim() ? { words: words.trim() } : {}),
    ...(purpose ? { purpose } : {}),
    sort: writeSorts(sort),
  }
}

export const sharedFilterCount = (view: SharedView): number =>
  SHARED_SETS.reduce((sum, name) => sum + view[name].length, 0)

export const hasSharedFilters = (view: SharedView): boolean =>
  sharedFilterCount(view) > 0 || view.words.trim() !== ''

/** Everybody, sorted and shown as before. */
export const withoutSharedFilters = ({ sort, purpose }: SharedView): SharedView => ({
  ...readShared(new URLSearchParams()),
  sort,
  purpose,
})

/** Chooses the value, or lets it go. */
export const sharedToggled = (view: SharedView, name: SharedSet, value: string): SharedView => ({
  ...view,
  [name]: view[name].includes(value) ? view[name].filter((other) => other !== value) : [...view[name], value],
})
