import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { isUuid } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'

/** Clocks of the sender may be this much off. */
const SKEW_SECONDS = 300
/** A flood of tokens with unknown keys asks the issuer at most this often. */
const RELOAD_EVERY_MS = 60_000

type Keys = JWTVerifyGetKey & { jwks(): { keys: object[] } | undefined }

/** Keys that are fetched when first needed, and at once when a new key turns up: issuers rotate without notice. */
export function remoteKeys(url: string): Keys {
  const known = createRemoteJWKSet(new URL(url), { cooldownDuration: Infinity, timeoutDuration: 5_000 })
  let reloadedAt = -Infinity
  const find: JWTVerifyGetKey = async (header, token) => {
    try {
      return await known(header, token)
    } catch (error) {
      const mayReload = performance.now() - reloadedAt > RELOAD_EVERY_MS
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayReload) throw error
      reloadedAt = performance.now()
      await known.reload()
      return known(header, token)
    }
  }
  return Object.assign(find, { jwks: () => known.jwks() })
}

export type TokenRules = { issuer: string | string[]; audience: string[]; keys: JWTVerifyGetKey }

/** "Bearer x" → x; null for anything else. */
export const bearerOf = (header: string | undefined): string | null =>
  /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '')?.[1] ?? null

/** The issuer did not answer, or not with keys: nothing can be said of the token. */
const keysAreGone = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error.code === 'ERR_JOSE_GENERIC'

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
    throw new Refusal(keysAreGone(error) ? 'busy' : 'not-signed-in')
  }
}

/** An issuer of sign-ins for the tab: Entra, or the demo room's own. "{tid}" in `issuer` stands for the tenant. */
export type TabIssuer = { issuer: string; audience: string; keys: JWTVerifyGetKey }

function unverifiedTenant(token: string): string {
  const [, payload = ''] = token.split('.')
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    const tenant = typeof claims === 'object' && claims !== null && 'tid' in claims ? claims.tid : null
    if (isUuid(tenant)) return tenant
  } catch {
    throw new Refusal('not-signed-in')
  }
  throw new Refusal('not-signed-in')
}

/** Recognises the person behind a tab's single sign-on token: tenant and object id, never an e-mail address. */
export function tabSignIn(issuers: readonly TabIssuer[]) {
  return async (authorization: string | undefined): Promise<Caller> => {
    const token = bearerOf(authorization)
    if (!token) throw new Refusal('not-signed-in')
    const tenant = unverifiedTenant(token)
    for (const { issuer, audience, keys } of issuers) {
      const rules = {
        issuer: issuer.replace('{tid}', tenant),
        audience: [audience, `api://${audience}`],
        keys,
      }
      const claims = await verify(token, rules).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'not-signed-in') return null
        throw error
      })
      if (claims) return callerOf(claims, tenant)
    }
    throw new Refusal('not-signed-in')
  }
}

function callerOf(claims: JWTPayload, tenant: string): Caller {
  const { oid, scp, ver } = claims
  const scopes = typeof scp === 'string' ? scp.split(' ') : []
  if (!isUuid(oid) || claims.tid !== tenant || ver !== '2.0' || !scopes.includes('access_as_user')) {
    throw new Refusal('not-signed-in')
  }
  return { kind: 'entra', tenantId: tenant, aadObjectId: oid }
}
