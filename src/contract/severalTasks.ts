import { z } from 'zod'
import type { PersonId, TaskId } from '../domain/ids.js'
import { LANGUAGES } from '../domain/person.js'
import { TASK_STATUSES } from '../domain/taskStatus.js'
import { personOption } from './person.js'
import type { Row } from './row.js'
import { day, id, several, version } from './shapes.js'
import { despiteOpen, taskRow } from './task.js'

/** How many can be changed at once. */
const SEVERAL_MAX = 100
const chosenTasks = z
  .array(z.strictObject({ taskId: id<TaskId>(), version }))
  .min(1)
  .max(SEVERAL_MAX)
/** The words of what is refused; without it the reader's own. */
const language = z.enum(LANGUAGES).optional()
const severalReply = z.strictObject({
  /** As they now are; one the reader may no longer read is not among them. */
  tasks: z.array(taskRow),
  /** How many were changed; what was so already counts as neither changed nor refused. */
  changed: z.int(),
  /** Which were not, and why, in the reader's words. */
  refused: z.array(z.strictObject({ taskId: z.uuid(), code: z.string(), message: z.string() })),
})
export type SeveralReply = z.infer<typeof severalReply>

export const severalTasksRows = {
  'tasks.editSeveral': {
    summary:
      'The same change of several tasks: of each that can be changed, and of the others why not. Each is saved for itself.',
    rights: ['task.edit', 'task.activate'],
    body: z.strictObject({
      tasks: chosenTasks,
      status: z.enum(TASK_STATUSES).optional(),
      responsibleId: id<PersonId>().nullish(),
      executorId: id<PersonId>().nullish(),
      confirmed: z.boolean().default(false),
      despiteOpen,
      language,
    }),
    reply: severalReply,
  },
  'tasks.undoSeveral': {
    summary: 'Takes back one’s own last change of several tasks, as far as each can be.',
    rights: ['task.edit', 'task.activate'],
    body: z.strictObject({ tasks: chosenTasks, language }),
    reply: severalReply,
  },
  'tasks.snoozeSeveral': {
    summary: 'Reminds the reader of several tasks on a day; null ends that.',
    rights: ['task.read'],
    body: z.strictObject({ tasks: chosenTasks, until: day.nullable(), language }),
    reply: severalReply,
  },
  'tasks.assignableTo': {
    summary: 'The people who can be put on every one of the tasks.',
    rights: ['task.edit'],
    query: z.strictObject({ task: several(id<TaskId>()) }),
    reply: z.strictObject({ people: z.array(personOption) }),
  },
} satisfies Record<string, Row>
