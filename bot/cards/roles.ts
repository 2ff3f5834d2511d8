import type { AssignmentView, GalleryRole } from '../../src/contract/role.js'
import type { MyRole } from '../../src/services/roles/roles.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { CandidatesByRole } from '../../src/services/roles/candidates.js'
import { roleName } from '../../src/i18n/roleName.js'
import { proposedButtons } from './nominating.js'
import { readinessOf } from './role.js'
import { pageLine, type Page } from './pages.js'
import {
  banner,
  button,
  card,
  fitting,
  heading,
  leads,
  leadsTo,
  menu,
  tap,
  title,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import type { RolesOf } from '../verbs.js'
import type { Notice } from './tasks.js'
import { READINESS, type ReadinessCounts } from '../../src/domain/readiness.js'

/** How many of one's own roles a card shows; more are rare, and stand in the gallery. */
const OWN = 3
/** How many others stand on a page: each with a button, and a card has six. */
export const ROWS = 5
/** Beside one's own there is room for fewer. */
export const ROWS_BESIDE_OWN = 3
/** How many people are proposed on a row. */
export const PROPOSED_ON_ROW = 2

type Row = { note: string | null; button?: Button | undefined }

/** A tap opens the role; the button is what there is to do about it. */
function roleRow(t: Translator, role: GalleryRole, { note, button: own }: Row): Element {
  const name = roleName(t, role)
  const lines = [
    words(name, { weight: 'Bolder', spacing: 'None' }),
    ...(note ? [words(note, { size: 'Small', subtle: true, spacing: 'None' })] : []),
  ]
  const selectAction = tap('role.open', { roleId: role.id }, t('bot.action.openRole', { title: name }))
  const head: Element = { type: 'Container', items: lines, selectAction }
  if (!own) return { ...head, separator: true, spacing: 'Small' }
  return {
    type: 'Container',
    separator: true,
    spacing: 'Small',
    items: [head, { type: 'ActionSet', spacing: 'Small', actions: [own] }],
  }
}

/** Unfolds two people at one press each, and the way to anybody else; of every vacant row the same. */
function filling(t: Translator, role: GalleryRole, candidates: CandidatesByRole): Button | undefined {
  if (!role.canAssign) return undefined
  const other = titled(t('bot.action.nominateOther'), button(t, 'role.open', { roleId: role.id }))
  const proposed = proposedButtons(t, role.id, { candidates: candidates.get(role.id) ?? [], hasForm: false })
  return menu(t('bot.action.nominateTo', { role: roleName(t, role) }), [], [...proposed, other])
}

export const mustBeFilled = ({ importance, vacant }: GalleryRole): boolean =>
  importance === 'REQUIRED' && vacant

/** All vacant ones, those that must be filled first. */
export const vacantFirst = (roles: readonly GalleryRole[]): GalleryRole[] => [
  ...roles.filter(mustBeFilled),
  ...roles.filter((role) => role.vacant && !mustBeFilled(role)),
]

/** What is not ready, what must be first. */
export const notReadyFirst = (roles: readonly GalleryRole[]): GalleryRole[] => {
  const open = roles.filter(({ readiness }) => readiness !== 'ready' && readiness !== null)
  return [
    ...open.filter(({ importance }) => importance === 'REQUIRED'),
    ...open.filter(({ importance }) => importance !== 'REQUIRED'),
  ]
}

/** Vacant roles as rows, each with whom to ask. */
export const vacantRows = (
  t: Translator,
  vacant: readonly GalleryRole[],
  candidates: CandidatesByRole,
): Element[] =>
  vacant.map((role) => roleRow(t, role, { note: standing(t, role), button: filling(t, role, candidates) }))

/** Who holds the role, or that nobody does and who has been asked. */
function standing(t: Translator, role: GalleryRole): string {
  const names = (state: string): string =>
    role.assignments.flatMap((one) => (one.state === state ? [one.person.name] : [])).join(', ')
  const [held, asked] = [names('ACCEPTED'), names('NOMINATED')]
  const { readiness } = role
  const isTold =
    readiness === 'beingIntroduced' || readiness === 'dueForConfirmation' || readiness === 'ready'
  const vacancy = mustBeFilled(role) ? t('vacancy.chat.mustBeFilled') : t('vacancy.chat.vacant')
  return [
    role.vacant ? vacancy : held,
    ...(isTold ? [t(`readiness.word.${readiness}`)] : []),
    ...(asked ? [t('vacancy.chat.asked', { names: asked })] : []),
  ].join(' · ')
}

export type RoleListView = {
  title: string
  of: Exclude<RolesOf, 'mine'>
  rows: Page<GalleryRole>
  /** How many roles stand how, for administrators on the list of who is not ready. */
  counts?: ReadinessCounts | null
  /** Whom to ask to take each vacant role, where the reader may. */
  candidates: CandidatesByRole
  notice: Notice | null
  municipality: string | null
  tabUrl: string
}

/** "Vis flere": the one button beside those of the rows. */
const further = (t: Translator, { page, pages }: Page<unknown>, of: RolesOf): Button[] =>
  page < pages ? [titled(t('card.page.more'), button(t, 'role.list', { of, page: page + 1 }))] : []

const back = (t: Translator, { page }: Page<unknown>, of: RolesOf): Element[] =>
  page > 1
    ? [leads(t('card.page.previous'), tap('role.list', { of, page: page - 1 }, t('card.page.previous')))]
    : []

const countsLine = (t: Translator, counts: ReadinessCounts): string =>
  READINESS.filter((one) => counts[one] > 0)
    .reverse()
    .map((one) => `${t(`readiness.word.${one}`)}: ${counts[one]}`)
    .join(' · ')

/** Certain roles and how they stand: all vacant ones, or those of a project. */
export function roleListCard(t: Translator, view: RoleListView): Card {
  const { of, rows, candidates, notice, municipality, tabUrl } = view
  const row = (role: GalleryRole): Element =>
    roleRow(t, role, {
      note: standing(t, role),
      button: of === 'vacant' ? filling(t, role, candidates) : undefined,
    })
  const shown = fitting(rows.rows.map(row))
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      title(view.title),
      ...(view.counts ? [words(countsLine(t, view.counts), { subtle: true, spacing: 'None' })] : []),
      ...(shown.length > 0
        ? shown
        : [
            words(t(of === 'readiness' ? 'introducing.allReady' : 'vacancy.chat.vacantNone'), {
              subtle: true,
            }),
          ]),
      ...pageLine(t, rows),
      ...back(t, rows, of),
      leadsTo(t('bot.action.tab.open'), tabUrl),
    ],
    actions: further(t, rows, of),
    from: municipality,
  })
}

export type RolesView = {
  mine: MyRole[]
  vacant: Page<GalleryRole>
  candidates: CandidatesByRole
  municipality: string | null
  tabUrl: string
  notice?: Notice | null
}

/** One's own roles first, then the required ones that nobody holds. */
export function rolesCard(
  t: Translator,
  { mine, vacant, candidates, municipality, tabUrl, notice }: RolesView,
): Card {
  const own = mine.slice(0, OWN)
  const shown = fitting(vacantRows(t, vacant.rows, candidates))
  const ofOwn = (assignment: AssignmentView): string | null =>
    assignment.state === 'NOMINATED' ? t('bot.roles.asked') : (readinessOf(t, assignment)[0] ?? null)
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      title(t('bot.roles.title')),
      heading(t('bot.roles.mine')),
      ...(own.length > 0
        ? own.map(({ role, assignment }) => roleRow(t, role, { note: ofOwn(assignment) }))
        : [words(t('bot.roles.noneMine'), { subtle: true })]),
      ...(mine.length > own.length
        ? [words(t('bot.roles.more', { count: mine.length - own.length }), { subtle: true })]
        : []),
      heading(t('bot.roles.vacant')),
      ...(shown.length > 0 ? shown : [words(t('bot.roles.noneVacant'), { subtle: true })]),
      ...pageLine(t, vacant),
      ...back(t, vacant, 'mine'),
      leads(t('vacancy.chat.showVacant'), tap('role.list', { of: 'vacant' }, t('vacancy.chat.showVacant'))),
      leadsTo(t('bot.action.tab.open'), tabUrl),
      words(t('bot.roles.search'), { size: 'Small', subtle: true, spacing: 'Medium' }),
    ],
    actions: further(t, vacant, 'mine'),
    from: municipality,
  })
}

/** Which of the roles is meant; each opens with a tap. */
export function roleChoiceCard(t: Translator, roles: readonly GalleryRole[]): Card {
  return card(t, {
    body: [heading(t('bot.role.several')), ...fitting(roles.map((role) => roleRow(t, role, { note: null })))],
    from: null,
  })
}
