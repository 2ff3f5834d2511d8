import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload, type CryptoKey } from 'jose'
import { listen, readBody, type Listening } from './http.js'

export type SigningKey = { kid: string; privateKey: CryptoKey; publicJwk: object }

/** An OpenID issuer over real HTTP: metadata, keys and an OAuth token endpoint. */
export type Issuer = Listening & {
  key: SigningKey
  metadataUrl: string
  keysUrl: string
  /** How often the keys were asked for. */
  keyFetches(): number
  /** Adds a new key, as issuers do when they rotate. */
  rotate(kid: string): Promise<SigningKey>
  sign(
    claims: JWTPayload,
    options?: { key?: SigningKey; header?: Record<string, unknown>; expiresIn?: string },
  ): Promise<string>
}

export async function newKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  return { kid, privateKey, publicJwk: { ...jwk, kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] } }
}

export async function startIssuer(issuerName: (url: string) => string): Promise<Issuer> {
  const keys = [await newKey('k1')]
  const [key] = keys as [SigningKey]
  let fetches = 0
  const server = createServer((request, response) => {
    void readBody(request)
      .catch(() => ({}))
      .then(() => {
        response.setHeader('content-type', 'application/json')
        const path = request.url ?? ''
        if (path.includes('openidconfiguration') || path.includes('openid-configuration')) {
          response.end(
            JSON.stringify({ issuer: issuerName(listening.url), jwks_uri: `${listening.url}/keys` }),
          )
        } else if (path.startsWith('/keys')) {
          fetches += 1
          response.end(JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) }))
        } else {
          response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3599, access_token: 'bot-token' }))
        }
      })
  })
  const listening = await listen(server)
  return {
    ...listening,
    key,
    metadataUrl: `${listening.url}/v1/.well-known/openidconfiguration`,
    keysUrl: `${listening.url}/keys`,
    keyFetches: () => fetches,
    async rotate(kid) {
      const fresh = await newKey(kid)
      keys.push(fresh)
      return fresh
    },
    async sign(claims, { key: with_ = key, header = {}, expiresIn = '10m' } = {}) {
      const token = new SignJWT(claims).setProtectedHeader({
        alg: 'RS256',
        kid: with_.kid,
        typ: 'JWT',
        ...header,
      })
      if (claims.exp === undefined) token.setExpirationTime(expiresIn)
      return token.sign(with_.privateKey)
    },
  }
}
