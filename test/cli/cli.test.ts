import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isTold, NOTICE_EVENTS, NOTICE_RELATIONS, type NoticeEvent } from '../../src/domain/notices.js'
import { isGranted, RELATIONS, RIGHTS, USER_TYPES, type UserType } from '../../src/domain/policy.js'
import { translator } from '../../src/i18n/translator.js'
import { COMMANDS } from '../../src/cli/commands.js'
import { aList, fixture } from '../support/imports.js'
import { CLI, runKlik, type Ran } from '../support/klik.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'klik-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Vector = Record<
  'office' | 'statutory',
  { marker: string; latestStart: string | null; yellowFrom: string | null }
>
const vectors = JSON.parse(fixture('deadline-vectors.json').toString('utf8')) as Vector[]
const PROFILES = ['office', 'statutory'] as const

const klik = (
  args: string[],
  { input, env }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> => runKlik(args, { input, env: { KLIK_DATA_DIR: folder, ...env } })

const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

describe('the command line', () => {
  test('says what it can, in Danish, and in English on request', async () => {
    const { code, out } = await klik([])
    expect(code).toBe(0)
    for (const { form } of COMMANDS) expect(out).toContain(form)
    expect((await klik(['--language', 'en'])).out).toContain(translator('en')('cli.usage'))
  })

  test.each(COMMANDS.map(({ name }) => name))('explains "%s" on request, and does nothing', async (name) => {
    const { code, out } = await klik([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(translator('da')(`cli.${name}.help`))
  })

  test('ends quietly where nobody reads on', async () => {
    const child = spawn(process.execPath, [CLI, 'rights', '--json'], {
      env: { PATH: process.env.PATH, KLIK_DATA_DIR: folder },
    })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
    child.stdout.destroy()
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, err]).toEqual([0, ''])
  })

  test.each([
    [['dance']],
    [['import']],
    [['import', '--nonsense', 'x']],
    [['job', 'dance']],
    [['municipality', 'remove', 'x']],
    [['outbox', '--state', 'LOST']],
    [['outbox', 'resend', '123']],
    [['municipality', 'add', 'a.json', 'b.json']],
    [['municipality', 'add', 'a.json', '--dry-run']],
    [['migrate', '--json']],
    [['job', 'sweep', 'clean-up']],
    [['import', '--municipality']],
    [['import', '--json=3', 'x']],
    [['users', 'unmigrated', 'x']],
    [['users', 'refresh']],
    [['users', 'refresh', '360', 'list.csv', '--leavers', 'mange']],
    [['users', 'delete-unmigrated', '--after', 'i morgen']],
    [['sample', 'reset', 'x']],
    [['sample', 'x']],
    [['rights', '--language', 'xx']],
  ])('is not lost on %j: what is wrong, and exit code 2', async (args) => {
    const { code, out, err } = await klik(args)
    expect(code).toBe(2)
    expect(`${out}${err}`).not.toMatch(/^\s+at |Error|Option '/m)
    expect(`${out}${err}`.length).toBeGreaterThan(10)
  })

  test('names a setting that is no good', async () => {
    const { code, err } = await klik(['migrate'], { env: { PORT: 'many' } })
    expect(code).toBe(1)
    expect(err).toMatch(/PORT/)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('explain', () => {
  test('answers every golden vector as the rule has it', async () => {
    const asked = vectors.flatMap((vector) => PROFILES.map((profile) => ({ vector, profile })))
    const input = asked
      .map(({ vector: { office: _, statutory: __, ...task }, profile }) =>
        JSON.stringify({ ...task, profile }),
      )
      .join('\n')
    const { code, out } = await klik(['explain', '--json'], { input })
    expect(code).toBe(0)
    const answers = lines(out).map((line) => JSON.parse(line) as Vector['office'])
    expect(
      answers.map(({ marker, latestStart, yellowFrom }) => ({ marker, latestStart, yellowFrom })),
    ).toEqual(asked.map(({ vector, profile }) => vector[profile]))
  })

  test('answers each bad line on its own line, and goes on', async () => {
    const good = JSON.stringify({ status: 'STARTED', endDate: '2026-03-30', today: '2026-03-02' })
    const { code, out } = await klik(['explain'], {
      input: ['{', '{"status":"DONE","today":"2026-03-02"}', good].join('\n'),
    })
    expect(code).toBe(1)
    expect(lines(out).map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
      'error',
      'error',
      'marker',
    ])
  })
})

test('rights prints every right, user type and relation once, as the table has it', async () => {
  const { code, out } = await klik(['rights', '--json'])
  expect(code).toBe(0)
  const rows = lines(out).map(
    (line) => JSON.parse(line) as { right: never; userType: never; relation: never; allowed: boolean },
  )
  expect(rows).toHaveLength(RIGHTS.length * USER_TYPES.length * RELATIONS.length)
  for (const { right, userType, relation, allowed } of rows)
    expect(allowed).toBe(isGranted(right, userType, relation))
})

test('notices prints every event, user type and relation once, as the table has it', async () => {
  const { code, out } = await klik(['notices', '--json'])
  expect(code).toBe(0)
  const rows = lines(out).map(
    (line) => JSON.parse(line) as { event: NoticeEvent; userType: UserType; relation: 'own'; told: boolean },
  )
  expect(rows).toHaveLength(NOTICE_EVENTS.length * USER_TYPES.length * NOTICE_RELATIONS.length)
  for (const { event, userType, relation, told } of rows) expect(told).toBe(isTold(event, userType, relation))
})

describe('import', () => {
  beforeAll(async () => {
    const place = { municipalities: [{ code: '998', name: 'Prøveby Kommune' }] }
    expect((await klik(['municipality', 'add', file('by.json', JSON.stringify(place))])).code).toBe(0)
  })

  test('an outbox in which nothing is left to people says so', async () => {
    expect(await klik(['outbox'])).toMatchObject({ code: 0, out: `${translator('da')('cli.outbox.none')}\n` })
  })

  const by = { code: '997', name: 'By' }
  const person = { fullName: 'Bo', email: 'bo@by.example', municipality: '997', organisation: 'By' }
  const role = { title: 'Leder', project: null, importance: 'REQUIRED' }
  const holder = { role: 'Leder', project: null, email: 'bo@by.example' }
  const kombit = { ...person, municipality: null, side: 'KOMBIT' }
  test.each([
    ['no JSON', '{', 'forkert.json'],
    ['a list', '[]', 'forkert.json'],
    ['a wrong code', { municipalities: [{ code: 'x', name: 'X' }] }, 'municipalities.0.code'],
    ['a name nobody knows', { municipalities: [{ ...by, mayor: 'Bo' }] }, 'municipalities.0'],
    ['a code that is taken', { municipalities: [{ code: '998', name: 'Ny' }] }, '998 Ny findes allerede'],
    ['a code twice', { municipalities: [by, by] }, '997 By findes allerede'],
    [
      'an address twice',
      { municipalities: [by], people: [person, { ...person, fullName: 'Ib' }] },
      'bo@by.example er',
    ],
    [
      'a project of a municipality it does not describe',
      { projects: [{ name: 'KSD', municipalities: ['111'] }] },
      '"111"',
    ],
    [
      'a role it does not describe',
      { municipalities: [by], people: [person], assignments: [holder] },
      '"Leder"',
    ],
    [
      'a role of somebody outside',
      { people: [kombit], roles: [role], assignments: [holder] },
      'Leder (bo@by.example)',
    ],
    ['a phase twice', { projects: [{ name: 'KSD', phases: ['Drift', 'Drift'] }] }, 'to gange ved KSD'],
  ])('a municipality from a file with %s is refused in words', async (_, content, said) => {
    const written = typeof content === 'string' ? content : JSON.stringify(content)
    const { code, out, err } = await klik(['municipality', 'add', file('forkert.json', written)])
    expect([code, out]).toEqual([1, ''])
    expect(err).not.toMatch(/^\s+at |Error|Invalid/m)
    expect(err).toContain(said)
  })

  test('what cannot be opened is said in a sentence', async () => {
    const blocked = join(file('fil', ''), 'data')
    const { code, err } = await klik(['migrate'], { env: { KLIK_DATA_DIR: blocked } })
    expect([code, lines(err).length]).toEqual([1, 1])
    expect(err).toContain(blocked)
    expect(await klik(['import', folder])).toMatchObject({ code: 1, out: '' })
    expect(await klik(['outbox', 'resend', crypto.randomUUID()])).toMatchObject({ code: 1, out: '' })
  })

  test('makes its database anew where a first start was killed before it was whole', async () => {
    const killed = join(folder, 'killed')
    mkdirSync(join(killed, 'pg18.new', 'base'), { recursive: true })
    expect((await klik(['outbox'], { env: { KLIK_DATA_DIR: killed } })).code).toBe(0)
    const made = ['pg18/PG_VERSION', 'pg18.new'].map((path) => existsSync(join(killed, path)))
    expect(made).toEqual([true, false])
  })

  test('takes a list, tries it first without a trace, and takes it again as nothing new', async () => {
    const path = file('liste.csv', aList({ KOMMUNE: 'Prøveby Kommune' }))
    expect((await klik(['import', path, '--dry-run'])).out).toMatch(/1/)
    const first = JSON.parse((await klik(['import', path, '--json'])).out) as {
      created: number[]
      unchanged: number[]
    }
    expect(first.created).toEqual([900401])
    const again = JSON.parse((await klik(['import', path, '--json'])).out) as typeof first
    expect([again.created, again.unchanged]).toEqual([[], [900401]])
  })

  test('refuses a faulty file with every fault by its line, and takes the good one beside it', async () => {
    const bad = file(
      'daarlig.csv',
      aList(
        { KOMMUNE: 'Prøveby Kommune', SLUTDATO: '31-02-2026' },
        { KOMMUNE: 'Prøveby Kommune', STATUS: 'Næsten' },
      ),
    )
    const good = file('god.csv', aList({ KOMMUNE: 'Prøveby Kommune', ID: '#900402' }))
    const { code, out } = await klik(['import', bad, good, join(folder, 'nowhere.csv')])
    expect(code).toBe(1)
    expect(out).toMatch(/Linje 2/)
    expect(out).toMatch(/Linje 3/)
    const { out: after } = await klik(['import', good, '--json'])
    expect((JSON.parse(after) as { unchanged: number[] }).unchanged).toEqual([900402])
  })
})
