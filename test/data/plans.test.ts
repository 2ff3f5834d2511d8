import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { EntityManager } from 'typeorm'
import { ClosedTenants } from '../../src/data/repositories/closedTenants.js'
import { History } from '../../src/data/repositories/history.js'
import { Leases } from '../../src/data/repositories/leases.js'
import { Outbox } from '../../src/data/repositories/outbox.js'
import { OutboxRecords } from '../../src/data/repositories/outboxRecords.js'
import { sweep } from '../../src/data/repositories/sweep.js'
import { TaskList, type TaskReading } from '../../src/data/repositories/taskList.js'
import { newId } from '../../src/domain/ids.js'
import { NO_FILTER } from '../../src/domain/taskList.js'
import { day } from '../support/builders.js'
import { openTestDatabase } from '../support/database.js'
import { UNPACED } from '../support/rates.js'
import { nothingOwed } from '../../src/domain/owed.js'

/** Tables that grow: no hot question may look through one of them. */
const LARGE = ['outbox', 'conversation', 'delivered_card', 'history', 'task', 'access']

let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

type Statement = { text: string; values: unknown[] }

/** What is asked of the database, with an answer that lets the asking go on. */
async function statementsOf(ask: (em: EntityManager) => Promise<unknown>): Promise<Statement[]> {
  const asked: Statement[] = []
  const query = (text: string, values: unknown[]): Promise<object[]> => {
    asked.push({ text, values })
    return Promise.resolve([{ isMore: true, keys: [newId()], moved: 0, id: null }])
  }
  await ask({ query } as unknown as EntityManager)
  return asked
}

/** With so few rows only a question that no index answers is answered by reading everything. */
async function plansOf(statements: Statement[]): Promise<string> {
  const runner = db.dataSource.createQueryRunner()
  await runner.query('set enable_seqscan = off')
  try {
    const plans: string[] = []
    for (const { text, values } of statements) {
      const lines = (await runner.query(`explain ${text}`, values)) as { 'QUERY PLAN': string }[]
      plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'))
    }
    return plans.join('\n\n')
  } finally {
    await runner.query('reset enable_seqscan')
    await runner.release()
  }
}

const now = new Date('2026-03-03T07:00:00Z')
const owed = nothingOwed()
const lanes = {
  full: [{ serviceUrl: 'https://teams.example/', tenantId: newId(), sendClass: 2 }],
  resting: [{ serviceUrl: 'https://teams.example/', tenantId: newId(), until: now }],
}
const reading: TaskReading = {
  personId: newId(),
  reach: { whole: [newId(), newId()], own: [], withLocal: true },
  today: day('2026-03-03'),
}
const listOf = (em: EntityManager): TaskList =>
  new TaskList(em, { kind: 'municipality', municipalityId: newId() })
const firstPage = {
  filter: NO_FILTER,
  sort: [{ by: 'endDate' as const, descending: false }],
  after: null,
  size: 50,
}
const HOT: Record<string, (em: EntityManager) => Promise<unknown>> = {
  'what is due to be sent': (em) =>
    new Leases(em).take(newId(), { now, limit: 200, lanes, chat: UNPACED.chat }),
  'when something falls due next': (em) => new Leases(em).nextDue(now, now),
  'what is given up': (em) => new Leases(em).giveUp({ now, evening: now }),
  'what a standing card was sent to say': (em) => new Outbox(em, owed).eventsOf(newId(), 'activity'),
  'what is held for somebody who is back': (em) =>
    new Outbox(em, owed).unpark({ id: newId(), personId: newId() }),
  'what is held though it can be delivered': (em) => new Outbox(em, owed).unparkReachable(),
  'whom to ask whether the tenant lets the bot in': (em) =>
    new ClosedTenants(em, new Outbox(em, owed)).probe({ now, next: now }),
  'how much there is of what': (em) => new OutboxRecords(em, owed).counts(now),
  'what was left to people': (em) =>
    new OutboxRecords(em, owed).list(['UNCERTAIN', 'FAILED', 'EXPIRED'], 500),
  'what expired yesterday': (em) =>
    new OutboxRecords(em, owed).tellAgain(day('2026-03-03'), { now, noticesAt: now }),
  'how often somebody has taken a file today': (em) =>
    new History(em, { kind: 'system' }).countOf(newId(), { field: 'exportEverywhere', since: now }),
  'the first page of the task list': (em) => listOf(em).page(reading, firstPage),
  'the counters above it': (em) => listOf(em).counters(reading, NO_FILTER),
  'whose day has come': (em) => sweep(em, day('2026-03-03'), { now, noticesAt: now }),
}

test.each(Object.entries(HOT))('%s is found by an index', async (_, ask) => {
  const plan = await plansOf(await statementsOf(ask))
  const read = [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table = '']) => table)
  expect(read.filter((table) => LARGE.includes(table)).map((table) => `${table}\n${plan}`)).toEqual([])
})
