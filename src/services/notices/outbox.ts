import type { OutboxRecord } from '../../data/repositories/outboxRecords.js'
import { OUTBOX_STATES, type OutboxState } from '../../domain/conversation.js'
import { OUTBOX_HELD } from '../../domain/delivery.js'
import type { OutboxId } from '../../domain/ids.js'
import type { World } from '../world.js'

/** The outbox as an operator sees it: no names, no titles, no texts. */

/** With how long it has been due. */
export type Aged = OutboxRecord & { ageMs: number }

const age = (at: Date, now: Date): number => Math.max(0, now.getTime() - at.getTime())

/** The oldest first, `limit` at most. */
export async function list(world: World, states: readonly OutboxState[], limit: number): Promise<Aged[]> {
  const now = world.clock.now()
  const records = await world.data.asSystem((tx) => tx.outboxRecords.list(states, limit))
  return records.map((record) => ({ ...record, ageMs: age(record.dueAt, now) }))
}

/** Sends once more what was left to people, as far as it is among these. Returns what goes out, as it was. */
export async function resend(
  world: World,
  of: { ids: readonly OutboxId[] } | { states: readonly OutboxState[] },
): Promise<OutboxRecord[]> {
  return world.data.asSystem((tx) => tx.outboxRecords.resend(of, world.clock.now()))
}

/** Since which moment nothing goes out, as after a restore; null: everything does. */
export async function heldSince(world: World): Promise<Date | null> {
  const since = await world.data.asSystem((tx) => tx.operations.setting(OUTBOX_HELD))
  return since ? new Date(since) : null
}

/**
 * Lets out what was held. `isDiscarded`: what is owed by now is dropped instead, and only what comes later goes out.
 * Returns how many rows that are; null when nothing was held.
 */
export async function release(
  world: World,
  { isDiscarded }: { isDiscarded: boolean },
): Promise<number | null> {
  return world.data.asSystem(async (tx) => {
    if (!(await tx.operations.setting(OUTBOX_HELD))) return null
    const rows = isDiscarded ? await tx.outboxRecords.discard() : await tx.outboxRecords.owedNow()
    await tx.operations.remember(OUTBOX_HELD, '')
    return rows
  })
}

type Sample = { labels: Record<string, string>; value: number }
export type OutboxGauge = { name: string; help: string; labelNames: string[]; read(): Promise<Sample[]> }

/** What went well grows and says nothing; the others are told even where there are none. */
const COUNTED = OUTBOX_STATES.filter((state) => state !== 'SENT' && state !== 'DROPPED')

/** What an operator watches. */
export function outboxGauges(world: World): OutboxGauge[] {
  const read = async (value: (found: { rows: number; ageMs: number }) => number): Promise<Sample[]> => {
    const now = world.clock.now()
    const counts = await world.data.asSystem((tx) => tx.outboxRecords.counts(now))
    return COUNTED.map((state) => {
      const found = counts.find((one) => one.state === state)
      const ageMs = found?.oldest ? age(found.oldest, now) : 0
      return { labels: { state }, value: value({ rows: found?.rows ?? 0, ageMs }) }
    })
  }
  return [
    {
      name: 'klik_outbox_rows',
      help: 'Deliveries by state; UNCERTAIN, FAILED and EXPIRED wait for a person (klik outbox).',
      labelNames: ['state'],
      read: () => read(({ rows }) => rows),
    },
    {
      name: 'klik_outbox_oldest_seconds',
      help: 'How long the oldest delivery of each state has been due.',
      labelNames: ['state'],
      read: () => read(({ ageMs }) => Math.round(ageMs / 1000)),
    },
    {
      name: 'klik_outbox_held',
      help: '1 while nothing is sent, as after a restore (klik outbox release).',
      labelNames: [],
      read: async () => [{ labels: {}, value: (await heldSince(world)) ? 1 : 0 }],
    },
    {
      name: 'klik_closed_tenants',
      help: 'Tenants whose administrator has shut the bot out.',
      labelNames: [],
      read: async () => [{ labels: {}, value: await world.data.asSystem((tx) => tx.closedTenants.count()) }],
    },
  ]
}
