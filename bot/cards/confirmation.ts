import { REASON_MAX } from '../../src/domain/role.js'
import type { AskedHolderView, ConfirmationView } from '../../src/contract/confirmation.js'
import { formatDay } from '../../src/i18n/format.js'
import { confirmedRole } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  banner,
  button,
  card,
  link,
  menu,
  primary,
  title,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'

/** How many people stand on the card; the tab has them all. */
const SHOWN = 12

export type ProgressView = {
  confirmation: ConfirmationView
  municipality: string | null
  tabUrl: string
  notice?: { text: string; style: 'good' | 'warning' | 'attention' } | null
}

function saidBy(t: Translator, { answer, isAsked, answeredFor: name }: AskedHolderView): string {
  if (answer === null) return t(`confirmation.said.${isAsked ? 'waiting' : 'notAsked'}`)
  const said = t(`confirmation.said.${answer}`)
  return name ? t('confirmation.saidFor', { said, name }) : said
}

/** A shape besides the words, for whoever skims. */
const sign = ({ answer, isAsked }: AskedHolderView): string =>
  answer === 'STILL_ME' || !isAsked ? '✓' : answer === null ? '○' : '▲'

const row = (t: Translator, one: AskedHolderView): Element[] => [
  words(`${sign(one)} ${one.name}`, { weight: 'Bolder', spacing: 'Small' }),
  words(saidBy(t, one), { size: 'Small', subtle: true, spacing: 'None' }),
]

/** How it stands: what is left to do, or how it ended. */
function standing(t: Translator, confirmation: ConfirmationView): Element[] {
  const { state, reason, year, task, dueOn, answered, asked, holders } = confirmation
  if (state === 'DECLINED') {
    const kept = holders > 0 ? [words(t('confirmation.declinedKeeps'))] : []
    return [banner(t('confirmation.declined', { reason: reason ?? '' }), 'warning'), ...kept]
  }
  if (state === 'DONE') {
    const completed = task ? [words(t('confirmation.doneTask', { number: task.number }))] : []
    return [banner(t('confirmation.done', { year }), 'good'), ...completed]
  }
  const day = t('confirmation.byDay', { day: formatDay(t.language, dueOn) })
  if (holders === 0) return [words(t('confirmation.nobody'), { weight: 'Bolder' }), words(day)]
  const progress = t('confirmation.progress', { answered, asked })
  return [words(`${progress} · ${day}`, { weight: 'Bolder' })]
}

function answering(t: Translator, { id: confirmationId, people }: ConfirmationView): Button[] {
  const waiting = people.filter(({ canAnswer, answer }) => canAnswer && answer === null)
  if (waiting.length === 0) return []
  const choices = waiting.map(({ assignmentId: value, name }) => ({ title: name, value }))
  const chosen: Element = {
    type: 'Input.ChoiceSet',
    id: 'holder',
    label: t('confirmation.whom'),
    isRequired: true,
    errorMessage: t('confirmation.whomError'),
    choices,
    ...(choices.length === 1 && choices[0] ? { value: choices[0].value } : {}),
  }
  const said = (['STILL_ME', 'NO_LONGER'] as const).map((answer) =>
    titled(
      t(`confirmation.answerFor.${answer}`),
      button(t, 'confirmation.answerFor', { confirmationId, answer }),
    ),
  )
  return [menu(t('confirmation.answerForMenu'), [chosen], said)]
}

function declining(t: Translator, { id: confirmationId, canDecline }: ConfirmationView): Button[] {
  if (!canDecline) return []
  const reason: Element = {
    type: 'Input.Text',
    id: 'reason',
    label: t('confirmation.declineReason'),
    isMultiline: true,
    maxLength: REASON_MAX,
    isRequired: true,
    errorMessage: t('confirmation.declineReasonError'),
  }
  const send = button(t, 'confirmation.decline', { confirmationId })
  return [menu(t('confirmation.declineMenu'), [reason], [send])]
}

/** How far the municipality has come with a yearly confirmation, for whoever looks after it. */
export function confirmationCard(t: Translator, view: ProgressView): Card {
  const { confirmation, municipality, tabUrl, notice } = view
  const { id: confirmationId, role, people, canAnswerAll } = confirmation
  const shown = people.slice(0, SHOWN)
  const more = people.length - shown.length
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      title(t('confirmation.title', { role: confirmedRole(t, confirmation) })),
      ...standing(t, confirmation),
      ...shown.flatMap((one) => row(t, one)),
      ...(more > 0 ? [words(t('confirmation.more', { count: more }), { subtle: true })] : []),
    ],
    actions: [
      ...(canAnswerAll ? [primary(button(t, 'confirmation.confirmAll', { confirmationId }))] : []),
      ...answering(t, confirmation),
      titled(t('confirmation.openRole'), button(t, 'role.open', { roleId: role.id })),
      ...declining(t, confirmation),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: municipality,
  })
}
