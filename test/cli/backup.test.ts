import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '../../src/data/embedded.js'
import { translator } from '../../src/i18n/translator.js'
import { isServer } from '../support/database.js'
import { CLI, runKlik, SHORT_LIVED, type Ran } from '../support/klik.js'

const folder = mkdtempSync(join(tmpdir(), 'klik-cli-backup-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const klik = (args: string[], env: Record<string, string> = {}): Promise<Ran> =>
  runKlik(args, { env: { KLIK_DATA_DIR: at('data'), LOG_LEVEL: 'silent', ...env } })

const TOWN = { municipalities: [{ code: '998', name: 'Prøveby Kommune' }] }

type Given = { env?: Record<string, string>; about?: string; language?: 'da' | 'en' }

/** The command refuses in one sentence, and does nothing. */
async function refuses(
  args: string[],
  key: string,
  { env, about = '', language = 'da' }: Given = {},
): Promise<void> {
  const said = translator(language)(key as 'cli.backup.fault.living', { about })
  expect(await klik([...args, '--language', language], env)).toEqual({ code: 1, out: '', err: `${said}\n` })
}

beforeAll(async () => {
  writeFileSync(at('by.json'), JSON.stringify(TOWN))
  expect((await klik(['municipality', 'add', at('by.json')])).code).toBe(0)
})

describe('klik backup and restore', () => {
  test('a backup is restored into an empty database, says what it did, and holds everything back', async () => {
    const saved = await klik(['backup', at('by.tar.gz')])
    expect(saved).toMatchObject({ code: 0, err: '' })
    expect(saved.out).toContain(at('by.tar.gz'))
    expect(saved.out).toMatch(/municipality +1\n/)
    expect(statSync(at('by.tar.gz')).mode & 0o777).toBe(0o600)

    const other = { KLIK_DATA_DIR: at('other') }
    const back = await klik(['restore', at('by.tar.gz')], other)
    expect(back).toMatchObject({ code: 0, err: '' })
    expect(back.out).toContain(translator('da')('cli.restore.held'))
    expect((await klik(['outbox'], other)).err).toMatch(/outbox release/)
    const released = translator('da')('cli.outbox.released', { count: 0 })
    expect(await klik(['outbox', 'release'], other)).toMatchObject({ code: 0, out: `${released}\n` })
    await refuses(['restore', at('by.tar.gz')], 'cli.backup.fault.living', { env: other })
    const json = (await klik(['backup', at('again.tar.gz'), '--json'], other)).out
    expect(JSON.parse(json)).toMatchObject({ tables: { municipality: 1, setting: 1 }, files: 0, missing: 0 })
  })

  test('what cannot be is said in a sentence of either language, and leaves nothing behind', async () => {
    await refuses(['backup', at('by.json')], 'cli.backup.fault.exists', { about: at('by.json') })
    await refuses(['restore', at('by.json')], 'cli.backup.fault.notBackup', {
      about: at('by.json'),
      language: 'en',
    })
    await refuses(['backup', at('empty.gz')], 'cli.backup.fault.nothingHere', {
      env: { KLIK_DATA_DIR: at('new') },
    })
    expect(existsSync(at('empty.gz'))).toBe(false)
  })

  test('the embedded database in use is left alone', async () => {
    const open = await openFolder(at('data'))
    try {
      const { code, err } = await klik(['backup', at('used.gz')])
      expect([code, err]).toEqual([1, expect.stringMatching(/er i brug af process/)])
      expect(existsSync(at('used.gz'))).toBe(false)
    } finally {
      await open.close()
    }
  })

  test.each([[['move-database']], [['outbox', 'release', 'x']]])('is not lost on %j', async (args) => {
    expect((await klik(args)).code).toBe(2)
  })
})

describe('klik move-database', () => {
  const secret = 'hemmelig'
  const to = (url: string) => ['move-database', '--to', url]

  test.each([
    ['nobody answers', `postgres://klik:${secret}@127.0.0.1:1/klik`, 'away'],
    ['the address is none', `postgres://klik:${secret}@:x:y/klik`, 'address'],
  ])('where %s says so without the password', async (_, url, kind) => {
    const said = translator('en')(`cli.open.${kind}` as 'cli.open.away', { reason: 'ECONNREFUSED' })
    expect(await klik([...to(url), '--language', 'en'])).toEqual({ code: 1, out: '', err: `${said}\n` })
  })

  const onServer = isServer() ? describe : describe.skip
  onServer('(on PostgreSQL only)', () => {
    const server = new URL(process.env.TEST_DATABASE_URL ?? 'postgres://x')
    const name = `klik_test_move_${process.env.JEST_WORKER_ID ?? '1'}`
    const target = (user = server.username, database = name): string =>
      `postgres://${user}:${secret}@${server.host}/${database}`
    const ask = async (question: string): Promise<void> => {
      const { default: pg } = await import('pg')
      const client = new pg.Client({ connectionString: server.toString() })
      await client.connect()
      await client.query(question)
      await client.end()
    }
    beforeAll(async () => {
      await ask(`drop database if exists ${name} with (force)`)
      await ask(`create database ${name}`)
    })
    afterAll(() => ask(`drop database if exists ${name} with (force)`))

    test('brings every row to the server once, and leaves the folder as it was', async () => {
      writeFileSync(at('url'), `${target()}\n`)
      const moved = await klik(to(at('url')))
      expect(moved).toMatchObject({ code: 0, err: '' })
      expect(moved.out).toMatch(/municipality +1\n/)
      expect((await klik(['backup', at('after.gz')])).code).toBe(0)
      expect((await klik(['outbox'], { DATABASE_URL: target() })).err).toBe('')
      await refuses(to(target()), 'cli.backup.fault.living')
    })

    test('a backup there is no room for is no backup, and says so', () => {
      const limited = `trap '' XFSZ; ulimit -f 1; exec "$0" "$@"`
      const args = [process.execPath, ...SHORT_LIVED, CLI, 'backup', at('full.gz')]
      const { status, stderr } = spawnSync('sh', ['-c', limited, ...args], {
        env: { PATH: process.env.PATH, DATABASE_URL: target(), LOG_LEVEL: 'silent' },
        encoding: 'utf8',
      })
      const said = translator('da')('cli.backup.fault.noSpace', { about: at('full.gz') })
      expect([status, stderr]).toEqual([1, `${said}\n`])
      expect([at('full.gz'), at('full.gz.part')].map((path) => existsSync(path))).toEqual([false, false])
    })

    test('a name the server does not know, or a database it does not have, is said without the password', async () => {
      await refuses(to(target('nobody_of_that_name')), 'cli.open.password')
      await refuses(to(target(server.username, 'no_such_database')), 'cli.open.missing')
    })
  })
})
