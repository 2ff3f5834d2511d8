import { afterAll, beforeAll } from '@jest/globals'
import { startApp, type App } from './app.js'
import { aMunicipality, aPerson, type Someone, type Town } from './builders.js'
import { standingClock, type StandingClock } from './clock.js'
import { freePort } from './http.js'
import { CLIENT, startOpenIdProvider, type OpenIdProviderHere } from './openidProvider.js'
import { signInAtProvider, visitor, type Visitor } from './visitor.js'

export type SignInStage = {
  app: App
  provider: OpenIdProviderHere
  clock: StandingClock
  /** Whose people the provider `town` may speak of, and another it may not. */
  town: Town
  other: Town
  /** Puts somebody on the books, and among the provider's accounts; with that address, or one of their own. */
  somebody(more?: {
    town?: Town
    email?: string
    isVerified?: boolean
  }): Promise<Someone & { email: string; account: string }>
  /** Goes the whole way; answers the page it ends on. */
  signIn(browser: Visitor, account: string, path?: string): Promise<string>
}

/** The whole product, and a real provider that speaks for the people of one municipality and for KOMBIT's. */
export function signInStage(): SignInStage {
  const of = {} as SignInStage
  beforeAll(async () => {
    const port = await freePort()
    const home = `http://localhost:${port}`
    of.clock = standingClock('2026-03-02T09:00:00Z')
    of.provider = await startOpenIdProvider(home)
    const { issuer } = of.provider
    const town = { id: 'town', name: 'Prøveby', issuer, ...CLIENT, for: '9901' }
    const kombit = { id: 'kombit', name: 'KOMBIT', issuer, ...CLIENT, for: 'kombit' }
    const env = { PORT: String(port), OPENID_PROVIDERS: JSON.stringify([town, kombit]) }
    of.app = await startApp({ env, clock: of.clock })
    const { data } = of.app.world
    of.town = await data.asSystem((tx) => aMunicipality(tx, 'Prøveby', '9901'))
    of.other = await data.asSystem((tx) => aMunicipality(tx, 'Naboby'))
  })
  afterAll(async () => {
    await of.app.close()
    await of.provider.close()
  })
  of.somebody = async ({ town = of.town, email, isVerified = true } = {}) => {
    const account = crypto.randomUUID()
    const address = email ?? `${account}@proeveby.example`
    const person = await of.app.world.data.asSystem((tx) => aPerson(tx, town, { email: address }))
    of.provider.accounts.set(account, {
      sub: account,
      name: 'Nogen',
      email: address,
      email_verified: isVerified,
    })
    return { ...person, email: address, account }
  }
  of.signIn = async (browser, account, path = '/tasks') => {
    const start = `${of.app.url}/sign-in/openid/town?return=${encodeURIComponent(path)}`
    const back = await signInAtProvider(browser, start, { account, home: of.app.url })
    const { url } = await browser.go(back)
    return url.slice(of.app.url.length)
  }
  return of
}

export const newBrowser = visitor
