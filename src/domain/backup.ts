/** One part of a backup, under its path inside. */
export type BackupPart = { name: string; bytes: Uint8Array }
export type BackupParts = AsyncIterable<BackupPart>

/** What a backup begins with. `schema`: the names of the migrations its tables were made by. */
export type BackupHead = { product: 'klik-i-teams'; format: 1; takenAt: string; schema: string[] }

/** Over the parts of the kind in their order, each hashed as it stands. */
export type Summed = { count: number; sha256: string }

/**
 * What a backup ends with: what has come before. `missing`: files whose bytes were not in the store. `sequences`: where
 * each counter stands; null: it has never counted.
 */
export type BackupEnd = {
  tables: Record<string, Summed>
  files: Summed & { missing: number }
  sequences: Record<string, string | null>
}

export const HEAD_NAME = 'klik-backup.json'
export const END_NAME = 'end.json'
export const tablePart = (table: string, number: number): string =>
  `tables/${table}/${String(number).padStart(6, '0')}.jsonl`
export const filePart = (id: string): string => `files/${id}`

export type PartKind = { kind: 'table'; table: string } | { kind: 'file'; id: string }

/** Null for what is no part of a backup. */
export function kindOf(name: string): PartKind | null {
  const table = /^tables\/([a-z_]+)\/\d{6,}\.jsonl$/.exec(name)?.[1]
  if (table) return { kind: 'table', table }
  const id = /^files\/([0-9a-f-]{36})$/.exec(name)?.[1]
  return id ? { kind: 'file', id } : null
}

export type BackupFaultCode =
  /** The file: it is there already, cannot be written, there is no room for it, cannot be read. */
  | 'exists'
  | 'cannotWrite'
  | 'noSpace'
  | 'cannotRead'
  /** What is in it: something else, cut off or damaged, of a newer version. */
  | 'notBackup'
  | 'damaged'
  | 'newer'
  /** The database: nothing to save, rows where none may be, tables of a newer version than the backup's. */
  | 'nothingHere'
  | 'living'
  | 'ahead'
  /** Other rows have arrived than were in the backup. */
  | 'differs'

/** A backup cannot be taken or restored, and nothing has been changed. `about`: a path, a table or a reason; no data. */
export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    readonly about = '',
  ) {
    super(`backup: ${code} ${about}`.trim())
    this.name = 'BackupFault'
  }
}
