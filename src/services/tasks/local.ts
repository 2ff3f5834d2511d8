import type { TaskDetail } from '../../contract/task.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import { newId, type PersonId, type TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { NamedTask, Task } from '../../domain/task.js'
import { deadlinesOf } from '../../domain/taskChange.js'
import type { Day } from '../../domain/time.js'
import { sortKey } from '../../domain/words.js'
import { delegationChanged } from '../roles/endDelegations.js'
import { detail, locked, readable } from './detail.js'
import { assignee, checkDates, staleCard, tellAssigned } from './save.js'
import { guardedTask, isReadOnly } from './present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'
import { record } from '../record.js'

export type NewLocalTask = {
  parentId: TaskId
  /** The id it gets; the same again is a second tap, and is answered with the task as it is. */
  key?: TaskId
  title: string
  description?: string | null | undefined
  responsibleId?: PersonId | null | undefined
  executorId?: PersonId | null | undefined
  startDate?: Day | null | undefined
  endDate?: Day | null | undefined
}

/** As the history of the task above it names it. */
const nameOf = ({ instanceNumber, title }: Pick<Task, 'instanceNumber' | 'title'>): string =>
  `#${instanceNumber} ${title}`

type Entry = { field: string; oldValue: string | null; newValue: string | null }

/** What did not change the task itself, and so makes no version of it. */
async function note(act: Acting, { id: subjectId, municipalityId }: NamedTask, entry: Entry): Promise<void> {
  await record(act, { municipalityId, subject: 'task', subjectId, ...entry })
}

/** What a new local task takes from its KLIK task, and what it is given; `not-found` for a key that is another task's. */
async function made(act: Acting, parent: NamedTask, given: NewLocalTask): Promise<TaskId> {
  const { municipalityId, projectId, phaseId, themeId } = parent
  const { title, description = null, responsibleId = null, executorId = null } = given
  const plan = {
    status: 'NOT_STARTED' as const,
    startDate: given.startDate ?? null,
    endDate: given.endDate ?? null,
    plannedDurationWorkingDays: null,
    latestStartOverride: null,
  }
  checkDates(plan)
  await assignee(act, parent, { personId: responsibleId, field: 'responsible' })
  await assignee(act, parent, { personId: executorId, field: 'executor' })
  const id = given.key ?? newId<TaskId>()
  const isNew = await act.tx.tasks.insertNew({
    ...{ id, municipalityId, projectId, phaseId, themeId, title, description, responsibleId, executorId },
    kind: 'LOCAL',
    priority: 'LOCAL',
    templateId: null,
    parentTaskId: parent.id,
    titleSort: sortKey(title),
    ...plan,
    ...deadlinesOf(plan, act.today, calendarOfMunicipality(parent)),
  })
  if (!isNew) throw new Refusal('not-found')
  return id
}

/** Its history begins with who was put on it. */
async function noteAssigned(act: Acting, task: NamedTask): Promise<void> {
  const { responsibleName, executorName } = task
  if (responsibleName !== null) {
    await note(act, task, { field: 'responsible', oldValue: null, newValue: responsibleName })
  }
  if (executorName !== null)
    await note(act, task, { field: 'executor', oldValue: null, newValue: executorName })
}

/**
 * Makes a task of the municipality's own under a KLIK task; KOMBIT never sees it. Refuses `not-found`, `forbidden`,
 * `under-local`, `task-not-active`, `not-assignable`, `start-after-end`.
 */
export async function create(world: World, caller: Caller, given: NewLocalTask): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const parent = await locked(act, given.parentId)
    allow(actor, 'task.createLocal', guardedTask(parent, actor))
    if (parent.kind === 'LOCAL') throw new Refusal('under-local')
    if (isReadOnly(parent, actor)) throw new Refusal('task-not-active')
    const known = given.key ? await tx.tasks.find(given.key) : null
    if (known?.parentTaskId === parent.id) return detail(act, known)
    const task = await readable(act, await made(act, parent, given))
    await note(act, parent, { field: 'localTask', oldValue: null, newValue: nameOf(task) })
    await noteAssigned(act, task)
    await tellAssigned(act, { responsibleId: null, executorId: null }, task)
    const shows = [parent.id, parent.projectId]
    await tx.cards.changed({ shows, occasion: `${task.id}:${task.version}`, now })
    return detail(act, task)
  })
}

/**
 * Deletes a local task with its notes, its files, its history, and what was delegated of it; the task above it remembers
 * that it was there.
 * Refuses `not-found`, `forbidden`, `not-local`, `task-not-active`, `stale-card`.
 */
export async function remove(
  world: World,
  caller: Caller,
  { taskId, version }: { taskId: TaskId; version: number },
): Promise<TaskId | null> {
  const gone = await acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const task = await locked(act, taskId)
    allow(actor, 'task.createLocal', guardedTask(task, actor))
    if (task.kind !== 'LOCAL') throw new Refusal('not-local')
    if (isReadOnly(task, actor)) throw new Refusal('task-not-active')
    if (task.version !== version) throw await staleCard(act, task)
    const parent = task.parentTaskId && (await tx.tasks.find(task.parentTaskId))
    const files = await tx.files.idsOfTask(task)
    for (const over of await tx.delegations.forgetTask(task)) await delegationChanged(act, over)
    await tx.history.forgetTask(task.id)
    await tx.tasks.remove(task)
    if (parent) await note(act, parent, { field: 'localTask', oldValue: nameOf(task), newValue: null })
    const shows = [task.id, task.projectId, ...(parent ? [parent.id] : [])]
    await tx.cards.changed({ shows, occasion: `${task.id}:gone`, now })
    return { parentTaskId: task.parentTaskId, files }
  })
  await Promise.all(gone.files.map((id) => world.files.remove(id).catch(() => undefined)))
  return gone.parentTaskId
}
