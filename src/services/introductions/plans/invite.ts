import type { PlanView } from '../../../contract/introductionPlan.js'
import type { NamedPlan } from '../../../data/repositories/introductionPlans.js'
import type { IntroductionPlanId } from '../../../domain/ids.js'
import type { Caller } from '../../../domain/person.js'
import { sendInvitation } from '../../teams/invitations.js'
import type { World } from '../../world.js'
import { allowOn, guardRunning } from './allow.js'
import { lockedPlan, notePlan, planning, type Planning } from './planning.js'
import { planView } from './view.js'

type Of = Pick<NamedPlan, 'id' | 'teamId' | 'introduceeId'>

/** Whoever has never been here is let in by it, for as long as it counts (I-17). False for whoever has. */
export async function inviteIntroducee(
  act: Planning,
  { id: planId, teamId, introduceeId }: Of,
): Promise<boolean> {
  const { tx, home: municipalityId } = act
  const person = introduceeId && (await tx.users.find(municipalityId, introduceeId))
  if (!person || person.firstLoginAt) return false
  const of = { municipalityId, personId: person.id, teamId, role: null, planId, message: null }
  await sendInvitation(act, { ...of, hasLoggedIn: false })
  return true
}

/**
 * A new invitation, which makes the older one invalid; once they have come in, the plan is answered as it is. Refuses
 * `not-found`, `forbidden`, `plan-not-started`, `plan-ended`.
 */
export function inviteAgain(world: World, caller: Caller, planId: IntroductionPlanId): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const plan = await lockedPlan(act, planId)
    allowOn(act, 'plan.edit', plan)
    guardRunning(plan)
    if (await inviteIntroducee(act, plan))
      await notePlan(act, planId, { field: 'invitation', newValue: plan.introducee?.name ?? null })
    return planView(act, planId)
  })
}
