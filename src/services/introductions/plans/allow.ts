import type { NamedPlan } from '../../../data/repositories/introductionPlans.js'
import type { PersonId } from '../../../domain/ids.js'
import {
  allowHere,
  mayHere,
  type IntroductionRight,
  type Place,
  type Standing,
} from '../../../domain/introductionPolicy.js'
import type { Actor } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'

type Seeing = { actor: Actor; standing: Standing }
type OfSomebody = { responsibleId: PersonId | null }

/** The plan, or a task of it, as the rights table sees it. */
export const placeOf = ({ actor }: Pick<Seeing, 'actor'>, plan: NamedPlan, task?: OfSomebody): Place => ({
  teamId: plan.teamId,
  plan: {
    teamName: plan.teamName,
    isStarter: plan.startedBy === actor.personId,
    takesPart: plan.takesPart,
    isIntroducee: plan.runningAt !== null && plan.introduceeId === actor.personId,
    isResponsible: plan.runningAt !== null && task?.responsibleId === actor.personId,
  },
})

export const mayOn = (act: Seeing, right: IntroductionRight, plan: NamedPlan): boolean =>
  mayHere(act.standing, right, placeOf(act, plan))

export const mayWorkOn = (act: Seeing, plan: NamedPlan, task: OfSomebody): boolean =>
  mayHere(act.standing, 'plan.editTask', placeOf(act, plan, task))

/** Refuses `forbidden`, and says of ending who may; the plan is theirs to see. */
export function allowOn(act: Seeing, right: IntroductionRight, plan: NamedPlan): void {
  if (right === 'plan.end' && !mayOn(act, right, plan))
    throw new Refusal('not-allowed-to-end', { name: plan.startedByName })
  allowHere(act, right, { ...placeOf(act, plan), isSeen: true })
}

/** Refuses `not-your-task`, saying whose it is, and `forbidden` where it is nobody's. */
export async function allowTask(
  act: Seeing & { nameOf(id: PersonId): Promise<string | null> },
  plan: NamedPlan,
  task: OfSomebody,
): Promise<void> {
  const { responsibleId } = task
  if (!mayWorkOn(act, plan, task) && responsibleId) {
    const name = await act.nameOf(responsibleId)
    if (name !== null) throw new Refusal('not-your-task', { name })
  }
  allowHere(act, 'plan.editTask', { ...placeOf(act, plan, task), isSeen: true })
}

/** Refuses `plan-not-started` and `plan-ended`: tasks are worked on while the plan runs. */
export function guardRunning({ state }: Pick<NamedPlan, 'state'>): void {
  if (state === 'DRAFT') throw new Refusal('plan-not-started')
  if (state !== 'RUNNING') throw new Refusal('plan-ended')
}

/** Refuses `plan-ended`: what has ended is only read. */
export function guardAlive({ state }: Pick<NamedPlan, 'state'>): void {
  if (state !== 'DRAFT' && state !== 'RUNNING') throw new Refusal('plan-ended')
}
