import type { SuccessorProposalView } from '../../src/contract/handOver.js'
import type { PersonOption } from '../../src/contract/person.js'
import type { AssignmentView, GalleryRole } from '../../src/contract/role.js'
import { formatDay } from '../../src/i18n/format.js'
import { dayOf } from '../../src/domain/time.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  alone,
  button,
  heading,
  menu,
  peoplePicker,
  primary,
  titled,
  words,
  type Button,
  type Element,
} from './parts.js'

/** Whom to ask to take a role: two proposed people at one press each, or anybody else. */

/** How many are proposed. */
const PROPOSED = 2

export const choicesOf = (people: readonly PersonOption[]): { title: string; value: string }[] =>
  people.map(({ id, name, title: job, department }) => {
    const detail = [job, department].filter((one) => one).join(', ')
    return { title: detail ? `${name} (${detail})` : name, value: id }
  })

/** "Udpeg Mikkel Pedersen". `hasForm`: there is something to fill in on the card, which is not asked for here. */
export const proposedButtons = (
  t: Translator,
  roleId: string,
  { candidates, hasForm }: { candidates: readonly SuccessorProposalView[]; hasForm: boolean },
): Button[] =>
  candidates.slice(0, PROPOSED).map(({ person: { id: person, name } }, n) => {
    const one = button(t, 'role.nominate', { roleId, person })
    const named = titled(t('bot.answer.nominateSuggested', { name }), hasForm ? alone(one) : one)
    return n === 0 ? primary(named) : named
  })

/** Why they are proposed. */
export const proposedReasons = (t: Translator, candidates: readonly SuccessorProposalView[]): Element[] =>
  candidates.length === 0
    ? []
    : [
        heading(t('handOver.proposals')),
        ...candidates
          .slice(0, PROPOSED)
          .map(({ person, reason }) =>
            words(`${person.name}: ${t(`handOver.reason.${reason}`)}`, { spacing: 'Small' }),
          ),
      ]

const NAMED = 8

/** Those who cannot be chosen yet, and what it takes. */
export function notYet(t: Translator, people: readonly PersonOption[]): Element[] {
  const names = people.filter(({ hasLoggedIn }) => !hasLoggedIn).map(({ name }) => name)
  if (names.length === 0) return []
  const more = names.length > NAMED ? ' …' : ''
  const said = t('bot.role.cannotYet', { names: names.slice(0, NAMED).join(', ') + more })
  return [words(said, { size: 'Small', subtle: true })]
}

/** Who can be chosen. */
export const able = (people: readonly PersonOption[]): PersonOption[] =>
  people.filter(({ hasLoggedIn }) => hasLoggedIn)

/** Choose somebody and ask them, or put them on the role at once. */
export function choosing(
  t: Translator,
  { id: roleId }: Pick<GalleryRole, 'id'>,
  { people, isOther }: { people: readonly PersonOption[]; isOther: boolean },
): Button {
  const label = t('bot.role.choosePerson')
  const picker = peoplePicker('person', {
    label,
    error: t('bot.role.choosePersonError'),
    choices: choicesOf(able(people)),
  })
  return menu(
    t(isOther ? 'bot.action.nominateOther' : 'bot.action.nominateMenu'),
    [picker, ...notYet(t, people)],
    [primary(button(t, 'role.nominate', { roleId })), button(t, 'role.assign', { roleId })],
  )
}

/** "Mind Poul Holm om at svare". */
export const reminding = (t: Translator, { id: assignmentId, person }: AssignmentView): Button =>
  titled(t('bot.action.remindNamed', { name: person.name }), button(t, 'role.remind', { assignmentId }))

/** "Spurgt – afventer svar": who has been asked, since when, and whether it has reached them. */
export function askedPeople(t: Translator, assignments: readonly AssignmentView[]): Element[] {
  const asked = assignments.filter(({ state }) => state === 'NOMINATED')
  if (asked.length === 0) return []
  const day = (iso: string): string => formatDay(t.language, dayOf(new Date(iso)))
  return [
    heading(t('bot.role.askedHeading')),
    ...asked.flatMap(({ person, nominatedAt, remindedAt, reached, succeeds }) => {
      const marks = [
        t('bot.role.askedOn', { day: day(nominatedAt) }),
        ...(remindedAt ? [t('bot.role.remindedOn', { day: day(remindedAt) })] : []),
        ...(succeeds ? [t('handOver.mark.follows', { name: succeeds.name })] : []),
        ...(reached ? [] : [t('bot.role.notReached')]),
      ]
      return [
        words(person.name, { weight: 'Bolder', spacing: 'Small' }),
        words(marks.join(' · '), { size: 'Small', subtle: true, spacing: 'None' }),
      ]
    }),
  ]
}
