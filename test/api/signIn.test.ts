import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import type { JWTPayload } from 'jose'
import { signIn, startApp, type App } from '../support/app.js'
import { aMunicipality, aPerson, type Someone } from '../support/builders.js'
import { newKey, startIssuer, type Issuer } from '../support/issuer.js'

const CLIENT = randomUUID()
let app: App
let entra: Issuer
let elin: Someone

beforeAll(async () => {
  entra = await startIssuer((url) => url)
  app = await startApp({
    env: { TAB_CLIENT_ID: CLIENT, TAB_ISSUER: `${entra.url}/{tid}/v2.0`, TAB_KEYS_URL: entra.keysUrl },
  })
  elin = await app.world.data.asSystem(async (tx) =>
    aPerson(tx, await aMunicipality(tx), { fullName: 'Elin Nielsen' }),
  )
})
afterAll(async () => {
  await app.close()
  await entra.close()
})

const now = (): number => Math.floor(Date.now() / 1000)
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: `${entra.url}/${elin.tenantId}/v2.0`,
  aud: CLIENT,
  tid: elin.tenantId,
  oid: elin.aadObjectId,
  ver: '2.0',
  scp: 'access_as_user',
  ...more,
})

async function me(
  authorization: string | null,
): Promise<{ status: number; body: { code?: string; name?: string } }> {
  const response = await fetch(`${app.api}/me`, authorization === null ? {} : { headers: { authorization } })
  return { status: response.status, body: (await response.json()) as { code?: string; name?: string } }
}
const signed = async (payload: JWTPayload, options?: Parameters<Issuer['sign']>[1]): Promise<string> =>
  `Bearer ${await entra.sign(payload, options)}`

test('a token of Entra’s recognises the person by tenant and object id', async () => {
  expect(await me(await signed(claims()))).toMatchObject({ status: 200, body: { name: 'Elin Nielsen' } })
})

test('a token for the app’s address form of the audience is taken too', async () => {
  expect((await me(await signed(claims({ aud: `api://${CLIENT}` })))).status).toBe(200)
})

describe('a token is refused', () => {
  const BAD: [string, () => Promise<string | null>][] = [
    ['that is missing', () => Promise.resolve(null)],
    ['that is garbage', () => Promise.resolve('Bearer x')],
    ['of another app of the same tenant', () => signed(claims({ aud: randomUUID() }))],
    [
      'of another tenant by the name of this one',
      () => signed(claims({ iss: `${entra.url}/${randomUUID()}/v2.0` })),
    ],
    ['whose tenant is not the issuer’s', () => signed(claims({ tid: randomUUID() }))],
    ['without a tenant', () => signed(claims({ tid: undefined }))],
    ['without an object id', () => signed(claims({ oid: undefined }))],
    ['with a list as object id', () => signed(claims({ oid: [elin.aadObjectId] }))],
    ['of the first version', () => signed(claims({ ver: '1.0' }))],
    ['without the scope (an id token)', () => signed(claims({ scp: undefined }))],
    ['for Graph', () => signed(claims({ scp: 'User.Read', aud: '00000003-0000-0000-c000-000000000000' }))],
    ['that has run out', () => signed(claims({ exp: now() - 600 }))],
    ['that is not valid yet', () => signed(claims({ nbf: now() + 600 }))],
    ['signed with an unknown key', async () => signed(claims(), { key: await newKey('unknown') })],
    ['signed with another key of the same name', async () => signed(claims(), { key: await newKey('k1') })],
    [
      'that names the e-mail only',
      () => signed(claims({ oid: undefined, preferred_username: 'elin@korsbaek.example' })),
    ],
  ]
  test.each(BAD)('%s', async (_what, make) => {
    const { status, body } = await me(await make())
    expect([status, body.code]).toEqual([401, 'not-signed-in'])
  })

  test('with any one character changed', async () => {
    const token = await entra.sign(claims())
    const position = fc.integer({ min: 0, max: token.length - 2 }).filter((n) => token[n] !== '.')
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
    await fc.assert(
      fc.asyncProperty(position, letter, async (n, put) => {
        fc.pre(token[n] !== put)
        expect((await me(`Bearer ${token.slice(0, n)}${put}${token.slice(n + 1)}`)).status).toBe(401)
      }),
      { numRuns: 300 },
    )
  })
})

describe('somebody with a good token', () => {
  test('who is nobody here is told the way in', async () => {
    expect(await me(await signed(claims({ oid: randomUUID() })))).toMatchObject({
      status: 403,
      body: { code: 'nobody-here' },
    })
  })

  test('of an organisation that is not in KLIK is told so', async () => {
    const tid = randomUUID()
    const token = await signed(claims({ tid, iss: `${entra.url}/${tid}/v2.0` }))
    expect(await me(token)).toMatchObject({ status: 403, body: { code: 'unknown-municipality' } })
  })
})

test('the demo room’s own sign-in is checked in the same way', async () => {
  const { token } = await signIn(app, 'Elin Nielsen')
  expect((await me(`Bearer ${token}`)).status).toBe(200)
  expect((await me(`Bearer ${token.slice(0, -10)}AAAAAAAAAA`)).status).toBe(401)
})
