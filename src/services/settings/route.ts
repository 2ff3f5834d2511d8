import type { RoutedRow, UnroutedRow } from '../../data/repositories/settings.js'
import type { Tx } from '../../data/tx.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import type { OutboxEvent, TaskNotice } from '../../domain/events.js'
import type { PersonId, TaskId } from '../../domain/ids.js'
import type { Actor } from '../../domain/person.js'
import { isAway, route, type Routing, type Told } from '../../domain/settings.js'
import type { NamedTask } from '../../domain/task.js'
import { dayOf } from '../../domain/time.js'
import { isTaskNotice } from '../notices/notices.js'
import { mayRead } from '../tasks/detail.js'
import type { World } from '../world.js'
import { digestOf } from './digest.js'

/** What was decided; null when there was nothing to decide. */
export type Routed = { routed: number; silenced: number; toDeputies: number; unheard: number }

/** So many people are decided on at once, with everything they are owed: it may belong on one card. */
const BATCH = 50

/** Something there is to tell, as `route` asks for it. */
export const toldOf = (
  event: OutboxEvent,
  { moment, isExecutedByOther }: Pick<Told, 'moment' | 'isExecutedByOther'>,
): Told => ({
  ...{ type: event.type, moment, isExecutedByOther },
  marker: event.type === 'task.markerWorsened' ? event.marker : undefined,
  isUrgent: event.type === 'broadcast.sent' && event.isUrgent === true,
})

/** Decides on everything owed to people who have chosen what to be told; nothing of it is sent before. */
export async function routeAll(world: World): Promise<Routed | null> {
  if (!(await world.data.asSystem((tx) => tx.settings.hasUnrouted()))) return null
  const all: Routed = { routed: 0, silenced: 0, toDeputies: 0, unheard: 0 }
  for (;;) {
    const batch = await world.data.asSystem(async (tx) => {
      const owed = await tx.settings.unrouted(BATCH)
      if (owed.length === 0) await tx.settings.routeWithoutSettings()
      return { count: owed.length, ...(await routeBatch(tx, owed, world.clock.now())) }
    })
    all.routed += batch.count
    all.silenced += batch.silenced
    all.toDeputies += batch.toDeputies
    all.unheard += batch.unheard
    if (batch.count === 0) return all.routed > 0 ? all : null
  }
}

type Decided = { row: UnroutedRow; routing: Routing; deputyId: PersonId | null }

async function routeBatch(tx: Tx, owed: readonly UnroutedRow[], now: Date): Promise<Omit<Routed, 'routed'>> {
  if (owed.length === 0) return { silenced: 0, toDeputies: 0, unheard: 0 }
  const deputies = await deputiesOf(tx, owed, now)
  const decided = owed.map((row): Decided => {
    const { event, settings } = row
    const routing = route(settings, toldOf(event, row), calendarOfMunicipality(row.calendar))
    return { row, routing, deputyId: routing.isTold ? (deputies.get(row.id) ?? null) : null }
  })
  await tx.settings.routed(decided.map((one) => written(one, now)))
  const toDeputies = decided.flatMap(({ row, deputyId }) => (deputyId ? [forDeputy(row, deputyId, now)] : []))
  await tx.outbox.addAll(toDeputies)
  await oweDigestsOf(tx, decided, now)
  const silenced = decided.filter(({ routing }) => !routing.isTold)
  return {
    silenced: silenced.length,
    toDeputies: toDeputies.length,
    unheard: await tellUnheard(
      tx,
      silenced.map(({ row }) => row),
      now,
    ),
  }
}

/** Whatever waits for today's digest comes with it, also when that is owed late, as after a morning without power. */
async function oweDigestsOf(tx: Tx, decided: readonly Decided[], now: Date): Promise<void> {
  const today = dayOf(now)
  const digests = decided.flatMap(({ row: { settings }, routing, deputyId }) =>
    routing.isTold && routing.inDigest && !deputyId && dayOf(routing.dueAt) === today
      ? [digestOf(settings, today)]
      : [],
  )
  await tx.outbox.addAll(digests)
  await tx.settings.routedAsTheyAre(digests.map(({ key }) => key))
}

/** What should have been said before now is said now, unless it is quiet or one is away. */
function written({ row, routing, deputyId }: Decided, now: Date): RoutedRow {
  const { id, moment, settings } = row
  if (!routing.isTold)
    return { id, state: 'SILENCED', channel: 'TEAMS', dueAt: moment, problem: `chosen: ${routing.because}` }
  const { channel, inDigest } = routing
  if (deputyId) return { id, state: 'DROPPED', channel, dueAt: moment, problem: 'the deputy is told' }
  const isLate = routing.dueAt < now && !inDigest
  const late = isLate
    ? route(settings, { ...toldOf(row.event, row), moment: now }, calendarOfMunicipality(row.calendar))
    : routing
  return { id, state: 'WAITING', channel, dueAt: late.isTold ? late.dueAt : routing.dueAt, problem: null }
}

type DeputisedRow = UnroutedRow & { event: TaskNotice }

const isForDeputy = (row: UnroutedRow, now: Date): row is DeputisedRow => {
  const { event, settings, moment } = row
  const at = moment > now ? moment : now
  return (
    settings.deputyId !== null &&
    isTaskNotice(event) &&
    event.for === undefined &&
    isAway(settings, dayOf(at))
  )
}

/** Who is told instead: a deputy who is there and may read the task. With none it waits for the person. */
async function deputiesOf(
  tx: Tx,
  owed: readonly UnroutedRow[],
  now: Date,
): Promise<Map<UnroutedRow['id'], PersonId>> {
  const away = owed.filter((row): row is DeputisedRow => isForDeputy(row, now))
  if (away.length === 0) return new Map()
  const readers = await tx.reminders.readers([
    ...new Set(away.flatMap(({ settings }) => settings.deputyId ?? [])),
  ])
  const tasks = new Map(
    (await tx.tasks.findMany([...new Set<TaskId>(away.map(({ event }) => event.taskId))])).map((task) => [
      task.id,
      task,
    ]),
  )
  const found = new Map<UnroutedRow['id'], PersonId>()
  for (const row of away) {
    const deputyId = row.settings.deputyId
    const reader = deputyId && readers.get(deputyId)
    const task = tasks.get(row.event.taskId)
    if (
      reader &&
      task &&
      (await isThere(tx, { actor: reader.actor, task }, row.moment > now ? row.moment : now))
    )
      found.set(row.id, deputyId)
  }
  return found
}

async function isThere(
  tx: Tx,
  { actor, task }: { actor: Actor; task: NamedTask },
  at: Date,
): Promise<boolean> {
  if (!mayRead(actor, task)) return false
  const settings = await tx.settings.find(actor.personId)
  return settings === null || !isAway(settings, dayOf(at))
}

function forDeputy(
  { key, event, municipalityId, settings, moment }: UnroutedRow,
  personId: PersonId,
  now: Date,
) {
  return {
    key: `${key}:for:${personId}`,
    municipalityId,
    personId,
    event: { ...event, for: settings.personId } as TaskNotice,
    dueAt: moment > now ? moment : now,
  }
}

/** Nobody is to miss a red deadline because everybody thought another would hear of it. */
async function tellUnheard(tx: Tx, silenced: readonly UnroutedRow[], now: Date): Promise<number> {
  const red = silenced.filter(({ event }) => event.type === 'task.markerWorsened' && event.marker === 'RED')
  if (red.length === 0) return 0
  const keys = await tx.settings.unheard(red.map(({ key }) => key))
  const rows = []
  for (const { key, event, municipalityId, moment } of red) {
    if (!keys.has(key) || event.type !== 'task.markerWorsened' || !municipalityId) continue
    for (const { id: personId } of await tx.people.administrators(municipalityId)) {
      rows.push({
        key: key.replace(/^marker:/, 'unheard:').replace(/[^:]*$/, personId),
        ...{ municipalityId, personId },
        event: { type: 'deadline.unheard' as const, taskId: event.taskId },
        dueAt: moment > now ? moment : now,
      })
    }
  }
  await tx.outbox.addAll(rows)
  return rows.length
}
