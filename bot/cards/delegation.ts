import type { DelegationView } from '../../src/contract/delegation.js'
import { NOTE_MAX } from '../../src/domain/delegation.js'
import type { AssignmentView, RoleDetail } from '../../src/contract/role.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  alone,
  button,
  card,
  choice,
  heading,
  menu,
  peoplePicker,
  primary,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { plain } from '../../src/domain/richText.js'
import { shorten } from './prose.js'

const SHOWN = 4
const SHOWN_DUTIES = 10
const LABEL = 80

/** The duty in KOMBIT's words, or the task as far as the reader may read it. */
export const delegatedWhat = (
  t: Translator,
  { duty, task }: Pick<DelegationView, 'duty' | 'task'>,
): string => {
  if (duty !== null) return plain(duty)
  return task ? t('delegation.ofTask', { number: task.number, title: task.title }) : t('delegation.someTask')
}

/** What is delegated to whom, on the role's card. */
export function delegated(t: Translator, { delegations }: RoleDetail): Element[] {
  if (delegations.length === 0) return []
  return [
    heading(t('delegation.title')),
    ...delegations.slice(0, SHOWN).map((one) =>
      words(t('delegation.line', { what: delegatedWhat(t, one), name: one.person.name }), {
        spacing: 'Small',
      }),
    ),
  ]
}

function choicesOf(t: Translator, { duties, tasks }: RoleDetail): { title: string; value: string }[] {
  const mine = tasks.filter(({ actions }) => actions.length > 0)
  return [
    ...duties.slice(0, SHOWN_DUTIES).map(({ text }) => ({ title: plain(text), value: `duty:${text}` })),
    ...mine.slice(0, SHOWN).map(({ id, number, title }) => ({
      title: t('delegation.ofTask', { number, title }),
      value: `task:${id}`,
    })),
  ]
}

/** For a holder: let a colleague do something, or take it back. */
export function delegating(
  t: Translator,
  role: RoleDetail,
  { mine, people }: { mine: AssignmentView; people: { title: string; value: string }[] },
): Button[] {
  const choices = choicesOf(t, role)
  const others = people.filter(({ value }) => value !== mine.person.id)
  const theirs = role.delegations.filter(({ actions }) => actions.includes('takeBack'))
  const back = theirs.slice(0, SHOWN).map((one) => {
    const what = shorten(delegatedWhat(t, one), LABEL).text
    const take = button(t, 'role.takeBack', { delegationId: one.id, version: one.version })
    return titled(t('delegation.takeBackOf', { name: one.person.name, what }), alone(take))
  })
  if (choices.length === 0 && back.length === 0) return []
  const send = button(t, 'role.delegate', { assignmentId: mine.id })
  const form: Element[] = [
    words(t('delegation.stays'), { size: 'Small', subtle: true }),
    choice('what', { label: t('delegation.what'), error: t('delegation.whatError'), choices }),
    peoplePicker('person', {
      label: t('delegation.whom'),
      error: t('delegation.whomError'),
      choices: others,
    }),
    {
      type: 'Input.Text',
      id: 'note',
      label: t('delegation.note'),
      placeholder: t('delegation.noteHint'),
      isMultiline: true,
      maxLength: NOTE_MAX,
    },
  ]
  const isAble = choices.length > 0
  return [menu(t('delegation.menu'), isAble ? form : [], [...(isAble ? [primary(send)] : []), ...back])]
}

export type DelegationCardView = {
  role: RoleDetail
  delegation: DelegationView
  municipality: string | null
}

/** For the colleague: what they are asked to do, by whom, and the way back. */
export function delegationCard(t: Translator, { role, delegation, municipality }: DelegationCardView): Card {
  const { state, note, holder, actions, id: delegationId, version, task } = delegation
  const from = t('delegation.from', { holder: holder.name, role: roleName(t, role) })
  const over = state === 'OPEN' ? null : t(`delegation.yours.${state}`, { holder: holder.name })
  return card(t, {
    body: [
      ...(over ? [words(over, { weight: 'Bolder' })] : []),
      words(from, over ? { subtle: true } : {}),
      words(delegatedWhat(t, delegation), { weight: 'Bolder' }),
      ...(note ? [words(t('delegation.said', { note }))] : []),
      ...(over ? [] : [words(t('delegation.responsible', { holder: holder.name }), { subtle: true })]),
    ],
    actions: [
      ...(task && !over ? [button(t, 'task.open', { taskId: task.id })] : []),
      ...(actions.includes('giveBack') ? [button(t, 'role.giveBack', { delegationId, version })] : []),
      titled(roleName(t, role), button(t, 'role.open', { roleId: role.id })),
    ],
    from: municipality,
  })
}

/** For the holder: that it has come back, or goes on no longer. */
export function delegationNewsCard(
  t: Translator,
  { role, delegation, municipality }: DelegationCardView,
): Card {
  const { state, person } = delegation
  return card(t, {
    body: [
      words(t(`delegation.theirs.${state}`, { name: person.name }), { weight: 'Bolder' }),
      words(delegatedWhat(t, delegation)),
    ],
    actions: [titled(roleName(t, role), button(t, 'role.open', { roleId: role.id }))],
    from: municipality,
  })
}
