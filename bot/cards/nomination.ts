import type { PersonOption } from '../../src/contract/person.js'
import type { HandOverView } from '../../src/contract/office.js'
import type { AssignmentView, RoleDetail } from '../../src/contract/role.js'
import { plain } from '../../src/domain/richText.js'
import { dayOf } from '../../src/domain/time.js'
import { formatDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { afterwards, following } from './handOver.js'
import {
  banner,
  button,
  card,
  heading,
  link,
  menu,
  peoplePicker,
  primary,
  title,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { choicesOf, openTasks, roleHeading } from './role.js'

const SHOWN_DUTIES = 6
/** As long as the server takes. */
const REASON_MAX = 500

export type NominationView = {
  role: RoleDetail
  assignment: AssignmentView
  people: PersonOption[]
  /** The hand-over it belongs to. */
  handOver: HandOverView | null
  municipality: string | null
  tabUrl: string
  notice?: string | null
}

/** The two forms of the card need inputs of different names. */
const reasonInput = (t: Translator, id: 'reason' | 'comment'): Element => ({
  type: 'Input.Text',
  id,
  label: t('bot.nomination.reason'),
  placeholder: t('bot.nomination.reasonHint'),
  isMultiline: true,
  maxLength: REASON_MAX,
  ...(id === 'reason' ? { isRequired: true, errorMessage: t('bot.nomination.reasonError') } : {}),
})

function answers(t: Translator, { assignment, people }: NominationView): Button[] {
  const data = { assignmentId: assignment.id, version: assignment.version }
  const others = people.filter(({ id }) => id !== assignment.person.id)
  const picker = peoplePicker('person', {
    label: t('bot.nomination.suggestWhom'),
    error: t('bot.nomination.suggestError'),
    choices: choicesOf(others),
  })
  return [
    primary(button(t, 'role.accept', data)),
    menu(t('bot.action.declineMenu'), [reasonInput(t, 'reason')], [button(t, 'role.decline', data)]),
    menu(t('bot.action.suggestMenu'), [picker, reasonInput(t, 'comment')], [button(t, 'role.suggest', data)]),
  ]
}

/** What became of it, for a card that stays in the chat after the answer. */
function outcome(t: Translator, { state, suggested }: AssignmentView): string | null {
  switch (state) {
    case 'NOMINATED':
      return null
    case 'ACCEPTED':
      return t('bot.nomination.accepted')
    case 'WITHDRAWN':
      return t('bot.nomination.withdrawn')
    case 'ENDED':
      return t('bot.nomination.ended')
    case 'DECLINED':
      return suggested
        ? t('bot.nomination.suggested', { name: suggested.name })
        : t('bot.nomination.declined')
  }
}

function asking(t: Translator, { role, assignment, handOver }: NominationView): Element[] {
  const { nominatedBy: name, nominatedAt } = assignment
  const day = formatDay(t.language, dayOf(new Date(nominatedAt)))
  const duties = role.duties
    .slice(0, SHOWN_DUTIES)
    .map(({ text }) => words(`• ${text}`, { spacing: 'Small' }))
  return [
    title(t('bot.nomination.title', { role: role.title })),
    ...(name ? [words(t('bot.nomination.askedBy', { name, day }), { subtle: true, spacing: 'None' })] : []),
    ...(handOver ? following(t, handOver) : []),
    ...(role.effect ? [heading(t('bot.role.effect')), words(plain(role.effect))] : []),
    ...(duties.length > 0 ? [heading(t('bot.role.duties')), ...duties] : []),
    ...openTasks(t, role),
  ]
}

/** Asks a person to take a role: what it is for, what it asks of them, and three ways to answer. */
export function nominationCard(t: Translator, view: NominationView): Card {
  const { role, assignment, handOver, municipality, tabUrl, notice } = view
  const told = outcome(t, assignment)
  const style = assignment.state === 'ACCEPTED' ? 'good' : 'warning'
  const tab = link(t('bot.action.tab.open'), tabUrl)
  const after = [
    ...(told ? [banner(told, style)] : []),
    ...roleHeading(t, role),
    ...(handOver ? afterwards(t, handOver) : []),
  ]
  return card(t, {
    body: [...(notice ? [banner(notice, 'warning')] : []), ...(told ? after : asking(t, view))],
    actions: told ? [button(t, 'role.open', { roleId: role.id }), tab] : [...answers(t, view), tab],
    from: municipality,
  })
}
