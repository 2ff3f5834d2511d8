import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from '../../src/data/source.js'
import { runKlik, type Ran } from '../support/klik.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'klik-municipality-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** On an embedded database of its own. */
const klik = (...args: string[]): Promise<Ran> =>
  runKlik(['municipality', ...args], {
    env: { KLIK_DATA_DIR: folder, PUBLIC_URL: 'https://klik.example.dk' },
  })

type Listed = {
  code: string
  name: string
  tenantId: string | null
  cvr: string | null
  administrators: string[]
}
const listed = async (): Promise<Listed[]> => {
  const { out } = await klik('list', '--json')
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Listed)
}

async function history(): Promise<string[]> {
  const source = await open({ folder })
  try {
    const rows = await source.dataSource.query<{ said: string }[]>(
      `select subject || '.' || field || ' ' || actor_side as said from history order by ordinal`,
    )
    return rows.map(({ said }) => said)
  } finally {
    await source.close()
  }
}

const TENANT = '11111111-1111-4111-8111-111111111111'
const OTHER = '22222222-2222-4222-8222-222222222222'
const KORSBAEK = ['--code', '997', '--name', 'Korsbæk Kommune']

test('none is said in words, with what to do', async () => {
  const { code, out } = await klik('list')
  expect([code, out]).toEqual([0, expect.stringMatching(/ingen kommuner endnu.*municipality add/)])
})

describe('what is wrongly written is refused in words, and nothing is made', () => {
  test.each([
    ['a code that is none', ['add', '--code', '99', '--name', 'By'], /ikke en kommunekode/],
    ['no name', ['add', '--code', '997'], /--name/],
    ['a tenant that is none', ['add', ...KORSBAEK, '--tenant', 'korsbaek.dk'], /Directory \(tenant\) ID/],
    ['a CVR that is none', ['add', ...KORSBAEK, '--cvr', '1234'], /otte cifre/],
    ['an administrator without an address', ['add', ...KORSBAEK, '--administrator', 'Bo'], /Navn Navnesen/],
    ['a closed day that is no date', ['add', ...KORSBAEK, '--closed', '2027-02-30'], /ingen dag/],
    [
      'a language we do not speak',
      ['add', ...KORSBAEK, '--municipality-language', 'de'],
      /da, en, sv eller fi/,
    ],
    [
      'a calendar there is not',
      ['add', ...KORSBAEK, '--calendar', 'lunar'],
      /office, statutory, finland eller sweden/,
    ],
    ['both a file and flags', ['add', 'by.json', '--code', '997'], /municipality add/],
    [
      'an address two people have',
      ['add', ...KORSBAEK, '--administrator', 'Bo <bo@by.example>', '--administrator', 'Ib <BO@by.example>'],
      /bo@by.example står ved to/,
    ],
    ['nothing to change', ['set', '997'], /hvad der skal ændres/],
    ['another code', ['set', '997', '--code', '998'], /municipality set/],
  ])('%s', async (_, args, said) => {
    const { code, err } = await klik(...args)
    expect([code, err]).toEqual([2, expect.stringMatching(said)])
    expect(err).not.toMatch(/^\s+at |Error/m)
    expect(await listed()).toEqual([])
  })
})

test('is made by flags, says what comes next, and is in the history', async () => {
  const more = [
    '--cvr',
    '12345678',
    '--closed',
    '2027-05-01',
    '--administrator',
    'Navn Navnesen <navn@korsbaek.example>',
  ]
  const { code, out, err } = await klik('add', ...KORSBAEK, ...more)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/Korsbæk Kommune \(997\) er oprettet/)
  expect(out).toMatch(/municipality set 997 --tenant ID/)
  expect(out).toMatch(/Navn Navnesen bliver genkendt/)
  expect(out).toMatch(/https:\/\/klik\.example\.dk\/municipality\/checklist/)
  expect(await listed()).toEqual([
    expect.objectContaining({
      ...{ code: '997', name: 'Korsbæk Kommune', tenantId: null, cvr: '12345678' },
      administrators: ['Navn Navnesen'],
    }),
  ])
  expect(await history()).toEqual(['municipality.created SYSTEM', 'person.created SYSTEM'])
})

describe('what somebody else has is refused, and nothing half is made', () => {
  const beverTown = ['--code', '998', '--name', 'Bæverby Kommune']
  test.each([
    ['the code', ['--code', '997', '--name', 'Bæverby Kommune'], /findes allerede/],
    ['the name', ['--code', '998', '--name', 'KORSBÆK kommune'], /hedder/],
    ['the CVR', [...beverTown, '--cvr', '12345678'], /samme CVR/],
    ['the address', [...beverTown, '--administrator', 'Ib <NAVN@korsbaek.example>'], /allerede i brug/],
  ])('%s', async (_, flags, said) => {
    const { code, err } = await klik('add', ...flags)
    expect([code, err]).toEqual([1, expect.stringMatching(said)])
    expect((await listed()).map((one) => one.code)).toEqual(['997'])
  })
})

test('each of it can be changed later, all at once or nothing', async () => {
  expect((await klik('add', '--code', '998', '--name', 'Bæverby Kommune', '--tenant', OTHER)).code).toBe(0)
  const taken = await klik('set', '997', '--name', 'Korsbæk', '--tenant', OTHER)
  expect([taken.code, taken.err]).toEqual([1, expect.stringMatching(/anden kommune har allerede/)])
  const before = await listed()
  expect(before.map(({ name, tenantId }) => [name, tenantId])).toEqual([
    ['Korsbæk Kommune', null],
    ['Bæverby Kommune', OTHER],
  ])
  const set = [
    '--tenant',
    TENANT.toUpperCase(),
    '--cvr',
    'none',
    '--administrator',
    'Ny Nyesen <ny@korsbaek.example>',
  ]
  const done = await klik('set', '997', ...set)
  expect([done.code, done.err]).toEqual([0, ''])
  expect((await listed())[0]).toEqual(
    expect.objectContaining({ tenantId: TENANT, cvr: null, administrators: ['Navn Navnesen', 'Ny Nyesen'] }),
  )
  expect(await history()).toEqual(
    expect.arrayContaining(['municipality.tenantId SYSTEM', 'municipality.cvr SYSTEM']),
  )
  expect((await klik('set', '997', '--tenant', TENANT)).out).toMatch(/sådan i forvejen/)
  expect((await klik('set', '111', '--cvr', 'none')).err).toMatch(/ingen kommune med koden 111/)
})
