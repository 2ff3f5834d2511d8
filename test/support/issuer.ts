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
  /** Adds a new key, as issuers do when they rotate; `made`: one that is made already. */
  rotate(kid: string, made?: SigningKey): Promise<SigningKey>
  /** Takes a key back. */
  withdraw(kid: string): void
  /** From now on: answers, cuts every connection, answers 500, or takes the question and says nothing. */
  be(state: 'there' | 'cut off' | 'broken' | 'silent'): void
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

/** `made`: its first key, where making another takes too long. */
export async function startIssuer(issuerName: (url: string) => string, made?: SigningKey): Promise<Issuer> {
  const keys = [made ?? (await newKey('k1'))]
  const [key] = keys as [SigningKey]
  let fetches = 0
  let state: Parameters<Issuer['be']>[0] = 'there'
  const server = createServer((request, response) => {
    if (state !== 'there' && request.url?.startsWith('/keys')) fetches += 1
    if (state === 'silent') return
    if (state === 'cut off') return void request.socket.destroy()
    if (state === 'broken') {
      response.statusCode = 500
      return void response.end('{}')
    }
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
    async rotate(kid, ready) {
      const fresh = ready ?? (await newKey(kid))
      keys.push(fresh)
      return fresh
    },
    withdraw(kid) {
      const at = keys.findIndex((one) => one.kid === kid)
      if (at >= 0) keys.splice(at, 1)
    },
    be: (next) => void (state = next),
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
