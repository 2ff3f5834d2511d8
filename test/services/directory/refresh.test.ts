import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { read, refreshOwn } from '../../../src/services/directory/directory.js'
import { nightly } from '../../../src/services/directory/nightly.js'
import type { DirectorySources } from '../../../src/services/directory/source.js'
import { importUsers } from '../../../src/services/users/import.js'
import { remove } from '../../../src/services/users/delete.js'
import * as people from '../../../src/services/users/people.js'
import { aPerson, aRole, aTask, anAssignment, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())

let ida: Someone
let bo: Someone
const MAIL = (name: string) => `${name}@korsbaek.example`
beforeEach(async () => {
  cast = await room.fresh()
  await room.asSystem(async (tx) => {
    ida = await aPerson(tx, cast.town, { fullName: 'Ida Iversen', email: MAIL('ida') })
    bo = await aPerson(tx, cast.town, {
      ...{ fullName: 'Bo Borg', email: MAIL('bo'), access: [[cast.ksd, 'STANDARD']] },
    })
  })
})

type Asked = { dryRun?: boolean; leavers?: number | null }
const refresh = (list: string, { dryRun = false, leavers = null }: Asked = {}, who: Someone = cast.admin) =>
  refreshOwn(room.world, who.caller, { content: Buffer.from(list), dryRun, leavers })
const row = async ({ id }: Someone) =>
  (
    await room.sql<Record<string, unknown>>(
      `select title, department, email, left_at as "leftAt", directory_fields as fields from person where id = '${id}'`,
    )
  )[0]

const LIST = `Navn;E-mail;Titel;Afdeling;Ansat
Ida Iversen;${MAIL('ida')};Chef;;ja
Bo Borg;${MAIL('bo')};;IT;ja
Ny Nielsen;${MAIL('ny')};;;ja
`
const WITHOUT_BO = LIST.replace('IT;ja', 'IT;nej')

test('a trial run names each and keeps nothing; carried out it does the same, once', async () => {
  const tried = await refresh(LIST, { dryRun: true })
  expect(tried).toMatchObject({
    ...{ problem: null, read: 3, left: [], strangers: [{ name: 'Ny Nielsen', email: MAIL('ny') }] },
    changed: [
      { person: { name: 'Ida Iversen' }, changes: [{ field: 'title', from: null, to: 'Chef' }] },
      { person: { name: 'Bo Borg' }, changes: [{ field: 'department', from: null, to: 'IT' }] },
    ],
  })
  expect(await row(ida)).toMatchObject({ title: null, fields: [] })
  expect(await refresh(LIST)).toMatchObject({ changed: tried.changed })
  expect(await row(ida)).toMatchObject({ title: 'Chef', fields: ['fullName', 'email', 'title'] })
  expect(await room.history(ida)).toEqual(
    expect.arrayContaining(['title: null → null', 'directory: null → LIST']),
  )
  expect(await refresh(LIST)).toMatchObject({ changed: [], unchanged: 2 })
  const { last } = await read(room.world, cast.admin.caller)
  expect(last).toMatchObject({ directory: 'LIST', problem: null, unknown: 4, strangers: 1 })
})

test('two at once do it once', async () => {
  const done = await Promise.all([refresh(LIST), refresh(LIST)])
  expect(done.map(({ changed }) => changed.length).sort()).toEqual([0, 2])
})

test('what it keeps cannot be corrected here, what it does not give can', async () => {
  await refresh(LIST)
  const { version } = await room.read(cast.admin, ida)
  await expect(room.edit(cast.admin, ida, { title: 'Andet' }, version)).rejects.toMatchObject({
    code: 'locked-by-directory',
  })
  await room.edit(cast.admin, ida, { department: 'Løn' }, version)
  expect((await room.read(cast.admin, ida)).locked).toContainEqual({ field: 'title', reason: 'DIRECTORY' })
  await refresh(LIST)
  expect(await row(ida)).toMatchObject({ department: 'Løn' })
})

test('a list of users for many projects leaves it alone, and says so', async () => {
  await refresh(LIST)
  const content = Buffer.from(`Navn;E-mail;Titel;Afdeling\nIda Iversen;${MAIL('ida')};Andet;Løn\n`)
  const report = await importUsers(room.world, cast.admin.caller, { content, dryRun: false })
  expect(report).toMatchObject({ updated: 1, faults: [], notes: [{ code: 'kept-by-directory', line: 2 }] })
  expect(await row(ida)).toMatchObject({ title: 'Chef', department: 'Løn' })
})

test('the night asks the source of each municipality, and one that fails keeps no other from it', async () => {
  const codes = await room.sql<{ code: string }>(
    `select code from municipality order by id = '${cast.town.id}', code`,
  )
  const first = codes[0]?.code
  const directoryOf: DirectorySources = (code) => ({
    directory: 'ENTRA',
    read: () => {
      if (code === first) throw new Error('not today')
      const said = { line: null, key: ida.aadObjectId, isEmployed: true, email: MAIL('ida'), title: 'Leder' }
      return Promise.resolve({ people: [said] })
    },
  })
  await expect(nightly({ ...room.world, directoryOf })).rejects.toThrow('not today')
  expect(await row(ida)).toMatchObject({ title: 'Leder', fields: ['email', 'title'] })
  const whose = await room.sql(
    `select actor_side as side from history where subject_id = '${ida.id}' and field = 'title'`,
  )
  expect(whose).toEqual([{ side: 'SYSTEM' }])
})

test('an address somebody of another municipality has is set aside, and the rest is done', async () => {
  await room.asSystem((tx) => aPerson(tx, cast.other, { email: MAIL('taget') }))
  await room.sql(`update person set fk_uuid = '11111111-1111-4111-8111-111111111111' where id = '${ida.id}'`)
  const list = `UUID;Navn;E-mail;Titel\n11111111-1111-4111-8111-111111111111;Ida Iversen;${MAIL('taget')};Chef\n`
  expect(await refresh(list)).toMatchObject({ setAside: [{ reason: 'ADDRESS', lines: [2] }] })
  expect(await row(ida)).toMatchObject({ title: 'Chef', email: MAIL('ida') })
})

test.each([
  ['', 'UNREADABLE'],
  ['hej', 'UNREADABLE'],
  [`Navn;E-mail;CVR\nIda;${MAIL('ida')};99999999\n`, 'UNREADABLE'],
  ['Navn;E-mail;Ansat\nIda;ikke en adresse;ja\n', 'UNREADABLE'],
  ['{"people": [', 'UNREADABLE'],
])('a list that is %j changes nothing and says why', async (list, problem) => {
  const report = await refresh(list)
  expect(report).toMatchObject({ problem, changed: [] })
  expect(report.faults.length).toBeGreaterThan(0)
})

test('others than administrators may not', async () => {
  await expect(refresh(LIST, {}, cast.plus)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(read(room.world, cast.plus.caller)).rejects.toMatchObject({ code: 'forbidden' })
})

describe('somebody who has left', () => {
  beforeEach(async () => {
    await room.asSystem(async (tx) => {
      await aTask(tx, cast.town, cast.ksd, { responsibleId: bo.id, instanceNumber: 21 })
      const roleId = await aRole(tx, { title: 'Tovholder' })
      await anAssignment(tx, { town: cast.town, roleId, person: bo })
      await tx.sessions.insert({
        ...{ hash: 'h', personId: bo.id, municipalityId: cast.town.id, kind: 'OPENID', issuer: 'i' },
        ...{ subject: 's', logoutHint: null, sessionIndex: null, createdAt: room.clock.now() },
        ...{ lastUsedAt: room.clock.now(), expiresAt: room.clock.now() },
      })
    })
  })

  test('is out at once; what they held is theirs until it is handed over, and the administrators hear', async () => {
    const report = await refresh(WITHOUT_BO)
    const holds = { tasks: 1, roles: ['Tovholder'], delegations: 0 }
    expect(report.left).toMatchObject([{ person: { name: 'Bo Borg' }, reason: 'SAID', holds }])
    await expect(people.me(room.world, bo.caller)).rejects.toMatchObject({ code: 'nobody-here' })
    expect(await room.sql('select 1 from session')).toEqual([])
    expect(await room.sql(`select 1 from task where responsible_id = '${bo.id}'`)).toHaveLength(1)
    const { left } = await read(room.world, cast.admin.caller)
    expect(left).toMatchObject([{ person: { name: 'Bo Borg' }, tasks: 1, roles: 1, delegations: 0 }])
    const told = await room.sql<{ person_id: string }>(
      `select person_id from outbox where event->>'type' = 'directory.left'`,
    )
    expect(told).toEqual([{ person_id: cast.admin.id }])
    expect(await people.search(room.world, cast.admin.caller, 'Bo')).toEqual([])
  })

  test('comes back as they were when it was a mistake', async () => {
    await refresh(WITHOUT_BO)
    expect(await refresh(LIST)).toMatchObject({ back: [{ name: 'Bo Borg' }] })
    expect((await people.me(room.world, bo.caller)).projects).toMatchObject([{ name: 'KSD' }])
  })

  test('is handed over and deleted by the dialog there is', async () => {
    await refresh(WITHOUT_BO)
    const { version } = await room.read(cast.admin, bo)
    const tasks = [{ projectId: cast.ksd, personId: cast.plus.id }]
    await remove(room.world, cast.admin.caller, {
      ...{ personId: bo.id, version, handOver: { roles: [], tasks, introductions: [] } },
    })
    expect(await room.sql(`select 1 from task where responsible_id = '${cast.plus.id}'`)).toHaveLength(1)
    expect((await read(room.world, cast.admin.caller)).left).toEqual([])
  })

  test('is deleted by the night once nothing is theirs, and not before', async () => {
    await refresh(WITHOUT_BO)
    room.clock.set('2026-03-20T09:00:00Z')
    expect(await nightly(room.world)).toBeNull()
    await room.sql(`update task set responsible_id = null`)
    await room.sql(`update role_assignment set state = 'ENDED', ended_at = now()`)
    expect(await nightly(room.world)).toMatchObject([{ deleted: 1, left: 0 }])
    expect(
      await room.sql(`select 1 from person where id = '${bo.id}' and deleted_at is not null`),
    ).toHaveLength(1)
    expect(await nightly(room.world)).toBeNull()
  })
})

describe('a list by which too many have left', () => {
  beforeEach(async () => {
    const names = ['a1', 'a2', 'a3', 'a4']
    await room.asSystem(async (tx) => {
      for (const name of names)
        await aPerson(tx, cast.town, { fullName: name, email: MAIL(name), directory: 'LIST' })
    })
  })
  const gone = () => room.sql('select 1 from person where left_at is not null')

  test('stops, tells the administrators once, and goes on for whoever names the number', async () => {
    expect(await refresh(LIST)).toMatchObject({ problem: 'TOO_MANY_LEAVE', left: { length: 4 } })
    await refresh(LIST)
    expect(await gone()).toEqual([])
    expect((await row(ida))?.title).toBeNull()
    const told = await room.sql(`select 1 from outbox where event->>'type' = 'directory.stopped'`)
    expect(told).toHaveLength(1)
    expect(await refresh(LIST, { leavers: 3 })).toMatchObject({ problem: 'TOO_MANY_LEAVE' })
    expect(await refresh(LIST, { leavers: 4 })).toMatchObject({ problem: null })
    expect(await gone()).toHaveLength(4)
  })

  test('never takes the last administrator', async () => {
    await room.sql(`update person set email = '${MAIL('klik')}' where id = '${cast.admin.id}'`)
    const list = `Navn;E-mail;Ansat\nKlik Admin;${MAIL('klik')};nej\na1;${MAIL('a1')};ja\na2;${MAIL('a2')};ja\na3;${MAIL('a3')};ja\na4;${MAIL('a4')};ja\n`
    const stopped = { problem: 'TOO_MANY_LEAVE', lastAdministrator: { name: 'Klik Admin' } }
    expect(await refresh(list)).toMatchObject(stopped)
    expect(await refresh(list, { leavers: 1 })).toMatchObject({ problem: null, left: [] })
    expect(await gone()).toEqual([])
    expect((await people.me(room.world, cast.admin.caller)).name).toBe('Klik Admin')
  })
})
