import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openTestDatabase } from '../support/database.js'
import { aFullDatabase, type FullDatabase } from '../support/fullDatabase.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let all: FullDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  all = await db.data.asSystem(aFullDatabase)
})
afterAll(() => db.close())

const scope = (name: string, municipality = ''): string =>
  `set_config('app.scope', '${name}', true), set_config('app.municipality', '${municipality}', true)`

/** What the role of the application is told, in that scope. */
async function told(session: string, question: string): Promise<unknown[]> {
  const rows = await db.dataSource.transaction(async (em) => {
    await em.query(`select set_config('role', 'klik_app', true), ${session}`)
    return em.query<{ it: unknown }[]>(question)
  })
  return rows.map(({ it }) => it)
}

test('whom KOMBIT can write to is told to KOMBIT’s side alone: that they can be reached, and which channels hear', async () => {
  const reached = `select can_be_reached('${all.ofHere.who.id}') as it`
  const channels = `select municipality_id as it from channels_hearing_broadcasts((select id from project))`
  for (const side of ['kombit', 'supplier', 'system']) {
    expect(await told(scope(side), reached)).toEqual([true])
    expect(await told(scope(side), channels)).toHaveLength(2)
  }
  const town = scope('municipality', all.here.id)
  expect([await told(town, reached), await told(town, channels)]).toEqual([[false], [all.here.id]])
  expect([await told(scope(''), reached), await told(scope(''), channels)]).toEqual([[false], []])
})
