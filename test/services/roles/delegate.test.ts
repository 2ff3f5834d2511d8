import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AssignmentId, DelegationId, RoleId, TaskId } from '../../../src/domain/ids.js'
import * as delegations from '../../../src/services/roles/delegate.js'
import * as assignments from '../../../src/services/roles/assign.js'
import * as handOvers from '../../../src/services/roles/handOver.js'
import * as roles from '../../../src/services/roles/roles.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import { anAssignment, aPerson, aRole, aTask, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

const DUTY = 'Er kontakt for KOMBIT'
let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
let elin: Someone
let bo: Someone
let role: RoleId
let held: AssignmentId
let taskId: TaskId
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  cast = await room.fresh()
  const { town, ksd } = cast
  await room.asSystem(async (tx) => {
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    bo = await aPerson(tx, town, { fullName: 'Bo Dahl', access: [[ksd, 'LIGHT']] })
    const duties = [{ text: DUTY, implementation: true, operations: true }]
    role = await aRole(tx, { title: 'Projektleder', projectId: ksd, duties })
    held = await anAssignment(tx, { town, roleId: role, person: elin })
    taskId = await aTask(tx, town, ksd, { title: 'Ryd op' })
  })
})

type Given = Partial<delegations.Delegating>
const delegate = (who: Someone, to: Someone, given: Given = { duty: DUTY }) =>
  delegations.create(room.world, who.caller, {
    ...{ assignmentId: held, personId: to.id, note: 'Vi ses mandag' },
    ...given,
  })
const seenBy = async (who: Someone) => (await roles.read(room.world, who.caller, role)).delegations
const ending = async (): Promise<{ delegationId: DelegationId; version: number }> => {
  const [one] = await room.sql<{ id: DelegationId; version: number }>(`select id, version from delegation`)
  return { delegationId: one?.id ?? ('' as DelegationId), version: one?.version ?? 0 }
}
const states = async () =>
  (await room.sql<{ state: string }>('select state from delegation order by delegated_at, id')).map(
    ({ state }) => state,
  )
const owed = async (): Promise<string[]> =>
  (
    await room.sql<{ said: string }>(
      `select o.event->>'state' || ' → ' || pe.full_name as said from outbox o join person pe on pe.id = o.person_id
        where o.event->>'type' = 'role.delegated' order by o.created_at, o.key`,
    )
  ).map(({ said }) => said)

describe('a duty', () => {
  test('is done by a colleague, seen by the holder, the colleague and administrators, and by nobody else', async () => {
    await delegate(elin, bo)
    await delegate(elin, bo)
    expect(await owed()).toEqual(['OPEN → Bo Dahl'])
    expect(await seenBy(elin)).toMatchObject([
      { duty: DUTY, person: { name: 'Bo Dahl' }, note: 'Vi ses mandag', actions: ['takeBack'] },
    ])
    expect(await seenBy(bo)).toMatchObject([{ actions: ['giveBack'] }])
    expect(await seenBy(cast.admin)).toMatchObject([{ actions: [] }])
    expect(await seenBy(cast.plus)).toEqual([])
    expect((await roles.read(room.world, elin.caller, role)).assignments).toMatchObject([{ isMe: true }])
  })

  test('is the holder’s to delegate, in KOMBIT’s words, to a colleague of the own municipality', async () => {
    const right = { code: 'forbidden', facts: { right: 'role.delegate' } }
    await expect(delegate(cast.admin, bo)).rejects.toMatchObject(right)
    await expect(delegate(elin, elin)).rejects.toMatchObject({ code: 'delegated-to-yourself' })
    await expect(delegate(elin, cast.stranger)).rejects.toMatchObject({ code: 'person-not-here' })
    for (const given of [{ duty: 'Lav kaffe' }, {}, { duty: DUTY, taskId }])
      await expect(delegate(elin, bo, given)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await states()).toEqual([])
  })

  test('is given back by the colleague, of which the holder is told, or taken back by the holder', async () => {
    await delegate(elin, bo)
    const back = await ending()
    await expect(delegations.giveBack(room.world, elin.caller, back)).rejects.toMatchObject({
      code: 'delegation-not-yours',
    })
    await expect(delegations.end(room.world, bo.caller, back)).rejects.toMatchObject({ code: 'forbidden' })
    await delegations.giveBack(room.world, bo.caller, back)
    await delegations.giveBack(room.world, bo.caller, back)
    expect(await owed()).toEqual(['OPEN → Bo Dahl', 'RETURNED → Elin Nielsen'])
    await expect(delegations.end(room.world, elin.caller, back)).rejects.toMatchObject({
      code: 'delegation-over',
    })
    expect(await seenBy(elin)).toEqual([])
  })

  test('goes with the role to its successor, but not when that is who did it', async () => {
    await delegate(elin, bo)
    await delegate(elin, cast.free)
    const start = { assignmentId: held, version: 1, personId: bo.id, projectIds: [], direct: true }
    await handOvers.start(room.world, cast.admin.caller, start)
    expect((await states()).sort()).toEqual(['ENDED', 'OPEN'])
    expect(await seenBy(bo)).toMatchObject([{ person: { name: 'Frida Free' }, holder: { name: 'Bo Dahl' } }])
  })

  test('is over when its holder leaves without a successor, and when the colleague is deleted', async () => {
    await delegate(elin, bo)
    await userDeletion.remove(room.world, cast.admin.caller, { personId: bo.id, version: 1 })
    expect(await owed()).toContain('ENDED → Elin Nielsen')
    await delegate(elin, cast.free)
    await assignments.end(room.world, cast.admin.caller, {
      assignmentId: held,
      version: 1,
      mayBeVacant: true,
    })
    expect(await states()).toEqual(['ENDED', 'ENDED'])
  })
})

describe('a task', () => {
  const people = async () => {
    const { responsible, executor } = await tasks.read(room.world, cast.plus.caller, taskId)
    return [responsible?.name ?? null, executor?.name ?? null]
  }

  test('is executed by the colleague, the holder is responsible, and it comes back', async () => {
    await delegate(elin, bo, { taskId })
    expect(await people()).toEqual(['Elin Nielsen', 'Bo Dahl'])
    expect(await seenBy(bo)).toMatchObject([{ duty: null, task: { title: 'Ryd op' } }])
    expect(await seenBy(cast.admin)).toMatchObject([{ task: null }])
    await delegations.giveBack(room.world, bo.caller, await ending())
    expect(await people()).toEqual(['Elin Nielsen', 'Elin Nielsen'])
  })

  test('is refused as every change of it is', async () => {
    await expect(delegate(elin, cast.reader, { taskId })).rejects.toMatchObject({ code: 'not-assignable' })
    const light = await room.asSystem((tx) => anAssignment(tx, { town: cast.town, roleId: role, person: bo }))
    await expect(delegate(bo, elin, { assignmentId: light, taskId })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await people()).toEqual([null, null])
  })

  test('that somebody else has been put on meanwhile stays with them when it is taken back', async () => {
    await delegate(elin, bo, { taskId })
    await room.sql(`update task set executor_id = '${cast.plus.id}' where id = '${taskId}'`)
    await delegations.end(room.world, elin.caller, await ending())
    expect(await people()).toEqual(['Elin Nielsen', 'Petra Plus'])
  })
})
