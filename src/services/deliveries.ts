import { randomUUID } from 'node:crypto'
import type { Tx } from '../data/unitOfWork.js'
import type { AddressedConversation } from '../data/repositories/conversations.js'
import type { OutboxRow } from '../domain/conversation.js'
import type { ConversationId, OutboxId } from '../domain/ids.js'
import { addDays, dayOf } from '../domain/time.js'
import { isTaskNotice } from './notices.js'
import { book, type CardContent, type Place } from './conversations.js'
import type { World } from './world.js'

/** One thing to send to one conversation: everything due there at once about tasks is one. */
export type Parcel = { lease: string; conversation: AddressedConversation; rows: OutboxRow[] }

/** What became of a parcel. `card`: what now stands in the conversation. */
export type Outcome =
  | { kind: 'sent'; place: Place | null; card: CardContent | null }
  | { kind: 'throttled'; afterSeconds: number | null }
  | { kind: 'unreachable'; problem: string }
  | { kind: 'ambiguous'; problem: string }
  | { kind: 'closed'; state: 'BLOCKED' | 'REMOVED'; problem: string }
  | { kind: 'failed'; problem: string }
  | { kind: 'gone' }
  | { kind: 'dropped'; reason: string }

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>

const LEASE_MS = 2 * 60_000
const BATCH = 200
const MAX_ATTEMPTS = 10
const LONGEST_PAUSE_MS = 60 * 60_000
/** Reminders for people whom the bot has never met are given up after this long. */
const WAITING_DAYS = 30

/** What is sent together: what there is to say of tasks, the updates of one card, the changes of one role. */
function groupOf({ id, event }: OutboxRow): string {
  if (isTaskNotice(event)) return 'tasks'
  if (event.type === 'card.changed') return event.deliveredCardId
  return event.type === 'role.changed' ? event.roleId : id
}

/** The rows of a conversation as what will be sent. */
export function parcelsOf(
  lease: string,
  conversation: AddressedConversation,
  rows: readonly OutboxRow[],
): Parcel[] {
  const groups = new Map<string, OutboxRow[]>()
  for (const row of rows) {
    const group = groupOf(row)
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  return [...groups.values()].map((group) => ({ lease, conversation, rows: group }))
}

/** Passes over what cannot be delivered until something can, or nothing is left. */
async function firstDeliverable(
  tx: Tx,
  name: string,
  when: { now: Date; until: Date; limit: number },
): Promise<OutboxRow[]> {
  for (;;) {
    const { rows, seen } = await tx.outbox.lease(name, when)
    if (rows.length > 0 || seen < when.limit) return rows
  }
}

/** Takes what is due now; nobody else will while the lease lasts. By conversation, in the order things fell due. */
export async function lease(world: World, limit = BATCH): Promise<Parcel[][]> {
  const now = world.clock.now()
  const name = randomUUID()
  return world.data.asSystem(async (tx) => {
    await tx.outbox.recover(now)
    const until = new Date(now.getTime() + LEASE_MS)
    const rows = await firstDeliverable(tx, name, { now, until, limit })
    const byConversation = new Map<ConversationId, OutboxRow[]>()
    for (const row of rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
      if (row.conversationId)
        byConversation.set(row.conversationId, [...(byConversation.get(row.conversationId) ?? []), row])
    }
    const places = new Map(
      (await tx.conversations.addressed([...byConversation.keys()])).map((place) => [place.id, place]),
    )
    return [...byConversation].flatMap(([id, owed]) => {
      const conversation = places.get(id)
      return conversation ? [parcelsOf(name, conversation, owed)] : []
    })
  })
}

const idsOf = ({ rows }: Parcel): OutboxId[] => rows.map(({ id }) => id)

/** Marks the parcel as about to be sent; false when the lease was lost, and then it must not be. */
export async function begin(world: World, parcel: Parcel): Promise<boolean> {
  const until = new Date(world.clock.now().getTime() + LEASE_MS)
  return world.data.asSystem((tx) => tx.outbox.begin(parcel.lease, idsOf(parcel), until))
}

/** 2 s, 4 s, 8 s … up to an hour, each shortened by up to half so that not everybody comes back at once. */
const pause = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** attempts) * (1 - Math.random() / 2)

/** A parcel being settled. */
type Settling = { tx: Tx; parcel: Parcel; ids: OutboxId[]; now: Date; later: Date }

async function bookSent({ tx, parcel, ids, now }: Settling, { card, place }: Of<'sent'>): Promise<void> {
  const { conversation, rows } = parcel
  await tx.outbox.sent(parcel.lease, ids, { now, activityId: place?.activityId ?? null })
  for (const { event } of rows) {
    if (event.type === 'role.nominated') await tx.roles.noteReached(event.assignmentId, now)
  }
  const event = rows[0]?.event
  if (!card) return
  if (event?.type === 'card.changed') return tx.cards.redraw(event.deliveredCardId, card)
  if (place)
    await book(tx, conversation, { activityId: place.activityId, threadId: place.threadId, ...card, now })
}

/** Teams has asked for quiet: nothing goes to this conversation before the time is over. */
async function quieten(
  { tx, parcel, ids, now, later }: Settling,
  { afterSeconds }: Of<'throttled'>,
): Promise<void> {
  const dueAt = afterSeconds === null ? later : new Date(now.getTime() + afterSeconds * 1000)
  await tx.conversations.quiet(parcel.conversation.id, dueAt)
  await tx.outbox.postpone(parcel.lease, ids, { dueAt, problem: 'throttled' })
}

/** The rows are kept for when the person or the channel is back. */
async function close({ tx, parcel, ids, now }: Settling, { state, problem }: Of<'closed'>): Promise<void> {
  await tx.conversations.close(parcel.conversation.id, state)
  await tx.outbox.postpone(parcel.lease, ids, { dueAt: now, problem })
}

/** The card is no longer where it stood, so there is nothing to keep true. */
async function forgetCards({ tx, parcel, ids }: Settling): Promise<void> {
  for (const { event } of parcel.rows) {
    if (event.type === 'card.changed') await tx.cards.retire(event.deliveredCardId)
  }
  await tx.outbox.end(parcel.lease, ids, { state: 'DROPPED', problem: 'the card is gone' })
}

async function write(settling: Settling, outcome: Outcome): Promise<unknown> {
  const { tx, parcel, ids, later } = settling
  const { outbox } = tx
  switch (outcome.kind) {
    case 'sent':
      return bookSent(settling, outcome)
    case 'throttled':
      return quieten(settling, outcome)
    case 'unreachable':
      return outbox.postpone(parcel.lease, ids, { dueAt: later, problem: outcome.problem })
    case 'ambiguous':
      return outbox.ambiguous(parcel.lease, ids, { dueAt: later, problem: outcome.problem })
    case 'closed':
      return close(settling, outcome)
    case 'gone':
      return forgetCards(settling)
    case 'failed':
      return outbox.end(parcel.lease, ids, { state: 'FAILED', problem: outcome.problem })
    case 'dropped':
      return outbox.end(parcel.lease, ids, { state: 'DROPPED', problem: outcome.reason })
  }
}

/** What has been tried often enough is given up, loudly. */
function orGivenUp(outcome: Outcome, attempts: number): Outcome {
  const isSettled = outcome.kind === 'sent' || outcome.kind === 'dropped' || outcome.kind === 'gone'
  if (isSettled || attempts < MAX_ATTEMPTS) return outcome
  return { kind: 'failed', problem: `given up after ${attempts} attempts: ${outcome.kind}` }
}

/** Writes down what became of the parcel. A sender whose lease was taken over changes nothing. */
export async function settle(world: World, parcel: Parcel, outcome: Outcome): Promise<void> {
  const now = world.clock.now()
  const attempts = Math.max(...parcel.rows.map((row) => row.attempts)) + 1
  const later = new Date(now.getTime() + pause(attempts))
  const settling = { parcel, ids: idsOf(parcel), now, later }
  await world.data.asSystem((tx) => write({ tx, ...settling }, orGivenUp(outcome, attempts)))
}

/** Gives back what was leased but not begun, as when a conversation asked for quiet in the middle. */
export async function release(world: World, parcel: Parcel): Promise<void> {
  const now = world.clock.now()
  await world.data.asSystem((tx) =>
    tx.outbox.postpone(parcel.lease, idsOf(parcel), { dueAt: now, problem: 'released' }),
  )
}

/** Forgets what nobody needs any more. */
export async function cleanUp(world: World): Promise<void> {
  const day = 86_400_000
  const now = world.clock.now().getTime()
  await world.data.asSystem(async (tx) => {
    await tx.operations.forgetReceivedBefore(new Date(now - day))
    await tx.operations.forgetRunsBefore(new Date(now - 400 * day))
    await tx.snoozes.forgetBefore(addDays(dayOf(world.clock.now()), -WAITING_DAYS))
    await tx.outbox.dropOlderThan(new Date(now - WAITING_DAYS * day))
  })
}
