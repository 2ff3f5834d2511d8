import type { NamedPlan } from '../../../data/repositories/introductionPlans.js'
import type { NamedIntroductionTask } from '../../../data/repositories/introductionTasks.js'
import type { Member } from '../../../data/repositories/teams.js'
import { calendarOf, calendarOfMunicipality, type Calendar } from '../../../domain/calendar.js'
import { faultsOf, responsibleFaults, warningsOf, type Checked } from '../../../domain/introductionCheck.js'
import { isOpen } from '../../../domain/introductionClock.js'
import type { IntroductionCategory } from '../../../domain/introductionPlan.js'
import { reachOf } from '../../../domain/policy.js'
import type { Planning } from './planning.js'

/** Everything a plan consists of, but what is written and laid beside it. */
export type PlanParts = {
  plan: NamedPlan
  categories: IntroductionCategory[]
  tasks: NamedIntroductionTask[]
  members: Member[]
}

export async function calendarHere({ tx, home }: Pick<Planning, 'tx' | 'home'>): Promise<Calendar> {
  const municipality = await tx.projects.municipality(home)
  return municipality ? calendarOfMunicipality(municipality) : calendarOf('office')
}

export const reachOfReader = ({ actor }: Pick<Planning, 'actor'>) => ({
  personId: actor.personId,
  reach: reachOf(actor, 'task.read'),
})

export const tasksOf = (act: Planning, { id }: Pick<NamedPlan, 'id'>): Promise<NamedIntroductionTask[]> =>
  act.tx.introductionTasks.ofPlan(id, reachOfReader(act))

/** Asked without waiting for each other. */
export async function partsOf(act: Planning, plan: NamedPlan): Promise<PlanParts> {
  const { tx } = act
  const [categories, found, members] = await tx.atOnce([
    () => tx.introductionPlans.categories(plan.id),
    () => tasksOf(act, plan),
    () => tx.teams.members(plan.teamId),
  ])
  const tasks = categories.flatMap(({ id }) => found.filter(({ categoryId }) => categoryId === id))
  return { plan, categories, tasks, members }
}

const membersOf = ({ members }: PlanParts): Checked['members'] =>
  new Set(members.map(({ personId }) => personId))

const checkedOf = (
  { plan, ...parts }: PlanParts,
  beside: Pick<Checked, 'isAlreadyRunning' | 'calendar'>,
): Checked => ({
  ...{ categories: parts.categories, tasks: parts.tasks, members: membersOf({ plan, ...parts }) },
  startDate: plan.startDate,
  startConfirmed: plan.startConfirmed,
  introducee: plan.introducee,
  ...beside,
})

/** What keeps a draft from starting and what is worth a look; of a running plan, open tasks with nobody there. */
export async function foundIn(
  act: Planning,
  parts: PlanParts,
): Promise<{ faults: ReturnType<typeof faultsOf>; warnings: ReturnType<typeof warningsOf> }> {
  const { plan, tasks } = parts
  if (plan.state === 'RUNNING') {
    const team = { members: membersOf(parts), introducee: plan.introducee }
    return { faults: responsibleFaults({ ...team, tasks: tasks.filter(isOpen) }), warnings: [] }
  }
  if (plan.state !== 'DRAFT') return { faults: [], warnings: [] }
  const [calendar, isUnderWay] = await act.tx.atOnce([
    () => calendarHere(act),
    () => act.tx.introductionPlans.isUnderWay(plan),
  ])
  const checked = checkedOf(parts, { calendar, isAlreadyRunning: plan.introduceeId !== null && isUnderWay })
  return { faults: faultsOf(checked), warnings: warningsOf(checked) }
}
