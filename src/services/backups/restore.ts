import { load, type TakeRows } from '../../data/backup/load.js'
import { withSnapshot } from '../../data/backup/snapshot.js'
import { MIGRATIONS } from '../../data/migrations/index.js'
import { migrate } from '../../data/source.js'
import type { Source } from '../../data/options.js'
import {
  BackupFault,
  kindOf,
  type BackupEnd,
  type BackupHead,
  type BackupParts,
} from '../../domain/backup.js'
import { OUTBOX_HELD } from '../../domain/delivery.js'
import type { FileStore } from '../../domain/file.js'
import { parseId, type FileId } from '../../domain/ids.js'
import { checked, type Checked } from '../../exchange/backupSums.js'
import { readBackup } from '../../exchange/backupFile.js'
import { backupParts } from './parts.js'

/** Refuses `newer`: what made the backup knew steps this version does not. */
function refuseNewer({ schema }: BackupHead): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name))
  if (schema.some((name) => !known.has(name))) throw new BackupFault('newer')
}

/** Reads the file to its end and changes nothing. Refuses `cannotRead`, `notBackup`, `damaged`, `newer`. */
export async function checkBackup(path: string): Promise<Checked> {
  const parts = checked(readBackup(path))
  for (;;) {
    const { done, value } = await parts.next()
    if (!done) continue
    refuseNewer(value.head)
    return value
  }
}

/** Puts every part where it belongs. */
async function fill(parts: BackupParts, files: Pick<FileStore, 'put'>, take: TakeRows): Promise<BackupEnd> {
  const found = checked(parts)
  for (;;) {
    const { done, value } = await found.next()
    if (done) return value.end
    const kind = kindOf(value.name)
    const id = kind?.kind === 'file' ? parseId<FileId>(kind.id) : null
    if (kind?.kind === 'table') await take(kind.table, Buffer.from(value.bytes).toString('utf8'))
    else if (id) await files.put(id, value.bytes)
    else throw new BackupFault('damaged')
  }
}

/**
 * Fills an empty database and the store from a file, and brings it up to this version. Nothing is sent from it until
 * somebody lets it: what the backup owed may have gone out since. Refuses as `checkBackup`, and `living`, `ahead`,
 * `differs`, `file-store-down`; then the database is as it was.
 */
export async function restoreBackup(
  source: Source,
  { path, files }: { path: string; files: FileStore },
): Promise<Checked> {
  const { head } = await checkBackup(path)
  const end = await load(source, {
    head,
    fill: (take) => fill(readBackup(path), files, take),
    remember: { [OUTBOX_HELD]: head.takenAt },
  })
  await migrate(source)
  return { head, end }
}

export type Moving = { takenAt: Date; files: { from: FileStore; to: FileStore } | null }

const NO_FILES: Pick<FileStore, 'put'> = { put: () => Promise.resolve() }

/** Copies the one database into the other, which is empty; the one stays as it is. Refuses `nothingHere`, `newer`, and as `load`. */
export async function moveDatabase(from: Source, to: Source, { takenAt, files }: Moving): Promise<BackupEnd> {
  const end = await withSnapshot(from, (snapshot) => {
    if (snapshot.schema.length === 0) throw new BackupFault('nothingHere')
    const head: BackupHead = {
      ...{ product: 'klik-i-teams', format: 1 },
      ...{ takenAt: takenAt.toISOString(), schema: snapshot.schema },
    }
    refuseNewer(head)
    const parts = backupParts({ snapshot, files: files?.from ?? null, takenAt }, () => undefined)
    return load(to, { head, fill: (take) => fill(parts, files?.to ?? NO_FILES, take), remember: {} })
  })
  await migrate(to)
  return end
}
