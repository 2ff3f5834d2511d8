import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { newId, type ProjectId, type TaskId } from '../../src/domain/ids.js'
import { may, reachOf } from '../../src/domain/policy.js'
import { NO_FILTER } from '../../src/domain/taskList.js'
import { guardedTask } from '../../src/services/tasks/present.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { openTestDatabase } from '../support/database.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let here: Town
let there: Town
let ksd: ProjectId
let ky: ProjectId
let ours: TaskId
let theirs: TaskId
let local: TaskId
let plus: Someone
let light: Someone
let kombit: Someone

beforeAll(async () => {
  db = await openTestDatabase()
  await db.data.asSystem(async (tx) => {
    here = await aMunicipality(tx)
    there = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [here, there])
    ky = await aProject(tx, 'KY', [here])
    plus = await aPerson(tx, here, { access: [[ksd, 'PLUS']] })
    light = await aPerson(tx, here, {
      access: [
        [ksd, 'LIGHT'],
        [ky, 'READER'],
      ],
    })
    kombit = await aPerson(tx, here, { side: 'KOMBIT' })
    ours = await aTask(tx, here, ksd)
    theirs = await aTask(tx, there, ksd)
    local = await aTask(tx, here, ksd, { kind: 'LOCAL', priority: 'LOCAL', parentTaskId: ours })
    await aTask(tx, here, ky, { executorId: light.id })
    await aTask(tx, here, ksd, { responsibleId: light.id })
  })
})
afterAll(() => db.close())

test('what one transaction was for is forgotten by the next', async () => {
  await db.data.forMunicipality(here, () => Promise.resolve())
  await db.data.as(kombit.caller, () => Promise.resolve())
  const [left] = await db.dataSource.query<Record<string, string>[]>(
    `select current_setting('role') as role, coalesce(current_setting('app.scope', true), '') as scope,
      coalesce(current_setting('app.municipality', true), '') as municipality,
      coalesce(current_setting('app.person', true), '') as person`,
  )
  expect(left).toEqual({ role: 'none', scope: '', municipality: '', person: '' })
})

test('the list of readable tasks and the rights table agree on every task and person', async () => {
  const ids = await everyTaskId()
  const all = await db.data.asSystem((tx) => tx.tasks.findMany(ids))
  for (const person of [plus, light, kombit]) {
    const { listed, allowed } = await db.data.as(person.caller, async (tx, actor) => {
      const reading = {
        personId: actor.personId,
        reach: reachOf(actor, 'task.read'),
        today: day('2026-03-02'),
      }
      const page = {
        filter: NO_FILTER,
        sort: [{ by: 'endDate' as const, descending: false }],
        after: null,
        size: 100,
      }
      const { tasks } = await tx.taskList.page(reading, page)
      return {
        listed: tasks.map(({ id }) => id).sort(),
        allowed: all
          .filter((task) => may(actor, 'task.read', guardedTask(task, actor)))
          .map(({ id }) => id)
          .sort(),
      }
    })
    expect(listed).toEqual(allowed)
  }
})

const everyTaskId = async (): Promise<TaskId[]> =>
  (await db.dataSource.query<{ id: TaskId }[]>('select id from task')).map(({ id }) => id)

test('a lookup by id of another municipality’s task finds what one of a task that is not there finds', async () => {
  const found = await db.data.as(plus.caller, async (tx) => [
    await tx.tasks.find(theirs),
    await tx.tasks.find(newId()),
    await tx.tasks.lock(theirs),
  ])
  expect(found).toEqual([null, null, null])
  expect(await db.data.as(kombit.caller, (tx) => tx.tasks.find(local))).toBeNull()
})
