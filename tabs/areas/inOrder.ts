import type { AreaView } from '../../src/contract/organisation.js'

export type Placed = AreaView & { level: number }

/** The tree from the top down, each area with those below it after it; what is above the highest is not seen. */
export function inOrder(areas: readonly AreaView[]): Placed[] {
  const known = new Set(areas.map(({ id }) => id))
  const below = (parentId: string | null, level: number): Placed[] =>
    areas
      .filter((area) =>
        parentId === null ? !area.parentId || !known.has(area.parentId) : area.parentId === parentId,
      )
      .flatMap((area) => [{ ...area, level }, ...below(area.id, level + 1)])
  return below(null, 1)
}

/** The area itself and everything below it. */
export function branchIn(areas: readonly AreaView[], id: string): Set<string> {
  const branch = new Set([id])
  for (const area of inOrder(areas)) if (area.parentId && branch.has(area.parentId)) branch.add(area.id)
  return branch
}
