import type { IntroductionTaskView, PlanRow } from '../../src/contract/introductionPlan.js'
import { formatDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { urgencyWords } from '../../src/i18n/urgency.js'
import { button, tap, titled, urgent, words, type Button, type Element } from './parts.js'

type Task = Pick<
  IntroductionTaskView,
  'id' | 'title' | 'marker' | 'urgency' | 'status' | 'deadline' | 'responsible' | 'version' | 'canEdit'
>

/** A row is for finding the thing; the whole text stands on its card. */
const ROW_MAX = 90
const short = (text: string): string => (text.length > ROW_MAX ? `${text.slice(0, ROW_MAX)}…` : text)

/** Who is introduced, as a title. */
export const ofWhom = (t: Translator, { introducee }: Pick<PlanRow, 'introducee'>): string =>
  introducee ? t('introducing.of', { name: short(introducee.name) }) : t('introducing.ofNobody')

/** What does not apply is no longer urgent. */
export const howUrgent = (t: Translator, { status, ...task }: Pick<Task, 'status' | 'urgency'>): string =>
  status === 'NOT_APPLICABLE' || status === 'COMPLETED'
    ? t(`introducing.status.${status}`)
    : urgencyWords(t, task)

/** The next thing to do with a task; nothing for who may only read it. */
function nextStep(
  t: Translator,
  planId: string,
  { id: taskId, version, status, canEdit }: Task,
): Button | null {
  if (!canEdit) return null
  const data = { planId, taskId, version }
  if (status === 'NOT_STARTED') return button(t, 'introductionTask.start', data)
  return status === 'STARTED' ? button(t, 'introductionTask.complete', data) : null
}

export type IntroductionRowOptions = {
  /** Marked, where it stands among other tasks. */
  isMarked?: boolean
  /** Who has it is said to those who lead. */
  saysWho?: boolean
  withButton?: boolean
  /** In the place of the next step. */
  step?: Button | null
}

/** A task of an introduction, in the grammar of every row of a task. */
export function introductionTaskRow(
  t: Translator,
  { plan, task }: { plan: Pick<PlanRow, 'id' | 'introducee'>; task: Task },
  { isMarked = false, saysWho = false, withButton = false, step: given }: IntroductionRowOptions = {},
): Element {
  const { id: taskId, marker, responsible, deadline } = task
  const title = short(task.title)
  const who = responsible
    ? t('introducing.responsible', { name: short(responsible.name) })
    : t('introducing.noResponsible')
  const belongs = [
    ofWhom(t, plan),
    ...(saysWho ? [who] : []),
    ...(deadline ? [t('introducing.due', { day: formatDay(t.language, deadline) })] : []),
  ]
  const items = [
    words(isMarked ? `${t('introducing.mark')}: ${title}` : title, { weight: 'Bolder' }),
    urgent(marker, howUrgent(t, task)),
    words(belongs.join(' · '), { size: 'Small', subtle: true, spacing: 'None' }),
  ]
  const open = t('introducing.openTask', { title })
  const selectAction = tap('introductionTask.open', { planId: plan.id, taskId }, open)
  const step = withButton ? (given === undefined ? nextStep(t, plan.id, task) : given) : null
  if (!step) return { type: 'Container', separator: true, spacing: 'Medium', items, selectAction }
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'stretch', items, selectAction },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [{ type: 'ActionSet', actions: [step] }],
      },
    ],
  }
}

/** "6 af 10 opgaver er færdige · 1 er bagud · slutter 12-03-2026". */
export function progressLine(t: Translator, { progress, endDate, state }: PlanRow): string {
  const { done, total, late } = progress
  return [
    ...(state === 'RUNNING' ? [] : [t(`introducing.state.${state}`)]),
    t('introducing.progress', { done, total }),
    ...(late > 0 && state === 'RUNNING' ? [t('introducing.late', { count: late })] : []),
    ...(endDate && state === 'RUNNING'
      ? [t('introducing.ends', { day: formatDay(t.language, endDate) })]
      : []),
  ].join(' · ')
}

/** A plan; a tap opens it. */
export function planRowElement(t: Translator, plan: PlanRow): Element {
  const { id: planId, team, role, progress, state } = plan
  const isLate = progress.late > 0 && state === 'RUNNING'
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      words(ofWhom(t, plan), { weight: 'Bolder' }),
      words([team.name, ...(role ? [role.name] : [])].map(short).join(' · '), {
        size: 'Small',
        subtle: true,
        spacing: 'None',
      }),
      words(progressLine(t, plan), { spacing: 'None', ...(isLate ? { color: 'Attention' as const } : {}) }),
    ],
    selectAction: tap('introduction.open', { planId }, ofWhom(t, plan)),
  }
}

/** The button of a leader's row: ask whoever has it. */
export const asking = (t: Translator, planId: string, { id: taskId, responsible }: Task): Button | null =>
  responsible
    ? titled(t('bot.action.introductionTask.ask'), button(t, 'introductionTask.ask', { planId, taskId }))
    : null
