import type { AccessNews } from './events.js'
import { isTold } from './notices.js'
import type { AccessChange } from './user.js'

/** Of what was changed that which one is told of: a project won or lost (N8), another user type (N9); both are one notice. */
export const toldOfAccess = (changes: readonly AccessChange[]): AccessNews[] =>
  changes.filter(({ from, to }) => {
    const isMembership = from === null || to === null
    const type = to ?? from
    const hears = type !== null && isMembership && isTold('N8', type, 'own')
    return hears || (to !== null && isTold('N9', to, 'own'))
  })

/** Several changes that wait are told as one: from what it was first to what it is last. */
export function mergedAccess(all: readonly AccessNews[]): AccessNews[] {
  const merged = new Map<string, AccessNews>()
  for (const one of all) {
    const { from } = merged.get(one.projectId) ?? one
    merged.set(one.projectId, { ...one, from })
  }
  return [...merged.values()].filter(({ from, to }) => from !== to)
}
