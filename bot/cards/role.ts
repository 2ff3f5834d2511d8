import type { PersonOption } from '../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../src/contract/role.js'
import { plain } from '../../src/domain/richText.js'
import { dayOf } from '../../src/domain/time.js'
import { formatDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  banner,
  button,
  card,
  heading,
  link,
  MAX_ACTIONS,
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
import { delegated, delegating } from './delegation.js'
import { taskRow } from './taskRows.js'

const SHOWN_DUTIES = 5
const SHOWN_TASKS = 5

export const choicesOf = (people: readonly PersonOption[]): { title: string; value: string }[] =>
  people.map(({ id, name, title: job, department }) => {
    const detail = [job, department].filter((one) => one).join(', ')
    return { title: detail ? `${name} (${detail})` : name, value: id }
  })

/** "Elin Nielsen · primær", and how to reach them. */
function holder(
  t: Translator,
  { person, state, isPrimary, direct, reached, nominatedAt, leavingTo, succeeds }: AssignmentView,
): Element[] {
  const marks =
    state === 'NOMINATED'
      ? [
          t('bot.role.askedOn', { day: formatDay(t.language, dayOf(new Date(nominatedAt))) }),
          ...(succeeds ? [t('office.handOver.mark.follows', { name: succeeds.name })] : []),
          ...(reached ? [] : [t('bot.role.notReached')]),
        ]
      : [
          ...(isPrimary ? [t('bot.role.primary')] : []),
          ...(direct ? [t('bot.role.direct')] : []),
          ...(leavingTo ? [t('office.handOver.mark.leaves', { name: leavingTo })] : []),
        ]
  const contact = [person.title, person.department, person.directPhone, person.mobilePhone, person.email]
  return [
    words([person.name, ...marks].join(' · '), { weight: 'Bolder', spacing: 'Small' }),
    words(contact.filter((one) => one).join(' · '), { size: 'Small', subtle: true, spacing: 'None' }),
  ]
}

const SHOWN_CHANGES = 2

function holderButtons(
  t: Translator,
  { id: assignmentId, version, actions, person, isMe }: AssignmentView,
): Button[] {
  const data = { assignmentId, version }
  const label = (verb: 'role.withdraw' | 'role.remove' | 'role.makePrimary' | 'role.keep'): string =>
    `${t(`bot.action.${verb}`)}: ${person.name}`
  const named = (verb: 'role.withdraw' | 'role.remove' | 'role.makePrimary'): Button =>
    titled(label(verb), button(t, verb, data))
  return [
    ...(isMe && actions.includes('handOver') ? [button(t, 'role.handOver', { assignmentId })] : []),
    ...(actions.includes('keep')
      ? [titled(label('role.keep'), button(t, 'role.keep', { assignmentId }))]
      : []),
    ...(actions.includes('withdraw') ? [named('role.withdraw')] : []),
    ...(actions.includes('end') && !isMe ? [named('role.remove')] : []),
    ...(actions.includes('makePrimary') ? [named('role.makePrimary')] : []),
  ]
}

/** Two stand on the card; more are behind one button. */
function changesOf(t: Translator, { assignments }: RoleDetail): Button[] {
  const all = assignments.flatMap((assignment) => holderButtons(t, assignment))
  return all.length > SHOWN_CHANGES ? [menu(t('office.changes'), [], all.slice(0, MAX_ACTIONS))] : all
}

/** Choose somebody and ask them, or put them on the role at once. */
function nominating(t: Translator, { id: roleId }: RoleDetail, people: readonly PersonOption[]): Button {
  const label = t('bot.role.choosePerson')
  const picker = peoplePicker('person', {
    label,
    error: t('bot.role.choosePersonError'),
    choices: choicesOf(people),
  })
  return menu(
    t('bot.action.nominateMenu'),
    [picker],
    [primary(button(t, 'role.nominate', { roleId })), button(t, 'role.assign', { roleId })],
  )
}

/** What the role is for, and the first of what it asks. */
export function purpose(t: Translator, role: RoleDetail): Element[] {
  const { effect, description, duties } = role
  const shown = duties.slice(0, SHOWN_DUTIES)
  return [
    ...(effect ? [heading(t('bot.role.effect')), words(plain(effect))] : []),
    ...(!effect && description ? [words(plain(description))] : []),
    ...(shown.length > 0
      ? [heading(t('bot.role.duties')), ...shown.map(({ text }) => words(`• ${text}`, { spacing: 'Small' }))]
      : []),
    ...(duties.length > shown.length
      ? [words(t('bot.role.moreInTab'), { size: 'Small', subtle: true })]
      : []),
  ]
}

/** Open tasks that recommend the role: titles the reader may read, and how many the others are. */
export function openTasks(t: Translator, { tasks, otherTasks }: RoleDetail): Element[] {
  if (tasks.length === 0 && otherTasks.length === 0) return []
  return [
    heading(t('bot.role.openTasks')),
    ...tasks.slice(0, SHOWN_TASKS).map((task) => taskRow(t, task, { withButton: false })),
    ...otherTasks.map(({ project, count }) =>
      words(t('bot.role.otherTasks', { project, count }), { subtle: true }),
    ),
  ]
}

export const roleHeading = (t: Translator, role: RoleDetail): Element[] => [
  words(`${role.project?.name ?? t('bot.roles.crossCutting')} · ${t(`importance.${role.importance}`)}`, {
    size: 'Small',
    subtle: true,
  }),
  title(role.title),
]

export type RoleView = {
  role: RoleDetail
  /** Whom an administrator can choose from; a people picker offers everybody besides. */
  people: PersonOption[]
  municipality: string | null
  tabUrl: string
  notice?: { text: string; style: 'good' | 'warning' | 'attention' } | null
}

/** A role: what it is for, who holds it, and for an administrator how to fill it. */
export function roleCard(t: Translator, { role, people, municipality, tabUrl, notice }: RoleView): Card {
  const mustBeFilled = role.vacant && role.importance === 'REQUIRED'
  const holders = role.assignments.flatMap((assignment) => holder(t, assignment))
  const mine = role.assignments.find(({ actions }) => actions.includes('delegate'))
  const canNominate = role.canAssign && !role.full
  const max =
    role.full && role.maxHolders !== null
      ? [words(t('bot.role.maxHolders', { max: role.maxHolders }), { subtle: true })]
      : []
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      ...roleHeading(t, role),
      ...(mustBeFilled
        ? [words(`▲ ${t('bot.role.mustBeFilled')}`, { color: 'Warning', weight: 'Bolder' })]
        : []),
      heading(t('bot.role.holders')),
      ...(holders.length > 0 ? holders : [words(t('bot.role.nobody'), { subtle: true })]),
      ...max,
      ...delegated(t, role),
      ...purpose(t, role),
      ...openTasks(t, role),
    ],
    actions: [
      ...(canNominate ? [nominating(t, role, people)] : []),
      ...changesOf(t, role),
      ...(mine ? delegating(t, role, { mine, people: choicesOf(people) }) : []),
      button(t, 'role.list', {}),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: municipality,
  })
}
