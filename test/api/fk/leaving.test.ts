import { beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { askSql } from '../../support/database.js'
import { fkStage } from '../../support/fkStage.js'
import { testKey } from '../../support/samlAnswer.js'

/** Signing out, whoever begins. */
const stage = fkStage()
// samlify writes the real time into its questions.
beforeEach(() => stage.clock.set(new Date().toISOString()))

type In = { uuid: string; nameId: string; sessionIndex: string; cookie: string }
async function somebodyIn(): Promise<In> {
  const [uuid, sessionIndex] = [randomUUID(), `_s${randomUUID()}`]
  const nameId = `C=DK,O=${stage.the.cvr},CN=Fie Fk,Serial=${uuid}`
  const came = await stage.comeIn({ uuid, nameId, sessionIndex, mail: `${randomUUID()}@korsbaek.example` })
  const cookie = came.cookies.find((one) => one.startsWith('klik='))?.split(';')[0] ?? ''
  return { uuid, nameId, sessionIndex, cookie }
}
const sessionsOf = async ({ uuid }: In): Promise<number> =>
  (await askSql(`select 1 from session where subject = '${uuid}'`)).length
const atOurDoor = (address: string): string => {
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}
const me = (cookie: string) => stage.ask('/api/v1/me', { cookie })

describe('the provider signs somebody out', () => {
  test('who is then out here, and the provider is told so', async () => {
    const one = await somebodyIn()
    expect((await me(one.cookie)).status).toBe(200)
    const came = await stage.ask(atOurDoor(stage.the.idp.logoutUrl(one.nameId, one.sessionIndex)))
    expect(came.status).toBe(303)
    expect((await me(one.cookie)).status).toBe(401)
    const answer = new URL(came.location ?? '')
    expect(answer.origin + answer.pathname).toBe(`${stage.the.idp.url}/slo`)
    expect([...answer.searchParams.keys()].sort()).toEqual(['SAMLResponse', 'SigAlg', 'Signature'])
    const xml = inflateRawSync(
      Buffer.from(answer.searchParams.get('SAMLResponse') ?? '', 'base64'),
    ).toString()
    expect(xml).toContain('status:Success')
  })

  test('of one session, and the others stay', async () => {
    const one = await somebodyIn()
    await stage.comeIn({ uuid: one.uuid, sessionIndex: '_other' })
    expect(await sessionsOf(one)).toBe(2)
    await stage.ask(atOurDoor(stage.the.idp.logoutUrl(one.nameId, one.sessionIndex)))
    expect(await sessionsOf(one)).toBe(1)
  })

  test('of all sessions, when it names none', async () => {
    const one = await somebodyIn()
    await stage.comeIn({ uuid: one.uuid })
    await stage.ask(atOurDoor(stage.the.idp.logoutUrl(one.nameId, null)))
    expect(await sessionsOf(one)).toBe(0)
  })
})

describe('nobody else does', () => {
  const signed = (one: In): string => atOurDoor(stage.the.idp.logoutUrl(one.nameId, one.sessionIndex))
  test.each<[string, (one: In) => string]>([
    ['without a signature', (one) => signed(one).replace(/&Signature=[^&]*/, '')],
    ['without saying how it was signed', (one) => signed(one).replace(/&SigAlg=[^&]*/, '')],
    [
      'with another key',
      (one) => atOurDoor(stage.the.idp.logoutUrl(one.nameId, one.sessionIndex, testKey('idpNext'))),
    ],
    [
      'with a signature of something else',
      (one) =>
        signed(one).replace(
          /SAMLRequest=[^&]*/,
          signed(one)
            .match(/SAMLRequest=[^&]*/)?.[0]
            .replace('=', '=A') ?? '',
        ),
    ],
    ['with another state beside it', (one) => `${signed(one)}&RelayState=evil`],
    ['with the message twice', (one) => `${signed(one)}&SAMLRequest=AAAA`],
    ['with nothing', () => '/sign-in/fk/logout'],
  ])('%s', async (_what, address) => {
    const one = await somebodyIn()
    const came = await stage.ask(address(one))
    expect([came.status, came.text]).toEqual([403, expect.stringContaining('kunne ikke bruge svaret')])
    expect(await sessionsOf(one)).toBe(1)
    expect(stage.the.app.log.bugs).toEqual([])
  })

  test('with an old message', async () => {
    const one = await somebodyIn()
    const address = signed(one)
    stage.clock.set(new Date(Date.now() + 20 * 60_000).toISOString())
    expect((await stage.ask(address)).status).toBe(403)
    expect(await sessionsOf(one)).toBe(1)
  })
})

test('somebody signs out here, and is sent to be signed out there too', async () => {
  const one = await somebodyIn()
  const { app, idp } = stage.the
  const answer = await fetch(`${app.url}/sign-out`, {
    method: 'POST',
    headers: { cookie: one.cookie, origin: app.url, 'sec-fetch-site': 'same-origin' },
  })
  const { to } = (await answer.json()) as { to: string }
  const there = new URL(to)
  expect(there.origin + there.pathname).toBe(`${idp.url}/slo`)
  const xml = inflateRawSync(Buffer.from(there.searchParams.get('SAMLRequest') ?? '', 'base64')).toString()
  expect(xml).toContain(one.sessionIndex)
  expect(xml).toContain(one.nameId)
  expect(there.searchParams.get('SigAlg')).toMatch(/rsa-sha256$/)
  expect(await sessionsOf(one)).toBe(0)
})
