import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { isUuid } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { claimsOfToken } from './claims.js'

/** Clocks of the sender may be this much off. */
const SKEW_SECONDS = 300

export type TokenRules = { issuer: string | string[]; audience: string[]; keys: JWTVerifyGetKey }

/** "Bearer x" → x; null for anything else. */
export const bearerOf = (header: string | undefined): string | null =>
  /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '')?.[1] ?? null

/** The payload of a valid token. Refuses `not-signed-in` without saying why, `busy` when the keys cannot be had. */
export async function verify(
  token: string,
  { issuer, audience, keys }: TokenRules,
): Promise<JWTPayload & { kid: string }> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256'],
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ['exp', 'iss', 'aud'],
    })
    return { ...payload, kid: protectedHeader.kid ?? '' }
  } catch (error) {
    throw error instanceof errors.JOSEError ? new Refusal('not-signed-in') : new Refusal('busy')
  }
}

/** An issuer of sign-ins for the tab: Entra, or the demo room's own. "{tid}" in `issuer` stands for the tenant. */
export type TabIssuer = { issuer: string; audience: string; keys: JWTVerifyGetKey }

type Unverified = { tenant: string; issuer: unknown }

/** Whose the token says it is; good for finding what to check it against, and for nothing else. */
function unverified(token: string): Unverified {
  const [, payload = ''] = token.split('.')
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    const { tid, iss } = claims as { tid?: unknown; iss?: unknown }
    if (isUuid(tid)) return { tenant: tid, issuer: iss }
  } catch {
    throw new Refusal('not-signed-in')
  }
  throw new Refusal('not-signed-in')
}

/** Who a tab's single sign-on token speaks of: tenant and object id, and what serves once to find them. */
export function tabSignIn(issuers: readonly TabIssuer[]) {
  return async (authorization: string | undefined): Promise<Caller> => {
    const token = bearerOf(authorization)
    if (!token) throw new Refusal('not-signed-in')
    const { tenant, issuer } = unverified(token)
    const rules = issuers
      .map(({ issuer: name, audience, keys }) => ({
        issuer: name.replace('{tid}', tenant),
        audience: [audience, `api://${audience}`],
        keys,
      }))
      .find((one) => one.issuer === issuer)
    if (!rules) throw new Refusal('not-signed-in')
    return callerOf(await verify(token, rules), tenant)
  }
}

function callerOf(claims: JWTPayload, tenant: string): Caller {
  const { oid, scp, ver } = claims
  const scopes = typeof scp === 'string' ? scp.split(' ') : []
  if (!isUuid(oid) || claims.tid !== tenant || ver !== '2.0' || !scopes.includes('access_as_user')) {
    throw new Refusal('not-signed-in')
  }
  return {
    kind: 'entra',
    tenantId: tenant.toLowerCase(),
    aadObjectId: oid.toLowerCase(),
    claims: claimsOfToken(claims, tenant),
  }
}
