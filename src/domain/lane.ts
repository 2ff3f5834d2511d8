/** Where messages go out side by side: a service address, and a tenant there. */
export type Lane = { serviceUrl: string; tenantId: string }

/**
 * How a service address answers one tenant. After several times without any answer it is left alone for a while, then
 * asked with one message; an answer of whatever kind makes it healthy.
 */
export type LaneHealth = { silences: number; restsUntil: Date | null }

export const HEALTHY: LaneHealth = { silences: 0, restsUntil: null }

const DOUBTED_AFTER = 5
const SHORTEST_REST_MS = 15_000
const LONGEST_REST_MS = 10 * 60_000
/** It is not known whether anybody is there. */
export const isInDoubt = ({ silences }: LaneHealth): boolean => silences >= DOUBTED_AFTER
/** So many messages under way at once; one while it is not known whether anybody is there. */
const SLOTS = 8

export const isResting = ({ restsUntil }: LaneHealth, now: Date): boolean =>
  restsUntil !== null && restsUntil > now

export const slotsOf = (health: LaneHealth): number => (isInDoubt(health) ? 1 : SLOTS)

/** What was under way when it began to rest says nothing new. */
export function afterSilence(health: LaneHealth, now: Date): LaneHealth {
  if (isResting(health, now)) return health
  const silences = health.silences + 1
  if (!isInDoubt({ silences, restsUntil: null })) return { silences, restsUntil: null }
  const rest = Math.min(LONGEST_REST_MS, SHORTEST_REST_MS * 2 ** (silences - DOUBTED_AFTER))
  return { silences, restsUntil: new Date(now.getTime() + rest) }
}
