import type { Call } from '../support/connector.js'

const SECOND_MS = 1_000
/** What Teams takes of one bot in one conversation: so many in so many seconds (platform.md A1). */
const OF_A_CHAT = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
  { most: 1_800, seconds: 3_600 },
]
/** And of one app in one tenant. */
const OF_A_TENANT = [{ most: 50, seconds: 1 }]

type Window = { most: number; seconds: number }

/** Counts by key, and says whether one more is taken. */
function counted(windows: readonly Window[]): (key: number, at: number) => boolean {
  const taken = new Map<number, number[]>()
  const longest = Math.max(...windows.map(({ seconds }) => seconds))
  return (key, at) => {
    const recent = (taken.get(key) ?? []).filter((one) => one > at - longest * SECOND_MS)
    const isTaken = windows.every(
      ({ most, seconds }) => recent.filter((one) => one > at - seconds * SECOND_MS).length < most,
    )
    if (isTaken) recent.push(at)
    taken.set(key, recent)
    return isTaken
  }
}

export const personOf = ({ path }: Call): number => Number(/a:(\d+)/.exec(path)?.[1] ?? 0)

/**
 * Teams as it limits one app: whether it takes the call. Person n belongs to tenant n modulo `tenants`; a tenant takes
 * `times` as much as the real one, since a whole morning is not waited for.
 */
export function limits({ tenants, times }: { tenants: number; times: number }): (call: Call) => boolean {
  const chat = counted(OF_A_CHAT)
  const tenant = counted(OF_A_TENANT.map(({ most, seconds }) => ({ most: most * times, seconds })))
  return (call) => {
    const person = personOf(call)
    return chat(person, call.at) && tenant(person % tenants, call.at)
  }
}
