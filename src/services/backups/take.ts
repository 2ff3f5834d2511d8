import { withSnapshot } from '../../data/backup/snapshot.js'
import type { Source } from '../../data/options.js'
import { BackupFault, type BackupEnd } from '../../domain/backup.js'
import type { FileStore } from '../../domain/file.js'
import { writeBackup } from '../../exchange/backupFile.js'
import { backupParts } from './parts.js'

export type Taking = { path: string; files: FileStore; takenAt: Date }

/**
 * Saves everything as it is at one moment in a file that only its owner can read; the product may be at work. Returns
 * what is in it. Refuses `nothingHere`, `exists`, `cannotWrite`, `noSpace`, `file-store-down`.
 */
export async function takeBackup(source: Source, { path, files, takenAt }: Taking): Promise<BackupEnd> {
  let end: BackupEnd | null = null
  await withSnapshot(source, async (snapshot) => {
    const parts = backupParts({ snapshot, files, takenAt }, (told) => {
      end = told
    })
    await writeBackup(path, parts, takenAt)
  })
  if (!end) throw new BackupFault('damaged', path)
  return end
}
