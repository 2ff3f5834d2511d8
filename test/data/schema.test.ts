import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MIGRATIONS } from '../../src/data/migrations/index.js'
import { isMigrated, migrate, open } from '../../src/data/source.js'
import { columnsOf } from '../../src/data/sql.js'
import { TABLES } from '../../src/data/tables/index.js'
import { isServer, openTestDatabase, testPlace } from '../support/database.js'

/** Back to before the policies for writing. */
const NEWEST = MIGRATIONS.length - MIGRATIONS.findIndex(({ name }) => name.startsWith('TenantKeys'))

let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** Indices are the migrations' alone: no table says them a second time. */
const ofIndex = /^DROP INDEX /

test('the migrations make exactly the columns and keys that the tables describe', async () => {
  const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log()
  expect(upQueries.map(({ query }) => query).filter((query) => !ofIndex.test(query))).toEqual([])
})

test.each(TABLES.map((table) => [table.options.name, table] as const))(
  'a whole record of %s has every column under the name of its field',
  (_, table) => {
    const { columns } = db.dataSource.getMetadata(table)
    const listed = columnsOf(table, 't').text.split(', ')
    expect(listed).toEqual(
      columns.map(({ databaseName, propertyName }) =>
        databaseName === propertyName ? `t.${databaseName}` : `t.${databaseName} as "${propertyName}"`,
      ),
    )
  },
)

test('a second migration has nothing to do', async () => {
  expect([await migrate(db), await isMigrated(db)]).toEqual([0, true])
})

test('every table is under row-level security but the one that says which migrations have run', async () => {
  const open_ = await db.dataSource.query<{ relname: string }[]>(`
    select relname from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity`)
  expect(open_.map(({ relname }) => relname)).toEqual(['migrations'])
})

test('the newest migrations can be taken back and made again, and leave nothing behind', async () => {
  const fingerprint = async (): Promise<unknown> =>
    db.dataSource.query(`
      select c.relname, c.relrowsecurity, c.relacl::text, array_agg(distinct p.polname::text) as policies,
        array_agg(distinct k.conname || pg_get_constraintdef(k.oid)) as keys
      from pg_class c left join pg_policy p on p.polrelid = c.oid left join pg_constraint k on k.conrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') group by 1, 2, 3 order by 1`)
  const before = await fingerprint()
  for (let n = 0; n < NEWEST; n += 1) await db.dataSource.undoLastMigration()
  expect(await isMigrated(db)).toBe(false)
  expect(await migrate(db)).toBe(NEWEST)
  expect(await fingerprint()).toEqual(before)
})

test('the role the application works as can neither pass the policies nor own a table', async () => {
  const [role] = await db.dataSource.query<{ rolbypassrls: boolean; rolsuper: boolean; owned: number }[]>(`
    select rolbypassrls, rolsuper, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = 'klik_app'`)
  expect(role).toEqual({ rolbypassrls: false, rolsuper: false, owned: 0 })
})

const onServer = isServer() ? describe : describe.skip
onServer('several instances (on PostgreSQL only; the embedded database is one process)', () => {
  test('may migrate an empty database at once: one works, the others wait and find nothing to do', async () => {
    const place = await testPlace()
    if (!('url' in place)) throw new Error('no server')
    const url = new URL(place.url)
    url.pathname = '/klik_test_migrations'
    await db.dataSource.query('drop database if exists klik_test_migrations with (force)')
    await db.dataSource.query('create database klik_test_migrations')
    const sources = await Promise.all(Array.from({ length: 4 }, () => open({ url: url.toString() })))
    const ran = await Promise.all(sources.map((source) => migrate(source)))
    await Promise.all(sources.map((source) => source.close()))
    expect(ran.sort()).toEqual([0, 0, 0, MIGRATIONS.length])
  })
})
