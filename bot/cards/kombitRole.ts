import type { KombitRoleRow } from '../../src/contract/kombitRole.js'
import type { RoleDetail } from '../../src/contract/role.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { RolesOf } from '../verbs.js'
import { pageLine, pagers, type Page } from './pages.js'
import { button, card, link, tap, title, words, type Card, type Element } from './parts.js'
import { purpose, roleHeading } from './role.js'

/** "Besat i 2 af 3 kommuner"; a draft is nobody's yet. */
function standing(t: Translator, { publishedAt, filled, municipalities }: KombitRoleRow): string {
  return publishedAt === null
    ? t('kombit.card.draft')
    : t('kombit.card.filled', { filled, count: municipalities })
}

export type KombitRoleView = { role: RoleDetail; row: KombitRoleRow; tabUrl: string }

/** A role as KOMBIT sees it in the chat: what it is for, and in how many municipalities somebody holds it. */
export function kombitRoleCard(t: Translator, { role, row, tabUrl }: KombitRoleView): Card {
  return card(t, {
    body: [
      ...roleHeading(t, role),
      words(standing(t, row), { weight: 'Bolder', spacing: 'Small' }),
      ...purpose(t, role),
    ],
    actions: [button(t, 'role.list', {}), link(t('bot.action.tab.open'), tabUrl)],
    from: null,
  })
}

function rowOf(t: Translator, row: KombitRoleRow): Element {
  const name = roleName(t, row)
  return {
    type: 'Container',
    separator: true,
    spacing: 'Small',
    items: [
      words(name, { weight: 'Bolder', spacing: 'None' }),
      words(standing(t, row), { size: 'Small', subtle: true, spacing: 'None' }),
    ],
    selectAction: tap('role.open', { roleId: row.id }, t('bot.action.openRole', { title: name })),
  }
}

/** KOMBIT's roles, the emptiest required ones first. */
export function kombitRolesCard(
  t: Translator,
  { roles, of, tabUrl }: { roles: Page<KombitRoleRow>; of: RolesOf; tabUrl: string },
): Card {
  return card(t, {
    body: [
      title(t('kombit.card.title')),
      words(t('kombit.card.order'), { size: 'Small', subtle: true, spacing: 'None' }),
      ...(roles.rows.length > 0
        ? roles.rows.map((row) => rowOf(t, row))
        : [words(t('kombit.card.none'), { subtle: true })]),
      ...pageLine(t, roles),
      words(t('bot.roles.search'), { size: 'Small', subtle: true, spacing: 'Medium' }),
    ],
    actions: [
      ...pagers(t, roles, { verb: 'role.list', data: { of } }),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: null,
  })
}
