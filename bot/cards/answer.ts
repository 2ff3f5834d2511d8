import type { HandOverView } from '../../src/contract/office.js'
import type { AssignmentView, RoleDetail } from '../../src/contract/role.js'
import type { Translator } from '../../src/i18n/translator.js'
import { afterwards } from './handOver.js'
import { button, card, primary, titled, words, type Card } from './parts.js'

export type OfficeView = { role: RoleDetail; assignment: AssignmentView; municipality: string | null }
export type AnswerView = OfficeView & { handOver: HandOverView | null }

const nominateSuggested = (
  t: Translator,
  roleId: string,
  { id: person, name }: { id: string; name: string },
) => titled(t('bot.answer.nominateSuggested', { name }), button(t, 'role.nominate', { roleId, person }))

/** Tells the administrator how somebody answered, and puts the next step beside it. */
export function answerCard(t: Translator, { role, assignment, handOver, municipality }: AnswerView): Card {
  const { person, state, reason, suggested } = assignment
  const facts = { name: person.name, role: role.title }
  const said = state === 'DECLINED' ? t('bot.answer.declined', facts) : t('bot.answer.accepted', facts)
  const next = suggested && role.canAssign && !role.full
  return card(t, {
    body: [
      words(said, { weight: 'Bolder' }),
      ...(reason ? [words(t('bot.answer.reason', { reason }))] : []),
      ...(suggested
        ? [words(t('bot.answer.suggests', { name: person.name, suggested: suggested.name }))]
        : []),
      ...(handOver?.state === 'CANCELLED'
        ? [words(t('office.handOver.stillHolds', { name: handOver.holder }))]
        : []),
      ...(handOver ? afterwards(t, handOver) : []),
    ],
    actions: [
      ...(next ? [primary(nominateSuggested(t, role.id, suggested))] : []),
      button(t, 'role.open', { roleId: role.id }),
    ],
    from: municipality,
  })
}

/** Tells a person that they were given a role, or no longer hold it. */
export function officeCard(t: Translator, { role, assignment, municipality }: OfficeView): Card {
  const facts = { role: role.title, by: assignment.nominatedBy ?? '' }
  const told =
    assignment.state === 'ACCEPTED' ? t('bot.answer.youAssigned', facts) : t('bot.answer.youRemoved', facts)
  return card(t, {
    body: [words(told, { weight: 'Bolder' })],
    actions: [button(t, 'role.open', { roleId: role.id })],
    from: municipality,
  })
}
