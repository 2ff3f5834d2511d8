import { expect, test } from '@jest/globals'
import { Sender, type Ready } from '../../src/jobs/send.js'
import type { DrawReminders } from '../../src/jobs/send.js'
import * as reminders from '../../src/services/notices/reminders.js'
import { isReminder } from '../../src/services/notices/reminders.js'
import { Metrics } from '../../src/metrics.js'
import type { Outcome } from '../../src/services/notices/deliver.js'
import { keptLog } from '../support/app.js'
import { aPerson } from '../support/builders.js'
import { runSql } from '../support/database.js'
import { reminderStage } from '../support/reminder.js'
import { until } from '../support/until.js'
import { UNPACED } from '../support/rates.js'

const stage = reminderStage()

const WAYS = ['one by one', 'in sets'] as const

/** A sender whose messages are answered when the test says so. */
function slowSender(way: (typeof WAYS)[number]) {
  const answers: ((outcome: Outcome) => void)[] = []
  const ready: Ready = { send: () => new Promise<Outcome>((resolve) => answers.push(resolve)) }
  const { world } = stage().app
  const drawReminders: DrawReminders = async (parcels) => {
    const told = way === 'in sets' ? await reminders.told(world, parcels.filter(isReminder)) : []
    return new Map([...told].map(([parcel, { drawnFrom }]) => [parcel, { ready, drawnFrom }]))
  }
  const parts = {
    world,
    deliver: () => Promise.resolve(ready),
    drawReminders,
    log: keptLog(),
    metrics: new Metrics(),
    pacing: UNPACED,
  }
  return { sender: new Sender(parts), answers }
}

/** Twelve more rows in twelve more chats of Elin's tenant. */
async function oweACrowd(): Promise<void> {
  const { app, town, ksd, task } = stage()
  for (let n = 0; n < 12; n += 1) {
    const { id, aadObjectId } = await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { access: [[ksd, 'LIGHT']] }),
    )
    await app.world.data.asSystem((tx) =>
      tx.conversations.remember({
        ...{ municipalityId: town.id, kind: 'PERSONAL', personId: id, tenantId: town.tenantId },
        ...{
          teamsId: `a:${aadObjectId}`,
          serviceUrl: 'http://127.0.0.1:1/',
          botId: '28:bot',
          language: null,
        },
      }),
    )
    await runSql(`insert into outbox (id, key, municipality_id, person_id, event, due_at) values (gen_random_uuid(),
      'crowd:${id}', '${town.id}', '${id}', '{"type":"task.markerWorsened","taskId":"${task}","marker":"YELLOW","day":"2026-03-03"}',
      '2026-03-03T06:00:00Z')`)
  }
}

const rows = async () =>
  (
    await stage().app.world.data.asSystem((tx) => tx.outboxRecords.list(['WAITING', 'SENDING', 'SENT'], 100))
  ).filter(({ type }) => type === 'task.markerWorsened')

test.each(WAYS)(
  'a sender that stops writes down what is under way, gives back the rest and begins nothing more, %s',
  async (way) => {
    await oweACrowd()
    const { sender, answers } = slowSender(way)
    const run = sender.run()
    await until(() => answers.length === 9)
    const stopped = sender.stop(30_000)
    for (const answer of answers) answer({ kind: 'sent', place: null, card: null })
    await Promise.all([stopped, run])
    expect(answers).toHaveLength(9)
    const found = await rows()
    expect(found.filter(({ state }) => state === 'SENT')).toHaveLength(9)
    expect(found.filter(({ state }) => state === 'WAITING')).toHaveLength(4)
    const others = slowSender(way)
    void others.sender.run()
    await until(() => others.answers.length === 4)
    for (const answer of others.answers) answer({ kind: 'sent', place: null, card: null })
    await others.sender.stop(30_000)
  },
)

test.each(WAYS)(
  'what is not answered before the process has to end may have arrived, and says so, %s',
  async (way) => {
    const { sender, answers } = slowSender(way)
    void sender.run()
    await until(() => answers.length === 1)
    await sender.stop(1)
    expect(await stage().outbox()).toMatchObject([
      { state: 'WAITING', maybeDuplicate: true, problem: 'stopped', attempts: 1 },
    ])
    answers[0]?.({ kind: 'sent', place: null, card: null })
  },
)
