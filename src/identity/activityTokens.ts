import { Refusal } from '../domain/refusals.js'
import { bearerOf, remoteKeys, verify } from './tokens.js'

const METADATA_TIMEOUT_MS = 5_000
const METADATA_AGE_MS = 24 * 60 * 60_000

/** What of an activity the token vouches for. */
export type Vouched = { channelId: string; serviceUrl: string }

type Issuer = { issuer: string; keys: ReturnType<typeof remoteKeys>; readAt: number }

async function readIssuer(url: string, readAt: number): Promise<Issuer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(METADATA_TIMEOUT_MS) })
    const metadata: unknown = await response.json()
    const { issuer, jwks_uri: keysUrl } = metadata as { issuer?: unknown; jwks_uri?: unknown }
    if (typeof issuer === 'string' && typeof keysUrl === 'string')
      return { issuer, keys: remoteKeys(keysUrl), readAt }
  } catch {
    throw new Refusal('busy')
  }
  throw new Refusal('busy')
}

/** The key must be meant for the channel the activity says it comes from. */
function isEndorsed({ keys }: Issuer, kid: string, channelId: string): boolean {
  const key = keys.jwks()?.keys.find((one) => 'kid' in one && one.kid === kid)
  const endorsements: unknown = key && 'endorsements' in key ? key.endorsements : null
  return Array.isArray(endorsements) && endorsements.includes(channelId)
}

/**
 * Checks the Bot Connector's token before the SDK sees the activity: signature, issuer, our app id, times, and that
 * it was made for this service address and channel. Refuses `not-signed-in`, and `busy` without the issuer's keys.
 */
export function activityTokens(metadataUrl: string, appId: string) {
  let known: Promise<Issuer> | null = null
  const issuerNow = async (now: number): Promise<Issuer> => {
    const held = await known?.catch(() => null)
    if (held && now - held.readAt < METADATA_AGE_MS) return held
    known = readIssuer(metadataUrl, now)
    return known
  }
  return async (authorization: string | undefined, { channelId, serviceUrl }: Vouched): Promise<void> => {
    const token = bearerOf(authorization)
    if (!token) throw new Refusal('not-signed-in')
    const issuer = await issuerNow(performance.now())
    const claims = await verify(token, { issuer: issuer.issuer, audience: [appId], keys: issuer.keys })
    const isMeantForUs = claims['serviceurl'] === serviceUrl && isEndorsed(issuer, claims.kid, channelId)
    if (!isMeantForUs) throw new Refusal('not-signed-in')
  }
}
