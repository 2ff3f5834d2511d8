import type { TaskDetail } from '../../contract/task.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import { newId, type MessageId, type PersonId, type TaskId } from '../../domain/ids.js'
import { onWorkingDay } from '../../domain/noticeTime.js'
import type { Actor, Caller } from '../../domain/person.js'
import { refusePersonalNumber } from '../../domain/personalNumber.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { isFollowedUp, type NamedTask } from '../../domain/task.js'
import { detail, listeners, locked } from './detail.js'
import { guardedTask, isReadOnly } from './present.js'
import { tellWithoutPlus } from '../projects/withoutPlus.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** Whoever writes: a person, or a side by its mailbox. */
type Writing = Pick<Acting, 'tx' | 'now'> & {
  actor: Pick<Actor, 'fullName' | 'side'> & { personId: PersonId | null }
}

/** What a municipality writes goes to the project's functional mailbox at KOMBIT too (klik.md W13). */
async function mailboxFor({ tx, actor }: Writing, { projectId }: NamedTask): Promise<string | null> {
  if (actor.side !== 'MUNICIPALITY') return null
  return (await tx.projects.find(projectId))?.functionalMailbox ?? null
}

/**
 * Everybody it concerns (klik.md N3 + N4; rulings, K1), and every card that shows the task. What KOMBIT's and suppliers'
 * people are sent says no municipality, as nothing does in their chats.
 */
async function announce(act: Writing, task: NamedTask, messageId: MessageId): Promise<void> {
  const { tx, actor, now } = act
  const { id: taskId, municipalityId, projectId } = task
  const people = await tx.people.ofProject(municipalityId, projectId)
  const event = { type: 'task.message' as const, taskId, messageId }
  const mailbox = await mailboxFor(act, task)
  const told = listeners(task, people, actor.personId).map(({ id: personId, municipalityId: home }) => ({
    key: `task.message:${messageId}:${personId}`,
    municipalityId: home,
    ...{ personId, event, dueAt: now },
  }))
  const key = `task.message:${messageId}:mailbox`
  await tx.outbox.addAll([...told, ...(mailbox ? [{ key, municipalityId, mailbox, event, dueAt: now }] : [])])
  await tellWithoutPlus(tx, task, { people, what: 'MESSAGE', occasion: messageId, dueAt: now })
  await tx.cards.changed({ shows: [taskId], occasion: `message:${messageId}`, now })
}

/**
 * Channels that hear what KOMBIT writes get a follow-up as a thread, and in it that it was answered. It comes on a day the
 * municipality works.
 */
async function announceInChannels(
  { tx, actor, now }: Writing,
  task: NamedTask,
  { messageId, isFollowUp }: { messageId: MessageId; isFollowUp: boolean },
): Promise<void> {
  const { id: taskId, municipalityId, projectId } = task
  const isAnswer = actor.side === 'MUNICIPALITY' && (await tx.tasks.isFollowedUp(task))
  const municipality = isFollowUp || isAnswer ? await tx.projects.municipality(municipalityId) : null
  if (!municipality) return
  const dueAt = onWorkingDay(calendarOfMunicipality(municipality), now)
  const type = isFollowUp ? ('followUp.sent' as const) : ('followUp.answered' as const)
  await tx.outbox.addAll(
    (await tx.broadcasts.channels(projectId, [municipalityId])).map(({ conversationId }) => ({
      key: `${type}:${messageId}:${conversationId}`,
      ...{ municipalityId, conversationId, event: { type, taskId, messageId }, dueAt },
    })),
  )
}

/** `key`: the id it gets. */
type Posted = { text: string; key?: MessageId | undefined; isFollowUp?: boolean }

/**
 * Puts a message into the thread, as the actor's, and tells those it concerns. False, and nothing is done, for a key that
 * is a message's, whosever that is.
 */
export async function post(
  act: Writing,
  task: NamedTask,
  { text, key, isFollowUp = false }: Posted,
): Promise<boolean> {
  const { tx, actor, now } = act
  const id = key ?? newId<MessageId>()
  const { id: taskId, municipalityId } = task
  const { personId: authorId, fullName: authorName, side: authorSide } = actor
  const author = { authorId, authorName, authorSide }
  const said = { text, isFollowUp, sentAt: now }
  const isNew = await tx.tasks.appendMessage({ id, municipalityId, taskId, ...author, ...said })
  if (isNew) await announce(act, task, id)
  if (isNew) await announceInChannels(act, task, { messageId: id, isFollowUp })
  return isNew
}

type NewMessage = {
  taskId: TaskId
  text: string
  key?: MessageId
  confirmed?: boolean
  isFollowUp?: boolean
}

/**
 * Writes to the other side, in the task's thread; a message stands for ever. Refuses `not-found`, `forbidden`,
 * `is-local`, `not-mandatory` for a follow-up on what KOMBIT does not follow up on, `task-not-active`, `personal-number`, without saying which, and `personal-number-or-not` until it is
 * `confirmed` that it is none. `key`: the id it gets; the same again is a second tap, and is answered with the thread as
 * it is.
 */
export async function write(
  world: World,
  caller: Caller,
  { taskId, text, key, confirmed = false, isFollowUp = false }: NewMessage,
): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const task = await locked(act, taskId)
    allow(actor, 'task.message', guardedTask(task, actor))
    if (isFollowUp) allow(actor, 'task.followUp', guardedTask(task, actor))
    if (task.kind === 'LOCAL') throw new Refusal('is-local')
    if (isFollowUp && !isFollowedUp(task)) throw new Refusal('not-mandatory')
    if (isReadOnly(task, actor)) throw new Refusal('task-not-active')
    refusePersonalNumber(text, { field: 'text' }, confirmed)
    const isNew = await post(act, task, { text, key, isFollowUp })
    const isHere = isNew || (key !== undefined && (await tx.tasks.hasMessage(task, key)))
    // A key that is taken elsewhere is answered like any other thing that is not here.
    if (!isHere) throw new Refusal('not-found')
    return detail(act, task)
  })
}

type FromMailbox = NewMessage & { mailbox: string; key: MessageId }

/**
 * KOMBIT's answer from a project's functional mailbox, which is nobody's in particular. The same key again is nothing.
 * Refuses `not-found` where it is not the mailbox of the task's project any more, `personal-number` and
 * `personal-number-or-not` as writing does.
 */
export async function writeAsMailbox(
  { data, clock }: World,
  { taskId, mailbox, text, key, confirmed = false }: FromMailbox,
): Promise<void> {
  const now = clock.now()
  await data.asSystem(async (tx) => {
    const task = await tx.tasks.lock(taskId)
    const project = task && (await tx.projects.find(task.projectId))
    if (!task || task.kind === 'LOCAL' || project?.functionalMailbox !== mailbox)
      throw new Refusal('not-found')
    refusePersonalNumber(text, { field: 'text' }, confirmed)
    await post({ tx, now, actor: { personId: null, fullName: 'KOMBIT', side: 'KOMBIT' } }, task, {
      text,
      key,
    })
  })
}
