import type { AskedHolderView, ConfirmationView } from '../../src/contract/confirmation.js'
import { CONFIRMATION_ANSWERS, type ConfirmationAnswerKind } from '../../src/domain/confirmation.js'
import type { Day } from '../../src/domain/time.js'
import { formatDay } from '../../src/i18n/format.js'
import { confirmedRole } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import { banner, button, card, link, primary, title, titled, words, type Button, type Card } from './parts.js'
import type { Element } from './parts.js'

export type ConfirmView = {
  confirmation: ConfirmationView
  /** Whose answer it is. */
  assignmentId: string
  today: Day
  isReminder: boolean
  municipality: string | null
  tabUrl: string
  notice?: string | null
}

/** The three answers, of which the one that was given is not asked for again. */
function answers(t: Translator, { confirmation, assignmentId }: ConfirmView, me: AskedHolderView): Button[] {
  const { id: confirmationId } = confirmation
  const left = CONFIRMATION_ANSWERS.filter((answer) => answer !== me.answer)
  return left.map((answer) => {
    const data = { confirmationId, assignmentId, answer }
    const one = titled(t(`confirmation.answer.${answer}`), button(t, 'role.confirm', data))
    return answer === 'STILL_ME' ? primary(one) : one
  })
}

function dueLine(t: Translator, { confirmation: { dueOn }, today, isReminder }: ConfirmView): string {
  const day = formatDay(t.language, dueOn)
  if (today > dueOn) return t('confirmation.reminderLate', { day })
  if (isReminder && today === dueOn) return t('confirmation.reminderToday')
  return isReminder ? t('confirmation.reminder', { day }) : t('confirmation.due', { day })
}

function answered(t: Translator, answer: ConfirmationAnswerKind, { answeredFor }: AskedHolderView): Element {
  if (!answeredFor || answer === 'HAND_OVER') return banner(t(`confirmation.thanks.${answer}`), 'good')
  return answer === 'STILL_ME'
    ? banner(t('confirmation.answeredFor', { name: answeredFor }), 'good')
    : banner(t('bot.nomination.ended'), 'warning')
}

/** Asks a holder once a year whether it is still them. */
export function confirmCard(t: Translator, view: ConfirmView): Card {
  const { confirmation, assignmentId, municipality, tabUrl, notice } = view
  const { role } = confirmation
  const me = confirmation.people.find((one) => one.assignmentId === assignmentId)
  const canAnswer = me?.canAnswer === true
  const question = [
    words(t('confirmation.why')),
    words(dueLine(t, view), { weight: 'Bolder', spacing: 'Small' }),
  ]
  const closed = [words(t('confirmation.overForYou'), { subtle: true })]
  return card(t, {
    body: [
      ...(notice ? [banner(notice, 'warning')] : []),
      title(t('confirmation.question', { role: confirmedRole(t, confirmation) })),
      ...(me?.answer ? [answered(t, me.answer, me)] : canAnswer ? question : closed),
      ...(me?.answer && canAnswer ? [words(t('confirmation.change'), { size: 'Small', subtle: true })] : []),
    ],
    actions: [
      ...(me && canAnswer ? answers(t, view, me) : []),
      titled(t('confirmation.openRole'), button(t, 'role.open', { roleId: role.id })),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: municipality,
  })
}
