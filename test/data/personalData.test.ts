import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { columnNames, OF_NOBODY, OF_PEOPLE } from '../../src/data/personalData.js'
import { openTestDatabase } from '../support/database.js'

/** What is kept of people is written down, or it is not kept. */
let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const written = (): Map<string, string[]> =>
  new Map([
    ...Object.entries(OF_PEOPLE).map(([table, { about, told, withheld }]) => {
      const columns = [about, told, withheld].flatMap((text) => columnNames(text))
      return [table, columns.map((column) => column.split('.')[0] ?? column)] as const
    }),
    ...Object.entries(OF_NOBODY).map(([table, { columns }]) => [table, columnNames(columns)] as const),
  ])

test('every column of every table is classified, once', async () => {
  const kept = await db.dataSource.query<{ name: string; columns: string[] }[]>(
    `select c.relname as name, array_agg(a.attname::text) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by 1`,
  )
  const register = written()
  expect([...register.keys()].sort()).toEqual(kept.map(({ name }) => name).sort())
  // A person's own row is about the person by its key, which is not told.
  for (const { name, columns } of kept)
    expect([name, register.get(name)?.sort()]).toEqual([name, columns.sort()])
})

test('whoever a row refers to is told of it, or it is written down why not', async () => {
  const referring = await db.dataSource.query<{ key: string }[]>(
    `select distinct c.relname || '.' || a.attname as key
      from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'municipality_id'
      where k.contype = 'f' and k.confrelid = 'person'::regclass order by 1`,
  )
  const told = new Set(
    Object.entries(OF_PEOPLE).flatMap(([table, { about }]) =>
      columnNames(about).map((column) => `${table}.${column}`),
    ),
  )
  expect(referring.map(({ key }) => key).filter((key) => !told.has(key))).toEqual([
    // Who looked somebody up is not told to them, and that one looked is not kept of oneself for oneself.
    'contact_lookup.reader_id',
    // What somebody did to another's delegation, request, role or settings stands in the history.
    'delegation.ended_by',
    'join_request.answered_by',
    'notice_settings.deputy_id',
    'role_assignment.confirmed_by',
    'role_assignment.nominated_by',
    'role_assignment.suggested_person_id',
  ])
})
