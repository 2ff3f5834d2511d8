import { createServer, type IncomingMessage } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { listen, type Listening } from './http.js'

/** What the next id token says, and how it is signed; a claim of null is left out. */
export type Lie = {
  claims?: Record<string, unknown>
  by?: 'its key' | 'another key' | 'nobody'
}

/** An OpenID provider that hands out whatever id token it is told to. */
export type Liar = Listening & {
  lie: Lie
  /** How often a code was taken to it. */
  codes: string[]
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

const unsigned = (claims: JWTPayload): string =>
  [{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
  '.'

/** `nonce`: what was sent along by whoever began. */
export async function startLiar(): Promise<Liar & { nonce: string }> {
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  async function idToken(): Promise<string> {
    const { claims = {}, by = 'its key' } = liar.lie
    const now = Math.floor(Date.now() / 1_000)
    const said = {
      iss: liar.url,
      aud: 'klik',
      sub: 'x',
      iat: now,
      exp: now + 300,
      nonce: liar.nonce,
      ...claims,
    }
    const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))
    if (by === 'nobody') return unsigned(told)
    const { privateKey } = by === 'its key' ? own : other
    return new SignJWT(told).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey)
  }
  const answer = async (request: IncomingMessage): Promise<object> => {
    if (request.url?.includes('openid-configuration'))
      return {
        issuer: liar.url,
        authorization_endpoint: `${liar.url}/auth`,
        token_endpoint: `${liar.url}/token`,
        jwks_uri: `${liar.url}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }
    if (request.url === '/keys') return { keys: [jwk] }
    liar.codes.push((await bodyOf(request)).get('code') ?? '')
    return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: await idToken() }
  }
  const server = createServer((request, response) => {
    void answer(request).then((json) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(json))
    })
  })
  const liar = { ...(await listen(server)), lie: {} as Lie, codes: [] as string[], nonce: '' }
  return liar
}
