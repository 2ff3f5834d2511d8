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

/** `key`: the id it gets. */
type Posted = { text: string; key?: MessageId | undefined }

/** Puts a message into the thread, as the actor's, and tells those it concerns. */
export async function post(act: Acting, task: NamedTask, { text, key }: Posted): Promise<void> {
  const { tx, actor, now } = act
  const id = key ?? newId<MessageId>()
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
 * `is-local`, `task-not-active`, and `personal-number`, without saying which. `key`: the id it gets; the same again is a
 * second tap, and is answered with the thread as it is.
 */
export async function write(
  world: World,
  caller: Caller,
  { taskId, text, key }: { taskId: TaskId; text: string; key?: MessageId },
): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const task = await locked(act, taskId)
    allow(actor, 'task.message', guardedTask(task, actor))
    if (task.kind === 'LOCAL') throw new Refusal('is-local')
    if (isReadOnly(task, actor)) throw new Refusal('task-not-active')
    if (findPersonalNumber(text)) throw new Refusal('personal-number', { field: 'text' })
    if (key && (await tx.tasks.hasMessage(task, key))) return detail(act, task)
    await post(act, task, { text, key })
    return detail(act, task)
  })
}
