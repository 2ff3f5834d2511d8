import { z } from 'zod'
import { MARKERS } from '../domain/deadline.js'
import { READER_GROUPS } from '../domain/audience.js'
import type { MunicipalityId, PersonId, PhaseId, ProjectId, TaskId, ThemeId } from '../domain/ids.js'
import { TASK_ACTIONS, TASK_STATUSES } from '../domain/taskStatus.js'
import { MESSAGE_MAX, PRIORITIES, PROSE_MAX, TITLE_MAX } from '../domain/task.js'
import { parseSorts, SORTS_MAX, TASK_SORTS, UNASSIGNED, type TaskSort } from '../domain/taskList.js'
import { SEARCH_MAX_LENGTH } from '../domain/search.js'
import { fileView } from './file.js'
import { message } from './message.js'
import { personOption } from './person.js'
import type { Row } from './row.js'
import { purpose, urgency } from './urgency.js'
import { day, id, moment, named, several, typed, typedLine, version } from './shapes.js'

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
    /** How urgent it is, for the reader's language to say. */
    urgency,
    /** Why somebody would be reminded of it; `daysLeft` until the end date. */
    purpose,
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
  readNotes: z.boolean(),
  editNotes: z.boolean(),
  message: z.boolean(),
  followUp: z.boolean(),
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
    messages: z.array(message),
    /** Who can read a message written now, and who is told of it, beside whoever writes it. */
    audience: z.strictObject({ readers: z.array(z.enum(READER_GROUPS)), told: z.array(z.string()) }),
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
    /** What the import from KLIK told of the time before: its history, and what its files are called. */
    imported: z
      .strictObject({ at: moment, history: z.string().nullable(), files: z.array(z.string()) })
      .nullable(),
    /** Until when the reader can take back the last change of status, responsible and executor; null when there is nothing to take back. */
    undoUntil: moment.nullable(),
    /** The day until which the reader, for themselves, has put the task aside. */
    snoozedUntil: z.string().nullable(),
    /** The working days the reader is offered to be reminded on, in order. */
    remindOn: z.array(z.string()),
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
  municipality: several(id<MunicipalityId>()),
  /** "Mine opgaver": the reader is responsible or executes. */
  own: z.literal('true').optional(),
  endFrom: day.optional(),
  endTo: day.optional(),
  words: typed(SEARCH_MAX_LENGTH).optional(),
})

const SORT = `-?(${TASK_SORTS.join('|')})`
const PAGE_SIZE = 50
/** Holds what the last row sorts by: up to four texts. */
const CURSOR_MAX = 8_000

/** "-endDate,title": each at most once. Without one: the most urgent first. */
const sort = z
  .string()
  .default('urgency')
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

/** Plain text of at least one sign; the blanks around it are dropped. */
const said = (max: number) => typed(2 * max).pipe(z.string().trim().min(1).max(max))
export const messageText = said(MESSAGE_MAX)
const title = typedLine(TITLE_MAX).pipe(z.string().min(1))
/** A longer text, or none. */
const prose = typed(PROSE_MAX)
  .transform((text) => (text.trim() === '' ? null : text))
  .nullish()

/** Completed all the same, while tasks before or under it are open. */
export const despiteOpen = z.boolean().default(false)

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
      /** For KOMBIT and suppliers; empty for a municipality's own people. */
      municipalities: z.array(option),
    }),
  },
  'tasks.read': { summary: 'One task, whole.', rights: ['task.read'], params: taskId, reply: taskDetail },
  'tasks.changeStatus': {
    summary:
      'Changes the status. 409 when somebody else changed the task since `version`, and when it is to be completed while what comes before it is open and that is not meant (`despiteOpen`).',
    rights: ['task.edit', 'task.activate'],
    params: taskId,
    body: z.strictObject({ version, status: z.enum(TASK_STATUSES), despiteOpen }),
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
      title: title.optional(),
      description: prose,
      confirmed: z.boolean().default(false),
      despiteOpen,
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
    summary:
      'Writes to KOMBIT in the task’s thread. 422 when the text holds a civil registration number, and when ten digits of it may be one and it is not `confirmed` that they are not.',
    rights: ['task.message', 'task.followUp'],
    params: taskId,
    body: z.strictObject({
      text: messageText,
      confirmed: z.boolean().default(false),
      isFollowUp: z.boolean().default(false),
    }),
    reply: taskDetail,
  },
  'tasks.createLocal': {
    summary: 'Makes a task of the municipality’s own under a KLIK task; KOMBIT never sees it.',
    rights: ['task.createLocal'],
    params: taskId,
    body: z.strictObject({ title, description: prose, ...municipalPart }),
    reply: taskDetail,
  },
  'tasks.deleteLocal': {
    summary: 'Deletes a local task with all that stands on it.',
    rights: ['task.createLocal'],
    params: taskId,
    body: z.strictObject({ version }),
    reply: z.strictObject({ parentTaskId: z.uuid().nullable() }),
  },
  'tasks.snooze': {
    summary:
      'Reminds the reader, and nobody else, of the task on a day, or on the next working day; until then it is out of their list. Null ends that.',
    rights: ['task.read'],
    params: taskId,
    body: z.strictObject({ until: day.nullable() }),
    reply: taskDetail,
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
