import type { AreaId, MunicipalityId, PersonId } from './ids.js'
import { Refusal } from './refusals.js'

/** A node of the municipality's tree of responsibility areas; the root carries the municipality's name. */
export type ResponsibilityArea = {
  id: AreaId
  municipalityId: MunicipalityId
  /** Null: the root, of which there is one. */
  parentId: AreaId | null
  name: string
  nameSort: string
  version: number
}

/** Who looks after an area and everything below it. */
export type AreaCoordinator = {
  municipalityId: MunicipalityId
  areaId: AreaId
  personId: PersonId
  appointedAt: Date
  appointedBy: PersonId | null
}

export const AREA_NAME_MAX = 120

type Node = Pick<ResponsibilityArea, 'id' | 'parentId'>

export const rootOf = <Area extends Node>(areas: readonly Area[]): Area | null =>
  areas.find(({ parentId }) => parentId === null) ?? null

export const childrenOf = <Area extends Node>(areas: readonly Area[], id: AreaId | null): Area[] =>
  areas.filter(({ parentId }) => parentId === id)

/** Teams are linked to a lowest area only. */
export const isLeaf = (areas: readonly Node[], id: AreaId): boolean => childrenOf(areas, id).length === 0

/** The areas themselves and everything below them. */
export function branchOf(areas: readonly Node[], from: readonly AreaId[]): Set<AreaId> {
  const branch = new Set<AreaId>()
  const next = [...from]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (branch.has(id)) continue
    branch.add(id)
    next.push(...childrenOf(areas, id).map((child) => child.id))
  }
  return branch
}

/** Everything above the areas, up to the root. */
export function ancestorsOf(areas: readonly Node[], from: readonly AreaId[]): Set<AreaId> {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const above = new Set<AreaId>()
  for (const id of from)
    for (let up = byId.get(id)?.parentId; up && !above.has(up); up = byId.get(up)?.parentId) above.add(up)
  return above
}

/** Refuses `root-locked` for the root, which only the system's operator touches. */
export function guardRoot({ parentId }: Node): void {
  if (parentId === null) throw new Refusal('root-locked')
}

/** The tree stays one: refuses `root-locked`, and `move-into-self` for a place in the area's own branch. */
export function guardMove(areas: readonly Node[], area: Node, to: AreaId): void {
  guardRoot(area)
  if (branchOf(areas, [area.id]).has(to)) throw new Refusal('move-into-self')
}

/** What can be wrong with a tree; nothing with one that is sound. */
export function faultsOf(areas: readonly Node[]): string[] {
  const roots = areas.filter(({ parentId }) => parentId === null)
  const [root] = roots
  if (areas.length === 0) return []
  if (!root || roots.length > 1) return [`${roots.length} roots`]
  const reached = branchOf(areas, [root.id])
  return areas.filter(({ id }) => !reached.has(id)).map(({ id }) => `${id} hangs on nothing`)
}
