import type { Reply } from '../../contract/index.js'
import type { MasterRoleDetail } from '../../contract/kombitRole.js'
import { newId, type MasterRoleId, type ProjectId, type RoleId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may, type Right } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { MasterRole, Role, RoleTexts } from '../../domain/role.js'
import { carried, contentOf, textsOf } from '../../domain/roleChange.js'
import { sortKey } from '../../domain/words.js'
import { guardedAnyRole, insertRole, projectsFollowed } from './kombitRoles.js'
import { presentMaster } from './present.js'
import { tellAdministrators } from './reach.js'
import { addEdition, noteOnRole, refuseStale, saveMaster, saveRole, written } from './save.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

async function allowed(act: Acting, id: MasterRoleId, right: Right): Promise<MasterRole> {
  const { tx, actor } = act
  const master = await tx.kombitRoles.master(id)
  if (!master) throw new Refusal('not-found')
  allow(actor, right, guardedAnyRole(actor))
  return master
}

/** Nobody else changes it before this is done. Refuses `stale-role`. */
export async function masterToChange(act: Acting, id: MasterRoleId, seen: number): Promise<MasterRole> {
  await allowed(act, id, 'masterRole.manage')
  await act.tx.kombitRoles.lockTitles()
  const master = await act.tx.kombitRoles.lockedMaster(id)
  if (!master) throw new Refusal('not-found')
  await refuseStale(act, master, seen)
  return master
}

async function detailOf(act: Acting, id: MasterRoleId): Promise<MasterRoleDetail> {
  const { tx, actor } = act
  const master = await allowed(act, id, 'masterRole.read')
  const canManage = may(actor, 'masterRole.manage', guardedAnyRole(actor))
  const roles = await tx.kombitRoles.ofMaster(id)
  const editions = await tx.kombitRoles.editions(id)
  return presentMaster(master, { roles, editions, projects: await projectsFollowed(act), canManage })
}

export const read = (world: World, caller: Caller, id: MasterRoleId): Promise<MasterRoleDetail> =>
  acting(world, caller, (act) => detailOf(act, id))

export async function list(world: World, caller: Caller): Promise<Reply<'masterRoles.list'>> {
  return acting(world, caller, async ({ tx, actor }) => {
    allow(actor, 'masterRole.read', guardedAnyRole(actor))
    const roles = await tx.kombitRoles.all()
    const masters = await tx.kombitRoles.masters()
    return {
      masterRoles: masters.map(({ id, title }) => ({
        id,
        title,
        roles: roles.filter(({ masterRoleId }) => masterRoleId === id).length,
      })),
      canManage: may(actor, 'masterRole.manage', guardedAnyRole(actor)),
    }
  })
}

async function refuseTaken({ tx }: Acting, title: string, except: MasterRoleId | null): Promise<void> {
  await tx.kombitRoles.lockTitles()
  if (await tx.kombitRoles.isMasterTaken(title, except)) throw new Refusal('master-title-taken', { title })
}

/** Refuses `master-title-taken`, `personal-number`. */
export async function create(world: World, caller: Caller, typed: RoleTexts): Promise<MasterRoleDetail> {
  return acting(world, caller, async (act) => {
    allow(act.actor, 'masterRole.manage', guardedAnyRole(act.actor))
    const texts = written(typed, null)
    await refuseTaken(act, texts.title, null)
    const id = newId<MasterRoleId>()
    await act.tx.roles.insertMaster({ ...texts, id, titleSort: sortKey(texts.title), version: 1 })
    await addEdition(act, { subject: 'masterRole', id, version: 1, content: texts }, act.actor.personId)
    await noteOnRole(act, 'masterRole', { id, version: 1, field: 'created' })
    return detailOf(act, id)
  })
}

/** A title another role of the project has stays as it was; the rest follows. */
async function carryTo(act: Acting, roleId: RoleId, change: [RoleTexts, RoleTexts]): Promise<string | null> {
  const { tx } = act
  const role = await tx.kombitRoles.locked(roleId)
  if (!role) return null
  const next = carried(contentOf(role), ...change)
  const { projectId, projectName } = role
  const isTaken =
    next.title !== role.title && (await tx.kombitRoles.isTaken(next.title, { projectId, except: roleId }))
  const title = isTaken ? role.title : next.title
  const isSaved = await saveRole(act, role, { ...next, title })
  return isSaved ? `${title}${projectName ? ` (${projectName})` : ''}` : null
}

export type MasterRoleEdit = RoleTexts & {
  masterRoleId: MasterRoleId
  version: number
  carryTo: 'following' | 'none'
}

/** Refuses `stale-role`, `master-title-taken`, `personal-number`. */
export async function edit(
  world: World,
  caller: Caller,
  { masterRoleId, version, carryTo: reach, ...typed }: MasterRoleEdit,
): Promise<Reply<'masterRoles.edit'>> {
  return acting(world, caller, async (act) => {
    const master = await masterToChange(act, masterRoleId, version)
    const before = textsOf(master)
    const texts = written(typed, before)
    await refuseTaken(act, texts.title, masterRoleId)
    await saveMaster(act, master, texts)
    const roles = reach === 'following' ? await act.tx.kombitRoles.ofMaster(masterRoleId) : []
    const carriedTo: string[] = []
    for (const id of roles.map((role) => role.id).sort()) {
      const name = await carryTo(act, id, [before, texts])
      if (name !== null) carriedTo.push(name)
    }
    return { master: await detailOf(act, masterRoleId), carriedTo }
  })
}

export type MasterRolePublishing = Pick<Role, 'importance' | 'maxHolders' | 'requiresYearlyConfirmation'> & {
  masterRoleId: MasterRoleId
  version: number
  projectIds: ProjectId[]
}
type Skipped = Reply<'masterRoles.publish'>['skipped'][number]

/** One role of it on each project that has none. Done once more it makes nothing. */
export async function publish(
  world: World,
  caller: Caller,
  { masterRoleId, version, projectIds, ...rules }: MasterRolePublishing,
): Promise<Reply<'masterRoles.publish'>> {
  return acting(world, caller, async (act) => {
    const { tx, now } = act
    const master = await masterToChange(act, masterRoleId, version)
    const known = await projectsFollowed(act)
    if (projectIds.some((id) => !known.some((one) => one.id === id)))
      throw new Refusal('invalid-input', { field: 'projectIds', why: 'gone' })
    const have = new Set((await tx.kombitRoles.ofMaster(masterRoleId)).map(({ projectId }) => projectId))
    const made: string[] = []
    const skipped: Skipped[] = []
    for (const { id: projectId, name } of known.filter(({ id }) => projectIds.includes(id))) {
      const isTaken = await tx.kombitRoles.isTaken(master.title, { projectId, except: null })
      if (have.has(projectId) || isTaken) {
        skipped.push({ project: name, why: have.has(projectId) ? 'HAS_ONE' : 'TITLE_TAKEN' })
        continue
      }
      const id = await insertRole(act, {
        ...{ ...textsOf(master), ...rules, projectId, masterRoleId },
        publishedAt: now,
      })
      await tellAdministrators(act, { id }, [])
      made.push(name)
    }
    return { master: await detailOf(act, masterRoleId), made, skipped }
  })
}
