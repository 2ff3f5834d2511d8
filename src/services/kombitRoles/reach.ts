import type { Reply } from '../../contract/index.js'
import type { NamedRole } from '../../data/repositories/roles.js'
import { sortedByName } from '../../domain/nameOrder.js'
import type { MunicipalityId, ProjectId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { guardedAnyRole } from './kombitRoles.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** Whom publishing a role of these projects would reach; of none, a cross-cutting one. Refuses `forbidden`. */
export async function reach(
  world: World,
  caller: Caller,
  projectIds: readonly ProjectId[],
): Promise<Reply<'kombitRoles.reach'>> {
  return acting(world, caller, async ({ tx, actor }) => {
    allow(actor, 'role.manage', guardedAnyRole(actor))
    return { municipalities: sortedByName(await tx.kombitRoles.reach(projectIds), tx.reads ?? 'da') }
  })
}

/** The administrators of the municipalities that see the role now and did not before; each is told of it once. */
export async function tellAdministrators(
  { tx, now }: Acting,
  { id: roleId }: Pick<NamedRole, 'id'>,
  before: readonly MunicipalityId[],
): Promise<void> {
  for (const { personId, municipalityId } of await tx.kombitRoles.administrators(roleId)) {
    if (before.includes(municipalityId)) continue
    const key = `role.published:${roleId}:${personId}`
    const event = { type: 'role.published' as const, roleId }
    await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
  }
}
