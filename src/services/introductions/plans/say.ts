import type { PlanView } from '../../../contract/introductionPlan.js'
import {
  newId,
  type IntroductionCommentId,
  type IntroductionPlanId,
  type IntroductionTaskId,
} from '../../../domain/ids.js'
import type { CommentAudience } from '../../../domain/introductionPlan.js'
import type { Caller } from '../../../domain/person.js'
import { refusePersonalNumber } from '../../../domain/personalNumber.js'
import { Refusal } from '../../../domain/refusals.js'
import type { World } from '../../world.js'
import { introductionChanged } from '../telling.js'
import { allowOn, guardAlive } from './allow.js'
import { lockedPlan, notePlan, noteTask, planning } from './planning.js'
import { planView } from './view.js'

type Comment = {
  planId: IntroductionPlanId
  taskId?: IntroductionTaskId | undefined
  text: string
  audience: CommentAudience
}

/**
 * To everybody who sees the plan, or to those who lead it. Refuses `not-found`, `forbidden`, `plan-ended`, `no-message`,
 * `personal-number`.
 */
export function comment(
  world: World,
  caller: Caller,
  { planId, audience, ...given }: Comment,
): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const plan = await lockedPlan(act, planId)
    allowOn(act, audience === 'leaders' ? 'plan.edit' : 'plan.comment', plan)
    guardAlive(plan)
    const text = given.text.trim()
    if (text === '') throw new Refusal('no-message')
    refusePersonalNumber(text, { section: 'introduction' })
    const { taskId = null } = given
    const task = taskId && (await act.tx.introductionTasks.find(taskId))
    if (taskId && (!task || task.planId !== planId)) throw new Refusal('not-found')
    const id = newId<IntroductionCommentId>()
    const said = { authorId: act.actor.personId, text, audience, at: act.now }
    await act.tx.introductionPapers.insertComment({ id, municipalityId: act.home, planId, taskId, ...said })
    const change = { field: 'comment', newValue: audience }
    await (taskId ? noteTask(act, taskId, change) : notePlan(act, planId, change))
    await introductionChanged(act, plan, { ...(taskId ? { taskId } : {}), occasion: id })
    return planView(act, planId)
  })
}

type Feedback = { planId: IntroductionPlanId; scores: number[]; text: string | null }

/** The introduced person's; once more takes the place of the one before. Refuses `not-found`, `forbidden`, `feedback-closed`, `personal-number`. */
export function giveFeedback(
  world: World,
  caller: Caller,
  { planId, scores, ...given }: Feedback,
): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const plan = await lockedPlan(act, planId)
    allowOn(act, 'plan.giveFeedback', plan)
    if (plan.state !== 'ENDED') throw new Refusal('feedback-closed')
    const text = given.text?.trim() || null
    if (text) refusePersonalNumber(text, { section: 'introduction' })
    const by = { introduceeId: act.actor.personId, at: act.now }
    await act.tx.introductionPapers.putFeedback({ planId, municipalityId: act.home, ...by, scores, text })
    await notePlan(act, planId, { field: 'feedback' })
    await introductionChanged(act, plan, { occasion: `feedback:${act.now.toISOString()}` })
    return planView(act, planId)
  })
}
