import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startApp, type App } from '../../support/app.js'
import { aMunicipality, aPerson, type Someone } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { freePort } from '../../support/http.js'
import { startLiar, type Lie } from '../../support/liar.js'
import { visitor, type Visitor } from '../../support/visitor.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const EMAIL = 'offer@proeveby.example'
let app: App
let liar: Awaited<ReturnType<typeof startLiar>>
let victim: Someone

beforeAll(async () => {
  const port = String(await freePort())
  liar = await startLiar()
  const town = { id: 'town', name: 'Prøveby', issuer: liar.url, clientId: 'klik', for: '9901' }
  app = await startApp({ env: { PORT: port, OPENID_PROVIDERS: JSON.stringify([town]) }, clock })
  victim = await app.world.data.asSystem(async (tx) =>
    aPerson(tx, await aMunicipality(tx, 'Prøveby', '9901'), { email: EMAIL }),
  )
})
afterAll(async () => {
  await app.close()
  await liar.close()
})

/** Begins to sign in; the address to come back to, with a code. */
async function begin(browser: Visitor, query = ''): Promise<URL> {
  const away = new URL(
    (await browser.ask(`${app.url}/sign-in/openid/town${query}`)).headers.get('location') ?? '',
  )
  liar.nonce = away.searchParams.get('nonce') ?? ''
  const back = new URL(away.searchParams.get('redirect_uri') ?? '')
  back.searchParams.set('code', crypto.randomUUID())
  back.searchParams.set('state', away.searchParams.get('state') ?? '')
  return back
}
const honest: Lie = { claims: { email: EMAIL, email_verified: true, sub: 'offer' } }
const finish = async (browser: Visitor, back: URL): Promise<string> =>
  ((await browser.ask(back.href)).headers.get('location') ?? '').replace(/&return=.*/, '')
const isIn = async (browser: Visitor): Promise<boolean> => (await browser.ask(`${app.api}/me`)).status === 200

async function comeIn(browser: Visitor): Promise<void> {
  const back = await begin(browser)
  liar.lie = honest
  expect(await finish(browser, back)).toBe('/')
}

test('an honest answer lets in, so that it is the lie that does not', async () => {
  const browser = visitor()
  await comeIn(browser)
  expect(await isIn(browser)).toBe(true)
})

const now = (): number => Math.floor(Date.now() / 1_000)
test.each<[string, () => Lie]>([
  ['with another nonce', () => ({ claims: { nonce: 'another' } })],
  ['without a nonce', () => ({ claims: { nonce: null } })],
  ['of another issuer', () => ({ claims: { iss: 'https://login.example' } })],
  ['made for another audience', () => ({ claims: { aud: 'somebody-else' } })],
  ['made for us and another, by another', () => ({ claims: { aud: ['klik', 'x'], azp: 'x' } })],
  ['that is over', () => ({ claims: { exp: now() - 60 } })],
  ['without an end', () => ({ claims: { exp: null } })],
  ['without a subject', () => ({ claims: { sub: null } })],
  ['signed with another key', () => ({ by: 'another key' })],
  ['signed by nobody', () => ({ by: 'nobody' })],
])('a token %s lets nobody in', async (_, lie) => {
  const browser = visitor()
  const back = await begin(browser)
  const { claims = {}, ...more } = lie()
  liar.lie = { ...honest, ...more, claims: { ...honest.claims, ...claims } }
  expect(await finish(browser, back)).toBe('/sign-in?problem=not-trusted')
  expect(await isIn(browser)).toBe(false)
})

test.each<[string, (back: URL) => void]>([
  ['without a state', (back) => back.searchParams.delete('state')],
  ['with another state', (back) => back.searchParams.set('state', 'another')],
])('a way back %s lets nobody in, and no code is taken up', async (_, spoil) => {
  const browser = visitor()
  const back = await begin(browser)
  liar.lie = honest
  spoil(back)
  const before = liar.codes.length
  expect(await finish(browser, back)).toBe('/sign-in?problem=over')
  expect([await isIn(browser), liar.codes.length]).toEqual([false, before])
  // And the attempt is spent.
  const again = await begin(visitor())
  expect(await finish(browser, again)).toBe('/sign-in?problem=over')
})

test('a code is taken once: coming back a second time changes nothing', async () => {
  const browser = visitor()
  const back = await begin(browser)
  liar.lie = honest
  expect(await finish(browser, back)).toBe('/')
  const before = liar.codes.length
  const attempt = visitor()
  expect(await finish(attempt, back)).toBe('/sign-in?problem=over')
  expect(await finish(browser, back)).toBe('/')
  expect(liar.codes.length).toBe(before)
})

test('nobody is signed in as another by a link: the way back is of the browser that began', async () => {
  const attacker = visitor()
  const back = await begin(attacker)
  liar.lie = honest
  const prey = visitor()
  expect(await finish(prey, back)).toBe('/sign-in?problem=over')
  expect(await isIn(prey)).toBe(false)
})

test('an attempt is over after ten minutes', async () => {
  const browser = visitor()
  const back = await begin(browser)
  liar.lie = honest
  clock.add(11)
  expect(await finish(browser, back)).toBe('/sign-in?problem=over')
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/%5C%5Cevil.example',
  '\\/evil.example',
  'javascript:alert(1)',
  '/sign-in/openid/town',
  '/sign-out',
  '/api/v1/me',
])('the way on never leads to %s', async (asked) => {
  const browser = visitor()
  const back = await begin(browser, `?return=${encodeURIComponent(asked)}`)
  liar.lie = honest
  const location = (await browser.ask(back.href)).headers.get('location') ?? ''
  const { origin, pathname } = new URL(location, app.url)
  expect([origin, /^\/(sign|api)/.test(pathname)]).toEqual([app.url, false])
})

test('a session that was planted is not the one that is used: signing in makes a new one and ends the old', async () => {
  const [one, two] = [visitor(), visitor()]
  await comeIn(one)
  const planted = one.cookie(app.url, 'klik') ?? ''
  two.keep(app.url, 'klik', planted)
  await comeIn(two)
  expect(two.cookie(app.url, 'klik')).not.toBe(planted)
  expect([await isIn(one), await isIn(two)]).toEqual([false, true])
})

test('a session is over an hour after its last use, and after twelve hours in any case', async () => {
  const browser = visitor()
  await comeIn(browser)
  for (let hours = 0; hours < 11; hours += 1) {
    clock.add(59)
    expect(await isIn(browser)).toBe(true)
  }
  clock.add(59)
  expect(await isIn(browser)).toBe(true)
  clock.add(13)
  expect(await isIn(browser)).toBe(false)
  await comeIn(browser)
  clock.add(61)
  const told = await browser.ask(`${app.api}/me`)
  expect([told.status, await told.json()]).toEqual([401, expect.objectContaining({ code: 'session-over' })])
})

test('a page that only listens keeps no session alive', async () => {
  const browser = visitor()
  await comeIn(browser)
  clock.add(50)
  const stop = new AbortController()
  const stream = await browser.ask(`${app.api}/changes`, { signal: stop.signal })
  expect(stream.status).toBe(200)
  stop.abort()
  clock.add(11)
  expect(await isIn(browser)).toBe(false)
})

test('a chance string is nobody', async () => {
  const browser = visitor()
  for (const value of ['x', 'A'.repeat(43), "' or 1=1 --", '']) {
    browser.keep(app.url, 'klik', value)
    expect((await browser.ask(`${app.api}/me`)).status).toBe(401)
  }
})

test('nothing of it stands in the log: no secret, no code, no address, no name', async () => {
  const browser = visitor()
  const back = await begin(browser)
  liar.lie = honest
  await finish(browser, back)
  const log = JSON.stringify([app.log.lines, app.log.alarms, app.log.bugs])
  const kept = [
    browser.cookie(app.url, 'klik'),
    back.searchParams.get('code'),
    back.searchParams.get('state'),
    EMAIL,
    victim.name,
  ]
  for (const secret of kept) expect(log).not.toContain(secret)
  expect(app.log.bugs).toEqual([])
})

test('deleting somebody ends their sessions and forgets their key', async () => {
  const browser = visitor()
  await comeIn(browser)
  await app.world.data.asSystem((tx) => tx.leaving.forgetOwn(victim.id))
  expect(await isIn(browser)).toBe(false)
  await comeIn(browser)
  await app.world.data.asSystem(async (tx) => {
    const person = await tx.people.find(victim.id)
    if (person) await tx.people.update(person, { deletedAt: clock.now(), email: `${victim.id}@gone.invalid` })
  })
  expect(await isIn(browser)).toBe(false)
  const back = await begin(browser)
  expect(await finish(browser, back)).toBe('/sign-in?problem=nobody')
})
