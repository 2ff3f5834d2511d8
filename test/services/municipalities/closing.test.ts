import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { OF_MUNICIPALITY } from '../../../src/data/ofMunicipality.js'
import { partsOf, tryHold } from '../../../src/data/backup/municipality.js'
import { unlimited } from '../../../src/data/source.js'
import { parseId, type FileId } from '../../../src/domain/ids.js'
import { readBackup } from '../../../src/exchange/backupFile.js'
import { readManifest } from '../../../src/exchange/municipalityFile.js'
import * as audit from '../../../src/services/audit.js'
import { closeMunicipality, finishClosing, type Closed } from '../../../src/services/municipalities/close.js'
import { exportMunicipality } from '../../../src/services/municipalities/exportAll.js'
import { aMunicipality, aPerson, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { isServer, openTestDatabase } from '../../support/database.js'
import { aFullDatabase, type FullDatabase } from '../../support/fullDatabase.js'
import { until } from '../../support/until.js'
import { aWorld, memoryFiles } from '../../support/world.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const files = memoryFiles()
let db: Awaited<ReturnType<typeof openTestDatabase>>
let all: FullDatabase
let code: string
let folder: string

const ask = <Row>(question: string, values: unknown[] = []): Promise<Row[]> =>
  db.dataSource.query<Row[]>(question, values)
const tables = async (): Promise<string[]> =>
  (
    await ask<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
  ).map(({ name }) => name)

/** Everything that is not the municipality's, table by table; what a closing itself writes apart. */
async function ofOthers(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const table of await tables()) {
    if (['audit_entry', 'setting'].includes(table)) continue
    const own = partsOf(table)?.own ?? 'false'
    const condition =
      table === 'history'
        ? `not coalesce(${own}, false) and r.field <> 'closed'`
        : `not coalesce(${own}, false)`
    const uses = condition.includes('$1') ? [all.here.id] : []
    const [row] = await ask<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as sum from "${table}" r where ${condition}`,
      uses,
    )
    found[table] = row?.sum ?? ''
  }
  return found
}

const path = (name: string): string => join(folder, name)
const takeExport = (name: string) =>
  exportMunicipality(db, code, {
    ...{ path: path(name), files, takenAt: clock.now() },
    readme: ({ name: town }) => `Alt om ${town}`,
  })
const close = (name: string, more: { name?: string; files?: typeof files } = {}) =>
  closeMunicipality(db, { code, name: all.here.name, path: path(name), files, now: clock.now(), ...more })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klik-closing-'))
  db = await openTestDatabase()
  all = await db.data.asSystem(aFullDatabase)
  await db.data.asSystem(async (tx) => {
    code = (await tx.projects.municipality(all.here.id))?.code ?? ''
  })
  // As in life: KOMBIT's people are in no municipality's organisation.
  await ask(
    `update person set organisation_id = (select id from organisation where municipality_id is null limit 1)
      where municipality_id is null`,
  )
  const stored = 'select id from task_file union all select id from introduction_file'
  for (const { id } of await ask<{ id: string }>(stored)) {
    const fileId = parseId<FileId>(id)
    if (fileId) await files.put(fileId, Buffer.from(`indhold ${id}`))
  }
}, 60_000)
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const text = (name: string): string => gunzipSync(readFileSync(path(name))).toString('utf8')

describe('an export', () => {
  test('holds every row and file of the municipality, and no other’s', async () => {
    const told = await takeExport('one.tar.gz')
    if (typeof told === 'string') throw new Error(told)
    for (const [table, of] of Object.entries(OF_MUNICIPALITY)) {
      if (!('own' in of)) continue
      const [row] = await ask<{ n: number }>(`select count(*)::int as n from "${table}" r where ${of.own}`, [
        all.here.id,
      ])
      expect([table, told.tables[table]?.rows]).toEqual([table, row?.n])
    }
    expect(told.tables.person?.rows).toBeGreaterThan(2)
    expect(told.files).toEqual({ count: 4, missing: 0 })
    const written = text('one.tar.gz')
    expect(written).toContain(`Alt om ${all.here.name}`)
    expect(written).toContain(all.ofHere.who.id)
    const theirs = await ask<{ id: string; email: string }>(
      'select id, email from person where municipality_id = $1',
      [all.there.id],
    )
    for (const { email } of theirs) expect(written).not.toContain(email)
    const secrets = await ask<{ hash: string }>(
      'select hash from session union all select secret_hash from calendar_feed',
    )
    expect(secrets.length).toBeGreaterThan(1)
    for (const { hash } of secrets) expect(written).not.toContain(hash)
    expect((await readManifest(readBackup(path('one.tar.gz')))).municipality).toEqual({
      ...{ id: all.here.id, code, name: all.here.name },
    })
  })

  test('never overwrites, and is not taken of what there is not', async () => {
    await expect(takeExport('one.tar.gz')).rejects.toThrow(/exists/)
    expect(
      await exportMunicipality(db, '000', { path: path('x'), files, takenAt: clock.now(), readme: () => '' }),
    ).toBe('unknown')
  })

  const onServer = isServer() ? test : test.skip
  onServer(
    'is refused while another is under way (on PostgreSQL; the embedded database is one process)',
    async () => {
      await unlimited(db, async (runner) => {
        expect(await tryHold(runner, code)).toBe(true)
        expect(await takeExport('two.tar.gz')).toBe('busy')
        expect(await close('one.tar.gz')).toEqual({ kind: 'busy' })
      })
    },
  )
})

describe('closing is refused, and nothing is erased', () => {
  const people = async (): Promise<number> =>
    (
      await ask<{ n: number }>('select count(*)::int as n from person where municipality_id = $1', [
        all.here.id,
      ])
    )[0]?.n ?? 0

  test('under another name', async () => {
    const before = await people()
    expect(await close('one.tar.gz', { name: 'Bæverby' })).toEqual({ kind: 'name', name: all.here.name })
    expect(await people()).toBe(before)
  })

  test('with a file that is no export, one that is cut off, and another municipality’s', async () => {
    const before = await people()
    writeFileSync(path('no.tar.gz'), 'hej')
    await expect(close('no.tar.gz')).rejects.toThrow(/notBackup/)
    writeFileSync(path('half.tar.gz'), readFileSync(path('one.tar.gz')).subarray(0, 900))
    await expect(close('half.tar.gz')).rejects.toThrow(/damaged/)
    await expect(close('nowhere.tar.gz')).rejects.toThrow(/cannotRead/)
    await db.data.asSystem((tx) => aMunicipality(tx, 'Tredje By', '903'))
    await exportMunicipality(db, '903', {
      path: path('third.tar.gz'),
      files,
      takenAt: clock.now(),
      readme: () => '',
    })
    expect(await close('third.tar.gz')).toEqual({ kind: 'other' })
    expect(await people()).toBe(before)
  })

  test('when something has changed since the export, and says what', async () => {
    await db.data.asSystem((tx) => aPerson(tx, all.here, { fullName: 'Kanarie Kanariesen' }))
    expect(await close('one.tar.gz')).toEqual({ kind: 'older', tables: expect.arrayContaining(['person']) })
    expect(await people()).toBeGreaterThan(3)
  })
})

test('closing erases all of it and nothing else, leaves the seal whole, and proves it', async () => {
  const world = aWorld(db.data, clock, { files })
  await audit.seal(world)
  await takeExport('last.tar.gz')
  // What comes and goes by itself makes no export older.
  await db.data.asSystem((tx) =>
    tx.sightings.note({ municipalityId: all.here.id, what: 'tab', now: clock.now() }),
  )
  const before = await ofOthers()
  const kept = files.kept.size
  const end = await close('last.tar.gz')
  expect(end).toEqual(
    expect.objectContaining({
      kind: 'closed',
      files: 4,
      filesLeft: 0,
      left: {},
      hiddenRoles: expect.any(Number),
    }),
  )
  const { tables: erased } = end as Closed
  expect(Object.keys(erased).length).toBeGreaterThan(30)
  expect(erased.person).toBeGreaterThan(3)
  expect(files.kept.size).toBe(kept - 4)
  expect(await ofOthers()).toEqual(before)
  for (const canary of ['Kanarie Kanariesen', all.here.tenantId, all.ofHere.who.id, all.ofHere.who.name])
    for (const table of await tables()) {
      const [found] = await ask<{ n: number }>(
        `select count(*)::int as n from "${table}" r where strpos(r::text, $1) > 0`,
        [canary],
      )
      expect([table, canary, found?.n]).toEqual([table, canary, 0])
    }
  await audit.seal(world)
  const report = await audit.check(world, null)
  expect(report.faults).toEqual([])
  expect(report.forgotten).toBeGreaterThan(0)
  expect(
    await ask(`select subject_id, actor_id, old_value, municipality_id from history where field = 'closed'`),
  ).toEqual([{ subject_id: all.here.id, actor_id: null, old_value: null, municipality_id: null }])
  expect(await close('last.tar.gz')).toEqual({ kind: 'unknown' })
})

const onServer = isServer() ? describe : describe.skip
onServer('while others work on it (on PostgreSQL; the embedded database is one process)', () => {
  let third: Town
  let somebody: Someone
  const noteFor = (n: number) => ({
    ...{ key: `late ${n}`, municipalityId: third.id, personId: somebody.id, dueAt: clock.now() },
    event: { type: 'signIn.ambiguous' as const, personIds: [] },
  })
  beforeAll(async () => {
    await db.data.asSystem(async (tx) => {
      third = await aMunicipality(tx, 'Fjerde By', '904')
      somebody = await aPerson(tx, third, { fullName: 'Sidste Sidstesen' })
    })
    code = '904'
  })
  const closeThird = (name: string) =>
    closeMunicipality(db, { code, name: third.name, path: path(name), files, now: clock.now() })

  test('it waits for whoever is writing, and finds that the export is older', async () => {
    await takeExport('working.tar.gz')
    let finish = (): void => undefined
    const held = new Promise<void>((resolve) => (finish = resolve))
    let isWriting = (): void => undefined
    const writing = new Promise<void>((resolve) => (isWriting = resolve))
    const writer = db.data.asSystem(async (tx) => {
      await aPerson(tx, third, { fullName: 'Sen Sensen' })
      isWriting()
      await held
    })
    await writing
    const closing = closeThird('working.tar.gz')
    finish()
    await writer
    expect(await closing).toEqual({ kind: 'older', tables: ['person'] })
  })

  test('what jobs write meanwhile is erased, or comes to nothing', async () => {
    await takeExport('running.tar.gz')
    let isOver = false
    const outcomes: string[] = []
    const job = async (): Promise<void> => {
      for (let n = 0; !isOver; n += 1)
        outcomes.push(
          await db.data
            .asSystem((tx) => tx.outbox.add(noteFor(n)))
            .then(
              () => 'written',
              () => 'refused',
            ),
        )
    }
    const working = Promise.all([job(), job()])
    await until(() => outcomes.length > 4)
    const end = await closeThird('running.tar.gz')
    await until(() => outcomes.at(-1) === 'refused')
    isOver = true
    await working
    expect(end).toMatchObject({ kind: 'closed', left: {} })
    expect(outcomes).toContain('written')
    const [row] = await ask<{ n: number }>(`select count(*)::int as n from outbox where key like 'late %'`)
    expect(row?.n).toBe(0)
  })
})

test('files that could not be erased are not forgotten, and erased when it is done again', async () => {
  const stuck = { ...memoryFiles(), remove: () => Promise.reject(new Error('the store is away')) }
  await db.data.asSystem(async (tx) => {
    code = (await tx.projects.municipality(all.there.id))?.code ?? ''
  })
  await takeExport('there.tar.gz')
  const closing = { code, name: all.there.name, path: path('there.tar.gz'), now: clock.now() }
  await expect(closeMunicipality(db, { ...closing, files: stuck })).rejects.toThrow(/away/)
  expect(await closeMunicipality(db, { ...closing, files })).toEqual({ kind: 'unknown' })
  expect(files.kept.size).toBe(4)
  expect(await finishClosing(db, { code, files })).toBe(0)
  expect(files.kept.size).toBe(0)
  expect(await finishClosing(db, { code, files })).toBeNull()
})
