import type { TaskDetail, TaskRow } from '../contract/task.js'
import type { Tx } from '../data/unitOfWork.js'
import { calendarOf, type Calendar } from '../domain/calendar.js'
import type { DeliveredCardId, TaskId } from '../domain/ids.js'
import type { Actor, Caller } from '../domain/person.js'
import { allow, may, reachOf } from '../domain/policy.js'
import { Refusal } from '../domain/refusals.js'
import { isActivation, TASK_STATUSES, type NamedTask, type TaskStatus } from '../domain/task.js'
import { deadlinesOf } from '../domain/taskChange.js'
import type { Counters, TaskCursor, TaskFilter, TaskSort } from '../domain/taskList.js'
import { detail, locked, mayRead, readable } from './taskDetail.js'
import { guardedTask, presentTask, undoUntil } from './taskView.js'
import { acting, type Acting, type World } from './world.js'

export type TaskListQuery = {
  filter: TaskFilter
  sort: readonly TaskSort[]
  after: TaskCursor | null
  size: number
}
export type TaskListAnswer = {
  tasks: TaskRow[]
  counters: Counters
  total: number
  next: TaskCursor | null
}

/** `pressed`: the copy of the card the change was made on; it is answered there and then, the others are told. */
export type StatusChange = {
  taskId: TaskId
  version: number
  status: TaskStatus
  pressed?: DeliveredCardId | null
}

export async function list(world: World, caller: Caller, query: TaskListQuery): Promise<TaskListAnswer> {
  return acting(world, caller, async ({ tx, actor, today }) => {
    const reading = { personId: actor.personId, reach: reachOf(actor, 'task.read'), today }
    const { tasks, next } = await tx.taskList.page(reading, query)
    const { total, ...counters } = await tx.taskList.counters(reading, query.filter)
    return { tasks: tasks.map((task) => presentTask(task, actor, today)), counters, total, next }
  })
}

const URGENCY = { RED: 0, YELLOW: 1, GREEN: 2, GREY: 3, CHECK: 4 }

/** The caller's own open tasks, the most urgent first. */
export async function mine(world: World, caller: Caller): Promise<TaskRow[]> {
  return acting(world, caller, async ({ tx, actor, today }) => {
    const own = await tx.tasks.openOf(actor.personId)
    return own
      .filter((task) => mayRead(actor, task))
      .map((task) => presentTask(task, actor, today))
      .sort((a, b) => URGENCY[a.marker] - URGENCY[b.marker])
  })
}

/** Those of the tasks that the caller may read, in the order asked. */
export async function some(world: World, caller: Caller, taskIds: readonly TaskId[]): Promise<TaskRow[]> {
  return acting(world, caller, async ({ tx, actor, today }) => {
    const found = new Map((await tx.tasks.findMany(taskIds)).map((task) => [task.id, task]))
    return taskIds.flatMap((id) => {
      const task = found.get(id)
      return task && mayRead(actor, task) ? [presentTask(task, actor, today)] : []
    })
  })
}

export async function read(world: World, caller: Caller, taskId: TaskId): Promise<TaskDetail> {
  return acting(world, caller, async (act) => detail(act, await readable(act, taskId)))
}

/** "#140010" as people say it; null when there is no such task for the caller. */
export async function findByNumber(world: World, caller: Caller, number: number): Promise<TaskId | null> {
  return acting(world, caller, async ({ tx, actor }) => {
    const task = await tx.tasks.findByNumber(number)
    return task && mayRead(actor, task) ? task.id : null
  })
}

const calendarFor = ({ calendarProfile, extraClosedDays }: NamedTask): Calendar =>
  calendarOf(calendarProfile, new Set(extraClosedDays))

/** Who was first: what the reader of a stale card is told. */
async function staleCard(tx: Tx, task: NamedTask): Promise<Refusal> {
  const last = await tx.history.lastOfTask(task.id)
  if (!last) return new Refusal('stale-card', { by: null, at: null, status: task.status })
  const { actorName, at, field, oldValue, newValue } = last
  return new Refusal('stale-card', {
    by: actorName,
    at: at.toISOString(),
    field,
    oldValue,
    newValue,
    status: task.status,
  })
}

function allowStatus(actor: Actor, task: NamedTask, to: TaskStatus): void {
  const guarded = guardedTask(task, actor)
  const right = isActivation(task.status, to) ? 'task.activate' : 'task.edit'
  if (right === 'task.activate' && task.status === 'NOT_ACTIVE' && may(actor, 'task.edit', guarded)) {
    throw new Refusal('task-not-active')
  }
  allow(actor, right, guarded)
}

type Writing = { to: TaskStatus; pressed: DeliveredCardId | null }

/** Returns the task as it now is. */
async function writeStatus(
  { tx, actor, now, today }: Acting,
  task: NamedTask,
  { to, pressed }: Writing,
): Promise<NamedTask> {
  const next = { ...task, status: to, ...deadlinesOf({ ...task, status: to }, today, calendarFor(task)) }
  const changes = [{ field: 'status', oldValue: task.status, newValue: to }]
  if (!(await tx.tasks.change(next, changes, { actor, now }))) throw await staleCard(tx, task)
  const occasion = `${task.id}:${task.version + 1}`
  await tx.cards.changed({ shows: [task.id, task.projectId], occasion, now, except: pressed })
  return { ...next, version: task.version + 1, updatedAt: now }
}

/**
 * Changes a task's status. A second tap of the same person is answered with the task as it is; anybody else who
 * comes late is told who was first (`stale-card`). Also refuses `not-found`, `forbidden`, `task-not-active`.
 */
export async function changeStatus(world: World, caller: Caller, change: StatusChange): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const task = await locked(act, change.taskId)
    allowStatus(actor, task, change.status)
    if (task.version !== change.version) {
      const last = await tx.history.lastOfTask(task.id)
      const isMyOwnRepeat = task.status === change.status && last?.actorId === actor.personId
      if (!isMyOwnRepeat) throw await staleCard(tx, task)
      return detail(act, task)
    }
    if (task.status === change.status) return detail(act, task)
    return detail(act, await writeStatus(act, task, { to: change.status, pressed: change.pressed ?? null }))
  })
}

/** Takes back one's own last change of status. Refuses `undo-nothing`, `undo-superseded`, `undo-too-late`. */
export async function undo(
  world: World,
  caller: Caller,
  change: Omit<StatusChange, 'status'>,
): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const task = await locked(act, change.taskId)
    const last = await tx.history.lastOfTask(task.id)
    const to = TASK_STATUSES.find((status) => status === last?.oldValue)
    if (last?.field !== 'status' || !to) throw new Refusal('undo-nothing')
    const isMine = last.actorId === actor.personId
    const isMyOwnRepeat = isMine && task.version === change.version + 1
    if (isMyOwnRepeat) return detail(act, task)
    if (!isMine || task.version !== change.version) {
      throw new Refusal('undo-superseded', { by: last.actorName })
    }
    if (!undoUntil(last, actor, now)) throw new Refusal('undo-too-late')
    allowStatus(actor, task, to)
    return detail(act, await writeStatus(act, task, { to, pressed: change.pressed ?? null }))
  })
}
