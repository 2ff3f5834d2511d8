import type { MasterRoleId, RoleId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { toChange } from './kombitRoles.js'
import { masterToChange } from './masterRoles.js'
import { noteOnRole, refreshRole } from './save.js'
import type { World } from '../world.js'
import { acting } from '../acting.js'

/** How many roles a refusal names. */
const NAMED = 3

export type RoleDeletion = { roleId: RoleId; version: number }
export type MasterRoleDeletion = { masterRoleId: MasterRoleId; version: number }

/** A draft goes for good, with its versions. Refuses `role-published`, `stale-role`, `forbidden`, `not-found`. */
export async function role(
  world: World,
  caller: Caller,
  { roleId, version }: RoleDeletion,
): Promise<Record<string, never>> {
  return acting(world, caller, async (act) => {
    const draft = await toChange(act, roleId, version)
    if (draft.publishedAt) throw new Refusal('role-published')
    await act.tx.kombitRoles.deleteDraft(roleId)
    await noteOnRole(act, 'role', { id: roleId, version: version + 1, field: 'deleted' })
    await refreshRole(act, { ...draft, version: version + 1 }, [])
    return {}
  })
}

/** A master role that no role is made of goes for good. Refuses `master-role-used`, `stale-role`. */
export async function masterRole(
  world: World,
  caller: Caller,
  { masterRoleId, version }: MasterRoleDeletion,
): Promise<Record<string, never>> {
  return acting(world, caller, async (act) => {
    const { tx } = act
    await masterToChange(act, masterRoleId, version)
    const made = await tx.kombitRoles.ofMaster(masterRoleId)
    if (made.length > 0) {
      const named = made.map(({ title, projectName }) => (projectName ? `${title} (${projectName})` : title))
      const more = named.length > NAMED ? ' …' : ''
      throw new Refusal('master-role-used', { roles: named.slice(0, NAMED).join('; ') + more })
    }
    await tx.kombitRoles.deleteMaster(masterRoleId)
    await noteOnRole(act, 'masterRole', { id: masterRoleId, version: version + 1, field: 'deleted' })
    return {}
  })
}
