import type { FieldChange } from '../../data/repositories/tasks.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import type { AssignedAs } from '../../domain/events.js'
import type { PersonId } from '../../domain/ids.js'
import type { Actor } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { isActivation, type NamedTask, type Task, type TaskAtHand } from '../../domain/task.js'
import type { TaskStatus } from '../../domain/taskStatus.js'
import { deadlinesOf } from '../../domain/taskChange.js'
import { sortKey } from '../../domain/words.js'
import { refuseWhileAsked } from '../roles/closeConfirmation.js'
import { canBeAssigned } from './detail.js'
import { guardedTask, isReadOnly } from './present.js'
import { tellRepublished } from './tellRepublished.js'
import type { Acting } from '../acting.js'

type Editable = Pick<
  Task,
  'status' | 'responsibleId' | 'executorId' | 'title' | 'description' | 'startDate' | 'endDate'
> & { internalNotes: string | null }

/** What a task is to become; what is not said stays. */
export type Wanted = { [Field in keyof Editable]?: Editable[Field] | undefined }
/** Those of it that differ from what the task is. */
export type Changes = Partial<Editable>

/** KOMBIT's on every task but a local one. */
const LOCAL_FIELDS = ['title', 'description', 'startDate', 'endDate'] as const

export async function differences({ tx }: Acting, task: NamedTask, wanted: Wanted): Promise<Changes> {
  const internalNotes = wanted.internalNotes === undefined ? null : await tx.tasks.note(task)
  const now: Record<string, unknown> = { ...task, internalNotes }
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => value !== undefined && value !== now[field]),
  )
}

/** Refuses `task-not-active`, `forbidden`, `not-found`. */
export function allowStatus(actor: Actor, task: NamedTask, to: TaskStatus): void {
  const guarded = guardedTask(task, actor)
  const right = isActivation(task.status, to) ? 'task.activate' : 'task.edit'
  if (right === 'task.activate' && task.status === 'NOT_ACTIVE' && may(actor, 'task.edit', guarded)) {
    throw new Refusal('task-not-active')
  }
  allow(actor, right, guarded)
}

/** Each field asks for its own right. Refuses as `allowStatus` does, and `invalid-input` for what is KOMBIT's. */
export function allowChanges(actor: Actor, task: NamedTask, changes: Changes): void {
  const { status, internalNotes, ...others } = changes
  const guarded = guardedTask(task, actor)
  if (status !== undefined) allowStatus(actor, task, status)
  if (Object.keys(others).length > 0) allow(actor, 'task.edit', guarded)
  if (internalNotes !== undefined) allow(actor, 'task.editNotes', guarded)
  const ofKombit = task.kind === 'LOCAL' ? undefined : LOCAL_FIELDS.find((field) => field in changes)
  if (ofKombit) throw new Refusal('invalid-input', { field: ofKombit, why: 'kombits' })
  if (isReadOnly(task, actor) && Object.keys(changes).length > 0) throw new Refusal('task-not-active')
}

/** Who was first, and what the task is now: what the reader of a stale card is told. */
export async function staleCard({ tx }: Acting, task: NamedTask): Promise<Refusal> {
  const { version, status, responsibleName: responsible, executorName: executor } = task
  const save = (await tx.history.lastSave(task.id)).filter((change) => change.version === version)
  const change = save.find(({ field }) => field === 'status') ?? save[0] ?? null
  return new Refusal('stale-card', {
    by: change && change.actorName,
    at: (change ? change.at : task.updatedAt).toISOString(),
    field: change && change.field,
    oldValue: change && change.oldValue,
    newValue: change && change.newValue,
    fields: save.map(({ field }) => field).join(','),
    ...{ version, status, responsible, executor },
  })
}

/** The task as it is now was made so by the actor. */
export const isMyOwnSave = async ({ tx, actor }: Acting, task: NamedTask): Promise<boolean> =>
  (await tx.history.lastSave(task.id)).some(
    ({ version, actorId }) => version === task.version && actorId === actor.personId,
  )

/** Somebody who is put on a task must work on its project. `field`: as what. */
export async function assignee(
  { tx }: Acting,
  task: Pick<Task, 'municipalityId' | 'projectId'>,
  { personId, field }: { personId: PersonId | null; field: 'responsible' | 'executor' },
): Promise<string | null> {
  if (!personId) return null
  const members = await tx.people.members(task.municipalityId, task.projectId)
  const chosen = members.find(({ id }) => id === personId)
  if (!chosen || !canBeAssigned(chosen)) throw new Refusal('not-assignable', { field })
  return chosen.fullName
}

/** Refuses `start-after-end`. */
export function checkDates({ startDate: start, endDate: end }: Pick<Task, 'startDate' | 'endDate'>): void {
  if (start && end && start > end) throw new Refusal('start-after-end', { field: 'startDate', start, end })
}

/** The task with its changes. Refuses `not-assignable`, `start-after-end` and `confirmation-open`. */
export async function changed(act: Acting, task: TaskAtHand, changes: Changes): Promise<TaskAtHand> {
  const next: TaskAtHand = { ...task, ...changes }
  checkDates(next)
  if (changes.status === 'COMPLETED' && task.isConfirmationOpen) await refuseWhileAsked(act.tx, task.id)
  const { responsibleId, executorId } = changes
  const responsible =
    responsibleId !== undefined &&
    (await assignee(act, task, { personId: responsibleId, field: 'responsible' }))
  const executor =
    executorId !== undefined && (await assignee(act, task, { personId: executorId, field: 'executor' }))
  const isMoved = 'status' in changes || 'startDate' in changes || 'endDate' in changes
  return {
    ...next,
    titleSort: sortKey(next.title),
    responsibleName: responsible === false ? task.responsibleName : responsible,
    executorName: executor === false ? task.executorName : executor,
    ...(isMoved ? deadlinesOf(next, act.today, calendarOfMunicipality(task)) : {}),
  }
}

/** As history tells it. Of longer texts it only says that they were changed; of people it keeps the names. */
function told(task: NamedTask, next: NamedTask, changes: Changes): FieldChange[] {
  const people = (['responsible', 'executor'] as const)
    .filter((field) => `${field}Id` in changes)
    .map((field) => ({
      field,
      oldValue: task[`${field}Name`],
      newValue: next[`${field}Name`],
      oldPersonId: task[`${field}Id`],
      newPersonId: next[`${field}Id`],
    }))
  const plain = (['status', 'title', 'startDate', 'endDate'] as const)
    .filter((field) => field in changes)
    .map((field) => ({ field, oldValue: task[field], newValue: next[field] }))
  const silent = (['description', 'internalNotes'] as const)
    .filter((field) => field in changes)
    .map((field) => ({ field, oldValue: null, newValue: null }))
  return [...plain, ...people, ...silent]
}

/** Tells whoever is newly on the task (klik.md N10); nobody is told of what they did themselves. */
export async function tellAssigned(
  { tx, actor, now }: Acting,
  before: Pick<NamedTask, 'responsibleId' | 'executorId'>,
  task: NamedTask,
): Promise<void> {
  const { id: taskId, municipalityId, version, responsibleId, executorId } = task
  const newly = new Map<PersonId, AssignedAs>()
  if (responsibleId && responsibleId !== before.responsibleId) newly.set(responsibleId, 'RESPONSIBLE')
  if (executorId && executorId !== before.executorId) {
    newly.set(executorId, newly.has(executorId) ? 'BOTH' : 'EXECUTOR')
  }
  newly.delete(actor.personId)
  for (const [personId, as] of newly) {
    const key = `task.assigned:${taskId}:${version}:${personId}`
    const event = { type: 'task.assigned' as const, taskId, as }
    await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
  }
}

export type Saving = { next: TaskAtHand; changes: Changes }

/** Writes the task with its history, tells whom it concerns and every card that shows it. Returns it as it now is. */
export async function save(act: Acting, task: TaskAtHand, { next, changes }: Saving): Promise<TaskAtHand> {
  const { tx, actor, now } = act
  if (!(await tx.tasks.change(next, told(task, next, changes), { actor, now }))) {
    throw await staleCard(act, task)
  }
  if (changes.internalNotes !== undefined) await tx.tasks.writeNote(task, changes.internalNotes)
  const saved = { ...next, version: task.version + 1, updatedAt: now }
  await tellAssigned(act, task, saved)
  const { status } = changes
  if (status !== undefined && isActivation(task.status, status)) {
    const to = status === 'NOT_ACTIVE' ? status : 'NOT_STARTED'
    await tellRepublished({ tx, now, actorId: actor.personId }, saved, {
      changes: [{ field: 'status', to }],
      occasion: String(saved.version),
    })
  }
  return saved
}
