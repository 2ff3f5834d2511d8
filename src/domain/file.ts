import type { FileId, IntroductionFileId, MunicipalityId, PersonId, TaskId } from './ids.js'
import type { Side } from './person.js'

/** A file laid beside a task. Its bytes are in the file store; what KOMBIT removes for personal data loses its name too. */
export type TaskFile = {
  id: FileId
  municipalityId: MunicipalityId
  taskId: TaskId
  /** Null once it was removed for personal data: a name can carry some. */
  name: string | null
  /** By its content, never by what the sender says. */
  mediaType: string
  /** Bytes. */
  size: number
  sha256: string
  origin: Side
  uploadedBy: PersonId | null
  uploadedAt: Date
  deletedAt: Date | null
  deletedReason: 'USER' | 'PERSONAL_DATA_BY_KOMBIT' | null
  deletedBy: PersonId | null
}

/** A file beside a KLIK task or one of an introduction. */
export type StoredId = FileId | IntroductionFileId

/** Where the bytes of files lie, each under its id and nothing else. Refuses `file-store-down`. */
export type FileStore = {
  put(id: StoredId, bytes: Uint8Array): Promise<void>
  /** Null when there are none. */
  get(id: StoredId): Promise<Uint8Array | null>
  /** Also when there are none. */
  remove(id: StoredId): Promise<void>
}

/** What a virus scanner calls what it found; null for nothing. Refuses `file-scan-down`. */
export type Scan = (bytes: Uint8Array) => Promise<string | null>
