import {
  eraseMunicipality,
  forgetPending,
  pendingFiles,
  searchFor,
  type NotErased,
} from '../../data/backup/erase.js'
import type { Source } from '../../data/options.js'
import { parseId, type FileId } from '../../domain/ids.js'
import type { FileStore } from '../../domain/file.js'
import { readBackup } from '../../exchange/backupFile.js'
import { readManifest } from '../../exchange/municipalityFile.js'

export type Closed = {
  kind: 'closed'
  tables: Record<string, number>
  files: number
  hiddenRoles: number
  /** Files that are still there. */
  filesLeft: number
  /** Rows that still say something, by table: what others have written. */
  left: Record<string, number>
}

type Closing = { code: string; name: string; path: string; files: FileStore; now: Date }

/** Their bytes, and that they are gone. Returns how many are not. */
async function removeFiles(files: FileStore, ids: readonly string[]): Promise<number> {
  let left = 0
  for (const text of ids) {
    const id = parseId<FileId>(text)
    if (!id) continue
    await files.remove(id)
    if ((await files.get(id)) !== null) left += 1
  }
  return left
}

/** What an earlier closing that was interrupted has left over; null: there was none. */
export async function finishClosing(
  source: Source,
  { code, files }: Pick<Closing, 'code' | 'files'>,
): Promise<number | null> {
  const pending = await pendingFiles(source, code)
  if (pending === null) return null
  const left = await removeFiles(files, pending)
  if (left === 0) await forgetPending(source, code)
  return left
}

/**
 * Erases a municipality that has been exported as it is now, and looks whether anything is left. Refuses `cannotRead`,
 * `notBackup`, `damaged`, `file-store-down`; after the last the rows are gone, and doing it again goes on with the files.
 */
export async function closeMunicipality(source: Source, closing: Closing): Promise<Closed | NotErased> {
  const { code, name, path, files, now } = closing
  const { municipality, tables: exported } = await readManifest(readBackup(path))
  const erased = await eraseMunicipality(source, { code, name, exportedId: municipality.id, exported, now })
  if ('kind' in erased) return erased
  const filesLeft = await removeFiles(files, erased.files)
  if (filesLeft === 0) await forgetPending(source, code)
  const left = await searchFor(source, erased.canaries)
  const { tables, hiddenRoles } = erased
  return { kind: 'closed', tables, files: erased.files.length, hiddenRoles, filesLeft, left }
}
