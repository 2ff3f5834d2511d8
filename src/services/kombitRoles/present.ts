import type {
  KombitRoleDetail,
  KombitRoleRow,
  MasterRoleDetail,
  RoleEditionView,
} from '../../contract/kombitRole.js'
import type {
  Filled,
  HeldRole,
  NamedEdition,
  NamedMunicipality,
} from '../../data/repositories/kombitRoles.js'
import type { NamedRole } from '../../data/repositories/roles.js'
import { sortedByName } from '../../domain/nameOrder.js'
import type { Language } from '../../domain/person.js'
import type { MasterRole } from '../../domain/role.js'
import { changesBetween, followed, TEXT_SECTIONS, textsOf } from '../../domain/roleChange.js'

const named = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id && name ? { id, name } : null

export const projectOf = ({ projectId, projectName }: NamedRole): { id: string; name: string } | null =>
  named(projectId, projectName)

export function presentKombitRole(role: NamedRole, filled: Filled | undefined): KombitRoleRow {
  return {
    id: role.id,
    title: role.title,
    project: projectOf(role),
    masterRole: named(role.masterRoleId, role.masterTitle),
    importance: role.importance,
    maxHolders: role.maxHolders,
    requiresYearlyConfirmation: role.requiresYearlyConfirmation,
    publishedAt: role.publishedAt?.toISOString() ?? null,
    municipalities: filled?.municipalities ?? 0,
    filled: filled?.filled ?? 0,
  }
}

/** What each version made different from the one before; the first, which changed nothing, is left out. */
export function presentEditions(editions: readonly NamedEdition[]): RoleEditionView[] {
  return editions.flatMap(({ version, content, at, byName }, n) => {
    const before = editions[n + 1]
    const changes = before ? changesBetween(before.content, content) : []
    return changes.length > 0 ? [{ version, at: at.toISOString(), by: byName, changes }] : []
  })
}

type Parts = {
  filled: Filled | undefined
  editions: readonly NamedEdition[]
  places: readonly (NamedMunicipality & { generalNote: string | null })[]
  offered: readonly NamedMunicipality[]
  held: readonly HeldRole[]
  isForAll: boolean
  canManage: boolean
  /** In whose order names stand. */
  reads: Language
}

/** What a municipality writes to KOMBIT is not for suppliers. */
function standingOf(
  { id, name, generalNote }: Parts['places'][number],
  { held, canManage }: Pick<Parts, 'held' | 'canManage'>,
): KombitRoleDetail['standings'][number] {
  const here = held.filter(({ municipalityId }) => municipalityId === id)
  const holders = here
    .filter(({ state }) => state === 'ACCEPTED')
    .map(({ personId, fullName, isPrimary }) => ({ id: personId, name: fullName, isPrimary }))
  return {
    municipality: { id, name },
    holders,
    nominated: here.length - holders.length,
    generalNote: canManage ? generalNote?.trim() || null : null,
  }
}

export function presentKombitRoleDetail(role: NamedRole, parts: Parts): KombitRoleDetail {
  const { editions, offered, isForAll, canManage, reads } = parts
  const standings = sortedByName(parts.places, reads).map((place) => standingOf(place, parts))
  const isFor = new Set<string>(parts.places.map(({ id }) => id))
  const { maxHolders } = role
  const isOver = ({ holders }: KombitRoleDetail['standings'][number]): boolean =>
    maxHolders !== null && holders.length > maxHolders
  return {
    ...presentKombitRole(role, parts.filled),
    ...textsOf(role),
    version: role.version,
    editions: presentEditions(editions),
    standings,
    notFor: sortedByName(
      offered.filter(({ id }) => !isFor.has(id)),
      reads,
    ).map(({ id, name }) => ({ id, name })),
    isForAll,
    overLimitIn: standings.filter(isOver).length,
    canManage,
  }
}

export function presentMaster(
  master: MasterRole,
  {
    roles,
    editions,
    projects,
    canManage,
  }: {
    roles: readonly NamedRole[]
    editions: readonly NamedEdition[]
    projects: readonly { id: string; name: string }[]
    canManage: boolean
  },
): MasterRoleDetail {
  return {
    id: master.id,
    ...textsOf(master),
    version: master.version,
    editions: presentEditions(editions),
    roles: roles.map((role) => {
      const follows = followed(role, master)
      return {
        id: role.id,
        title: role.title,
        project: projectOf(role),
        publishedAt: role.publishedAt?.toISOString() ?? null,
        adapted: TEXT_SECTIONS.filter((section) => !follows.includes(section)),
      }
    }),
    projects: projects
      .filter(({ id }) => !roles.some(({ projectId }) => projectId === id))
      .map(({ id, name }) => ({ id, name })),
    canManage,
  }
}
