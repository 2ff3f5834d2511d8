import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId } from '../../../src/domain/ids.js'
import { NO_FILTER } from '../../../src/domain/taskList.js'
import * as filters from '../../../src/services/tasks/filters.js'
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

const { world, clock, asSystem } = databaseRoom()
let town: Town
let ksd: ProjectId
let plus: Someone
let light: Someone

beforeEach(async () => {
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    plus = await aPerson(tx, town, { fullName: 'Petra Plus', access: [[ksd, 'PLUS']] })
    light = await aPerson(tx, town, { fullName: 'Lars Light', access: [[ksd, 'LIGHT']] })
  })
})

const add = (options: Parameters<typeof aTask>[3] = {}) => asSystem((tx) => aTask(tx, town, ksd, options))
const byEndDate = { sort: [{ by: 'endDate' as const, descending: false }], after: null, size: 50 }

describe('the task list', () => {
  test('shows a plus user every task of the project and a light user their own', async () => {
    await add({ title: 'Alles' })
    await add({ title: 'Lars’', executorId: light.id })
    const all = await tasks.list(world, plus.caller, { filter: NO_FILTER, ...byEndDate })
    const own = await tasks.list(world, light.caller, { filter: NO_FILTER, ...byEndDate })
    expect(all.tasks.map(({ title }) => title)).toEqual(['Alles', 'Lars’'])
    expect(own.tasks.map(({ title }) => title)).toEqual(['Lars’'])
  })

  test('is narrowed by municipality for KOMBIT’s side, whose own people have none to choose from', async () => {
    const { there, kombit, supplier } = await asSystem(async (tx) => {
      const other = await aMunicipality(tx, 'Andeby Kommune')
      await tx.projects.takePart(ksd, other.id)
      await aMunicipality(tx, 'Uden Projekt')
      await aTask(tx, other, ksd, { title: 'Deres' })
      return {
        there: other,
        kombit: await aPerson(tx, town, { side: 'KOMBIT', access: [[ksd, 'STANDARD']] }),
        supplier: await aPerson(tx, town, { side: 'SUPPLIER', access: [[ksd, 'READER']] }),
      }
    })
    await add({ title: 'Vores' })
    const titles = async (who: Someone, municipality: Town[]): Promise<string[]> => {
      const filter = { ...NO_FILTER, municipality: municipality.map(({ id }) => id) }
      return (await tasks.list(world, who.caller, { filter, ...byEndDate })).tasks.map(({ title }) => title)
    }
    for (const who of [kombit, supplier]) {
      expect(await titles(who, [there])).toEqual(['Deres'])
      expect((await titles(who, [there, town])).sort()).toEqual(['Deres', 'Vores'])
      const { municipalities } = await filters.forTasks(world, who.caller)
      expect(municipalities).toEqual(
        [there, town].map(({ id, name }) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      )
    }
    expect([await titles(plus, [there]), await titles(plus, [town])]).toEqual([[], ['Vores']])
    expect((await filters.forTasks(world, plus.caller)).municipalities).toEqual([])
  })

  test('counts the colours of the result and leaves completed tasks out of the count', async () => {
    await add({ endDate: day('2026-03-01') })
    await add({ endDate: day('2026-03-04') })
    await add({ endDate: day('2026-06-01') })
    await add({ status: 'NOT_ACTIVE' })
    await add({ status: 'COMPLETED', endDate: day('2026-01-01') })
    const { counters, total } = await tasks.list(world, plus.caller, { filter: NO_FILTER, ...byEndDate })
    expect(counters).toEqual({ RED: 1, YELLOW: 1, GREEN: 1, GREY: 1 })
    expect(total).toBe(5)
  })

  test.each(['endDate', 'title', 'marker', 'priority', 'status', 'project', 'phase', 'theme'] as const)(
    'pages by %s in both directions without losing or repeating a task',
    async (by) => {
      for (let n = 0; n < 7; n += 1) {
        await add({
          title: `Opgave ${n % 3}`,
          endDate: n % 2 === 0 ? null : day(`2026-0${n}-10`),
          status: n % 3 === 0 ? 'STARTED' : 'NOT_STARTED',
        })
      }
      for (const descending of [false, true]) {
        const seen: string[] = []
        let after: Awaited<ReturnType<typeof tasks.list>>['next'] = null
        do {
          const page: Awaited<ReturnType<typeof tasks.list>> = await tasks.list(world, plus.caller, {
            filter: NO_FILTER,
            sort: [{ by, descending }],
            after,
            size: 2,
          })
          seen.push(...page.tasks.map(({ id }) => id))
          after = page.next
        } while (after)
        const whole = await tasks.list(world, plus.caller, {
          filter: NO_FILTER,
          sort: [{ by, descending }],
          after: null,
          size: 50,
        })
        expect(seen).toEqual(whole.tasks.map(({ id }) => id))
        expect(new Set(seen).size).toBe(7)
      }
    },
  )
})

describe('a change of status', () => {
  test('recomputes the marker at once', async () => {
    const taskId = await add({ startDate: day('2026-02-20'), endDate: day('2026-03-20') })
    const before = await tasks.read(world, plus.caller, taskId)
    const after = await tasks.changeStatus(world, plus.caller, {
      taskId,
      version: before.version,
      status: 'STARTED',
    })
    expect([before.marker, after.marker]).toEqual(['RED', 'YELLOW'])
  })

  test('tells whoever comes late who was first, and changes nothing', async () => {
    const taskId = await add({ executorId: light.id })
    const { version } = await tasks.read(world, plus.caller, taskId)
    await tasks.changeStatus(world, light.caller, { taskId, version, status: 'STARTED' })
    await expect(
      tasks.changeStatus(world, plus.caller, { taskId, version, status: 'COMPLETED' }),
    ).rejects.toMatchObject({
      code: 'stale-card',
      facts: { by: 'Lars Light', newValue: 'STARTED' },
    })
    expect((await tasks.read(world, plus.caller, taskId)).status).toBe('STARTED')
  })

  test('lets exactly one of twenty win', async () => {
    const taskId = await add()
    const { version } = await tasks.read(world, plus.caller, taskId)
    const people = await asSystem(async (tx) => {
      const all: Someone[] = []
      for (let n = 0; n < 20; n += 1) all.push(await aPerson(tx, town, { access: [[ksd, 'PLUS']] }))
      return all
    })
    const results = await Promise.allSettled(
      people.map(({ caller }) => tasks.changeStatus(world, caller, { taskId, version, status: 'STARTED' })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      results.filter(
        (one) => one.status === 'rejected' && (one.reason as { code: string }).code === 'stale-card',
      ),
    ).toHaveLength(19)
  })

  test('answers a second tap of the same person as if it were the first', async () => {
    const taskId = await add()
    const { version } = await tasks.read(world, plus.caller, taskId)
    const change = { taskId, version, status: 'COMPLETED' as const }
    const first = await tasks.changeStatus(world, plus.caller, change)
    const second = await tasks.changeStatus(world, plus.caller, change)
    expect(second.version).toBe(first.version)
    expect(second.history).toHaveLength(1)
  })

  test('can be taken back within ten minutes by whoever made it, and not later', async () => {
    const taskId = await add()
    const { version } = await tasks.read(world, plus.caller, taskId)
    const changed = await tasks.changeStatus(world, plus.caller, { taskId, version, status: 'COMPLETED' })
    clock.add(9)
    const undone = await tasks.undo(world, plus.caller, { taskId, version: changed.version })
    expect(undone.status).toBe('NOT_STARTED')
    const again = await tasks.changeStatus(world, plus.caller, {
      taskId,
      version: undone.version,
      status: 'COMPLETED',
    })
    clock.add(10)
    await expect(tasks.undo(world, plus.caller, { taskId, version: again.version })).rejects.toMatchObject({
      code: 'undo-too-late',
    })
  })

  test('of a task that is not there, of another municipality and of a task one may not read is refused alike', async () => {
    const foreign = await asSystem(async (tx) => {
      const other = await aMunicipality(tx)
      return aTask(tx, other, await aProject(tx, 'KSD', [other]))
    })
    const unread = await add()
    const missing = crypto.randomUUID() as typeof foreign
    for (const taskId of [foreign, missing, unread]) {
      await expect(
        tasks.changeStatus(world, light.caller, { taskId, version: 1, status: 'STARTED' }),
      ).rejects.toMatchObject({
        code: 'not-found',
        facts: {},
      })
    }
  })
})
