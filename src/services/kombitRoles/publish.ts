import type { KombitRoleDetail } from '../../contract/kombitRole.js'
import type { NamedMunicipality } from '../../data/repositories/kombitRoles.js'
import type { NamedRole } from '../../data/repositories/roles.js'
import { sortedByName } from '../../domain/nameOrder.js'
import type { MunicipalityId, RoleId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { detailOf, toChange } from './kombitRoles.js'
import { tellAdministrators } from './reach.js'
import { noteOnRole, refreshRole } from './save.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

export type Publishing = {
  roleId: RoleId
  version: number
  /** Null: all there are, and whoever joins later. */
  municipalityIds: MunicipalityId[] | null
}

/** How many places a refusal names. */
const NAMED = 3

/** Nobody loses a role because KOMBIT points elsewhere: where somebody holds it or is asked, it stays. */
async function refuseHeld(
  { tx }: Acting,
  role: NamedRole,
  leaving: readonly NamedMunicipality[],
): Promise<void> {
  for (const { id } of [...leaving].sort((a, b) => (a.id < b.id ? -1 : 1))) await tx.roles.lock(role.id, id)
  const held = await tx.kombitRoles.held(role.id)
  const told = sortedByName(leaving, tx.reads ?? 'da').flatMap(({ id, name }) => {
    const people = held.filter(({ municipalityId }) => municipalityId === id).map(({ fullName }) => fullName)
    return people.length > 0 ? [`${name} (${people.join(', ')})`] : []
  })
  if (told.length === 0) return
  const more = told.length > NAMED ? ' …' : ''
  throw new Refusal('role-held-there', { where: told.slice(0, NAMED).join('; ') + more })
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))

async function isAsWanted(
  act: Acting,
  role: NamedRole,
  wanted: Publishing['municipalityIds'],
): Promise<boolean> {
  if (!role.publishedAt) return false
  const isForAll = await act.tx.kombitRoles.isForAll(role.id)
  if (wanted === null || isForAll) return wanted === null && isForAll
  const now = await act.tx.kombitRoles.places(role.id)
  return sameSet(
    now.map(({ id }) => id),
    wanted,
  )
}

async function direct(act: Acting, role: NamedRole, wanted: Publishing['municipalityIds']): Promise<void> {
  const { tx } = act
  const offered = await tx.kombitRoles.offered(role.id)
  const ids = wanted && [...new Set(wanted)]
  if (ids?.some((id) => !offered.some((place) => place.id === id)))
    throw new Refusal('municipality-not-offered')
  const isFor = await tx.kombitRoles.places(role.id)
  await refuseHeld(act, role, ids ? isFor.filter(({ id }) => !ids.includes(id)) : [])
  await tx.kombitRoles.setAudience(role.id, ids)
}

/**
 * Lets municipalities see a role, or says anew which; their administrators are told. Done once more it changes nothing. Refuses `stale-role`,
 * `role-held-there`, `municipality-not-offered`.
 */
export async function publish(
  world: World,
  caller: Caller,
  { roleId, version, municipalityIds }: Publishing,
): Promise<KombitRoleDetail> {
  return acting(world, caller, async (act) => {
    const { tx, now } = act
    const role = await toChange(act, roleId, version)
    if (!(await isAsWanted(act, role, municipalityIds))) {
      const before = role.publishedAt ? await tx.kombitRoles.places(role.id) : []
      await direct(act, role, municipalityIds)
      const next = { version: role.version + 1, publishedAt: role.publishedAt ?? now }
      await tx.kombitRoles.update(role.id, next)
      await noteOnRole(act, 'role', {
        id: role.id,
        version: next.version,
        field: role.publishedAt ? 'audience' : 'published',
      })
      await refreshRole(act, { ...role, ...next }, await tx.kombitRoles.held(role.id))
      const known = before.map(({ id }) => id)
      await tellAdministrators(act, role, known)
    }
    return detailOf(act, roleId)
  })
}
