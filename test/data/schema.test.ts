import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AlreadyRunning, takeLock } from '../../src/data/lock.js'
import { MIGRATIONS } from '../../src/data/migrations/index.js'
import { isMigrated, migrate, open } from '../../src/data/source.js'
import { isServer, openTestDatabase, testPlace } from '../support/database.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

test('the migrations make exactly what the tables describe', async () => {
  const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log()
  expect(upQueries.map(({ query }) => query)).toEqual([])
})

test('a second migration has nothing to do', async () => {
  expect([await migrate(db), await isMigrated(db)]).toEqual([0, true])
})

test('every table with a municipality is closed to the application by row-level security', async () => {
  const open_ = await db.dataSource.query<{ relname: string }[]>(`
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity`)
  // Which project a municipality takes part in is nobody's secret, and is asked before there is a municipality.
  expect(open_.map(({ relname }) => relname)).toEqual(['participation'])
})

test('the role the application works as can neither pass the policies nor own a table', async () => {
  const [role] = await db.dataSource.query<{ rolbypassrls: boolean; rolsuper: boolean; owned: number }[]>(`
    select rolbypassrls, rolsuper, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = 'klik_app'`)
  expect(role).toEqual({ rolbypassrls: false, rolsuper: false, owned: 0 })
})

describe('the lock of the embedded database', () => {
  const path = (): string => join(mkdtempSync(join(tmpdir(), 'klik-lock-')), 'lock')

  test('keeps a second process out and says which one is in', () => {
    const lock = path()
    // The parent of this process is alive and is not this process.
    writeFileSync(lock, String(process.ppid))
    expect(() => takeLock(lock)).toThrow(AlreadyRunning)
    expect(() => takeLock(lock)).toThrow(String(process.ppid))
  })

  test('is taken over from a process that is gone, and is free again when released', () => {
    const lock = path()
    writeFileSync(lock, String(2 ** 22 - 1))
    const release = takeLock(lock)
    release()
    expect(() => takeLock(lock)).not.toThrow()
  })
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
