import type { DrawnFrom, ReminderReader, ReminderTask } from '../../data/repositories/reminders.js'
import type { OutboxEvent } from '../../domain/events.js'
import { newId, type DeliveredCardId, type PersonId, type TaskId } from '../../domain/ids.js'
import { dayOf, type Day } from '../../domain/time.js'
import { byUrgency } from '../../domain/urgency.js'
import { mayRead } from '../tasks/detail.js'
import { presentTask } from '../tasks/present.js'
import type { World } from '../world.js'
import type { Outcome, Parcel, Settled } from './deliver.js'
import { worsenedNow, type TaskNews } from './notices.js'

export type { DrawnFrom }

/** Reminders of deadlines, which come by the hundred at seven o'clock: read, begun and booked in sets. */

export type Reminder = Parcel & { conversation: { personId: PersonId } }

/** All of it reminds one person of their own deadlines, in a tenant that lets the bot in. */
export const isReminder = (parcel: Parcel): parcel is Reminder =>
  parcel.conversation.personId !== null &&
  !parcel.conversation.isClosedTenant &&
  parcel.rows.every(({ event }) => event.type === 'task.markerWorsened' && event.for === undefined)

/** What there is to say now, and what it was read from. */
export type Told = { news: TaskNews[]; drawnFrom: DrawnFrom }

type Worsened = Extract<OutboxEvent, { type: 'task.markerWorsened' }>

const eventsOf = ({ rows }: Parcel): Worsened[] =>
  rows.flatMap(({ event }) => (event.type === 'task.markerWorsened' ? [event] : []))
const taskIdsOf = (parcel: Parcel): TaskId[] => eventsOf(parcel).map(({ taskId }) => taskId)

function newsOf(
  { actor }: ReminderReader,
  { task, events }: { task: ReminderTask; events: readonly Worsened[] },
  today: Day,
): TaskNews[] {
  if (!mayRead(actor, task)) return []
  const row = presentTask(task, actor, today)
  const { marker, endDate } = row
  const { snoozedUntil } = task
  const reasons = events.flatMap(
    (event) => worsenedNow(event, { marker, endDate, snoozedUntil }, today) ?? [],
  )
  return reasons.length > 0 ? [{ task: row, reasons }] : []
}

function toldOf(
  parcel: Parcel,
  { reader, tasks, today }: { reader: ReminderReader; tasks: readonly ReminderTask[]; today: Day },
): Told {
  const asked = eventsOf(parcel)
  const found = new Map(tasks.map((task) => [task.id, task]))
  const news = [...new Set(taskIdsOf(parcel))].flatMap((id) => {
    const task = found.get(id)
    const events = asked.filter(({ taskId }) => taskId === id)
    return task ? newsOf(reader, { task, events }, today) : []
  })
  const { personId } = reader.actor
  const order = byUrgency(today)
  news.sort((a, b) => order(a.task, b.task))
  return { news, drawnFrom: { personId, personVersion: reader.version, tasks } }
}

function byReader(tasks: readonly ReminderTask[]): Map<PersonId, ReminderTask[]> {
  const groups = new Map<PersonId, ReminderTask[]>()
  for (const task of tasks) groups.set(task.readerId, [...(groups.get(task.readerId) ?? []), task])
  return groups
}

/** Each reminder that still has something to say; what has been settled in the meantime is left out. */
export async function told(world: World, parcels: readonly Reminder[]): Promise<Map<Reminder, Told>> {
  if (parcels.length === 0) return new Map()
  const today = dayOf(world.clock.now())
  const reminded = parcels.map((parcel) => ({
    personId: parcel.conversation.personId,
    taskIds: [...new Set(taskIdsOf(parcel))],
  }))
  const { readers, tasks } = await world.data.asSystem(async (tx) => ({
    readers: await tx.reminders.readers(reminded.map(({ personId }) => personId)),
    tasks: byReader(await tx.reminders.tasks(reminded)),
  }))
  const all = parcels.flatMap((parcel): [Reminder, Told][] => {
    const reader = readers.get(parcel.conversation.personId)
    const own = tasks.get(parcel.conversation.personId) ?? []
    const said = reader && toldOf(parcel, { reader, tasks: own, today })
    return said && said.news.length > 0 ? [[parcel, said]] : []
  })
  return new Map(all)
}

/** Marks them as about to be sent. Returns those that may be: nothing they tell has changed, and they are still ours. */
export async function begin(
  world: World,
  parcels: readonly { parcel: Parcel; drawnFrom: DrawnFrom }[],
): Promise<Set<Parcel>> {
  const asked = parcels.map(({ parcel: { lease, rows }, drawnFrom }) => ({
    ...{ lease, drawnFrom },
    ids: rows.map(({ id }) => id),
  }))
  const begun = await world.data.asSystem((tx) => tx.reminders.begin(asked))
  return new Set(begun.flatMap((n) => parcels[n]?.parcel ?? []))
}

export type Sent = { parcel: Parcel; outcome: Extract<Outcome, { kind: 'sent' }> }

/** Writes down that they were sent. A sender whose lease was taken over changes nothing. */
export async function book(world: World, sent: readonly Sent[]): Promise<Map<Parcel, Settled>> {
  const asked = sent.map(({ parcel: { lease, rows, conversation }, outcome: { place, card } }) => ({
    lease,
    ids: rows.map(({ id }) => id),
    activityId: place && place.activityId,
    card: place &&
      card && {
        id: newId<DeliveredCardId>(),
        municipalityId: conversation.municipalityId,
        conversationId: conversation.id,
        ...{ activityId: place.activityId, threadId: place.threadId },
        ...{ kind: card.kind, subject: card.subject, shows: card.shows, page: card.page ?? 1 },
      },
  }))
  const now = world.clock.now()
  const written = new Set(await world.data.asSystem((tx) => tx.reminders.book(asked, now)))
  return new Map(
    sent.map(({ parcel }, n) => [parcel, { given: [], isLost: !written.has(n), hasClosedTenant: false }]),
  )
}
