import { beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type FileId, type ProjectId, type TaskId } from '../../../src/domain/ids.js'
import type { AccessType } from '../../../src/domain/person.js'
import * as localTasks from '../../../src/services/tasks/local.js'
import * as taskEdit from '../../../src/services/tasks/edit.js'
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
import { memoryFiles } from '../../support/world.js'

const files = memoryFiles()
const { world, clock, asSystem, sql } = databaseRoom({ files })
let town: Town
let ksd: ProjectId
let parentId: TaskId
let plus: Someone
let light: Someone

const person = (fullName: string, type: AccessType): Promise<Someone> =>
  asSystem((tx) => aPerson(tx, town, { fullName, access: [[ksd, type]] }))
const create = (by: Someone, more: Partial<localTasks.NewLocalTask> = {}) =>
  localTasks.create(world, by.caller, { parentId, title: 'Spørg arkivet', ...more })

beforeEach(async () => {
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    parentId = await aTask(tx, town, ksd, { title: 'Ryd op', endDate: day('2026-06-01') })
  })
  plus = await person('Petra Plus', 'PLUS')
  light = await person('Lars Light', 'LIGHT')
})

describe('a new local task', () => {
  test('belongs where its KLIK task does, has a number of its own, and is not begun', async () => {
    const dates = { startDate: day('2026-02-20'), endDate: day('2026-03-20') }
    const made = await create(plus, { description: 'Ring først', executorId: light.id, ...dates })
    expect(made).toMatchObject({
      kind: 'LOCAL',
      priority: 'LOCAL',
      status: 'NOT_STARTED',
      marker: 'RED',
      title: 'Spørg arkivet',
      description: 'Ring først',
      project: { id: ksd },
      executor: { name: 'Lars Light' },
      parent: { id: parentId, title: 'Ryd op' },
      audience: { readers: ['MUNICIPALITY'], told: [] },
      ...dates,
    })
    expect(made.number).toBeGreaterThanOrEqual(1_000_000)
    expect(made.rights).toMatchObject({ edit: true, message: false, createLocal: true })
    expect(made.history.map(({ field, newValue }) => [field, newValue])).toEqual([['executor', 'Lars Light']])
  })

  test('stands on its KLIK task, in its history, and leaves it as it was', async () => {
    const made = await create(plus)
    const parent = await tasks.read(world, plus.caller, parentId)
    expect(parent.localTasks.map(({ id, title, status }) => [id, title, status])).toEqual([
      [made.id, 'Spørg arkivet', 'NOT_STARTED'],
    ])
    expect([parent.version, parent.status, parent.undoUntil]).toEqual([1, 'NOT_STARTED', null])
    expect(parent.history).toMatchObject([
      { field: 'localTask', oldValue: null, newValue: `#${made.number} Spørg arkivet`, by: 'Petra Plus' },
    ])
  })

  test('tells whoever is put on it', async () => {
    const made = await create(plus, { responsibleId: light.id, executorId: plus.id })
    const told = async (who: Someone) =>
      (await asSystem((tx) => tx.outbox.about(who.id))).map(({ event }) => event)
    expect(await told(light)).toEqual([{ type: 'task.assigned', taskId: made.id, as: 'RESPONSIBLE' }])
    expect(await told(plus)).toEqual([])
  })

  test('is a plus user’s to make, under an active KLIK task, with people and dates that fit', async () => {
    const standard = await person('Stine Standard', 'STANDARD')
    const reader = await person('Rita Reader', 'READER')
    const local = await create(plus)
    const sleeping = await asSystem((tx) => aTask(tx, town, ksd, { status: 'NOT_ACTIVE' }))
    const late = { startDate: day('2026-03-21'), endDate: day('2026-03-20') }
    await expect(create(standard)).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'task.createLocal' },
    })
    await expect(create(light)).rejects.toMatchObject({ code: 'not-found' })
    await expect(create(plus, { parentId: local.id as TaskId })).rejects.toMatchObject({
      code: 'under-local',
    })
    await expect(create(plus, { parentId: sleeping })).rejects.toMatchObject({ code: 'task-not-active' })
    await expect(create(plus, { responsibleId: reader.id })).rejects.toMatchObject({ code: 'not-assignable' })
    await expect(create(plus, late)).rejects.toMatchObject({
      code: 'start-after-end',
      facts: { field: 'startDate' },
    })
  })
})

describe('editing one', () => {
  test('changes its words and dates, and the deadline with them', async () => {
    const made = await create(plus, { executorId: light.id })
    const wanted = {
      title: '04 Spørg igen',
      description: 'Ring',
      startDate: day('2026-02-20'),
      endDate: day('2026-03-02'),
    }
    const saved = await taskEdit.edit(world, light.caller, {
      taskId: made.id as TaskId,
      version: 1,
      ...wanted,
    })
    expect(saved).toMatchObject({ ...wanted, marker: 'RED', version: 2 })
    expect(saved?.history.map(({ field, oldValue, newValue }) => [field, oldValue, newValue])).toEqual(
      expect.arrayContaining([
        ['title', 'Spørg arkivet', '04 Spørg igen'],
        ['endDate', null, '2026-03-02'],
        ['description', null, null],
      ]),
    )
    const { titleSort } = (await asSystem((tx) => tx.tasks.find(made.id as TaskId))) ?? {}
    expect(titleSort).toBe('0000000004 spørg igen'.replace('ø', '|'))
    expect((await tasks.read(world, plus.caller, parentId)).version).toBe(1)
  })

  test('refuses a start after the end that stays', async () => {
    const made = await create(plus, { endDate: day('2026-03-20') })
    const late = { taskId: made.id as TaskId, version: 1, startDate: day('2026-03-21') }
    await expect(taskEdit.edit(world, plus.caller, late)).rejects.toMatchObject({
      code: 'start-after-end',
      facts: { field: 'startDate', start: '2026-03-21', end: '2026-03-20' },
    })
  })

  test('completing the task above it is asked about while it is open, and allowed', async () => {
    const { number } = await create(plus)
    const complete = { taskId: parentId, version: 1, status: 'COMPLETED' as const }
    await expect(tasks.changeStatus(world, plus.caller, complete)).rejects.toMatchObject({
      code: 'still-open',
      facts: { count: 1, tasks: expect.stringContaining(`#${number} `) },
    })
    const done = await tasks.changeStatus(world, plus.caller, { ...complete, despiteOpen: true })
    expect([done.status, done.localTasks.map(({ status }) => status)]).toEqual(['COMPLETED', ['NOT_STARTED']])
  })
})

describe('deleting one', () => {
  const file = (taskId: string, id: FileId) => ({
    id,
    municipalityId: town.id,
    taskId: taskId as TaskId,
    name: 'a.txt',
    mediaType: 'text/plain',
    size: 1,
    sha256: 'x',
    origin: 'MUNICIPALITY' as const,
    uploadedBy: plus.id,
    uploadedAt: clock.now(),
    deletedAt: null,
    deletedReason: null,
    deletedBy: null,
  })

  test('takes everything of it along, and the task above it remembers', async () => {
    const made = await create(plus, { executorId: light.id })
    const taskId = made.id as TaskId
    const id = newId<FileId>()
    await files.put(id, new Uint8Array([1]))
    await asSystem((tx) => tx.files.insert(file(taskId, id)))
    await sql(`insert into snooze values ('${light.id}', '${taskId}', '${town.id}', '2026-04-01')`)
    await taskEdit.edit(world, plus.caller, { taskId, version: 1, internalNotes: 'x', status: 'STARTED' })
    expect(await localTasks.remove(world, plus.caller, { taskId, version: 2 })).toBe(parentId)
    await expect(tasks.read(world, plus.caller, taskId)).rejects.toMatchObject({ code: 'not-found' })
    const left = await sql<{ n: number }>(`
      select (select count(*) from task_note) + (select count(*) from task_file) + (select count(*) from snooze)
        + (select count(*) from history where subject_id = '${taskId}')::int as n`)
    expect([Number(left[0]?.n), files.kept.size]).toEqual([0, 0])
    const parent = await tasks.read(world, plus.caller, parentId)
    expect(parent.localTasks).toEqual([])
    expect(parent.history[0]).toMatchObject({
      field: 'localTask',
      oldValue: `#${made.number} Spørg arkivet`,
      newValue: null,
    })
  })

  test('is a plus user’s, of the version they saw, and never of KOMBIT’s task', async () => {
    const made = await create(plus, { executorId: light.id })
    const taskId = made.id as TaskId
    await tasks.changeStatus(world, light.caller, { taskId, version: 1, status: 'STARTED' })
    const remove = (by: Someone, of: TaskId, version: number) =>
      localTasks.remove(world, by.caller, { taskId: of, version })
    await expect(remove(light, taskId, 2)).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'task.createLocal' },
    })
    await expect(remove(plus, taskId, 1)).rejects.toMatchObject({
      code: 'stale-card',
      facts: { by: 'Lars Light' },
    })
    await expect(remove(plus, parentId, 1)).rejects.toMatchObject({ code: 'not-local' })
    await remove(plus, taskId, 2)
    await expect(remove(plus, taskId, 2)).rejects.toMatchObject({ code: 'not-found' })
  })
})
