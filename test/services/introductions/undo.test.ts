import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { IntroductionTaskView, PlanView } from '../../../src/contract/introductionPlan.js'
import type { IntroductionPlanId, IntroductionTaskId } from '../../../src/domain/ids.js'
import type { IntroductionStatus } from '../../../src/domain/introductionPlan.js'
import { end } from '../../../src/services/introductions/plans/move.js'
import { read } from '../../../src/services/introductions/plans/read.js'
import { setStatus } from '../../../src/services/introductions/plans/status.js'
import { undo } from '../../../src/services/introductions/plans/undo.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, day, type Someone } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anIntroduction } from '../../support/introductionPlans.js'
import { aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let who: Record<'owner' | 'ida' | 'nanna', Someone>
let planId: IntroductionPlanId
let taskId: IntroductionTaskId

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
})
afterAll(() => db.close())

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  await db.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const one = (fullName: string): Promise<Someone> => aPerson(tx, town, { fullName })
    who = { owner: await one('Ejnar Ejer'), ida: await one('Ida Introduktør'), nanna: await one('Nanna Ny') }
    const members = [
      [who.owner, 'owner'],
      [who.ida, 'introducer'],
    ] as const
    const { teamId } = await aTeam(tx, town, { members })
    const tasks = [{ title: 'Vis rundt', responsibleId: who.ida.id }]
    const made = await anIntroduction(tx, town, {
      ...{ teamId, introduceeId: who.nanna.id, startedBy: who.owner.id },
      categories: [{ deadline: day('2026-03-20'), tasks }],
    })
    planId = made.planId
    taskId = made.taskIds[0] ?? taskId
  })
})

const at = (time: string): void => clock.set(`2026-03-02T${time}:00Z`)
const taskOf = ({ categories }: PlanView): IntroductionTaskView => {
  const [task] = categories.flatMap(({ tasks }) => tasks)
  if (!task) throw new Error('no task')
  return task
}
const seen = async (by: Someone): Promise<IntroductionTaskView> =>
  taskOf(await read(world, by.caller, planId))
async function set(by: Someone, status: IntroductionStatus, note?: string): Promise<IntroductionTaskView> {
  const { version } = await seen(by)
  return taskOf(await setStatus(world, by.caller, { taskId, version, status, note }))
}
const takeBack = async (by: Someone, version?: number): Promise<IntroductionTaskView> =>
  taskOf(await undo(world, by.caller, { taskId, version: version ?? (await seen(by)).version }))
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )

test('one’s own last change is taken back within ten minutes, as often as the tap is repeated, and is offered once', async () => {
  const before = await seen(who.ida)
  const done = await set(who.ida, 'COMPLETED')
  expect(done.undoUntil).toBe('2026-03-02T09:10:00.000Z')
  at('09:09')
  const back = await takeBack(who.ida, done.version)
  expect(back).toMatchObject({ status: 'NOT_STARTED', marker: before.marker, undoUntil: null })
  expect((await takeBack(who.ida, done.version)).version).toBe(back.version)
})

test('a note goes with the status it came with', async () => {
  await set(who.ida, 'NOT_APPLICABLE', 'Hun kan det')
  expect(await takeBack(who.ida)).toMatchObject({ status: 'NOT_STARTED', note: null })
})

test('is refused: nothing to take back, too late, somebody else’s, changed since, and once the plan has ended', async () => {
  expect(await refusal(takeBack(who.ida))).toBe('undo-nothing')
  const done = await set(who.ida, 'STARTED')
  expect((await seen(who.owner)).undoUntil).toBeNull()
  expect(await refusal(takeBack(who.owner))).toBe('undo-superseded')
  expect(await refusal(takeBack(who.nanna))).toBe('not-your-task')
  at('09:10')
  expect((await seen(who.ida)).undoUntil).toBeNull()
  expect(await refusal(takeBack(who.ida))).toBe('undo-too-late')
  await set(who.owner, 'COMPLETED')
  expect(await refusal(takeBack(who.ida, done.version))).toBe('undo-superseded')
  const { version } = await read(world, who.owner.caller, planId)
  await end(world, who.owner.caller, { planId, version })
  expect(await refusal(takeBack(who.owner))).toBe('plan-ended')
  expect((await seen(who.owner)).undoUntil).toBeNull()
})
