import { REASON_MAX } from '../../src/domain/role.js'
import type { PersonOption } from '../../src/contract/person.js'
import type { HandOverView } from '../../src/contract/handOver.js'
import type { AssignmentView, RoleDetail } from '../../src/contract/role.js'
import { inShort } from '../../src/domain/roleInShort.js'
import { dayOf } from '../../src/domain/time.js'
import { formatDay } from '../../src/i18n/format.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import { afterwards, following } from './handOver.js'
import {
  banner,
  button,
  card,
  link,
  menu,
  peoplePicker,
  primary,
  title,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { choicesOf } from './nominating.js'
import { openTasks, roleHeading } from './role.js'

export type NominationView = {
  role: RoleDetail
  assignment: AssignmentView
  people: PersonOption[]
  /** The hand-over it belongs to. */
  handOver: HandOverView | null
  /** Who took it back, or who ended it; null when nobody knows. */
  by: string | null
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
function outcome(t: Translator, { assignment: { state, suggested }, by }: NominationView): string | null {
  switch (state) {
    case 'NOMINATED':
      return null
    case 'ACCEPTED':
      return t('bot.nomination.accepted')
    case 'WITHDRAWN':
      return by ? t('bot.nomination.withdrawnBy', { by }) : t('bot.nomination.withdrawn')
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
  const short = inShort(role)
  return [
    title(t('bot.nomination.title', { role: roleName(t, role) })),
    ...(name ? [words(t('bot.nomination.askedBy', { name, day }), { subtle: true, spacing: 'None' })] : []),
    ...(handOver ? following(t, handOver) : []),
    ...(short ? [words(short)] : []),
    ...openTasks(t, role),
  ]
}

/** Asks a person to take a role: what it is for, what it asks of them, and three ways to answer. */
export function nominationCard(t: Translator, view: NominationView): Card {
  const { role, assignment, handOver, municipality, tabUrl, notice } = view
  const told = outcome(t, view)
  const style = assignment.state === 'ACCEPTED' ? 'good' : 'warning'
  const tab = link(t('bot.action.tab.open'), tabUrl)
  const open = titled(t('confirmation.openRole'), button(t, 'role.open', { roleId: role.id }))
  const after = [
    ...(told ? [banner(told, style)] : []),
    ...roleHeading(t, role),
    ...(handOver ? afterwards(t, handOver) : []),
  ]
  return card(t, {
    body: [...(notice ? [banner(notice, 'warning')] : []), ...(told ? after : asking(t, view))],
    actions: told ? [open, tab] : [...answers(t, view), open, tab],
    from: municipality,
  })
}
