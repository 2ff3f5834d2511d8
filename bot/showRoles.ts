import type { AssignmentId, RoleId } from '../src/domain/ids.js'
import { rolesOfHome } from '../src/services/assigning.js'
import type { CardContent } from '../src/services/conversations.js'
import * as handOvers from '../src/services/handOvers.js'
import * as contacts from '../src/services/contacts.js'
import * as people from '../src/services/people.js'
import * as roles from '../src/services/roles.js'
import { answerCard, officeCard } from './cards/answer.js'
import { nominationCard } from './cards/nomination.js'
import { pageOf } from './cards/pages.js'
import { roleCard, type RoleView } from './cards/role.js'
import { contactsDueCard, mustBeFilled, roleListCard, rolesCard, vacantFirst, VACANT } from './cards/roles.js'
import type { Reader, Shown } from './reader.js'
import { showKombitRole, showKombitRoles } from './showKombit.js'
import type { Listing } from './show.js'
import type { RolesOf } from './verbs.js'

/** The cards of the role gallery, drawn for their reader. */

type Rolled = { of: RolesOf; page: number }

const rolesContent = ({ conversation }: Reader, { of, page }: Rolled): CardContent => ({
  kind: 'roles',
  subject: of,
  shows: [rolesOfHome(conversation.municipalityId ?? '')],
  page,
})

/** One's own roles and the required ones that are vacant; or a list of certain ones. */
export async function showRoles(reader: Reader, of: RolesOf, listing: Listing = {}): Promise<Shown> {
  const { page = 1 } = listing
  const { world, caller, t, links, municipality } = reader
  if (municipality === null) return showKombitRoles(reader, of, page)
  if (of !== 'mine') return showRoleList(reader, of, listing)
  const own = await roles.mine(world, caller)
  const gallery = await roles.gallery(world, caller)
  const vacant = pageOf(gallery.roles.filter(mustBeFilled), page, VACANT)
  const card = rolesCard(t, { mine: own, vacant, municipality, tabUrl: links.roles })
  const content = rolesContent(reader, { of, page: vacant.page })
  return { content, card, summary: t('bot.roles.title') }
}

async function showRoleList(
  reader: Reader,
  of: Exclude<RolesOf, 'mine'>,
  { page = 1, notice = null }: Listing,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const gallery = await roles.gallery(world, caller)
  const found =
    of === 'vacant' ? vacantFirst(gallery.roles) : gallery.roles.filter(({ project }) => project?.id === of)
  const rows = pageOf(found, page, VACANT)
  const project = found[0]?.project?.name ?? ''
  const title = of === 'vacant' ? t('vacancy.chat.vacantTitle') : t('vacancy.chat.projectTitle', { project })
  const card = roleListCard(t, { title, of, rows, notice, municipality, tabUrl: links.roles })
  return { content: rolesContent(reader, { of, page: rows.page }), card, summary: notice?.text ?? title }
}

/** What an administrator is to see to this week; null when it has all been done since. */
export async function showDigest(reader: Reader): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const vacant = (await roles.gallery(world, caller)).roles.filter(mustBeFilled).length
  const due = (await contacts.lists(world, caller)).lists.reduce((sum, list) => sum + list.due, 0)
  const toConfirm = due > 0 ? [t('vacancy.chat.contacts', { count: due })] : []
  if (vacant === 0) {
    const [text] = toConfirm
    return text
      ? {
          content: null,
          card: contactsDueCard(t, { text, municipality, tabUrl: links.contacts }),
          summary: text,
        }
      : null
  }
  const said = [`${t('vacancy.chat.weekly', { count: vacant })}.`, t('vacancy.chat.weeklyText'), ...toConfirm]
  return showRoles(reader, 'vacant', { notice: { text: said.join(' '), style: 'warning' } })
}

export async function showRole(
  reader: Reader,
  roleId: RoleId,
  notice: RoleView['notice'] = null,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  if (municipality === null) return showKombitRole(reader, roleId)
  const role = await roles.read(world, caller, roleId)
  const mayDelegate = role.assignments.some(({ actions }) => actions.includes('delegate'))
  const choices = role.canAssign || mayDelegate ? await people.search(world, caller, '') : []
  const card = roleCard(t, { role, people: choices, municipality, tabUrl: links.role(roleId), notice })
  return { content: { kind: 'role', subject: roleId, shows: [roleId] }, card, summary: role.title }
}

export async function showNomination(
  reader: Reader,
  assignmentId: AssignmentId,
  notice: string | null = null,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const { role, assignment } = await roles.nomination(world, caller, assignmentId)
  const choices = assignment.state === 'NOMINATED' ? await people.search(world, caller, '') : []
  const card = nominationCard(t, {
    role,
    handOver: await handOvers.ofNomination(world, caller, assignmentId),
    assignment,
    people: choices,
    municipality,
    tabUrl: links.role(role.id),
    notice,
  })
  const content = { kind: 'nomination' as const, subject: assignmentId, shows: [assignmentId] }
  return { content, card, summary: t('bot.nomination.summary', { role: role.title }) }
}

/** How somebody answered, for the administrator who asked. */
export async function showAnswer(reader: Reader, assignmentId: AssignmentId): Promise<Shown> {
  const { world, caller, t, municipality } = reader
  const { role, assignment } = await roles.nomination(world, caller, assignmentId)
  const facts = { name: assignment.person.name, role: role.title }
  const summary =
    assignment.state === 'DECLINED' ? t('bot.answer.declined', facts) : t('bot.answer.accepted', facts)
  const handOver = await handOvers.ofNomination(world, caller, assignmentId)
  return { content: null, card: answerCard(t, { role, assignment, handOver, municipality }), summary }
}

/** That one was given a role, or no longer holds it. */
export async function showOffice(reader: Reader, assignmentId: AssignmentId): Promise<Shown> {
  const { world, caller, t, municipality } = reader
  const { role, assignment } = await roles.nomination(world, caller, assignmentId)
  return { content: null, card: officeCard(t, { role, assignment, municipality }), summary: role.title }
}
