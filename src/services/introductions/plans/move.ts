import type { PlanView } from '../../../contract/introductionPlan.js'
import type { NamedPlan } from '../../../data/repositories/introductionPlans.js'
import type { IntroductionPlanId } from '../../../domain/ids.js'
import { clockOf } from '../../../domain/introductionClock.js'
import { obstacle, STATE_AFTER, type PlanMove } from '../../../domain/introductionState.js'
import { allowHere, mayHere, type IntroductionRight } from '../../../domain/introductionPolicy.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import type { World } from '../../world.js'
import { organising } from '../organising.js'
import { introductionChanged, tellEnded, tellStarted } from '../telling.js'
import { allowOn } from './allow.js'
import { inviteIntroducee } from './invite.js'
import { calendarHere, foundIn, partsOf, tasksOf } from './parts.js'
import { lockedPlan, notePlan, planning, savePlan, type Planning } from './planning.js'
import { planView } from './view.js'

type Asked = { planId: IntroductionPlanId; version: number; reason?: string | undefined }
type Moving = Asked & { move: Exclude<PlanMove, 'start'> }

/** The days of every task; while the plan does not run nobody waits for their turns. */
export async function setClocks(
  act: Planning,
  plan: Pick<NamedPlan, 'id'>,
  isRunning: boolean,
): Promise<void> {
  const calendar = await calendarHere(act)
  const tasks = await tasksOf(act, plan)
  await act.tx.introductionTasks.setClocks(
    tasks.map((task) => ({
      id: task.id,
      ...clockOf(task, task.deadline, { calendar, today: act.today, isRunning }),
    })),
  )
}

/** Refuses what stands in the way. */
function guard(
  { today }: Planning,
  plan: NamedPlan,
  { move, faults, reason }: { move: PlanMove; faults: number; reason: string | null },
): void {
  const { criticalOpen } = plan.progress
  const code = obstacle({ ...plan, today, faults, criticalOpen, reason }, move)
  if (code === 'plan-incomplete') throw new Refusal(code, { count: faults })
  if (code === 'open-critical-tasks') throw new Refusal(code, { count: criticalOpen })
  if (code) throw new Refusal(code)
}

/**
 * Starts a draft without faults; one that runs already is answered as it is. Refuses `not-found`, `forbidden`,
 * `not-allowed-in-team`, `plan-incomplete`, `already-ended`, `stale-introduction`.
 */
export function start(world: World, caller: Caller, { planId, version }: Asked): Promise<PlanView> {
  return organising(world, caller, async (act) => {
    const plan = await lockedPlan(act, planId)
    const { teamId } = plan
    if (!mayHere(act.standing, 'plan.start', { teamId }))
      throw new Refusal('not-allowed-in-team', { name: plan.teamName })
    allowOn(act, 'plan.edit', plan)
    allowHere(act, 'plan.start', { teamId, isSeen: true })
    if (plan.state === 'RUNNING') return planView(act, planId)
    const { faults } = await foundIn(act, await partsOf(act, plan))
    guard(act, plan, { move: 'start', faults: faults.length, reason: null })
    await savePlan(act, plan, { version, state: 'RUNNING', runningAt: act.now })
    await setClocks(act, plan, true)
    await notePlan(act, planId, { field: 'state', oldValue: plan.state, newValue: 'RUNNING' })
    const saved = { ...plan, version: version + 1 }
    const isInvited = await inviteIntroducee(act, plan)
    await tellStarted(act, saved, { tasks: await tasksOf(act, plan), isInvited })
    await introductionChanged(act, saved, { occasion: String(saved.version) })
    return planView(act, planId)
  })
}

const RIGHT: Record<Moving['move'], IntroductionRight> = {
  end: 'plan.end',
  cancel: 'plan.cancel',
  reopen: 'plan.cancel',
  archive: 'plan.end',
}

type Changes = Partial<Pick<NamedPlan, 'state' | 'endedAt' | 'endedBy' | 'reason'>>

function changesBy({ actor, now }: Planning, move: Moving['move'], reason: string | null): Changes {
  const state = STATE_AFTER[move]
  if (move === 'reopen') return { state, reason, endedAt: null, endedBy: null }
  return { state, reason, endedAt: now, endedBy: actor.personId }
}

/** Ends, drops or opens it again; `reason` as `obstacle` asks for it. */
function moved(world: World, caller: Caller, { planId, version, move, ...given }: Moving): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const plan = await lockedPlan(act, planId)
    allowOn(act, RIGHT[move], plan)
    const reason = given.reason?.trim() || null
    if (move === 'reopen' && plan.state === 'RUNNING') return planView(act, planId)
    guard(act, plan, { move, faults: 0, reason })
    await savePlan(act, plan, { version, ...changesBy(act, move, reason) })
    await setClocks(act, plan, move === 'reopen')
    await notePlan(act, planId, { field: 'state', oldValue: plan.state, newValue: STATE_AFTER[move] })
    if (reason) await notePlan(act, planId, { field: 'reason' })
    const saved = { ...plan, version: version + 1 }
    if (move === 'end') await tellEnded(act, saved)
    await introductionChanged(act, saved, { occasion: String(saved.version) })
    return planView(act, planId)
  })
}

/** Refuses `not-found`, `not-allowed-to-end`, `plan-not-started`, `already-ended`, `open-critical-tasks`, `stale-introduction`. */
export const end = (world: World, caller: Caller, asked: Asked): Promise<PlanView> =>
  moved(world, caller, { ...asked, move: 'end' })

/** Refuses `not-found`, `forbidden`, `already-ended`, `reason-required`, `stale-introduction`. */
export const cancel = (world: World, caller: Caller, asked: Asked): Promise<PlanView> =>
  moved(world, caller, { ...asked, move: 'cancel' })

/** Refuses `not-found`, `forbidden`, `reopen-too-late`, `reason-required`, `stale-introduction`. */
export const reopen = (world: World, caller: Caller, asked: Asked): Promise<PlanView> =>
  moved(world, caller, { ...asked, move: 'reopen' })
