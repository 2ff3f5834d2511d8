import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { SignInKind } from '../../../src/domain/session.js'
import * as people from '../../../src/services/users/people.js'
import * as settings from '../../../src/services/municipalities/settings.js'
import { deleteUnmigrated, unmigrated } from '../../../src/services/users/unmigrated.js'
import { list } from '../../../src/services/users/users.js'
import { aPerson, day, type PersonOptions, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())

const LONG_AGO = new Date('2025-01-01T00:00:00Z')
const NONE: PersonOptions = { firstLoginAt: null, loginsKnownSince: LONG_AGO }
let tove: Someone
beforeEach(async () => {
  cast = await room.fresh()
  await room.asSystem(async (tx) => {
    const at = LONG_AGO
    await aPerson(tx, cast.town, { ...NONE, fullName: 'Nanna Aldrig' })
    tove = await aPerson(tx, cast.town, { ...NONE, fullName: 'Tove Teams', lastTeamsLoginAt: at })
    await aPerson(tx, cast.town, { ...NONE, fullName: 'Otto Openid', lastOpenidLoginAt: at })
    await aPerson(tx, cast.town, { ...NONE, fullName: 'Uffe Ukendt', firstLoginAt: at })
    await aPerson(tx, cast.town, {
      ...NONE,
      fullName: 'Finn Fk',
      authSource: 'FK_ADM',
      lastFkLoginAt: at,
    })
  })
})

const OURS = ['Nanna Aldrig', 'Tove Teams', 'Otto Openid', 'Uffe Ukendt', 'Finn Fk']
async function count(...kinds: SignInKind[]): Promise<void> {
  const { caller } = cast.admin
  const { name, language, calendarProfile, minimumAssurance, version } = await settings.read(
    room.world,
    caller,
  )
  const same = { version, name, language, calendarProfile, minimumAssurance, extraClosedDays: [] }
  await settings.edit(room.world, caller, { ...same, signInsThatCount: kinds })
}
const run = () => deleteUnmigrated(room.world, { after: day('2025-11-03'), dryRun: true })
const ours = <Of extends { fullName: string }>(all: Of[] | undefined): Of[] =>
  (all ?? []).filter(({ fullName }) => OURS.includes(fullName))
const here = <Of extends { municipality: string }>(all: Of[]): Of | undefined =>
  all.find(({ municipality }) => municipality === cast.town.name)

test.each([
  { kinds: ['FK', 'OPENID', 'TEAMS'] as const, gone: ['Nanna Aldrig'] },
  { kinds: ['FK', 'TEAMS'] as const, gone: ['Nanna Aldrig', 'Otto Openid'] },
  { kinds: ['FK', 'OPENID'] as const, gone: ['Nanna Aldrig', 'Tove Teams'] },
  { kinds: ['FK'] as const, gone: ['Nanna Aldrig', 'Otto Openid', 'Tove Teams'] },
  { kinds: ['TEAMS'] as const, gone: ['Finn Fk', 'Nanna Aldrig', 'Otto Openid'] },
])(
  'where $kinds count, whoever came in by none of them is old; the page and the trial agree',
  async ({ kinds, gone }) => {
    await count(...kinds)
    const listed = here(await unmigrated(room.world))
    expect(ours(listed?.users).map(({ fullName }) => fullName)).toEqual(gone)
    expect(ours(here(await run())?.deleted).map(({ fullName }) => fullName)).toEqual(gone)
    const page = await list(room.world, cast.admin.caller, {
      filter: { project: [], userType: [], words: null, fk: 'unmigrated', login: 'any' },
      ...{ sort: { by: 'name', descending: false }, after: null, size: 100 },
    })
    expect(page.users.map(({ name }) => name).filter((name) => OURS.includes(name))).toEqual(gone)
    expect(listed?.counts).toEqual(kinds)
  },
)

test('each is named with how they came in, and stays with a reason where nobody wrote down how', async () => {
  await count('FK')
  const { deleted = [], kept = [] } = here(await run()) ?? {}
  expect(ours(deleted).map(({ fullName, ways, lastLogin }) => [fullName, ways, lastLogin])).toEqual([
    ['Nanna Aldrig', [], null],
    ['Otto Openid', ['OPENID'], '2025-01-01'],
    ['Tove Teams', ['TEAMS'], '2025-01-01'],
  ])
  expect(ours(kept).map(({ fullName, reason }) => [fullName, reason])).toEqual([
    ['Uffe Ukendt', 'WAY_UNKNOWN'],
  ])
})

test('opening the tab is a sign-in in Teams, also on a day that began in the browser', async () => {
  await count('TEAMS')
  await room.sql(
    `update person set last_teams_login_at = null, last_login_at = '${room.clock.now().toISOString()}',
      first_login_at = last_login_at where id = '${tove.id}'`,
  )
  await people.me(room.world, tove.caller)
  expect(ours(here(await run())?.deleted).map(({ fullName }) => fullName)).not.toContain('Tove Teams')
  const row = await room.sql(
    `select 1 from person where id = '${tove.id}' and last_teams_login_at is not null`,
  )
  expect(row).toHaveLength(1)
})
