import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../../src/domain/ids.js'
import type { AccessType } from '../../../src/domain/person.js'
import * as taskEdit from '../../../src/services/tasks/edit.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aTask,
  day,
  type Someone,
  type TaskOptions,
  type Town,
} from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world, asSystem, sql } = databaseRoom()
let town: Town
let other: Town
let ksd: ProjectId
let plus: Someone
let standard: Someone
let light: Someone
let reader: Someone

const person = (fullName: string, type: AccessType, home = town): Promise<Someone> =>
  asSystem((tx) => aPerson(tx, home, { fullName, access: [[ksd, type]] }))
const add = (options: TaskOptions = {}): Promise<TaskId> => asSystem((tx) => aTask(tx, town, ksd, options))
const edit = (
  by: Someone,
  taskId: TaskId,
  wanted: Omit<taskEdit.TaskEdit, 'taskId' | 'version'>,
  version = 1,
) => taskEdit.edit(world, by.caller, { taskId, version, ...wanted })
const notices = (who: Someone) => asSystem((tx) => tx.outbox.about(who.id))

beforeEach(async () => {
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    other = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town, other])
  })
  plus = await person('Petra Plus', 'PLUS')
  standard = await person('Stine Standard', 'STANDARD')
  light = await person('Lars Light', 'LIGHT')
  reader = await person('Rita Reader', 'READER')
})

describe('one save', () => {
  test('changes everything that was said and leaves the rest, with one version and a line of history a field', async () => {
    const taskId = await add({ executorId: standard.id, endDate: day('2026-06-01') })
    const wanted = {
      status: 'STARTED',
      responsibleId: light.id,
      internalNotes: 'Nøglen ligger i boks 4',
    } as const
    const saved = await edit(plus, taskId, wanted)
    expect(saved).toMatchObject({
      status: 'STARTED',
      responsible: { id: light.id, name: 'Lars Light' },
      executor: { id: standard.id },
      internalNotes: 'Nøglen ligger i boks 4',
      version: 2,
    })
    expect(
      saved?.history.map(({ field, oldValue, newValue, by }) => [field, oldValue, newValue, by]),
    ).toEqual(
      expect.arrayContaining([
        ['status', 'NOT_STARTED', 'STARTED', 'Petra Plus'],
        ['responsible', null, 'Lars Light', 'Petra Plus'],
        ['internalNotes', null, null, 'Petra Plus'],
      ]),
    )
    expect(saved?.history).toHaveLength(3)
  })

  test('recomputes the deadline at once, and the sweep tells nobody of what the editor saw', async () => {
    const taskId = await add({ startDate: day('2026-02-20'), endDate: day('2026-03-20') })
    const saved = await edit(plus, taskId, { status: 'STARTED' })
    expect(saved?.marker).toBe('YELLOW')
    const kept = await asSystem((tx) => tx.tasks.find(taskId))
    expect(kept).toMatchObject({
      lastNotifiedMarker: 'YELLOW',
      redOn: '2026-03-20',
      nextChangeOn: '2026-03-20',
    })
  })

  test('of people alone leaves the reminders that are due', async () => {
    const options = {
      endDate: day('2026-03-20'),
      lastNotifiedMarker: 'GREEN',
      nextChangeOn: day('2026-03-02'),
    }
    const taskId = await add(options as TaskOptions)
    await edit(plus, taskId, { responsibleId: light.id })
    const kept = await asSystem((tx) => tx.tasks.find(taskId))
    expect(kept).toMatchObject({ lastNotifiedMarker: 'GREEN', nextChangeOn: '2026-03-02' })
  })

  test('of nothing new is no save', async () => {
    const taskId = await add({ responsibleId: light.id })
    const same = {
      responsibleId: light.id,
      executorId: null,
      status: 'NOT_STARTED',
      internalNotes: null,
    } as const
    const answered = await edit(plus, taskId, same)
    expect([answered?.version, answered?.history]).toEqual([1, []])
  })

  test('empties what is set to nothing', async () => {
    const taskId = await add({ responsibleId: light.id })
    await edit(plus, taskId, { internalNotes: 'Udkast' })
    const saved = await edit(plus, taskId, { responsibleId: null, internalNotes: null }, 2)
    expect([saved?.responsible, saved?.internalNotes]).toEqual([null, null])
    expect(saved?.history.map(({ field, oldValue, newValue }) => [field, oldValue, newValue])).toEqual([
      ['internalNotes', null, null],
      ['responsible', 'Lars Light', null],
      ['internalNotes', null, null],
    ])
  })

  test('keeps the text of the notes out of the history', async () => {
    const taskId = await add()
    const saved = await edit(plus, taskId, { internalNotes: 'hemmelig kode' })
    expect(JSON.stringify(saved?.history)).not.toContain('hemmelig')
  })

  test('keeps the names of people in the history when they are gone', async () => {
    const taskId = await add()
    await edit(plus, taskId, { responsibleId: light.id })
    await sql(`update person set full_name = 'Slettet', deleted_at = now() where id = '${light.id}'`)
    const { history } = await tasks.read(world, plus.caller, taskId)
    expect(history[0]).toMatchObject({ field: 'responsible', newValue: 'Lars Light' })
  })
})

describe('who may save what', () => {
  test.each<[string, () => Someone, boolean, Omit<taskEdit.TaskEdit, 'taskId' | 'version'>, string | null]>([
    [
      'a plus user the people of any task',
      () => plus,
      false,
      { executorId: null, responsibleId: null },
      null,
    ],
    ['a standard user their own', () => standard, true, { status: 'STARTED' }, null],
    ['a standard user not others’', () => standard, false, { status: 'STARTED' }, 'forbidden'],
    ['a standard user the notes of any task', () => standard, false, { internalNotes: 'x' }, null],
    [
      'a standard user not notes with the status of others’',
      () => standard,
      false,
      { internalNotes: 'x', status: 'STARTED' },
      'forbidden',
    ],
    ['a light user their own', () => light, true, { status: 'STARTED', internalNotes: 'x' }, null],
    ['a light user does not find others’', () => light, false, { internalNotes: 'x' }, 'not-found'],
    ['a reader nothing', () => reader, true, { internalNotes: 'x' }, 'forbidden'],
    ['nobody KOMBIT’s words', () => plus, false, { title: 'Ny titel' }, 'invalid-input'],
    ['nobody in a municipality the switching off', () => plus, false, { status: 'NOT_ACTIVE' }, 'forbidden'],
  ])('%s', async (_, who, isOwn, wanted, refused) => {
    // Somebody else's otherwise, so that there is something to change.
    const taskId = await add({ executorId: isOwn ? who().id : reader.id })
    const saving = edit(who(), taskId, wanted)
    if (refused) await expect(saving).rejects.toMatchObject({ code: refused })
    else expect((await saving)?.version).toBe(2)
  })

  test('the right that is missing is named for the field', async () => {
    const taskId = await add()
    await expect(edit(reader, taskId, { internalNotes: 'x' })).rejects.toMatchObject({
      facts: { right: 'task.editNotes' },
    })
    await expect(edit(reader, taskId, { executorId: plus.id })).rejects.toMatchObject({
      facts: { right: 'task.edit' },
    })
  })

  test('a task that is not active is read only for the municipality', async () => {
    const taskId = await add({ status: 'NOT_ACTIVE' })
    for (const wanted of [
      { status: 'STARTED' },
      { internalNotes: 'x' },
      { responsibleId: light.id },
    ] as const) {
      await expect(edit(plus, taskId, wanted)).rejects.toMatchObject({ code: 'task-not-active' })
    }
    const { rights } = await tasks.read(world, plus.caller, taskId)
    const { readNotes, ...others } = rights
    expect([readNotes, ...Object.values(others)]).toEqual([true, ...Object.values(others).map(() => false)])
  })
})

describe('who can be put on a task', () => {
  test('whoever works on the project, in Danish order', async () => {
    const taskId = await add()
    await person('Ane Ånd', 'STANDARD', other)
    const people = await taskEdit.assignable(world, plus.caller, taskId)
    expect(people.map(({ name }) => name)).toEqual(['Lars Light', 'Petra Plus', 'Stine Standard'])
  })

  test('is for those who may put them there', async () => {
    const taskId = await add()
    await expect(taskEdit.assignable(world, reader.caller, taskId)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(taskEdit.assignable(world, light.caller, taskId)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a reader, somebody of elsewhere, somebody without access, somebody deleted and nobody cannot', async () => {
    const taskId = await add()
    const elsewhere = await person('Sten Stranger', 'PLUS', other)
    const none = await asSystem((tx) => aPerson(tx, town))
    const gone = await person('Gerda Gone', 'PLUS')
    await sql(`update person set deleted_at = now() where id = '${gone.id}'`)
    for (const id of [reader.id, elsewhere.id, none.id, gone.id, crypto.randomUUID() as Someone['id']]) {
      await expect(edit(plus, taskId, { responsibleId: id })).rejects.toMatchObject({
        code: 'not-assignable',
        facts: { field: 'responsible' },
      })
    }
  })

  test('somebody who stands there already may stay', async () => {
    const taskId = await add({ responsibleId: reader.id })
    const saved = await edit(plus, taskId, { responsibleId: reader.id, executorId: light.id })
    expect([saved?.responsible?.id, saved?.executor?.id]).toEqual([reader.id, light.id])
  })

  test('they are told what they are on it as, unless they did it themselves', async () => {
    const taskId = await add()
    await edit(plus, taskId, { responsibleId: light.id, executorId: light.id })
    await edit(plus, taskId, { responsibleId: plus.id, executorId: standard.id }, 2)
    expect((await notices(light)).map(({ event }) => event)).toEqual([
      { type: 'task.assigned', taskId, as: 'BOTH' },
    ])
    expect((await notices(standard)).map(({ event }) => event)).toEqual([
      { type: 'task.assigned', taskId, as: 'EXECUTOR' },
    ])
    expect(await notices(plus)).toEqual([])
  })
})

describe('handing one’s own place over', () => {
  test.each([
    ['STANDARD', 'task.edit'],
    ['LIGHT', 'task.read'],
  ] as const)('asks a %s user first, since they lose %s', async (type, right) => {
    const who = await person('Hans Hand', type)
    const taskId = await add({ responsibleId: who.id })
    await expect(edit(who, taskId, { responsibleId: plus.id })).rejects.toMatchObject({
      code: 'would-lose-access',
      facts: { right },
    })
    expect((await tasks.read(world, plus.caller, taskId)).version).toBe(1)
    const saved = await edit(who, taskId, { responsibleId: plus.id, confirmed: true })
    if (right === 'task.read') expect(saved).toBeNull()
    else expect([saved?.rights.edit, saved?.undoUntil]).toEqual([false, null])
    expect((await tasks.read(world, plus.caller, taskId)).responsible?.id).toBe(plus.id)
  })

  test('asks nobody who stays on it, and no plus user', async () => {
    const taskId = await add({ responsibleId: light.id })
    const kept = await edit(light, taskId, { responsibleId: plus.id, executorId: light.id })
    expect([kept?.responsible?.id, kept?.executor?.id]).toEqual([plus.id, light.id])
    expect((await edit(plus, taskId, { responsibleId: standard.id }, 2))?.responsible?.id).toBe(standard.id)
  })
})

describe('two at once', () => {
  test('the second is told who was first, with what, when, and how it is now', async () => {
    const taskId = await add({ executorId: light.id })
    await edit(plus, taskId, { responsibleId: standard.id })
    await expect(edit(light, taskId, { status: 'STARTED' })).rejects.toMatchObject({
      code: 'stale-card',
      facts: {
        by: 'Petra Plus',
        at: '2026-03-02T09:00:00.000Z',
        field: 'responsible',
        fields: 'responsible',
        oldValue: null,
        newValue: 'Stine Standard',
        responsible: 'Stine Standard',
        executor: 'Lars Light',
        status: 'NOT_STARTED',
        version: 2,
      },
    })
  })

  test('the same save twice is answered as the first was', async () => {
    const taskId = await add()
    const wanted = { responsibleId: light.id, internalNotes: 'x' }
    const first = await edit(plus, taskId, wanted)
    const second = await edit(plus, taskId, wanted)
    expect(second).toEqual(first)
  })

  test('the same wish of another is stale all the same', async () => {
    const taskId = await add()
    await edit(plus, taskId, { internalNotes: 'x' })
    await expect(edit(standard, taskId, { internalNotes: 'x' })).rejects.toMatchObject({ code: 'stale-card' })
  })
})

describe('taking it back', () => {
  test('puts status, responsible and executor of one save back together, and leaves what was written', async () => {
    const taskId = await add({ responsibleId: light.id })
    const wanted = {
      status: 'STARTED',
      responsibleId: standard.id,
      executorId: plus.id,
      internalNotes: 'x',
    } as const
    const saved = await edit(plus, taskId, wanted)
    expect(saved?.undoUntil).toBe('2026-03-02T09:10:00.000Z')
    const undone = await tasks.undo(world, plus.caller, { taskId, version: 2 })
    expect([undone.status, undone.responsible?.id, undone.executor, undone.internalNotes]).toEqual([
      'NOT_STARTED',
      light.id,
      null,
      'x',
    ])
    expect([undone.version, undone.history.length]).toEqual([3, 7])
  })

  test('does not reach behind a save of another, nor one that cannot be taken back', async () => {
    const taskId = await add()
    await edit(plus, taskId, { status: 'STARTED' })
    const noted = await edit(plus, taskId, { internalNotes: 'x' }, 2)
    expect(noted?.undoUntil).toBeNull()
    await expect(tasks.undo(world, plus.caller, { taskId, version: 3 })).rejects.toMatchObject({
      code: 'undo-nothing',
    })
    await edit(standard, taskId, { internalNotes: 'y' }, 3)
    await expect(tasks.undo(world, plus.caller, { taskId, version: 4 })).rejects.toMatchObject({
      code: 'undo-superseded',
    })
  })

  test('is refused when who stood there can no longer', async () => {
    const taskId = await add({ responsibleId: reader.id })
    await edit(plus, taskId, { responsibleId: light.id })
    await expect(tasks.undo(world, plus.caller, { taskId, version: 2 })).rejects.toMatchObject({
      code: 'not-assignable',
    })
  })
})
