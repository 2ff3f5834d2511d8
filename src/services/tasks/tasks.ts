import type { TaskDetail, TaskRow } from '../../contract/task.js'
import type { FieldChange } from '../../data/repositories/tasks.js'
import type { TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { reachOf } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { TaskAtHand } from '../../domain/task.js'
import { TASK_STATUSES, type TaskStatus } from '../../domain/taskStatus.js'
import type { Counters, TaskCursor, TaskFilter, TaskSort } from '../../domain/taskList.js'
import { detail, detailAfter, locked, mayRead, readable } from './detail.js'
import {
  allowChanges,
  allowStatus,
  changed,
  differences,
  isMyOwnSave,
  save,
  staleCard,
  type Changes,
} from './save.js'
import { presentTask, undoEnds } from './present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

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

export type StatusChange = {
  taskId: TaskId
  version: number
  status: TaskStatus
  /** Completed although what comes before it is open. */
  despiteOpen?: boolean
}

export async function list(world: World, caller: Caller, query: TaskListQuery): Promise<TaskListAnswer> {
  return acting(world, caller, async ({ tx, actor, today }) => {
    const reading = { personId: actor.personId, reach: reachOf(actor, 'task.read'), today }
    const [{ tasks, next }, { total, ...counters }] = await Promise.all([
      tx.taskList.page(reading, query),
      tx.taskList.counters(reading, query.filter),
    ])
    return { tasks: tasks.map((task) => presentTask(task, actor, today)), counters, total, next }
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

async function put(
  act: Acting,
  task: TaskAtHand,
  { changes, despiteOpen }: { changes: Changes; despiteOpen: boolean },
): Promise<TaskDetail> {
  const next = await changed(act, task, changes)
  const finishes = changes.status === 'COMPLETED' && !despiteOpen
  return detailAfter(act, task, { saving: save(act, task, { next, changes }), finishes })
}

/**
 * Changes a task's status. A second tap of the same person is answered with the task as it is; anybody else who
 * comes late is told who was first (`stale-card`). Also refuses `not-found`, `forbidden`, `task-not-active`, `still-open`.
 */
export async function changeStatus(world: World, caller: Caller, change: StatusChange): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const task = await locked(act, change.taskId)
    allowStatus(act.actor, task, change.status)
    const changes = await differences(act, task, { status: change.status })
    const isAsWanted = changes.status === undefined
    if (task.version !== change.version && !(isAsWanted && (await isMyOwnSave(act, task)))) {
      throw await staleCard(act, task)
    }
    if (isAsWanted) return detail(act, task)
    return put(act, task, { changes, despiteOpen: change.despiteOpen ?? false })
  })
}

/** What the newest save has changed and can take back, as it was. */
function before(saved: readonly FieldChange[]): Changes {
  const changes: Changes = {}
  for (const { field, oldValue, oldPersonId = null } of saved) {
    const status = TASK_STATUSES.find((one) => one === oldValue)
    if (field === 'status' && status) changes.status = status
    if (field === 'responsible') changes.responsibleId = oldPersonId
    if (field === 'executor') changes.executorId = oldPersonId
  }
  return changes
}

/**
 * Takes back one's own last change: of status, responsible and executor what one save changed. Refuses `undo-nothing`,
 * `undo-superseded`, `undo-too-late`, and what changing it back is refused for.
 */
export async function undo(
  world: World,
  caller: Caller,
  change: Pick<StatusChange, 'taskId' | 'version'>,
): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const task = await locked(act, change.taskId)
    const saved = await tx.history.lastSave(task.id)
    const [last] = saved
    if (!last) throw new Refusal('undo-nothing')
    const isNewest = last.version === task.version
    const isMine = last.actorId === actor.personId && isNewest
    const isMyOwnRepeat = isMine && task.version === change.version + 1
    if (isMyOwnRepeat) return detail(act, task)
    if (!isMine || task.version !== change.version) {
      throw new Refusal('undo-superseded', { by: isNewest ? last.actorName : null })
    }
    const changes = before(saved)
    if (Object.keys(changes).length === 0) throw new Refusal('undo-nothing')
    if (undoEnds(last) <= now) throw new Refusal('undo-too-late')
    allowChanges(actor, task, changes)
    return put(act, task, { changes, despiteOpen: true })
  })
}
