import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Caller } from '../../src/domain/person.js'
import { Rates, type Door, type Exchange } from '../../src/services/rates.js'
import { standingClock } from '../support/clock.js'
import { openTestDatabase } from '../support/database.js'
import { until } from '../support/until.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const opened = openTestDatabase()
const held: string[] = []
const LIMITS = {
  perMinute: { bot: 30, api: 300, upload: 5, import: 2 },
  municipalityPerSecond: 1_000,
}
const TENANT = randomUUID()
const someone = (tenantId = TENANT): Caller => ({ kind: 'entra', tenantId, aadObjectId: randomUUID() })

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  held.length = 0
  await (await opened).empty()
})
afterAll(async () => (await opened).close())

const alone = (limits = LIMITS): Rates =>
  new Rates(limits, {
    clock,
    exchange: null,
    held: (door, by) => void held.push(`${door} ${by}`),
    deaf: () => undefined,
  })

/** One of several, on the same database. */
async function instance(limits = LIMITS, deaf: (error: unknown) => void = () => undefined): Promise<Rates> {
  const { data } = await opened
  const id = randomUUID()
  const exchange: Exchange = (uses) => data.asSystem((tx) => tx.rateUses.exchange(id, uses))
  return new Rates(limits, { clock, exchange, held: () => undefined, deaf })
}

/** Tries so often; how often it was let through. */
const through = (
  rates: Rates,
  caller: Caller,
  { door = 'bot', tries = 100 }: { door?: Door; tries?: number } = {},
) => Array.from({ length: tries }, () => rates.take(door, caller)).filter((answer) => answer === null).length

const later = (seconds: number): void =>
  clock.set(new Date(clock.now().getTime() + seconds * 1000).toISOString())

describe('one instance', () => {
  test('counts each person and each door apart, and says how long to wait', () => {
    const rates = alone()
    const [elin, lars] = [someone(), someone()]
    expect([through(rates, elin), through(rates, lars), through(rates, elin, { door: 'upload' })]).toEqual([
      30, 30, 5,
    ])
    const { refusal, isFirst } =
      rates.take('import', elin) ?? rates.take('import', elin) ?? rates.take('import', elin) ?? {}
    expect(refusal).toMatchObject({ code: 'too-fast', status: 429, handling: { retryAfter: 61 } })
    expect(isFirst).toBe(true)
  })

  test('says it first once a minute', () => {
    const rates = alone()
    const elin = someone()
    through(rates, elin, { tries: 30 })
    expect([1, 2, 3].map(() => rates.take('bot', elin)?.isFirst)).toEqual([true, false, false])
    later(120)
    through(rates, elin, { tries: 30 })
    expect(rates.take('bot', elin)?.isFirst).toBe(true)
  })

  test('holds a municipality back when all its people together are too many, and no other', () => {
    const rates = alone({ ...LIMITS, municipalityPerSecond: 50 })
    const people = Array.from({ length: 60 }, () => someone())
    const answers = people.map((person) => rates.take('api', person))
    expect(answers.filter((answer) => answer === null)).toHaveLength(50)
    expect(answers.at(-1)?.refusal.code).toBe('too-many-at-once')
    expect(rates.take('api', someone(randomUUID()))).toBeNull()
    expect(new Set(held)).toEqual(new Set(['api municipality']))
    later(2)
    expect(rates.take('api', someone())).toBeNull()
  })

  test('does not count what it holds back, so that whoever goes on trying gets through again', () => {
    const rates = alone()
    const elin = someone()
    through(rates, elin)
    const let_ = Array.from({ length: 600 }, () => {
      later(0.2)
      return rates.take('bot', elin)
    }).filter((answer) => answer === null)
    expect(let_.length).toBeGreaterThanOrEqual(30)
    expect(let_.length).toBeLessThanOrEqual(60)
  })
})

describe('several instances', () => {
  test('keep to one limit together as soon as they have heard each other', async () => {
    const [a, b] = [await instance(), await instance()]
    const elin = someone()
    expect(through(a, elin, { tries: 20 })).toBe(20)
    await a.exchange()
    expect(through(b, elin, { tries: 1 })).toBe(1)
    await b.exchange()
    expect(through(b, elin)).toBe(9)
    await b.exchange()
    expect(through(a, elin)).toBe(10)
    await a.exchange()
    expect([through(a, elin), through(b, elin)]).toEqual([0, 0])
  })

  test('let through about as much as one, however a rush is spread among them', async () => {
    const all = [await instance(), await instance(), await instance()]
    const elin = someone()
    let count = 0
    for (let tick = 0; tick < 20; tick += 1) {
      later(2)
      // One after the other, as they would a few milliseconds apart.
      for (const one of all) {
        count += through(one, elin, { tries: 1 })
        await one.exchange()
      }
    }
    expect(count).toBeGreaterThanOrEqual(30)
    expect(count).toBeLessThanOrEqual(32)
  })

  test('go on alone while they cannot hear each other, and tell afterwards what they let through', async () => {
    let isDown = true
    const id = randomUUID()
    const { data } = await opened
    const deaf: unknown[] = []
    const exchange: Exchange = (uses) =>
      isDown ? Promise.reject(new Error('down')) : data.asSystem((tx) => tx.rateUses.exchange(id, uses))
    const a = new Rates(LIMITS, {
      clock,
      exchange,
      held: () => undefined,
      deaf: (error) => void deaf.push(error),
    })
    const b = await instance()
    const elin = someone()
    expect(through(a, elin)).toBe(30)
    await a.exchange()
    expect(deaf).toHaveLength(1)
    isDown = false
    await a.exchange()
    through(b, elin, { tries: 1 })
    await b.exchange()
    expect(through(b, elin)).toBe(0)
  })

  test('tell by themselves, and stop when they are closed', async () => {
    const [a, b] = [await instance(), await instance()]
    const elin = someone()
    through(a, elin)
    const { dataSource } = await opened
    const rows = async (): Promise<number> =>
      (await dataSource.query<unknown[]>('select 1 from rate_use')).length
    await until(async () => (await rows()) > 0)
    await b.exchange()
    through(b, elin, { tries: 1 })
    await Promise.all([a.close(), b.close()])
    expect(await rows()).toBeLessThanOrEqual(2)
  })

  test('keep nobody’s id, and nothing for long', async () => {
    const a = await instance()
    const elin = someone()
    through(a, elin, { tries: 1 })
    await a.exchange()
    const { dataSource } = await opened
    const [row] = await dataSource.query<{ key: string }[]>('select * from rate_use')
    expect(JSON.stringify(row)).not.toContain(elin.kind === 'entra' ? elin.aadObjectId : '')
    expect(JSON.stringify(row)).not.toContain(TENANT)
    await dataSource.query(`update rate_use set at = at - interval '3 minutes'`)
    later(120)
    through(a, someone(), { tries: 1 })
    await a.exchange()
    // The person's and the municipality's of the last use.
    expect(await dataSource.query('select 1 from rate_use')).toHaveLength(2)
  })
})
