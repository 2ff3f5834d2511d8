import { expect, test } from '@jest/globals'
import { signInAtProvider } from '../../support/visitor.js'
import { newBrowser, signInStage } from '../../support/signInStage.js'

const stage = signInStage()

test('while the provider is away, whoever is in works on and can leave; who wants to come in hears who can mend it', async () => {
  const nils = await stage.somebody()
  const cold = newBrowser()
  stage.provider.be('cut off')
  // Nothing is known of the provider yet: the house has started without it.
  expect((await cold.go(`${stage.app.url}/sign-in/openid/town?return=/roles`)).url).toBe(
    `${stage.app.url}/sign-in?problem=provider-down&return=%2Froles`,
  )
  expect(stage.app.log.alarms).toContainEqual(
    expect.objectContaining({ what: 'OpenID Connect', outcome: 'does not answer' }),
  )
  stage.provider.be('there')
  const browser = newBrowser()
  await stage.signIn(browser, nils.account)
  const start = `${stage.app.url}/sign-in/openid/town`
  const back = await signInAtProvider(cold, start, { account: nils.account, home: stage.app.url })
  stage.provider.be('cut off')
  expect((await browser.ask(`${stage.app.api}/me`)).status).toBe(200)
  // The code cannot be taken to it.
  expect((await cold.go(back)).url).toMatch(/problem=provider-down/)
  stage.clock.add(59)
  expect((await browser.ask(`${stage.app.api}/me`)).status).toBe(200)
  const left = await browser.ask(`${stage.app.url}/sign-out`, {
    method: 'POST',
    headers: { origin: stage.app.url },
  })
  expect(left.status).toBe(200)
  expect((await browser.ask(`${stage.app.api}/me`)).status).toBe(401)
  stage.provider.be('there')
  expect(await stage.signIn(newBrowser(), nils.account)).toBe('/tasks')
})

test('two pages of one browser may bring the same newcomer at the same moment: one key, both in', async () => {
  const { signInByKey } = await import('../../../src/services/signIn/byKey.js')
  const nils = await stage.somebody()
  const vouched = {
    ...({ kind: 'OPENID', issuer: stage.provider.issuer, subject: nils.account } as const),
    ...{ logoutHint: null, sessionIndex: null, teams: null },
    home: { side: 'MUNICIPALITY', municipalityId: stage.town.id } as const,
    claims: { name: null, addresses: [nils.email], isGuest: false },
  }
  const come = () => signInByKey(stage.app.world, vouched)
  const came = await Promise.all([come(), come(), come(), come()])
  expect(came.filter((one) => 'secret' in one).length).toBe(4)
  const others = ['a', 'b', 'c'].map((subject) =>
    signInByKey(stage.app.world, { ...vouched, subject: `${subject}-${nils.account}` }),
  )
  expect((await Promise.all(others)).map((one) => 'problem' in one && one.problem)).toEqual([
    'taken',
    'taken',
    'taken',
  ])
})

test('whoever has come through Teams is the same person to the same Entra, whatever their address; another account is not', async () => {
  const { signInByKey } = await import('../../../src/services/signIn/byKey.js')
  const nils = await stage.somebody()
  const come = (oid: string, addresses: string[]) =>
    signInByKey(stage.app.world, {
      ...({ kind: 'OPENID', issuer: 'https://login.example', subject: oid } as const),
      ...{ logoutHint: null, sessionIndex: null },
      teams: { tenantId: nils.tenantId, aadObjectId: oid },
      home: { side: 'MUNICIPALITY', municipalityId: stage.town.id },
      claims: { name: null, addresses, isGuest: false },
    })
  expect(await come(crypto.randomUUID(), [nils.email])).toMatchObject({ problem: 'taken' })
  expect(await come(nils.aadObjectId, [])).toHaveProperty('secret')
})

test('a provider that is no longer in the settings lets nobody in, and nobody stay in', async () => {
  const { callerOfSession } = await import('../../../src/services/signIn/sessions.js')
  const nils = await stage.somebody()
  const browser = newBrowser()
  await stage.signIn(browser, nils.account)
  const secret = browser.cookie(stage.app.url, 'klik') ?? ''
  const ask = (isOpen: boolean) =>
    callerOfSession(stage.app.world, secret, { counts: true, isOpen: () => isOpen })
  expect(await ask(true)).toMatchObject({ kind: 'known', personId: nils.id, share: nils.tenantId })
  expect(await ask(false)).toBeNull()
  expect((await browser.go(`${stage.app.url}/sign-in/openid/gone`)).url).toBe(`${stage.app.url}/sign-in`)
})
