import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import * as filters from '../../src/services/tasks/filters.js'
import * as localTasks from '../../src/services/tasks/local.js'
import * as taskEdit from '../../src/services/tasks/edit.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { NO_FILTER } from '../../src/domain/taskList.js'
import { botStage } from '../support/bot.js'
import { signIn } from '../support/app.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'

/** KOMBIT and suppliers never see a local task or a note, nor that there are any: asked of the services and of the API. */
const stage = botStage(standingClock('2026-03-02T09:00:00Z'))
let town: Town
let ksd: ProjectId
let taskId: TaskId
let localId: TaskId
let localNumber: number
const sides = { KOMBIT: null as Someone | null, SUPPLIER: null as Someone | null }
/** Only on the local task, so that KOMBIT has no reason to know the name. */
let hidden: Someone

beforeEach(async () => {
  const { world } = stage().app
  const plus = await world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const tag = town.id.slice(0, 6)
    ksd = await aProject(tx, `KSD ${tag}`, [town])
    for (const side of ['KOMBIT', 'SUPPLIER'] as const) {
      const fullName = `${side} ${tag}`
      sides[side] = await aPerson(tx, town, { fullName, side, access: [[ksd, 'STANDARD']] })
    }
    hidden = await aPerson(tx, town, { fullName: `Hemmelig ${tag}`, access: [[ksd, 'LIGHT']] })
    taskId = await aTask(tx, town, ksd, { title: 'Ryd op' })
    return aPerson(tx, town, { access: [[ksd, 'PLUS']] })
  })
  const wanted = { internalNotes: 'Nøglen ligger i boks 4' }
  await taskEdit.edit(world, plus.caller, { taskId, version: 1, ...wanted })
  const made = await localTasks.create(world, plus.caller, {
    parentId: taskId,
    title: 'Skjult lokal',
    executorId: hidden.id,
  })
  localId = made.id as TaskId
  localNumber = made.number
})

describe.each(['KOMBIT', 'SUPPLIER'] as const)('%s', (side) => {
  const caller = () => (sides[side] ?? hidden).caller

  async function get(path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
    const { app } = stage()
    const { token } = await signIn(app, sides[side]?.name ?? '')
    const response = await fetch(`${app.api}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}` },
    })
    return { status: response.status, text: await response.text() }
  }

  test('lists and counts as if there were no local task', async () => {
    const page = { sort: [{ by: 'endDate' as const, descending: false }], after: null, size: 50 }
    const filter = { ...NO_FILTER, project: [ksd] }
    const { world } = stage().app
    const all = await tasks.list(world, caller(), { filter, ...page })
    expect([all.tasks.map(({ id }) => id), all.total, all.counters.GREEN]).toEqual([[taskId], 1, 1])
    for (const words of ['skjult', String(localNumber), `#${localNumber}`]) {
      expect((await tasks.list(world, caller(), { filter: { ...filter, words }, ...page })).total).toBe(0)
    }
    const local = { ...filter, priority: ['LOCAL' as const] }
    expect((await tasks.list(world, caller(), { filter: local, ...page })).total).toBe(0)
  })

  test('is offered nobody to filter by who stands on local tasks alone', async () => {
    const { people } = await filters.forTasks(stage().app.world, caller())
    expect(people.map(({ id }) => id)).not.toContain(hidden.id)
  })

  test('reads a task without its notes, its local tasks, and the history of both', async () => {
    const seen = await tasks.read(stage().app.world, caller(), taskId)
    expect([seen.internalNotes, seen.localTasks, seen.history]).toEqual([null, [], []])
    expect(seen.rights).toMatchObject({ edit: false, editNotes: false, createLocal: false, message: true })
  })

  test('finds a local task neither by id nor by number', async () => {
    const { world } = stage().app
    expect(await tasks.findByNumber(world, caller(), localNumber)).toBeNull()
    expect(await tasks.some(world, caller(), [localId])).toEqual([])
    await expect(tasks.read(world, caller(), localId)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is told of a stale task without who wrote the note', async () => {
    const { world } = stage().app
    await expect(
      tasks.changeStatus(world, caller(), { taskId, version: 1, status: 'NOT_ACTIVE' }),
    ).rejects.toMatchObject({ code: 'stale-card', facts: { by: null, field: null, fields: '' } })
  })

  test('gets the same answers of the API', async () => {
    const json = (body: unknown, method = 'PUT'): RequestInit => ({ method, body: JSON.stringify(body) })
    const nothing = await get(`/tasks/${crypto.randomUUID()}`)
    const asked: [string, RequestInit?][] = [
      [`/tasks/${localId}`],
      [`/tasks/${localId}`, json({ version: 1, status: 'STARTED' })],
      [`/tasks/${localId}`, json({ version: 1 }, 'DELETE')],
      [`/tasks/${localId}/messages`, json({ text: 'Hej' }, 'POST')],
      [`/tasks/${localId}/assignable`],
      [`/tasks/${localId}/status`, json({ version: 1, status: 'STARTED' })],
      [`/tasks/${localId}/undo`, json({ version: 1 }, 'POST')],
    ]
    for (const [path, init] of asked) expect([path, await get(path, init)]).toEqual([path, nothing])
    const open = [`/tasks/${taskId}`, `/tasks?project=${ksd}`, '/tasks/filters', `/projects/${ksd}`]
    for (const path of open) {
      const { text } = await get(path)
      expect(text).not.toMatch(/Skjult|boks 4|Hemmelig|localTask"|internalNotes":"/)
    }
    for (const body of [{ internalNotes: 'x' }, { executorId: hidden.id }]) {
      expect((await get(`/tasks/${taskId}`, json({ version: 2, ...body }))).status).toBe(403)
    }
    expect((await get(`/tasks/${taskId}/local`, json({ title: 'Ny' }, 'POST'))).status).toBe(403)
  })
})

test('the cards of a role recommend no local task to anybody', async () => {
  const { data } = stage().app.world
  const found = await data.asSystem((tx) => tx.tasks.recommending('Skjult lokal', town.id))
  expect(found).toEqual([])
})
