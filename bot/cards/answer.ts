import type { HandOverView, SuccessorProposalView } from '../../src/contract/handOver.js'
import type { PersonOption } from '../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../src/contract/role.js'
import { inShort } from '../../src/domain/roleInShort.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import { afterwards } from './handOver.js'
import { choosing, proposedButtons, proposedReasons } from './nominating.js'
import { button, card, primary, titled, words, type Button, type Card } from './parts.js'

export type AssignmentCardView = {
  role: RoleDetail
  assignment: AssignmentView
  /** Who gave them the role or took it from them; null when nobody knows. */
  by: string | null
  municipality: string | null
}
export type AnswerView = Omit<AssignmentCardView, 'by'> & {
  handOver: HandOverView | null
  /** After a no: whom to ask next, and whom there is besides. */
  candidates: SuccessorProposalView[]
  people: PersonOption[]
}

/** The receipt of a yes: whoever may start it is offered the introduction. */
const introducing = (t: Translator, { introducible }: RoleDetail, { id }: AssignmentView): Button[] =>
  introducible.includes(id) ? [primary(button(t, 'introduction.offer', { assignmentId: id }))] : []

const openRole = (t: Translator, { id: roleId }: RoleDetail): Button =>
  titled(t('confirmation.openRole'), button(t, 'role.open', { roleId }))

/** Tells the administrator how somebody answered; after a no, who could be asked next stands beside it. */
export function answerCard(t: Translator, view: AnswerView): Card {
  const { role, assignment, handOver, candidates, people, municipality } = view
  const { person, state, reason, suggested } = assignment
  const facts = { name: person.name, role: roleName(t, role) }
  const said = state === 'DECLINED' ? t('bot.answer.declined', facts) : t('bot.answer.accepted', facts)
  const asksNext = state === 'DECLINED' && role.canAssign && !role.full
  const proposed = asksNext ? proposedButtons(t, role.id, { candidates, hasForm: true }) : []
  return card(t, {
    body: [
      words(said, { weight: 'Bolder' }),
      ...(reason ? [words(t('bot.answer.reason', { reason }))] : []),
      ...(suggested
        ? [words(t('bot.answer.suggests', { name: person.name, suggested: suggested.name }))]
        : []),
      ...(handOver?.state === 'CANCELLED'
        ? [words(t('handOver.stillHolds', { name: handOver.holder }))]
        : []),
      ...(handOver ? afterwards(t, handOver) : []),
      ...(asksNext ? proposedReasons(t, candidates) : []),
    ],
    actions: [
      ...proposed,
      ...(asksNext ? [choosing(t, role, { people, isOther: proposed.length > 0 })] : []),
      ...introducing(t, role, assignment),
      openRole(t, role),
    ],
    from: municipality,
  })
}

/** "Birthe Olsen har tildelt dig rollen …". */
export function saidTo(
  t: Translator,
  { role, assignment, by }: Omit<AssignmentCardView, 'municipality'>,
): string {
  const facts = { role: roleName(t, role) }
  if (assignment.state === 'ACCEPTED')
    return by ? t('bot.answer.youAssigned', { ...facts, by }) : t('bot.answer.youAssignedBySomebody', facts)
  return by ? t('bot.answer.youRemoved', { ...facts, by }) : t('bot.nomination.endedOf', facts)
}

/** Tells a person that they were given a role and what it is, or that they no longer hold it. */
export function assignmentCard(t: Translator, view: AssignmentCardView): Card {
  const { role, assignment, municipality } = view
  const short = assignment.state === 'ACCEPTED' ? inShort(role) : ''
  return card(t, {
    body: [words(saidTo(t, view), { weight: 'Bolder' }), ...(short ? [words(short)] : [])],
    actions: [openRole(t, role)],
    from: municipality,
  })
}
