import { createHmac, createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { expect } from '@jest/globals'
import fc from 'fast-check'
import { exportSPKI, importJWK, SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import { repeats } from './effort.js'
import { newKey, startIssuer, type Issuer } from './issuer.js'

/** What a good token of the door says, and who signs it. */
export type Door = { issuer: Issuer; claims(more?: JWTPayload): JWTPayload }
type Make = () => Promise<string | null> | string | null

const base64 = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const now = (): number => Math.floor(Date.now() / 1000)

/** A token of any header and payload, signed rightly by the door's own key. */
async function signed(door: Door, header: object, payload: object | string): Promise<string> {
  const text = `${base64(header)}.${base64(payload)}`
  const key = await crypto.subtle.exportKey('jwk', door.issuer.key.privateKey)
  const signature = createSign('RSA-SHA256')
    .update(text)
    .sign({ key: key as never, format: 'jwk' })
  return `${text}.${signature.toString('base64url')}`
}

const HEADER = { alg: 'RS256', kid: 'k1', typ: 'JWT' }
const bearer = async (token: Promise<string> | string): Promise<string> => `Bearer ${await token}`

/** Payloads that are signed rightly and say something wrong, or leave something out. */
const WRONG_CLAIMS: [string, (claims: JWTPayload) => object | string][] = [
  ['no expiry', (claims) => claims],
  ['an expiry of ten minutes ago', (claims) => ({ ...claims, exp: now() - 600 })],
  ['an expiry that is text', (claims) => ({ ...claims, exp: String(now() + 600) })],
  ['an expiry that is a list', (claims) => ({ ...claims, exp: [now() + 600] })],
  ['an expiry of nothing', (claims) => ({ ...claims, exp: null })],
  ['an expiry that is true', (claims) => ({ ...claims, exp: true })],
  ['an expiry before the world began', (claims) => ({ ...claims, exp: -1 })],
  ['a beginning ten minutes ahead', (claims) => ({ ...claims, exp: now() + 900, nbf: now() + 600 })],
  ['a beginning that is text', (claims) => ({ ...claims, exp: now() + 900, nbf: '0' })],
  ['another audience', (claims) => ({ ...claims, exp: now() + 600, aud: randomUUID() })],
  ['no audience', ({ aud: _, ...claims }) => ({ ...claims, exp: now() + 600 })],
  ['an audience of nothing', (claims) => ({ ...claims, exp: now() + 600, aud: null })],
  ['an empty list of audiences', (claims) => ({ ...claims, exp: now() + 600, aud: [] })],
  ['a list of other audiences', (claims) => ({ ...claims, exp: now() + 600, aud: [randomUUID(), 'x'] })],
  [
    'an audience that only begins rightly',
    (claims) => ({ ...claims, exp: now() + 600, aud: `${String(claims.aud)}0` }),
  ],
  ['an audience with a blank', (claims) => ({ ...claims, exp: now() + 600, aud: ` ${String(claims.aud)}` })],
  ['an audience that is an object', (claims) => ({ ...claims, exp: now() + 600, aud: { 0: claims.aud } })],
  ['another issuer', (claims) => ({ ...claims, exp: now() + 600, iss: 'https://evil.example' })],
  ['no issuer', ({ iss: _, ...claims }) => ({ ...claims, exp: now() + 600 })],
  [
    'an issuer with a slash more',
    (claims) => ({ ...claims, exp: now() + 600, iss: `${String(claims.iss)}/` }),
  ],
  [
    'an issuer in capitals',
    (claims) => ({ ...claims, exp: now() + 600, iss: String(claims.iss).toUpperCase() }),
  ],
  ['a list of issuers', (claims) => ({ ...claims, exp: now() + 600, iss: [claims.iss] })],
  [
    'the emulator’s issuer',
    (claims) => ({
      ...claims,
      exp: now() + 600,
      iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    }),
  ],
  ['a payload that is a list', () => []],
  ['a payload that is text', () => '"hej"'],
  ['a payload that is no JSON', () => '{'],
  ['a payload of nothing', () => ''],
]

/** Headers of a token whose payload is good. */
const WRONG_HEADERS: [string, object][] = [
  ['no algorithm', { kid: 'k1', typ: 'JWT' }],
  ['an algorithm that is a list', { ...HEADER, alg: ['RS256'] }],
  ['algorithm None in another spelling', { ...HEADER, alg: 'nOnE' }],
  ['algorithm rs256 in small letters', { ...HEADER, alg: 'rs256' }],
  ['another RSA algorithm than the one agreed', { ...HEADER, alg: 'RS384' }],
  ['an elliptic algorithm with an RSA key', { ...HEADER, alg: 'ES256' }],
  ['a probabilistic algorithm', { ...HEADER, alg: 'PS256' }],
  ['an unknown critical header', { ...HEADER, crit: ['x'], x: 1 }],
  ['a critical header that is not there', { ...HEADER, crit: ['b64'] }],
  ['an unencoded payload announced', { ...HEADER, b64: false, crit: ['b64'] }],
  ['a key name that is unknown', { ...HEADER, kid: 'k9' }],
  ['a key name that is a path', { ...HEADER, kid: '../../etc/passwd' }],
  ['a key name that is SQL', { ...HEADER, kid: "k1' or '1'='1" }],
  ['a key name that is a list', { ...HEADER, kid: ['k1'] }],
  ['a key name that is a number', { ...HEADER, kid: 1 }],
  ['a key name that is an object', { ...HEADER, kid: { toString: 'k1' } }],
  ['a key name with a NUL', { ...HEADER, kid: 'k1\u0000' }],
]

/** Tokens whose form is wrong, made out of a good one. */
const WRONG_FORMS: [string, (good: string) => string | null][] = [
  ['no header', () => null],
  ['an empty header', () => ''],
  ['the scheme alone', () => 'Bearer'],
  ['garbage', () => 'Bearer abc.def'],
  ['another scheme', (good) => `Basic ${good}`],
  ['no scheme', (good) => good],
  ['the scheme twice', (good) => `Bearer Bearer ${good}`],
  ['two tokens', (good) => `Bearer ${good}, Bearer ${good}`],
  ['a fourth part', (good) => `Bearer ${good}.x`],
  ['no signature', (good) => `Bearer ${good.slice(0, good.lastIndexOf('.'))}`],
  ['an empty signature', (good) => `Bearer ${good.slice(0, good.lastIndexOf('.') + 1)}`],
  ['a signature cut short', (good) => `Bearer ${good.slice(0, -20)}`],
  ['padding', (good) => `Bearer ${good}==`],
  ['the form of an encrypted token', (good) => `Bearer ${good}.a.b`],
  ['a word after it', (good) => `Bearer ${good} x`],
]

/** The public key, which everybody has, as the secret of a symmetric signature. */
async function byPublicKey(door: Door): Promise<string> {
  const key = (await importJWK(door.issuer.key.publicJwk, 'RS256')) as CryptoKey
  const text = `${base64({ ...HEADER, alg: 'HS256' })}.${base64(door.claims({ exp: now() + 600 }))}`
  return `${text}.${createHmac('sha256', await exportSPKI(key))
    .update(text)
    .digest('base64url')}`
}

async function byOtherKey(door: Door, header: object): Promise<string> {
  const { privateKey } = await newKey('k1')
  return new SignJWT(door.claims())
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
    .setExpirationTime('10m')
    .sign(privateKey)
}

async function byOwnKeyIn(door: Door, where: 'jwk' | 'jku' | 'x5u'): Promise<string> {
  const other = await startIssuer(() => 'x')
  const header = where === 'jwk' ? { jwk: other.key.publicJwk } : { [where]: other.keysUrl }
  const token = await door.issuer.sign(door.claims(), { key: other.key, header })
  await other.close()
  return token
}

function bySmallKey(door: Door): string {
  const { privateKey }: { privateKey: KeyObject } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const text = `${base64(HEADER)}.${base64(door.claims({ exp: now() + 600 }))}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`
}

/** The control: made in the same way as the bad ones, and good. */
export const goodToken = (door: Door): Promise<string> =>
  bearer(signed(door, HEADER, door.claims({ exp: now() + 600 })))

/** Everything a door must refuse, by what is wrong with it; none of it is wrong in more than one way. */
export function badTokens(door: Door): [string, Make][] {
  const good = (): JWTPayload => door.claims({ exp: now() + 600 })
  return [
    ...WRONG_CLAIMS.map(([what, wrong]): [string, Make] => [
      what,
      () => bearer(signed(door, HEADER, wrong(door.claims()))),
    ]),
    ...WRONG_HEADERS.map(([what, header]): [string, Make] => [
      what,
      () => bearer(signed(door, header, good())),
    ]),
    ...WRONG_FORMS.map(([what, form]): [string, Make] => [
      what,
      async () => form(await door.issuer.sign(door.claims())),
    ]),
    ['a header that is no JSON', async () => bearer(`${base64('{')}.${base64(good())}.${'A'.repeat(342)}`)],
    ['algorithm none and no signature', () => bearer(`${base64({ alg: 'none' })}.${base64(good())}.`)],
    ['a symmetric signature by the public key', () => bearer(byPublicKey(door))],
    ['another key of the same name', () => bearer(byOtherKey(door, {}))],
    ['another key and a list of certificates', () => bearer(byOtherKey(door, { x5c: ['MIIB'] }))],
    ['a key of its own in the header', () => bearer(byOwnKeyIn(door, 'jwk'))],
    ['an address of keys in the header', () => bearer(byOwnKeyIn(door, 'jku'))],
    ['an address of certificates in the header', () => bearer(byOwnKeyIn(door, 'x5u'))],
    ['a small key of its own', () => bearer(bySmallKey(door))],
  ]
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const AT_ONCE = 50
const ROUNDS = repeats({ short: 5, long: 100 })

/** Thousands of tokens, each one character away from a good one: none may be taken, and none may break the door. */
export async function refusesEveryChange(
  good: string,
  knock: (token: string) => Promise<number>,
): Promise<void> {
  // The last character of an RS256 signature carries four unused bits, so it is left alone.
  const position = fc.integer({ min: 0, max: good.length - 2 }).filter((n) => good[n] !== '.')
  const change = fc
    .tuple(position, fc.constantFrom(...LETTERS))
    .filter(([n, put]) => good[n] !== put)
    .map(([n, put]) => `${good.slice(0, n)}${put}${good.slice(n + 1)}`)
  const batch = fc.array(change, { minLength: AT_ONCE, maxLength: AT_ONCE })
  await fc.assert(
    fc.asyncProperty(batch, async (tokens) => {
      const taken = await Promise.all(tokens.map(knock))
      expect(taken.filter((status) => status !== 401)).toEqual([])
    }),
    { numRuns: ROUNDS },
  )
}
