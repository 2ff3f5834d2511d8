import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { RoleId } from '../../../src/domain/ids.js'
import * as assignments from '../../../src/services/roles/assign.js'
import * as roles from '../../../src/services/roles/roles.js'
import { aPerson, aRole, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
let role: RoleId
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  cast = await room.fresh()
  role = await room.asSystem((tx) => aRole(tx, { projectId: cast.ky, maxHolders: 2 }))
})

const nominate = (whom: Someone, direct = true, who = cast.admin) =>
  assignments.nominate(room.world, who.caller, { roleId: role, personId: whom.id, direct })
const read = () => roles.read(room.world, cast.admin.caller, role)
const primaries = async () =>
  (await read()).assignments.filter(({ isPrimary }) => isPrimary).map(({ person }) => person.name)

describe('a role is assigned (klik.md W24)', () => {
  test('to people of the own municipality who have logged in, without access to its project', async () => {
    await nominate(cast.free)
    expect((await read()).assignments).toMatchObject([{ person: { name: 'Frida Free' }, direct: true }])
    const never = await room.asSystem((tx) => aPerson(tx, cast.town, { firstLoginAt: null }))
    await expect(nominate(never)).rejects.toMatchObject({ code: 'person-never-logged-in' })
    for (const whom of [cast.stranger, cast.kombit])
      await expect(nominate(whom)).rejects.toMatchObject({ code: 'person-not-in-klik' })
  })

  test('once to each, to no more than it takes, by an administrator', async () => {
    await nominate(cast.free, false)
    await expect(nominate(cast.free)).rejects.toMatchObject({ code: 'role-already-held' })
    expect((await read()).full).toBe(false)
    await nominate(cast.reader)
    expect((await read()).full).toBe(true)
    await expect(nominate(cast.plus)).rejects.toMatchObject({ code: 'role-full', facts: { max: 2 } })
    await expect(nominate(cast.plus, true, cast.plus)).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'role.assign' },
    })
    const elsewhere = { code: 'person-not-in-klik' }
    await expect(nominate(cast.plus, true, cast.stranger)).rejects.toMatchObject(elsewhere)
  })
})

test('one holder is primary: the flag moves, and goes with whoever is removed (W25, W26)', async () => {
  const { assignment: first } = await nominate(cast.free)
  const { assignment: second } = await nominate(cast.reader)
  const given = (one: typeof first, version = 1) => ({
    assignmentId: one.id as Parameters<typeof assignments.accept>[2]['assignmentId'],
    version,
  })
  const { world } = room
  const admin = cast.admin.caller
  await assignments.makePrimary(world, admin, given(first))
  expect(await primaries()).toEqual(['Frida Free'])
  await assignments.makePrimary(world, admin, given(second))
  await assignments.makePrimary(world, admin, given(second))
  expect(await primaries()).toEqual(['Rita Reader'])
  const asked = await room.asSystem((tx) => tx.roles.ofPerson(cast.reader.id))
  const version = asked[0]?.version ?? 0
  await assignments.end(world, admin, { ...given(second, version), mayBeVacant: false })
  expect(await primaries()).toEqual([])
  const { assignment: third } = await nominate(cast.plus, false)
  await expect(assignments.makePrimary(world, admin, given(third))).rejects.toMatchObject({
    code: 'not-accepted',
  })
  await expect(assignments.makePrimary(world, cast.plus.caller, given(first))).rejects.toMatchObject({
    code: 'forbidden',
  })
})
