import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { MailReader } from '../../data/repositories/mails.js'
import type { Tx } from '../../data/tx.js'
import type { OutboxRow } from '../../domain/conversation.js'
import {
  LEFT_TO_PEOPLE,
  ONCE_MORE_AFTER_MS,
  OUTBOX_HELD,
  pauseAfter,
  type GivenUp,
} from '../../domain/delivery.js'
import type { OutboxId, TaskId } from '../../domain/ids.js'
import { tellUndelivered } from '../teams/invitations.js'
import { groupOf } from './parcels.js'
import type { World } from '../world.js'

export type { MailReader }

/** One mail: everything due at once for one reader about tasks is one. `reader`: null for a mailbox. */
export type MailParcel = { lease: string; rows: OutboxRow[]; to: string; reader: MailReader | null }

/** What became of a mail. `isSilent`: there was no answer at all. */
export type MailOutcome =
  | { kind: 'sent' }
  /** Surely not taken. */
  | { kind: 'unreachable'; problem: string; isSilent: boolean }
  | { kind: 'ambiguous'; problem: string; isSilent: boolean }
  /** Refused for good. */
  | { kind: 'failed'; problem: string }
  | { kind: 'dropped'; reason: string }
  /** It could not be made. */
  | { kind: 'unready'; problem: string }

/** `isLost`: somebody else had taken over, and nothing was written. */
export type MailSettled = { given: GivenUp[]; isLost: boolean }

const idsOf = ({ rows }: Pick<MailParcel, 'rows'>): OutboxId[] => rows.map(({ id }) => id)

function grouped(rows: readonly OutboxRow[]): OutboxRow[][] {
  const groups = new Map<string, OutboxRow[]>()
  for (const row of [...rows].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
    const key = `${row.personId ?? row.id} ${groupOf(row)}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

/** Takes what is due now for so many readers; nobody else will while the lease lasts. */
export async function lease(world: World, limit: number): Promise<MailParcel[]> {
  const name = randomUUID()
  const now = world.clock.now()
  return world.data.asSystem(async (tx) => {
    if (await tx.operations.setting(OUTBOX_HELD)) return []
    const taken = await tx.mails.take(name, { now, limit })
    const readers = await tx.mails.readers(taken.flatMap(({ personId }) => personId ?? []))
    const byId = new Map(readers.map((reader) => [reader.personId, reader]))
    const parcels: MailParcel[] = []
    for (const rows of grouped(taken)) {
      const [first] = rows
      const reader = (first?.personId && byId.get(first.personId)) ?? null
      const to = first?.personId ? reader?.email : first?.mailbox
      if (to) parcels.push({ lease: name, rows, to, reader })
      else await tx.outbox.end(name, idsOf({ rows }), { state: 'DROPPED', problem: 'nobody to give it to' })
    }
    return parcels
  })
}

/** What is parked in Teams goes by mail. Returns how many rows that are. */
export const redirect = (world: World): Promise<number> =>
  world.data.asSystem((tx) => tx.mails.redirect(world.clock.now()))

/** What was to go by mail goes in Teams, where no mail is sent at all. */
export const backToTeams = (world: World): Promise<number> =>
  world.data.asSystem(async (tx) => {
    const rows = await tx.mails.backToTeams()
    tx.owed.rows += rows
    return rows
  })

/**
 * The task an answer to it goes to: one message, and only to KOMBIT's side, which has no other way to answer than to open
 * the thread. Null: no answer is taken.
 */
export function answerableTask({ rows, reader }: Pick<MailParcel, 'rows' | 'reader'>): TaskId | null {
  const [only, ...others] = rows
  if (only?.event.type !== 'task.message' || others.length > 0) return null
  return reader?.side === 'MUNICIPALITY' ? null : only.event.taskId
}

export const hashOf = (token: string): string =>
  createHash('sha256').update(token.toLowerCase()).digest('hex')

/** 160 bits in letters that survive a relay that writes addresses small. */
const newToken = (): string => randomBytes(20).toString('hex')

/** Marks it as about to be sent, all of it or nothing; false when the lease was lost, and then it must not be. */
export async function begin(world: World, parcel: MailParcel): Promise<boolean> {
  const ids = idsOf(parcel)
  return world.data
    .asSystem(async (tx) => {
      if ((await tx.outbox.begin(parcel.lease, ids, null)) < ids.length) throw new LeaseLost()
      return true
    })
    .catch((error: unknown) => {
      if (error instanceof LeaseLost) return false
      throw error
    })
}

/** Another sender has taken over. */
class LeaseLost extends Error {}

/** What comes back of the mail, as an answer or undelivered, finds its rows by it. */
export async function issueToken(world: World, parcel: MailParcel): Promise<string> {
  const token = newToken()
  const [first] = parcel.rows
  await world.data.asSystem((tx) =>
    tx.mails.issue({
      hash: hashOf(token),
      municipalityId: first?.municipalityId ?? null,
      personId: first?.personId ?? null,
      mailbox: first?.mailbox ?? null,
      taskId: answerableTask(parcel),
      outboxIds: idsOf(parcel),
      madeAt: world.clock.now(),
    }),
  )
  return token
}

/** A mailbox that could not be written to is told of in the thread, to whoever reads it; an invitation to its sender. */
export async function noteReturned(tx: Tx, rows: readonly OutboxRow[], now: Date): Promise<void> {
  for (const { event, mailbox, municipalityId } of rows) {
    if (event.type === 'task.message' && mailbox !== null && municipalityId !== null)
      await tx.mailsIn.noteReturn(event.messageId, municipalityId, now)
    if (event.type === 'member.invited') await tellUndelivered(tx, event.invitationId, now)
  }
}

type Settling = { tx: Tx; parcel: MailParcel; now: Date }

function after({ parcel, now }: Settling): Date {
  const since = Math.min(...parcel.rows.map(({ firstTriedAt }) => (firstTriedAt ?? now).getTime()))
  return new Date(now.getTime() + pauseAfter(now.getTime() - since, Math.random()))
}

async function sent({ tx, parcel, now }: Settling): Promise<GivenUp[]> {
  const written = await tx.outbox.sent(parcel.lease, idsOf(parcel), { now, activityId: null })
  for (const { event } of written.length > 0 ? parcel.rows : []) {
    if (event.type === 'role.nominated' || event.type === 'role.reminded')
      await tx.roles.noteReached(event.assignmentId, now)
  }
  return written
}

async function failed({ tx, parcel, now }: Settling, problem: string): Promise<GivenUp[]> {
  const written = await tx.outbox.end(parcel.lease, idsOf(parcel), { state: 'FAILED', problem })
  if (written.length > 0) await noteReturned(tx, parcel.rows, now)
  return written
}

function write(settling: Settling, outcome: MailOutcome): Promise<GivenUp[]> {
  const { tx, parcel, now } = settling
  const ids = idsOf(parcel)
  switch (outcome.kind) {
    case 'sent':
      return sent(settling)
    case 'unreachable':
    case 'unready':
      return tx.outbox.postpone(parcel.lease, ids, { dueAt: after(settling), problem: outcome.problem })
    case 'ambiguous': {
      const dueAt = new Date(now.getTime() + ONCE_MORE_AFTER_MS)
      return tx.outbox.ambiguous(parcel.lease, ids, { dueAt, problem: outcome.problem })
    }
    case 'failed':
      return failed(settling, outcome.problem)
    case 'dropped':
      return tx.outbox.end(parcel.lease, ids, { state: 'DROPPED', problem: outcome.reason })
  }
}

/** Writes down what became of the mail. A sender whose lease was taken over changes nothing. */
export async function settle(world: World, parcel: MailParcel, outcome: MailOutcome): Promise<MailSettled> {
  const now = world.clock.now()
  return world.data.asSystem(async (tx) => {
    const written = await write({ tx, parcel, now }, outcome)
    const given = written.filter(({ state }) => LEFT_TO_PEOPLE.some((one) => one === state))
    return { given, isLost: written.length === 0 }
  })
}

/** Gives back what was leased but not begun. */
export async function giveBack(world: World, parcels: readonly MailParcel[]): Promise<void> {
  await world.data.asSystem(async (tx) => {
    for (const parcel of parcels) await tx.outbox.giveBack(parcel.lease, idsOf(parcel))
  })
}
