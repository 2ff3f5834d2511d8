import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startApp, type App } from '../support/app.js'
import { barriers, openBrowser, openWindow, overhang, WIDTHS } from '../support/browser.js'
import { standingClock } from '../support/clock.js'
import { freePort } from '../support/http.js'
import { inBrowser } from '../support/inBrowser.js'
import { CLIENT, startOpenIdProvider, type OpenIdProviderHere } from '../support/openidProvider.js'

const ELIN = {
  sub: 'elin',
  name: 'Elin Nielsen',
  email: 'elin.nielsen@korsbaek.example',
  email_verified: true,
}

inBrowser('in a browser outside Teams', () => {
  const clock = standingClock('2026-03-02T09:00:00Z')
  let app: App
  let provider: OpenIdProviderHere
  let browser: Browser
  beforeAll(async () => {
    const port = await freePort()
    provider = await startOpenIdProvider(`http://localhost:${port}`)
    provider.accounts.set('elin', ELIN)
    const town = { id: 'town', name: 'Korsbæk Kommune', issuer: provider.issuer, ...CLIENT, for: '999' }
    const env = { PORT: String(port), OPENID_PROVIDERS: JSON.stringify([town]) }
    app = await startApp({ env, clock, sample: true })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    await provider.close()
  })

  async function fillIn(page: Page, account: string): Promise<void> {
    await page.locator('input[name="login"]').fill(account)
    await page.locator('input[name="password"]').fill('x')
    await page.locator('button[type="submit"]').click()
  }
  const way = (page: Page) => page.getByRole('link', { name: 'Log på med Korsbæk Kommune' })

  test('one signs in, sees one’s tasks, changes something, and signs out here and at the provider', async () => {
    const window = await openWindow(browser)
    const page = await window.newPage()
    await page.goto(`${app.url}/tasks`)
    await way(page).waitFor()
    expect(await barriers(page)).toEqual([])
    await way(page).click()
    await fillIn(page, 'elin')
    await page.getByRole('table').waitFor()
    expect(new URL(page.url()).pathname).toBe('/tasks')
    await page.goto(`${app.url}/profile`)
    await page.getByRole('heading', { level: 1, name: 'Elin Nielsen' }).waitFor()
    const kept = await page.evaluate<string>(
      'document.cookie + JSON.stringify({ ...sessionStorage, ...localStorage })',
    )
    expect(kept).not.toMatch(/token|klik=/)
    await page.goto(`${app.url}/tasks`)
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('textbox', { name: 'Skriv en besked' }).fill('Skrevet fra en browser')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Skrevet fra en browser').first().waitFor()
    await page.getByRole('button', { name: 'Log ud (Elin Nielsen)' }).click()
    await page.locator('button[name="logout"]').click()
    await page.getByText('Du er logget ud.').waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.goto(`${app.url}/tasks`)
    await way(page).waitFor()
    expect(window.problems).toEqual([])
    await window.close()
  })

  test('when the session is over, what is written stays, and one goes on after signing in beside it', async () => {
    const window = await openWindow(browser)
    const page = await window.newPage()
    await page.goto(`${app.url}/tasks`)
    await way(page).click()
    await fillIn(page, 'elin')
    await page.getByRole('table').getByRole('link').first().click()
    const message = page.getByRole('textbox', { name: 'Skriv en besked' })
    await message.fill('Halvt skrevet')
    clock.add(61)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Du er logget ud' })
    await dialog.waitFor()
    expect(await barriers(page)).toEqual([])
    const [beside] = await Promise.all([
      window.waitForEvent('page'),
      dialog.getByRole('link', { name: /Log på med Korsbæk/ }).click(),
    ])
    // The provider knows them still.
    await beside.getByRole('heading', { name: 'Du er logget på igen' }).waitFor()
    await beside.close()
    await dialog
      .getByRole('button', { name: 'Jeg er logget på igen' })
      .click()
      .catch(() => undefined)
    await dialog.waitFor({ state: 'hidden' })
    expect(await message.inputValue()).toBe('Halvt skrevet')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Halvt skrevet').first().waitFor()
    await window.close()
  })

  test.each(Object.entries(WIDTHS))('whoever is nobody is told whom to ask (%s)', async (_, width) => {
    provider.accounts.set('ny', { sub: 'ny', email: 'ny@korsbaek.example', email_verified: true })
    const window = await openWindow(browser, { viewport: { width, height: 860 } })
    const page = await window.newPage()
    const answers: string[] = []
    page.on('response', (response) => {
      if (response.url().includes('/sign-in'))
        answers.push(response.headers()['content-security-policy'] ?? '')
    })
    await page.goto(`${app.url}/sign-in`)
    await way(page).click()
    await fillIn(page, 'ny')
    await page.getByRole('heading', { name: 'Du er ikke oprettet i KLIK endnu' }).waitFor()
    await page.getByText('I Korsbæk Kommune kan').waitFor()
    expect([await barriers(page), await overhang(page)]).toEqual([[], 0])
    expect(answers.every((csp) => csp.includes("frame-ancestors 'none'"))).toBe(true)
    expect(await page.locator('body').innerText()).not.toContain('ny@')
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/nobody-${width}.png` })
    await window.close()
  })
})
