import type { IntroductionPlanId, PersonId, RoleId } from '../../../domain/ids.js'
import type { AlongIntroduction } from '../../../domain/handOver.js'
import { mayStandOutside } from '../../../domain/introductionCheck.js'
import { mayHere } from '../../../domain/introductionPolicy.js'
import { homeOf, type Acting } from '../../acting.js'
import { record } from '../../record.js'
import { standingOf, type Organising } from '../organising.js'
import { introductionChanged } from '../telling.js'
import { seesMembers } from '../view.js'
import { mayOn, mayWorkOn } from './allow.js'

/** An introduction somebody has open tasks in. Of whom, and which, is told to those who may read it (I-21). */
export type PassableIntroduction = {
  planId: IntroductionPlanId
  introducee: string | null
  team: string
  roleId: RoleId | null
  count: number
  titles: string[]
  /** Members of the team who could have them; for whoever may know who is in it. */
  candidates: { id: PersonId; name: string }[]
}

type OpenTasks = Awaited<ReturnType<Acting['tx']['introductionTasks']['openTasksOf']>>

/** Passed on by whoever works on them, or may take their holder out of the team. */
async function passableOf(
  act: Organising,
  holderId: PersonId,
  { planId, tasks }: { planId: IntroductionPlanId; tasks: OpenTasks },
): Promise<PassableIntroduction | null> {
  const { tx, actor, today, standing } = act
  const plan = await tx.introductionPlans.find({ personId: actor.personId, today }, planId)
  const team = plan && (await tx.teams.find(plan.teamId))
  if (!plan || !team || plan.introduceeId === holderId) return null
  const { id: teamId, areaId } = team
  const mayPass =
    mayWorkOn(act, plan, { responsibleId: holderId }) ||
    mayHere(standing, 'member.archive', { teamId, areaId })
  if (!mayPass) return null
  const isRead = mayOn(act, 'plan.read', plan)
  const members = seesMembers(act, team) ? await tx.teams.members(teamId) : []
  return {
    ...{ planId, team: team.name, roleId: plan.roleId, count: tasks.length },
    introducee: isRead ? (plan.introducee?.name ?? null) : null,
    titles: isRead ? tasks.map(({ title }) => title) : [],
    candidates: members
      .filter(({ personId }) => personId !== holderId)
      .map(({ personId, fullName }) => ({ id: personId, name: fullName })),
  }
}

/** What of introductions can go along when somebody gives a role away: not how they are introduced themselves. */
export async function passable(act: Acting, holderId: PersonId): Promise<PassableIntroduction[]> {
  const tasks = await act.tx.introductionTasks.openTasksOf(holderId)
  if (tasks.length === 0) return []
  const seeing = { ...act, ...(await standingOf(act.tx, act.actor)) }
  const found: PassableIntroduction[] = []
  for (const planId of new Set(tasks.map((task) => task.planId))) {
    const those = tasks.filter((task) => task.planId === planId)
    const one = await passableOf(seeing, holderId, { planId, tasks: those })
    if (one) found.push(one)
  }
  return found
}

type Someone = { id: PersonId; fullName: string }
type Passing = {
  from: Someone
  /** Whoever follows. */
  to: PersonId
  introductions: readonly AlongIntroduction[]
  occasion: string
}

/** In the plan’s team, or introduced by it. */
async function isInside(
  { tx }: Acting,
  plan: { teamId: Parameters<Acting['tx']['teams']['members']>[0]; introduceeId: PersonId | null },
  personId: PersonId,
): Promise<boolean> {
  if (plan.introduceeId === personId) return true
  return (await tx.teams.members(plan.teamId)).some((member) => member.personId === personId)
}

async function passOne(
  act: Acting,
  passing: Passing,
  { planId, personId }: AlongIntroduction,
): Promise<void> {
  const { tx, actor, today, now } = act
  const { from, occasion } = passing
  const home = homeOf(actor)
  const plan = await tx.introductionPlans.find({ personId: actor.personId, today }, planId)
  const to = plan && (await tx.users.find(home, personId ?? passing.to))
  if (!plan || !to) return
  const inside = await isInside(act, plan, to.id)
  const tasks = await tx.introductionTasks.openTasksOf(from.id)
  const those = tasks.filter((task) => task.planId === planId && (inside || mayStandOutside(task)))
  if (those.length === 0) return
  const passed = await tx.introductionTasks.reassign(
    those.map(({ id }) => id),
    to.id,
  )
  const names = { oldValue: from.fullName, newValue: to.fullName }
  const people = { oldPersonId: from.id, newPersonId: to.id }
  for (const { id: subjectId, version } of passed)
    await record(act, {
      ...{ municipalityId: home, subject: 'introductionTask', subjectId, version, field: 'responsible' },
      ...{ ...names, ...people },
    })
  await introductionChanged(act, plan, { occasion })
  if (plan.state !== 'RUNNING') return
  const key = `introduction.started:${planId}:${occasion}:${to.id}`
  const event = { type: 'introduction.started' as const, planId }
  await tx.outbox.add({ key, municipalityId: home, personId: to.id, event, dueAt: now })
}

/** The agreed ones go, as far as whoever is to have them may stand on them; the others stay with whoever had them. */
export async function passIntroductions(act: Acting, passing: Passing): Promise<void> {
  for (const one of passing.introductions) await passOne(act, passing, one)
}
