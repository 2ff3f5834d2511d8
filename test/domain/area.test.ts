import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  ancestorsOf,
  branchOf,
  childrenOf,
  faultsOf,
  guardMove,
  guardRoot,
  isLeaf,
} from '../../src/domain/area.js'
import { newId, type AreaId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'

type Node = { id: AreaId; parentId: AreaId | null }
type Operation = { kind: 'add' | 'move' | 'delete'; at: number; to: number }

const operations = fc.array(
  fc.record<Operation>({
    kind: fc.constantFrom('add', 'add', 'move', 'delete'),
    at: fc.nat(50),
    to: fc.nat(50),
  }),
  { maxLength: 60 },
)

/** What the services do to the tree, with the same guards; what is refused changes nothing. */
function after(areas: readonly Node[], { kind, at, to }: Operation): readonly Node[] {
  const [area, goal] = [areas[at % areas.length], areas[to % areas.length]]
  if (!area || !goal) return areas
  if (kind === 'add') return [...areas, { id: newId<AreaId>(), parentId: area.id }]
  guardMove(areas, area, goal.id)
  if (kind === 'move') return areas.map((one) => (one === area ? { ...one, parentId: goal.id } : one))
  return areas
    .filter((one) => one !== area)
    .map((one) => (one.parentId === area.id ? { ...one, parentId: goal.id } : one))
}

function tried(areas: readonly Node[], operation: Operation): readonly Node[] {
  try {
    return after(areas, operation)
  } catch (error) {
    if (error instanceof Refusal) return areas
    throw error
  }
}

test('I-14: whatever is done to it, the tree keeps one root, and everything hangs on it', () => {
  fc.assert(
    fc.property(operations, (all) => {
      let areas: readonly Node[] = [{ id: newId<AreaId>(), parentId: null }]
      const root = areas[0]
      for (const operation of all) {
        areas = tried(areas, operation)
        expect(faultsOf(areas)).toEqual([])
        expect(areas[0]).toBe(root)
      }
      for (const { id } of areas)
        expect(isLeaf(areas, id)).toBe(branchOf(areas, [id]).size === 1 && childrenOf(areas, id).length === 0)
    }),
    { numRuns: 300 },
  )
})

describe('a tree', () => {
  const root = { id: newId<AreaId>(), parentId: null }
  const [north, south] = [1, 2].map(() => ({ id: newId<AreaId>(), parentId: root.id })) as [Node, Node]
  const leaf = { id: newId<AreaId>(), parentId: north.id }
  const areas = [root, north, south, leaf]

  test('of two roots, or with something loose, is not sound', () => {
    expect(faultsOf([root, { id: newId(), parentId: null }])).toHaveLength(1)
    const [a, b] = [newId<AreaId>(), newId<AreaId>()]
    expect(faultsOf([root, { id: a, parentId: b }, { id: b, parentId: a }])).toHaveLength(2)
  })

  test('has branches, and what is above them', () => {
    expect(branchOf(areas, [north.id])).toEqual(new Set([north.id, leaf.id]))
    expect(ancestorsOf(areas, [leaf.id])).toEqual(new Set([north.id, root.id]))
  })

  test('refuses to be moved into itself, and its root to be touched', () => {
    expect(() => guardMove(areas, north, leaf.id)).toThrow('move-into-self')
    expect(() => guardMove(areas, north, north.id)).toThrow('move-into-self')
    expect(() => guardMove(areas, root, south.id)).toThrow('root-locked')
    expect(() => guardRoot(root)).toThrow('root-locked')
  })
})
