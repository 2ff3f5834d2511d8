import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { isMigrated, migrate } from '../../../src/data/source.js'
import { TABLES } from '../../../src/data/tables/index.js'
import type { Source } from '../../../src/data/options.js'
import { database } from '../../../src/data/unitOfWork.js'
import { diskStore } from '../../../src/files/disk.js'
import { restoreBackup, moveDatabase } from '../../../src/services/backups/restore.js'
import { takeBackup } from '../../../src/services/backups/take.js'
import { discardOrRelease, leased } from '../../support/held.js'
import { openTestDatabase } from '../../support/database.js'
import { anEmptyPlace, type EmptyPlace } from '../../support/emptyPlace.js'
import { aFullDatabase } from '../../support/fullDatabase.js'

const AT = new Date('2026-03-02T01:00:00Z')
/** Counts for a minute, and is not saved; and what a restore itself remembers. */
const SAVED = TABLES.map(({ options }) => options.name).filter(
  (name) => !['pace', 'rate_use', 'setting'].includes(name),
)

let db: Awaited<ReturnType<typeof openTestDatabase>>
let place: EmptyPlace
let folder: string
let target: Source
const at = (name: string): string => join(folder, name)
const store = (name: string) => diskStore(at(name))

/** Every row, in a form in which two databases compare. */
async function contentOf({ dataSource }: Source): Promise<Record<string, string>> {
  const content: Record<string, string> = {}
  for (const name of SAVED) {
    const [found] = await dataSource.query<{ rows: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as rows from ${name} r`,
    )
    content[name] = found?.rows ?? ''
  }
  return content
}

/** Whether anything at all is in it. */
async function isEmpty({ dataSource }: Source): Promise<boolean> {
  const [there] = await dataSource.query<{ is: boolean }[]>(`select to_regclass('person') is not null as is`)
  if (!there?.is) return true
  const [any] = await dataSource.query<{ n: number }[]>(
    'select (select count(*) from person)::int + (select count(*) from task)::int + (select count(*) from setting)::int as n',
  )
  return any?.n === 0
}

beforeAll(async () => {
  db = await openTestDatabase()
  place = await anEmptyPlace('backups')
  folder = mkdtempSync(join(tmpdir(), 'klik-backup-'))
  await db.data.asSystem((tx) => aFullDatabase(tx))
  const files = await db.dataSource.query<{ id: string }[]>(
    'select id from task_file where deleted_at is null union all select id from introduction_file',
  )
  for (const { id } of files) await store('files').put(id as never, Buffer.from(`indhold af ${id}`))
  await takeBackup(db, { path: at('whole.tar.gz'), files: store('files'), takenAt: AT })
})
afterAll(async () => {
  await place.remove()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await place.clear()
  target = await place.open()
})
afterEach(() => target.close())

const restoring = (name: string) => restoreBackup(target, { path: at(name), files: store('restored') })

describe('a backup', () => {
  test('brings back every row and every file, on another database, held', async () => {
    const { end, head } = await restoring('whole.tar.gz')
    expect(await contentOf(target)).toEqual(await contentOf(db))
    expect(await isMigrated(target)).toBe(true)
    expect(head.takenAt).toBe(AT.toISOString())
    expect(end.files).toMatchObject({ count: 8, missing: 0 })
    const [file] = await db.dataSource.query<{ id: string }[]>('select id from introduction_file limit 1')
    expect(Buffer.from((await store('restored').get(file?.id as never)) ?? []).toString()).toBe(
      `indhold af ${file?.id}`,
    )
  })

  test('brings back keys, policies, triggers and counters as they were', async () => {
    await restoring('whole.tar.gz')
    const ask = async ({ dataSource }: Source): Promise<unknown> =>
      dataSource.query(`
        select conname as name, pg_get_constraintdef(oid) as is from pg_constraint where connamespace = 'public'::regnamespace
        union all select tgname, tgrelid::regclass || ' ' || tgenabled::text from pg_trigger where not tgisinternal
        union all select polname, polrelid::regclass || pg_get_expr(polqual, polrelid) from pg_policy
        union all select sequencename, coalesce(last_value, 0)::text from pg_sequences where sequencename not like 'migrations%'
        order by 1, 2`)
    expect(await ask(target)).toEqual(await ask(db))
  })

  test('can be read by nobody but its owner, and leaves no draft', () => {
    expect(statSync(at('whole.tar.gz')).mode & 0o777).toBe(0o600)
    expect(existsSync(at('whole.tar.gz.part'))).toBe(false)
  })

  test('is a tar others can read, with a first and a last page that say what is in it', () => {
    const plain = gunzipSync(readFileSync(at('whole.tar.gz')))
    const names = [
      ...plain.toString('latin1').matchAll(/(?:tables|files)\/[\w/.-]+|klik-backup.json|end.json/g),
    ].map(([name]) => name)
    expect([names[0], names.at(-1)]).toEqual(['klik-backup.json', 'end.json'])
    expect(names).toContain('tables/person/000001.jsonl')
    expect(plain.toString('latin1')).not.toMatch(/tables\/(pace|rate_use|migrations)\//)
  })

  test('says how many files were no longer there', async () => {
    const end = await takeBackup(db, { path: at('no-files.tar.gz'), files: store('nowhere'), takenAt: AT })
    expect(end.files).toMatchObject({ count: 0, missing: 8 })
  })

  test('is taken once under a name: who comes second is told, and the first stays', async () => {
    const both = await Promise.allSettled(
      db.embedded
        ? [taking('twice.tar.gz').then(() => taking('twice.tar.gz'))]
        : [taking('twice.tar.gz'), taking('twice.tar.gz')],
    )
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'exists' } }])
    await restoring('twice.tar.gz')
  })

  test('is not written where a draft lies, or through one that leads elsewhere', async () => {
    symlinkSync(at('elsewhere'), at('led.tar.gz.part'))
    await expect(taking('led.tar.gz')).rejects.toMatchObject({ code: 'exists' })
    expect([existsSync(at('elsewhere')), existsSync(at('led.tar.gz'))]).toEqual([false, false])
  })

  test('that cannot be written leaves nothing', async () => {
    writeFileSync(at('a-file'), '')
    for (const path of [join('a-file', 'x.tar.gz'), join('no', 'folder', 'x.tar.gz')]) {
      await expect(taking(path)).rejects.toMatchObject({ code: 'cannotWrite' })
      expect(existsSync(at(path))).toBe(false)
    }
  })

  test('of an empty server is refused', async () => {
    const empty = takeBackup(target, { path: at('empty.tar.gz'), files: store('files'), takenAt: AT })
    await expect(empty).rejects.toMatchObject({ code: 'nothingHere' })
    expect(existsSync(at('empty.tar.gz'))).toBe(false)
  })
})

const taking = (name: string) => takeBackup(db, { path: at(name), files: store('files'), takenAt: AT })

describe('a restore changes nothing when', () => {
  const whole = (): Buffer => readFileSync(at('whole.tar.gz'))
  const refused = async (content: Buffer | null, code: string): Promise<void> => {
    if (content) writeFileSync(at('bad.tar.gz'), content)
    await expect(restoring(content ? 'bad.tar.gz' : 'nowhere.tar.gz')).rejects.toMatchObject({ code })
    expect(await isEmpty(target)).toBe(true)
  }

  test.each([0.1, 0.5, 0.9, 0.999])('the file was cut off after %d of it', async (share) => {
    await refused(whole().subarray(0, Math.floor(whole().length * share)), 'damaged')
  })

  test('the tar inside was cut off between two parts', async () => {
    const plain = gunzipSync(whole())
    const end = plain.lastIndexOf('end.json', undefined, 'latin1')
    await refused(gzipSync(Buffer.concat([plain.subarray(0, end), Buffer.alloc(1024)])), 'damaged')
  })

  test('a letter in it is another one', async () => {
    const plain = gunzipSync(whole())
    const where = plain.indexOf('"full_name":"', 0, 'latin1') + '"full_name":"'.length
    plain[where] = 0x58
    await refused(gzipSync(plain), 'damaged')
  })

  test('bits in the file have turned', async () => {
    const turned = Buffer.from(whole())
    turned[Math.floor(turned.length / 2)] = (turned[Math.floor(turned.length / 2)] ?? 0) ^ 0xff
    await refused(turned, 'damaged')
  })

  test('it is something else, or is not there', async () => {
    await refused(Buffer.from(zipSync({ 'a.txt': Buffer.from('hej') })), 'notBackup')
    await refused(gzipSync('hej med dig'), 'notBackup')
    await refused(Buffer.from(''), 'damaged')
    await refused(null, 'cannotRead')
  })

  test('it is from a newer version', async () => {
    const plain = gunzipSync(whole()).toString('latin1')
    const newer = plain.replace('Initial1774000000000', 'Tomorrow177400000000')
    await refused(gzipSync(Buffer.from(resummed(newer), 'latin1')), 'newer')
  })

  test('the database is in use', async () => {
    await migrate(target)
    await target.dataSource.query(`insert into setting (key, value) values ('a', 'b')`)
    await expect(restoring('whole.tar.gz')).rejects.toMatchObject({ code: 'living' })
    const rows = await target.dataSource.query<unknown[]>('select * from setting')
    expect(rows).toEqual([{ key: 'a', value: 'b' }])
  })

  test('the store does not take the files: no row stays', async () => {
    const down = { ...store('restored'), put: () => Promise.reject(new Error('down')) }
    await expect(restoreBackup(target, { path: at('whole.tar.gz'), files: down })).rejects.toThrow('down')
    expect(await isEmpty(target)).toBe(true)
    await restoring('whole.tar.gz')
  })
})

/** The first header's sum, over what now stands there. */
function resummed(plain: string): string {
  const header = Buffer.from(plain.slice(0, 512), 'latin1')
  header.fill(' ', 148, 156)
  const sum = [...header].reduce((total, byte) => total + byte, 0)
  return `${plain.slice(0, 148)}${sum.toString(8).padStart(6, '0')}\0 ${plain.slice(156)}`
}

test('a database that was made ready and not used is filled', async () => {
  await migrate(target)
  await restoring('whole.tar.gz')
  expect(await contentOf(target)).toEqual(await contentOf(db))
})

describe('what was owed when the backup was taken', () => {
  test('is not sent after a restore until somebody lets it', async () => {
    await restoring('whole.tar.gz')
    const data = database(target, { owed: () => undefined })
    expect(await leased(data)).toEqual({ teams: 0, mail: 0 })
    expect(await discardOrRelease(data, { isDiscarded: false })).toBeGreaterThan(0)
    expect((await leased(data)).teams).toBeGreaterThan(0)
    expect(await discardOrRelease(data, { isDiscarded: false })).toBeNull()
  })

  test('or is dropped, and what comes later goes out', async () => {
    await restoring('whole.tar.gz')
    const data = database(target, { owed: () => undefined })
    expect(await discardOrRelease(data, { isDiscarded: true })).toBeGreaterThan(0)
    const states = await target.dataSource.query<unknown[]>('select distinct state from outbox')
    expect(states).toEqual([{ state: 'DROPPED' }])
  })
})

describe('moving', () => {
  test('copies every row, leaves the source, and holds nothing back', async () => {
    const before = await contentOf(db)
    await moveDatabase(db, target, { takenAt: AT, files: null })
    expect([await contentOf(target), await contentOf(db)]).toEqual([before, before])
    const held = await target.dataSource.query<unknown[]>(`select 1 from setting where key = 'outbox.held'`)
    expect(held).toEqual([])
  })

  test('copies the files too when asked', async () => {
    const files = { from: store('files'), to: store('moved') }
    const end = await moveDatabase(db, target, { takenAt: AT, files })
    expect(end.files.count).toBe(8)
  })

  test('refuses a target that is in use', async () => {
    await migrate(target)
    await target.dataSource.query(`insert into setting (key, value) values ('a', 'b')`)
    await expect(moveDatabase(db, target, { takenAt: AT, files: null })).rejects.toMatchObject({
      code: 'living',
    })
  })
})
