import { expect, test } from '@jest/globals'
import { newBrowser, signInStage } from '../../support/signInStage.js'
import { signInAtProvider, type Visitor } from '../../support/visitor.js'

const stage = signInStage()

const meOf = async (browser: Visitor): Promise<{ status: number; personId?: string }> => {
  const answer = await browser.ask(`${stage.app.api}/me`)
  return { status: answer.status, ...((await answer.json()) as object) }
}
const waysOf = async (browser: Visitor) =>
  (await browser.ask(`${stage.app.url}/sign-in/ways`)).json() as Promise<{
    isIn: boolean
    ways: { name: string; href: string }[]
    problem: { code: string; municipality: string | null; administrators: string[] } | null
  }>

test('somebody on the books comes in by the provider of their municipality, and lands on the page they came for', async () => {
  const nils = await stage.somebody()
  const browser = newBrowser()
  expect(await waysOf(browser)).toEqual({
    isEmpty: false,
    isIn: false,
    ways: [
      { name: 'Prøveby', href: '/sign-in/openid/town' },
      { name: 'KOMBIT', href: '/sign-in/openid/kombit' },
    ],
    problem: null,
  })
  expect(await stage.signIn(browser, nils.account, '/roles?words=leder')).toBe('/roles?words=leder')
  expect(await meOf(browser)).toMatchObject({ status: 200, personId: nils.id })
  expect((await waysOf(browser)).isIn).toBe(true)
})

test('the cookie is this host’s, out of reach of scripts and of other sites’ forms, and holds nothing but chance', async () => {
  const nils = await stage.somebody()
  const browser = newBrowser()
  const start = `${stage.app.url}/sign-in/openid/town`
  const back = await signInAtProvider(browser, start, { account: nils.account, home: stage.app.url })
  const answer = await browser.ask(back)
  const [session = '', attempt = ''] = answer.headers.getSetCookie()
  expect(session).toMatch(/^klik=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(attempt).toMatch(/^klik-sign-in=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('an address serves once: afterwards issuer and subject are all that counts', async () => {
  const nils = await stage.somebody()
  await stage.signIn(newBrowser(), nils.account)
  stage.provider.accounts.set(nils.account, {
    sub: nils.account,
    email: 'another@proeveby.example',
    email_verified: true,
  })
  const again = newBrowser()
  await stage.signIn(again, nils.account)
  expect(await meOf(again)).toMatchObject({ personId: nils.id })
  // Somebody else who is given the old address is nobody.
  const thief = await stage.somebody()
  stage.provider.accounts.set(thief.account, {
    sub: thief.account,
    email: nils.email,
    email_verified: true,
  })
  expect(await stage.signIn(newBrowser(), thief.account)).toMatch(/^\/sign-in\?problem=taken/)
})

test('whoever is not on the books is told whom to ask, by name, in their own browser only', async () => {
  const ada = await stage.app.world.data.asSystem(async (tx) => {
    const { aPerson } = await import('../../support/builders.js')
    return aPerson(tx, stage.town, { fullName: 'Ada Admin', isAdministrator: true })
  })
  const account = crypto.randomUUID()
  stage.provider.accounts.set(account, { sub: account, email: 'ny@proeveby.example', email_verified: true })
  const browser = newBrowser()
  const page = await stage.signIn(browser, account)
  expect(page).toBe('/sign-in?problem=nobody&return=%2Ftasks')
  const { isIn, problem } = await waysOf(browser)
  expect([isIn, problem]).toEqual([
    false,
    { code: 'nobody', municipality: 'Prøveby', administrators: [ada.name] },
  ])
  expect((await waysOf(newBrowser())).problem).toBeNull()
  expect(await meOf(browser)).toMatchObject({ status: 401 })
})

test.each([
  ['an address the provider has not verified', { isVerified: false }, 'no-address'],
  ['an address of somebody of another municipality', { other: true }, 'nobody'],
] as const)('%s lets nobody in', async (_, how, problem) => {
  const town = 'other' in how ? stage.other : stage.town
  const who = await stage.somebody({ town, isVerified: !('isVerified' in how) })
  const browser = newBrowser()
  expect(await stage.signIn(browser, who.account)).toMatch(new RegExp(`problem=${problem}&`))
  expect(await meOf(browser)).toMatchObject({ status: 401 })
})

test('a key of one municipality opens no door of KOMBIT’s, and the other way round', async () => {
  const nils = await stage.somebody()
  await stage.signIn(newBrowser(), nils.account)
  const browser = newBrowser()
  const start = `${stage.app.url}/sign-in/openid/kombit`
  const back = await signInAtProvider(browser, start, { account: nils.account, home: stage.app.url })
  expect((await browser.go(back)).url).toMatch(/problem=elsewhere/)
})

test('what one changes needs a page of ours; what a token asks needs none', async () => {
  const nils = await stage.somebody()
  const browser = newBrowser()
  await stage.signIn(browser, nils.account)
  const put = (headers: Record<string, string>) =>
    browser.ask(`${stage.app.api}/me/calendar`, { method: 'POST', headers })
  const statuses: number[] = []
  const told = await put({ origin: 'https://evil.example' })
  expect(await told.json()).toMatchObject({ code: 'not-our-page' })
  const asked: Record<string, string>[] = [
    {},
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    { origin: stage.app.url },
  ]
  for (const headers of asked) statuses.push((await put(headers)).status)
  expect(statuses).toEqual([403, 403, 403, 403, 403, 200])
})

test('leaving ends the session here, and leads to where it ends at the provider', async () => {
  const nils = await stage.somebody()
  const browser = newBrowser()
  await stage.signIn(browser, nils.account)
  const secret = browser.cookie(stage.app.url, 'klik') ?? ''
  const leave = (origin: string) =>
    browser.ask(`${stage.app.url}/sign-out`, { method: 'POST', headers: { origin } })
  expect((await leave('https://evil.example')).status).toBe(403)
  expect((await meOf(browser)).status).toBe(200)
  const answer = await leave(stage.app.url)
  const { to } = (await answer.json()) as { to: string }
  expect(to.startsWith(`${stage.provider.issuer}/session/end?`)).toBe(true)
  expect(new URL(to).searchParams.get('post_logout_redirect_uri')).toBe(`${stage.app.url}/sign-in`)
  expect((await browser.go(to)).response.status).toBe(200)
  // Also where somebody has kept the cookie.
  browser.keep(stage.app.url, 'klik', secret)
  expect((await meOf(browser)).status).toBe(401)
})
