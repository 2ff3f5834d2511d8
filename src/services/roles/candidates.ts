import type { SuccessorProposalView } from '../../contract/handOver.js'
import type { GalleryRole } from '../../contract/role.js'
import type { NamedRole } from '../../data/repositories/roles.js'
import type { PersonId, RoleId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { option } from '../users/people.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { guardedRole } from './present.js'
import { roleOf } from './roles.js'
import type { World } from '../world.js'

/** Who could take a role over from somebody, or a vacant one; the likeliest first. */
export async function candidatesFor(
  { tx, actor }: Acting,
  role: NamedRole,
  leaving: PersonId | null,
): Promise<SuccessorProposalView[]> {
  const proposing = { municipalityId: homeOf(actor), leaving, asking: actor.personId }
  const found = await tx.handOvers.proposals([role.id], proposing)
  return found.map((one) => ({ person: option(one), reason: one.reason }))
}

/** Who could be asked to take the role. Refuses `forbidden` and `not-found`. */
export async function of(world: World, caller: Caller, roleId: RoleId): Promise<SuccessorProposalView[]> {
  return acting(world, caller, async (act) => {
    const role = await roleOf(act, roleId)
    allow(act.actor, 'role.assign', guardedRole(role, act.actor))
    return candidatesFor(act, role, null)
  })
}

export type CandidatesByRole = ReadonlyMap<string, SuccessorProposalView[]>

/** The same of several roles of a list at once, a few for each; none of those the caller may not fill. */
export async function ofEach(
  world: World,
  caller: Caller,
  { roles, limit }: { roles: readonly GalleryRole[]; limit: number },
): Promise<CandidatesByRole> {
  const ids = roles.filter(({ canAssign, full }) => canAssign && !full).map(({ id }) => id as RoleId)
  if (ids.length === 0) return new Map()
  return acting(world, caller, async ({ tx, actor }) => {
    const proposing = { municipalityId: homeOf(actor), leaving: null, asking: actor.personId, limit }
    const found = await tx.handOvers.proposals(ids, proposing)
    return new Map(
      ids.map((id) => [
        id,
        found.flatMap((one) => (one.roleId === id ? [{ person: option(one), reason: one.reason }] : [])),
      ]),
    )
  })
}
