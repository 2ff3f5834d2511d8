import type { PlanView } from '../../../contract/introductionPlan.js'
import type { IntroductionTaskId } from '../../../domain/ids.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import type { World } from '../../world.js'
import { tellAsked } from '../telling.js'
import { allowOn, guardRunning } from './allow.js'
import { lockedTask, planning } from './planning.js'
import { planView } from './view.js'

/**
 * Whoever leads the introduction asks the responsible person how a task goes; more than once a day is one question.
 * Refuses `not-found`, `forbidden`, `plan-not-started`, `plan-ended`, and `person-not-here` where nobody is responsible.
 */
export function ask(
  world: World,
  caller: Caller,
  taskId: IntroductionTaskId,
): Promise<{ plan: PlanView; name: string }> {
  return planning(world, caller, async (act) => {
    const { task, plan } = await lockedTask(act, taskId)
    allowOn(act, 'plan.edit', plan)
    guardRunning(plan)
    const person = task.responsibleId && (await act.tx.users.find(act.home, task.responsibleId))
    if (!person) throw new Refusal('person-not-here')
    await tellAsked(act, task, act.actor.personId)
    return { plan: await planView(act, plan.id), name: person.fullName }
  })
}
