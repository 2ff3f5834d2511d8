import type { JSONWebKeySet } from 'jose'
import { Refusal } from '../domain/refusals.js'
import { issuerKeys, readJson, readKeys, type Published, type Watch } from './keys.js'
import { bearerOf, verify } from './tokens.js'

/** What of an activity the token vouches for. */
export type Vouched = { channelId: string; serviceUrl: string }

type Issuer = Published & { issuer: string }

async function readIssuer(url: string, signal: AbortSignal): Promise<Issuer> {
  const metadata = await readJson(url, signal)
  const { issuer, jwks_uri: keysUrl } = metadata as { issuer?: unknown; jwks_uri?: unknown }
  if (typeof issuer !== 'string' || typeof keysUrl !== 'string')
    throw new Error('the issuer does not say who it is and where its keys are')
  return { issuer, keys: await readKeys(keysUrl, signal) }
}

/** The key must be meant for the channel the activity says it comes from. */
function isEndorsed({ keys }: JSONWebKeySet, kid: string, channelId: string): boolean {
  const key = keys.find((one) => one.kid === kid)
  const endorsements: unknown = key && 'endorsements' in key ? key.endorsements : null
  return Array.isArray(endorsements) && endorsements.includes(channelId)
}

/**
 * Checks the Bot Connector's token before the SDK sees the activity: signature, issuer, our app id, times, and that
 * it was made for this service address and channel. Refuses `not-signed-in`, and `busy` without the issuer's keys.
 */
export function activityTokens(metadataUrl: string, appId: string, watch: Watch) {
  const known = issuerKeys((signal) => readIssuer(metadataUrl, signal), watch)
  return async (authorization: string | undefined, { channelId, serviceUrl }: Vouched): Promise<void> => {
    const token = bearerOf(authorization)
    if (!token) throw new Refusal('not-signed-in')
    const { issuer } = await known.current()
    const claims = await verify(token, { issuer, audience: [appId], keys: known.find })
    const { keys } = await known.current()
    const isMeantForUs = claims['serviceurl'] === serviceUrl && isEndorsed(keys, claims.kid, channelId)
    if (!isMeantForUs) throw new Refusal('not-signed-in')
  }
}
