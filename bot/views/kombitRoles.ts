import type { KombitRoleRow } from '../../src/contract/kombitRole.js'
import type { RoleId } from '../../src/domain/ids.js'
import * as kombitRoles from '../../src/services/kombitRoles/kombitRoles.js'
import * as roleEditions from '../../src/services/kombitRoles/editions.js'
import * as roles from '../../src/services/roles/roles.js'
import { ROLES_OF_KOMBIT } from '../../src/services/kombitRoles/save.js'
import { roleName } from '../../src/i18n/roleName.js'
import { kombitRoleCard, kombitRolesCard } from '../cards/kombitRole.js'
import { pageOf } from '../cards/pages.js'
import { roleChangedCard } from '../cards/roleChanged.js'
import { ROWS } from '../cards/roles.js'
import type { Reader, Shown } from '../turn/reader.js'
import type { RolesOf } from '../verbs.js'

/** A role for somebody who belongs to no municipality. */
export async function showKombitRole({ world, caller, t, links }: Reader, roleId: RoleId): Promise<Shown> {
  const role = await roles.read(world, caller, roleId)
  const row = await kombitRoles.row(world, caller, roleId)
  const card = kombitRoleCard(t, { role, row, tabUrl: links.role(roleId) })
  return { content: { kind: 'role', subject: roleId, shows: [roleId] }, card, summary: roleName(t, role) }
}

/** Required ones first, and of those the ones that are missing in most places. */
const urgency = ({ importance, municipalities, filled }: KombitRoleRow): number =>
  (importance === 'REQUIRED' ? 1000 : 0) + municipalities - filled

const isMissing = ({ importance, publishedAt, municipalities, filled }: KombitRoleRow): boolean =>
  importance === 'REQUIRED' && publishedAt !== null && filled < municipalities

/** Every role, those of a project, or the required ones that are missing somewhere. */
export async function showKombitRoles(
  { world, caller, t, links }: Reader,
  of: RolesOf,
  page: number,
): Promise<Shown> {
  const project = of === 'mine' || of === 'vacant' || of === 'readiness' ? [] : [of]
  const { roles: all } = await kombitRoles.list(world, caller, { ...kombitRoles.WHOLE_LIST, project })
  const asked = of === 'vacant' ? all.filter(isMissing) : all
  const shown = pageOf(
    asked.toSorted((a, b) => urgency(b) - urgency(a)),
    page,
    ROWS,
  )
  const shows = [ROLES_OF_KOMBIT, ...all.map(({ id }) => id)]
  return {
    content: { kind: 'roles', subject: of, shows, page: shown.page },
    card: kombitRolesCard(t, { roles: shown, of, tabUrl: links.roles }),
    summary: t('kombit.card.title'),
  }
}

/** What KOMBIT has changed in a role the reader holds; null when there is nothing left to tell. */
export async function showRoleNews(
  { world, caller, t, links, municipality }: Reader,
  changed: { roleId: RoleId; versions: readonly number[] },
): Promise<Shown | null> {
  const news = await roleEditions.news(world, caller, changed)
  if (!news) return null
  const tabUrl = links.role(changed.roleId)
  const view = { ...news, municipality, tabUrl, settingsUrl: links.settings }
  const summary = t('kombit.news.title', { role: roleName(t, news.role) })
  return { content: null, card: roleChangedCard(t, view), summary }
}
