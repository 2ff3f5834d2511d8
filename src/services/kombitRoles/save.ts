import type { NamedRole } from '../../data/repositories/roles.js'
import type { HeldRole } from '../../data/repositories/kombitRoles.js'
import { newId, type MasterRoleId, type PersonId, type RoleId } from '../../domain/ids.js'
import { refusePersonalNumber } from '../../domain/personalNumber.js'
import { Refusal } from '../../domain/refusals.js'
import { cleanMarkdown } from '../../domain/richText.js'
import type { MasterRole, RoleContent, RoleTexts } from '../../domain/role.js'
import { changesBetween, contentOf, textsOf, wordsOf, type RoleChange } from '../../domain/roleChange.js'
import { sortKey } from '../../domain/words.js'
import { rolesOfHome } from '../roles/assignment.js'
import type { Acting } from '../acting.js'
import { record } from '../record.js'

/** Any card that lists KOMBIT's own roles. */
export const ROLES_OF_KOMBIT = 'roles:kombit'

type Versioned = { id: RoleId | MasterRoleId; version: number }
type Subject = 'role' | 'masterRole'

const placeOf = (
  subject: Subject,
  id: RoleId | MasterRoleId,
): { roleId: RoleId | null; masterRoleId: MasterRoleId | null } =>
  subject === 'role'
    ? { roleId: id as RoleId, masterRoleId: null }
    : { roleId: null, masterRoleId: id as MasterRoleId }

const PROSE = ['description', 'effect', 'characteristics'] as const

/** Municipalities read it, and other people's numbers have no place in it. */
function refuseNumbers(texts: RoleTexts): void {
  for (const { text, section } of wordsOf(texts)) refusePersonalNumber(text, { section })
}

/** As it may stand; what was not touched stays as it is. Refuses `personal-number`. */
export function written<T extends RoleTexts>(texts: T, before: RoleTexts | null): T {
  refuseNumbers(texts)
  const touched = PROSE.filter((section) => texts[section] !== before?.[section])
  const clean = touched.map((section) => [section, cleanMarkdown(texts[section] ?? '') || null] as const)
  return { ...texts, ...Object.fromEntries(clean) }
}

/** Somebody else saved first: who, and when. */
export async function refuseStale({ tx }: Acting, { id, version }: Versioned, seen: number): Promise<void> {
  if (version === seen) return
  const last = await tx.kombitRoles.lastChange(id)
  throw new Refusal('stale-role', { by: last?.byName ?? null, at: last?.at.toISOString() ?? null })
}

export async function noteOnRole(
  act: Acting,
  subject: Subject,
  { id, version, field }: Versioned & { field: string },
): Promise<void> {
  await record(act, { municipalityId: null, subject, subjectId: id, field, version })
}

type Edition = { subject: Subject; id: RoleId | MasterRoleId; version: number; content: RoleContent }

export async function addEdition(
  { tx, now }: Acting,
  { subject, id, version, content }: Edition,
  by: PersonId | null,
): Promise<void> {
  const place = placeOf(subject, id)
  await tx.kombitRoles.insertEdition({ id: newId(), ...place, version, content, at: now, by })
}

/** What came with the sample or an import has no versions yet: how it was becomes the first. */
async function addSaved(act: Acting, before: Edition, after: RoleContent): Promise<void> {
  const known = await act.tx.kombitRoles.editions(before.id)
  if (known.length === 0) await addEdition(act, before, null)
  const saved = { ...before, version: before.version + 1, content: after }
  await addEdition(act, saved, act.actor.personId)
  await noteOnRole(act, before.subject, { ...saved, field: 'content' })
}

/** What those who hold a role are told of; that it is to be confirmed each year they are told when they are asked. */
const isTold = ({ kind }: RoleChange): boolean => kind !== 'yearly'

/** Every card that shows the role: KOMBIT's own and, unless it is a draft, those of each municipality. */
export async function refreshRole(
  { tx, now }: Acting,
  { id, version, publishedAt }: Pick<NamedRole, 'id' | 'version' | 'publishedAt'>,
  held: readonly HeldRole[],
): Promise<void> {
  const places = publishedAt ? await tx.kombitRoles.offered(id) : []
  const shows = [
    id,
    ROLES_OF_KOMBIT,
    ...held.map((one) => one.id),
    ...places.map((one) => rolesOfHome(one.id)),
  ]
  await tx.cards.changed({ shows, occasion: `${id}:v${version}`, now })
}

async function tellHolders(
  { tx, now }: Acting,
  { id, version }: Pick<NamedRole, 'id' | 'version'>,
  held: readonly HeldRole[],
): Promise<void> {
  for (const { personId, municipalityId } of held) {
    await tx.outbox.add({
      key: `role.changed:${id}:${version}:${personId}`,
      municipalityId,
      personId,
      event: { type: 'role.changed', roleId: id, version },
      dueAt: now,
    })
  }
}

/** Refuses `role-title-taken`. */
export async function refuseTaken(
  { tx }: Acting,
  {
    id,
    title,
    projectId,
    projectName,
  }: Pick<NamedRole, 'title' | 'projectId' | 'projectName'> & {
    id: RoleId | null
  },
): Promise<void> {
  await tx.kombitRoles.lockTitles()
  if (await tx.kombitRoles.isTaken(title, { projectId, except: id }))
    throw new Refusal('role-title-taken', { title, project: projectName })
}

/** Writes a role's new content, its version, and whom it concerns. Nothing when it is the same. */
export async function saveRole(
  act: Acting,
  role: NamedRole,
  content: Required<RoleContent>,
): Promise<boolean> {
  const changes = changesBetween(contentOf(role), content)
  if (changes.length === 0) return false
  const { tx } = act
  const next = { ...role, version: role.version + 1 }
  await tx.kombitRoles.update(role.id, {
    ...content,
    titleSort: sortKey(content.title),
    version: next.version,
  })
  await addSaved(
    act,
    { subject: 'role', id: role.id, version: role.version, content: contentOf(role) },
    content,
  )
  const held = await tx.kombitRoles.held(role.id)
  if (role.publishedAt && changes.some(isTold)) await tellHolders(act, next, held)
  await refreshRole(act, next, held)
  return true
}

/** The same for a master role, which nobody holds. */
export async function saveMaster(act: Acting, master: MasterRole, texts: RoleTexts): Promise<boolean> {
  if (changesBetween(textsOf(master), texts).length === 0) return false
  const { id, version } = master
  await act.tx.kombitRoles.updateMaster(id, {
    ...texts,
    titleSort: sortKey(texts.title),
    version: version + 1,
  })
  await addSaved(act, { subject: 'masterRole', id, version, content: textsOf(master) }, texts)
  return true
}
