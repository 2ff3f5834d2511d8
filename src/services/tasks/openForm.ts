import type { TaskDetail } from '../../contract/task.js'
import type { TaskId } from '../../domain/ids.js'
import type { Actor, Caller } from '../../domain/person.js'
import { allow, may, type Right } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { NamedTask } from '../../domain/task.js'
import { detail, readable } from './detail.js'
import { guardedTask, isReadOnly } from './present.js'
import type { World } from '../world.js'
import { acting } from '../acting.js'

const NEEDED = {
  people: 'task.edit',
  message: 'task.message',
  note: 'task.editNotes',
  local: 'task.createLocal',
} satisfies Record<string, Right>
export type TaskForm = keyof typeof NEEDED

/** Has what is sent from it a right of its own? */
export const isTaskForm = (name: string): name is TaskForm => Object.hasOwn(NEEDED, name)

function allowForm(actor: Actor, task: NamedTask, form: TaskForm): void {
  const guarded = guardedTask(task, actor)
  const right = NEEDED[form]
  const isClosed = isReadOnly(task, actor) || !may(actor, right, guarded)
  if (task.status === 'NOT_ACTIVE' && isClosed) throw new Refusal('task-not-active')
  allow(actor, right, guarded)
}

/**
 * The task, for a form that is shown to nobody who could not send it; the one of local tasks also shows those that are
 * there. Refuses `not-found`, `forbidden`, `is-local`, `under-local`, `task-not-active`.
 */
export async function openForm(
  world: World,
  caller: Caller,
  { taskId, form }: { taskId: TaskId; form: TaskForm },
): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const task = await readable(act, taskId)
    if (form === 'message' && task.kind === 'LOCAL') throw new Refusal('is-local')
    if (form === 'local' && task.kind === 'LOCAL') throw new Refusal('under-local')
    const shown = await detail(act, task)
    const isToLookAt = form === 'local' && shown.localTasks.length > 0
    if (!isToLookAt) allowForm(act.actor, task, form)
    return shown
  })
}
