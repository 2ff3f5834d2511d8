import { randomUUID } from 'node:crypto'
import type { Tx } from '../data/unitOfWork.js'
import type { Conversation, OutboxRow } from '../domain/conversation.js'
import type { ConversationId, OutboxId } from '../domain/ids.js'
import { book, type CardContent, type Place } from './conversations.js'
import type { World } from './world.js'

/** One thing to send to one conversation: all reminders due there at once are one. */
export type Parcel = { lease: string; conversation: Conversation; rows: OutboxRow[] }

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

const LEASE_MS = 2 * 60_000
const BATCH = 200
const MAX_ATTEMPTS = 10
const LONGEST_PAUSE_MS = 60 * 60_000
/** Reminders for people whom the bot has never met are given up after this long. */
const WAITING_DAYS = 30

/** The rows of a conversation as what will be sent: reminders together, updates of one card once. */
export function parcelsOf(lease: string, conversation: Conversation, rows: readonly OutboxRow[]): Parcel[] {
  const groups = new Map<string, OutboxRow[]>()
  for (const row of rows) {
    const { event } = row
    const group =
      event.type === 'task.markerWorsened'
        ? event.type
        : event.type === 'card.changed'
          ? event.deliveredCardId
          : row.id
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  return [...groups.values()].map((group) => ({ lease, conversation, rows: group }))
}

/** Takes what is due now; nobody else will while the lease lasts. By conversation, in the order things fell due. */
export async function lease(world: World, limit = BATCH): Promise<Parcel[][]> {
  const now = world.clock.now()
  const name = randomUUID()
  return world.data.asSystem(async (tx) => {
    await tx.outbox.recover(now)
    const until = new Date(now.getTime() + LEASE_MS)
    const rows = await tx.outbox.lease(name, { now, until, limit })
    const byConversation = new Map<ConversationId, OutboxRow[]>()
    for (const row of rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
      if (row.conversationId)
        byConversation.set(row.conversationId, [...(byConversation.get(row.conversationId) ?? []), row])
    }
    const parcels: Parcel[][] = []
    for (const [id, owed] of byConversation) {
      const conversation = await tx.conversations.find(id)
      if (conversation) parcels.push(parcelsOf(name, conversation, owed))
    }
    return parcels
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

async function bookSent(
  tx: Tx,
  parcel: Parcel,
  sent: Extract<Outcome, { kind: 'sent' }>,
  now: Date,
): Promise<void> {
  const { conversation, rows } = parcel
  const { card, place } = sent
  await tx.outbox.sent(parcel.lease, idsOf(parcel), { now, activityId: place?.activityId ?? null })
  for (const { event } of rows) {
    if (event.type === 'role.nominated') await tx.roles.noteReached(event.assignmentId, now)
  }
  const [first] = rows
  if (!card) return
  if (first?.event.type === 'card.changed') return tx.cards.redraw(first.event.deliveredCardId, card)
  if (place) await book(tx, conversation, { ...place, ...card, now })
}

/** The card is no longer where it stood, so there is nothing to keep true. */
async function forgetCards(tx: Tx, { rows }: Parcel): Promise<void> {
  for (const { event } of rows) {
    if (event.type === 'card.changed') await tx.cards.retire(event.deliveredCardId)
  }
}

async function settleIn(tx: Tx, parcel: Parcel, outcome: Outcome, now: Date): Promise<void> {
  const { lease: name, conversation, rows } = parcel
  const ids = idsOf(parcel)
  const attempts = Math.max(...rows.map((row) => row.attempts)) + 1
  const later = new Date(now.getTime() + pause(attempts))
  const givesUp = attempts >= MAX_ATTEMPTS && outcome.kind !== 'sent' && outcome.kind !== 'dropped'
  if (givesUp) {
    await tx.outbox.end(name, ids, {
      state: 'FAILED',
      problem: `given up after ${attempts} attempts: ${outcome.kind}`,
    })
    return
  }
  switch (outcome.kind) {
    case 'sent':
      return bookSent(tx, parcel, outcome, now)
    case 'throttled': {
      const after =
        outcome.afterSeconds === null ? later : new Date(now.getTime() + outcome.afterSeconds * 1000)
      await tx.conversations.quiet(conversation.id, after)
      await tx.outbox.postpone(name, ids, { dueAt: after, problem: 'throttled' })
      return
    }
    case 'unreachable':
      await tx.outbox.postpone(name, ids, { dueAt: later, problem: outcome.problem })
      return
    case 'ambiguous':
      await tx.outbox.ambiguous(name, ids, { dueAt: later, problem: outcome.problem })
      return
    case 'closed':
      await tx.conversations.close(conversation.id, outcome.state)
      await tx.outbox.postpone(name, ids, { dueAt: now, problem: outcome.problem })
      return
    case 'failed':
      await tx.outbox.end(name, ids, { state: 'FAILED', problem: outcome.problem })
      return
    case 'gone':
      await forgetCards(tx, parcel)
      await tx.outbox.end(name, ids, { state: 'DROPPED', problem: 'the card is gone' })
      return
    case 'dropped':
      await tx.outbox.end(name, ids, { state: 'DROPPED', problem: outcome.reason })
  }
}

/** Writes down what became of the parcel. A sender whose lease was taken over changes nothing. */
export async function settle(world: World, parcel: Parcel, outcome: Outcome): Promise<void> {
  const now = world.clock.now()
  await world.data.asSystem((tx) => settleIn(tx, parcel, outcome, now))
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
    await tx.outbox.dropOlderThan(new Date(now - WAITING_DAYS * day))
  })
}
