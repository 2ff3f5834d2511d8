import type { PersonOption } from '../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../src/contract/role.js'
import type { SuccessorProposalView } from '../../src/contract/handOver.js'
import { plain } from '../../src/domain/richText.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  banner,
  button,
  card,
  heading,
  link,
  MAX_ACTIONS,
  menu,
  title,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { delegated, delegating } from './delegation.js'
import {
  askedPeople,
  choicesOf,
  choosing,
  proposedButtons,
  proposedReasons,
  reminding,
} from './nominating.js'
import { taskRow } from './taskRows.js'

export { choicesOf } from './nominating.js'

const SHOWN_DUTIES = 5
const SHOWN_TASKS = 5

/** "Introduceres 6 af 10" for those who are told the figures; for everybody else the word. */
export function readinessOf(
  t: Translator,
  { readiness, introduction }: Pick<AssignmentView, 'readiness' | 'introduction'>,
): string[] {
  if (readiness === null || readiness === 'accepted' || readiness === 'nominated') return []
  const word = t(`readiness.word.${readiness}`)
  return [
    introduction && readiness === 'beingIntroduced'
      ? `${word} ${t('readiness.figures', introduction)}`
      : word,
  ]
}

/** "Elin Nielsen · primær", and how to reach them. */
function holder(t: Translator, assignment: AssignmentView): Element[] {
  const { person, isPrimary, direct, leavingTo } = assignment
  const marks = [
    ...(isPrimary ? [t('bot.role.primary')] : []),
    ...(direct ? [t('bot.role.direct')] : []),
    ...(leavingTo ? [t('handOver.mark.leaves', { name: leavingTo })] : []),
    ...readinessOf(t, assignment),
  ]
  const contact = [person.title, person.department, person.directPhone, person.mobilePhone, person.email]
  return [
    words([person.name, ...marks].join(' · '), { weight: 'Bolder', spacing: 'Small' }),
    words(contact.filter((one) => one).join(' · '), { size: 'Small', subtle: true, spacing: 'None' }),
  ]
}

const SHOWN_CHANGES = 2

function holderButtons(t: Translator, assignment: AssignmentView): Button[] {
  const { id: assignmentId, version, actions, person, isMe } = assignment
  const data = { assignmentId, version }
  const label = (verb: 'role.withdraw' | 'role.remove' | 'role.makePrimary' | 'role.keep'): string =>
    `${t(`bot.action.${verb}`)}: ${person.name}`
  const named = (verb: 'role.withdraw' | 'role.remove' | 'role.makePrimary'): Button =>
    titled(label(verb), button(t, verb, data))
  return [
    ...(actions.includes('remind') ? [reminding(t, assignment)] : []),
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
  return all.length > SHOWN_CHANGES
    ? [menu(t('gallery.changeAssignments'), [], all.slice(0, MAX_ACTIONS))]
    : all
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
  title(roleName(t, role)),
  words(t(`importance.${role.importance}`), { size: 'Small', subtle: true, spacing: 'None' }),
]

export type RoleView = {
  role: RoleDetail
  /** Whom an administrator can choose from; a people picker offers everybody besides. */
  people: PersonOption[]
  /** Whom to ask, where nobody holds the role and nobody has been asked. */
  candidates: SuccessorProposalView[]
  municipality: string | null
  tabUrl: string
  notice?: { text: string; style: 'good' | 'warning' | 'attention' } | null
}

const mustBeFilled = (t: Translator, { vacant, importance }: RoleDetail): Element[] =>
  vacant && importance === 'REQUIRED'
    ? [words(`▲ ${t('bot.role.mustBeFilled')}`, { color: 'Warning', weight: 'Bolder' })]
    : []

const limit = (t: Translator, { full, maxHolders: max }: RoleDetail): Element[] =>
  full && max !== null ? [words(t('bot.role.maxHolders', { max }), { subtle: true })] : []

/** One stands on the card; for others the page has it. */
const introducing = (t: Translator, { introducible, assignments }: RoleDetail): Button[] =>
  assignments
    .filter(({ id }) => introducible.includes(id))
    .slice(0, 1)
    .map(({ id: assignmentId, person: { name } }) =>
      titled(t('introducing.startFor', { name }), button(t, 'introduction.offer', { assignmentId })),
    )

function actionsOf(t: Translator, { role, people, candidates, tabUrl }: RoleView): Button[] {
  const mine = role.assignments.find(({ actions }) => actions.includes('delegate'))
  const canNominate = role.canAssign && !role.full
  const proposed = canNominate ? proposedButtons(t, role.id, { candidates, hasForm: true }) : []
  return [
    ...proposed,
    ...(canNominate ? [choosing(t, role, { people, isOther: proposed.length > 0 })] : []),
    ...introducing(t, role),
    ...changesOf(t, role),
    ...(mine ? delegating(t, role, { mine, people: choicesOf(people) }) : []),
    button(t, 'role.list', {}),
    link(t('bot.action.tab.open'), tabUrl),
  ]
}

/** A role: what it is for, who holds it, and for an administrator how to fill it. */
export function roleCard(t: Translator, view: RoleView): Card {
  const { role, candidates, municipality, notice } = view
  const holders = role.assignments.filter(({ state }) => state === 'ACCEPTED')
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      ...roleHeading(t, role),
      ...mustBeFilled(t, role),
      heading(t('bot.role.holders')),
      ...(holders.length > 0
        ? holders.flatMap((one) => holder(t, one))
        : [words(t('bot.role.nobody'), { subtle: true })]),
      ...askedPeople(t, role.assignments),
      ...limit(t, role),
      ...(role.canAssign && !role.full ? proposedReasons(t, candidates) : []),
      ...delegated(t, role),
      ...purpose(t, role),
      ...openTasks(t, role),
    ],
    actions: actionsOf(t, view),
    from: municipality,
  })
}
