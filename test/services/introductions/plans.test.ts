import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { IntroductionTaskView, PlanView } from '../../../src/contract/introductionPlan.js'
import type { IntroductionPlanId, IntroductionTemplateId, RoleId, TeamId } from '../../../src/domain/ids.js'
import type { IntroductionStatus } from '../../../src/domain/introductionPlan.js'
import { STARTER_KEYS } from '../../../src/domain/starter.js'
import { create, type NewPlan } from '../../../src/services/introductions/plans/create.js'
import * as plans from '../../../src/services/introductions/plans/edit.js'
import * as move from '../../../src/services/introductions/plans/move.js'
import { list, mine, read } from '../../../src/services/introductions/plans/read.js'
import { comment, giveFeedback } from '../../../src/services/introductions/plans/say.js'
import { setStatus } from '../../../src/services/introductions/plans/status.js'
import * as tasks from '../../../src/services/introductions/plans/tasks.js'
import * as organisation from '../../../src/services/introductions/view.js'
import type { World } from '../../../src/services/world.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aRole,
  day,
  type Someone,
  type Town,
} from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anIntroductionTemplate, CONTENT } from '../../support/introductionPlans.js'
import { aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

const MONDAY = '2026-03-02T09:00:00Z'
const clock = standingClock(MONDAY)
let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town
let who: Record<'admin' | 'owner' | 'leader' | 'introducer' | 'nanna' | 'outgoing' | 'free', Someone>
let teamId: TeamId
let templateId: IntroductionTemplateId
let roleId: RoleId

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
})
afterAll(() => db.close())

beforeEach(async () => {
  clock.set(MONDAY)
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const one = (fullName: string, isAdministrator = false): Promise<Someone> =>
      aPerson(tx, town, { fullName, isAdministrator })
    who = {
      admin: await one('Anna Administrator', true),
      owner: await one('Ejnar Ejer'),
      leader: await one('Lene Leder'),
      introducer: await one('Ida Introduktør'),
      nanna: await one('Nanna Ny'),
      outgoing: await one('Ulrik Udgående'),
      free: await one('Frida Fri'),
    }
    const members = [
      [who.owner, 'owner'],
      [who.leader, 'introductionLeader'],
      [who.introducer, 'introducer'],
    ] as const
    teamId = (await aTeam(tx, town, { name: 'Solsikken', members })).teamId
    templateId = await anIntroductionTemplate(tx, town, { ownerId: who.leader.id })
    roleId = await aRole(tx, { title: `Klik-administrator ${town.id.slice(0, 6)}` })
  })
})

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )
const draft = (by: Someone = who.leader, given: Partial<NewPlan> = {}): Promise<PlanView> =>
  create(world, by.caller, {
    ...{ teamId, templateId, introducee: { personId: who.nanna.id }, startDate: day('2026-03-02') },
    ...given,
  })
const at = ({ id, version }: PlanView) => ({ planId: id as IntroductionPlanId, version })
const confirmed = (plan: PlanView): Promise<PlanView> =>
  plans.edit(world, who.leader.caller, { ...at(plan), startConfirmed: true })
const running = async (): Promise<PlanView> =>
  move.start(world, who.leader.caller, at(await confirmed(await draft())))
const tasksOf = (plan: PlanView): IntroductionTaskView[] => plan.categories.flatMap((one) => one.tasks)
const taskOf = (plan: PlanView, title: string): IntroductionTaskView => {
  const found = tasksOf(plan).find((task) => task.title === title)
  if (!found) throw new Error(title)
  return found
}
const set = (
  by: Someone,
  { id: taskId, version }: IntroductionTaskView,
  status: IntroductionStatus,
  note?: string,
) => setStatus(world, by.caller, { taskId: taskId as never, version, status, note })
const ended = async (): Promise<PlanView> =>
  move.end(world, who.leader.caller, { ...at(await running()), reason: 'Hun er klar' })

describe('a plan', () => {
  test('I-3: gives whoever is introduced no place in the team, known or new', async () => {
    const given = { fullName: 'Nils Nyere', email: `nils-${town.id}@korsbaek.example` }
    const plan = await draft(who.leader, { introducee: given })
    expect(plan.introducee?.name).toBe('Nils Nyere')
    const again = await draft(who.leader, { introducee: { ...given, fullName: 'Igen' } })
    expect(again.introducee).toEqual(plan.introducee)
    await running()
    const members = await db.data.asSystem((tx) => tx.teams.members(teamId))
    expect(members.map(({ fullName }) => fullName)).toEqual(['Ejnar Ejer', 'Lene Leder', 'Ida Introduktør'])
    expect(await refusal(organisation.read(world, who.nanna.caller))).toBe('not-found')
    const user = await db.data.asSystem((tx) => tx.users.byEmail(town.id, given.email))
    expect(user?.projects).toEqual([])
    const own = await draft(who.leader, { introducee: { personId: who.introducer.id } })
    expect(own.introducee?.name).toBe('Ida Introduktør')
    const after = await db.data.asSystem((tx) => tx.teams.members(teamId))
    expect(after.map(({ fullName, role }) => [fullName, role])).toContainEqual([
      'Ida Introduktør',
      'introducer',
    ])
    expect(after).toHaveLength(3)
  })

  test('I-4: one check names everything that is missing, and nothing starts until it is mended', async () => {
    const [first, second] = CONTENT
    const nobody = { kind: 'person', personId: who.free.id } as const
    const content = [
      { ...first, tasks: first?.tasks.map((task) => ({ ...task, responsible: null })) ?? [] },
      { ...second, tasks: second?.tasks.map((task) => ({ ...task, responsible: nobody })) ?? [] },
    ] as typeof CONTENT
    const empty = await db.data.asSystem((tx) =>
      anIntroductionTemplate(tx, town, { ownerId: who.leader.id, content }),
    )
    const plan = await draft(who.leader, { templateId: empty, introducee: null, startDate: null })
    expect(plan.faults.map(({ code }) => code)).toEqual([
      'start-date',
      'introducee',
      'deadline',
      'deadline',
      'responsible',
      'responsible',
      'responsible-not-in-team',
    ])
    const start = move.start(world, who.leader.caller, at(plan))
    await expect(start).rejects.toMatchObject({ code: 'plan-incomplete', facts: { count: 7 } })
    const placed = await plans.edit(world, who.leader.caller, { ...at(plan), startDate: day('2026-03-09') })
    expect(placed.faults.map(({ code }) => code)).not.toContain('deadline')
    expect(placed.faults[0]).toMatchObject({ code: 'start-not-confirmed' })
    expect((await move.start(world, who.leader.caller, at(await confirmed(await draft())))).state).toBe(
      'RUNNING',
    )
  })

  test('I-5: is a copy, which no later change of its template reaches', async () => {
    const plan = await running()
    await db.data.asSystem((tx) =>
      tx.introductionTemplates.update({ id: templateId, version: 1 }, { name: 'Helt anden', content: [] }),
    )
    const after = await read(world, who.leader.caller, plan.id as never)
    expect(after).toEqual(plan)
    expect([after.templateName, after.templateVersion]).toEqual(['Ny i dagtilbud', 1])
  })

  test('of a starter names who made it, and warns when the same is under way for them', async () => {
    const starter = { templateId: undefined, starter: STARTER_KEYS[0] }
    const first = await draft(who.leader, starter)
    expect(first.startedBy?.name).toBe('Lene Leder')
    await db.dataSource.query(
      `update introduction_plan set state = 'RUNNING', running_at = now() where id = $1`,
      [first.id],
    )
    const codes = ({ warnings }: PlanView) => warnings.map(({ code }) => code)
    expect(codes(await draft(who.leader, starter))).toContain('introducee-already-running')
    expect(codes(await draft(who.leader, { ...starter, starter: STARTER_KEYS[1] }))).not.toContain(
      'introducee-already-running',
    )
  })

  test('has deadlines by the calendar, and they follow the start where they are asked to', async () => {
    const plan = await draft()
    const deadlines = (one: PlanView) => one.categories.map(({ deadline }) => deadline)
    expect(deadlines(plan)).toEqual(['2026-03-09', '2026-04-08'])
    const { categories, ...own } = plan
    const second = {
      categoryId: categories[1]?.id as never,
      version: own.version,
      deadline: day('2026-04-10'),
    }
    const set = await plans.editCategory(world, who.leader.caller, second)
    const given = { ...at(set), startDate: day('2026-03-30') }
    // Easter lies between: five working days after Monday 30 March.
    const moved = await plans.edit(world, who.leader.caller, { ...given, moveDeadlines: true })
    expect(deadlines(moved)).toEqual(['2026-04-09', '2026-05-08'])
    const kept = await plans.edit(world, who.leader.caller, { ...at(moved), startDate: day('2026-03-31') })
    expect(deadlines(kept)).toEqual(deadlines(moved))
    expect(kept.startConfirmed).toBe(false)
  })

  test('fills its slots as far as somebody is known', async () => {
    await db.data.asSystem(async (tx) => {
      await anAssignment(
        tx,
        { town, roleId, person: who.outgoing },
        { state: 'ENDED', endedAt: new Date(MONDAY) },
      )
      await anAssignment(tx, { town, roleId, person: who.nanna })
    })
    const meant = [
      { kind: 'slot', slot: 'outgoingHolder' },
      { kind: 'role', roleId },
    ] as const
    const content = CONTENT.slice(0, 1).map((one) => ({
      ...one,
      tasks: one.tasks.map((task, n) => ({ ...task, responsible: meant[n] ?? null })),
    }))
    const own = await db.data.asSystem((tx) =>
      anIntroductionTemplate(tx, town, { ownerId: who.leader.id, content, roleId }),
    )
    const plan = await draft(who.leader, { templateId: own })
    expect(tasksOf(plan).map(({ responsible }) => responsible?.name)).toEqual(['Ulrik Udgående', 'Nanna Ny'])
    expect(plan.role?.id).toBe(roleId)
    expect(plan.faults.map(({ code }) => code)).toEqual(['start-not-confirmed'])
    const usual = await draft()
    expect(tasksOf(usual).map(({ responsible }) => responsible?.name)).toEqual([
      ...['Lene Leder', 'Nanna Ny', 'Ejnar Ejer'],
    ])
  })

  test('is a draft of those who lead it, and is there for the others when it runs', async () => {
    const plan = await draft()
    const seen = (by: Someone) => refusal(read(world, by.caller, plan.id as never))
    const all = () => Promise.all([who.owner, who.leader, who.nanna, who.introducer, who.admin].map(seen))
    expect(await all()).toEqual(['done', 'done', 'not-found', 'not-found', 'not-found'])
    await move.start(world, who.leader.caller, at(await confirmed(plan)))
    expect(await all()).toEqual(['done', 'done', 'done', 'not-found', 'not-found'])
    expect((await list(world, who.admin.caller, { state: [], team: [] })).plans).toEqual([])
    expect((await mine(world, who.nanna.caller)).ofMe.map(({ id }) => id)).toEqual([plan.id])
    expect((await mine(world, who.leader.caller)).mayStartIn).toEqual([{ id: teamId, name: 'Solsikken' }])
  })
})

describe('the work', () => {
  test('is done by whoever it is given to; the others are told whose it is', async () => {
    const plan = await running()
    const task = taskOf(plan, 'Læs planen')
    expect((await mine(world, who.nanna.caller)).tasks.map((one) => one.task.title)).toEqual(['Læs planen'])
    const begun = taskOf(await set(who.nanna, task, 'STARTED'), 'Læs planen')
    expect([begun.status, begun.statusChangedBy, begun.version]).toEqual(['STARTED', 'Nanna Ny', 2])
    const again = await set(who.nanna, task, 'STARTED')
    expect(taskOf(again, 'Læs planen').version).toBe(2)
    expect(await refusal(set(who.nanna, task, 'COMPLETED'))).toBe('stale-introduction')
    const other = set(who.nanna, taskOf(plan, 'Vis rundt'), 'COMPLETED')
    await expect(other).rejects.toMatchObject({ code: 'not-your-task', facts: { name: 'Lene Leder' } })
    expect(await refusal(set(who.nanna, begun, 'NOT_APPLICABLE'))).toBe('note-required')
    expect(await refusal(set(who.nanna, begun, 'NOT_APPLICABLE', 'CPR 010190-1234'))).toBe('personal-number')
    const left = await set(who.nanna, begun, 'NOT_APPLICABLE', 'Kender den allerede')
    expect(taskOf(left, 'Læs planen')).toMatchObject({ marker: 'GREY', note: 'Kender den allerede' })
    expect(left.progress).toMatchObject({ done: 0, total: 2 })
  })

  test('is not begun before the plan is, and over when it has ended', async () => {
    const plan = await draft()
    expect(await refusal(set(who.leader, taskOf(plan, 'Vis rundt'), 'STARTED'))).toBe('plan-not-started')
    const over = await ended()
    expect(await refusal(set(who.leader, taskOf(over, 'Vis rundt'), 'STARTED'))).toBe('plan-ended')
    const renamed = plans.edit(world, who.leader.caller, { ...at(over), name: 'X' })
    expect(await refusal(renamed)).toBe('plan-ended')
    const written = comment(world, who.nanna.caller, {
      planId: over.id as never,
      text: 'Hej',
      audience: 'plan',
    })
    expect(await refusal(written)).toBe('plan-ended')
  })

  test('is only given to people of the team, the introduced person, and whom the template meant', async () => {
    const plan = await draft()
    const { id, version } = taskOf(plan, 'Vis rundt')
    const give = (personId: Someone) =>
      tasks.edit(world, who.leader.caller, { taskId: id as never, version, responsibleId: personId.id })
    expect(await refusal(give(who.free))).toBe('responsible-not-in-team')
    expect(taskOf(await give(who.introducer), 'Vis rundt').responsible?.name).toBe('Ida Introduktør')
  })

  test('is not thrown away once somebody has begun it, nor a category with tasks', async () => {
    const plan = await running()
    await set(who.leader, taskOf(plan, 'Vis rundt'), 'STARTED')
    const gone = tasks.remove(world, who.leader.caller, {
      taskId: taskOf(plan, 'Vis rundt').id as never,
      version: 2,
    })
    expect(await refusal(gone)).toBe('task-begun')
    const categoryId = plan.categories[0]?.id as never
    const cut = plans.deleteCategory(world, who.leader.caller, { categoryId, version: plan.version })
    expect(await refusal(cut)).toBe('category-not-empty')
  })

  test('leaders write among themselves, and nobody else reads it', async () => {
    const planId = (await running()).id as never
    await comment(world, who.owner.caller, { planId, text: 'Går det for stærkt?', audience: 'leaders' })
    clock.add(1)
    const after = await comment(world, who.nanna.caller, { planId, text: 'Tak!', audience: 'plan' })
    expect(after.comments.map(({ text }) => text)).toEqual(['Tak!'])
    expect(after.readers.plan).toEqual(['Ejnar Ejer', 'Lene Leder', 'Nanna Ny'])
    const seen = await read(world, who.leader.caller, planId)
    expect(seen.comments.map(({ text }) => text)).toEqual(['Går det for stærkt?', 'Tak!'])
    expect(seen.readers.leaders).toEqual(['Ejnar Ejer', 'Lene Leder'])
    const whisper = comment(world, who.nanna.caller, { planId, text: 'Psst', audience: 'leaders' })
    expect(await refusal(whisper)).toBe('forbidden')
  })
})

describe('the end', () => {
  test('I-19: comes by a hand, with critical tasks open only with a reason, and not by an introducer’s', async () => {
    const plan = await running()
    expect(await refusal(move.end(world, who.nanna.caller, at(plan)))).toBe('not-allowed-to-end')
    const bare = move.end(world, who.leader.caller, at(plan))
    await expect(bare).rejects.toMatchObject({ code: 'open-critical-tasks', facts: { count: 2 } })
    for (const title of ['Vis rundt', 'Tal om, hvordan det går'])
      await set(who.owner, taskOf(plan, title), 'COMPLETED')
    expect((await read(world, who.leader.caller, plan.id as never)).state).toBe('RUNNING')
    expect((await move.end(world, who.leader.caller, at(plan))).state).toBe('ENDED')
    expect(await refusal(move.end(world, who.leader.caller, at(plan)))).toBe('already-ended')
  })

  test('can be taken back for 30 days, with a reason', async () => {
    const plan = await ended()
    expect(plan.reopenUntil).toBe('2026-04-01')
    expect(await refusal(move.reopen(world, who.leader.caller, { ...at(plan), reason: ' ' }))).toBe(
      'reason-required',
    )
    clock.set('2026-04-01T20:00:00Z')
    const again = await move.reopen(world, who.leader.caller, { ...at(plan), reason: 'Der mangler lidt' })
    expect([again.state, again.endedAt, again.reopenUntil]).toEqual(['RUNNING', null, null])
    const over = await move.end(world, who.leader.caller, { ...at(again), reason: 'Nu' })
    clock.set('2026-05-02T06:00:00Z')
    expect(await refusal(move.reopen(world, who.leader.caller, { ...at(over), reason: 'X' }))).toBe(
      'reopen-too-late',
    )
  })

  test('I-20: feedback is the introduced person’s, the last counts, and only the plan’s leaders read it', async () => {
    const plan = await running()
    await set(who.owner, taskOf(plan, 'Vis rundt'), 'STARTED')
    const planId = plan.id as never
    const give = (by: Someone, text: string) =>
      giveFeedback(world, by.caller, { planId, scores: [5, 4, 3, 2, 1], text })
    expect(await refusal(give(who.nanna, 'For tidligt'))).toBe('feedback-closed')
    await move.end(world, who.leader.caller, { ...at(plan), reason: 'Klar' })
    expect(await refusal(give(who.leader, 'Ikke min'))).toBe('forbidden')
    await give(who.nanna, 'Godt')
    await give(who.nanna, 'Meget godt')
    const told = async (by: Someone) => (await read(world, by.caller, planId)).feedback?.text ?? null
    expect([await told(who.owner), await told(who.leader), await told(who.nanna)]).toEqual(
      Array.from({ length: 3 }, () => 'Meget godt'),
    )
    const { id: taskId, version } = taskOf(await read(world, who.leader.caller, planId), 'Læs planen')
    await db.data.asSystem((tx) =>
      tx.introductionTasks.update({ id: taskId as never, version }, { responsibleId: who.introducer.id }),
    )
    expect(await told(who.introducer)).toBeNull()
  })

  test('is not an introducer’s or a stranger’s to start either', async () => {
    const start = draft(who.introducer, { templateId })
    await expect(start).rejects.toMatchObject({ code: 'not-allowed-in-team', facts: { name: 'Solsikken' } })
    expect(await refusal(draft(who.admin, { templateId }))).toBe('not-allowed-in-team')
    expect(await refusal(draft(who.free, { templateId }))).toBe('not-found')
  })
})

test('I-16: what hangs on somebody is listed, and passes to a successor or to nobody, which is a fault', async () => {
  const plan = await running()
  const open = await db.data.asSystem((tx) => tx.introductionTasks.openOf(who.leader.id, teamId))
  expect([open.tasks.map(({ title }) => title), open.plans.map(({ id }) => id)]).toEqual([
    ['Vis rundt'],
    [plan.id],
  ])
  const ids = open.tasks.map(({ id }) => id)
  await db.data.asSystem((tx) => tx.introductionTasks.reassign(ids, null))
  const bare = await read(world, who.owner.caller, plan.id as never)
  expect(bare.faults).toMatchObject([{ code: 'responsible', name: 'Vis rundt' }])
  await db.data.asSystem((tx) => tx.introductionTasks.reassign(ids, who.introducer.id))
  expect((await read(world, who.introducer.caller, plan.id as never)).faults).toEqual([])
})
