import type { IntroductionTaskView, MyIntroductions, PlanView } from '../../src/contract/introductionPlan.js'
import type { IntroductionPlanId, IntroductionTaskId } from '../../src/domain/ids.js'
import type { OutboxEvent } from '../../src/domain/events.js'
import { Refusal } from '../../src/domain/refusals.js'
import { dayOf } from '../../src/domain/time.js'
import type { CardContent } from '../../src/services/conversations/conversations.js'
import * as tasks from '../../src/services/introductions/plans/find.js'
import * as plans from '../../src/services/introductions/plans/read.js'
import {
  introductionFeedbackCard,
  introductionPlanCard,
  introductionStartedCard,
  introductionWelcomeCard,
  isOpenTask,
} from '../cards/introductionPlan.js'
import { ofWhom } from '../cards/introductionRows.js'
import { introducedCard, introductionsCard, weeklySummary } from '../cards/introductions.js'
import { introductionTaskCard } from '../cards/introductionTask.js'
import type { Notice } from '../cards/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'

/** Cards of introductions. They stand in personal chats alone (I-21): `refreshInChannel` knows none of them. */

type Events<Type extends OutboxEvent['type']> = Extract<OutboxEvent, { type: Type }>
export type OfTask = { planId: IntroductionPlanId; taskId: IntroductionTaskId }

const idsOf = ({ tasks: own, ofMe, led }: MyIntroductions): string[] => [
  ...new Set([
    ...own.flatMap(({ plan, task }) => [task.id, plan.id]),
    ...[...ofMe, ...led].map(({ id }) => id),
  ]),
]

type Listing = {
  starts?: boolean
  isWeekly?: boolean
  isStanding?: boolean
  notice?: Notice | null
}

/** What of introductions is the reader's own. Null: it comes by itself, and there is nothing this week. */
export async function showIntroductions(
  reader: Reader,
  listing?: Listing & { isStanding?: true },
): Promise<Shown>
export async function showIntroductions(reader: Reader, listing: Listing): Promise<Shown | null>
export async function showIntroductions(
  { world, caller, t, links, municipality }: Reader,
  { starts = false, isWeekly = false, isStanding = true, notice = null }: Listing = {},
): Promise<Shown | null> {
  const mine = await plans.mine(world, caller)
  const summary = isWeekly ? weeklySummary(t, mine) : t('introducing.title')
  if (summary === null && !isStanding) return null
  const card = introductionsCard(t, {
    ...{ mine, starts, isWeekly, municipality, notice },
    tabUrl: links.introductions,
    newUrl: links.newIntroduction,
    settingsUrl: links.settings,
  })
  const content: CardContent = {
    kind: 'introductions',
    subject: isWeekly ? 'weekly' : 'mine',
    shows: idsOf(mine),
  }
  return { content, card, summary: summary ?? t('introducing.weekly.title') }
}

/** "Hvem introduceres": the running plans the reader may see. */
export async function showIntroduced({ world, caller, t, links, municipality }: Reader): Promise<Shown> {
  const { plans: running } = await plans.list(world, caller, { state: ['RUNNING'], team: [] })
  const { mayStartIn } = await plans.mine(world, caller)
  const card = introducedCard(t, {
    ...{ plans: running, municipality, mayStart: mayStartIn.length > 0 },
    tabUrl: links.introductions,
    newUrl: links.newIntroduction,
  })
  const content: CardContent = { kind: 'introduced', subject: 'mine', shows: running.map(({ id }) => id) }
  return { content, card, summary: t('introducing.who') }
}

const tasksOf = ({ categories }: PlanView): IntroductionTaskView[] =>
  categories.flatMap((category) => category.tasks)

const showsOf = (plan: PlanView, those = tasksOf(plan)): string[] => [plan.id, ...those.map(({ id }) => id)]

/** Drawn from a plan that has just been changed, or is looked up. */
export function drawIntroductionTask(
  { t, links, municipality }: Reader,
  plan: PlanView,
  { taskId, notice = null }: { taskId: string; notice?: Notice | null },
): Shown {
  const task = tasksOf(plan).find(({ id }) => id === taskId)
  if (!task) throw new Refusal('not-found')
  const card = introductionTaskCard(t, {
    ...{ plan, task, municipality, notice },
    tabUrl: links.introduction(plan.id),
  })
  const content: CardContent = { kind: 'introductionTask', subject: taskId, shows: [taskId, plan.id] }
  return { content, card, summary: notice?.text ?? task.title }
}

export async function showIntroductionTask(
  reader: Reader,
  { planId, taskId }: OfTask,
  notice: Notice | null = null,
): Promise<Shown> {
  const plan = await plans.read(reader.world, reader.caller, planId)
  return drawIntroductionTask(reader, plan, { taskId, notice })
}

export const showIntroductionPlan = async (
  reader: Reader,
  planId: IntroductionPlanId,
  notice: Notice | null = null,
): Promise<Shown> => drawPlan(reader, await plans.read(reader.world, reader.caller, planId), notice)

function drawPlan({ t, links, municipality }: Reader, plan: PlanView, notice: Notice | null): Shown {
  const { id: planId } = plan
  const card = introductionPlanCard(t, { plan, municipality, notice, tabUrl: links.introduction(planId) })
  const content: CardContent = { kind: 'introductionPlan', subject: planId, shows: showsOf(plan) }
  return { content, card, summary: notice?.text ?? ofWhom(t, plan) }
}

/** Everything of the reader's in it, on one card; null when it is sent and there is nothing left. */
export async function showIntroductionStarted(
  { world, caller, t, links, municipality }: Reader,
  planId: IntroductionPlanId,
  { isStanding = true, notice = null }: { isStanding?: boolean; notice?: Notice | null } = {},
): Promise<Shown | null> {
  const plan = await plans.read(world, caller, planId)
  const mine = tasksOf(plan).filter(({ isMine }) => isMine)
  const open = mine.filter(isOpenTask)
  if (!isStanding && (open.length === 0 || plan.state !== 'RUNNING')) return null
  const card = introductionStartedCard(t, { plan, municipality, notice, tabUrl: links.introduction(planId) })
  const content: CardContent = {
    kind: 'introductionStarted',
    subject: planId,
    shows: showsOf(plan, mine),
  }
  const name = plan.introducee?.name ?? t('introducing.somebody')
  return { content, card, summary: t('introducing.started.summary', { count: open.length, name }) }
}

export const showWelcomed = async (
  reader: Reader,
  planId: IntroductionPlanId,
  notice: Notice | null = null,
): Promise<Shown> => drawWelcome(reader, await plans.read(reader.world, reader.caller, planId), notice)

function drawWelcome(
  { world, t, links, municipality }: Reader,
  plan: PlanView,
  notice: Notice | null,
): Shown {
  const { id: planId } = plan
  const card = introductionWelcomeCard(t, {
    ...{ plan, municipality, notice },
    today: dayOf(world.clock.now()),
    tabUrl: links.introduction(planId),
  })
  const mine = tasksOf(plan).filter(({ isMine }) => isMine)
  const content: CardContent = {
    kind: 'introductionWelcome',
    subject: planId,
    shows: showsOf(plan, mine),
  }
  return { content, card, summary: t('introducing.welcome.summary', { team: plan.team.name }) }
}

/** The plan as it is for the reader: the introduced person's own has three things on it. */
export async function showPlanFor(reader: Reader, planId: IntroductionPlanId): Promise<Shown> {
  const { conversation } = reader
  const plan = await plans.read(reader.world, reader.caller, planId)
  const isOwn = plan.introducee?.id === conversation.personId && !plan.rights.edit
  return isOwn ? drawWelcome(reader, plan, null) : drawPlan(reader, plan, null)
}

export const showFeedback = async (
  reader: Reader,
  planId: IntroductionPlanId,
  notice: Notice | null = null,
): Promise<Shown> => drawFeedback(reader, await plans.read(reader.world, reader.caller, planId), notice)

export function drawFeedback(
  { t, links, municipality }: Reader,
  plan: PlanView,
  notice: Notice | null = null,
): Shown {
  const { id: planId } = plan
  const card = introductionFeedbackCard(t, { plan, municipality, notice, tabUrl: links.introduction(planId) })
  const content: CardContent = { kind: 'introductionFeedback', subject: planId, shows: [planId] }
  return { content, card, summary: t('introducing.feedback.summary') }
}

const who = ({ t }: Reader, { introducee }: PlanView): string => introducee?.name ?? t('introducing.somebody')

/** The task as it now is, with what has happened to it on top; null when it is no longer theirs to do. */
async function showHappened(
  reader: Reader,
  taskId: IntroductionTaskId,
  said: (plan: PlanView) => string,
): Promise<Shown | null> {
  const { world, caller } = reader
  const planId = await tasks.planOfTask(world, caller, taskId)
  const plan = await plans.read(world, caller, planId)
  const task = tasksOf(plan).find(({ id }) => id === taskId)
  if (!task?.isMine || !isOpenTask(task) || plan.state !== 'RUNNING') return null
  return drawIntroductionTask(reader, plan, { taskId, notice: { text: said(plan), style: 'warning' } })
}

export const showIntroductionAssigned = (
  reader: Reader,
  { taskId }: Events<'introduction.assigned'>,
): Promise<Shown | null> =>
  showHappened(reader, taskId, (plan) => reader.t('introducing.assigned', { name: who(reader, plan) }))

export async function showIntroductionAsked(
  reader: Reader,
  { taskId, byId }: Events<'introduction.asked'>,
): Promise<Shown | null> {
  const by = (await tasks.nameOf(reader.world, reader.caller, byId)) ?? reader.t('introducing.somebody')
  return showHappened(reader, taskId, () => reader.t('introducing.askedYou', { by }))
}

/** Tasks of introductions that have turned: one is shown as it is, several as a list. */
export async function showIntroductionsBurning(
  reader: Reader,
  events: readonly Events<'introduction.worsened'>[],
): Promise<Shown | null> {
  const { world, caller, t } = reader
  const found = await tasks.burning(
    world,
    caller,
    events.map(({ taskId }) => taskId),
  )
  const [only] = found
  if (!only) return null
  if (found.length === 1) {
    const name = only.plan.introducee?.name ?? t('introducing.somebody')
    const notice = { text: t('introducing.worsened', { name }), style: 'warning' as const }
    const of = { planId: only.plan.id as IntroductionPlanId, taskId: only.task.id as IntroductionTaskId }
    return showIntroductionTask(reader, of, notice)
  }
  const text = t('introducing.worsenedMany', { count: found.length })
  const notice = { text, style: 'warning' as const }
  return { ...(await showIntroductions(reader, { notice })), summary: text }
}
