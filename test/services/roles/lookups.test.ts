import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { PEOPLE_PER_HOUR } from '../../../src/services/roles/lookups.js'
import { cleanUp } from '../../../src/services/retention.js'
import { EXPORTS_PER_DAY } from '../../../src/services/roles/export.js'
import { remove } from '../../../src/services/users/delete.js'
import type { World } from '../../../src/services/world.js'
import { aPerson, anAssignment, type Someone } from '../../support/builders.js'
import {
  cellsOf,
  CONSENTS,
  everywhereRoom,
  exported,
  listed,
  told,
  type Everywhere,
  type Stage,
} from '../../support/everywhere.js'

let room: Everywhere
let stage: Stage
let sara: Someone
beforeAll(async () => {
  room = await everywhereRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  stage = await room.fresh()
  sara = await room.holder(stage.there, stage.leads, { ...CONSENTS, fullName: 'Sara Samtykke' })
})

describe('who has been looked up', () => {
  test('a name in a list is written down but not told; contact data is told, with time, municipality and purpose', async () => {
    const { admin } = stage
    await listed(room.world, admin)
    expect((await room.lookups(sara.id)).map(({ kind, purpose }) => [kind, purpose])).toEqual([
      ['LISTED', null],
    ])
    expect(await told(room.world, sara)).toEqual([])

    room.clock.add(5)
    await listed(room.world, admin, { purpose: 'INVITATION' })
    await exported(room.world, admin)
    expect(await told(room.world, sara)).toEqual(
      expect.arrayContaining([
        {
          at: '2026-03-02T09:05:00.000Z',
          kind: 'CONTACT',
          purpose: 'INVITATION',
          municipality: 'Korsbæk Kommune',
        },
        {
          at: '2026-03-02T09:05:00.000Z',
          kind: 'EXPORT',
          purpose: 'PROJECT',
          municipality: 'Korsbæk Kommune',
        },
      ]),
    )
    expect(await told(room.world, admin)).toEqual([])
  })

  test('within the hour the same look-up is one, and it knows when it was last; another purpose is another', async () => {
    const { admin } = stage
    const look = (purpose: 'PROJECT' | 'SUPPORT') => listed(room.world, admin, { purpose })
    await look('PROJECT')
    room.clock.add(59)
    await look('PROJECT')
    await look('SUPPORT')
    const rows = await room.lookups(sara.id)
    expect(
      rows.map(({ purpose, at, last_at }) => [purpose, at.toISOString(), last_at.toISOString()]),
    ).toEqual([
      ['PROJECT', '2026-03-02T09:00:00.000Z', '2026-03-02T09:59:00.000Z'],
      ['SUPPORT', '2026-03-02T09:59:00.000Z', '2026-03-02T09:59:00.000Z'],
    ])
    room.clock.add(2)
    await look('PROJECT')
    expect(await room.lookups(sara.id)).toHaveLength(3)
  })

  test('people of the own municipality are not written down', async () => {
    const egon = await room.holder(stage.here, stage.leads, { fullName: 'Egon Egen' })
    await listed(room.world, stage.admin, { purpose: 'PROJECT' })
    await exported(room.world, stage.admin)
    expect(await room.lookups(egon.id)).toEqual([])
  })

  test('is forgotten after thirteen months', async () => {
    await listed(room.world, stage.admin, { purpose: 'PROJECT' })
    room.clock.set('2027-04-01T09:00:00Z')
    await cleanUp(room.world)
    expect(await room.lookups(sara.id)).toHaveLength(1)
    room.clock.set('2027-04-03T09:00:00Z')
    await cleanUp(room.world)
    expect(await room.lookups(sara.id)).toEqual([])
  })
})

test('who has looked somebody up is forgotten with the person', async () => {
  const boss = await room.data.asSystem((tx) => aPerson(tx, stage.there, { isAdministrator: true }))
  await listed(room.world, stage.admin, { purpose: 'PROJECT' })
  await remove(room.world, boss.caller, { personId: sara.id, version: 1 })
  expect(await room.lookups(sara.id)).toEqual([])
  expect((await listed(room.world, stage.admin)).total).toBe(0)
})

describe('looking up one after the other', () => {
  test(`ends at ${PEOPLE_PER_HOUR} different people within an hour, seen again or not, and goes on when it is over`, async () => {
    const { there, leads, admin } = stage
    await room.data.asSystem(async (tx) => {
      for (let n = 1; n <= PEOPLE_PER_HOUR; n += 1) {
        const person = await aPerson(tx, there, { ...CONSENTS, fullName: `Nr. ${n}` })
        await anAssignment(tx, { town: there, roleId: leads, person })
      }
    })
    const sort = [{ by: 'person', descending: false }] as const
    const page = (after: Awaited<ReturnType<typeof listed>>['next'] = null) =>
      listed(room.world, admin, { sort, after })
    let next = (await page()).next
    room.clock.add(30)
    for (let n = 0; n < 3; n += 1) next = (await page(next)).next
    await expect(page(next)).rejects.toMatchObject({
      code: 'looked-up-too-many',
      status: 429,
      facts: { max: PEOPLE_PER_HOUR, minutes: 30 },
      handling: { retryAfter: 30 * 60, alarm: admin.id },
    })
    // Nothing of what was refused is written down, and those already seen are still there.
    expect(await room.lookups(sara.id)).toEqual([])
    expect((await page()).holders).toHaveLength(50)
    // Seen again a moment ago, the first fifty still count.
    room.clock.add(31)
    await expect(page(next)).rejects.toMatchObject({ facts: { minutes: 29 } })
    room.clock.add(29)
    expect((await page(next)).holders.map(({ person }) => person)).toEqual(['Sara Samtykke'])
  })
})

describe('the file of every municipality', () => {
  /** The world in which something happens when a transaction has ended. */
  function after(count: number, happens: () => Promise<unknown>): World {
    let ended = 0
    return {
      ...room.world,
      data: {
        ...room.data,
        async as(caller, work) {
          const done = await room.data.as(caller, work)
          ended += 1
          if (ended === count) await happens()
          return done
        },
      },
    }
  }
  const withdraw = () =>
    room.consent(sara.id, { given: '2026-01-01T00:00:00Z', withdrawn: '2026-03-02T09:00:00Z' })

  test('has KLIK’s columns and what the list shows', async () => {
    await room.holder(stage.here, stage.leads, { fullName: 'Egon Egen', email: 'egon@korsbaek.example' })
    const { name, bytes, taken } = await exported(room.world, stage.admin)
    expect([name, taken]).toEqual([
      'rollegalleri-alle-kommuner-2026-03-02.xlsx',
      { by: stage.admin.id, count: 2 },
    ])
    const [heads, ...rows] = await cellsOf(bytes)
    expect(heads).toEqual(['Rolle', 'Projekt', 'Kommune', 'Bruger', 'Direkte nr.', 'Mobil nr.', 'E-mail'])
    expect(rows.map((cells) => cells.slice(0, 4))).toEqual([
      ['Projektleder', 'KSD', 'Korsbæk Kommune', 'Egon Egen'],
      ['Projektleder', 'KSD', 'Aarhus Kommune', 'Sara Samtykke'],
    ])
    expect(rows[0]?.[6]).toBe('egon@korsbaek.example')
  })

  test('is made anew without whoever withdraws while it is written, who is then not written down as taken', async () => {
    await room.holder(stage.there, stage.leads, { ...CONSENTS, fullName: 'Bente Bliver' })
    const { bytes } = await exported(after(1, withdraw), stage.admin)
    const [, ...rows] = await cellsOf(bytes)
    expect(rows.map((cells) => cells[3])).toEqual(['Bente Bliver'])
    expect(await room.lookups(sara.id)).toEqual([])
    const made = await room.dataSource.query<unknown[]>(
      `select 1 from history where field = 'exportEverywhere'`,
    )
    expect(made).toHaveLength(1)
  })

  test(`is made ${EXPORTS_PER_DAY} times a day, whoever asks several times at once too, and again tomorrow`, async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: EXPORTS_PER_DAY + 2 }, () => exported(room.world, stage.admin)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(EXPORTS_PER_DAY)
    await expect(exported(room.world, stage.admin)).rejects.toMatchObject({
      code: 'exported-too-often',
      handling: { retryAfter: 14 * 3600, alarm: stage.admin.id },
    })
    expect(await room.lookups(sara.id)).toHaveLength(EXPORTS_PER_DAY)
    room.clock.add(14 * 60)
    await exported(room.world, stage.admin)
  })
})
