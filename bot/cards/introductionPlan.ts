import { FEEDBACK_QUESTIONS } from '../../src/domain/introductionPlan.js'
import { MESSAGE_MAX } from '../../src/domain/task.js'
import type { IntroductionTaskView, PlanView } from '../../src/contract/introductionPlan.js'
import { formatOnDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { asking, introductionTaskRow, ofWhom, progressLine } from './introductionRows.js'
import { ROWS_WITH_BUTTONS } from './pages.js'
import {
  button,
  card,
  fitting,
  heading,
  leadsTo,
  leadsToTab,
  link,
  primary,
  tap,
  leads,
  title,
  words,
  type Card,
  type Element,
} from './parts.js'
import { notice, type Notice } from './tasks.js'

const NEXT_SHOWN = 3
const LATE_SHOWN = 5
const WELCOME_TASKS = 3

export type PlanCardView = {
  plan: PlanView
  municipality: string | null
  tabUrl: string
  notice?: Notice | null
}

const tasksOf = ({ categories }: PlanView): IntroductionTaskView[] => categories.flatMap(({ tasks }) => tasks)
export const isOpenTask = ({ status }: Pick<IntroductionTaskView, 'status'>): boolean =>
  status !== 'COMPLETED' && status !== 'NOT_APPLICABLE'

/** For whoever leads it: what is late, with one tap to ask, and a tap on the row to give it to somebody else. */
export function introductionPlanCard(t: Translator, view: PlanCardView): Card {
  const { plan, municipality, tabUrl } = view
  const open = tasksOf(plan).filter(isOpenTask)
  const isRunning = plan.state === 'RUNNING'
  const late = open.filter(({ marker }) => isRunning && marker === 'RED')
  const next = open.filter((task) => !late.includes(task)).slice(0, NEXT_SHOWN)
  const lateRows = fitting(
    late.slice(0, LATE_SHOWN).map((task, n) =>
      introductionTaskRow(
        t,
        { plan, task },
        {
          ...{ saysWho: true, withButton: plan.rights.edit && n < ROWS_WITH_BUTTONS },
          step: task.isMine ? null : asking(t, plan.id, task),
        },
      ),
    ),
  )
  return card(t, {
    body: [
      ...(view.notice ? [notice(t, view.notice)] : []),
      title(ofWhom(t, plan)),
      words([plan.team.name, ...(plan.role ? [plan.role.name] : [])].join(' · '), {
        ...{ size: 'Small', subtle: true, spacing: 'None' },
      }),
      words(progressLine(t, plan)),
      ...(isRunning ? [heading(t('introducing.behind'))] : []),
      ...(isRunning && late.length === 0 ? [words(t('introducing.allWell'), { subtle: true })] : lateRows),
      ...(next.length > 0 ? [heading(t('introducing.ahead'))] : []),
      ...next.map((task) => introductionTaskRow(t, { plan, task }, { saysWho: true })),
      leadsToTab(t, tabUrl),
    ],
    actions: [],
    from: municipality,
  })
}

/** One card for each responsible person, with all that is theirs in it. */
export function introductionStartedCard(t: Translator, view: PlanCardView): Card {
  const { plan, municipality, tabUrl } = view
  const mine = tasksOf(plan).filter((task) => task.isMine && isOpenTask(task))
  const rows = fitting(
    mine.map((task, n) => introductionTaskRow(t, { plan, task }, { withButton: n < ROWS_WITH_BUTTONS })),
  )
  const name = plan.introducee?.name ?? t('introducing.somebody')
  return card(t, {
    body: [
      ...(view.notice ? [notice(t, view.notice)] : []),
      title(t('introducing.started.title', { name })),
      ...(rows.length > 0
        ? [words(t('introducing.started.text'), { subtle: true }), ...rows]
        : [words(t('introducing.started.done'), { subtle: true })]),
      ...(mine.length > rows.length
        ? [words(t('introducing.more', { count: mine.length - rows.length }), { subtle: true })]
        : []),
      leadsToTab(t, tabUrl),
    ],
    from: municipality,
  })
}

/** What the introduced person needs on a day, and nothing else: today, who, where. */
export function introductionWelcomeCard(t: Translator, view: PlanCardView & { today: string }): Card {
  const { plan, today, municipality } = view
  const { startDate, startedBy, team } = plan
  const name = plan.introducee?.name ?? ''
  const mine = tasksOf(plan)
    .filter((task) => task.isMine && isOpenTask(task))
    .slice(0, WELCOME_TASKS)
  const begins = startDate !== null && startDate > today
  const doing: Element[] =
    mine.length > 0
      ? mine.map(({ id: taskId, title: what }) =>
          leads(what, tap('introductionTask.open', { planId: plan.id, taskId }, what)),
        )
      : [words(t('introducing.welcome.nothing'))]
  return card(t, {
    body: [
      ...(view.notice ? [notice(t, view.notice)] : []),
      title(t('introducing.welcome.title', { name })),
      heading(t('introducing.welcome.today')),
      ...(begins
        ? [words(t('introducing.welcome.before', { day: formatOnDay(t.language, startDate) }))]
        : doing),
      heading(t('introducing.welcome.who')),
      words(startedBy?.name ?? team.name),
      heading(t('introducing.welcome.where')),
      words(team.name),
    ],
    actions: [link(t('introducing.welcome.open'), view.tabUrl)],
    from: municipality,
  })
}

/** Five questions to the introduced person; nobody has to answer. */
export function introductionFeedbackCard(t: Translator, view: PlanCardView): Card {
  const { plan, municipality, tabUrl } = view
  const isAsked = plan.rights.giveFeedback && plan.feedback === null
  const scores = (['1', '2', '3', '4', '5'] as const).map((value) => ({
    value,
    title: t(`introducing.feedback.score.${value}`),
  }))
  const questions = FEEDBACK_QUESTIONS.map((id): Element => ({
    ...{ type: 'Input.ChoiceSet', id, label: t(`introduction.feedback.question.${id}`), choices: scores },
    ...{ isRequired: true, errorMessage: t('introducing.feedback.error') },
  }))
  const said = plan.feedback ? t('introducing.feedback.thanks') : t('introducing.feedback.closed')
  const text: Element = {
    type: 'Input.Text',
    id: 'text',
    label: t('introducing.feedback.more'),
    isMultiline: true,
    maxLength: MESSAGE_MAX,
  }
  return card(t, {
    body: [
      ...(view.notice ? [notice(t, view.notice)] : []),
      title(t('introducing.feedback.title')),
      ...(isAsked
        ? [
            words(t('introducing.feedback.text', { team: plan.team.name }), { subtle: true }),
            ...questions,
            text,
          ]
        : [words(said)]),
      leadsTo(t('introducing.welcome.open'), tabUrl),
    ],
    actions: isAsked ? [primary(button(t, 'introduction.feedback', { planId: plan.id }))] : [],
    from: municipality,
  })
}
