import type { RoleType } from './gallery.js'
import type { MasterRoleId, MunicipalityId, PersonId, ProjectId } from './ids.js'
import { parseSortsOf } from './taskList.js'

/** The columns of "Alle kommuner" (klik.md W29), each of which sorts. */
export const SHARED_SORTS = [
  'role',
  'project',
  'municipality',
  'person',
  'directPhone',
  'mobilePhone',
  'email',
] as const
export type SharedSort = { by: (typeof SHARED_SORTS)[number]; descending: boolean }

export const parseSharedSorts = (text: string): SharedSort[] | null => parseSortsOf(SHARED_SORTS, text)

/** Values of one filter are alternatives, the filters add up. */
export type SharedFilter = {
  project: ProjectId[]
  municipality: MunicipalityId[]
  type: RoleType[]
  /** Titles: a role of the same title on several projects is one choice. */
  role: string[]
  masterRole: MasterRoleId[]
  person: PersonId[]
  /** Each must stand in the holder's name. */
  words: string | null
}

/** Where the last page ended. */
export type SharedCursor = { values: string[]; id: string }
