import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { childrenFirst } from '../../src/data/backup/erase.js'
import { OF_MUNICIPALITY } from '../../src/data/ofMunicipality.js'
import { openTestDatabase } from '../support/database.js'

/** What is kept of a municipality can be handed out and taken away, or it is not kept. */
let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const names = async (question: string): Promise<string[]> =>
  (await db.dataSource.query<{ name: string }[]>(question)).map(({ name }) => name)

test('of every table it is said what of it is a municipality’s', async () => {
  const tables = await names(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  expect(Object.keys(OF_MUNICIPALITY).sort()).toEqual(tables.sort())
})

test('rows that name a municipality, or somebody of one, are erased with it', async () => {
  const naming = await names(
    `select distinct c.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.confrelid = 'municipality'::regclass and k.connamespace = 'public'::regnamespace`,
  )
  expect(naming.length).toBeGreaterThan(20)
  expect(naming.filter((table) => !('own' in (OF_MUNICIPALITY[table] ?? {})))).toEqual([])
})

test('what is hidden from an export is a column there is', async () => {
  for (const [table, of] of Object.entries(OF_MUNICIPALITY)) {
    const columns = await names(
      `select attname as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0`,
    )
    const hidden = 'hidden' in of ? (of.hidden ?? []) : []
    expect([table, hidden.filter((column) => !columns.includes(column))]).toEqual([table, []])
  }
})

test('nothing goes before what refers to it; a circle is said', () => {
  const edges = [
    { child: 'task', parent: 'person' },
    { child: 'note', parent: 'task' },
    { child: 'task', parent: 'task' },
  ]
  expect(childrenFirst(['person', 'task', 'note'], edges)).toEqual(['note', 'task', 'person'])
  const circle = [...edges, { child: 'person', parent: 'note' }]
  expect(() => childrenFirst(['person', 'task', 'note'], circle)).toThrow(/circle/)
})
