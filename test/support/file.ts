import { createHash } from 'node:crypto'
import type { Tx } from '../../src/data/tx.js'
import type { TaskFile } from '../../src/domain/file.js'
import { newId, type FileId, type TaskId } from '../../src/domain/ids.js'
import type { Town } from './builders.js'

/** What is in every file of `aFile`; the store of the test must be given it. */
export const FILE_CONTENT = Buffer.from('Referat af mødet')

/** A row of a file beside the task, laid there by the municipality unless said otherwise. */
export async function aFile(
  tx: Tx,
  at: { town: Town; taskId: TaskId },
  options: Partial<TaskFile> = {},
): Promise<FileId> {
  const id = newId<FileId>()
  await tx.files.insert({
    id,
    municipalityId: at.town.id,
    taskId: at.taskId,
    name: 'referat.txt',
    mediaType: 'text/plain',
    size: FILE_CONTENT.length,
    sha256: createHash('sha256').update(FILE_CONTENT).digest('hex'),
    origin: 'MUNICIPALITY',
    uploadedBy: null,
    uploadedAt: new Date('2026-03-01T09:00:00Z'),
    deletedAt: null,
    deletedReason: null,
    deletedBy: null,
    ...options,
  })
  return id
}
