import type { TaskDetail, TaskRow } from '../../contract/task.js'
import type { TaskAction, TaskStatus } from '../../domain/taskStatus.js'
import type { FileView } from '../../contract/file.js'
import type { TaskChange, TaskParts as StoredParts } from '../../data/repositories/taskParts.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import { explainTurns } from '../../domain/deadline.js'
import type { Actor } from '../../domain/person.js'
import { may, type Guarded, type Right } from '../../domain/policy.js'
import {
  isOwnTask,
  parseMention,
  UNDO_MINUTES,
  type NamedTask,
  type TaskAtHand,
  type TaskTemplate,
  isFollowedUp,
} from '../../domain/task.js'
import type { Day } from '../../domain/time.js'
import { remindDays } from '../../domain/snooze.js'
import { purposeOf, urgencyOf } from '../../domain/urgency.js'
import { sortKey } from '../../domain/words.js'

/** A task as the rights table sees it. */
export const guardedTask = (task: NamedTask, actor: Actor): Guarded => ({
  municipalityId: task.municipalityId,
  projectIds: [task.projectId],
  isOwn: isOwnTask(task, actor.personId),
  isLocal: task.kind === 'LOCAL',
})

const EDITS: Record<TaskStatus, TaskAction[]> = {
  NOT_ACTIVE: [],
  NOT_STARTED: ['start', 'complete'],
  STARTED: ['complete', 'reset'],
  COMPLETED: ['reopen', 'reset'],
}

function actionsOn(task: NamedTask, actor: Actor): TaskAction[] {
  const guarded = guardedTask(task, actor)
  const edits = may(actor, 'task.edit', guarded) ? EDITS[task.status] : []
  if (!may(actor, 'task.activate', guarded)) return edits
  if (task.status === 'NOT_ACTIVE') return ['activate']
  return task.status === 'NOT_STARTED' ? ['deactivate'] : []
}

/** Not active, and the actor's only to read. */
export const isReadOnly = (task: NamedTask, actor: Actor): boolean =>
  task.status === 'NOT_ACTIVE' && !may(actor, 'task.changeInactive', guardedTask(task, actor))

function rightsOn(task: NamedTask, actor: Actor): TaskDetail['rights'] {
  const guarded = guardedTask(task, actor)
  const has = (right: Right): boolean => !isReadOnly(task, actor) && may(actor, right, guarded)
  return {
    edit: has('task.edit'),
    readNotes: may(actor, 'task.readNotes', guarded),
    editNotes: has('task.editNotes'),
    message: task.kind !== 'LOCAL' && has('task.message'),
    followUp: isFollowedUp(task) && has('task.followUp'),
    addFile: has('task.addFile'),
    removeFile: has('task.removeFile'),
    createLocal: has('task.createLocal'),
  }
}

const named = <Id extends string>(id: Id | null, name: string | null): { id: Id; name: string } | null =>
  id && name !== null ? { id, name } : null

export function presentTask(task: NamedTask, actor: Actor, today: Day): TaskRow {
  const { marker, nextChange, nextMarker } = explainTurns(task, today)
  return {
    id: task.id,
    number: task.instanceNumber,
    templateNumber: task.templateNumber,
    kind: task.kind,
    title: task.title,
    municipality: { id: task.municipalityId, name: task.municipalityName },
    project: { id: task.projectId, name: task.projectName },
    phase: task.phaseName,
    theme: task.themeName,
    priority: task.priority,
    status: task.status,
    marker,
    urgency: urgencyOf({ ...task, marker }, today),
    purpose: purposeOf({ ...task, marker }, today),
    nextChange,
    nextMarker,
    latestStart: task.latestStart,
    startDate: task.startDate,
    endDate: task.endDate,
    responsible: named(task.responsibleId, task.responsibleName),
    executor: named(task.executorId, task.executorName),
    isOwn: isOwnTask(task, actor.personId),
    version: task.version,
    actions: actionsOn(task, actor),
  }
}

/** The fields of a save that can be taken back. */
const UNDOABLE: readonly string[] = ['status', 'responsible', 'executor']

export const undoEnds = ({ at }: Pick<TaskChange, 'at'>): Date =>
  new Date(at.getTime() + UNDO_MINUTES * 60_000)

const undoRight = ({ field, oldValue, newValue }: TaskChange): Right =>
  field === 'status' && (oldValue === 'NOT_ACTIVE' || newValue === 'NOT_ACTIVE')
    ? 'task.activate'
    : 'task.edit'

/** A save that puts back what the same person's save before it had changed: that is offered once. */
const isTakenBack = (back: readonly TaskChange[], history: readonly TaskChange[]): boolean =>
  back.every(({ field, version, actorId, oldValue, newValue }) =>
    history.some(
      (before) =>
        before.version === (version ?? 0) - 1 &&
        before.field === field &&
        before.actorId === actorId &&
        before.oldValue === newValue &&
        before.newValue === oldValue,
    ),
  )

/** Until when the actor may take back the newest save; null when it is not theirs, or nothing of it can be. */
function undoUntil(task: NamedTask, history: readonly TaskChange[], { actor, now }: Reader): Date | null {
  const save = history.filter(({ version }) => version === task.version)
  const back = save.filter(({ field }) => UNDOABLE.includes(field))
  const [last] = back
  if (!last || last.actorId !== actor.personId || isTakenBack(back, history)) return null
  const guarded = guardedTask(task, actor)
  const isAllowed = back.every((change) => may(actor, undoRight(change), guarded))
  const until = undoEnds(last)
  return isAllowed && until > now ? until : null
}

type Holder = TaskDetail['recommendedExecutor'][number]['holders'][number]

/** Everything a task's page needs beside the row. */
export type TaskDetailParts = {
  template: TaskTemplate | null
  notes: string | null
  messages: StoredParts['messages']
  history: TaskChange[]
  holders: ReadonlyMap<string, { roleId: string; people: Holder[] }>
  /** Of the tasks it leads to, those the reader may read. */
  around: readonly NamedTask[]
  audience: TaskDetail['audience']
  files: FileView[]
  imported: StoredParts['imported']
  /** May lie in the past: then it is one no longer. */
  snoozedUntil: Day | null
}

/** A local task has no template, and so none of KOMBIT's words. */
const NO_WORDS = {
  goal: null,
  description: null,
  method: null,
  result: null,
  qualityCriteria: null,
  recommendedResponsibleRoles: [],
  recommendedExecutorRoles: [],
  prerequisites: [],
  closelyRelated: [],
  externalAttachments: [],
  extra: {},
} satisfies Omit<TaskTemplate, 'id' | 'templateNumber' | 'projectId'>

const recommended = (
  titles: readonly string[],
  holders: TaskDetailParts['holders'],
): TaskDetail['recommendedExecutor'] =>
  titles.map((title) => {
    const role = holders.get(title.toLowerCase())
    return { title, roleId: role?.roleId ?? null, holders: role?.people ?? [] }
  })

const thread = (messages: StoredParts['messages']): TaskDetail['messages'] =>
  messages.map(({ id, authorName, authorSide, text, isFollowUp, sentAt, isReturned }) => ({
    id,
    author: authorName,
    side: authorSide,
    text,
    isFollowUp,
    sentAt: sentAt?.toISOString() ?? null,
    isReturned,
  }))

const changes = (history: readonly TaskChange[]): TaskDetail['history'] =>
  history.map(({ at, actorName, field, oldValue, newValue }) => ({
    at: at.toISOString(),
    by: actorName,
    field,
    oldValue,
    newValue,
  }))

/** The task a line of KOMBIT's speaks of: by its number, else by its title, then rather of the same project. */
export function mentioned(line: string, task: NamedTask, around: readonly NamedTask[]): NamedTask | null {
  const { number, title } = parseMention(line)
  const klik = around.filter(({ kind }) => kind === 'KLIK')
  const key = sortKey(title)
  const called = klik.filter(({ titleSort }) => titleSort === key)
  return (
    klik.find(({ instanceNumber }) => instanceNumber === number) ??
    called.find(({ projectId }) => projectId === task.projectId) ??
    called[0] ??
    null
  )
}

function mentions(
  lines: readonly string[],
  task: NamedTask,
  { around, today }: { around: readonly NamedTask[]; today: Day },
): TaskDetail['prerequisites'] {
  return lines.map((line) => {
    const found = mentioned(line, task, around)
    if (!found) return { title: line, task: null }
    const { id, instanceNumber: number, title, status } = found
    return { title: line, task: { id, number, title, status, marker: explainTurns(found, today).marker } }
  })
}

/** Where a local task stands, and what stands under another one. */
function family(
  task: NamedTask,
  around: readonly NamedTask[],
  { actor, today }: Pick<Reader, 'actor' | 'today'>,
): Pick<TaskDetail, 'parent' | 'localTasks'> {
  const parent = around.find(({ id }) => id === task.parentTaskId)
  return {
    parent: parent ? { id: parent.id, number: parent.instanceNumber, title: parent.title } : null,
    localTasks: around
      .filter(({ parentTaskId }) => parentTaskId === task.id)
      .map((local) => presentTask(local, actor, today)),
  }
}

type Reader = { actor: Actor; now: Date; today: Day }

export function presentTaskDetail(task: TaskAtHand, parts: TaskDetailParts, reader: Reader): TaskDetail {
  const { actor, today } = reader
  const { holders, history, messages, notes, around, audience, files, imported, snoozedUntil } = parts
  const words = parts.template ?? NO_WORDS
  return {
    ...presentTask(task, actor, today),
    rights: rightsOn(task, actor),
    ...family(task, around, reader),
    goal: words.goal,
    description: task.description ?? words.description,
    method: words.method,
    result: words.result,
    qualityCriteria: words.qualityCriteria,
    recommendedResponsible: recommended(words.recommendedResponsibleRoles, holders),
    recommendedExecutor: recommended(words.recommendedExecutorRoles, holders),
    prerequisites: mentions(words.prerequisites, task, { around, today }),
    closelyRelated: mentions(words.closelyRelated, task, { around, today }),
    externalAttachments: words.externalAttachments,
    extra: Object.entries(words.extra).map(([heading, text]) => ({ heading, text })),
    internalNotes: notes,
    messages: thread(messages),
    audience,
    files,
    history: changes(history),
    imported: imported && {
      at: imported.importedAt.toISOString(),
      history: imported.history,
      files: imported.files,
    },
    undoUntil: undoUntil(task, history, reader)?.toISOString() ?? null,
    snoozedUntil: snoozedUntil !== null && snoozedUntil > today ? snoozedUntil : null,
    remindOn: task.status === 'COMPLETED' ? [] : remindDays(today, calendarOfMunicipality(task)),
  }
}
