import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { calendarOf } from '../../src/domain/calendar.js'
import { explain, hasWorsened, type Marker } from '../../src/domain/deadline.js'
import type { ProjectId } from '../../src/domain/ids.js'
import type { TaskStatus } from '../../src/domain/taskStatus.js'
import { NO_FILTER } from '../../src/domain/taskList.js'
import { momentOf } from '../../src/domain/moment.js'
import { addDays, type Day } from '../../src/domain/time.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { openTestDatabase } from '../support/database.js'

const OFFICE = calendarOf('office')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let town: Town
let ksd: ProjectId
let plus: Someone

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

async function fresh(): Promise<void> {
  await db.empty()
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    plus = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
  })
}

const START = day('2026-01-02')
const anyPlan = fc.record({
  status: fc.constantFrom<TaskStatus>('NOT_STARTED', 'STARTED', 'COMPLETED', 'NOT_ACTIVE'),
  startDate: fc.option(fc.integer({ min: -30, max: 60 }).map((n) => addDays(START, n))),
  endDate: fc.option(
    fc.integer({ min: -30, max: 60 }).map((n) => addDays(START, n)),
    { freq: 6 },
  ),
  plannedDurationWorkingDays: fc.option(fc.integer({ min: 0, max: 20 })),
  latestStartOverride: fc.constant(null),
})

const sweepOn = (today: Day) =>
  db.data.asSystem((tx) => tx.sweep(today, { now: momentOf(today, 0, 5), noticesAt: momentOf(today, 7) }))

describe('the sweep, run on some days and not on others', () => {
  test('tells of each worsening exactly once, as a model that looks every task up would', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPlan, { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 8 }),
        async (plans, gaps) => {
          await fresh()
          const told = new Map<string, Marker>()
          await db.data.asSystem(async (tx) => {
            for (const plan of plans) {
              const id = await aTask(tx, town, ksd, { ...plan, today: START })
              told.set(id, explain(plan, START, OFFICE).marker)
            }
          })
          const ids = [...told.keys()]
          for (const gap of gaps.sort((a, b) => a - b)) {
            const today = addDays(START, gap)
            const expected = ids.filter((id, n) =>
              hasWorsened(told.get(id) ?? 'GREEN', markerOf(plans[n], today)),
            )
            const { worsened, notices } = await sweepOn(today)
            expect([worsened, notices]).toEqual([expected.length, expected.length])
            ids.forEach((id, n) => told.set(id, markerOf(plans[n], today)))
            expect(await sweepOn(today)).toMatchObject({ turned: 0, notices: 0 })
          }
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)

  test('gives every task the marker the rule gives it, in lists and counters alike', async () => {
    await fresh()
    const plans = fc.sample(anyPlan, 60)
    await db.data.asSystem(async (tx) => {
      for (const plan of plans) await aTask(tx, town, ksd, { ...plan, today: START })
    })
    for (const gap of [0, 3, 17, 44]) {
      const today = addDays(START, gap)
      const counters = await db.data.as(plus.caller, (tx, actor) =>
        tx.taskList.counters(
          { personId: actor.personId, reach: { whole: [ksd], own: [], withLocal: true }, today },
          NO_FILTER,
        ),
      )
      const expected = { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0, CHECK: 0 }
      for (const plan of plans) expected[markerOf(plan, today)] += 1
      expect({
        ...counters,
        CHECK: counters.total - counters.RED - counters.YELLOW - counters.GREEN - counters.GREY,
      }).toMatchObject(expected)
    }
  })
})

function markerOf(
  plan: (typeof anyPlan extends fc.Arbitrary<infer P> ? P : never) | undefined,
  today: Day,
): Marker {
  if (!plan) throw new Error('no plan')
  return explain(plan, today, OFFICE).marker
}

test('a local task is told only to those on it', async () => {
  await fresh()
  const light = await db.data.asSystem(async (tx) => {
    const person = await aPerson(tx, town, { access: [[ksd, 'LIGHT']] })
    await aTask(tx, town, ksd, {
      kind: 'LOCAL',
      priority: 'LOCAL',
      executorId: person.id,
      endDate: day('2026-01-12'),
      today: START,
    })
    return person
  })
  await sweepOn(day('2026-01-05'))
  const [toPlus, toLight] = await db.data.asSystem(async (tx) => [
    await tx.outbox.about(plus.id),
    await tx.outbox.about(light.id),
  ])
  expect([toPlus?.length, toLight?.length]).toEqual([0, 1])
})

test('the notice carries the key of the rulings and is due at seven', async () => {
  await fresh()
  const id = await db.data.asSystem((tx) =>
    aTask(tx, town, ksd, { endDate: day('2026-01-12'), today: START }),
  )
  await sweepOn(day('2026-01-05'))
  const [notice] = await db.data.asSystem((tx) => tx.outbox.about(plus.id))
  expect(notice?.key).toBe(`marker:${id}:YELLOW:2026-01-12:2026-01-12:${plus.id}`)
  expect(notice?.dueAt.toISOString()).toBe('2026-01-05T06:00:00.000Z')
})
