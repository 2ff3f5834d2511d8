import type { TaskRow } from '../contract/task.js'
import type { DeliveredCard } from '../domain/conversation.js'
import type { AssignedAs, OutboxEvent, TaskNotice } from '../domain/events.js'
import type { TaskId } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import type { NamedTask } from '../domain/task.js'
import { mayRead } from './taskDetail.js'
import { presentTask } from './taskView.js'
import { acting, type Acting, type World } from './world.js'

/** One thing there is to say of a task. */
export type Said =
  | { kind: 'worsened' }
  | { kind: 'snoozed' }
  | { kind: 'assigned'; as: AssignedAs; by: string | null }
  | { kind: 'message'; author: string; text: string }

/** A task with everything there is to say of it at once. */
export type Told = { task: TaskRow; said: Said[] }

export const isTaskNotice = (event: OutboxEvent): event is TaskNotice =>
  event.type === 'task.markerWorsened' ||
  event.type === 'task.snoozed' ||
  event.type === 'task.assigned' ||
  event.type === 'task.message'

/** `isStanding`: of a card that stands, which keeps what it said; else only what still is so. */
type Telling = { events: readonly TaskNotice[]; isStanding: boolean }

type Of<Type extends TaskNotice['type']> = Extract<TaskNotice, { type: Type }>

/**
 * A yellow marker of a task that has been put aside waits for its day. A red one does not: nobody is to miss a red
 * deadline because of a tap some weeks ago.
 */
async function worsened({ tx, actor, today }: Acting, task: NamedTask): Promise<Said | null> {
  const { marker } = presentTask(task, actor, today)
  if (marker === 'RED') return { kind: 'worsened' }
  const snooze = await tx.snoozes.find(actor.personId, task.id)
  const isAside = snooze !== null && snooze.until > today
  return marker === 'YELLOW' && !isAside ? { kind: 'worsened' } : null
}

/** Only on the day last chosen, and only while there is something left to do. */
async function snoozed(
  { tx, actor }: Acting,
  task: NamedTask,
  { until }: Of<'task.snoozed'>,
): Promise<Said | null> {
  const snooze = await tx.snoozes.find(actor.personId, task.id)
  return snooze?.until === until && task.status !== 'COMPLETED' ? { kind: 'snoozed' } : null
}

/** Null: they have been taken off it since. */
async function assigned(
  { tx, actor }: Acting,
  task: NamedTask,
  { as }: Of<'task.assigned'>,
): Promise<Said | null> {
  const isResponsible = as !== 'EXECUTOR' && task.responsibleId === actor.personId
  const isExecutor = as !== 'RESPONSIBLE' && task.executorId === actor.personId
  if (!isResponsible && !isExecutor) return null
  const still = isResponsible && isExecutor ? 'BOTH' : isResponsible ? 'RESPONSIBLE' : 'EXECUTOR'
  return { kind: 'assigned', as: still, by: await tx.history.whoPut(task.id, actor.personId) }
}

async function written(
  { tx }: Acting,
  task: NamedTask,
  { messageId }: Of<'task.message'>,
): Promise<Said | null> {
  const message = (await tx.tasks.messages(task)).find(({ id }) => id === messageId)
  return message ? { kind: 'message', author: message.authorName, text: message.text } : null
}

async function saidOf(
  act: Acting,
  task: NamedTask,
  { event, isStanding }: { event: TaskNotice; isStanding: boolean },
): Promise<Said | null> {
  switch (event.type) {
    case 'task.markerWorsened':
      return isStanding ? { kind: 'worsened' } : worsened(act, task)
    case 'task.snoozed':
      return isStanding ? { kind: 'snoozed' } : snoozed(act, task, event)
    case 'task.assigned':
      return assigned(act, task, event)
    case 'task.message':
      return written(act, task, event)
  }
}

/** Each task once, in the order things happened, as far as the caller may read it and there is something left to say. */
export async function told(world: World, caller: Caller, { events, isStanding }: Telling): Promise<Told[]> {
  return acting(world, caller, async (act) => {
    const { tx, actor, today } = act
    const ids = [...new Set<TaskId>(events.map(({ taskId }) => taskId))]
    const found = new Map((await tx.tasks.findMany(ids)).map((task) => [task.id, task]))
    const all: Told[] = []
    for (const id of ids) {
      const task = found.get(id)
      if (!task || !mayRead(actor, task)) continue
      const said: Said[] = []
      for (const event of events.filter(({ taskId }) => taskId === id)) {
        const one = await saidOf(act, task, { event, isStanding })
        if (one) said.push(one)
      }
      if (said.length > 0 || isStanding) all.push({ task: presentTask(task, actor, today), said })
    }
    return all
  })
}

/** What a card that stands was sent to say. */
export async function eventsOf(
  world: World,
  { conversationId, activityId }: DeliveredCard,
): Promise<TaskNotice[]> {
  const events = await world.data.asSystem((tx) => tx.outbox.eventsOf(conversationId, activityId))
  return events.filter(isTaskNotice)
}
