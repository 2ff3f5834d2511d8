import { randomUUID } from 'node:crypto'
import type { Tx } from '../../data/tx.js'
import type { UnavailableLanes } from '../../data/repositories/leases.js'
import {
  lastGivingUp,
  LEFT_TO_PEOPLE,
  ONCE_MORE_AFTER_MS,
  OUTBOX_HELD,
  pauseAfter,
  PROBE_EVERY_MS,
  type Closing,
  type GivenUp,
} from '../../domain/delivery.js'
import type { ChatPace } from '../../domain/pace.js'
import { outsideQuietHours } from '../../domain/settings.js'
import { WHEN_AMBIGUOUS } from '../../domain/events.js'
import type { OutboxId } from '../../domain/ids.js'
import { addressed, idsOf, type Parcel } from './parcels.js'
import { book, type CardContent, type MessagePlace } from '../conversations/conversations.js'
import type { World } from '../world.js'

export type { Parcel }

/** What became of a parcel. `card`: what now stands in the conversation. */
export type Outcome =
  | { kind: 'sent'; place: MessagePlace | null; card: CardContent | null }
  | { kind: 'throttled'; afterSeconds: number | null }
  /** Surely not taken: nobody was there, or we could not say who we are. */
  | { kind: 'unreachable'; problem: string }
  /** `isSilent`: there was no answer at all. */
  | { kind: 'ambiguous'; problem: string; isSilent: boolean }
  | { kind: 'closed'; closing: Closing; problem: string }
  | { kind: 'failed'; problem: string }
  /** It could not be made. */
  | { kind: 'unready'; problem: string }
  | { kind: 'gone' }
  | { kind: 'dropped'; reason: string }

/**
 * `given`: what was left to people by it. `isLost`: somebody else had taken over, and nothing was written.
 * `hasClosedTenant`: nothing goes to anybody of the tenant from now on.
 */
export type Settled = { given: GivenUp[]; isLost: boolean; hasClosedTenant: boolean }

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>

const BATCH = 200

/** `parcels`: by conversation, the most urgent first, else in the order things fell due. `isMore`: there may be more to take. */
export type Taken = { parcels: Parcel[][]; isMore: boolean }

const NOTHING = { parcels: [], isMore: false, moved: 0 }

/** Takes what is due now and can be delivered; nobody else will while the lease lasts. Nothing while it is held. */
export async function lease(world: World, lanes: UnavailableLanes, chat: ChatPace): Promise<Taken> {
  const leasing = { now: world.clock.now(), limit: BATCH, lanes, chat }
  for (;;) {
    const name = randomUUID()
    /** One look, one transaction: it holds a lock for each destination it looks at. */
    const { parcels, isMore, moved } = await world.data.asSystem(async (tx) => {
      if (await tx.operations.setting(OUTBOX_HELD)) return NOTHING
      const { rows, ...looked } = await tx.leases.take(name, leasing)
      return { parcels: rows.length > 0 ? await addressed(tx, { lease: name, chat }, rows) : [], ...looked }
    })
    if (parcels.length > 0) return { parcels, isMore }
    if (!isMore || moved === 0) return { parcels, isMore: false }
  }
}

/** When something falls due next, within so long; null when nothing does. */
export async function nextDue(world: World, withinMs: number): Promise<Date | null> {
  const now = world.clock.now()
  return world.data.asSystem((tx) => tx.leases.nextDue(now, new Date(now.getTime() + withinMs)))
}

/** What a vanished sender had under way, and what has had its day. Returns what was left to people. */
export async function giveUp(world: World): Promise<GivenUp[]> {
  const now = world.clock.now()
  const given = await world.data.asSystem((tx) => tx.leases.giveUp({ now, evening: lastGivingUp(now) }))
  return leftToPeople(given)
}

/**
 * Lets out what is held though it can be delivered, and of each tenant that shut the bot out once an hour one
 * conversation's, to ask whether it still does. Null when there was nothing.
 */
export async function restore(world: World): Promise<{ back: number; asking: number } | null> {
  const now = world.clock.now()
  const next = new Date(now.getTime() + PROBE_EVERY_MS)
  const [back, asking] = await world.data.asSystem(async (tx) => {
    const unparked = await tx.outbox.unparkReachable()
    const probing = await tx.closedTenants.probe({ now, next })
    tx.owed.rows += probing
    return [unparked, probing]
  })
  return back + asking > 0 ? { back, asking } : null
}

const leftToPeople = (written: readonly GivenUp[]): GivenUp[] =>
  written.filter(({ state }) => LEFT_TO_PEOPLE.some((one) => one === state))

/** Another sender has taken over. */
class LeaseLost extends Error {}

/** Marks the parcel as about to be sent, all of it or nothing; false when the lease was lost, and then it must not be. */
export async function begin(world: World, parcel: Parcel, chat: ChatPace): Promise<boolean> {
  const ids = idsOf(parcel)
  try {
    await world.data.asSystem(async (tx) => {
      if ((await tx.outbox.begin(parcel.lease, ids, chat)) < ids.length) throw new LeaseLost()
    })
    return true
  } catch (error) {
    if (error instanceof LeaseLost) return false
    throw error
  }
}

/** A parcel being settled. */
type Settling = { tx: Tx; parcel: Parcel; ids: OutboxId[]; now: Date; later: Date }

/** Whatever stands in the chat now is another sender's when the lease was lost: nothing is booked then. */
async function bookSent({ tx, parcel, ids, now }: Settling, { card, place }: Of<'sent'>): Promise<GivenUp[]> {
  const { conversation, rows } = parcel
  const written = await tx.outbox.sent(parcel.lease, ids, { now, activityId: place?.activityId ?? null })
  if (written.length === 0) return written
  if (conversation.isClosedTenant) await tx.closedTenants.reopen(conversation.tenantId)
  for (const { event } of rows) {
    if (event.type === 'role.nominated' || event.type === 'role.reminded')
      await tx.roles.noteReached(event.assignmentId, now)
  }
  const event = rows[0]?.event
  if (card && event?.type === 'card.changed') await tx.cards.refresh(event.deliveredCardId, card)
  else if (card && place)
    await book(tx, conversation, { activityId: place.activityId, threadId: place.threadId, ...card, now })
  return written
}

/**
 * Teams has asked for quiet: nothing goes to this conversation before the time is over, and what would then come in its
 * reader's quiet hours comes after them. A card that is kept true makes no noise.
 */
async function quieten(
  { tx, parcel, ids, now, later }: Settling,
  { afterSeconds }: Of<'throttled'>,
): Promise<GivenUp[]> {
  const { id, personId } = parcel.conversation
  const until = afterSeconds === null ? later : new Date(now.getTime() + afterSeconds * 1000)
  await tx.conversations.quiet(id, until)
  const isNoise = parcel.rows.some(({ event }) => event.type !== 'card.changed')
  const settings = personId && isNoise ? await tx.settings.find(personId) : null
  const dueAt = settings ? outsideQuietHours(settings, until) : until
  return tx.outbox.wait(parcel.lease, ids, { dueAt, isLater: dueAt > until })
}

/** What comes after it waits as well, so that things are told in their order. */
async function postpone({ tx, parcel, ids, later }: Settling, problem: string): Promise<GivenUp[]> {
  await tx.conversations.quiet(parcel.conversation.id, later)
  return tx.outbox.postpone(parcel.lease, ids, { dueAt: later, problem })
}

/** The rows are kept for when the person, the channel or the tenant is back. */
async function hold(
  { tx, parcel, ids, now }: Settling,
  { closing, problem }: Of<'closed'>,
): Promise<GivenUp[]> {
  const event = closing === 'BLOCKED' ? 'blocked' : 'missing'
  if (closing !== 'TENANT') await tx.conversations.close(parcel.conversation.id, event, now)
  return tx.outbox.park(parcel.lease, ids, problem)
}

/** True when it had not been known that the tenant shuts the bot out. */
async function closesTenant({ tx, parcel, now }: Settling, outcome: Outcome): Promise<boolean> {
  if (outcome.kind !== 'closed' || outcome.closing !== 'TENANT') return false
  const probeAt = new Date(now.getTime() + PROBE_EVERY_MS)
  return tx.closedTenants.close(parcel.conversation.tenantId, { now, probeAt })
}

/** The card is no longer where it stood, so there is nothing to keep true. */
async function forgetCards({ tx, parcel, ids }: Settling): Promise<GivenUp[]> {
  for (const { event } of parcel.rows) {
    if (event.type === 'card.changed') await tx.cards.retire(event.deliveredCardId)
  }
  return tx.outbox.end(parcel.lease, ids, { state: 'DROPPED', problem: 'the card is gone' })
}

/** Nothing was sent after all: where it was to ask whether a tenant lets the bot in, something else has to. */
async function drop({ tx, parcel, ids, now }: Settling, reason: string): Promise<GivenUp[]> {
  const { isClosedTenant, tenantId } = parcel.conversation
  if (isClosedTenant) await tx.closedTenants.askAgain(tenantId, now)
  return tx.outbox.end(parcel.lease, ids, { state: 'DROPPED', problem: reason })
}

/** A card is the same whether it is updated once or twice: that need not wait. */
async function repeat({ tx, parcel, ids, now, later }: Settling, problem: string): Promise<GivenUp[]> {
  const isUpdate = parcel.rows.every(({ event }) => WHEN_AMBIGUOUS[event.type] === 'repeat')
  const dueAt = isUpdate ? later : new Date(now.getTime() + ONCE_MORE_AFTER_MS)
  return tx.outbox.ambiguous(parcel.lease, ids, { dueAt, problem })
}

async function write(settling: Settling, outcome: Outcome): Promise<GivenUp[]> {
  const { tx, parcel, ids, later } = settling
  switch (outcome.kind) {
    case 'sent':
      return bookSent(settling, outcome)
    case 'throttled':
      return quieten(settling, outcome)
    case 'unreachable':
      return postpone(settling, outcome.problem)
    case 'unready':
      return tx.outbox.postpone(parcel.lease, ids, { dueAt: later, problem: outcome.problem })
    case 'ambiguous':
      return repeat(settling, outcome.problem)
    case 'closed':
      return hold(settling, outcome)
    case 'gone':
      return forgetCards(settling)
    case 'failed':
      return tx.outbox.end(parcel.lease, ids, { state: 'FAILED', problem: outcome.problem })
    case 'dropped':
      return drop(settling, outcome.reason)
  }
}

/** Writes down what became of the parcel. A sender whose lease was taken over changes nothing. */
export async function settle(world: World, parcel: Parcel, outcome: Outcome): Promise<Settled> {
  const now = world.clock.now()
  const since = Math.min(...parcel.rows.map(({ firstTriedAt }) => (firstTriedAt ?? now).getTime()))
  const later = new Date(now.getTime() + pauseAfter(now.getTime() - since, Math.random()))
  return world.data.asSystem(async (tx) => {
    const settling = { tx, parcel, ids: idsOf(parcel), now, later }
    const written = await write(settling, outcome)
    const hasClosedTenant = await closesTenant(settling, outcome)
    return { given: leftToPeople(written), isLost: written.length === 0, hasClosedTenant }
  })
}

/** Gives back what was leased but not begun, as when a conversation asked for quiet in the middle. */
export async function giveBack(world: World, parcels: readonly Parcel[]): Promise<void> {
  await world.data.asSystem(async (tx) => {
    for (const parcel of parcels) await tx.outbox.giveBack(parcel.lease, idsOf(parcel))
  })
}
