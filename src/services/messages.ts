import type { TaskDetail } from '../contract/task.js'
import { newId, type MessageId, type TaskId } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import { findPersonalNumber } from '../domain/personalNumber.js'
import { allow } from '../domain/policy.js'
import { Refusal } from '../domain/refusals.js'
import type { NamedTask } from '../domain/task.js'
import { detail, listeners, locked } from './taskDetail.js'
import { guardedTask, isReadOnly } from './taskView.js'
import { acting, type Acting, type World } from './world.js'

/** Everybody it concerns (klik.md N3 + N4), and every card that shows the task. */
async function announce({ tx, actor, now }: Acting, task: NamedTask, messageId: MessageId): Promise<void> {
  const { id: taskId, municipalityId, projectId } = task
  const members = await tx.people.members(municipalityId, projectId)
  const event = { type: 'task.message' as const, taskId, messageId }
  for (const { id: personId } of listeners(task, members, actor.personId)) {
    const key = `task.message:${messageId}:${personId}`
    await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
  }
  await tx.cards.changed({ shows: [taskId], occasion: `message:${messageId}`, now, except: null })
}

/** Puts a message into the thread, as the actor's, and tells those it concerns. */
export async function post(act: Acting, task: NamedTask, text: string): Promise<void> {
  const { tx, actor, now } = act
  const id = newId<MessageId>()
  const { id: taskId, municipalityId } = task
  const { personId: authorId, fullName: authorName, side: authorSide } = actor
  await tx.tasks.appendMessage({
    id,
    municipalityId,
    taskId,
    authorId,
    authorName,
    authorSide,
    text,
    sentAt: now,
  })
  await announce(act, task, id)
}

/**
 * Writes to the other side, in the task's thread; a message stands for ever. Refuses `not-found`, `forbidden`,
 * `is-local`, `task-not-active`, and `personal-number`, without saying which.
 */
export async function write(
  world: World,
  caller: Caller,
  { taskId, text }: { taskId: TaskId; text: string },
): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const { actor } = act
    const task = await locked(act, taskId)
    allow(actor, 'task.message', guardedTask(task, actor))
    if (task.kind === 'LOCAL') throw new Refusal('is-local')
    if (isReadOnly(task, actor)) throw new Refusal('task-not-active')
    if (findPersonalNumber(text)) throw new Refusal('personal-number', { field: 'text' })
    await post(act, task, text)
    return detail(act, task)
  })
}
