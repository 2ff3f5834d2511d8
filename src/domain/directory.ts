import type { MunicipalityId } from './ids.js'
import type { Person } from './person.js'
import { foldAddress } from './signIn.js'

/** What people of a municipality are refreshed from: a list of our own format, or Entra by Microsoft Graph. */
export const DIRECTORIES = ['LIST', 'ENTRA'] as const
export type Directory = (typeof DIRECTORIES)[number]

/** What a directory may know of somebody; the address is also what they are found by. */
export const DIRECTORY_FIELDS = [
  'fullName',
  'email',
  'title',
  'department',
  'directPhone',
  'mobilePhone',
] as const
export type DirectoryField = (typeof DIRECTORY_FIELDS)[number]

/** Somebody a directory tells of. `key`: what they are called there, whatever else changes. Only what is given is known. */
export type DirectoryPerson = Partial<Record<DirectoryField, string>> & {
  line: number | null
  key: string | null
  isEmployed: boolean
}

/** Somebody of ours, as far as a refresh looks at them. */
export type KnownPerson = Pick<
  Person,
  | DirectoryField
  | 'id'
  | 'fkUuid'
  | 'aadObjectId'
  | 'isAdministrator'
  | 'directory'
  | 'directoryKey'
  | 'directoryFields'
  | 'leftAt'
>

export type FieldChange = { field: DirectoryField; from: string | null; to: string | null }

/** What is not as usual. SEVERAL: more than one of either; KEY: the address is that of somebody with another key. */
export const SET_ASIDE = ['SEVERAL', 'KEY'] as const
/** SAID: the directory says so. GONE: it knew them before, and does not any more. */
export const LEFT_REASONS = ['SAID', 'GONE'] as const

export type Matched = {
  person: KnownPerson
  said: DirectoryPerson
  changes: FieldChange[]
  key: string | null
}
export type DirectoryPlan = {
  matched: Matched[]
  /** On the books as gone, and there again. */
  back: KnownPerson[]
  left: { person: KnownPerson; reason: (typeof LEFT_REASONS)[number] }[]
  /** Of ours: the directory does not know them, and has never done. */
  unknown: KnownPerson[]
  /** In the directory, and not of ours. */
  strangers: DirectoryPerson[]
  setAside: { reason: (typeof SET_ASIDE)[number]; people: KnownPerson[]; said: DirectoryPerson[] }[]
}

/** Keys are compared without braces, "urn:uuid:" and capitals. */
export const foldKey = (text: string): string | null =>
  text
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/^\{(.*)\}$/, '$1') || null

type Index = { byKey: Map<string, KnownPerson[]>; byAddress: Map<string, KnownPerson[]> }

const add = (map: Map<string, KnownPerson[]>, key: string | null, person: KnownPerson): void => {
  if (key === null) return
  const there = map.get(key) ?? []
  if (!there.includes(person)) map.set(key, [...there, person])
}

/** The keys by which the directory may call them. */
function keysOf(person: KnownPerson, directory: Directory): string[] {
  const own = person.directory === directory ? [person.directoryKey] : []
  const ofEntra = [person.aadObjectId]
  const keys = directory === 'ENTRA' ? [...ofEntra, ...own] : [person.fkUuid, ...ofEntra, ...own]
  return keys.flatMap((key) => (key === null ? [] : (foldKey(key) ?? [])))
}

function indexOf(people: readonly KnownPerson[], directory: Directory): Index {
  const index: Index = { byKey: new Map(), byAddress: new Map() }
  for (const person of people) {
    keysOf(person, directory).forEach((key) => add(index.byKey, key, person))
    add(index.byAddress, foldAddress(person.email), person)
  }
  return index
}

/** Has another key of the same kind: whoever has the address now is somebody else. */
function isSomebodyElse(person: KnownPerson, said: DirectoryPerson, directory: Directory): boolean {
  if (said.key === null) return false
  const own = person.directory === directory ? person.directoryKey : null
  const known = directory === 'ENTRA' ? (person.aadObjectId ?? own) : (person.fkUuid ?? own)
  return known !== null && foldKey(known) !== said.key
}

type Found = { people: KnownPerson[]; reason: 'SEVERAL' | 'KEY' | null }

function find(said: DirectoryPerson, { byKey, byAddress }: Index, directory: Directory): Found {
  const named = said.key === null ? [] : (byKey.get(said.key) ?? [])
  if (named.length > 0) return { people: named, reason: named.length > 1 ? 'SEVERAL' : null }
  const address = said.email === undefined ? null : foldAddress(said.email)
  const addressed = address === null ? [] : (byAddress.get(address) ?? [])
  const [person] = addressed
  if (!person) return { people: [], reason: null }
  if (addressed.length > 1) return { people: addressed, reason: 'SEVERAL' }
  return { people: addressed, reason: isSomebodyElse(person, said, directory) ? 'KEY' : null }
}

/** What the directory says now and what it has said before and no longer does; a name and an address are never taken. */
function changesOf(person: KnownPerson, said: DirectoryPerson): FieldChange[] {
  return DIRECTORY_FIELDS.flatMap((field): FieldChange[] => {
    const from = person[field]
    const to = said[field] ?? null
    if (to === null) {
      const isTaken = person.directoryFields.includes(field) && field !== 'fullName' && field !== 'email'
      return isTaken && from !== null ? [{ field, from, to }] : []
    }
    if (field === 'email' && from !== null && foldAddress(from) === foldAddress(to)) return []
    return from === to ? [] : [{ field, from, to }]
  })
}

/** The fields the directory keeps of somebody from now on. */
export const fieldsOf = (said: DirectoryPerson): DirectoryField[] =>
  DIRECTORY_FIELDS.filter((field) => said[field] !== undefined)

type Pair = { person: KnownPerson; said: DirectoryPerson }

function pair(
  people: readonly KnownPerson[],
  list: readonly DirectoryPerson[],
  directory: Directory,
): { pairs: Pair[]; strangers: DirectoryPerson[]; setAside: DirectoryPlan['setAside'] } {
  const index = indexOf(people, directory)
  const rowsOf = new Map<KnownPerson, DirectoryPerson[]>()
  const strangers: DirectoryPerson[] = []
  const setAside: DirectoryPlan['setAside'] = []
  for (const said of list) {
    const { people: found, reason } = find(said, index, directory)
    const [person] = found
    if (!person) strangers.push(said)
    else if (reason) setAside.push({ reason, people: found, said: [said] })
    else rowsOf.set(person, [...(rowsOf.get(person) ?? []), said])
  }
  const pairs: Pair[] = []
  for (const [person, said] of rowsOf) {
    const [only] = said
    if (only && said.length === 1) pairs.push({ person, said: only })
    else setAside.push({ reason: 'SEVERAL', people: [person], said })
  }
  return { pairs, strangers, setAside }
}

/** What a whole list of a directory says of a municipality's people; nobody is guessed at. */
export function planOf(
  people: readonly KnownPerson[],
  list: readonly DirectoryPerson[],
  { directory, isWhole }: { directory: Directory; isWhole: boolean },
): DirectoryPlan {
  const { pairs, strangers, setAside } = pair(people, list, directory)
  const spoken = new Set([
    ...pairs.map(({ person }) => person),
    ...setAside.flatMap(({ people: found }) => found),
  ])
  const unspoken = people.filter((person) => !spoken.has(person) && person.leftAt === null)
  const gone = unspoken.filter((person) => isWhole && person.directory === directory)
  const employed = pairs.filter(({ said }) => said.isEmployed)
  return {
    matched: employed.map(({ person, said }) => ({
      ...{ person, said, key: said.key },
      changes: changesOf(person, said),
    })),
    back: employed.flatMap(({ person }) => (person.leftAt === null ? [] : [person])),
    left: [
      ...pairs.flatMap(({ person, said }) =>
        said.isEmployed || person.leftAt !== null ? [] : [{ person, reason: 'SAID' as const }],
      ),
      ...gone.map((person) => ({ person, reason: 'GONE' as const })),
    ],
    unknown: unspoken.filter((person) => !gone.includes(person)),
    strangers,
    setAside,
  }
}

/** So many leaving at once are usual; beyond it somebody has to say that it is so. */
export const LEAVING = { usual: 3, share: 0.1 } as const

/** Whether so many leave that it is rather the list that is wrong. `of`: how many there are. */
export const isTooMany = (leaving: number, of: number): boolean =>
  leaving > LEAVING.usual && leaving > of * LEAVING.share

/** Whoever has left and holds nothing any more is deleted after so long: until then they can come back as they were. */
export const LEFT_KEPT_DAYS = 14

/** How many of each; `leaving`: with those for whom nothing was done. */
export type DirectoryCounts = Record<
  'leaving' | 'changed' | 'left' | 'back' | 'unknown' | 'strangers' | 'setAside',
  number
>

/** How the last refresh of a municipality went. `problem`: nothing was done. */
export type DirectoryRefresh = {
  municipalityId: MunicipalityId
  directory: Directory
  at: Date
  problem: DirectoryProblem | null
  counts: DirectoryCounts
}

/** Why a refresh did nothing. */
export const DIRECTORY_PROBLEMS = [
  'NOT_SET',
  'UNREACHABLE',
  'REFUSED',
  'REDIRECTED',
  'TOO_LARGE',
  'TOO_SLOW',
  'UNREADABLE',
  'EMPTY',
  'TOO_MANY_LEAVE',
] as const
export type DirectoryProblem = (typeof DIRECTORY_PROBLEMS)[number]
