import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { UserFilter } from '../../../src/domain/user.js'
import * as people from '../../../src/services/users/people.js'
import * as profile from '../../../src/services/users/profile.js'
import * as users from '../../../src/services/users/users.js'
import { aPerson, aRole, anAssignment } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  cast = await room.fresh()
})

const ALL: UserFilter = { project: [], userType: [], words: null, fk: 'any', login: 'any' }
type Query = Partial<UserFilter> & { by?: 'name' | 'organisation' | 'email'; descending?: boolean }
const list = (who: Cast['admin'], { by = 'name', descending = false, ...filter }: Query = {}) =>
  users.list(room.world, who.caller, {
    ...{ filter: { ...ALL, ...filter }, sort: { by, descending } },
    ...{ after: null, size: 50 },
  })
const names = async (query: Query): Promise<string[]> =>
  (await list(cast.reader, query)).users.map(({ name }) => name)

describe('the list of users', () => {
  test('shows everybody of the own municipality to everybody of it, and nobody else', async () => {
    const { users: found, total } = await list(cast.reader)
    expect(found.map(({ name }) => name)).toEqual(['Frida Free', 'Klik Admin', 'Petra Plus', 'Rita Reader'])
    expect(total).toBe(4)
    expect(found.find(({ name }) => name === 'Petra Plus')).toMatchObject({
      isAdministrator: false,
      projects: [{ id: cast.ksd, name: 'KSD', userType: 'PLUS' }],
      roles: [],
      hasLoggedIn: true,
      lastFkLogin: null,
      authSource: 'LOCAL',
      canEdit: false,
    })
  })

  test('is not there for KOMBIT', async () => {
    await expect(list(cast.kombit)).rejects.toMatchObject({ code: 'not-found' })
    await expect(room.read(cast.kombit, cast.plus)).rejects.toMatchObject({ code: 'not-found' })
    await expect(users.options(room.world, cast.kombit.caller)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('filters by project, user type, words and way of signing in', async () => {
    await room.asSystem(async (tx) => {
      await aPerson(tx, cast.town, {
        fullName: 'Åse Fk',
        title: 'Økonom',
        access: [[cast.ky, 'PLUS']],
        authSource: 'FK_ADM',
        lastFkLoginAt: new Date('2026-02-01T00:00:00Z'),
      })
    })
    expect(await names({ project: [cast.ky] })).toEqual(['Åse Fk'])
    expect(await names({ userType: ['PLUS'] })).toEqual(['Petra Plus', 'Åse Fk'])
    expect(await names({ userType: ['PLUS'], project: [cast.ksd] })).toEqual(['Petra Plus'])
    expect(await names({ userType: ['NONE', 'READER'] })).toEqual(['Frida Free', 'Klik Admin', 'Rita Reader'])
    expect(await names({ userType: ['NONE'], project: [cast.ky] })).not.toContain('Åse Fk')
    expect(await names({ userType: ['ADMINISTRATOR'] })).toEqual(['Klik Admin'])
    expect(await names({ words: 'økonom ÅSE' })).toEqual(['Åse Fk'])
    expect(await names({ words: '@korsbaek petra' })).toEqual(['Petra Plus'])
    expect(await names({ fk: 'unmigrated' })).toEqual([])
    await room.sql(`update person set first_login_at = null where full_name in ('Rita Reader', 'Åse Fk')`)
    expect(await names({ fk: 'unmigrated' })).toEqual(['Rita Reader'])
    expect(await names({ fk: 'kept' })).toEqual(['Frida Free', 'Klik Admin', 'Petra Plus'])
    expect(await names({ login: 'never' })).toEqual(['Rita Reader'])
    expect(await names({ login: 'never', userType: ['PLUS'] })).toEqual([])
  })

  test('says when somebody last signed in, in whatever way', async () => {
    const last = async (): Promise<string | null | undefined> =>
      (await list(cast.reader, { words: 'Rita' })).users[0]?.lastLogin
    await room.sql('update person set first_login_at = null')
    expect(await last()).toBeNull()
    await people.me(room.world, cast.reader.caller)
    expect(await last()).toBe('2026-03-02')
    room.clock.set('2026-03-04T23:30:00Z')
    await people.me(room.world, cast.reader.caller)
    expect(await last()).toBe('2026-03-05')
  })

  test('is written to once a day at most, however often somebody comes', async () => {
    const written = async (): Promise<unknown> =>
      (
        await room.sql<{ at: Date }>(`select last_login_at as at from person where id = '${cast.reader.id}'`)
      )[0]?.at
    await people.me(room.world, cast.reader.caller)
    room.clock.set('2026-03-02T15:00:00Z')
    await people.me(room.world, cast.reader.caller)
    expect(await written()).toEqual(new Date('2026-03-02T09:00:00Z'))
  })

  test.each(['name', 'organisation', 'email'] as const)('pages by %s without losing anybody', async (by) => {
    await room.asSystem(async (tx) => {
      for (let n = 0; n < 5; n += 1) await aPerson(tx, cast.town, { fullName: 'Clara Rasmussen' })
    })
    for (const descending of [false, true]) {
      const whole = (await list(cast.admin, { by, descending })).users.map(({ id }) => id)
      const paged: string[] = []
      for (let after = null as Awaited<ReturnType<typeof list>>['next']; ;) {
        const sort = { by, descending }
        const page = await users.list(room.world, cast.admin.caller, { filter: ALL, sort, after, size: 2 })
        paged.push(...page.users.map(({ id }) => id))
        if (!page.next) break
        after = page.next
      }
      expect(paged).toEqual(whole)
      expect(new Set(whole).size).toBe(9)
    }
  })

  test('carries the titles of the roles people hold or are asked to take', async () => {
    await room.asSystem(async (tx) => {
      const roleId = await aRole(tx, { title: 'Projektleder' })
      await anAssignment(tx, { town: cast.town, roleId, person: cast.free })
    })
    const { users: found } = await list(cast.admin)
    expect(found.find(({ name }) => name === 'Frida Free')?.roles).toEqual(['Projektleder'])
  })
})

describe('one user', () => {
  test('comes with a row for each project of the municipality; a plus user may change those of own projects', async () => {
    const { matrix, rights, locked, consent } = await room.read(cast.plus, cast.reader)
    expect(matrix).toEqual([
      { project: { id: cast.ksd, name: 'KSD' }, userType: 'READER', canChange: true },
      { project: { id: cast.ky, name: 'KY' }, userType: null, canChange: false },
    ])
    expect(rights).toEqual({ edit: true, grantAccess: true, delete: false, setAdministrator: false })
    expect(locked).toEqual([{ field: 'isAdministrator', reason: 'RIGHT' }])
    expect(consent).toBeNull()
  })

  test('of no common project can be opened by a plus user, who may give it their own projects only', async () => {
    const { matrix, rights, locked } = await room.read(cast.plus, cast.free)
    expect(matrix.map(({ canChange }) => canChange)).toEqual([true, false])
    expect(rights).toMatchObject({ edit: false, grantAccess: true })
    expect(locked).toHaveLength(7)
  })

  test('is open to an administrator in everything, to oneself in the own contact data', async () => {
    const whole = { edit: true, grantAccess: true, delete: true, setAdministrator: true }
    expect((await room.read(cast.admin, cast.free)).rights).toEqual(whole)
    expect((await room.read(cast.admin, cast.admin)).rights.delete).toBe(false)
    const mine = await room.read(cast.reader, cast.reader)
    expect(mine.rights).toEqual({ edit: true, grantAccess: false, delete: false, setAdministrator: false })
    expect(mine.locked.map(({ field }) => field)).toEqual(['email', 'isAdministrator'])
  })

  test('whom FK Adgangsstyring knows is locked in what it keeps, even for an administrator', async () => {
    const fk = await room.asSystem((tx) => aPerson(tx, cast.town, { authSource: 'FK_ADM' }))
    const { locked, rights } = await room.read(cast.admin, fk)
    expect(new Set(locked.map(({ reason }) => reason))).toEqual(new Set(['FK']))
    expect(locked).toHaveLength(7)
    expect(rights).toEqual({ edit: false, grantAccess: true, delete: true, setAdministrator: false })
  })

  test('of another municipality, of KOMBIT or of nobody is not there', async () => {
    for (const whom of [cast.stranger, cast.kombit])
      await expect(room.read(cast.admin, whom)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what there is to choose from', () => {
  test('are the projects of the municipality and what one may do with them', async () => {
    const asPlus = await users.options(room.world, cast.plus.caller)
    expect(asPlus.projects.map(({ name, canGrant }) => [name, canGrant])).toEqual([
      ['KSD', true],
      ['KY', false],
    ])
    expect(asPlus.rights).toEqual({
      ...{ create: true, admit: false, export: false, setAdministrator: false },
      directory: false,
    })
    expect(asPlus.organisations).toEqual([{ id: cast.town.organisationId, name: cast.town.name }])
    const asAdmin = await users.options(room.world, cast.admin.caller)
    expect(asAdmin.rights).toEqual({
      ...{ create: true, admit: true, export: true, setAdministrator: true },
      directory: true,
    })
    expect((await users.options(room.world, cast.reader.caller)).rights.create).toBe(false)
  })
})

describe('the own profile', () => {
  const edit = (who: Cast['admin'], given: Omit<profile.ProfileEdit, 'version'>, version = 1) =>
    profile.edit(room.world, who.caller, { version, ...given })

  test('keeps a consent with its time and text, and takes it back at once', async () => {
    expect((await profile.read(room.world, cast.reader.caller)).consent).toMatchObject({ given: false })
    const given = await edit(cast.reader, { consent: true })
    expect(given.consent).toEqual({
      given: true,
      givenAt: '2026-03-02T09:00:00.000Z',
      withdrawnAt: null,
      textVersion: '2026-11',
    })
    room.clock.add(5)
    const taken = await edit(cast.reader, { consent: false }, 2)
    expect(taken.consent).toMatchObject({ given: false, withdrawnAt: '2026-03-02T09:05:00.000Z' })
    room.clock.add(5)
    expect((await edit(cast.reader, { consent: true }, 3)).consent).toMatchObject({ given: true })
    expect(await room.history(cast.reader)).toEqual([
      'consent: false → true',
      'consent: true → false',
      'consent: false → true',
    ])
    expect((await room.read(cast.admin, cast.reader)).consent).toBeNull()
  })

  test('of an old user can be changed, of a user of FK Adgangsstyring only the consent and the language', async () => {
    const changed = await edit(cast.free, {
      directPhone: ' 00 00 00 98 ',
      department: 'Borgerservice',
      language: 'en',
    })
    expect(changed).toMatchObject({ directPhone: '00 00 00 98', department: 'Borgerservice', language: 'en' })
    expect((await people.me(room.world, cast.free.caller)).language).toBe('en')
    const fk = await room.asSystem((tx) => aPerson(tx, cast.town, { authSource: 'FK_ADM' }))
    await expect(edit(fk, { directPhone: '1' })).rejects.toMatchObject({ code: 'locked-by-fk' })
    await expect(edit(fk, { fullName: 'En anden' })).rejects.toMatchObject({ code: 'locked-by-fk' })
    expect(await edit(fk, { consent: true, language: 'da' })).toMatchObject({
      consent: { given: true },
      language: 'da',
    })
    expect(await room.history(cast.free)).toEqual([
      'department: null → null',
      'directPhone: null → null',
      'language: null → en',
    ])
  })

  test('says who was first when it was changed elsewhere, and needs a name', async () => {
    await room.edit(cast.admin, cast.free, { title: 'Fuldmægtig' })
    await expect(edit(cast.free, { department: 'Arkivet' })).rejects.toMatchObject({
      code: 'stale-user',
      facts: { by: 'Klik Admin', changed: 'title', at: '2026-03-02T09:00:00.000Z' },
    })
    await expect(edit(cast.free, { fullName: '  ' }, 2)).rejects.toMatchObject({ code: 'missing-name' })
  })

  test('is there for KOMBIT too, without consent and with a language', async () => {
    expect(await profile.read(room.world, cast.kombit.caller)).toMatchObject({
      side: 'KOMBIT',
      municipality: null,
      consent: null,
    })
    expect(await edit(cast.kombit, { language: 'en' })).toMatchObject({ language: 'en' })
    await expect(edit(cast.kombit, { consent: true }, 2)).rejects.toMatchObject({ code: 'not-found' })
    await expect(edit(cast.kombit, { directPhone: '1' }, 2)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('shows what there is to see', async () => {
    const sees = async (who: Cast['admin']) => (await people.me(room.world, who.caller)).sees
    expect(await sees(cast.free)).toMatchObject({ users: true, profile: true, tasks: false })
    expect(await sees(cast.kombit)).toMatchObject({
      users: false,
      profile: true,
      tasks: true,
      ownTasks: false,
    })
    expect(await sees(cast.plus)).toMatchObject({ tasks: true, ownTasks: true })
    expect(await sees(cast.reader)).toMatchObject({ tasks: true, ownTasks: false })
  })
})
