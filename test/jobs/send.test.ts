import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { OutboxState } from '../../src/domain/conversation.js'
import { newId, type ProjectId } from '../../src/domain/ids.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aRole,
  aTask,
  anAssignment,
  day,
  type Someone,
  type Town,
} from '../support/builders.js'
import { UNPACED } from '../support/rates.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { expireLeases } from '../support/reminder.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
const NO_LANES = { full: [], resting: [] }
let town: Town
let ksd: ProjectId
let elin: Someone
let stranger: Someone

type Row = {
  key: string
  state: OutboxState
  attempts: number
  maybeDuplicate: boolean
  problem: string | null
}

const outbox = async (): Promise<Row[]> =>
  (await app.world.data.asSystem((tx) => tx.outbox.about(elin.id))).filter(
    ({ event }) => event.type !== 'card.changed',
  )
const posts = (): Call[] =>
  connector.calls.filter(({ method, path }) => method === 'POST' && path.includes(elin.aadObjectId))

beforeEach(async () => {
  ;({ app, connector } = stage())
  clock.set('2026-03-02T09:00:00Z')
  await app.world.data.asSystem(async (tx) => {
    await tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z'))
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    elin = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
    await aTask(tx, town, ksd, { endDate: day('2026-03-10') })
  })
  await stage().teams.install(elin)
  await stage().sendAll()
  connector.reset()
  // Swept at six, due at seven, and now it is eight.
  clock.set('2026-03-03T05:00:00Z')
  await app.jobs.run('sweep')
  await stage().sendAll()
  clock.set('2026-03-03T07:00:00Z')
})

/** Tries to send now, and again after so many minutes. */
async function sendAfter(minutes: number): Promise<void> {
  clock.add(minutes)
  await stage().sendAll()
}

describe('a reminder', () => {
  test('is posted once and booked as sent', async () => {
    await sendAfter(0)
    await sendAfter(60)
    expect(posts()).toHaveLength(1)
    expect(await outbox()).toMatchObject([{ state: 'SENT', attempts: 1, maybeDuplicate: false }])
  })

  test('waits as long as Teams asks, together with everything else for that chat', async () => {
    connector.mood({ kind: 'refuses', status: 429, retryAfter: 600, times: 1 })
    await sendAfter(0)
    await app.world.data.asSystem((tx) => nominate(tx))
    await sendAfter(9)
    expect(posts()).toHaveLength(1)
    await sendAfter(2)
    expect(posts()).toHaveLength(3)
    expect((await outbox()).map(({ state }) => state)).toEqual(['SENT', 'SENT'])
  })

  test.each([500, 502, 503, 504, 408])(
    'that may have been taken in spite of a %i is sent once more, flagged, and then left to a person',
    async (how) => {
      connector.mood({ kind: 'accepts and fails', how })
      await sendAfter(0)
      await sendAfter(4)
      expect([posts().length, await outbox()]).toMatchObject([
        1,
        [{ state: 'WAITING', maybeDuplicate: true }],
      ])
      await sendAfter(1)
      await sendAfter(60)
      expect([posts().length, await outbox()]).toMatchObject([
        2,
        [{ state: 'UNCERTAIN', attempts: 2, maybeDuplicate: true }],
      ])
    },
  )

  test('that may have been taken before the line broke is sent once more, and says so', async () => {
    connector.mood({ kind: 'accepts and fails', how: 'reset', times: 1 })
    await sendAfter(0)
    await sendAfter(60)
    expect(posts()).toHaveLength(2)
    expect(JSON.stringify(posts()[1]?.body)).toContain('Det kan være, du har fået beskeden før')
    expect(await outbox()).toMatchObject([{ state: 'SENT', maybeDuplicate: true }])
  })

  test('to a connector that hangs is given up after ten seconds, not waited for for ever', async () => {
    const after = AbortSignal.timeout.bind(AbortSignal)
    const waits = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => after(ms / 100))
    connector.mood({ kind: 'accepts and fails', how: 'hang', times: 1 })
    await sendAfter(0)
    expect(waits).toHaveBeenCalledWith(10_000)
    waits.mockRestore()
    expect(await outbox()).toMatchObject([{ state: 'WAITING', maybeDuplicate: true }])
  })

  test('to somebody who has blocked the bot stops there, is kept, and goes out when they are back', async () => {
    connector.mood({ kind: 'refuses', status: 403, code: 'MessageWritesBlocked', times: 1 })
    await sendAfter(0)
    await sendAfter(60)
    expect([posts().length, await outbox()]).toMatchObject([1, [{ state: 'PARKED' }]])
    await stage().teams.say(elin, 'hej')
    await sendAfter(0)
    expect((await outbox()).map(({ state }) => state)).toEqual(['SENT'])
  })

  test('that Teams will never take is given up at once, and visibly', async () => {
    connector.mood({ kind: 'refuses', status: 400, code: 'BadSyntax' })
    await sendAfter(0)
    await sendAfter(600)
    expect([posts().length, await outbox()]).toMatchObject([
      1,
      [{ state: 'FAILED', problem: '400 BadSyntax' }],
    ])
  })
})

async function nominate(tx: Parameters<Parameters<typeof app.world.data.asSystem>[0]>[0]): Promise<void> {
  const roleId = await aRole(tx, { title: `Rolle ${newId()}` })
  const assignmentId = await anAssignment(
    tx,
    { town, roleId, person: elin },
    { state: 'NOMINATED', direct: false },
  )
  await tx.outbox.add({
    key: `role.nominated:${assignmentId}:1`,
    municipalityId: town.id,
    personId: elin.id,
    event: { type: 'role.nominated', assignmentId },
    dueAt: clock.now(),
  })
}

test('a nomination that may have arrived is not sent twice: it stands as uncertain', async () => {
  await sendAfter(0)
  await app.world.data.asSystem((tx) => nominate(tx))
  connector.reset()
  connector.mood({ kind: 'accepts and fails', how: 500 })
  await sendAfter(0)
  await sendAfter(600)
  expect(posts()).toHaveLength(1)
  expect((await outbox()).map(({ state }) => state).sort()).toEqual(['SENT', 'UNCERTAIN'])
})

test('rows for people the bot has not met do not stand in the way, and arrive when they come', async () => {
  await app.world.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const ksd = await aProject(tx, 'KSD', [town])
    const never = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
    const taskId = await aTask(tx, town, ksd, { endDate: day('2026-03-10') })
    const event = { type: 'task.markerWorsened', taskId, marker: 'YELLOW', day: day('2026-03-03') } as const
    for (let n = 0; n < 450; n += 1) {
      const earlier = new Date(clock.now().getTime() - 60_000)
      await tx.outbox.add({
        key: `never:${never.id}:${n}`,
        municipalityId: town.id,
        personId: never.id,
        event,
        dueAt: earlier,
      })
    }
    stranger = never
  })
  await sendAfter(0)
  expect((await outbox()).map(({ state }) => state)).toEqual(['SENT'])
  const parked = (): Promise<string[]> =>
    app.world.data.asSystem(async (tx) => (await tx.outbox.about(stranger.id)).map(({ state }) => state))
  expect(new Set(await parked())).toEqual(new Set(['PARKED']))
  await stage().teams.install(stranger)
  await sendAfter(0)
  expect(new Set(await parked())).toEqual(new Set(['SENT']))
  await stage().teams.remove(stranger)
})

test('a row whose sender disappeared before the first byte is simply sent by the next', async () => {
  const lease = '00000000-0000-4000-8000-000000000001'
  const taken = await app.world.data.asSystem((tx) =>
    tx.leases.take(lease, { now: clock.now(), limit: 10, lanes: NO_LANES, chat: UNPACED.chat }),
  )
  expect(taken.rows).toHaveLength(1)
  await sendAfter(0)
  expect(posts()).toHaveLength(0)
  await expireLeases()
  await sendAfter(1)
  expect(await outbox()).toMatchObject([{ state: 'SENT', maybeDuplicate: false }])
})

test('a sender that comes back after its lease was taken over changes nothing', async () => {
  const lease = '00000000-0000-4000-8000-000000000002'
  const ids = await app.world.data.asSystem(async (tx) => {
    const { rows } = await tx.leases.take(lease, {
      now: clock.now(),
      limit: 10,
      lanes: NO_LANES,
      chat: UNPACED.chat,
    })
    const all = rows.map(({ id }) => id)
    await tx.outbox.begin(lease, all, UNPACED.chat)
    return all
  })
  await expireLeases()
  await sendAfter(1)
  const late = await app.world.data.asSystem((tx) =>
    tx.outbox.end(lease, ids, { state: 'FAILED', problem: 'zombie' }),
  )
  expect(late).toEqual([])
  expect(await outbox()).toMatchObject([{ state: 'SENT', maybeDuplicate: true }])
})
