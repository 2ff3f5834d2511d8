import type { HelpedStep } from '../contract/room.js'
import type { PlanView } from '../contract/introductionPlan.js'
import type { IntroductionPlanId, IntroductionTaskId, MunicipalityId, PersonId } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import * as offers from '../services/introductions/offers.js'
import { start } from '../services/introductions/plans/move.js'
import { setStatus } from '../services/introductions/plans/status.js'
import { edit as editTask } from '../services/introductions/plans/tasks.js'
import type { World } from '../services/world.js'
import type { DemoPerson } from './people.js'

const callerOf = (personId: string): Caller => ({ kind: 'known', personId: personId as PersonId })
const idOf = ({ id }: PlanView): IntroductionPlanId => id as IntroductionPlanId

/** Whoever starts it takes on what the template found nobody for, as they would on the plan's page. */
async function mended(world: World, me: DemoPerson, draft: PlanView): Promise<PlanView> {
  let plan = draft
  for (const { code, taskId } of draft.faults) {
    const task = plan.categories.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)
    if (!task || !code.startsWith('responsible')) continue
    plan = await editTask(world, callerOf(me.personId), {
      ...{ taskId: task.id as IntroductionTaskId, version: task.version },
      responsibleId: me.personId as PersonId,
    })
  }
  return plan
}

/** As the card of the offer does it, with what it proposes first. Refuses `not-found`, and as `startFor` and `start` do. */
async function introduce(world: World, me: DemoPerson, home: MunicipalityId): Promise<void> {
  const caller = callerOf(me.personId)
  const taken = await world.data.asSystem((tx) => tx.tour.lastTaken(home))
  if (!taken) throw new Refusal('not-found')
  const { assignmentId } = taken
  const { teams, templates, startOn: startDate } = await offers.read(world, caller, { assignmentId })
  const [[team], [template]] = [teams, templates]
  if (!team || !template) throw new Refusal('not-found')
  const asked = { assignmentId, teamId: team.id, template: template.key, startDate }
  const made = await offers.startFor(world, caller, asked)
  if (made.state === 'RUNNING') return
  const plan = await mended(world, me, made)
  await start(world, caller, { planId: idOf(plan), version: plan.version })
}

/** Everybody does what is theirs. Refuses `not-found`, and as `setStatus` does. */
async function makeReady(world: World, _: DemoPerson, home: MunicipalityId): Promise<void> {
  const introduced = await world.data.asSystem((tx) => tx.tour.lastIntroduced(home))
  if (!introduced) throw new Refusal('not-found')
  for (const { id: taskId, version, personId } of introduced.tasks)
    await setStatus(world, callerOf(personId), { taskId, version, status: 'COMPLETED' })
}

const HELP = { introduce, ready: makeReady } satisfies Record<HelpedStep, unknown>

/** Does a step of the tour for somebody: through the use cases, with the rights of whoever it is up to. */
export async function helpWith(world: World, step: HelpedStep, me: DemoPerson): Promise<void> {
  if (!me.municipalityId) throw new Refusal('not-found')
  await HELP[step](world, me, me.municipalityId)
}
