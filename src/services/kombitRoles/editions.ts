import type { RoleEditionView } from '../../contract/kombitRole.js'
import type { GalleryRole } from '../../contract/role.js'
import type { RoleId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { changesBetween, type RoleChange } from '../../domain/roleChange.js'
import { presentEditions } from './present.js'
import { roleOf } from '../roles/roles.js'
import { homeOf, acting } from '../acting.js'
import { presentRole } from '../roles/present.js'
import type { World } from '../world.js'

/** How many changes a role's page tells of. */
const TOLD = 10

/** What KOMBIT has changed since the role was published; what went before was a draft. */
export async function editions(
  world: World,
  caller: Caller,
  roleId: RoleId,
): Promise<{ editions: RoleEditionView[] }> {
  return acting(world, caller, async (act) => {
    const { publishedAt } = await roleOf(act, roleId)
    const since = publishedAt?.toISOString()
    const all = presentEditions(await act.tx.kombitRoles.editions(roleId))
    const told = since ? all.filter(({ at }) => at > since).slice(0, TOLD) : []
    // To a municipality it is KOMBIT that changes a role, and no person.
    return { editions: told.map((edition) => ({ ...edition, by: null })) }
  })
}

export type RoleNews = { role: GalleryRole; changes: RoleChange[] }

/**
 * What those saves together made new to a holder or a nominee; of later ones they are told by themselves. Null: the
 * role is no longer theirs, or it became again what it was.
 */
export async function news(
  world: World,
  caller: Caller,
  { roleId, versions }: { roleId: RoleId; versions: readonly number[] },
): Promise<RoleNews | null> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const role = await roleOf(act, roleId)
    const current = await tx.roles.current(homeOf(actor), roleId)
    if (!current.some(({ personId }) => personId === actor.personId)) return null
    const all = await tx.kombitRoles.editions(roleId)
    const before = all.find(({ version }) => version < Math.min(...versions))
    const after = all.find(({ version }) => version === Math.max(...versions))
    const changes = before && after ? changesBetween(before.content, after.content) : []
    return changes.length > 0 ? { role: presentRole(role, current, act), changes } : null
  })
}
