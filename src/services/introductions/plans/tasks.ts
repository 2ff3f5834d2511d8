import type { PlanView } from '../../../contract/introductionPlan.js'
import type { NamedPlan } from '../../../data/repositories/introductionPlans.js'
import {
  newId,
  type IntroductionCategoryId,
  type IntroductionTaskId,
  type PersonId,
  type TaskId,
} from '../../../domain/ids.js'
import { mayStandOutside } from '../../../domain/introductionCheck.js'
import { clockOf } from '../../../domain/introductionClock.js'
import type { IntroductionCategory, IntroductionTask } from '../../../domain/introductionPlan.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import { readable } from '../../tasks/detail.js'
import { nameOf } from '../../users/changes.js'
import type { World } from '../../world.js'
import { organising, type Organising } from '../organising.js'
import { introductionChanged, tellAssigned } from '../telling.js'
import { allowEditing } from './edit.js'
import { calendarHere, tasksOf } from './parts.js'
import { lockedCategory, lockedTask, notePlan, noteTask, savePlan, stale, type Planning } from './planning.js'
import { planView } from './view.js'

type Fields = Pick<
  IntroductionTask,
  'title' | 'description' | 'links' | 'responsibleId' | 'critical' | 'workDays' | 'klikTaskId'
>
type Stands = Pick<IntroductionTask, 'slot' | 'slotRoleId'>

/**
 * Whoever is to do it: of the team, the introduced person, or from outside where the template meant it so. Refuses
 * `person-not-here`, `responsible-not-in-team`.
 */
async function guardResponsible(
  { tx, home }: Organising,
  { responsibleId, ...stands }: { responsibleId: PersonId | null } & Stands,
  plan: NamedPlan,
): Promise<string | null> {
  if (!responsibleId) return null
  const person = await tx.users.find(home, responsibleId)
  if (!person) throw new Refusal('person-not-here')
  const members = await tx.teams.members(plan.teamId)
  const isInside =
    responsibleId === plan.introduceeId || members.some(({ personId }) => personId === responsibleId)
  if (!isInside && !mayStandOutside(stands))
    throw new Refusal('responsible-not-in-team', { name: person.fullName, team: plan.teamName })
  return person.fullName
}

/** Refuses `not-found` for a KLIK task that is not theirs to read. */
async function guardKlikTask(act: Planning, id: TaskId | null): Promise<void> {
  if (id) await readable(act, id)
}

const descriptionOf = (text: string | null): string | null => text?.trim() || null

type NewTask = Fields & { categoryId: IntroductionCategoryId; version: number }

/** `version`: the plan's. Refuses `not-found`, `forbidden`, `plan-ended`, `missing-name`, `person-not-here`, `stale-introduction`. */
export function add(world: World, caller: Caller, given: NewTask): Promise<PlanView> {
  return organising(world, caller, async (act) => {
    const { version, categoryId, ...fields } = given
    const { category, plan } = await lockedCategory(act, categoryId)
    allowEditing(act, plan)
    const stands = { slot: null, slotRoleId: null }
    await guardResponsible(act, { ...fields, ...stands }, plan)
    await guardKlikTask(act, fields.klikTaskId)
    await savePlan(act, plan, { version })
    const others = await tasksOf(act, plan)
    const status = 'NOT_STARTED' as const
    const clock = { calendar: await calendarHere(act), today: act.today, isRunning: plan.state === 'RUNNING' }
    const task: IntroductionTask = {
      ...{ id: newId<IntroductionTaskId>(), municipalityId: act.home, planId: plan.id, categoryId },
      position: Math.max(-1, ...others.map(({ position }) => position)) + 1,
      ...{ ...fields, ...stands, status },
      ...{ title: nameOf(fields.title), description: descriptionOf(fields.description) },
      ...clockOf({ workDays: fields.workDays, status }, category.deadline, clock),
      ...{ statusChangedAt: null, statusChangedBy: null, note: null, version: 1 },
    }
    await act.tx.introductionTasks.insertAll([task])
    await noteTask(act, task.id, { field: 'created', newValue: task.title })
    return planView(act, plan.id)
  })
}

type Edit = { [K in keyof Fields]?: Fields[K] | undefined } & {
  taskId: IntroductionTaskId
  version: number
  categoryId?: IntroductionCategoryId | undefined
}

function changed(task: IntroductionTask, { title, description, ...given }: Edit): Fields {
  return {
    title: title === undefined ? task.title : nameOf(title),
    description: description === undefined ? task.description : descriptionOf(description),
    links: given.links ?? task.links,
    responsibleId: given.responsibleId === undefined ? task.responsibleId : given.responsibleId,
    critical: given.critical ?? task.critical,
    workDays: given.workDays ?? task.workDays,
    klikTaskId: given.klikTaskId === undefined ? task.klikTaskId : given.klikTaskId,
  }
}

const TOLD = ['title', 'description', 'critical', 'workDays'] as const

/** The title, and whether anything else of it is another: long texts are not written into the history. */
async function noteEdit(
  act: Planning,
  was: IntroductionTask,
  { is, names }: { is: Fields; names: [string | null, string | null] },
) {
  const version = was.version + 1
  for (const field of TOLD.filter((one) => is[one] !== was[one])) {
    const isShort = field !== 'description'
    const [oldValue, newValue] = isShort ? [String(was[field]), String(is[field])] : [null, null]
    await noteTask(act, was.id, { field, oldValue, newValue, version })
  }
  if (is.responsibleId === was.responsibleId) return
  const [oldValue, newValue] = names
  const people = { oldPersonId: was.responsibleId, newPersonId: is.responsibleId }
  await noteTask(act, was.id, { field: 'responsible', oldValue, newValue, ...people, version })
}

/** Where it is to stand. Refuses `not-found` for a category of another plan. */
async function placeFor(
  act: Planning,
  task: IntroductionTask,
  categoryId = task.categoryId,
): Promise<IntroductionCategory> {
  const category = await act.tx.introductionPlans.category(categoryId)
  if (category?.planId !== task.planId) throw new Refusal('not-found')
  return category
}

/** `version`: the task's. Refuses as `add`. */
export function edit(world: World, caller: Caller, given: Edit): Promise<PlanView> {
  return organising(world, caller, async (act) => {
    const { tx, home } = act
    const { task, plan } = await lockedTask(act, given.taskId)
    allowEditing(act, plan)
    const fields = changed(task, given)
    const isOther = fields.responsibleId !== task.responsibleId
    const name = isOther ? await guardResponsible(act, { ...fields, ...stands(task) }, plan) : null
    if (fields.klikTaskId !== task.klikTaskId) await guardKlikTask(act, fields.klikTaskId)
    const category = await placeFor(act, task, given.categoryId)
    const clock = { calendar: await calendarHere(act), today: act.today, isRunning: plan.state === 'RUNNING' }
    const days = clockOf({ ...task, workDays: fields.workDays }, category.deadline, clock)
    const next = { ...fields, categoryId: category.id, ...days }
    if (!(await tx.introductionTasks.update({ id: task.id, version: given.version }, next)))
      throw await stale(act, given.taskId)
    const was = task.responsibleId && isOther ? await tx.users.find(home, task.responsibleId) : null
    await noteEdit(act, task, { is: fields, names: [was?.fullName ?? null, name] })
    const saved = { ...task, ...fields, version: given.version + 1 }
    if (isOther && plan.state === 'RUNNING') await tellAssigned(act, saved)
    await introductionChanged(act, plan, { taskId: task.id, occasion: String(saved.version) })
    return planView(act, plan.id)
  })
}

const stands = ({ slot, slotRoleId }: IntroductionTask): Stands => ({ slot, slotRoleId })

/** `version`: the task's. Refuses `not-found`, `forbidden`, `plan-ended`, `task-begun`, `stale-introduction`. */
export function remove(
  world: World,
  caller: Caller,
  { taskId, version }: Pick<Edit, 'taskId' | 'version'>,
): Promise<PlanView> {
  return organising(world, caller, async (act) => {
    const { task, plan } = await lockedTask(act, taskId)
    allowEditing(act, plan)
    const isUntouched = task.status === 'NOT_STARTED' || task.status === 'NOT_ACTIVE'
    if (!isUntouched || (await act.tx.introductionPapers.isWrittenOf(taskId))) throw new Refusal('task-begun')
    if (!(await act.tx.introductionTasks.delete({ id: taskId, version }))) throw await stale(act, taskId)
    await notePlan(act, plan.id, { field: 'task', oldValue: task.title })
    return planView(act, plan.id)
  })
}
