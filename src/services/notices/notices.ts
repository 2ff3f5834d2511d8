import type { TaskRow } from '../../contract/task.js'
import type { Marker } from '../../domain/deadline.js'
import type { DeliveredCard } from '../../domain/conversation.js'
import type { AssignedAs, OutboxEvent, Republished, TaskNotice } from '../../domain/events.js'
import type { PersonId, TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import type { NamedTask } from '../../domain/task.js'
import type { Day } from '../../domain/time.js'
import { byUrgency } from '../../domain/urgency.js'
import { mayRead } from '../tasks/detail.js'
import { presentTask } from '../tasks/present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** One thing there is to say of a task. */
export type NoticeReason =
  /** `endsOn`: the day off on which it ends. */
  | { kind: 'worsened'; endsOn?: Day }
  | { kind: 'snoozed' }
  | { kind: 'assigned'; as: AssignedAs; by: string | null }
  | { kind: 'message'; author: string; text: string }
  | { kind: 'republished'; changes: Republished[] }

/** A task with everything there is to say of it at once. */
export type TaskNews = {
  task: TaskRow
  reasons: NoticeReason[]
  /** Whose notice it is, where the reader is their deputy. */
  inPlaceOf?: string | undefined
}

export const isTaskNotice = (event: OutboxEvent): event is TaskNotice =>
  event.type === 'task.markerWorsened' ||
  event.type === 'task.snoozed' ||
  event.type === 'task.assigned' ||
  event.type === 'task.message' ||
  event.type === 'task.republished'

/** `isStanding`: of a card that stands, which keeps what it said; else only what still is so. */
type Telling = { events: readonly TaskNotice[]; isStanding: boolean }

type Of<Type extends TaskNotice['type']> = Extract<TaskNotice, { type: Type }>

/**
 * A yellow marker of a task that has been put aside waits for its day. A red one does not: nobody is to miss a red
 * deadline because of a tap some weeks ago.
 */
const isStillWorsened = (marker: Marker, snoozedUntil: Day | null, today: Day): boolean =>
  marker === 'RED' || (marker === 'YELLOW' && (snoozedUntil === null || snoozedUntil <= today))

type Worsened = Pick<Of<'task.markerWorsened'>, 'marker' | 'day'>
type AsItIs = { marker: Marker; endDate: string | null; snoozedUntil: Day | null }

/** What is left to say of a marker: also of one that turns red on a day off, before it does. */
export function worsenedNow(
  { marker: told, day }: Worsened,
  { marker, endDate, snoozedUntil }: AsItIs,
  today: Day,
): NoticeReason | null {
  const isOpen = marker === 'GREEN' || marker === 'YELLOW'
  if (told === 'RED' && day > today && endDate === day && isOpen) return { kind: 'worsened', endsOn: day }
  return isStillWorsened(marker, snoozedUntil, today) ? { kind: 'worsened' } : null
}

async function worsened(
  { tx, actor, today }: Acting,
  task: NamedTask,
  event: Of<'task.markerWorsened'>,
): Promise<NoticeReason | null> {
  const { marker, endDate } = presentTask(task, actor, today)
  const snooze = marker === 'YELLOW' ? await tx.snoozes.find(event.for ?? actor.personId, task.id) : null
  return worsenedNow(event, { marker, endDate, snoozedUntil: snooze && snooze.until }, today)
}

/** Only on the day last chosen, and only while there is something left to do. */
async function snoozed(
  { tx, actor }: Acting,
  task: NamedTask,
  { until, for: whose = actor.personId }: Of<'task.snoozed'>,
): Promise<NoticeReason | null> {
  const snooze = await tx.snoozes.find(whose, task.id)
  return snooze?.until === until && task.status !== 'COMPLETED' ? { kind: 'snoozed' } : null
}

/** Null: they have been taken off it since. */
async function assigned(
  { tx, actor }: Acting,
  task: NamedTask,
  { as, for: whose = actor.personId }: Of<'task.assigned'>,
): Promise<NoticeReason | null> {
  const isResponsible = as !== 'EXECUTOR' && task.responsibleId === whose
  const isExecutor = as !== 'RESPONSIBLE' && task.executorId === whose
  if (!isResponsible && !isExecutor) return null
  const still = isResponsible && isExecutor ? 'BOTH' : isResponsible ? 'RESPONSIBLE' : 'EXECUTOR'
  return { kind: 'assigned', as: still, by: await tx.history.whoPut(task.id, whose) }
}

async function written(
  { tx }: Acting,
  task: NamedTask,
  { messageId }: Of<'task.message'>,
): Promise<NoticeReason | null> {
  const message = (await tx.tasks.messages(task)).find(({ id }) => id === messageId)
  return message ? { kind: 'message', author: message.authorName, text: message.text } : null
}

async function saidOf(
  act: Acting,
  task: NamedTask,
  { event, isStanding }: { event: TaskNotice; isStanding: boolean },
): Promise<NoticeReason | null> {
  switch (event.type) {
    case 'task.markerWorsened':
      return (await worsened(act, task, event)) ?? (isStanding ? { kind: 'worsened' } : null)
    case 'task.snoozed':
      return isStanding ? { kind: 'snoozed' } : snoozed(act, task, event)
    case 'task.assigned':
      return assigned(act, task, event)
    case 'task.message':
      return written(act, task, event)
    case 'task.republished':
      return { kind: 'republished', changes: event.changes }
  }
}

const nameOf = async (
  { people }: Acting['tx'],
  personId: PersonId | undefined,
): Promise<string | undefined> => personId && (await people.find(personId))?.fullName

/** Each task once, the most urgent first, as far as the caller may read it and there is something left to say. */
export async function told(
  world: World,
  caller: Caller,
  { events, isStanding }: Telling,
): Promise<TaskNews[]> {
  return acting(world, caller, async (act) => {
    const { tx, actor, today } = act
    const ids = [...new Set<TaskId>(events.map(({ taskId }) => taskId))]
    const found = new Map((await tx.tasks.findMany(ids)).map((task) => [task.id, task]))
    const all: TaskNews[] = []
    for (const id of ids) {
      const task = found.get(id)
      if (!task || !mayRead(actor, task)) continue
      const reasons: NoticeReason[] = []
      const ofTask = events.filter(({ taskId }) => taskId === id)
      for (const event of ofTask) {
        const one = await saidOf(act, task, { event, isStanding })
        if (one) reasons.push(one)
      }
      const inPlaceOf = await nameOf(tx, ofTask.find((event) => event.for !== undefined)?.for)
      if (reasons.length > 0 || isStanding)
        all.push({ task: presentTask(task, actor, today), reasons, ...(inPlaceOf ? { inPlaceOf } : {}) })
    }
    const order = byUrgency(today)
    return all.sort((a, b) => order(a.task, b.task))
  })
}

/** What a card that stands was sent to say. */
export async function eventsOf(
  world: World,
  { conversationId, activityId }: DeliveredCard,
  tenantId: string,
): Promise<TaskNotice[]> {
  const events = await world.data.inTurn(tenantId, (tx) => tx.outbox.eventsOf(conversationId, activityId))
  return events.filter(isTaskNotice)
}
