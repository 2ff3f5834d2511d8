import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../../src/domain/ids.js'
import { parseMention } from '../../../src/domain/task.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  aTask,
  day,
  type Someone,
  type TaskOptions,
  type Town,
} from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world, asSystem } = databaseRoom()
let town: Town
let ksd: ProjectId
let ky: ProjectId
let plus: Someone

const add = (options: TaskOptions = {}, project = ksd): Promise<TaskId> =>
  asSystem((tx) => aTask(tx, town, project, options))

beforeEach(async () => {
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    ky = await aProject(tx, 'KY', [town])
    plus = await aPerson(tx, town, { fullName: 'Petra Plus', access: [[ksd, 'PLUS']] })
  })
})

test.each([
  ['#140010 Bevar adgang', { number: 140010, title: 'Bevar adgang' }],
  ['# 97668 / 107: Ryd op', { number: 97668, title: 'Ryd op' }],
  ['#140010', { number: 140010, title: '' }],
  ['140010', { number: 140010, title: '140010' }],
  ['04 Opret roller', { number: null, title: '04 Opret roller' }],
])('"%s" speaks of a task', (line, mention) => {
  expect(parseMention(line)).toEqual(mention)
})

describe('what a task leads to', () => {
  test('is found by number, else by title, rather of the same project', async () => {
    const byNumber = await add({ instanceNumber: 900_101, title: 'Noget andet' })
    await add({ title: 'Ryd op' }, ky)
    const byTitle = await add({ title: 'ryd op ', status: 'STARTED', endDate: day('2026-03-02') })
    const prerequisites = ['#900101 Gennemgå nøgler', 'Ryd  op', 'Findes ikke']
    const taskId = await add({ template: { prerequisites, closelyRelated: ['#900101'] } })
    const detail = await tasks.read(world, plus.caller, taskId)
    expect(detail.prerequisites).toEqual([
      {
        title: '#900101 Gennemgå nøgler',
        task: expect.objectContaining({ id: byNumber, number: 900_101 }) as unknown,
      },
      {
        title: 'Ryd  op',
        task: expect.objectContaining({ id: byTitle, status: 'STARTED', marker: 'RED' }) as unknown,
      },
      { title: 'Findes ikke', task: null },
    ])
    expect(detail.closelyRelated[0]?.task?.id).toBe(byNumber)
  })

  test('is a line without a task where the reader may not read it, or it is elsewhere or local', async () => {
    await add({ title: 'I KY' }, ky)
    await add({ title: 'Lokal', kind: 'LOCAL', priority: 'LOCAL' })
    await asSystem(async (tx) => {
      const other = await aMunicipality(tx)
      await tx.projects.takePart(ksd, other.id)
      await aTask(tx, other, ksd, { title: 'Andetsteds', instanceNumber: 900_102 })
    })
    const prerequisites = ['I KY', 'Lokal', 'Andetsteds', '#900102']
    const taskId = await add({ template: { prerequisites } })
    const detail = await tasks.read(world, plus.caller, taskId)
    expect(detail.prerequisites.map(({ task }) => task)).toEqual([null, null, null, null])
  })
})

test('a light user sees of the local tasks only their own', async () => {
  const taskId = await add()
  const light = await asSystem((tx) => aPerson(tx, town, { access: [[ksd, 'LIGHT']] }))
  const parent = await add({ executorId: light.id })
  const local = { kind: 'LOCAL', priority: 'LOCAL', parentTaskId: parent } as const
  const own = await add({ ...local, responsibleId: light.id })
  await add(local)
  const seen = await tasks.read(world, light.caller, parent)
  expect(seen.localTasks.map(({ id }) => id)).toEqual([own])
  expect((await tasks.read(world, plus.caller, parent)).localTasks).toHaveLength(2)
  expect((await tasks.read(world, plus.caller, taskId)).localTasks).toEqual([])
})

test('of a role’s holders it says who can stand on the task', async () => {
  const taskId = await add({ template: { recommendedExecutorRoles: ['Projektleder'] } })
  const reader = await asSystem(async (tx) => {
    const roleId = await aRole(tx, { title: 'projektleder', projectId: ksd })
    const person = await aPerson(tx, town, { fullName: 'Rita Reader', access: [[ksd, 'READER']] })
    await anAssignment(tx, { town, roleId, person })
    await anAssignment(tx, { town, roleId, person: plus }, { isPrimary: true })
    return person
  })
  const { recommendedExecutor } = await tasks.read(world, plus.caller, taskId)
  expect(recommendedExecutor[0]?.holders).toEqual([
    { id: plus.id, name: 'Petra Plus', canBeAssigned: true },
    { id: reader.id, name: 'Rita Reader', canBeAssigned: false },
  ])
})

test('what KLIK’s export told of the time before is the municipality’s own', async () => {
  const taskId = await add()
  const files = ['Brugere.xlsx']
  const importedAt = new Date('2026-03-01T09:00:00Z')
  await asSystem((tx) =>
    tx.tasks.keepImported({ taskId, municipalityId: town.id, importedAt, history: 'Bo var her', files }),
  )
  const kombit = await asSystem((tx) => aPerson(tx, town, { side: 'KOMBIT', access: [[ksd, 'PLUS']] }))
  expect((await tasks.read(world, plus.caller, taskId)).imported).toEqual({
    at: importedAt.toISOString(),
    history: 'Bo var her',
    files,
  })
  expect((await tasks.read(world, kombit.caller, taskId)).imported).toBeNull()
})
