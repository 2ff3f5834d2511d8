import type { PlanView } from '../../../contract/introductionPlan.js'
import type { NamedPlan } from '../../../data/repositories/introductionPlans.js'
import {
  newId,
  type IntroductionCategoryId,
  type IntroductionPlanId,
  type PersonId,
} from '../../../domain/ids.js'
import { clockOf, deadlinesFrom } from '../../../domain/introductionClock.js'
import type { IntroductionCategory } from '../../../domain/introductionPlan.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import type { Day } from '../../../domain/time.js'
import { nameOf } from '../../users/changes.js'
import type { World } from '../../world.js'
import { organising, type Organising } from '../organising.js'
import { allowOn, guardAlive } from './allow.js'
import { calendarHere, tasksOf } from './parts.js'
import { introduceeOf, type Who } from './people.js'
import { lockedCategory, lockedPlan, notePlan, planning, savePlan, type Planning } from './planning.js'
import { planView } from './view.js'

type Edit = {
  planId: IntroductionPlanId
  version: number
  name?: string | undefined
  introducee?: Who | undefined
  startDate?: Day | undefined
  startConfirmed?: boolean | undefined
  moveDeadlines?: boolean | undefined
}

/** Refuses `forbidden` and `plan-ended`. */
export function allowEditing(act: Planning, plan: NamedPlan): void {
  allowOn(act, 'plan.edit', plan)
  guardAlive(plan)
}

/** New deadlines of some categories, and what follows from them for their tasks. */
async function setDeadlines(
  act: Planning,
  plan: Pick<NamedPlan, 'id' | 'state'>,
  deadlines: ReadonlyMap<IntroductionCategoryId, Day | null>,
): Promise<void> {
  const { tx, today } = act
  const calendar = await calendarHere(act)
  const isRunning = plan.state === 'RUNNING'
  for (const [id, deadline] of deadlines) await tx.introductionPlans.updateCategory({ id }, { deadline })
  const tasks = (await tasksOf(act, plan)).filter(({ categoryId }) => deadlines.has(categoryId))
  await tx.introductionTasks.setClocks(
    tasks.map((task) => ({
      id: task.id,
      ...clockOf(task, deadlines.get(task.categoryId) ?? null, { calendar, today, isRunning }),
    })),
  )
}

/** Deadlines that follow from the start, and those without one, move along with it. */
async function moveDeadlines(act: Planning, plan: NamedPlan, start: Day): Promise<void> {
  const categories = await act.tx.introductionPlans.categories(plan.id)
  const found = deadlinesFrom(start, categories, { calendar: await calendarHere(act), was: plan.startDate })
  const changed = categories.flatMap((one, at): [IntroductionCategoryId, Day | null][] =>
    one.deadline === found[at] ? [] : [[one.id, found[at] ?? null]],
  )
  await setDeadlines(act, plan, new Map(changed))
  for (const [id, deadline] of changed) {
    const was = categories.find((one) => one.id === id)
    await notePlan(act, plan.id, { field: 'deadline', oldValue: was?.deadline ?? null, newValue: deadline })
  }
}

/** Whoever is introduced is said before the plan runs. Tasks that were theirs go with it. */
async function changeIntroducee(act: Organising, plan: NamedPlan, who: Who): Promise<PersonId> {
  if (plan.state !== 'DRAFT') throw new Refusal('stale-introduction')
  const introduceeId = await introduceeOf(act, who)
  const theirs = (await tasksOf(act, plan)).filter(({ slot }) => slot === 'introducee')
  await act.tx.introductionTasks.reassign(
    theirs.map(({ id }) => id),
    introduceeId,
  )
  return introduceeId
}

async function noteEdit(act: Organising, was: NamedPlan, is: NamedPlan): Promise<void> {
  if (is.name !== was.name)
    await notePlan(act, was.id, { field: 'name', oldValue: was.name, newValue: is.name })
  if (is.startDate !== was.startDate)
    await notePlan(act, was.id, { field: 'startDate', oldValue: was.startDate, newValue: is.startDate })
  if (is.startConfirmed !== was.startConfirmed)
    await notePlan(act, was.id, { field: 'startConfirmed', newValue: String(is.startConfirmed) })
  const people = { oldPersonId: was.introduceeId, newPersonId: is.introduceeId }
  const names = { oldValue: was.introducee?.name ?? null, newValue: is.introducee?.name ?? null }
  if (is.introduceeId !== was.introduceeId)
    await notePlan(act, was.id, { field: 'introducee', ...names, ...people })
}

/** Another day has to be confirmed anew. */
const isConfirmed = (plan: NamedPlan, { startDate, startConfirmed }: Edit): boolean => {
  const isMoved = startDate !== undefined && startDate !== plan.startDate
  return startConfirmed ?? (plan.startConfirmed && !isMoved)
}

/**
 * Name, introduced person and start. Refuses `not-found`, `forbidden`, `plan-ended`, `missing-name`,
 * `stale-introduction`, and as `introduceeOf`.
 */
export function edit(world: World, caller: Caller, given: Edit): Promise<PlanView> {
  return organising(world, caller, async (act) => {
    const { planId, version, introducee, startDate } = given
    const plan = await lockedPlan(act, planId)
    allowEditing(act, plan)
    await savePlan(act, plan, {
      version,
      name: given.name === undefined ? plan.name : nameOf(given.name),
      startDate: startDate ?? plan.startDate,
      startConfirmed: isConfirmed(plan, given),
      introduceeId: introducee ? await changeIntroducee(act, plan, introducee) : plan.introduceeId,
    })
    const isNew = plan.startDate === null || given.moveDeadlines === true
    if (startDate && startDate !== plan.startDate && isNew) await moveDeadlines(act, plan, startDate)
    const personId = act.actor.personId
    const after = await act.tx.introductionPlans.find({ personId, today: act.today }, planId)
    if (after) await noteEdit(act, plan, after)
    return planView(act, planId)
  })
}

type NewCategory = { planId: IntroductionPlanId; version: number; name: string; deadline: Day | null }

/** Refuses `not-found`, `forbidden`, `plan-ended`, `missing-name`, `stale-introduction`. */
export function addCategory(world: World, caller: Caller, given: NewCategory): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const { planId, version, deadline } = given
    const plan = await lockedPlan(act, planId)
    allowEditing(act, plan)
    const name = nameOf(given.name)
    const others = await act.tx.introductionPlans.categories(planId)
    const position = Math.max(-1, ...others.map((one) => one.position)) + 1
    const id = newId<IntroductionCategoryId>()
    const one = { id, municipalityId: act.home, planId, name, position, deadline, due: null }
    await savePlan(act, plan, { version })
    await act.tx.introductionPlans.insertCategories([one])
    await notePlan(act, planId, { field: 'category', newValue: name })
    return planView(act, planId)
  })
}

type CategoryEdit = {
  categoryId: IntroductionCategoryId
  version: number
  name?: string | undefined
  deadline?: Day | null | undefined
}

async function noteCategory(
  act: Planning,
  was: IntroductionCategory,
  is: Pick<IntroductionCategory, 'name' | 'deadline'>,
) {
  if (is.name !== was.name)
    await notePlan(act, was.planId, { field: 'category', oldValue: was.name, newValue: is.name })
  if (is.deadline !== was.deadline)
    await notePlan(act, was.planId, { field: 'deadline', oldValue: was.deadline, newValue: is.deadline })
}

/** `version`: the plan's. Refuses as `addCategory`. */
export function editCategory(world: World, caller: Caller, given: CategoryEdit): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const { category, plan } = await lockedCategory(act, given.categoryId)
    allowEditing(act, plan)
    const name = given.name === undefined ? category.name : nameOf(given.name)
    const deadline = given.deadline === undefined ? category.deadline : given.deadline
    await savePlan(act, plan, { version: given.version })
    const isSet = deadline !== category.deadline
    await act.tx.introductionPlans.updateCategory(category, { name, ...(isSet ? { due: null } : {}) })
    if (isSet) await setDeadlines(act, plan, new Map([[category.id, deadline]]))
    await noteCategory(act, category, { name, deadline })
    return planView(act, plan.id)
  })
}

/** Refuses as `addCategory`, and `category-not-empty`. */
export function deleteCategory(
  world: World,
  caller: Caller,
  { categoryId, version }: Pick<CategoryEdit, 'categoryId' | 'version'>,
): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const { category, plan } = await lockedCategory(act, categoryId)
    allowEditing(act, plan)
    const { name } = category
    const tasks = await tasksOf(act, plan)
    if (tasks.some((task) => task.categoryId === categoryId))
      throw new Refusal('category-not-empty', { name })
    await savePlan(act, plan, { version })
    await act.tx.introductionPlans.deleteCategory(category)
    await notePlan(act, plan.id, { field: 'category', oldValue: name })
    return planView(act, plan.id)
  })
}
