import { z } from 'zod'
import type { TaskId } from '../domain/ids.js'
import { LANGUAGES } from '../domain/person.js'
import type { Row } from './row.js'
import { file, id, moment } from './shapes.js'
import { taskListView } from './task.js'

/** What the file is written in; else the person's own language. */
const language = z.enum(LANGUAGES).optional()

/** The secret address itself is told once, when it is made. */
const feed = z.strictObject({ createdAt: moment.nullable() })

export const downloadRows = {
  'tasks.export': {
    summary: 'The task list as an Excel file, filtered and sorted as asked; the first 20,000 tasks.',
    rights: ['task.read'],
    query: z.strictObject({ ...taskListView.shape, language }),
    reply: file,
  },
  'tasks.pdf': {
    summary: 'One task as a tagged PDF, for somebody without access to KLIK.',
    rights: ['task.read'],
    params: z.strictObject({ taskId: id<TaskId>() }),
    query: z.strictObject({ messages: z.enum(['true', 'false']).default('true'), language }),
    reply: file,
  },
  'calendar.read': {
    summary: 'Whether the reader’s deadlines have an address for calendars, and since when.',
    rights: [],
    reply: feed,
  },
  'calendar.create': {
    summary:
      'A new secret address of the reader’s deadlines, below this server’s own; an earlier one stops working.',
    rights: [],
    reply: z.strictObject({ address: z.string(), createdAt: moment }),
  },
  'calendar.revoke': {
    summary: 'Takes the secret address back; whoever has it reads nothing more.',
    rights: [],
    reply: feed,
  },
} satisfies Record<string, Row>
