import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { newId, type ConversationId } from '../../src/domain/ids.js'
import { AHEAD_MS, LONGEST_STOP_MS, USABLE_MS, type Pacing } from '../../src/domain/pace.js'
import { DatabaseClock } from '../../src/jobs/databaseClock.js'
import { Pace } from '../../src/jobs/pace.js'
import * as paces from '../../src/services/notices/pace.js'
import { standingClock } from '../support/clock.js'
import { openTestDatabase, runSql } from '../support/database.js'
import { UNPACED } from '../support/rates.js'
import { aWorld } from '../support/world.js'

const NOW = '2026-03-02T09:00:00Z'
const clock = standingClock(NOW)
let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: ReturnType<typeof aWorld>
beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
})
afterAll(() => db.close())
beforeEach(() => runSql('delete from pace'))

const PACING: Pacing = { start: 20, most: 40, all: 100, chat: UNPACED.chat }
const take = async (tenantId: string, wanted = 1000, pacing = PACING) => {
  const [slice] = await paces.take(world, [{ tenantId, wanted, sendClass: 2 }], pacing)
  if (!slice) throw new Error('nothing was answered')
  return slice
}
const inThePast = (tenantId: string, seconds: number) =>
  runSql(`update pace set since = since - interval '${seconds} seconds', given_until = given_until - interval '${seconds} seconds'
    where key = '${tenantId}'`)

describe('what is given out at once', () => {
  test('is no more than half a second’s worth, each at its moment, and then nothing until there is room', async () => {
    const tenant = randomUUID()
    expect(await take(tenant)).toMatchObject({
      granted: (PACING.start * AHEAD_MS) / 1000,
      everyMs: 1000 / PACING.start,
    })
    const next = await take(tenant)
    // A busy machine may have let the time of one more go by.
    expect(next.granted).toBeLessThanOrEqual(PACING.start)
    if (next.granted === 0) expect(next.waitMs).toBeLessThanOrEqual(AHEAD_MS)
  })

  test('is no more than what is wanted, and one where the pace is one a second', async () => {
    expect((await take(randomUUID(), 2)).granted).toBe(2)
    expect((await take(randomUUID(), 9, { ...PACING, start: 1, most: 1 })).granted).toBe(1)
  })

  test('is shared by those who ask together', async () => {
    const asked = Array.from({ length: 6 }, () => ({ tenantId: randomUUID(), wanted: 1000, sendClass: 2 }))
    const granted = (await paces.take(world, asked, PACING)).map((slice) => slice.granted)
    expect([granted.length, granted.reduce((sum, one) => sum + one, 0)]).toEqual([6, 50])
    expect(Math.max(...granted)).toBe(9)
  })

  test('follows on what was given before, also where it had to wait for others', async () => {
    await take(randomUUID(), 1000, { ...PACING, start: 40, all: 40 })
    const tenant = randomUUID()
    const some = async () => {
      for (;;) {
        const slice = await take(tenant, 5, { ...PACING, all: 40 })
        if (slice.granted > 0) return slice
        await pause(slice.waitMs)
      }
    }
    const first = await some()
    const second = await some()
    const over = first.saidAtMs + first.startsInMs + first.granted * first.everyMs
    expect(second.saidAtMs + second.startsInMs).toBeGreaterThanOrEqual(over - 1)
  })

  test('goes to the most urgent first', async () => {
    const asked = Array.from({ length: 6 }, (_, n) => ({
      ...{ tenantId: randomUUID(), wanted: 1000 },
      sendClass: n === 5 ? 1 : 2,
    }))
    // One at most to all together.
    const granted = (await paces.take(world, asked, { ...PACING, all: 2 })).map((slice) => slice.granted)
    expect(granted).toEqual([0, 0, 0, 0, 0, 1])
  })
})

describe('the database’s clock', () => {
  const answered = (clock: DatabaseClock, [saidAt, asked, after]: [number, number, number]) =>
    clock.momentOf(saidAt, { asked, answered: after })

  test('is known from the quickest answer, whatever others took', () => {
    const clock = new DatabaseClock()
    expect(answered(clock, [1_000_010, 0, 20])).toBe(10)
    expect(answered(clock, [1_000_110, 108, 112])).toBe(110)
    expect(answered(clock, [1_000_210, 209, 700])).toBe(210)
    expect(answered(clock, [1_000_890, 300, 891])).toBe(890)
  })

  test('said it while we asked, also when it was set meanwhile', () => {
    const clock = new DatabaseClock()
    answered(clock, [1_000_010, 0, 20])
    expect(answered(clock, [9_000_000, 100, 150])).toBe(150)
    expect(answered(clock, [0, 200, 250])).toBe(200)
    expect(answered(clock, [9_000_300, 299, 301])).toBe(300)
  })
})

describe('a tenant whose Teams asks to wait', () => {
  const rate = async (tenant: string): Promise<number> => {
    await inThePast(tenant, 1)
    return ((await take(tenant)).granted * 1000) / AHEAD_MS
  }

  const askedToWait = (tenantId: string, afterSeconds: number | null, id = newId<ConversationId>()) =>
    paces.slowDown(world, { conversation: { id, tenantId }, afterSeconds }, PACING)

  test('gets half as much, once however many answers say so, and others as before', async () => {
    const [tenant, other, id] = [randomUUID(), randomUUID(), newId<ConversationId>()]
    const slow = (tenantId: string, pacing = PACING) =>
      paces.slowDown(world, { conversation: { id, tenantId }, afterSeconds: 9 }, pacing)
    await take(tenant)
    await take(other)
    for (let n = 0; n < 3; n += 1) await slow(tenant, { ...PACING, start: 24 })
    await runSql(`update pace set since = clock_timestamp() where key = '${tenant}'`)
    expect(await rate(tenant)).toBe(PACING.start)
    await inThePast(tenant, 2)
    for (let n = 0; n < 3; n += 1) await slow(tenant)
    expect([await rate(tenant), await rate(other)]).toEqual([10, PACING.start])
  })

  test('comes back by one a second every ten seconds, up to the most there is', async () => {
    const tenant = randomUUID()
    await take(tenant)
    await inThePast(tenant, 100)
    expect(await rate(tenant)).toBe(30)
    await inThePast(tenant, 3600)
    expect(await rate(tenant)).toBe(PACING.most)
  })

  test('is stopped when a second of its chats is asked to wait while the first one does, for as long, and others are not', async () => {
    clock.set(NOW)
    const [tenant, other] = [randomUUID(), randomUUID()]
    await take(tenant)
    await take(other)
    const first = newId<ConversationId>()
    expect(await askedToWait(tenant, 60, first)).toBe(false)
    expect(await askedToWait(tenant, 60, first)).toBe(false)
    expect(await askedToWait(tenant, 120)).toBe(true)
    await inThePast(tenant, 1)
    await inThePast(other, 1)
    expect(await take(tenant)).toMatchObject({ granted: 0, isStopped: true })
    expect(await take(other)).toMatchObject({ isStopped: false })
    expect(await new Pace(world, PACING).turn(tenant, () => ({ wanted: 1, sendClass: 1 }))).toBe(false)
    clock.add(3)
    expect((await take(tenant)).granted).toBeGreaterThan(0)
  })

  test('is not stopped by a chat that waits long after another did, nor by one that was told no time, nor for ever', async () => {
    clock.set(NOW)
    const tenant = randomUUID()
    await take(tenant)
    expect(await askedToWait(tenant, 60)).toBe(false)
    clock.add(2)
    expect(await askedToWait(tenant, null)).toBe(false)
    expect(await askedToWait(tenant, 1_000_000)).toBe(false)
    expect(await askedToWait(tenant, 1_000_000)).toBe(true)
    clock.add(1 + LONGEST_STOP_MS / 60_000)
    await inThePast(tenant, 1)
    expect((await take(tenant)).granted).toBeGreaterThan(0)
  })
})

test('two senders of one tenant together keep to its pace', async () => {
  const tenant = randomUUID()
  const senders = [new Pace(world, PACING), new Pace(world, PACING)]
  const began = performance.now()
  const each = 20
  await Promise.all(
    senders.flatMap((sender) =>
      Array.from({ length: each }, () => sender.turn(tenant, () => ({ wanted: each, sendClass: 2 }))),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  const rate = PACING.start
  expect(2 * each).toBeLessThanOrEqual(rate * (seconds + (2 * USABLE_MS) / 1000) + 1)
  // As fast as it may be, on a machine that has something else to do.
  expect(seconds).toBeLessThan(30)
})
