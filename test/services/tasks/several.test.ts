import { beforeAll, expect, test } from '@jest/globals'
import { newId, type ProjectId, type TaskId } from '../../../src/domain/ids.js'
import { mine } from '../../../src/services/tasks/mine.js'
import { assignableTo, editSeveral, snoozeSeveral, undoSeveral } from '../../../src/services/tasks/several.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aTask,
  day,
  type Someone,
  type Town,
} from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world } = databaseRoom({ keeps: true })
let town: Town
let ksd: ProjectId
let ky: ProjectId
let plus: Someone
let light: Someone
let reader: Someone
let elsewhere: Someone

beforeAll(async () => {
  await world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    ky = await aProject(tx, 'KY', [town])
    plus = await aPerson(tx, town, {
      access: [
        [ksd, 'PLUS'],
        [ky, 'PLUS'],
      ],
    })
    light = await aPerson(tx, town, { access: [[ksd, 'LIGHT']] })
    reader = await aPerson(tx, town, { access: [[ksd, 'READER']] })
    elsewhere = await aPerson(tx, await aMunicipality(tx))
  })
})

const aNewTask = (project: ProjectId, more: object = {}): Promise<TaskId> =>
  world.data.asSystem((tx) => aTask(tx, town, project, { endDate: day('2026-12-20'), ...more }))
const chosen = (...ids: TaskId[]): { taskId: TaskId; version: number }[] =>
  ids.map((taskId) => ({ taskId, version: 1 }))

test('all are changed, each with its own history, and all are taken back with one undo', async () => {
  const ids = [await aNewTask(ksd), await aNewTask(ksd), await aNewTask(ky)]
  const already = await aNewTask(ky, { executorId: plus.id })
  const done = await editSeveral(world, plus.caller, { tasks: chosen(...ids, already), executorId: plus.id })
  expect([done.changed, done.refused]).toEqual([3, []])
  expect(done.tasks.map(({ executor }) => executor?.id)).toEqual([plus.id, plus.id, plus.id])
  const back = await undoSeveral(
    world,
    plus.caller,
    done.tasks.map(({ id, version }) => ({ taskId: id as TaskId, version })),
  )
  expect([back.changed, back.tasks.map(({ executor }) => executor)]).toEqual([3, [null, null, null]])
  // Taking back is offered once.
  const [first] = ids
  if (first) expect((await tasks.read(world, plus.caller, first)).undoUntil).toBeNull()
})

test('what one task is refused does not keep the others from being changed, and is said of that one', async () => {
  const [good, inactive, stale] = [
    await aNewTask(ksd),
    await aNewTask(ksd, { status: 'NOT_ACTIVE' }),
    await aNewTask(ksd),
  ]
  await tasks
    .changeStatus(world, light.caller, { taskId: stale, version: 1, status: 'STARTED' })
    .catch(() => null)
  await tasks.changeStatus(world, plus.caller, { taskId: stale, version: 1, status: 'STARTED' })
  const done = await editSeveral(world, plus.caller, {
    tasks: chosen(good, inactive, stale, newId<TaskId>()),
    status: 'COMPLETED',
  })
  expect(done.tasks.map(({ id, status }) => [id, status])).toEqual([[good, 'COMPLETED']])
  expect(done.refused.map(({ taskId, refusal }) => [taskId, refusal.code])).toEqual([
    [inactive, 'task-not-active'],
    [stale, 'stale-card'],
    [expect.any(String), 'not-found'],
  ])
})

test('what is open before one is asked about, and then done all the same', async () => {
  const before = await aNewTask(ksd, { title: 'Det første skridt' })
  const last = await aNewTask(ksd, { template: { prerequisites: ['Det første skridt'] } })
  const asked = await editSeveral(world, plus.caller, { tasks: chosen(last), status: 'COMPLETED' })
  expect(asked.refused.map(({ refusal }) => refusal)).toMatchObject([
    { code: 'still-open', facts: { count: 1 } },
  ])
  const read = await tasks.read(world, plus.caller, last)
  expect([read.status, read.history]).toEqual(['NOT_STARTED', []])
  const change = { tasks: chosen(last), status: 'COMPLETED' as const, despiteOpen: true }
  expect((await editSeveral(world, plus.caller, change)).tasks[0]?.status).toBe('COMPLETED')
  expect((await tasks.read(world, plus.caller, before)).status).toBe('NOT_STARTED')
})

test('whoever may do it nowhere is told so', async () => {
  const id = await aNewTask(ksd)
  const change = { tasks: chosen(id), status: 'STARTED' as const }
  await expect(editSeveral(world, reader.caller, change)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(editSeveral(world, elsewhere.caller, change)).rejects.toMatchObject({ code: 'not-found' })
})

test('those who can be put on all of them are offered, and nobody else', async () => {
  const [one, other] = [await aNewTask(ksd), await aNewTask(ky)]
  const of = async (...ids: TaskId[]): Promise<string[]> =>
    (await assignableTo(world, plus.caller, ids)).map(({ id }) => id).sort()
  expect(await of(one)).toEqual([plus.id, light.id].sort())
  expect(await of(one, other)).toEqual([plus.id])
})

test('being reminded of several puts them by until a working day, for oneself alone', async () => {
  const ids = [await aNewTask(ksd, { executorId: plus.id }), await aNewTask(ksd, { executorId: plus.id })]
  const sunday = day('2026-03-08')
  const done = await snoozeSeveral(world, plus.caller, { tasks: chosen(...ids), until: sunday })
  expect(done.changed).toBe(2)
  const { snoozed } = await mine(world, plus.caller)
  expect(snoozed.filter(({ task }) => ids.includes(task.id as TaskId)).map(({ until }) => until)).toEqual([
    '2026-03-09',
    '2026-03-09',
  ])
})
