import { z } from 'zod'
import { MARKERS, RULES } from '../domain/deadline.js'
import type { PersonId, PhaseId, ProjectId, TaskId, ThemeId } from '../domain/ids.js'
import { PRIORITIES, TASK_STATUSES } from '../domain/task.js'
import { parseSorts, SORTS_MAX, TASK_SORTS, UNASSIGNED, type TaskSort } from '../domain/taskList.js'
import { fileView } from './file.js'
import { personOption } from './person.js'
import type { Row } from './row.js'
import { day, id, moment, named, several, typed, version } from './shapes.js'

/** What the reader may do to a task right now; cards and pages show nothing else. */
export const TASK_ACTIONS = ['start', 'complete', 'reopen', 'reset', 'activate', 'deactivate'] as const
export type TaskAction = (typeof TASK_ACTIONS)[number]

export const taskRow = z
  .strictObject({
    id: z.uuid(),
    number: z.int(),
    templateNumber: z.int().nullable(),
    kind: z.enum(['KLIK', 'LOCAL']),
    title: z.string(),
    municipality: named,
    project: named,
    phase: z.string().nullable(),
    theme: z.string().nullable(),
    priority: z.enum(PRIORITIES),
    status: z.enum(TASK_STATUSES),
    marker: z.enum(MARKERS),
    rule: z.literal(RULES),
    nextChange: z.string().nullable(),
    nextMarker: z.enum(['YELLOW', 'RED']).nullable(),
    latestStart: z.string().nullable(),
    startDate: z.string().nullable(),
    endDate: z.string().nullable(),
    responsible: named.nullable(),
    executor: named.nullable(),
    isOwn: z.boolean(),
    version,
    actions: z.array(z.enum(TASK_ACTIONS)),
  })
  .meta({ id: 'TaskRow' })
export type TaskRow = z.infer<typeof taskRow>

/** What the reader may do beside changing the status. A task that is not active yet is KOMBIT's alone. */
const rights = z.strictObject({
  edit: z.boolean(),
  editNotes: z.boolean(),
  message: z.boolean(),
  addFile: z.boolean(),
  removeFile: z.boolean(),
  /** Of a local task: to delete it. */
  createLocal: z.boolean(),
})

const recommendedRole = z.strictObject({
  title: z.string(),
  roleId: z.uuid().nullable(),
  /** `canBeAssigned`: may stand on this task. */
  holders: z.array(z.strictObject({ id: z.uuid(), name: z.string(), canBeAssigned: z.boolean() })),
})

/** A task KOMBIT refers to by number or title; `task` where there is one here that the reader may read. */
const mentionedTask = z.strictObject({
  title: z.string(),
  task: taskRow.pick({ id: true, number: true, title: true, status: true, marker: true }).nullable(),
})

export const taskDetail = z
  .strictObject({
    ...taskRow.shape,
    rights,
    /** The KLIK task a local task stands under. */
    parent: taskRow.pick({ id: true, number: true, title: true }).nullable(),
    /** The municipality's own tasks under this one. */
    localTasks: z.array(taskRow),
    goal: z.string().nullable(),
    description: z.string().nullable(),
    method: z.string().nullable(),
    result: z.string().nullable(),
    qualityCriteria: z.string().nullable(),
    recommendedResponsible: z.array(recommendedRole),
    recommendedExecutor: z.array(recommendedRole),
    prerequisites: z.array(mentionedTask),
    closelyRelated: z.array(mentionedTask),
    externalAttachments: z.array(z.string()),
    /** Headings of an export that have no place of their own. */
    extra: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
    /** Null for those who must not see that there are notes. */
    internalNotes: z.string().nullable(),
    messages: z.array(
      z.strictObject({
        id: z.uuid(),
        author: z.string(),
        side: z.enum(['MUNICIPALITY', 'KOMBIT', 'SUPPLIER']),
        text: z.string(),
        sentAt: moment.nullable(),
      }),
    ),
    /** Who hears of a message written now, beside whoever writes it; `mailbox` is KOMBIT's for the project. */
    audience: z.strictObject({ people: z.array(z.string()), mailbox: z.string().nullable() }),
    files: z.array(fileView),
    history: z.array(
      z.strictObject({
        at: moment,
        by: z.string().nullable(),
        field: z.string(),
        oldValue: z.string().nullable(),
        newValue: z.string().nullable(),
      }),
    ),
    /** Until when the reader can take back the last change of status, responsible and executor; null when there is nothing to take back. */
    undoUntil: moment.nullable(),
    /** The day until which the reader, for themselves, has put the task aside. */
    snoozedUntil: z.string().nullable(),
  })
  .meta({ id: 'TaskDetail' })
export type TaskDetail = z.infer<typeof taskDetail>

export const counters = z
  .strictObject({ RED: z.int(), YELLOW: z.int(), GREEN: z.int(), GREY: z.int() })
  .meta({ id: 'Counters' })

const filters = z.strictObject({
  project: several(id<ProjectId>()),
  phase: several(id<PhaseId>()),
  theme: several(id<ThemeId>()),
  marker: several(z.enum(MARKERS)),
  status: several(z.enum(TASK_STATUSES)),
  priority: several(z.enum(PRIORITIES)),
  responsible: several(z.union([z.literal(UNASSIGNED), id<PersonId>()])),
  executor: several(z.union([z.literal(UNASSIGNED), id<PersonId>()])),
  /** "Mine opgaver": the reader is responsible or executes. */
  own: z.literal('true').optional(),
  endFrom: day.optional(),
  endTo: day.optional(),
  words: typed(200).optional(),
})

const SORT = `-?(${TASK_SORTS.join('|')})`
const PAGE_SIZE = 50
/** Holds what the last row sorts by: up to four texts. */
const CURSOR_MAX = 8_000

/** "-endDate,title": each at most once. */
const sort = z
  .string()
  .default('endDate')
  .transform((text, context): TaskSort[] => {
    const sorts = parseSorts(text)
    if (sorts) return sorts
    context.addIssue({ code: 'custom', message: 'not a sort' })
    return z.NEVER
  })
  .meta({ pattern: `^${SORT}(,${SORT}){0,${SORTS_MAX - 1}}$` })

/** How the list is shown: what an address of it may say. */
export const taskListView = z.strictObject({ ...filters.shape, sort })

const listQuery = z.strictObject({
  ...taskListView.shape,
  'page[cursor]': z.string().max(CURSOR_MAX).optional(),
  'page[size]': z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
})

const option = z.strictObject({ id: z.string(), name: z.string() })
const optionOfProject = z.strictObject({ id: z.uuid(), name: z.string(), projectId: z.uuid() })
const taskId = z.strictObject({ taskId: id<TaskId>() })

/** Longest message, counted when the blanks around it are gone. */
export const MESSAGE_MAX = 4000
export const TITLE_MAX = 200
export const PROSE_MAX = 10_000

/** Plain text of at least one sign; the blanks around it are dropped. */
const said = (max: number) => typed(2 * max).pipe(z.string().trim().min(1).max(max))
export const messageText = said(MESSAGE_MAX)
/** A longer text, or none. */
const prose = typed(PROSE_MAX)
  .transform((text) => (text.trim() === '' ? null : text))
  .nullish()

const municipalPart = {
  responsibleId: id<PersonId>().nullish(),
  executorId: id<PersonId>().nullish(),
  startDate: day.nullish(),
  endDate: day.nullish(),
}

export const taskRows = {
  'tasks.list': {
    summary: 'A page of the tasks the reader may read, with the counters of the whole result.',
    rights: ['task.read'],
    query: listQuery,
    reply: z.strictObject({
      tasks: z.array(taskRow),
      counters,
      total: z.int(),
      nextCursor: z.string().nullable(),
    }),
  },
  'tasks.filters': {
    summary: 'What the reader can filter by.',
    rights: ['task.read'],
    reply: z.strictObject({
      projects: z.array(option),
      phases: z.array(optionOfProject),
      themes: z.array(optionOfProject),
      people: z.array(option),
    }),
  },
  'tasks.read': { summary: 'One task, whole.', rights: ['task.read'], params: taskId, reply: taskDetail },
  'tasks.changeStatus': {
    summary: 'Changes the status. 409 when somebody else changed the task since `version`.',
    rights: ['task.edit', 'task.activate'],
    params: taskId,
    body: z.strictObject({ version, status: z.enum(TASK_STATUSES) }),
    reply: taskDetail,
  },
  'tasks.edit': {
    summary:
      'Saves the municipality’s part of a task; of a local task also title, description and dates. What is not said stays. 409 when somebody else changed the task since `version`, and when one would lose access by it and has not `confirmed`. The answer is null where that has happened.',
    rights: ['task.edit', 'task.editNotes', 'task.activate'],
    params: taskId,
    body: z.strictObject({
      version,
      ...municipalPart,
      status: z.enum(TASK_STATUSES).optional(),
      internalNotes: prose,
      title: said(TITLE_MAX).optional(),
      description: prose,
      confirmed: z.boolean().default(false),
    }),
    reply: z.strictObject({ task: taskDetail.nullable() }),
  },
  'tasks.assignable': {
    summary: 'The people who can be put on the task as responsible or executor.',
    rights: ['task.edit'],
    params: taskId,
    reply: z.strictObject({ people: z.array(personOption) }),
  },
  'tasks.message': {
    summary: 'Writes to KOMBIT in the task’s thread. 422 when the text holds a civil registration number.',
    rights: ['task.message'],
    params: taskId,
    body: z.strictObject({ text: messageText }),
    reply: taskDetail,
  },
  'tasks.createLocal': {
    summary: 'Makes a task of the municipality’s own under a KLIK task; KOMBIT never sees it.',
    rights: ['task.createLocal'],
    params: taskId,
    body: z.strictObject({ title: said(TITLE_MAX), description: prose, ...municipalPart }),
    reply: taskDetail,
  },
  'tasks.deleteLocal': {
    summary: 'Deletes a local task with all that stands on it.',
    rights: ['task.createLocal'],
    params: taskId,
    body: z.strictObject({ version }),
    reply: z.strictObject({ parentTaskId: z.uuid().nullable() }),
  },
  'tasks.undo': {
    summary:
      'Takes back one’s own last change, within ten minutes: of status, responsible and executor what one save changed.',
    rights: ['task.edit', 'task.activate'],
    params: taskId,
    body: z.strictObject({ version }),
    reply: taskDetail,
  },
} satisfies Record<string, Row>
