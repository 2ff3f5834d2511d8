import { z } from 'zod'
import type { FileId, TaskId } from '../domain/ids.js'
import { FILE_MEGABYTES, MAX_FILE_BYTES } from '../domain/upload.js'
import { fileView } from './file.js'
import type { Row } from './row.js'
import { bytes, file, id, typed } from './shapes.js'
import { taskDetail } from './task.js'

/** Longer than any name is kept; what is too long is shortened. */
const WRITTEN_NAME = 1_000

const fileId = z.strictObject({ fileId: id<FileId>() })

export const fileRows = {
  'files.add': {
    summary: `Lays a file beside a task, at most ${FILE_MEGABYTES} MB. \`confirmed\`: the person has said that there is no personal data in it.`,
    rights: ['task.addFile'],
    rate: 'upload',
    params: z.strictObject({ taskId: id<TaskId>() }),
    query: z.strictObject({
      name: typed(WRITTEN_NAME).pipe(z.string().min(1)),
      confirmed: z.literal('true'),
    }),
    body: bytes(MAX_FILE_BYTES),
    reply: z.strictObject({ file: fileView, task: taskDetail }),
  },
  'files.read': { summary: 'A file to keep.', rights: ['task.read'], params: fileId, reply: file },
  'files.remove': {
    summary: 'Deletes a file of one’s own side.',
    rights: ['task.addFile'],
    params: fileId,
    reply: taskDetail,
  },
  'files.removePersonalData': {
    summary: 'Destroys a file that held personal data, its name too, and asks for a new one in the thread.',
    rights: ['task.removeFile'],
    params: fileId,
    reply: taskDetail,
  },
} satisfies Record<string, Row>
