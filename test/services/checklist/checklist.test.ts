import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer, type AddressInfo } from 'node:net'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../../src/config.js'
import { isWanting, type Check } from '../../../src/domain/checklist.js'
import { newId } from '../../../src/domain/ids.js'
import { openProbes } from '../../../src/probes.js'
import { everything, houseChecks, keptChecks, read } from '../../../src/services/checklist/checklist.js'
import { Lookout } from '../../../src/services/checklist/lookout.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { aWorld } from '../../support/world.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town
let [admin, kombit]: Someone[] = []
beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    await aMunicipality(tx)
    admin = await aPerson(tx, town, { isAdministrator: true, lastLoginAt: null })
    kombit = await aPerson(tx, town, { side: 'KOMBIT' })
  })
})
afterEach(() => clock.set('2026-03-02T09:00:00Z'))
afterAll(() => db.close())

const SECRET = 'hemmeligt'
const configOf = (env: Record<string, string> = {}) =>
  readConfig({ LOG_LEVEL: 'silent', KLIK_DATA_DIR: mkdtempSync(join(tmpdir(), 'klik-check-')), ...env })
const probesOf = (env: Record<string, string> = {}, of = world) =>
  openProbes(configOf(env), { world: of, source: db })
const the = (who: Someone | undefined): Someone => {
  if (!who) throw new Error('nobody')
  return who
}
const seenBy = (who: Someone | undefined, env: Record<string, string> = {}) => {
  const probes = probesOf(env)
  return read(world, the(who).caller, { probes, house: () => houseChecks(world, probes) })
}
type Row = { key: string; state: string }
const stateOf = (rows: readonly Row[], key: string): string | undefined =>
  rows.find((row) => row.key === key)?.state
const house = async (env: Record<string, string>, of = world): Promise<Check[]> =>
  houseChecks(of, probesOf(env, of))

/** A server that takes connections and says what it is told to, or nothing. */
async function aServer(greeting: string | null) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    if (greeting !== null) socket.write(greeting)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise((resolve) => server.close(resolve)) }
}

test('a new municipality sees what is missing, and nothing of what the installation is made of', async () => {
  const found = await seenBy(admin)
  expect(found.isReady).toBe(false)
  expect(stateOf(found.own, 'tenant')).toBe('WORKS')
  for (const key of ['administrator', 'tab', 'bot'])
    expect([key, stateOf(found.own, key)]).toEqual([key, 'MISSING'])
  expect(stateOf(found.own, 'notices')).toBe('UNUSED')
  expect(stateOf(found.house, 'database')).toBe('WORKS')
  expect(stateOf(found.house, 'files')).toBe('WORKS')
  expect(stateOf(found.house, 'jobs')).toBe('MISSING')
  expect(stateOf(found.house, 'backup')).toBe('MISSING')
  for (const row of [...found.own, ...found.house]) expect(row).not.toHaveProperty('reason')
})

test('KOMBIT has no checklist', () => expect(seenBy(kombit)).rejects.toMatchObject({ code: 'not-found' }))

describe('what real traffic shows', () => {
  const failures: unknown[] = []
  const sighted = () =>
    db.dataSource.query<{ what: string; last: string }[]>(
      `select what, extract(epoch from last_at)::int as last from sighting order by what`,
    )

  test('is written down, once in five minutes and no oftener, of tenants that are ours alone', async () => {
    const lookout = new Lookout(world, (error) => failures.push(error))
    for (let n = 0; n < 20; n += 1) {
      lookout.met('tab', town.tenantId)
      lookout.met('bot', town.tenantId)
      lookout.met('bot', newId<never>())
    }
    await lookout.settled()
    const first = await sighted()
    expect(first.map(({ what }) => what)).toEqual(['bot', 'tab'])
    clock.set('2026-03-02T09:04:00Z')
    lookout.met('bot', town.tenantId)
    await lookout.settled()
    expect(await sighted()).toEqual(first)
    clock.set('2026-03-02T09:06:00Z')
    lookout.met('bot', town.tenantId)
    await lookout.settled()
    expect(await sighted()).not.toEqual(first)
    expect(failures).toEqual([])
  })

  test('makes the rows work, and grows old', async () => {
    expect(stateOf((await seenBy(admin)).own, 'bot')).toBe('WORKS')
    clock.set('2026-05-02T09:00:00Z')
    expect(stateOf((await seenBy(admin)).own, 'bot')).toBe('UNREACHABLE')
  })

  test('tells of a job that fails at once, and of one that stands still', async () => {
    const jobs = async () => (await house({})).find(({ key }) => key === 'jobs')
    const lookout = new Lookout(world, (error) => failures.push(error))
    const { JOB_NAMES } = await import('../../../src/domain/jobs.js')
    // A job of the night need not have come yet, but it must not stay away.
    lookout.job('sweep', true)
    await lookout.settled()
    expect((await jobs())?.state).toBe('WORKS')
    clock.set('2026-03-02T12:00:00Z')
    lookout.job('sweep', true)
    await lookout.settled()
    expect((await jobs())?.reason).toContain('audit')
    clock.set('2026-03-02T09:00:00Z')
    for (const name of JOB_NAMES) lookout.job(name, true)
    await lookout.settled()
    expect((await jobs())?.state).toBe('WORKS')
    clock.set('2026-03-02T09:01:00Z')
    lookout.job('send', false)
    await lookout.settled()
    expect(await jobs()).toMatchObject({ state: 'UNREACHABLE', reason: 'send' })
    clock.set('2026-03-02T09:02:00Z')
    lookout.job('send', true)
    await lookout.settled()
    expect((await jobs())?.state).toBe('WORKS')
    clock.set('2026-03-02T12:00:00Z')
    expect((await jobs())?.state).toBe('UNREACHABLE')
    expect(failures).toEqual([])
  })

  test('an administrator who signs in, and a message that gets through', async () => {
    await db.dataSource.query('update person set last_login_at = now() where id = $1', [the(admin).id])
    await db.data.asSystem((tx) =>
      tx.outbox.add({
        ...{ key: 'a notice', municipalityId: town.id, personId: the(admin).id, dueAt: clock.now() },
        event: { type: 'signIn.ambiguous', personIds: [] },
      }),
    )
    await db.dataSource.query(`update outbox set state = 'SENT', sent_at = now()`)
    const { own } = await seenBy(admin)
    expect([stateOf(own, 'administrator'), stateOf(own, 'notices')]).toEqual(['WORKS', 'WORKS'])
    await db.data.asSystem((tx) =>
      tx.closedTenants.close(town.tenantId, { now: clock.now(), probeAt: clock.now() }),
    )
    expect(stateOf((await seenBy(admin)).own, 'notices')).toBe('UNREACHABLE')
  })
})

describe('what is asked of others', () => {
  test('mail: not used, refused, and deaf, without a word of the password', async () => {
    expect(stateOf(await house({}), 'mail')).toBe('UNUSED')
    const gone = await aServer(null)
    await gone.close()
    const env = (port: number) => ({
      SMTP_URL: `smtp://klik:${SECRET}@127.0.0.1:${port}`,
      MAIL_FROM: 'klik@klik.example',
    })
    const rows = await house(env(gone.port))
    expect(stateOf(rows, 'mail')).toBe('UNREACHABLE')
    expect(JSON.stringify(rows)).not.toContain(SECRET)
    const deaf = await aServer(null)
    const began = performance.now()
    const answered = await house(env(deaf.port))
    expect(stateOf(answered, 'mail')).toBe('UNREACHABLE')
    expect(stateOf(answered, 'files')).toBe('WORKS')
    expect(performance.now() - began).toBeLessThan(20_000)
    await deaf.close()
  }, 40_000)

  test('a store that is away, and one that gives back something else, are that row’s alone', async () => {
    const away = { ...world.files, put: () => Promise.reject(new Error('the store is away')) }
    const wrong = { ...world.files, get: () => Promise.resolve(Buffer.from('andet')) }
    for (const files of [away, wrong]) {
      const rows = await house({}, { ...world, files })
      expect([stateOf(rows, 'files'), stateOf(rows, 'database')]).toEqual(['UNREACHABLE', 'WORKS'])
    }
  })

  test('FK: metadata that was never fetched', async () => {
    const probes = probesOf()
    expect((await probes.fk()).state).toBe('UNUSED')
  })

  test('a provider of sign-ins that does not answer is its municipality’s row', async () => {
    const gone = await aServer(null)
    await gone.close()
    const code = (await db.data.asSystem((tx) => tx.projects.municipality(town.id)))?.code ?? ''
    const issuer = `http://127.0.0.1:${gone.port}`
    const provider = { id: 'by', name: 'By', issuer, clientId: 'klik', for: code }
    // Codes of a test have four digits.
    const config = { ...configOf(), openIdProviders: [provider] }
    const probes = openProbes(config, { world, source: db })
    expect(await probes.openId(code)).toMatchObject({ state: 'UNREACHABLE', reason: 'does not answer' })
    expect((await probes.openId('000')).state).toBe('UNUSED')
  })

  test('a backup that was restored holds what is sent', async () => {
    const { OUTBOX_HELD } = await import('../../../src/domain/delivery.js')
    await db.data.asSystem((tx) => tx.operations.remember(OUTBOX_HELD, '2026-03-01T00:00:00.000Z'))
    expect(stateOf(await house({}), 'outbox')).toBe('UNREACHABLE')
    await db.data.asSystem((tx) => tx.operations.remember(OUTBOX_HELD, ''))
    expect(stateOf(await house({}), 'outbox')).toBe('WORKS')
  })

  test('however many look, they are asked once in a while', async () => {
    let asked = 0
    const probes = {
      ...probesOf(),
      files: () => Promise.resolve({ ...anAnswer(), since: new Date((asked += 1)) }),
    }
    const kept = keptChecks(world, probes)
    await Promise.all([kept(), kept(), kept()])
    expect(asked).toBe(1)
  })
})

const anAnswer = () => ({ state: 'WORKS' as const, since: null, lastAt: null, until: null, reason: null })

test('the operator sees every municipality and every job', async () => {
  const { house: rows, jobs, municipalities } = await everything(world, probesOf())
  expect(rows).toHaveLength(8)
  expect(jobs.length).toBeGreaterThan(10)
  expect(municipalities).toHaveLength(2)
  expect(municipalities.flatMap(({ checks }) => checks).some(isWanting)).toBe(true)
})
