import { z } from 'zod'
import type { Row } from './row.js'
import { queryOf } from './shapes.js'
import { taskListView } from './task.js'

const SEARCH_MAX = 8_000

/** "project=…&sort=-endDate": only what the list itself would understand. */
const search = z
  .string()
  .max(SEARCH_MAX)
  .refine((text) => taskListView.safeParse(queryOf(new URLSearchParams(text))).success, 'not a view')

/** Null: nothing is saved. */
const savedView = z.strictObject({ search: z.string().nullable() }).meta({ id: 'SavedView' })

export const taskViewRows = {
  'taskView.read': {
    summary: 'The reader’s own view of the task list, as its address says it.',
    rights: [],
    reply: savedView,
  },
  'taskView.save': {
    summary: 'Keeps a view of the task list as the reader’s own.',
    rights: [],
    body: z.strictObject({ search }),
    reply: savedView,
  },
  'taskView.reset': {
    summary: 'Forgets the reader’s own view of the task list.',
    rights: [],
    reply: savedView,
  },
} satisfies Record<string, Row>
