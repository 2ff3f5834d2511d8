import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { JWTPayload } from 'jose'
import * as userAdmin from '../../src/services/users/edit.js'
import { startApp, type App } from '../support/app.js'
import { aMunicipality, aPerson, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { askSql } from '../support/database.js'
import { startIssuer, type Issuer } from '../support/issuer.js'

/** The tab's door: what a token of Entra's says beside tenant and object id serves once, and cannot be abused. */
const CLIENT = randomUUID()
const clock = standingClock('2026-03-02T09:00:00Z')
let app: App
let entra: Issuer
let town: Town
let other: Town
let admin: Someone
let address: string

beforeAll(async () => {
  entra = await startIssuer((url) => url)
  app = await startApp({
    clock,
    env: { TAB_CLIENT_ID: CLIENT, TAB_ISSUER: `${entra.url}/{tid}/v2.0`, TAB_KEYS_URL: entra.keysUrl },
  })
})
afterAll(async () => {
  await app.close()
  await entra.close()
})
beforeEach(async () => {
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    other = await aMunicipality(tx)
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
  })
  address = `nanna.${randomUUID()}@korsbaek.example`
})

type Answer = { status: number; body: Record<string, unknown>; text: string }

/** With a token of whoever it is, made anew: nobody is remembered by it. */
async function ask(
  payload: JWTPayload & { tid?: string | undefined },
  path = '/me',
  method = 'GET',
  body?: object,
): Promise<Answer> {
  const tid = payload.tid ?? town.tenantId
  const claims = {
    aud: CLIENT,
    ver: '2.0',
    scp: 'access_as_user',
    iss: `${entra.url}/${String(tid)}/v2.0`,
    tid,
  }
  const response = await fetch(`${app.api}${path}`, {
    method,
    headers: { authorization: `Bearer ${await entra.sign({ ...claims, ...payload })}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text) as Record<string, unknown>, text }
}

const put = (email = address): Promise<unknown> =>
  userAdmin.create(app.world, admin.caller, { fullName: 'Nanna Ny', email, access: [] })
const keysGiven = async (): Promise<number> => {
  const [row] = await askSql<{ n: number }>(
    `select count(*)::int as n from person where lower(email) = lower('${address}') and aad_object_id is not null`,
  )
  return row?.n ?? -1
}

describe('somebody on the books comes in by', () => {
  test.each([
    ['an address Entra vouches for', () => ({ verified_primary_email: [address] })],
    ['the user principal name', () => ({ upn: address })],
    ['the name they sign in with', () => ({ preferred_username: address.toUpperCase() })],
    ['mail somebody vouches for', () => ({ email: ` ${address}`, xms_edov: true })],
    ['mail in the domain they sign in with', () => ({ email: address, upn: 'az123@korsbaek.example' })],
  ])('%s', async (_what, claims) => {
    await put()
    const oid = randomUUID()
    expect(await ask({ oid, ...claims() })).toMatchObject({ status: 200, body: { name: 'Nanna Ny' } })
    // From now on the key is enough.
    expect((await ask({ oid })).status).toBe(200)
    const doors = await askSql(
      `select h.door from history h join person p on p.id = h.subject_id where h.field = 'signIn' and lower(p.email) = lower('${address}')`,
    )
    expect(doors).toEqual([{ door: 'TAB' }])
  })

  test('whatever they ask for first, and everything at once', async () => {
    await put()
    const oid = randomUUID()
    const paths = ['/me', '/roles', '/users', '/me/profile', '/me/join-request']
    const answers = await Promise.all(paths.map((path) => ask({ oid, upn: address }, path)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await keysGiven()).toBe(1)
  })
})

describe('nobody comes in', () => {
  const isRefused = async (claims: JWTPayload, code: string): Promise<Answer> => {
    await put()
    const answer = await ask({ oid: randomUUID(), ...claims })
    expect([answer.status, answer.body.code]).toEqual([403, code])
    expect(await keysGiven()).toBe(0)
    return answer
  }

  test('by mail that nobody vouches for, in the municipality’s own tenant (nOAuth)', async () => {
    await isRefused({ email: address, xms_edov: false, upn: 'x@ballerup.example' }, 'nobody-here')
  })

  test('by the same address in another municipality’s tenant', async () => {
    const everything = { email: address, xms_edov: true, upn: address, verified_primary_email: [address] }
    await isRefused({ tid: other.tenantId, ...everything }, 'nobody-here')
  })

  test('by any address in a tenant of nobody’s, who learns nothing of anybody', async () => {
    const { text } = await isRefused({ tid: randomUUID(), upn: address }, 'unknown-municipality')
    expect(text).not.toMatch(/Klik Admin|Korsb/)
  })

  test('as a guest, who learns nothing of anybody either', async () => {
    const oid = randomUUID()
    const guest = { oid, acct: 1, upn: address }
    const { text } = await isRefused(guest, 'guest-here')
    expect(text).not.toContain('Klik Admin')
    for (const method of ['GET', 'POST'])
      expect(await ask(guest, '/me/join-request', method)).toMatchObject({
        ...{ status: 403, body: { code: 'guest-here' } },
      })
    expect(await askSql(`select 1 from join_request where aad_object_id = '${oid}'`)).toEqual([])
  })

  test.each([
    ['no address', {}],
    ['another tenant than its issuer’s', { tid: undefined }],
    ['two addresses in one', { upn: 'a@korsbaek.example,b@korsbaek.example' }],
  ])('with a token of %s', async (_what, claims) => {
    await put()
    const answer = await ask({ oid: randomUUID(), ...claims })
    expect([401, 403]).toContain(answer.status)
    expect(await keysGiven()).toBe(0)
  })
})

describe('somebody who is not on the books', () => {
  const oid = randomUUID()
  const nanna = (): JWTPayload => ({ oid, name: 'Nanna Ny', upn: address })

  test('asks in the tab, is let in there, and is in at the next try', async () => {
    expect(await ask(nanna())).toMatchObject({ status: 403, body: { code: 'nobody-here' } })
    expect(await ask(nanna(), '/me/join-request')).toMatchObject({
      ...{ status: 200, body: { state: 'NEW', administrators: ['Klik Admin'], name: 'Nanna Ny' } },
    })
    expect(await ask(nanna(), '/me/join-request', 'POST')).toMatchObject({ body: { state: 'PENDING' } })
    const boss = { oid: admin.aadObjectId }
    const { body } = await ask(boss, '/join-requests')
    const [request] = body.requests as { id: string; email: string }[]
    expect(request).toMatchObject({ email: address })
    const admitted = await ask(boss, `/join-requests/${request?.id ?? ''}/admit`, 'POST', { access: [] })
    expect(admitted).toMatchObject({ status: 200, body: { state: 'ADMITTED' } })
    expect(await ask(nanna())).toMatchObject({ status: 200, body: { name: 'Nanna Ny' } })
  })
})
