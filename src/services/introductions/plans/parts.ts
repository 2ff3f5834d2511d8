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
  calendar: Calendar
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

export async function partsOf(act: Planning, plan: NamedPlan): Promise<PlanParts> {
  return {
    plan,
    categories: await act.tx.introductionPlans.categories(plan.id),
    tasks: await tasksOf(act, plan),
    members: await act.tx.teams.members(plan.teamId),
    calendar: await calendarHere(act),
  }
}

const checkedOf = ({ plan, members, ...parts }: PlanParts, isAlreadyRunning: boolean): Checked => ({
  ...parts,
  startDate: plan.startDate,
  startConfirmed: plan.startConfirmed,
  introducee: plan.introducee,
  members: new Set(members.map(({ personId }) => personId)),
  isAlreadyRunning,
})

/** What keeps a draft from starting and what is worth a look; of a running plan, open tasks with nobody there. */
export async function foundIn(
  { tx }: Planning,
  parts: PlanParts,
): Promise<{ faults: ReturnType<typeof faultsOf>; warnings: ReturnType<typeof warningsOf> }> {
  const { plan, tasks } = parts
  if (plan.state === 'RUNNING') {
    const open = checkedOf({ ...parts, tasks: tasks.filter(isOpen) }, false)
    return { faults: responsibleFaults(open), warnings: [] }
  }
  if (plan.state !== 'DRAFT') return { faults: [], warnings: [] }
  const checked = checkedOf(
    parts,
    plan.introduceeId !== null && (await tx.introductionPlans.isUnderWay(plan)),
  )
  return { faults: faultsOf(checked), warnings: warningsOf(checked) }
}
