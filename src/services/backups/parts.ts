import type { Snapshot } from '../../data/backup/snapshot.js'
import {
  BackupFault,
  END_NAME,
  filePart,
  HEAD_NAME,
  tablePart,
  type BackupEnd,
  type BackupPart,
} from '../../domain/backup.js'
import type { FileStore } from '../../domain/file.js'
import { parseId, type FileId } from '../../domain/ids.js'
import { jsonPart, Sums } from '../../exchange/backupSums.js'

/** `files` null: only the database. */
export type Saving = { snapshot: Snapshot; files: Pick<FileStore, 'get'> | null; takenAt: Date }

async function* tables({ snapshot }: Saving): AsyncGenerator<BackupPart> {
  for (const table of snapshot.tables) {
    let number = 0
    for await (const lines of snapshot.rows(table)) {
      number += 1
      yield { name: tablePart(table, number), bytes: Buffer.from(`${lines.join('\n')}\n`) }
    }
  }
}

/** Whose bytes are not there is handed on as null: somebody may have removed it since the snapshot. */
async function* filesOf({ snapshot, files }: Saving): AsyncGenerator<BackupPart | null> {
  if (!files) return
  for await (const ids of snapshot.files())
    for (const id of ids) {
      const known = parseId<FileId>(id)
      const bytes = known && (await files.get(known))
      yield bytes ? { name: filePart(id), bytes } : null
    }
}

/** A whole backup, part by part. `told` hears its end. Refuses `nothingHere`. */
export async function* backupParts(
  saving: Saving,
  told: (end: BackupEnd) => void,
): AsyncGenerator<BackupPart> {
  const { snapshot, takenAt } = saving
  const { schema, sequences } = snapshot
  if (schema.length === 0) throw new BackupFault('nothingHere')
  yield jsonPart(HEAD_NAME, { product: 'klik-i-teams', format: 1, takenAt: takenAt.toISOString(), schema })
  const sums = new Sums()
  for (const table of snapshot.tables) sums.table(table)
  for await (const part of tables(saving)) {
    sums.add(part)
    yield part
  }
  let missing = 0
  for await (const part of filesOf(saving)) {
    if (part) {
      sums.add(part)
      yield part
    } else missing += 1
  }
  const total = sums.total()
  const end = { ...total, files: { ...total.files, missing }, sequences }
  told(end)
  yield jsonPart(END_NAME, end)
}
