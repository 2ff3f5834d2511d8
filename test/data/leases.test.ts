import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Leased } from '../../src/data/repositories/leases.js'
import type { OutboxEvent } from '../../src/domain/events.js'
import { newId, type ConversationId, type DeliveredCardId, type TaskId } from '../../src/domain/ids.js'
import type { Pacing } from '../../src/domain/pace.js'
import { sendClassOf } from '../../src/domain/sendClass.js'
import { aMunicipality, aPerson, day, type Someone, type Town } from '../support/builders.js'
import { askSql, openTestDatabase, runSql } from '../support/database.js'
import { aFullDatabase } from '../support/fullDatabase.js'
import { UNPACED } from '../support/rates.js'

const NOW = new Date('2026-03-03T07:00:00Z')
const SERVICE = 'https://teams.example/'

let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(() => runSql('delete from outbox; delete from pace'))

const RED = {
  type: 'task.markerWorsened',
  taskId: newId<TaskId>(),
  marker: 'RED',
  day: day('2026-03-03'),
} as const
const YELLOW = { ...RED, marker: 'YELLOW' } as const
const ANSWER = { type: 'card.changed', deliveredCardId: newId<DeliveredCardId>() } as const
const NEWS = { type: 'task.assigned', taskId: RED.taskId, as: 'EXECUTOR' } as const

type Reader = { person: Someone; town: Town; chat: ConversationId }

/** People of a new municipality whom the bot has met. */
function readers(count: number): Promise<Reader[]> {
  return db.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const made: Reader[] = []
    for (let n = 0; n < count; n += 1) {
      const person = await aPerson(tx, town)
      const { id: chat } = await tx.conversations.remember({
        ...{ municipalityId: town.id, kind: 'PERSONAL', personId: person.id, tenantId: town.tenantId },
        ...{ teamsId: `a:${person.aadObjectId}`, serviceUrl: SERVICE, botId: '28:bot', language: null },
      })
      made.push({ person, town, chat })
    }
    return made
  })
}

/** Due so many minutes ago. */
const owe = ({ person, town }: Reader, event: OutboxEvent, ago = 1): Promise<void> =>
  db.data.asSystem((tx) =>
    tx.outbox.add({
      ...{ key: randomUUID(), municipalityId: town.id, personId: person.id, event },
      dueAt: new Date(NOW.getTime() - ago * 60_000),
    }),
  )

type Asking = { limit?: number; full?: { town: Town; sendClass: number }[]; chat?: Pacing['chat'] }

const take = ({ limit = 6, full = [], chat = UNPACED.chat }: Asking = {}): Promise<Leased> =>
  db.data.asSystem((tx) => {
    const lanes = {
      full: full.map(({ town: { tenantId }, sendClass }) => ({ serviceUrl: SERVICE, tenantId, sendClass })),
      resting: [],
    }
    return tx.leases.take(randomUUID(), { now: NOW, limit, lanes, chat })
  })

const whoOf = ({ rows }: Leased): Set<string | null> => new Set(rows.map(({ personId }) => personId))

test('every row has the class of its event, whoever wrote it', async () => {
  await db.data.asSystem(aFullDatabase)
  const written = await askSql<{ event: OutboxEvent; send_class: number }>(
    'select event, send_class from outbox',
  )
  expect(written.length).toBeGreaterThan(0)
  expect(written.filter(({ event, send_class: rank }) => rank !== sendClassOf(event))).toEqual([])
})

test('of one municipality the most urgent is taken first, however late it fell due', async () => {
  const people = await readers(4)
  const [yellow, news, red, answer] = people
  if (!yellow || !news || !red || !answer) throw new Error('nobody is there')
  await owe(yellow, YELLOW, 40)
  await owe(news, NEWS, 30)
  await owe(red, RED, 20)
  await owe(answer, ANSWER, 0)
  for (const next of [answer, red, news, yellow])
    expect(whoOf(await take({ limit: 1 }))).toEqual(new Set([next.person.id]))
})

describe('among municipalities', () => {
  test('the one with the most urgent comes first', async () => {
    const [[many], [few]] = [await readers(1), await readers(1)]
    if (!many || !few) throw new Error('nobody is there')
    await owe(many, RED, 60)
    await owe(few, ANSWER, 0)
    expect(whoOf(await take({ limit: 1 }))).toEqual(new Set([few.person.id]))
  })

  test('one that is owed much leaves the others theirs, and takes everything when it is alone', async () => {
    const many = await readers(12)
    for (const one of many) await owe(one, RED, 60)
    const others = [(await readers(1))[0], (await readers(1))[0]]
    for (const one of others) if (one) await owe(one, RED, 1)
    const taken = await take()
    const who = whoOf(taken)
    expect(others.filter((one) => one && who.has(one.person.id))).toHaveLength(2)
    expect([who.size, taken.isMore]).toEqual([4, true])
    expect(whoOf(await take()).size).toBe(6)
  })

  test('one that has enough to do is passed over, but for what is more urgent than that', async () => {
    const [busy, alsoBusy] = await readers(2)
    const [other] = await readers(1)
    if (!busy || !alsoBusy || !other) throw new Error('nobody is there')
    await owe(busy, RED, 60)
    await owe(other, YELLOW, 1)
    const full = [{ town: busy.town, sendClass: 2 }]
    expect(whoOf(await take({ full }))).toEqual(new Set([other.person.id]))
    await owe(alsoBusy, ANSWER, 0)
    expect(whoOf(await take({ full }))).toEqual(new Set([alsoBusy.person.id]))
  })

  test('one that Teams has stopped is passed over until then, and its end is known', async () => {
    const [held] = await readers(1)
    if (!held) throw new Error('nobody is there')
    await owe(held, ANSWER, 5)
    const until = new Date(NOW.getTime() + 30_000)
    await runSql(`insert into pace (key, given_until, per_second, since, stopped_until)
      values ('${held.town.tenantId}', now(), 1, now(), '${until.toISOString()}')`)
    expect((await take()).rows).toEqual([])
    expect(await db.data.asSystem((tx) => tx.leases.nextDue(NOW, new Date(NOW.getTime() + 60_000)))).toEqual(
      until,
    )
    await runSql(`update pace set stopped_until = '${NOW.toISOString()}'`)
    expect((await take()).rows).toHaveLength(1)
  })
})

describe('a chat', () => {
  const chat = { burst: 5, perSecond: 0.5 }
  const begin = async ({ rows }: Leased): Promise<void> => {
    const [first] = rows
    await db.data.asSystem((tx) => tx.outbox.begin(first?.lease ?? '', first ? [first.id] : [], chat))
  }
  const roomOf = async ({ chat: id }: Reader): Promise<number | undefined> =>
    (await db.data.asSystem((tx) => tx.conversations.addressed([id], chat)))[0]?.room
  const dueAts = async (): Promise<number[]> =>
    (await askSql<{ due_at: Date }>(`select due_at from outbox where state = 'WAITING'`)).map(
      ({ due_at: at }) => Math.round((at.getTime() - NOW.getTime()) / 1000),
    )

  test('that was written to as often as it may gets the next one when there is room again, and others wait for nothing', async () => {
    const [elin, bo] = await readers(2)
    if (!elin || !bo) throw new Error('nobody is there')
    expect(await roomOf(elin)).toBe(5)
    for (let n = 0; n < 5; n += 1) {
      await owe(elin, NEWS, 1)
      const taken = await take({ chat })
      expect(taken.rows).toHaveLength(1)
      await begin(taken)
      await runSql(`update outbox set state = 'SENT', lease = null, leased_until = null`)
    }
    expect(await roomOf(elin)).toBeLessThanOrEqual(1)
    await runSql(
      `update pace set given_until = clock_timestamp() + interval '12 seconds' where key = '${elin.chat}'`,
    )
    await owe(elin, NEWS, 1)
    await owe(bo, NEWS, 1)
    expect(whoOf(await take({ chat }))).toEqual(new Set([bo.person.id]))
    // Four of twelve seconds are what five at once leave.
    expect((await dueAts()).sort((a, b) => a - b).at(-1)).toBe(4)
  })
})
