import { NOTE_MAX } from '../../src/domain/introductionPlan.js'
import { MESSAGE_MAX } from '../../src/domain/task.js'
import type { IntroductionTaskView, PlanView } from '../../src/contract/introductionPlan.js'
import { plain } from '../../src/domain/richText.js'
import { formatDay, formatList, formatTime } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { howUrgent, ofWhom } from './introductionRows.js'
import {
  alone,
  button,
  card,
  choice,
  field,
  leadsTo,
  leadsToTab,
  menu,
  pair,
  primary,
  title,
  urgent,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { shorten } from './prose.js'
import { notice, type Notice } from './tasks.js'

const DESCRIPTION_SHOWN = 1200
const LINKS_SHOWN = 4
const COMMENTS_SHOWN = 3

export type IntroductionTaskCardView = {
  plan: PlanView
  task: IntroductionTaskView
  municipality: string | null
  tabUrl: string
  notice?: Notice | null
}

/** Who reads it is said before a word is sent. */
function commenting(t: Translator, { plan, task }: IntroductionTaskCardView): Button[] {
  const { rights, readers } = plan
  if (!rights.comment) return []
  const names = (who: readonly string[]): string => formatList(t.language, [...who])
  const to = rights.commentToLeaders
    ? choice('audience', {
        label: t('introducing.comment.to'),
        error: t('introducing.comment.toError'),
        choices: (['plan', 'leaders'] as const).map((value) => ({
          value,
          title: t(`introducing.comment.${value}`, { names: names(readers[value]) }),
        })),
      })
    : words(t('introducing.comment.read', { names: names(readers.plan) }), { weight: 'Bolder' })
  const text: Element = {
    type: 'Input.Text',
    id: 'text',
    label: t('introducing.comment.label'),
    isMultiline: true,
    maxLength: MESSAGE_MAX,
    isRequired: true,
    errorMessage: t('introducing.comment.error'),
  }
  const data = { planId: plan.id, taskId: task.id }
  return [menu(t('introducing.comment.menu'), [to, text], [button(t, 'introductionTask.comment', data)])]
}

function steps(t: Translator, { plan, task }: IntroductionTaskCardView): Button[] {
  const { status, version, canEdit } = task
  if (!canEdit) return []
  const data = { planId: plan.id, taskId: task.id, version }
  if (status === 'COMPLETED' || status === 'NOT_APPLICABLE')
    return [button(t, 'introductionTask.reopen', data)]
  const why: Element = {
    type: 'Input.Text',
    id: 'note',
    label: t('introducing.notApplicable.label'),
    isMultiline: true,
    maxLength: NOTE_MAX,
    isRequired: true,
    errorMessage: t('introducing.notApplicable.error'),
  }
  return [
    // Somebody else begins their own; a card has room for five.
    ...(status === 'STARTED' || (!task.isMine && plan.rights.edit)
      ? []
      : [primary(alone(button(t, 'introductionTask.start', data)))]),
    alone(button(t, 'introductionTask.complete', data)),
    menu(t('introducing.notApplicable.menu'), [why], [button(t, 'introductionTask.notApplicable', data)]),
  ]
}

/** What whoever leads the introduction does about a task that is somebody else's. */
function leading(t: Translator, { plan, task }: IntroductionTaskCardView): Button[] {
  if (!plan.rights.edit || plan.state !== 'RUNNING' || task.status === 'COMPLETED') return []
  const data = { planId: plan.id, taskId: task.id }
  const { responsible } = task
  const others = plan.candidates.filter(({ id }) => id !== responsible?.id)
  const who = choice('person', {
    label: t('introducing.assign.label'),
    error: t('introducing.assign.error'),
    choices: others.map(({ id, name }) => ({ title: name, value: id })),
  })
  const assign = button(t, 'introductionTask.assign', { ...data, version: task.version })
  return [
    ...(responsible && !task.isMine ? [alone(button(t, 'introductionTask.ask', data))] : []),
    ...(others.length > 0 ? [menu(t('introducing.assign.menu'), [who], [assign])] : []),
  ]
}

const comments = (t: Translator, { plan, task }: IntroductionTaskCardView): Element[] =>
  plan.comments
    .filter(({ taskId }) => taskId === task.id)
    .slice(-COMMENTS_SHOWN)
    .map(({ by, text }) =>
      words(t('introducing.said', { name: by ?? t('introducing.somebody'), text: shorten(text, 300).text }), {
        size: 'Small',
      }),
    )

/** What one did lately can be taken back, also when the card is opened anew. */
function undoing(t: Translator, { plan, task }: IntroductionTaskCardView): Element[] {
  const { id: taskId, version, undoUntil, status } = task
  if (undoUntil === null) return []
  const facts = { done: t(`introducing.status.${status}`), time: formatTime(t.language, undoUntil) }
  return [
    words(t('card.undoUntil', facts), { size: 'Small', subtle: true }),
    {
      ...{ type: 'ActionSet', spacing: 'Small' },
      actions: [button(t, 'introductionTask.undo', { planId: plan.id, taskId, version })],
    },
  ]
}

/** A task of an introduction: what it is, what can be done with it, and what has been said. */
export function introductionTaskCard(t: Translator, view: IntroductionTaskCardView): Card {
  const { plan, task, municipality, tabUrl } = view
  const { deadline, responsible, critical, description, links, note } = task
  const name = plan.introducee?.name
  return card(t, {
    body: [
      ...(view.notice ? [notice(t, view.notice)] : []),
      words(ofWhom(t, plan), { size: 'Small', subtle: true }),
      title(task.title),
      urgent(task.marker, howUrgent(t, task)),
      pair(
        field(t('tab.field.responsible'), responsible?.name ?? t('introducing.noResponsible')),
        field(t('tab.field.endDate'), deadline && formatDay(t.language, deadline)),
      ),
      ...(critical && name ? [words(t('introducing.critical', { name }), { size: 'Small' })] : []),
      ...(description ? [words(shorten(plain(description), DESCRIPTION_SHOWN).text)] : []),
      ...links.slice(0, LINKS_SHOWN).map((one) => leadsTo(one.name, one.url)),
      ...(note ? [words(t('introducing.note', { note: shorten(note, 400).text }))] : []),
      ...comments(t, view),
      ...(view.notice ? [] : undoing(t, view)),
      leadsToTab(t, tabUrl),
    ],
    actions: [...steps(t, view), ...commenting(t, view), ...leading(t, view)],
    from: municipality,
  })
}
