import { describe, expect, test } from '@jest/globals'
import type { TaskId } from '../../src/domain/ids.js'
import * as outbox from '../../src/services/notices/outbox.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { aTask, day } from '../support/builders.js'
import { runSql } from '../support/database.js'
import { freePort } from '../support/http.js'
import { reminderStage } from '../support/reminder.js'
import { cardOf, wordsOf } from '../support/teams.js'

const stage = reminderStage()

/** Elin's chat is at an address where Teams is not to be had, until it is put right. */
async function movedTo(serviceUrl: string): Promise<void> {
  await runSql(`update conversation set service_url = '${serviceUrl}' where person_id = '${stage().elin.id}'`)
}
const isBack = (): Promise<void> => movedTo(`${stage().connector.url}/`)

/** Tries again and again until so many hours are over. */
async function tryFor(hours: number): Promise<void> {
  for (let n = 0; n < 2 * hours; n += 1) await stage().sendAfter(30)
}

describe('a reminder that Teams has surely not taken', () => {
  test.each([
    ['since nobody listens', async () => `http://127.0.0.1:${await freePort()}/`, 'ECONNREFUSED'],
    ['since nobody has that name', () => 'http://teams.invalid/', 'ENOTFOUND|EAI_AGAIN'],
    [
      'since its certificate is none',
      () => stage().connector.url.replace('http:', 'https:'),
      'ERR_SSL|EPROTO',
    ],
  ])('%s is tried for hours, and arrives once on the same day', async (_, address, problem) => {
    await movedTo(await address())
    await tryFor(3)
    expect(await stage().outbox()).toMatchObject([
      { state: 'WAITING', problem: expect.stringMatching(problem), maybeDuplicate: false },
    ])
    await isBack()
    await tryFor(0.5)
    expect([stage().posts().length, await stage().states()]).toEqual([1, ['SENT']])
  })

  test.each([429, 412])('since it was told to wait by a %i has not been tried at all', async (status) => {
    const { connector, posts, outbox: rows } = stage()
    connector.mood({ kind: 'refuses', status })
    await tryFor(3)
    expect(posts().length).toBeGreaterThan(4)
    expect(await rows()).toMatchObject([{ state: 'WAITING', attempts: 0 }])
    connector.mood({ kind: 'ok' })
    await tryFor(0.5)
    expect(await rows()).toMatchObject([{ state: 'SENT', attempts: 1, maybeDuplicate: false }])
  })

  test('since our own name was not accepted waits for that to be put right', async () => {
    const { connector, states, sendAfter } = stage()
    connector.mood({ kind: 'refuses', status: 401, code: 'BotNotRegistered', times: 1 })
    await sendAfter(0)
    expect(await states()).toEqual(['WAITING'])
    await sendAfter(30)
    expect(await states()).toEqual(['SENT'])
  })

  test.each([
    ['seconds', '1800'],
    ['a date', new Date('2026-11-01T10:30:00Z').toUTCString()],
  ])('since it was told how long to wait, in %s, is not sent before', async (_, retryAfter) => {
    const { connector, posts, sendAfter } = stage()
    const date = new Date('2026-11-01T10:00:00Z').toUTCString()
    connector.mood({ kind: 'refuses', status: 429, headers: { 'retry-after': retryAfter, date }, times: 1 })
    await sendAfter(0)
    await sendAfter(29)
    expect(posts()).toHaveLength(1)
    await sendAfter(1)
    expect(posts()).toHaveLength(2)
  })

  test('is given up at ten in the evening, loudly, and told by the next morning’s card, once', async () => {
    const { connector, posts, outbox: rows, ringAt, app } = stage()
    connector.mood({ kind: 'refuses', status: 429 })
    app.log.alarms.length = 0
    await ringAt('03 08:00')
    await ringAt('03 21:59')
    expect(await rows()).toMatchObject([{ state: 'WAITING' }])
    await ringAt('03 22:00')
    expect(await rows()).toMatchObject([{ state: 'EXPIRED', problem: 'throttled' }])
    const said = { what: 'send task.markerWorsened', outcome: 'EXPIRED', reason: 'throttled', rows: 1 }
    expect(app.log.alarms).toContainEqual(said)
    const tried = posts().length
    connector.mood({ kind: 'ok' })
    await ringAt('04 06:59')
    expect(posts()).toHaveLength(tried)
    await ringAt('04 07:00')
    expect(posts()).toHaveLength(tried + 1)
    await ringAt('05 07:00')
    expect(posts()).toHaveLength(tried + 1)
    expect((await rows()).map(({ state, toldAgainAt }) => [state, toldAgainAt !== null])).toEqual([
      ['EXPIRED', true],
      ['SENT', false],
    ])
  })

  test('is carried on from day to day while Teams is away, and then comes once', async () => {
    const { connector, posts, states, ringAt } = stage()
    connector.mood({ kind: 'refuses', status: 429 })
    for (const date of ['03', '04', '05']) {
      await ringAt(`${date} 08:00`)
      await ringAt(`${date} 22:00`)
    }
    connector.reset()
    for (const date of ['06', '07']) await ringAt(`${date} 08:00`)
    expect(posts()).toHaveLength(1)
    expect(await states()).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED', 'SENT'])
  })

  test('is not told again when the task was begun, and only as red when it has turned', async () => {
    const { connector, app, elin, town, ksd, posts, ringAt } = stage()
    const red = await app.world.data.asSystem((tx) => aTask(tx, town, ksd, { endDate: day('2026-03-04') }))
    await markYellow(red)
    connector.mood({ kind: 'refuses', status: 429 })
    await ringAt('03 08:00')
    await ringAt('03 22:00')
    const { version } = await tasks.read(app.world, elin.caller, stage().task)
    await tasks.changeStatus(app.world, elin.caller, { taskId: stage().task, version, status: 'STARTED' })
    connector.reset()
    await ringAt('04 07:00')
    expect(posts()).toHaveLength(1)
    expect(wordsOf(cardOf(posts()[0]))).toMatch(/^En opgaves slutdato er nået\n/)
  })

  /** As if it had turned yellow this morning, and will turn red tomorrow. */
  async function markYellow(id: TaskId): Promise<void> {
    const { elin, town } = stage()
    await runSql(`
      update task set last_notified_marker = 'YELLOW', next_change_on = '2026-03-04' where id = '${id}';
      insert into outbox (id, key, municipality_id, person_id, event, due_at) values (gen_random_uuid(), 'yellow:${id}',
        '${town.id}', '${elin.id}', '{"type":"task.markerWorsened","taskId":"${id}","marker":"YELLOW","day":"2026-03-03"}',
        '2026-03-03T06:00:00Z')`)
  }
})

describe('a reminder that may have been taken', () => {
  test('and then is not, is left to a person at the end of the day, who sends it again', async () => {
    const { connector, app, posts, outbox: rows, sendAfter } = stage()
    connector.mood({ kind: 'accepts and fails', how: 503 })
    await sendAfter(0)
    app.log.alarms.length = 0
    await sendAfter(5)
    expect(app.log.alarms).toEqual([
      { what: 'send task.markerWorsened', outcome: 'UNCERTAIN', reason: '503 Error', rows: 1 },
    ])
    connector.mood({ kind: 'ok' })
    const [row] = await outbox.list(app.world, ['UNCERTAIN'], 10)
    expect(row).toMatchObject({ type: 'task.markerWorsened', problem: '503 Error', attempts: 2 })
    expect(JSON.stringify(row)).not.toContain(stage().elin.id)
    await outbox.resend(app.world, { states: ['UNCERTAIN'] })
    await sendAfter(0)
    expect([posts().length, await rows()]).toMatchObject([3, [{ state: 'SENT', maybeDuplicate: true }]])
    expect(wordsOf(cardOf(posts()[2]))).toContain('Det kan være, du har fået beskeden før')
  })

  test('is not told again in the morning', async () => {
    const { connector, states, ringAt, posts } = stage()
    connector.mood({ kind: 'accepts and fails', how: 503 })
    await ringAt('03 08:00')
    await ringAt('03 08:05')
    await ringAt('03 22:00')
    connector.reset()
    await ringAt('04 07:00')
    expect([posts(), await states()]).toEqual([[], ['UNCERTAIN']])
  })

  test('since the answer broke off in the middle counts as that', async () => {
    const { connector, outbox: rows, sendAfter } = stage()
    connector.mood({ kind: 'accepts and fails', how: 'half', times: 1 })
    await sendAfter(0)
    expect(await rows()).toMatchObject([{ state: 'WAITING', maybeDuplicate: true }])
  })
})

test('what can be watched: deliveries by state, and how long they have been due', async () => {
  const { connector, app, sendAfter } = stage()
  connector.mood({ kind: 'refuses', status: 400, code: 'BadSyntax' })
  await sendAfter(0)
  const [rows, oldest, tenants] = outbox.outboxGauges(app.world)
  expect(await rows?.read()).toContainEqual({ labels: { state: 'FAILED' }, value: expect.any(Number) })
  expect(await rows?.read()).toContainEqual({ labels: { state: 'SENDING' }, value: 0 })
  const failed = (await oldest?.read())?.find(({ labels }) => labels.state === 'FAILED')
  expect(failed?.value).toBeGreaterThanOrEqual(3600)
  expect(await tenants?.read()).toEqual([{ labels: {}, value: 0 }])
})
