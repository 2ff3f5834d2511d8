import type { NamedPlan } from '../../../data/repositories/introductionPlans.js'
import type {
  IntroductionCategoryId,
  IntroductionPlanId,
  IntroductionTaskId,
  MunicipalityId,
} from '../../../domain/ids.js'
import type { IntroductionCategory, IntroductionTask } from '../../../domain/introductionPlan.js'
import type { Standing } from '../../../domain/introductionPolicy.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import { acting, homeOf, type Acting } from '../../acting.js'
import { record, type Recorded } from '../../record.js'
import type { World } from '../../world.js'
import { mayOn } from './allow.js'

/** A use case of introductions: who acts, and in which teams. */
export type Planning = Acting & { home: MunicipalityId; standing: Standing }
type Where = Pick<World, 'data' | 'clock'>

async function teamsOf({ tx, actor }: Acting): Promise<Standing> {
  const teams = await tx.teams.ofPerson(actor.personId)
  return {
    // An administrator’s hat does nothing here.
    isAdministrator: false,
    teams: new Map(teams.map(({ id, ...team }) => [id, team])),
    coordinates: [],
  }
}

/** Looks at introductions, or does what concerns one plan alone. */
export const planning = <T>(world: Where, caller: Caller, work: (act: Planning) => Promise<T>): Promise<T> =>
  acting(world, caller, async (act) => {
    const home = homeOf(act.actor)
    return work({ ...act, home, standing: await teamsOf(act) })
  })

/** Refuses `not-found` for a plan that is not there and for one that is not theirs to see. */
export async function planOf(act: Planning, id: IntroductionPlanId): Promise<NamedPlan> {
  const plan = await act.tx.introductionPlans.find({ personId: act.actor.personId, today: act.today }, id)
  if (!plan || !mayOn(act, 'plan.read', plan)) throw new Refusal('not-found')
  return plan
}

/** The plan, kept from others until this is done. Refuses `not-found`. */
export async function lockedPlan(act: Planning, id: IntroductionPlanId): Promise<NamedPlan> {
  await act.tx.introductionPlans.lock(id)
  return planOf(act, id)
}

/** A task and its plan, kept from others. Refuses `not-found`. */
export async function lockedTask(
  act: Planning,
  id: IntroductionTaskId,
): Promise<{ task: IntroductionTask; plan: NamedPlan }> {
  const before = await act.tx.introductionTasks.find(id)
  if (!before) throw new Refusal('not-found')
  const plan = await lockedPlan(act, before.planId)
  const task = await act.tx.introductionTasks.find(id)
  if (!task) throw new Refusal('not-found')
  return { task, plan }
}

/** A time category and its plan, kept from others. Refuses `not-found`. */
export async function lockedCategory(
  act: Planning,
  id: IntroductionCategoryId,
): Promise<{ category: IntroductionCategory; plan: NamedPlan }> {
  const before = await act.tx.introductionPlans.category(id)
  if (!before) throw new Refusal('not-found')
  const plan = await lockedPlan(act, before.planId)
  const category = await act.tx.introductionPlans.category(id)
  if (!category) throw new Refusal('not-found')
  return { category, plan }
}

/** Who was first, and when. */
export async function stale({ tx }: Planning, id: IntroductionPlanId | IntroductionTaskId): Promise<Refusal> {
  const last = await tx.history.lastOfIntroduction(id)
  return new Refusal('stale-introduction', {
    by: last?.actorName ?? null,
    at: last?.at.toISOString() ?? null,
  })
}

/** Changes the plan. Refuses `stale-introduction`. */
export async function savePlan(
  act: Planning,
  plan: NamedPlan,
  { version, ...changes }: Parameters<Planning['tx']['introductionPlans']['update']>[1] & { version: number },
): Promise<void> {
  const isSaved = await act.tx.introductionPlans.update({ id: plan.id, version }, changes)
  if (!isSaved) throw await stale(act, plan.id)
}

type Change = Pick<Recorded, 'field'> & Partial<Recorded>

export const notePlan = (act: Planning, subjectId: IntroductionPlanId, change: Change) =>
  record(act, { municipalityId: act.home, subject: 'introductionPlan', subjectId, ...change })

export const noteTask = (act: Planning, subjectId: IntroductionTaskId, change: Change) =>
  record(act, { municipalityId: act.home, subject: 'introductionTask', subjectId, ...change })
