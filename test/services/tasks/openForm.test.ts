import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../../src/domain/ids.js'
import type { AccessType } from '../../../src/domain/person.js'
import * as localTasks from '../../../src/services/tasks/local.js'
import { isTaskForm, openForm, type TaskForm } from '../../../src/services/tasks/openForm.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone, type Town } from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world, asSystem } = databaseRoom()
const FORMS = ['people', 'message', 'note', 'local'] as const
let town: Town
let ksd: ProjectId
let taskId: TaskId
let plus: Someone
let kombit: Someone

const person = (type: AccessType): Promise<Someone> =>
  asSystem((tx) => aPerson(tx, town, { access: [[ksd, type]] }))
/** What becomes of it: "opens", or the refusal with the right that is missing. */
const opening = (who: Someone, form: TaskForm, id = taskId): Promise<string> =>
  openForm(world, who.caller, { taskId: id, form }).then(
    () => 'opens',
    ({ code, facts }: { code: string; facts: { right?: string } }) =>
      [code, facts.right].filter(Boolean).join(' '),
  )
const each = (who: Someone, id = taskId): Promise<string[]> =>
  Promise.all(FORMS.map((form) => opening(who, form, id)))

beforeEach(async () => {
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    taskId = await aTask(tx, town, ksd, {})
    kombit = await aPerson(tx, town, { side: 'KOMBIT' })
  })
  plus = await person('PLUS')
})

describe('a form of a task', () => {
  test('is shown to whoever could send it, and to nobody else', async () => {
    expect(await each(plus)).toEqual(['opens', 'opens', 'opens', 'opens'])
    expect(await each(await person('STANDARD'))).toEqual([
      'forbidden task.edit',
      'forbidden task.message',
      'opens',
      'forbidden task.createLocal',
    ])
    expect(await each(await person('READER'))).toEqual([
      'forbidden task.edit',
      'forbidden task.message',
      'forbidden task.editNotes',
      'forbidden task.createLocal',
    ])
    expect(await each(await person('LIGHT'))).toEqual(FORMS.map(() => 'not-found'))
  })

  test('waits until KOMBIT has opened the task; KOMBIT itself writes before', async () => {
    const closed = await asSystem((tx) => aTask(tx, town, ksd, { status: 'NOT_ACTIVE' }))
    expect(await each(plus, closed)).toEqual(FORMS.map(() => 'task-not-active'))
    expect(await opening(kombit, 'message', closed)).toBe('opens')
    expect(await opening(kombit, 'people', closed)).toBe('task-not-active')
    expect(await opening(kombit, 'people')).toBe('forbidden task.edit')
  })

  test('shows local tasks to whoever reads the task, once there are some; under one of them there are none', async () => {
    const local = await localTasks.create(world, plus.caller, { parentId: taskId, title: 'Spørg arkivet' })
    expect(await opening(await person('READER'), 'local')).toBe('opens')
    expect(await each(plus, local.id as TaskId)).toEqual(['opens', 'is-local', 'opens', 'under-local'])
  })
})

test('what sends nothing of its own is no form', () => {
  expect(['history', 'snooze', 'toString', ...FORMS].filter(isTaskForm)).toEqual([...FORMS])
})
