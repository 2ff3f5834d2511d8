import { expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { TaskId } from '../../src/domain/ids.js'
import type { DrawReminders } from '../../src/jobs/send.js'
import { Sender, type Ready } from '../../src/jobs/send.js'
import type { Parcel } from '../../src/services/notices/deliver.js'
import { Metrics } from '../../src/metrics.js'
import * as reminders from '../../src/services/notices/reminders.js'
import { isReminder } from '../../src/services/notices/reminders.js'
import * as snoozing from '../../src/services/tasks/snooze.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { keptLog } from '../support/app.js'
import { aPerson, aTask, day, type Someone } from '../support/builders.js'
import { runSql } from '../support/database.js'
import { transactionsDuring } from '../support/questions.js'
import { reminderStage } from '../support/reminder.js'
import { UNPACED } from '../support/rates.js'

const stage = reminderStage()

/** As many of one tenant as there are slots in a lane. */
const EACH_TENANT = 8

/** So many people whom the bot has met, each owed a reminder of a yellow task of their own. */
async function aCrowd(count: number): Promise<{ person: Someone; taskId: TaskId }[]> {
  const { app, town, ksd } = stage()
  const crowd: { person: Someone; taskId: TaskId }[] = []
  await app.world.data.asSystem(async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const person = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
      const taskId = await aTask(tx, town, ksd, { endDate: day('2026-03-10'), responsibleId: person.id })
      crowd.push({ person, taskId })
    }
  })
  const tenants = Array.from({ length: Math.ceil(count / EACH_TENANT) }, () => randomUUID())
  const chats = crowd.map(
    ({ person }, n) => `(gen_random_uuid(), '${town.id}', 'PERSONAL', '${person.id}',
      '${tenants[n % tenants.length] ?? ''}', 'a:${person.id}', 'http://127.0.0.1:1/', '28:bot')`,
  )
  const owed = crowd.map(
    ({ person, taskId }) => `(gen_random_uuid(), 'crowd:${person.id}', '${town.id}', '${person.id}',
      '{"type":"task.markerWorsened","taskId":"${taskId}","marker":"YELLOW","day":"2026-03-03"}', '2026-03-03T06:00:00Z')`,
  )
  await runSql(`delete from outbox;
    insert into conversation (id, municipality_id, kind, person_id, tenant_id, teams_id, service_url, bot_id)
      values ${chats.join(', ')};
    insert into outbox (id, key, municipality_id, person_id, event, due_at) values ${owed.join(', ')}`)
  return crowd
}

const sentAtOnce: Ready = { send: () => Promise.resolve({ kind: 'sent', place: null, card: null }) }

/** A sender whose messages all arrive; `meanwhile` happens when the cards are drawn and nothing has been sent. */
function aSender(meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
  const { world } = stage().app
  const lookedAtAlone: Parcel[] = []
  const drawReminders: DrawReminders = async (parcels) => {
    const told = await reminders.told(world, parcels.filter(isReminder))
    await meanwhile()
    return new Map([...told].map(([parcel, { drawnFrom }]) => [parcel, { ready: sentAtOnce, drawnFrom }]))
  }
  const deliver = (parcel: Parcel) => {
    lookedAtAlone.push(parcel)
    return Promise.resolve({ kind: 'dropped', reason: 'nothing left to say' } as const)
  }
  return {
    sender: new Sender({
      world,
      deliver,
      drawReminders,
      log: keptLog(),
      metrics: new Metrics(),
      pacing: UNPACED,
    }),
    lookedAtAlone,
  }
}

const statesOf = async ({ person }: { person: Someone }): Promise<string[]> =>
  (await stage().outbox(person)).flatMap(({ event, state }) =>
    event.type === 'task.markerWorsened' ? [state] : [],
  )

test.each([
  [
    'somebody finished it',
    ({ person, taskId }: { person: Someone; taskId: TaskId }) =>
      tasks.changeStatus(stage().app.world, person.caller, { taskId, version: 1, status: 'COMPLETED' }),
  ],
  [
    'its reader put it aside',
    ({ person, taskId }: { person: Someone; taskId: TaskId }) =>
      snoozing.snooze(stage().app.world, person.caller, { taskId, until: day('2026-03-06') }),
  ],
  [
    'its reader is no longer there',
    ({ person }: { person: Someone }) =>
      runSql(`update person set deleted_at = '2026-03-03', version = version + 1 where id = '${person.id}'`),
  ],
])(
  'a reminder is looked at again when %s after its card was drawn, and the others go out',
  async (_, settle) => {
    const [settled, ...others] = await aCrowd(5)
    if (!settled) throw new Error('a crowd of nobody')
    const { sender, lookedAtAlone } = aSender(() => settle(settled))
    await sender.run()
    expect(lookedAtAlone.map(({ conversation }) => conversation.personId)).toEqual([settled.person.id])
    expect(await statesOf(settled)).toEqual(['DROPPED'])
    for (const other of others) expect(await statesOf(other)).toEqual(['SENT'])
  },
)

test('two hundred reminders among many take no more than thirty questions to the database', async () => {
  const crowd = await aCrowd(600)
  const { sender } = aSender()
  await sender.run()
  await runSql(`update outbox set state = 'WAITING', sent_at = null`)
  const asked = await transactionsDuring(() => sender.run())
  expect(asked.flat().length).toBeLessThanOrEqual(3 * 30)
  for (const one of crowd) expect(await statesOf(one)).toEqual(['SENT'])
})
