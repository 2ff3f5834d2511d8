import { Refusal } from '../../src/domain/refusals.js'
import type { activityTokens } from '../../src/identity/activityTokens.js'
import { parseActivity, type Activity } from './activity.js'

export type Front = {
  /** Null: no registration, and so no tokens; only on a developer's machine. */
  tokens: ReturnType<typeof activityTokens> | null
  serviceHosts: readonly string[]
  /** Plain http to this machine, for the demo room and the Playground. */
  allowsLoopback: boolean
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

const matches = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern

/** The bot's own token is sent to this address, so it must be Teams'. */
export function isAllowedService(
  address: string,
  { serviceHosts, allowsLoopback }: Omit<Front, 'tokens'>,
): boolean {
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return false
  if (protocol === 'https:' && serviceHosts.some((pattern) => matches(hostname, pattern))) return true
  return allowsLoopback && protocol === 'http:' && LOOPBACK.has(hostname)
}

/**
 * Everything that must hold before the SDK sees an activity: the SDK answers 500 to some forged tokens, and lets
 * others pass when the body leaves out a field it would compare. Refuses `invalid-input`, `not-signed-in`, `busy`.
 */
export async function admit(
  front: Front,
  body: unknown,
  authorization: string | undefined,
): Promise<Activity> {
  const activity = parseActivity(body)
  if (!isAllowedService(activity.serviceUrl, front)) throw new Refusal('not-signed-in')
  await front.tokens?.(authorization, activity)
  return activity
}
