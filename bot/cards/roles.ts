import type { GalleryRole } from '../../src/contract/role.js'
import type { MyRole } from '../../src/services/roles.js'
import type { Translator } from '../../src/i18n/translator.js'
import { pageLine, pagers, type Page } from './pages.js'
import {
  banner,
  button,
  card,
  fitting,
  heading,
  link,
  tap,
  title,
  titled,
  words,
  type Card,
  type Element,
} from './parts.js'
import type { RolesOf } from '../verbs.js'
import type { Notice } from './tasks.js'

/** How many of one's own roles a card shows; more are rare, and stand in the gallery. */
const OWN = 5
/** How many vacant ones stand on a page. */
export const VACANT = 8

const projectOf = (t: Translator, { project }: GalleryRole): string =>
  project?.name ?? t('bot.roles.crossCutting')

function roleRow(t: Translator, role: GalleryRole, note: string | null): Element {
  const lines = [
    words(role.title, { weight: 'Bolder', spacing: 'None' }),
    words(note ? `${projectOf(t, role)} · ${note}` : projectOf(t, role), {
      size: 'Small',
      subtle: true,
      spacing: 'None',
    }),
  ]
  const selectAction = tap('role.open', { roleId: role.id }, t('bot.action.openRole', { title: role.title }))
  return { type: 'Container', separator: true, spacing: 'Small', items: lines, selectAction }
}

export const mustBeFilled = ({ importance, vacant }: GalleryRole): boolean =>
  importance === 'REQUIRED' && vacant

/** All vacant ones, those that must be filled first. */
export const vacantFirst = (roles: readonly GalleryRole[]): GalleryRole[] => [
  ...roles.filter(mustBeFilled),
  ...roles.filter((role) => role.vacant && !mustBeFilled(role)),
]

/** Who holds the role, or that nobody does and who has been asked. */
function standing(t: Translator, role: GalleryRole): string {
  const names = (state: string): string =>
    role.assignments.flatMap((one) => (one.state === state ? [one.person.name] : [])).join(', ')
  const [held, asked] = [names('ACCEPTED'), names('NOMINATED')]
  const vacancy = mustBeFilled(role) ? t('vacancy.chat.mustBeFilled') : t('vacancy.chat.vacant')
  return [role.vacant ? vacancy : held, ...(asked ? [t('vacancy.chat.asked', { names: asked })] : [])].join(
    ' · ',
  )
}

export type RoleListView = {
  title: string
  of: Exclude<RolesOf, 'mine'>
  rows: Page<GalleryRole>
  notice: Notice | null
  municipality: string | null
  tabUrl: string
}

/** Certain roles and how they stand: all vacant ones, or those of a project. */
export function roleListCard(t: Translator, view: RoleListView): Card {
  const { of, rows, notice, municipality, tabUrl } = view
  const shown = fitting(rows.rows.map((role) => roleRow(t, role, standing(t, role))))
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      title(view.title),
      ...(shown.length > 0 ? shown : [words(t('vacancy.chat.vacantNone'), { subtle: true })]),
      ...pageLine(t, rows),
    ],
    actions: [
      ...pagers(t, rows, { verb: 'role.list', data: { of } }),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: municipality,
  })
}

/** That there is nothing else this week than contact lists to confirm. */
export const contactsDueCard = (
  t: Translator,
  { text, municipality, tabUrl }: { text: string; municipality: string | null; tabUrl: string },
): Card =>
  card(t, {
    body: [words(text)],
    actions: [link(t('vacancy.chat.openContacts'), tabUrl)],
    from: municipality,
  })

export type RolesView = {
  mine: MyRole[]
  vacant: Page<GalleryRole>
  municipality: string | null
  tabUrl: string
}

/** One's own roles first, then the required ones that nobody holds. */
export function rolesCard(t: Translator, { mine, vacant, municipality, tabUrl }: RolesView): Card {
  const own = mine.slice(0, OWN)
  const shown = vacant.rows.map((role) => roleRow(t, role, null))
  const asked = (state: string): string | null => (state === 'NOMINATED' ? t('bot.roles.asked') : null)
  return card(t, {
    body: [
      title(t('bot.roles.title')),
      heading(t('bot.roles.mine')),
      ...(own.length > 0
        ? own.map(({ role, assignment }) => roleRow(t, role, asked(assignment.state)))
        : [words(t('bot.roles.noneMine'), { subtle: true })]),
      ...(mine.length > own.length
        ? [words(t('bot.roles.more', { count: mine.length - own.length }), { subtle: true })]
        : []),
      heading(t('bot.roles.vacant')),
      ...(shown.length > 0 ? shown : [words(t('bot.roles.noneVacant'), { subtle: true })]),
      ...pageLine(t, vacant),
      words(t('bot.roles.search'), { size: 'Small', subtle: true, spacing: 'Medium' }),
    ],
    actions: [
      ...pagers(t, vacant, { verb: 'role.list', data: {} }),
      titled(t('vacancy.chat.showVacant'), button(t, 'role.list', { of: 'vacant' })),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: municipality,
  })
}

/** Which of the roles is meant; each opens with a tap. */
export function roleChoiceCard(t: Translator, roles: readonly GalleryRole[]): Card {
  return card(t, {
    body: [heading(t('bot.role.several')), ...fitting(roles.map((role) => roleRow(t, role, null)))],
    from: null,
  })
}
