import type { Database } from '../data/unitOfWork.js'
import type { FileStore, Scan } from '../domain/file.js'
import type { Clock } from '../domain/time.js'
import type { DirectorySources } from './directory/source.js'

/** What every use case works with; the composition root makes it. */
export type World = {
  data: Database
  clock: Clock
  files: FileStore
  /** Null: there is no virus scanner here. */
  scan: Scan | null
  /** Whether mail is sent here, or laid out to be looked at. */
  hasMail: boolean
  /** Whether people come in through FK Adgangsstyring here; until then no sign-in there is known of anybody. */
  hasFk: boolean
  /** Where the contact data of a municipality come from. */
  directoryOf: DirectorySources
}
