import { isSameIssuer } from './openId.js'

const LONGEST_MS = 5_000

/** Whether a provider publishes what it should of itself. Null: it does; else why not. */
export async function publishes(issuer: string): Promise<string | null> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(LONGEST_MS), redirect: 'error' })
    if (!answer.ok) return `HTTP ${answer.status}`
    const said = (await answer.json()) as { issuer?: unknown }
    return typeof said.issuer === 'string' && isSameIssuer(issuer, said.issuer) ? null : 'another issuer'
  } catch {
    return 'does not answer'
  }
}
