import { describe, expect, test } from '@jest/globals'
import { CLOSES, WAYS_BACK } from '../../src/domain/delivery.js'
import { aPerson, aTask, day, type Someone } from '../support/builders.js'
import { runSql } from '../support/database.js'
import { reminderStage } from '../support/reminder.js'
import { activity, personalChat } from '../support/teams.js'

const stage = reminderStage()

const ANSWERS = [
  ...Object.entries(CLOSES).map(([code, closing]) => ({ status: 403, code, closing })),
  { status: 403, code: 'SomethingNew', closing: 'BLOCKED' as const },
  { status: 404, code: 'ConversationNotFound', closing: 'REMOVED' as const },
]

/** A colleague of the same tenant whom the bot has met, and who is owed a reminder of a task of their own. */
async function colleague(): Promise<Someone> {
  const { app, clock, town, ksd, teams } = stage()
  const bo = await app.world.data.asSystem((tx) => aPerson(tx, town, { access: [[ksd, 'LIGHT']] }))
  // Meeting somebody wakes the sender: at an hour at which nothing is due, and waited for.
  const now = clock.now().toISOString()
  clock.set('2026-03-03T06:30:00+01:00')
  await teams.install(bo)
  await app.jobs.run('send')
  clock.set(now)
  const task = await app.world.data.asSystem((tx) =>
    aTask(tx, town, ksd, { endDate: day('2026-03-10'), responsibleId: bo.id, today: day('2026-03-03') }),
  )
  await runSql(`insert into outbox (id, key, municipality_id, person_id, event, due_at) values (gen_random_uuid(),
    'bo:${task}', '${town.id}', '${bo.id}', '{"type":"task.markerWorsened","taskId":"${task}","marker":"YELLOW","day":"2026-03-03"}',
    '2026-03-03T06:00:00Z')`)
  return bo
}

const WAYS = ANSWERS.flatMap((answer) => WAYS_BACK[answer.closing].map((way) => ({ ...answer, way })))

describe('a chat that was closed by', () => {
  test.each(WAYS)('$status $code opens again by $way, and what was held goes out once', async (one) => {
    const { connector, elin, teams, posts, states, sendAfter, ringAt } = stage()
    const { status, code, way } = one
    connector.mood({ kind: 'refuses', status, code })
    await sendAfter(0)
    await sendAfter(30)
    expect([posts().length, await states()]).toEqual([1, ['PARKED']])
    connector.mood({ kind: 'ok' })
    if (way === 'activity') await teams.say(elin, 'hej')
    await ringAt('03 10:00')
    await sendAfter(60)
    expect(await states()).toEqual(['SENT'])
  })

  test('taking the app away opens again when it is added, by whatever kind of activity Teams says so', async () => {
    const { connector, elin, teams, states, sendAfter } = stage()
    for (const [leave, enter] of [
      [
        { type: 'installationUpdate', action: 'remove' },
        { type: 'installationUpdate', action: 'add-upgrade' },
      ],
      [membership('membersRemoved'), membership('membersAdded')],
    ] as const) {
      await teams.post(activity(elin, personalChat(elin), leave))
      await runSql(`update outbox set state = 'WAITING' where person_id = '${elin.id}'`)
      await sendAfter(0)
      expect(await states()).toEqual(['PARKED'])
      await teams.post(activity(elin, personalChat(elin), enter))
      await sendAfter(0)
      expect(await states()).toEqual(['SENT'])
    }
    expect(connector.posts()).toHaveLength(2)
  })
})

const membership = (change: 'membersAdded' | 'membersRemoved') => ({
  type: 'conversationUpdate',
  [change]: [{ id: '28:0b0b0b0b-0000-4000-8000-00000000a991' }],
})

describe('a tenant that has shut the bot out', () => {
  test('is asked once an hour by one message, and when it lets the bot in everybody gets theirs once', async () => {
    const { app, connector, posts, states, ringAt } = stage()
    const bo = await colleague()
    connector.mood({ kind: 'refuses', status: 403, code: 'BotDisabledByAdmin' })
    app.log.alarms.length = 0
    await ringAt('03 08:00')
    expect(app.log.alarms.map(({ what, outcome }) => [what, outcome])).toEqual([
      ['tenant', 'has shut the bot out'],
    ])
    const asked = (): number => posts().length + posts(bo).length
    const first = asked()
    for (const time of ['08:15', '08:30', '08:45', '08:59']) await ringAt(`03 ${time}`)
    expect(asked()).toBe(first)
    for (const time of ['09:00', '09:30', '09:59', '10:00', '10:30']) await ringAt(`03 ${time}`)
    expect(asked()).toBe(first + 2)
    expect([...(await states()), ...(await states(bo))]).toEqual(['PARKED', 'PARKED'])
    connector.reset()
    await ringAt('04 06:30')
    await ringAt('04 08:00')
    expect([posts().length, posts(bo).length]).toEqual([1, 1])
    expect([...(await states()), ...(await states(bo))]).toEqual(['SENT', 'SENT'])
  })

  test('is seen to let the bot in when anybody there speaks to it', async () => {
    const { connector, posts, states, teams, ringAt } = stage()
    const bo = await colleague()
    connector.mood({ kind: 'refuses', status: 403, code: 'BotDisabledByAdmin' })
    await ringAt('03 08:00')
    connector.reset()
    await teams.say(bo, 'hej')
    await ringAt('03 08:01')
    expect([posts().length, await states(), await states(bo)]).toEqual([1, ['SENT'], ['SENT']])
  })

  test('is asked by somebody else when there was nothing left to say to whoever was to ask', async () => {
    const { connector, posts, states, ringAt } = stage()
    const bo = await colleague()
    connector.mood({ kind: 'refuses', status: 403, code: 'BotDisabledByAdmin' })
    await ringAt('03 08:00')
    await runSql(`update task set status = 'COMPLETED' where id = '${stage().task}'`)
    connector.reset()
    await ringAt('03 09:00')
    await ringAt('03 09:01')
    expect([posts().length, await states(), await states(bo)]).toEqual([0, ['DROPPED'], ['SENT']])
  })
})

test('who came back while what they are owed was being parked gets it all the same', async () => {
  const { elin, states, ringAt } = stage()
  await runSql(`update outbox set state = 'PARKED' where person_id = '${elin.id}'`)
  await ringAt('03 08:00')
  expect(await states()).toEqual(['SENT'])
})

describe('welcome', () => {
  const said = async (times: number): Promise<number> => {
    const { connector, elin, teams, sendAfter } = stage()
    await sendAfter(0)
    const before = connector.posts().length
    for (let n = 0; n < times; n += 1) {
      await teams.remove(elin)
      await teams.install(elin)
    }
    return connector.posts().length - before
  }

  test('is said once a day to whoever adds and removes the bot over and over', async () => {
    const { clock, elin, teams } = stage()
    expect(await said(5)).toBe(0)
    clock.add(24 * 60)
    expect(await said(5)).toBe(1)
    clock.add(48 * 60)
    expect(await teams.install(elin)).toEqual([])
  })
})
