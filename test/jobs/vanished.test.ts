import { describe, expect, test } from '@jest/globals'
import { open } from '../../src/data/source.js'
import { database, type Database } from '../../src/data/unitOfWork.js'
import { aPerson, aTask, day, type Someone } from '../support/builders.js'
import { askSql, isServer, runSql, testPlace } from '../support/database.js'
import { expireLeases, reminderStage } from '../support/reminder.js'
import { UNPACED } from '../support/rates.js'
import { until } from '../support/until.js'

const stage = reminderStage()
const NO_LANES = { full: [], resting: [] }
const OTHER = '00000000-0000-4000-8000-000000000009'

const cardsOf = ({ id }: Someone): Promise<{ kind: string }[]> =>
  askSql(`select d.kind from delivered_card d join conversation c on c.id = d.conversation_id
    where c.person_id = '${id}' and d.kind = 'reminder'`)

test('what was accepted after the lease was lost is not booked: it is the other sender’s', async () => {
  const { app, connector, clock, elin, outbox } = stage()
  const now = clock.now()
  connector.mood({ kind: 'holds' })
  const sending = app.jobs.run('send')
  await until(() => connector.calls.length === 1)
  await expireLeases()
  const taken = await app.world.data.asSystem(async (tx) => {
    await tx.leases.giveUp({ now, evening: new Date(0) })
    return tx.leases.take(OTHER, { now, limit: 10, lanes: NO_LANES, chat: UNPACED.chat })
  })
  connector.letGo()
  await sending
  expect(taken.rows).toHaveLength(1)
  expect(await outbox()).toMatchObject([
    { state: 'WAITING', lease: OTHER, maybeDuplicate: true, activityId: null },
  ])
  expect(await cardsOf(elin)).toEqual([])
  expect(app.log.lines.map(({ outcome }) => outcome)).toContain('sent, lease lost')
})

test('what comes for a chat while something is on its way there comes after it', async () => {
  const { app, connector, posts, sendAfter } = stage()
  connector.mood({ kind: 'holds' })
  const sending = app.jobs.run('send')
  await until(() => connector.calls.length === 1)
  await oweAgain()
  const other = await app.world.data.asSystem((tx) =>
    tx.leases.take(OTHER, { now: stage().clock.now(), limit: 10, lanes: NO_LANES, chat: UNPACED.chat }),
  )
  expect([other.rows, posts().length]).toEqual([[], 1])
  connector.letGo()
  await sending
  await sendAfter(0)
  expect(posts()).toHaveLength(2)
  expect(await cardsOf(stage().elin)).toHaveLength(2)
})

async function oweAgain(): Promise<void> {
  const { elin, town, task } = stage()
  await runSql(`insert into outbox (id, key, municipality_id, person_id, event, due_at) values (gen_random_uuid(),
    'again:${task}', '${town.id}', '${elin.id}', '{"type":"task.markerWorsened","taskId":"${task}","marker":"YELLOW","day":"2026-03-03"}',
    '2026-03-03T06:00:00Z')`)
}

test('however many there are whom the bot has not met, the others get what they are owed', async () => {
  const { town, states, ringAt } = stage()
  await runSql(`
    insert into person (id, municipality_id, organisation_id, side, full_name, name_sort, email, tenant_id)
      select gen_random_uuid(), '${town.id}', '${town.organisationId}', 'MUNICIPALITY', 'Fremmed ' || n, 'fremmed', n || '@fremmed.example',
        '${town.tenantId}' from generate_series(1, 1000) n;
    insert into outbox (id, key, municipality_id, person_id, event, due_at)
      select gen_random_uuid(), 'stranger:' || id, municipality_id, id, '{"type":"role.over"}', '2026-03-03T05:00:00Z'
      from person where name_sort = 'fremmed'`)
  await ringAt('03 08:00')
  expect(await states()).toEqual(['SENT'])
})

const onServer = isServer() ? describe : describe.skip
onServer('a sender that vanishes in the middle of leasing (on PostgreSQL only)', () => {
  /** Another instance takes its lease, and is not heard of again until the work is done. */
  async function whileStuck(work: () => Promise<void>): Promise<void> {
    const source = await open(await testPlace())
    const data: Database = database(source, { owed: () => undefined })
    let goOn: () => void = () => undefined
    let isStuck = false
    const stuck = data.asSystem(async (tx) => {
      await tx.leases.take(OTHER, {
        now: stage().clock.now(),
        limit: 10,
        lanes: NO_LANES,
        chat: UNPACED.chat,
      })
      isStuck = true
      await new Promise<void>((resolve) => (goOn = resolve))
    })
    await until(() => isStuck)
    await work().finally(goOn)
    await stuck
    await source.close()
  }

  test('holds up neither what is owed to others nor a message to the bot', async () => {
    const { app, ksd, town, elin, teams, states, ringAt } = stage()
    await whileStuck(async () => {
      const bo = await app.world.data.asSystem((tx) => aPerson(tx, town, { access: [[ksd, 'LIGHT']] }))
      await teams.install(bo)
      const task = await app.world.data.asSystem((tx) =>
        aTask(tx, town, ksd, { endDate: day('2026-03-03'), responsibleId: bo.id, today: day('2026-03-03') }),
      )
      await runSql(`insert into outbox (id, key, municipality_id, person_id, event, due_at) values (gen_random_uuid(),
        'bo:${task}', '${town.id}', '${bo.id}', '{"type":"task.markerWorsened","taskId":"${task}","marker":"RED","day":"2026-03-03"}',
        '2026-03-03T06:00:00Z')`)
      await ringAt('03 08:00')
      expect(await states(bo)).toEqual(['SENT'])
      expect(await teams.say(elin, 'hjælp')).toHaveLength(1)
      await runSql(`update conversation set state = 'BLOCKED' where person_id = '${elin.id}'`)
      expect(await teams.say(elin, 'hjælp')).toHaveLength(1)
      expect(await states()).toEqual(['WAITING'])
    })
  })
})
