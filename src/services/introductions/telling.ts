import type { OutboxEvent } from '../../domain/events.js'
import type { AssignmentId, IntroductionTaskId, MunicipalityId, PersonId } from '../../domain/ids.js'
import type { IntroductionPlan, IntroductionTask } from '../../domain/introductionPlan.js'
import { mayHere } from '../../domain/introductionPolicy.js'
import { dayOf } from '../../domain/time.js'
import type { Doing } from '../acting.js'
import { rolesOfHome } from '../roles/assignment.js'

/** Who is told of introductions, and which cards are no longer true. Never anybody outside the municipality (I-21). */

type Told = { municipalityId: MunicipalityId; event: OutboxEvent; occasion: string }

/** Each of them once for the occasion; nobody of what they did themselves. */
async function tell({ tx, actor, now }: Doing, people: readonly PersonId[], told: Told): Promise<void> {
  const { municipalityId, event, occasion } = told
  for (const personId of new Set(people)) {
    if (personId === actor.personId) continue
    const key = `${event.type}:${occasion}:${personId}`
    await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
  }
}

type Responsible = Pick<IntroductionTask, 'responsibleId'>
type Plan = Pick<IntroductionPlan, 'id' | 'municipalityId' | 'introduceeId' | 'roleId' | 'version'>

/**
 * It has started: everybody responsible gets one card with all of theirs, also whoever started it, and the introduced
 * person is made welcome. One who is both is made welcome alone; one who has been invited has that to go by.
 */
export async function tellStarted(
  doing: Doing,
  plan: Plan,
  { tasks, isInvited }: { tasks: readonly Responsible[]; isInvited: boolean },
): Promise<void> {
  const { id: planId, municipalityId, introduceeId } = plan
  const occasion = `${planId}:${plan.version}`
  const everybody = tasks.flatMap(({ responsibleId }) => responsibleId ?? [])
  const others = [...new Set(everybody)].filter((one) => one !== introduceeId)
  const started = { type: 'introduction.started' as const, planId }
  for (const personId of others) {
    const key = `introduction.started:${occasion}:${personId}`
    await doing.tx.outbox.add({ key, municipalityId, personId, event: started, dueAt: doing.now })
  }
  if (!introduceeId || isInvited) return
  const event = { type: 'introduction.welcome' as const, planId }
  await tell(doing, [introduceeId], { municipalityId, occasion, event })
}

/** It has ended: the introduced person is asked how it was. */
export async function tellEnded(doing: Doing, plan: Plan): Promise<void> {
  const { id: planId, municipalityId, introduceeId } = plan
  const event = { type: 'introduction.ended' as const, planId }
  const people = introduceeId ? [introduceeId] : []
  await tell(doing, people, { municipalityId, occasion: `${planId}:${plan.version}`, event })
}

type Task = Pick<IntroductionTask, 'id' | 'municipalityId' | 'responsibleId' | 'version'>

/** Somebody was put on a task of an introduction that runs. */
export async function tellAssigned(doing: Doing, task: Task): Promise<void> {
  const { id: taskId, municipalityId, responsibleId, version } = task
  if (!responsibleId) return
  const event = { type: 'introduction.assigned' as const, taskId }
  await tell(doing, [responsibleId], { municipalityId, occasion: `${taskId}:${version}`, event })
}

/** Whoever leads it asks how a task goes; once a day from the same person. */
export async function tellAsked(doing: Doing, task: Task, byId: PersonId): Promise<void> {
  const { id: taskId, municipalityId, responsibleId } = task
  if (!responsibleId) return
  const event = { type: 'introduction.asked' as const, taskId, byId }
  const occasion = `${taskId}:${byId}:${dayOf(doing.now)}`
  await tell(doing, [responsibleId], { municipalityId, occasion, event })
}

/** Every copy of a card that shows the plan or the task is drawn anew, and what says how ready somebody is for the role. */
export async function introductionChanged(
  { tx, now }: Pick<Doing, 'tx' | 'now'>,
  { id: planId, municipalityId, roleId }: Pick<IntroductionPlan, 'id' | 'municipalityId' | 'roleId'>,
  { taskId, occasion }: { taskId?: IntroductionTaskId; occasion: string },
): Promise<void> {
  const shows = [
    planId,
    ...(taskId ? [taskId] : []),
    ...(roleId ? [roleId, rolesOfHome(municipalityId)] : []),
  ]
  await tx.cards.changed({ shows, occasion: `${taskId ?? planId}:${occasion}`, now })
}

type Held = {
  id: AssignmentId
  municipalityId: MunicipalityId
  personId: PersonId
  nominatedBy: PersonId | null
}

async function mayStart({ tx }: Pick<Doing, 'tx'>, personId: PersonId): Promise<boolean> {
  const teams = new Map((await tx.teams.ofPerson(personId)).map((team) => [team.id, team]))
  return mayHere({ isAdministrator: false, teams, coordinates: [] }, 'plan.start')
}

/**
 * Somebody has taken on a role: an introduction is offered to the owners of their teams, or of the main team where they
 * are in none; not where whoever asked them may start it, since the answer's card offers it to them. Nothing starts by
 * itself.
 */
export async function offerIntroduction(doing: Doing, held: Held): Promise<void> {
  const { id: assignmentId, municipalityId, personId, nominatedBy } = held
  if (nominatedBy && (await mayStart(doing, nominatedBy))) return
  const owners = (await doing.tx.teams.ownersFor(municipalityId, personId)).filter((one) => one !== personId)
  const event = { type: 'introduction.offered' as const, assignmentId }
  await tell(doing, owners, { municipalityId, occasion: assignmentId, event })
}
