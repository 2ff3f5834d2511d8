import type { Reply } from '../../contract/index.js'
import type { KombitRoleDetail, KombitRoleRow, ROLE_STATES } from '../../contract/kombitRole.js'
import type { Filled } from '../../data/repositories/kombitRoles.js'
import type { NamedRole } from '../../data/repositories/roles.js'
import { newId, type MasterRoleId, type ProjectId, type RoleId } from '../../domain/ids.js'
import type { Actor, Caller } from '../../domain/person.js'
import { allow, may, type Guarded, type Right } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { Role, RoleContent } from '../../domain/role.js'
import { contentOf } from '../../domain/roleChange.js'
import { searchWords } from '../../domain/search.js'
import { fold, sortKey } from '../../domain/words.js'
import { presentKombitRole, presentKombitRoleDetail } from './present.js'
import { noteByKombit } from '../roles/lookups.js'
import { roleOf } from '../roles/roles.js'
import { guardedRole } from '../roles/present.js'
import { addEdition, noteOnRole, refreshRole, refuseStale, refuseTaken, saveRole, written } from './save.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** What is not a role of a project: the list, a new cross-cutting role, the master roles. */
export const guardedAnyRole = ({ municipalityId }: Actor): Guarded => ({
  municipalityId,
  projectIds: 'every',
  isOwn: false,
})

/** The projects on which the actor may follow roles. */
export async function projectsFollowed({ tx, actor }: Acting): Promise<{ id: ProjectId; name: string }[]> {
  const all = await tx.projects.all()
  return all
    .filter(({ id: projectId }) => may(actor, 'role.follow', guardedRole({ projectId }, actor)))
    .map(({ id, name }) => ({ id, name }))
}

const readsMasters = (actor: Actor): boolean => may(actor, 'masterRole.read', guardedAnyRole(actor))

/** Which master role it is made from is not for suppliers. */
const seenBy = (actor: Actor, role: NamedRole): NamedRole =>
  readsMasters(actor) ? role : { ...role, masterRoleId: null, masterTitle: null }

/** Refuses `not-found` for what the actor may not read, `forbidden` for whom KOMBIT's side is not theirs. */
async function allowed(act: Acting, roleId: RoleId, right: Right): Promise<NamedRole> {
  const role = await roleOf(act, roleId)
  allow(act.actor, right, guardedRole(role, act.actor))
  return seenBy(act.actor, role)
}

/** A role to be changed: nobody else changes it before this is done. Refuses `stale-role`. */
export async function toChange(act: Acting, roleId: RoleId, seen: number): Promise<NamedRole> {
  await allowed(act, roleId, 'role.manage')
  // Always before a role or a master role, so that two who save do not wait for each other.
  await act.tx.kombitRoles.lockTitles()
  const role = await act.tx.kombitRoles.locked(roleId)
  if (!role) throw new Refusal('not-found')
  await refuseStale(act, role, seen)
  return role
}

export async function detailOf(act: Acting, roleId: RoleId): Promise<KombitRoleDetail> {
  const { tx, actor } = act
  const role = await allowed(act, roleId, 'role.follow')
  const [filled] = await tx.kombitRoles.filled([roleId])
  return presentKombitRoleDetail(role, {
    reads: tx.reads ?? 'da',
    filled,
    editions: await tx.kombitRoles.editions(roleId),
    places: await tx.kombitRoles.places(roleId),
    offered: await tx.kombitRoles.offered(roleId),
    held: await tx.kombitRoles.held(roleId),
    isForAll: await tx.kombitRoles.isForAll(roleId),
    canManage: may(actor, 'role.manage', guardedRole(role, actor)),
  })
}

export const read = (world: World, caller: Caller, roleId: RoleId): Promise<KombitRoleDetail> =>
  acting(world, caller, (act) => detailOf(act, roleId))

export type RoleListing = {
  project: (ProjectId | 'NONE')[]
  master: MasterRoleId[]
  state: (typeof ROLE_STATES)[number]
  words: string
}
export const WHOLE_LIST: RoleListing = { project: [], master: [], state: 'any', words: '' }

function fits({ project, master, state, words }: RoleListing): (role: NamedRole) => boolean {
  const parts = searchWords(words)
  return ({ projectId, projectName, masterRoleId, publishedAt, title }) => {
    const text = fold(`${title} ${projectName ?? ''}`)
    return (
      (project.length === 0 || project.includes(projectId ?? 'NONE')) &&
      (master.length === 0 || (masterRoleId !== null && master.includes(masterRoleId))) &&
      (state === 'any' || (state === 'published') === (publishedAt !== null)) &&
      parts.every((part) => text.includes(part))
    )
  }
}

async function standing({ tx }: Acting, roles: readonly NamedRole[]): Promise<KombitRoleRow[]> {
  const counted = await tx.kombitRoles.filled(roles.map(({ id }) => id))
  const filled = new Map<RoleId, Filled>(counted.map((one) => [one.roleId, one]))
  return roles.map((role) => presentKombitRole(role, filled.get(role.id)))
}

/** KOMBIT's roles, as far as the caller may follow them. */
export async function list(
  world: World,
  caller: Caller,
  asked: RoleListing,
): Promise<Reply<'kombitRoles.list'>> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    allow(actor, 'role.follow', guardedAnyRole(actor))
    const canManage = may(actor, 'role.manage', guardedAnyRole(actor))
    const mine = (await tx.kombitRoles.all())
      .filter(
        (role) =>
          may(actor, 'role.follow', guardedRole(role, actor)) && (role.publishedAt !== null || canManage),
      )
      .map((role) => seenBy(actor, role))
    const masters = readsMasters(actor) ? await tx.kombitRoles.masters() : []
    return {
      roles: await standing(act, mine.filter(fits(asked))),
      projects: await projectsFollowed(act),
      masterRoles: masters.map(({ id, title: name }) => ({ id, name })),
      canManage,
    }
  })
}

/** One role with how it is filled, for the chat. */
export const row = (world: World, caller: Caller, roleId: RoleId): Promise<KombitRoleRow> =>
  acting(world, caller, async (act) => {
    const role = await allowed(act, roleId, 'role.follow')
    const [filled] = await act.tx.kombitRoles.filled([roleId])
    return presentKombitRole(role, filled)
  })

/** How to reach the holders. Whose data was seen is written down for them (klik.md Q19). */
export async function contacts(
  world: World,
  caller: Caller,
  roleId: RoleId,
): Promise<Reply<'kombitRoles.contacts'>> {
  return acting(world, caller, async (act) => {
    const { tx } = act
    await allowed(act, roleId, 'role.follow')
    const places = new Set((await tx.kombitRoles.places(roleId)).map(({ id }) => id))
    const held = (await tx.kombitRoles.held(roleId)).filter(
      ({ state, municipalityId }) => state === 'ACCEPTED' && places.has(municipalityId),
    )
    await noteByKombit(act, held)
    return {
      contacts: held.map(({ personId, title, department, directPhone, mobilePhone, email }) => ({
        personId,
        title,
        department,
        directPhone,
        mobilePhone,
        email,
      })),
    }
  })
}

export type RoleEdit = Required<RoleContent> & { roleId: RoleId; version: number }

/** Refuses `stale-role`, `role-title-taken`, `personal-number`, `forbidden`, `not-found`. */
export async function edit(
  world: World,
  caller: Caller,
  { roleId, version, ...content }: RoleEdit,
): Promise<KombitRoleDetail> {
  return acting(world, caller, async (act) => {
    const role = await toChange(act, roleId, version)
    const next = written(content, role)
    if (content.title !== role.title) await refuseTaken(act, { ...role, title: content.title })
    await saveRole(act, role, next)
    return detailOf(act, roleId)
  })
}

export type NewRole = Required<RoleContent> & {
  projectId: ProjectId | null
  masterRoleId: MasterRoleId | null
}

/** A new role with its first version; `publishedAt` null: a draft. The caller has seen to the title. */
export async function insertRole(act: Acting, made: NewRole & Pick<Role, 'publishedAt'>): Promise<RoleId> {
  const id = newId<RoleId>()
  const role: Role = { ...made, id, titleSort: sortKey(made.title), version: 1 }
  await act.tx.roles.insert(role)
  const first = { subject: 'role' as const, id, version: 1 }
  await addEdition(act, { ...first, content: contentOf(role) }, act.actor.personId)
  await noteOnRole(act, 'role', { id, version: 1, field: 'created' })
  await refreshRole(act, role, [])
  return id
}

/** A draft. Refuses `role-title-taken`, `personal-number`, and `invalid-input` for what is not there. */
export async function create(world: World, caller: Caller, made: NewRole): Promise<KombitRoleDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const { projectId, masterRoleId, title } = made
    allow(actor, 'role.manage', guardedRole({ projectId }, actor))
    const project = projectId && (await tx.projects.find(projectId))
    if (projectId && !project) throw new Refusal('invalid-input', { field: 'projectId', why: 'gone' })
    if (masterRoleId && !(await tx.kombitRoles.master(masterRoleId)))
      throw new Refusal('invalid-input', { field: 'masterRoleId', why: 'gone' })
    const role = written(made, null)
    await refuseTaken(act, { id: null, title, projectId, projectName: project ? project.name : null })
    return detailOf(act, await insertRole(act, { ...role, publishedAt: null }))
  })
}
