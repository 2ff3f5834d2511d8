import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { FORGOTTEN } from '../../src/data/repositories/retention.js'
import { RETENTION } from '../../src/data/retention.js'
import { TABLES } from '../../src/data/tables/index.js'
import { cleanUp } from '../../src/services/retention.js'
import { aMunicipality, aPerson, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { openTestDatabase } from '../support/database.js'
import { aWorld } from '../support/world.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let town: Town
let elin: Someone
beforeAll(async () => {
  db = await openTestDatabase()
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    elin = await aPerson(tx, town)
    await tx.conversations.remember({
      ...{ municipalityId: town.id, kind: 'PERSONAL', personId: elin.id, tenantId: town.tenantId },
      ...{ language: null, teamsId: 'a:1', serviceUrl: 'https://teams.example/', botId: '28:bot' },
    })
  })
})
beforeEach(() =>
  db.dataSource.query(
    'delete from outbox; delete from delivered_card; delete from received_activity; delete from job_run',
  ),
)
afterAll(() => db.close())

type Aged = { table: string; extra: string; age: number; isKept: boolean }

const at = (age: number): string => `timestamptz '2026-03-02T09:00:00Z' - interval '${age} days'`

/** A row of that age, in days; its id says what it is. */
const INSERT: Record<string, (row: Aged) => string> = {
  outbox: (
    row,
  ) => `insert into outbox (id, key, person_id, event, due_at, state) values (gen_random_uuid(), '${nameOf(row)}',
    '${elin.id}', '{"type":"task.message"}', ${at(row.age)}, '${row.extra}')`,
  delivered_card: (
    row,
  ) => `insert into delivered_card (id, conversation_id, activity_id, kind, subject, state, created_at)
    select gen_random_uuid(), id, '${nameOf(row)}', 'task', 'x', '${row.extra}', ${at(row.age)} from conversation`,
  received_activity: (row) => `insert into received_activity values ('a', '${nameOf(row)}', ${at(row.age)})`,
  job_run: (row) => `insert into job_run values ('sweep', '${nameOf(row)}', ${at(row.age)}, ${at(row.age)})`,
}
const NAME: Record<string, string> = {
  outbox: 'key',
  delivered_card: 'activity_id',
  received_activity: 'activity_id',
  job_run: 'slot',
}
const nameOf = ({ table, extra, age }: Aged): string => `${table} ${extra} after ${age} days`

test('every table says how long its rows are kept, and nothing else is spoken of', () => {
  expect(Object.keys(RETENTION).sort()).toEqual(TABLES.map(({ options }) => String(options.name)).sort())
})

test('what is over is found by an index', async () => {
  const runner = db.dataSource.createQueryRunner()
  await runner.query('set enable_seqscan = off; set enable_sort = off')
  for (const { table, over, since } of FORGOTTEN.filter(({ few }) => !few)) {
    const plan: unknown = await runner.query(
      `explain select ctid from ${table} where ${over.text} and ${since.text} < timestamptz '2020-01-01'
        order by ${since.text} limit 10`,
    )
    expect([table, JSON.stringify(plan)]).toEqual([table, expect.not.stringContaining('Seq Scan')])
  }
  await runner.query('reset enable_seqscan; reset enable_sort')
  await runner.release()
})

describe('the clean-up', () => {
  test('forgets what is over, and nothing younger', async () => {
    const of = (table: string, extra: string, ages: [number, boolean][]): Aged[] =>
      ages.map(([age, isKept]) => ({ table, extra, age, isKept }))
    const rows = [
      ...of('outbox', 'DROPPED', [
        [59, true],
        [61, false],
      ]),
      ...of('outbox', 'SENT', [
        [61, true],
        [399, true],
        [401, false],
      ]),
      ...of('outbox', 'UNCERTAIN', [
        [399, true],
        [401, false],
      ]),
      ...of('outbox', 'WAITING', [[10, true]]),
      ...of('delivered_card', 'RETIRED', [
        [59, true],
        [61, false],
      ]),
      ...of('delivered_card', 'LIVE', [
        [61, true],
        [399, true],
        [401, false],
      ]),
      ...of('received_activity', '', [
        [0.9, true],
        [1.1, false],
      ]),
      ...of('job_run', '', [
        [399, true],
        [401, false],
      ]),
    ]
    for (const row of rows) await db.dataSource.query(INSERT[row.table]?.(row) ?? '')
    await cleanUp(aWorld(db.data, clock))
    const left: string[] = []
    for (const [table, name] of Object.entries(NAME)) {
      const found = await db.dataSource.query<{ name: string }[]>(`select ${name} as name from ${table}`)
      left.push(...found.map((row) => row.name))
    }
    expect(left.sort()).toEqual(
      rows
        .filter(({ isKept }) => isKept)
        .map(nameOf)
        .sort(),
    )
  })

  test('gives up what nobody could be given for a month', async () => {
    const parked = [29, 31].map((age) => ({ table: 'outbox', extra: 'PARKED', age, isKept: true }))
    for (const row of parked) await db.dataSource.query(INSERT.outbox?.(row) ?? '')
    await cleanUp(aWorld(db.data, clock))
    const rows = await db.data.asSystem((tx) => tx.outbox.about(elin.id))
    const states = parked.map((one) => rows.find(({ key }) => key === nameOf(one))?.state)
    expect(states).toEqual(['PARKED', 'DROPPED'])
  })

  test('goes on until nothing is left, a bounded number of rows at a time', async () => {
    await db.dataSource.query(`delete from received_activity; insert into received_activity
      select 'a', n::text, timestamptz '2026-02-01T09:00:00Z' from generate_series(1, 4500) n`)
    expect(await cleanUp(aWorld(db.data, clock))).toEqual({ received_activity: 4500 })
  })
})
