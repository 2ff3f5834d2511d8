import type { GalleryRole } from '../../../src/contract/role.js'
import type { Language } from '../../../src/domain/person.js'
import { byName } from '../../../src/domain/nameOrder.js'

/** How a role stands: must be filled, somebody is asked, nobody needs to hold it, somebody does. */
export const STANDINGS = ['mustBeFilled', 'asked', 'vacant', 'filled'] as const
export type RoleStanding = (typeof STANDINGS)[number]

export const standingOf = ({ vacant, importance, assignments }: GalleryRole): RoleStanding => {
  if (!vacant) return 'filled'
  if (assignments.some(({ state }) => state === 'NOMINATED')) return 'asked'
  return importance === 'REQUIRED' ? 'mustBeFilled' : 'vacant'
}

/** A column; null: the cross-cutting roles. */
export type HeatMapColumn = GalleryRole['project']
/** One kind of role, project by project: those of a master role stand together. */
export type KindOfRole = { name: string; cells: { column: HeatMapColumn; roles: GalleryRole[] }[] }
export type HeatMap = { columns: HeatMapColumn[]; kinds: KindOfRole[]; counts: Record<RoleStanding, number> }

const isOf = (column: HeatMapColumn, { project }: GalleryRole): boolean =>
  (project?.id ?? null) === (column?.id ?? null)

function columnsOf(roles: readonly GalleryRole[], language: Language): HeatMapColumn[] {
  const projects = new Map(roles.flatMap(({ project }) => (project ? [[project.id, project] as const] : [])))
  const named = [...projects.values()].sort((a, b) => byName(language)(a.name, b.name))
  return [...(roles.some(({ project }) => !project) ? [null] : []), ...named]
}

/** Role × project. `onlyLacking`: kinds of roles that are filled everywhere are left out; the counts are of all. */
export function heatMap(
  roles: readonly GalleryRole[],
  { onlyLacking, language }: { onlyLacking: boolean; language: Language },
): HeatMap {
  const columns = columnsOf(roles, language)
  const groups = new Map<string, GalleryRole[]>()
  for (const role of roles) {
    const name = role.masterRole?.name ?? role.title
    groups.set(name, [...(groups.get(name) ?? []), role])
  }
  const kinds = [...groups]
    .filter(([, ofKind]) => !onlyLacking || ofKind.some(({ vacant }) => vacant))
    .sort(([a], [b]) => byName(language)(a, b))
    .map(([name, ofKind]) => ({
      name,
      cells: columns.map((column) => ({ column, roles: ofKind.filter((role) => isOf(column, role)) })),
    }))
  const counts = { mustBeFilled: 0, asked: 0, vacant: 0, filled: 0 }
  for (const role of roles) counts[standingOf(role)] += 1
  return { columns, kinds, counts }
}
