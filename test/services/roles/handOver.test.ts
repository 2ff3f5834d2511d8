import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AssignmentId, ProjectId, RoleId } from '../../../src/domain/ids.js'
import * as assignments from '../../../src/services/roles/assign.js'
import { preview } from '../../../src/services/roles/previewHandOver.js'
import * as handOvers from '../../../src/services/roles/handOver.js'
import { ofNomination } from '../../../src/services/roles/handOverStory.js'
import * as roles from '../../../src/services/roles/roles.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import { anAssignment, aPerson, aProject, aRole, aTask, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
let elin: Someone
let nils: Someone
let second: Someone
let role: RoleId
let held: AssignmentId
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())

/** Elin holds a required role of KSD, alone and primary, and stands on tasks of KSD and KY; Nils works on KSD only. */
beforeEach(async () => {
  cast = await room.fresh()
  const { town, ksd, ky } = cast
  await room.asSystem(async (tx) => {
    elin = await aPerson(tx, town, {
      fullName: 'Elin Nielsen',
      access: [
        [ksd, 'STANDARD'],
        [ky, 'STANDARD'],
      ],
    })
    nils = await aPerson(tx, town, { fullName: 'Nils Petersen', access: [[ksd, 'STANDARD']] })
    second = await aPerson(tx, town, { fullName: 'Anden Admin', isAdministrator: true })
    role = await aRole(tx, { title: 'Projektleder', importance: 'REQUIRED', projectId: ksd, maxHolders: 1 })
    held = await anAssignment(tx, { town, roleId: role, person: elin }, { isPrimary: true })
    const template = { recommendedExecutorRoles: ['projektleder'] }
    await aTask(tx, town, ksd, {
      title: 'Ryd op',
      instanceNumber: 31,
      responsibleId: elin.id,
      executorId: elin.id,
      template,
    })
    await aTask(tx, town, ksd, {
      title: 'Test',
      instanceNumber: 32,
      executorId: elin.id,
      responsibleId: cast.plus.id,
    })
    await aTask(tx, town, ksd, { instanceNumber: 33, executorId: elin.id, status: 'COMPLETED' })
    await aTask(tx, town, ky, { title: 'KY', instanceNumber: 34, responsibleId: elin.id })
  })
})

type Start = Partial<handOvers.Starting>
const start = (who: Someone, to: Someone, more: Start = {}) =>
  handOvers.start(room.world, who.caller, {
    ...{ assignmentId: held, version: 1, personId: to.id, projectIds: [cast.ksd, cast.ky], direct: false },
    ...more,
  })
const successor = async (who: Someone): Promise<{ assignmentId: AssignmentId; version: number }> => {
  const found = await room.asSystem((tx) => tx.roles.ofPerson(who.id))
  const nomination = found.find(({ roleId, state }) => roleId === role && state === 'NOMINATED')
  return { assignmentId: nomination?.id ?? held, version: nomination?.version ?? 0 }
}
const accept = async (who: Someone) => assignments.accept(room.world, who.caller, await successor(who))
const decline = async (who: Someone) =>
  assignments.decline(room.world, who.caller, { ...(await successor(who)), reason: 'Nej' })

/** "31 Elin/Elin": number, responsible, executor. */
async function people(): Promise<string[]> {
  const rows = await room.sql<{ n: number; r: string | null; e: string | null }>(
    `select t.instance_number as n, r.full_name as r, e.full_name as e from task t
      left join person r on r.id = t.responsible_id left join person e on e.id = t.executor_id order by 1`,
  )
  const short = (name: string | null) => name?.split(' ')[0] ?? '-'
  return rows.map(({ n, r, e }) => `${n} ${short(r)}/${short(e)}`)
}
const BEFORE = ['31 Elin/Elin', '32 Petra/Elin', '33 -/Elin', '34 Elin/-']
const MOVED = ['31 Nils/Nils', '32 Petra/Nils', '33 -/Elin', '34 Elin/-']

/** "Elin ACCEPTED primary", the newest last. */
async function standing(): Promise<string[]> {
  const rows = await room.sql<{ name: string; state: string; p: boolean }>(
    `select pe.full_name as name, a.state, a.is_primary as p from role_assignment a join person pe on pe.id = a.person_id
      where a.role_id = '${role}' order by a.nominated_at, pe.full_name`,
  )
  return rows.map(({ name, state, p }) => `${name.split(' ')[0] ?? ''} ${state}${p ? ' primary' : ''}`)
}
/** "role.vacant → Anden": who is owed what about roles. */
async function owed(): Promise<string[]> {
  const rows = await room.sql<{ type: string; state: string | null; name: string }>(
    `select o.event->>'type' as type, o.event->>'state' as state, pe.full_name as name from outbox o
      join person pe on pe.id = o.person_id where o.event->>'type' like 'role.%' order by o.created_at, o.key`,
  )
  return rows
    .map(({ type, state, name }) => `${type}${state ? ` ${state}` : ''} → ${name.split(' ')[0] ?? ''}`)
    .sort()
}

describe('before a role is handed over', () => {
  test('its holder is shown what is open, project by project, and who could follow', async () => {
    await room.asSystem(async (tx) => {
      const elsewhere = await aProject(tx, 'VALG', [cast.town])
      const other = await aRole(tx, { title: 'Projektleder', projectId: elsewhere })
      const mette = await aPerson(tx, cast.town, { fullName: 'Mette Master' })
      await anAssignment(tx, { town: cast.town, roleId: other, person: mette })
      const gone = { state: 'ENDED' } as const
      await anAssignment(tx, { town: cast.town, roleId: role, person: cast.free }, gone)
      const no = { state: 'DECLINED', suggestedPersonId: cast.reader.id, answeredAt: new Date() } as const
      await anAssignment(tx, { town: cast.town, roleId: role, person: second }, no)
      await aPerson(tx, cast.town, { firstLoginAt: null, access: [[cast.ksd, 'PLUS']] })
    })
    const seen = await preview(room.world, elin.caller, held)
    expect(seen).toMatchObject({ isRequired: true, becomesVacant: true, isMe: true, version: 1 })
    expect(
      seen.projects.map(({ project, count, roleCount, goesAlong }) => [
        project.name,
        count,
        roleCount,
        goesAlong,
      ]),
    ).toEqual([
      ['KSD', 2, 1, true],
      ['KY', 1, 0, false],
    ])
    expect(seen.projects[0]?.readable.map(({ title }) => title)).toEqual(['Ryd op', 'Test'])
    expect(seen.projects[0]?.assignable).toEqual(expect.arrayContaining([nils.id, cast.plus.id]))
    expect(seen.projects[0]?.assignable).not.toContain(cast.reader.id)
    expect(seen.candidates.map(({ person, reason }) => [person.name, reason])).toEqual([
      ['Rita Reader', 'SUGGESTED'],
      ['Nils Petersen', 'PROJECT'],
      ['Petra Plus', 'PROJECT'],
      ['Frida Free', 'EARLIER'],
    ])
  })

  test('an administrator who cannot read the tasks sees how many they are, and nobody else sees anything', async () => {
    const seen = await preview(room.world, cast.admin.caller, held)
    expect(seen.projects.map(({ count, readable }) => [count, readable])).toEqual([
      [2, []],
      [1, []],
    ])
    await expect(preview(room.world, nils.caller, held)).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'role.handOver' },
    })
    await expect(preview(room.world, cast.stranger.caller, held)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a role that is handed over', () => {
  test('stays with its holder until the successor says yes, though it holds only one; then all agreed moves at once', async () => {
    const asked = await start(elin, nils)
    expect(asked.handOver).toMatchObject({ state: 'OPEN', along: [{ count: 2 }], stays: [{ count: 1 }] })
    expect(await standing()).toEqual(['Elin ACCEPTED primary', 'Nils NOMINATED'])
    expect(await people()).toEqual(BEFORE)
    expect(asked.role.assignments[0]).toMatchObject({ leavingTo: 'Nils Petersen' })
    expect(
      (await roles.read(room.world, nils.caller, role)).assignments.find(({ isMe }) => isMe),
    ).toMatchObject({
      succeeds: { name: 'Elin Nielsen', tasks: 3 },
    })
    await accept(nils)
    expect(await standing()).toEqual(['Elin ENDED', 'Nils ACCEPTED primary'])
    expect(await people()).toEqual(MOVED)
    const story = await room.sql<{ field: string; n: number; old: string; new: string; by: string }>(
      `select h.field, t.instance_number as n, h.old_value as old, h.new_value as new, pe.full_name as by
        from history h join task t on t.id = h.subject_id join person pe on pe.id = h.actor_id order by 2, 1`,
    )
    expect(story).toEqual(
      [
        ['executor', 31],
        ['responsible', 31],
        ['executor', 32],
      ].map(([field, n]) => ({
        ...{ field, n, old: 'Elin Nielsen', new: 'Nils Petersen', by: 'Nils Petersen' },
      })),
    )
    expect(await owed()).toEqual(['role.answered → Elin', 'role.nominated → Nils'])
    const told = await ofNomination(room.world, elin.caller, asked.handOver.successorAssignmentId)
    expect(told).toMatchObject({ state: 'DONE', moved: 2, stays: [{ project: { name: 'KY' }, count: 1 }] })
  })

  test('only takes along the projects that were agreed', async () => {
    await start(cast.admin, nils, { projectIds: [] })
    await accept(nils)
    expect(await people()).toEqual(BEFORE)
    expect(await owed()).toEqual([
      'role.answered → Klik',
      'role.handOver DONE → Elin',
      'role.handOver OPEN → Elin',
      'role.nominated → Nils',
    ])
  })

  test('stays where it is when the successor says no, and can be handed to somebody else', async () => {
    await start(cast.admin, nils)
    await decline(nils)
    expect(await standing()).toEqual(['Elin ACCEPTED primary', 'Nils DECLINED'])
    expect(await owed()).toContain('role.handOver CANCELLED → Elin')
    await start(elin, cast.free)
    await accept(cast.free)
    expect(await people()).toEqual(BEFORE)
  })

  test('is taken back by the holder, once and for all, and withdrawn by an administrator', async () => {
    await start(elin, nils)
    for (let n = 0; n < 2; n += 1) await handOvers.cancel(room.world, elin.caller, { assignmentId: held })
    expect(await standing()).toEqual(['Elin ACCEPTED primary', 'Nils WITHDRAWN'])
    await start(elin, cast.free)
    await assignments.withdraw(room.world, cast.admin.caller, await successor(cast.free))
    expect(await owed()).toEqual([
      'role.handOver CANCELLED → Elin',
      'role.nominated → Frida',
      'role.nominated → Nils',
    ])
    expect(await people()).toEqual(BEFORE)
    await expect(handOvers.cancel(room.world, nils.caller, { assignmentId: held })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('goes at once to somebody put on it, who is told with their tasks', async () => {
    await start(cast.admin, nils, { direct: true })
    expect(await standing()).toEqual(['Elin ENDED', 'Nils ACCEPTED primary'])
    expect(await people()).toEqual(MOVED)
    expect(await owed()).toEqual([
      'role.assigned → Nils',
      'role.handOver DONE → Elin',
      'role.handOver DONE → Nils',
    ])
    const tasks = await room.sql(`select 1 from outbox where event->>'type' = 'task.assigned'`)
    expect(tasks).toHaveLength(2)
    await expect(start(elin, cast.free, { direct: true })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('goes at once to somebody who holds it as well', async () => {
    await room.asSystem((tx) => anAssignment(tx, { town: cast.town, roleId: role, person: nils }))
    const { handOver } = await start(elin, nils)
    expect(handOver).toMatchObject({ state: 'DONE', moved: 2 })
    expect(await standing()).toEqual(['Elin ENDED', 'Nils ACCEPTED primary'])
  })

  test('is on its way to one only', async () => {
    await start(cast.admin, nils)
    await start(cast.admin, nils)
    // The same person, but not what is on its way: put on the role unasked, or with other tasks.
    for (const other of [{ direct: true }, { projectIds: [] }])
      await expect(start(cast.admin, nils, other)).rejects.toMatchObject({ code: 'role-on-its-way' })
    await expect(start(second, cast.free)).rejects.toMatchObject({
      code: 'role-on-its-way',
      facts: { name: 'Nils Petersen', holder: 'Elin Nielsen' },
    })
    const both = await Promise.allSettled([start(second, cast.free), start(cast.admin, cast.plus)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await standing()).toEqual(['Elin ACCEPTED primary', 'Nils NOMINATED'])
  })

  test('never goes to somebody who cannot have it', async () => {
    const never = await room.asSystem((tx) => aPerson(tx, cast.town, { firstLoginAt: null }))
    await expect(start(elin, never)).rejects.toMatchObject({ code: 'person-never-logged-in' })
    await expect(start(elin, cast.stranger)).rejects.toMatchObject({ code: 'person-not-in-klik' })
    await expect(start(elin, elin)).rejects.toMatchObject({ code: 'hand-over-to-yourself' })
    await expect(start(nils, nils)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(start(elin, nils, { version: 7 })).rejects.toMatchObject({ code: 'role-assignment-over' })
  })

  test('stays with its holder when the successor is deleted meanwhile', async () => {
    await start(cast.admin, nils)
    await userDeletion.remove(room.world, second.caller, { personId: nils.id, version: 1 })
    expect(await standing()).toEqual(['Elin ACCEPTED primary', 'Nils WITHDRAWN'])
    expect(await owed()).toEqual(
      expect.arrayContaining(['role.handOver CANCELLED → Elin', 'role.handOver CANCELLED → Klik']),
    )
    expect(await people()).toEqual(BEFORE)
  })

  test('is an ordinary nomination when the holder is deleted meanwhile, and the vacancy is told of', async () => {
    await start(cast.admin, nils)
    await userDeletion.remove(room.world, second.caller, { personId: elin.id, version: 1 })
    expect(await standing()).toEqual(['Elin ENDED', 'Nils NOMINATED'])
    expect((await owed()).filter((one) => one.startsWith('role.vacant'))).toEqual(['role.vacant → Klik'])
    await accept(nils)
    expect(await standing()).toEqual(['Elin ENDED', 'Nils ACCEPTED'])
  })
})

describe('the last holder of a required role', () => {
  const end = (who: Someone, more: Partial<assignments.AssignmentRemoval> = {}) =>
    assignments.end(room.world, who.caller, { assignmentId: held, version: 1, mayBeVacant: false, ...more })

  test('is not removed unless it may be vacant; then every other administrator is told, once', async () => {
    await expect(end(cast.admin)).rejects.toMatchObject({ code: 'role-would-be-vacant' })
    await end(cast.admin, { mayBeVacant: true })
    await end(cast.admin, { mayBeVacant: true })
    expect(await standing()).toEqual(['Elin ENDED'])
    expect(await owed()).toEqual(['role.over → Elin', 'role.vacant → Anden'])
  })

  test('may give it up themselves; nobody else may', async () => {
    await expect(end(nils, { mayBeVacant: true })).rejects.toMatchObject({ code: 'forbidden' })
    await end(elin, { mayBeVacant: true })
    expect(await owed()).toEqual(['role.vacant → Anden', 'role.vacant → Klik'])
  })

  test('beside another is removed without a question', async () => {
    await room.asSystem((tx) => anAssignment(tx, { town: cast.town, roleId: role, person: nils }))
    await end(cast.admin)
    expect(await standing()).toEqual(['Elin ENDED', 'Nils ACCEPTED'])
    expect(await owed()).toEqual(['role.over → Elin'])
  })
})

test('a role counts nobody twice while it is on its way', async () => {
  const project: ProjectId = cast.ky
  await room.asSystem(async (tx) => {
    role = await aRole(tx, { title: 'Tovholder', projectId: project, maxHolders: 2 })
    held = await anAssignment(tx, { town: cast.town, roleId: role, person: elin })
  })
  await start(cast.admin, nils)
  const nominate = (who: Someone) =>
    assignments.nominate(room.world, cast.admin.caller, { roleId: role, personId: who.id, direct: true })
  await nominate(cast.free)
  await expect(nominate(cast.plus)).rejects.toMatchObject({ code: 'role-full' })
  await accept(nils)
  expect(await standing()).toEqual(['Elin ENDED', 'Frida ACCEPTED', 'Nils ACCEPTED'])
})
