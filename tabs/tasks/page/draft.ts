import type { Asking } from '../../../src/contract/index.js'
import type { TaskDetail } from '../../../src/contract/task.js'
import { STATUSES } from '../taskView.js'

type Saved = Asking<'tasks.edit'>['body']

/** What can be written on a task's page, in the page's order. */
export const FIELDS = [
  'title',
  'status',
  'responsible',
  'executor',
  'startDate',
  'endDate',
  'description',
  'internalNotes',
] as const
export type FieldName = (typeof FIELDS)[number]

/** What each is called on the page. */
export const HEADINGS = {
  title: 'tab.field.title',
  status: 'tab.field.status',
  responsible: 'tab.field.responsible',
  executor: 'tab.field.executor',
  startDate: 'tab.task.startDate',
  endDate: 'tab.field.endDate',
  description: 'tab.task.description',
  internalNotes: 'tab.task.internalNotes',
} as const satisfies Record<FieldName, string>

/** An id, a status, a day or a text; empty for nothing. `name`: of the person the id belongs to. */
export type Entry = { value: string; name?: string }

/** What has been written and not saved. `over`: what stood there when it was written. */
export type TaskDraft = Partial<Record<FieldName, { mine: Entry; over: string }>>

const ofPerson = (person: TaskDetail['responsible']): Entry =>
  person ? { value: person.id, name: person.name } : { value: '' }

/** What the task says now. */
export function entryOf(task: TaskDetail, field: FieldName): Entry {
  if (field === 'responsible' || field === 'executor') return ofPerson(task[field])
  return { value: task[field] ?? '' }
}

/** What is worth saving. */
export const changedIn = (draft: TaskDraft, task: TaskDetail): FieldName[] =>
  FIELDS.filter((field) => {
    const own = draft[field]
    return own !== undefined && own.mine.value !== entryOf(task, field).value
  })

/** What somebody else has changed, to something else, since it was written over. */
export const conflictsIn = (draft: TaskDraft, task: TaskDetail): FieldName[] =>
  changedIn(draft, task).filter((field) => draft[field]?.over !== entryOf(task, field).value)

const without = (draft: TaskDraft, field: FieldName): TaskDraft => {
  const rest = { ...draft }
  delete rest[field]
  return rest
}

/** Writing what stands there already is writing nothing. */
export function written(
  draft: TaskDraft,
  task: TaskDetail,
  change: { field: FieldName; entry: Entry },
): TaskDraft {
  const { field, entry } = change
  const now = entryOf(task, field).value
  if (entry.value === now) return without(draft, field)
  return { ...draft, [field]: { mine: entry, over: draft[field]?.over ?? now } }
}

/** One's own words stand, with full knowledge of the others'. */
export function keepingMine(draft: TaskDraft, task: TaskDetail, field: FieldName): TaskDraft {
  const own = draft[field]
  return own ? { ...draft, [field]: { ...own, over: entryOf(task, field).value } } : draft
}

export const takingNew = without

const ID_OF = { responsible: 'responsibleId', executor: 'executorId' } as const

function partOf(field: FieldName, value: string): Partial<Saved> {
  if (field === 'status') {
    const status = STATUSES.find((one) => one === value)
    return status ? { status } : {}
  }
  if (field === 'title') return { title: value.trim() }
  const given = value.trim() === '' ? null : value
  if (field === 'responsible' || field === 'executor') return { [ID_OF[field]]: given }
  return { [field]: given }
}

/** The question to the server: the changed fields and nothing else. */
export function bodyOf(draft: TaskDraft, task: TaskDetail): Saved {
  const parts = changedIn(draft, task).map((field) => partOf(field, draft[field]?.mine.value ?? ''))
  return Object.assign({ version: task.version }, ...parts) as Saved
}

/** What should be finished before the task is: tasks it builds on and local tasks under it. */
export const unfinishedBefore = ({ prerequisites, localTasks }: TaskDetail): Linked[] =>
  [...prerequisites.flatMap(({ task }) => (task ? [task] : [])), ...localTasks].filter(
    ({ status }) => status !== 'COMPLETED',
  )

export type Linked = NonNullable<TaskDetail['prerequisites'][number]['task']>
