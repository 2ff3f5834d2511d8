import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { JWTPayload } from 'jose'
import { signIn, startApp, type App } from '../support/app.js'
import { aMunicipality, aPerson, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { badTokens, goodToken, refusesEveryChange, type Door } from '../support/badTokens.js'
import { startIssuer, type Issuer } from '../support/issuer.js'

const CLIENT = randomUUID()
const clock = standingClock('2026-03-02T09:00:00Z')
let app: App
let entra: Issuer
let elin: Someone

beforeAll(async () => {
  entra = await startIssuer((url) => url)
  app = await startApp({
    clock,
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
  const door: Door = {
    claims: (more) => claims(more),
    get issuer() {
      return entra
    },
  }
  const OF_ENTRA: [string, () => Promise<string | null>][] = [
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
    [
      'that names the e-mail only',
      () => signed(claims({ oid: undefined, preferred_username: 'elin@korsbaek.example' })),
    ],
  ]
  test('but not one that is made in the same way and good', async () => {
    expect((await me(await goodToken(door))).status).toBe(200)
  })

  const BAD = badTokens(door).map(([what, make]) => [`with ${what}`, make] as const)
  test.each([...OF_ENTRA, ...BAD])('%s', async (_what, make) => {
    const { status, body } = await me(await make())
    expect([status, body.code]).toEqual([401, 'not-signed-in'])
  })

  test('with any one character changed', async () => {
    await refusesEveryChange(
      await entra.sign(claims()),
      async (token) => (await me(`Bearer ${token}`)).status,
    )
  }, 120_000)
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

test('Entra’s absence of eleven minutes, or of hours, is noticed by nobody who comes with a known key', async () => {
  const good = await signed(claims())
  expect((await me(good)).status).toBe(200)
  entra.be('cut off')
  for (const minutes of [11, 1, 300]) {
    clock.add(minutes)
    expect((await me(good)).status).toBe(200)
  }
  entra.be('there')
})

test('the demo room’s own sign-in is checked in the same way', async () => {
  const { token } = await signIn(app, 'Elin Nielsen')
  expect((await me(`Bearer ${token}`)).status).toBe(200)
  expect((await me(`Bearer ${token.slice(0, -10)}AAAAAAAAAA`)).status).toBe(401)
})
