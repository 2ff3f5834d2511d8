import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { openBrowser, openWindow } from '../support/browser.js'
import { fkStage } from '../support/fkStage.js'
import { inBrowser } from '../support/inBrowser.js'

inBrowser('in Chromium, from one site to another and back', () => {
  const stage = fkStage()
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test('somebody goes the whole way through FK Adgangsstyring, to the page they wanted, and is in', async () => {
    const { app, idp, cvr } = stage.the
    idp.next({ cvr, uuid: randomUUID(), name: 'Fie Æbleskov', mail: `${randomUUID()}@korsbaek.example` })
    const window = await openWindow(browser)
    const page = await window.newPage()
    await page.goto(`${app.url}/sign-in/fk?return=/tasks`)
    await page.getByRole('heading', { name: 'Kommunens login' }).waitFor()
    await page.getByRole('button', { name: 'Log på' }).click()
    await page.waitForURL(`${app.url}/tasks`)
    const me = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/me')
      return { status: answer.status, body: (await answer.json()) as { name: string } }
    })
    expect(me).toMatchObject({ status: 200, body: { name: 'Fie Æbleskov' } })
    // No page can read what keeps them signed in.
    expect(await page.evaluate('document.cookie')).toBe('')
    await window.close()
  })

  test.each([1280, 390])('whoever is refused reads why, %s wide, and can try again', async (width) => {
    const { app, idp, cvr } = stage.the
    idp.next({ cvr, uuid: randomUUID(), roles: [] })
    const window = await openWindow(browser, { viewport: { width, height: 800 } })
    const page = await window.newPage()
    await page.goto(`${app.url}/sign-in/fk`)
    await page.getByRole('button', { name: 'Log på' }).click()
    await page.getByRole('heading', { name: 'Du kom ikke ind i KLIK' }).waitFor()
    await page.getByText('rolleadministrator eller it-afdeling').waitFor()
    if (process.env.FK_PICTURES)
      await page.screenshot({ path: `${process.env.FK_PICTURES}/refused-${width}.png` })
    await page.getByRole('link', { name: 'Log på igen' }).click()
    await page.getByRole('heading', { name: 'Kommunens login' }).waitFor()
    expect(window.problems).toEqual([])
    await window.close()
  })
})
