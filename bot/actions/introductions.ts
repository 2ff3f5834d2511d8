import type { PlanView } from '../../src/contract/introductionPlan.js'
import { FEEDBACK_QUESTIONS, type IntroductionStatus } from '../../src/domain/introductionPlan.js'
import { ask as askResponsible } from '../../src/services/introductions/plans/ask.js'
import { comment as say, giveFeedback } from '../../src/services/introductions/plans/say.js'
import { setStatus } from '../../src/services/introductions/plans/status.js'
import { undo as takeBack } from '../../src/services/introductions/plans/undo.js'
import { edit } from '../../src/services/introductions/plans/tasks.js'
import { startFor } from '../../src/services/introductions/offers.js'
import { replaced, replied, type Done, type Reader } from '../turn/reader.js'
import { showOffer } from '../views/introductionOffers.js'
import { drawFeedback, drawIntroductionTask, type OfTask } from '../views/introductions.js'
import { refresh } from '../views/refresh.js'
import type { PressData } from '../verbs.js'

/** The card that was pressed as it now is, with what was done on top; from anywhere else the task comes as a new one. */
async function onTask(
  reader: Reader,
  plan: PlanView,
  { taskId, text, isUndone = false }: { taskId: OfTask['taskId']; text: string; isUndone?: boolean },
): Promise<Done> {
  const { copy } = reader
  const task = plan.categories.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)
  const undo =
    isUndone || !task?.undoUntil ? {} : { undo: { planId: plan.id, taskId, version: task.version } }
  const notice = { text, style: 'good' as const, ...undo }
  if (copy && copy.kind !== 'introductionTask') {
    const again = await refresh(reader, copy, notice)
    if (again) return replaced(again)
  }
  const shown = drawIntroductionTask(reader, plan, { taskId, notice })
  return copy === null || copy.kind === 'introductionTask' ? replaced(shown) : replied(shown)
}

export const change =
  (status: Extract<IntroductionStatus, 'STARTED' | 'COMPLETED'>) =>
  async (reader: Reader, { taskId, version }: PressData<'introductionTask.start'>): Promise<Done> => {
    const { world, caller, t } = reader
    const plan = await setStatus(world, caller, { taskId, version, status })
    return onTask(reader, plan, { taskId, text: t(`introducing.changed.${status}`) })
  }

export async function undo(
  reader: Reader,
  { taskId, version }: PressData<'introductionTask.undo'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const plan = await takeBack(world, caller, { taskId, version })
  return onTask(reader, plan, { taskId, text: t('bot.task.done.undo'), isUndone: true })
}

export async function notApplicable(
  reader: Reader,
  { taskId, version, note }: PressData<'introductionTask.notApplicable'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const plan = await setStatus(world, caller, { taskId, version, note, status: 'NOT_APPLICABLE' })
  return onTask(reader, plan, { taskId, text: t('introducing.changed.NOT_APPLICABLE') })
}

export async function comment(
  reader: Reader,
  { planId, taskId, text, audience }: PressData<'introductionTask.comment'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const plan = await say(world, caller, { planId, taskId, text, audience })
  return onTask(reader, plan, { taskId, text: t('introducing.comment.sent') })
}

export async function ask(reader: Reader, { taskId }: PressData<'introductionTask.ask'>): Promise<Done> {
  const { world, caller, t } = reader
  const { plan, name } = await askResponsible(world, caller, taskId)
  return onTask(reader, plan, { taskId, text: t('introducing.asked', { name }) })
}

export async function assign(
  reader: Reader,
  { taskId, version, person }: PressData<'introductionTask.assign'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const plan = await edit(world, caller, { taskId, version, responsibleId: person })
  const name = plan.candidates.find(({ id }) => id === person)?.name ?? t('introducing.somebody')
  return onTask(reader, plan, { taskId, text: t('introducing.assign.done', { name }) })
}

/** Starts it when nothing is missing; else the card says what is, and leads to the draft. */
export async function start(
  reader: Reader,
  { assignmentId, team, template, date }: PressData<'introduction.start'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const given = { assignmentId, teamId: team, template, startDate: date, language: t.language }
  const plan = await startFor(world, caller, given)
  if (plan.state === 'DRAFT') return replaced(await showOffer(reader, assignmentId, { draft: plan }))
  const notice = { text: t('introducing.offer.started'), style: 'good' as const }
  return replaced(await showOffer(reader, assignmentId, { notice }))
}

export async function feedback(
  reader: Reader,
  { planId, text, ...scores }: PressData<'introduction.feedback'>,
): Promise<Done> {
  const { world, caller } = reader
  const given = FEEDBACK_QUESTIONS.map((one) => Number(scores[one]))
  const plan = await giveFeedback(world, caller, { planId, scores: given, text: text.trim() || null })
  return replaced(drawFeedback(reader, plan))
}
