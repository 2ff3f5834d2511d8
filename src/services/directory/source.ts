import type { Directory, DirectoryPerson, DirectoryProblem } from '../../domain/directory.js'
import type { Expected } from '../../exchange/directoryTable.js'
import type { Fault } from '../../exchange/fault.js'

/** What a directory answered: its people, or why it could not be asked or read. */
export type DirectoryAnswer =
  { people: DirectoryPerson[] } | { problem: DirectoryProblem } | { faults: Fault[] }

/** Where the contact data of a municipality's people come from. Asking changes nothing. */
export type DirectorySource = { directory: Directory; read(expected: Expected): Promise<DirectoryAnswer> }

/** By the municipality's code; null where none is set. */
export type DirectorySources = (code: string) => DirectorySource | null
