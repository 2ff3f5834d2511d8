import type { SuccessorProposalView } from '../../src/contract/handOver.js'
import type { GalleryRole } from '../../src/contract/role.js'
import { parseId, type AssignmentId, type ProjectId, type RoleId } from '../../src/domain/ids.js'
import { rolesOfHome } from '../../src/services/roles/assignment.js'
import type { CardContent } from '../../src/services/conversations/conversations.js'
import * as handOvers from '../../src/services/roles/handOverStory.js'
import * as candidates from '../../src/services/roles/candidates.js'
import type { CandidatesByRole } from '../../src/services/roles/candidates.js'
import { roleName } from '../../src/i18n/roleName.js'
import type { Translator } from '../../src/i18n/translator.js'
import * as people from '../../src/services/users/people.js'
import * as roles from '../../src/services/roles/roles.js'
import { answerCard, assignmentCard, saidTo } from '../cards/answer.js'
import { nominationCard } from '../cards/nomination.js'
import { pageOf } from '../cards/pages.js'
import { roleCard, type RoleView } from '../cards/role.js'
import {
  mustBeFilled,
  notReadyFirst,
  PROPOSED_ON_ROW,
  roleListCard,
  rolesCard,
  ROWS,
  ROWS_BESIDE_OWN,
  vacantFirst,
} from '../cards/roles.js'
import type { Reader, Shown } from '../turn/reader.js'
import { showKombitRole, showKombitRoles } from './kombitRoles.js'
import type { Listing } from './tasks.js'
import { withWhy } from './why.js'
import type { RolesOf } from '../verbs.js'

/** The cards of the role gallery, drawn for their reader. */

/** Of a card booked before there were several lists, one's own. */
export const listOf = (subject: string): RolesOf =>
  subject === 'vacant' || subject === 'readiness' ? subject : (parseId<ProjectId>(subject) ?? 'mine')

type Rolled = { of: RolesOf; page: number }

const rolesContent = ({ conversation }: Reader, { of, page }: Rolled): CardContent => ({
  kind: 'roles',
  subject: of,
  shows: [rolesOfHome(conversation.municipalityId ?? '')],
  page,
})

/** One's own roles and the required ones that are vacant; or a list of certain ones. */
export async function showRoles(reader: Reader, of: RolesOf, listing: Listing = {}): Promise<Shown> {
  const { page = 1, notice = null } = listing
  const { world, caller, t, links, municipality } = reader
  if (municipality === null) return showKombitRoles(reader, of, page)
  if (of !== 'mine') return showRoleList(reader, of, listing)
  const gallery = await roles.gallery(world, caller)
  const vacant = pageOf(gallery.roles.filter(mustBeFilled), page, ROWS_BESIDE_OWN)
  const card = rolesCard(t, {
    mine: roles.ownOf(gallery),
    ...{ vacant, municipality, notice },
    candidates: await candidatesOn(reader, vacant.rows),
    tabUrl: links.roles,
  })
  const content = rolesContent(reader, { of, page: vacant.page })
  return { content, card, summary: notice?.text ?? t('bot.roles.title') }
}

export const candidatesOn = (
  { world, caller }: Reader,
  rows: readonly GalleryRole[],
): Promise<CandidatesByRole> => candidates.ofEach(world, caller, { roles: rows, limit: PROPOSED_ON_ROW })

const candidatesFor = async (reader: Reader, role: GalleryRole): Promise<SuccessorProposalView[]> =>
  (await candidatesOn(reader, [role])).get(role.id) ?? []

type Listed = Exclude<RolesOf, 'mine'>

function rolesOn({ roles: all }: roles.Gallery, of: Listed): GalleryRole[] {
  if (of === 'vacant') return vacantFirst(all)
  return of === 'readiness' ? notReadyFirst(all) : all.filter(({ project }) => project?.id === of)
}

function titleOf(t: Translator, of: Listed, project: string): string {
  if (of === 'vacant') return t('vacancy.chat.vacantTitle')
  return of === 'readiness' ? t('introducing.readinessTitle') : t('vacancy.chat.projectTitle', { project })
}

async function showRoleList(
  reader: Reader,
  of: Listed,
  { page = 1, notice = null }: Listing,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const gallery = await roles.gallery(world, caller)
  const found = rolesOn(gallery, of)
  const rows = pageOf(found, page, ROWS)
  const project = found[0]?.project?.name ?? ''
  const title = titleOf(t, of, project)
  const proposed = of === 'vacant' ? await candidatesOn(reader, rows.rows) : new Map<string, never>()
  const counts = of === 'readiness' ? gallery.readiness : null
  const view = { title, of, rows, counts, candidates: proposed, notice, municipality, tabUrl: links.roles }
  const card = roleListCard(t, view)
  return { content: rolesContent(reader, { of, page: rows.page }), card, summary: notice?.text ?? title }
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
  const proposed = role.assignments.length === 0 ? await candidatesFor(reader, role) : []
  const view = {
    role,
    people: choices,
    candidates: proposed,
    municipality,
    tabUrl: links.role(roleId),
    notice,
  }
  const content = { kind: 'role' as const, subject: roleId, shows: [roleId] }
  return { content, card: roleCard(t, view), summary: roleName(t, role) }
}

export async function showNomination(
  reader: Reader,
  assignmentId: AssignmentId,
  notice: string | null = null,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const { role, assignment, by } = await roles.nomination(world, caller, assignmentId)
  const choices = assignment.state === 'NOMINATED' ? await people.search(world, caller, '') : []
  const card = nominationCard(t, {
    ...{ role, assignment, by, municipality, notice },
    handOver: await handOvers.ofNomination(world, caller, assignmentId),
    people: choices,
    tabUrl: links.role(role.id),
  })
  const content = { kind: 'nomination' as const, subject: assignmentId, shows: [assignmentId] }
  const facts = { role: roleName(t, role) }
  const { nominatedBy: name } = assignment
  const summary = name ? t('bot.nomination.summary', { ...facts, name }) : t('bot.nomination.title', facts)
  return withWhy(reader, { content, card, summary }, t('card.why.asked'))
}

/** The question once more; null when it has been answered or taken back since. */
export async function showReminded(reader: Reader, assignmentId: AssignmentId): Promise<Shown | null> {
  const { world, caller, t } = reader
  const { role, assignment, by } = await roles.nomination(world, caller, assignmentId)
  if (assignment.state !== 'NOMINATED') return null
  const facts = { role: roleName(t, role), by: by ?? t('person.somebody') }
  const text = t('bot.nomination.reminded', facts)
  return { ...(await showNomination(reader, assignmentId, text)), summary: text }
}

/** How somebody answered, for the administrator who asked; after a no also whom to ask next. */
export async function showAnswer(reader: Reader, assignmentId: AssignmentId): Promise<Shown> {
  const { world, caller, t, municipality } = reader
  const { role, assignment } = await roles.nomination(world, caller, assignmentId)
  const facts = { name: assignment.person.name, role: roleName(t, role) }
  const isNo = assignment.state === 'DECLINED'
  const summary = isNo ? t('bot.answer.declined', facts) : t('bot.answer.accepted', facts)
  const handOver = await handOvers.ofNomination(world, caller, assignmentId)
  const asksNext = isNo && role.canAssign && !role.full
  const card = answerCard(t, {
    ...{ role, assignment, handOver, municipality },
    candidates: asksNext ? await candidatesFor(reader, role) : [],
    people: asksNext ? await people.search(world, caller, '') : [],
  })
  return { content: null, card, summary }
}

/** That one was given a role, or no longer holds it. */
export async function showAssignment(reader: Reader, assignmentId: AssignmentId): Promise<Shown> {
  const { world, caller, t, municipality } = reader
  const { role, assignment, by } = await roles.nomination(world, caller, assignmentId)
  const card = assignmentCard(t, { role, assignment, by, municipality })
  return { content: null, card, summary: saidTo(t, { role, assignment, by }) }
}

/** A required role that nobody holds any more, and who left it how; null when somebody does by now. */
export async function showVacancy(
  reader: Reader,
  { roleId, assignmentId }: { roleId: RoleId; assignmentId?: AssignmentId },
): Promise<Shown | null> {
  const { world, caller, t } = reader
  const { vacant } = await roles.read(world, caller, roleId)
  if (!vacant) return null
  const left = assignmentId ? await roles.nomination(world, caller, assignmentId) : null
  const who = left && saidOfLeaving(t, left)
  const text = [...(who ? [who] : []), t('gallery.nowVacant')].join(' ')
  const shown = await showRole(reader, roleId, { text, style: 'warning' })
  return { ...shown, summary: `${shown.summary}: ${text}` }
}

function saidOfLeaving(t: Translator, { assignment, by }: roles.ToldNomination): string {
  const { name } = assignment.person
  if (by === null) return t('bot.answer.removed', { name })
  return by === name ? t('bot.answer.leftBy', { name }) : t('bot.answer.removedBy', { name, by })
}

/** A role KOMBIT has published; null when there is nothing to see of it any more. */
export async function showPublished(reader: Reader, roleIds: readonly RoleId[]): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const { roles: all } = await roles.gallery(world, caller)
  const found = all.filter(({ id }) => roleIds.some((roleId) => roleId === id))
  const [only, ...more] = found
  if (!only) return null
  if (more.length === 0) {
    const text = t('vacancy.chat.published', { role: roleName(t, only) })
    return { ...(await showRole(reader, only.id as RoleId, { text, style: 'good' })), summary: text }
  }
  const title = t('vacancy.chat.publishedMany', { count: found.length })
  const rows = pageOf(vacantFirst(found), 1, ROWS)
  const proposed = await candidatesOn(reader, rows.rows)
  const view = { title, of: 'vacant' as const, rows, candidates: proposed, municipality, notice: null }
  return { content: null, card: roleListCard(t, { ...view, tabUrl: links.roles }), summary: title }
}
