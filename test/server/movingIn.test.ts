import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { startApp, type App } from '../support/app.js'
import { openBrowser, openWindow } from '../support/browser.js'
import { standingClock } from '../support/clock.js'
import { startConnector, type Connector } from '../support/connector.js'
import { isServer, testPlace } from '../support/database.js'
import { freePort } from '../support/http.js'
import { startIssuer, type Issuer } from '../support/issuer.js'
import { chromiumPath } from '../support/machine.js'
import { CLIENT, startOpenIdProvider, type OpenIdProviderHere } from '../support/openidProvider.js'
import { testKey } from '../support/samlAnswer.js'
import { startSamlIdp, type SamlIdp } from '../support/samlIdp.js'
import { buttonOf, cardOf, registered, teamsFor, wordsOf } from '../support/teams.js'

/**
 * A municipality moves in, as docs/installing.md and docs/operating.md have it: an empty PostgreSQL, commands and pages only,
 * a real OpenID provider and a real identity provider in the place of Entra and FK Adgangsstyring.
 */
const CLI = join(__dirname, '..', '..', 'dist', 'src', 'cli', 'index.js')
const CODE = '997'
const CVR = '12345678'
const TENANT = randomUUID()
const TAB = randomUUID()
const DAY = '2027-03-01T09:00:00Z'
const clock = standingClock(DAY)
const folder = mkdtempSync(join(tmpdir(), 'klik-moving-in-'))
const at = (name: string): string => join(folder, name)

type Someone = { name: string; email: string; aadObjectId: string }
const someone = (name: string): Someone => ({
  ...{ name, aadObjectId: randomUUID() },
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@korsbaek.example`,
})
const asta = someone('Asta Agerlund')
const bodil = someone('Bodil Bang')
const carl = someone('Carl Krog')
const ditte = someone('Ditte Dahl')
const emil = someone('Emil Eg')

jest.setTimeout(300_000)
const everything = isServer() && chromiumPath ? describe : describe.skip

everything('a municipality moves in', () => {
  let app: App
  let browser: Browser
  let [bots, entra] = [] as unknown as [Issuer, Issuer]
  let openId: OpenIdProviderHere
  let fk: SamlIdp
  let connector: Connector
  let admin: Page
  let url: string

  beforeAll(async () => {
    const port = await freePort()
    const home = `http://localhost:${port}`
    bots = await startIssuer(() => 'https://api.botframework.com')
    entra = await startIssuer((own) => own)
    openId = await startOpenIdProvider(home)
    fk = await startSamlIdp(home, () => clock.now())
    connector = await startConnector()
    const own = { id: 'town', name: 'Korsbæk Kommune', issuer: openId.issuer, ...CLIENT, for: CODE }
    const { key: FK_KEY, certificate: FK_CERT } = testKey('our')
    app = await startApp({
      clock,
      env: {
        ...{ PORT: String(port), PUBLIC_URL: home, ...registered(bots) },
        ...{ TAB_CLIENT_ID: TAB, TAB_ISSUER: `${entra.url}/{tid}/v2.0`, TAB_KEYS_URL: entra.keysUrl },
        ...{ OPENID_PROVIDERS: JSON.stringify([own]), FK_KEY, FK_CERT, FK_METADATA: fk.metadataUrl },
      },
    })
    const place = await testPlace()
    if (!('url' in place)) throw new Error('not on a server')
    url = place.url
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    for (const one of [bots, entra, openId, fk, connector]) await one.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function klik(args: string[], env: Record<string, string> = {}): Promise<string> {
    const child = spawn(process.execPath, [CLI, ...args], {
      env: {
        ...{ PATH: process.env.PATH, LOG_LEVEL: 'silent', KLIK_NOW: DAY },
        ...{ DATABASE_URL: url, KLIK_DATA_DIR: at('data'), ...env },
      },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([args, code, said]).toEqual([args, 0, said])
    return said
  }

  /** As the tab in Teams asks, with Entra's token. */
  async function inTab(
    who: Someone,
    path = '/me',
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const claims = { aud: TAB, ver: '2.0', scp: 'access_as_user', tid: TENANT }
    const said = { oid: who.aadObjectId, upn: who.email, name: who.name, iss: `${entra.url}/${TENANT}/v2.0` }
    const token = await entra.sign({ ...claims, ...said })
    const answer = await fetch(`${app.api}${path}`, { headers: { authorization: `Bearer ${token}` } })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  const inTeams = (who: Someone) => ({ ...who, tenantId: TENANT }) as never
  /** In Teams' list of members. */
  const isMember = ({ name, email, aadObjectId }: Someone): void =>
    void connector.members.set(`29:${aadObjectId}`, {
      ...{ id: `29:${aadObjectId}`, name, givenName: name.split(' ')[0], surname: name.split(' ')[1] },
      ...{ aadObjectId, objectId: aadObjectId, tenantId: TENANT, userRole: 'user' },
      ...{ email, userPrincipalName: email },
    })
  const teams = () => teamsFor({ app, connector, issuer: bots })
  async function toldIn({ aadObjectId }: Someone) {
    await app.jobs.run('send')
    await app.jobs.run('send')
    return connector
      .posts()
      .filter(({ path, body }) => path.includes(`a:${aadObjectId}`) && body.replyToId === undefined)
  }
  const asAdmin = <T>(script: string): Promise<T> => admin.evaluate<T>(script)

  test('the operator makes it by a command, which says what comes next', async () => {
    const foundation = {
      municipalities: [{ code: CODE, name: 'Korsbæk Kommune', tenantId: TENANT }],
      projects: [{ name: 'KSD', municipalities: [CODE] }],
    }
    writeFileSync(at('first.json'), JSON.stringify(foundation))
    await klik(['municipality', 'add', at('first.json')])
    const administrator = `${asta.name} <${asta.email}>`
    await klik([
      'municipality',
      'set',
      CODE,
      '--cvr',
      CVR,
      '--sign-ins',
      'FK,TEAMS',
      '--administrator',
      administrator,
    ])
    expect(await klik(['municipality', 'list'])).toContain(asta.name)
  })

  test('its administrator signs in through a browser, and reads what works and what does not yet', async () => {
    openId.accounts.set('asta', { sub: 'asta', name: asta.name, email: asta.email, email_verified: true })
    admin = await (await openWindow(browser)).newPage()
    await admin.goto(`${app.url}/`)
    await admin.getByRole('link', { name: 'Log på med Korsbæk Kommune' }).click()
    await admin.locator('input[name="login"]').fill('asta')
    await admin.locator('input[name="password"]').fill('x')
    await admin.locator('button[type="submit"]').click()
    await admin.getByRole('button', { name: asta.name }).or(admin.getByText(asta.name)).first().waitFor()
    await admin.goto(`${app.url}/municipality/checklist`)
    await admin.getByRole('heading', { level: 1 }).waitFor()
  })

  test('employees are put on the books from Excel', async () => {
    const heads = ['Navn', 'E-mail', 'Titel', 'Projekt', 'Brugertype', 'Administrator']
    const rows = [bodil, carl].map(({ name, email }) => [name, email, '', 'KSD', 'Standardbruger', ''])
    const csv = [heads, ...rows].map((row) => row.join(';')).join('\n')
    await admin.goto(`${app.url}/users/import`)
    await admin.locator('input[type="file"]').setInputFiles({
      ...{ name: 'brugere.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
    })
    await admin.getByText('2 nye · 0 ændrede · 0 uden ændring').waitFor()
    await admin.getByRole('button', { name: 'Gennemfør for 2 brugere' }).click()
    await admin.getByRole('heading', { name: 'Gennemført' }).waitFor()
    await admin.goto(`${app.url}/users`)
    await admin.getByText(bodil.name).first().waitFor()
  })

  test('one is known at the first sight of the tab, one at the first word to the bot', async () => {
    expect(await inTab(bodil)).toMatchObject({ status: 200, body: { name: bodil.name } })
    isMember(carl)
    const [answer] = await teams().say(inTeams(carl), 'mine opgaver')
    expect(wordsOf(cardOf(answer))).toContain('Der er ingen opgaver til dig lige nu.')
  })

  test('one who is not on the books asks, and is let in on a card', async () => {
    for (const who of [asta, ditte]) isMember(who)
    await teams().install(inTeams(asta))
    await teams().say(inTeams(asta), 'hjælp')
    const [card] = await teams().say(inTeams(ditte), 'hjælp')
    await teams().press(inTeams(ditte), buttonOf(cardOf(card), 'joinRequest.ask'), { on: card?.id ?? '' })
    const asked = (await toldIn(asta)).find((call) =>
      wordsOf(cardOf(call)).includes(`${ditte.name} beder om at komme ind`),
    )
    const admit = buttonOf(cardOf(asked), 'joinRequest.admit')
    const pressed = await teams().press(inTeams(asta), admit, { on: asked?.id ?? '' })
    expect(wordsOf(pressed.body.value)).toContain(`har lukket ${ditte.name} ind`)
    expect(await inTab(ditte)).toMatchObject({ status: 200, body: { name: ditte.name } })
  })

  test('one comes in through FK Adgangsstyring', async () => {
    fk.next({ cvr: CVR, uuid: randomUUID(), name: emil.name, mail: emil.email })
    const window = await openWindow(browser)
    const page = await window.newPage()
    await page.goto(`${app.url}/sign-in/fk?return=/tasks`)
    await page.getByRole('button', { name: 'Log på' }).click()
    await page.waitForURL(`${app.url}/tasks`)
    const me = await page.evaluate(
      async () => ((await (await fetch('/api/v1/me')).json()) as { name: string }).name,
    )
    expect(me).toBe(emil.name)
    await window.close()
  })

  test('one has left, is out at once, and is handed over', async () => {
    const list = [
      'Navn;E-mail;Ansat',
      ...[asta, bodil, ditte, emil].map(({ name, email }) => `${name};${email};ja`),
      `${carl.name};${carl.email};nej`,
    ]
    writeFileSync(at('people.csv'), list.join('\n'))
    const tried = await klik(['users', 'refresh', CODE, at('people.csv'), '--dry-run'])
    expect(tried).toContain(carl.name)
    expect((await inTab(carl)).status).toBe(200)
    await klik(['users', 'refresh', CODE, at('people.csv')])
    expect((await inTab(carl)).status).not.toBe(200)
    await admin.goto(`${app.url}/users/directory`)
    await admin.getByText(carl.name).first().waitFor()
    const gone = await asAdmin<number>(`(async () => {
      const ask = async (method, path, body) => fetch('/api/v1' + path, { method, body: body && JSON.stringify(body) })
      const { users } = await (await ask('GET', '/users')).json()
      const { id } = users.find(({ name }) => name === ${JSON.stringify(carl.name)})
      const { version } = await (await ask('GET', '/users/' + id)).json()
      return (await ask('DELETE', '/users/' + id, { version, confirmed: true })).status
    })()`)
    expect(gone).toBe(200)
  })

  test('all of it is in the history, as what and from where, and the seal holds', async () => {
    await admin.goto(`${app.url}/history`)
    await admin.getByText('Slettede brugeren').first().waitFor()
    await klik(['job', 'audit'])
    await klik(['audit', 'check'])
  })

  test('a backup is restored into another database, and sends nothing there', async () => {
    await klik(['backup', at('klik.tar.gz')])
    const name = `klik_moved_${process.env.JEST_WORKER_ID ?? '1'}`
    const server = new pg.Client({ connectionString: url })
    await server.connect()
    try {
      await server.query(`drop database if exists ${name} with (force)`)
      await server.query(`create database ${name}`)
      const other = new URL(url)
      other.pathname = `/${name}`
      const env = { DATABASE_URL: other.toString(), KLIK_DATA_DIR: at('other') }
      await klik(['restore', at('klik.tar.gz')], env)
      expect(await klik(['municipality', 'list'], env)).toContain(asta.name)
      expect(await klik(['outbox'], env)).toMatch(/outbox release/)
    } finally {
      await server.query(`drop database if exists ${name} with (force)`)
      await server.end()
    }
  })
})
