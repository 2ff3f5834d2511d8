import type { MyIntroductions, PlanRow, PlanView } from '../../../contract/introductionPlan.js'
import type { NamedPlan, PlanFilter } from '../../../data/repositories/introductionPlans.js'
import type { IntroductionPlanId } from '../../../domain/ids.js'
import { reopenUntil } from '../../../domain/introductionState.js'
import { mayHere } from '../../../domain/introductionPolicy.js'
import type { Caller } from '../../../domain/person.js'
import { byUrgency } from '../../../domain/urgency.js'
import type { World } from '../../world.js'
import { mayOn } from './allow.js'
import { reachOfReader } from './parts.js'
import { planning, type Planning } from './planning.js'
import { planRow, planView, taskView, workOn } from './view.js'

/** Refuses `not-found`. */
export const read = (world: World, caller: Caller, planId: IntroductionPlanId): Promise<PlanView> =>
  planning(world, caller, (act) => planView(act, planId))

const readingOf = ({ actor, today }: Planning) => ({ personId: actor.personId, today })

/** Plans the caller may see, running ones first. */
export const list = (world: World, caller: Caller, filter: PlanFilter): Promise<{ plans: PlanRow[] }> =>
  planning(world, caller, async (act) => {
    const plans = await act.tx.introductionPlans.seen(readingOf(act), filter)
    return { plans: plans.map((plan) => planRow(act, plan)) }
  })

/** Open tasks of their own in plans they may see, the worst first. */
async function ownTasks(act: Planning, plans: readonly NamedPlan[]): Promise<MyIntroductions['tasks']> {
  const seen = new Map(plans.map((plan) => [plan.id, plan]))
  const tasks = await act.tx.introductionTasks.toDo(reachOfReader(act))
  const ordered = tasks.flatMap((task, number) => {
    const plan = seen.get(task.planId)
    const status = task.status === 'NOT_APPLICABLE' ? 'COMPLETED' : task.status
    const { latestStart, deadline: endDate } = task
    return plan ? [{ status, latestStart, endDate, number, task, plan }] : []
  })
  return ordered.sort(byUrgency(act.today)).map(({ task, plan }) => ({
    plan: planRow(act, plan),
    task: taskView(act, task, { files: [], canWork: workOn(act, plan)(task), undoUntil: null }),
  }))
}

/** Drafts, running ones, and those that can still be opened again. */
const isAtHand = ({ today }: Planning, plan: NamedPlan): boolean => {
  const until = reopenUntil(plan)
  return plan.state === 'DRAFT' || plan.state === 'RUNNING' || (until !== null && today <= until)
}

/** What of introductions is the caller's own. */
export const mine = (world: World, caller: Caller): Promise<MyIntroductions> =>
  planning(world, caller, async (act) => {
    const { standing, actor } = act
    const state = ['DRAFT', 'RUNNING', 'ENDED'] as const
    const plans = await act.tx.introductionPlans.seen(readingOf(act), { state, team: [] })
    const isOfMe = (plan: NamedPlan): boolean =>
      plan.state === 'RUNNING' && plan.introduceeId === actor.personId
    return {
      tasks: await ownTasks(act, plans),
      ofMe: plans.filter(isOfMe).map((plan) => planRow(act, plan)),
      led: plans
        .filter((plan) => isAtHand(act, plan) && mayOn(act, 'plan.edit', plan))
        .map((plan) => planRow(act, plan)),
      mayStartIn: [...standing.teams]
        .filter(([teamId]) => mayHere(standing, 'plan.start', { teamId }))
        .map(([id, { name }]) => ({ id, name })),
    }
  })
