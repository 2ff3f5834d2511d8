import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import type { App } from '../support/app.js'
import { barriers, LOOKS, openBrowser, openWindow, overhang } from '../support/browser.js'
import { inBrowser } from '../support/inBrowser.js'
import { sendOwed, startRoom } from './visitor.js'

/** The main line as a visitor lives through it: two people in two windows, chat, channel, tab and clock. */
inBrowser('the demo room in Chromium', () => {
  let app: App
  let browser: Browser

  beforeAll(async () => {
    app = await startRoom()
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  const chatOf = (page: Page): Locator => page.getByRole('region', { name: 'Chat med KLIK' })
  const lastCard = (place: Locator): Locator => place.locator('.ac-adaptiveCard').last()

  /** Opening the chat owes what KOMBIT wrote before; once that has come, the last card is the test's own. */
  async function welcomed(page: Page): Promise<void> {
    await chatOf(page).getByText('Velkommen til KLIK').first().waitFor()
    await sendOwed(app)
  }

  async function enter(name: string): Promise<Page> {
    const window = await openWindow(browser)
    const page = await window.newPage()
    await page.goto(`${app.url}/demo`)
    await page.getByRole('button', { name: /^Du er / }).click()
    await page
      .getByRole('button', { name: new RegExp(`^(?!Åbn).*${name}`) })
      .first()
      .click()
    await page.getByRole('button', { name: new RegExp(`^Du er ${name}`) }).waitFor()
    await welcomed(page)
    return page
  }

  async function say(place: Locator, text: string): Promise<void> {
    await place.getByRole('textbox').last().fill(text)
    await place.getByRole('textbox').last().press('Enter')
  }

  test.each(LOOKS)('in %s at %i px it has no barrier and nothing that sticks out', async (theme, width) => {
    const window = await openWindow(browser, { viewport: { width, height: 844 } })
    const page = await window.newPage()
    await page.goto(`${app.url}/demo?theme=${theme}`)
    await welcomed(page)
    await say(chatOf(page), 'opgaver')
    await lastCard(chatOf(page)).getByText('Dine opgaver').waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await overhang(page)).toBe(0)
    expect(window.problems).toEqual([])
    await window.close()
  })

  test('a task is started on its card, the tab beside it follows, and it is taken back', async () => {
    const page = await enter('Elin Nielsen')
    const chat = chatOf(page)
    await say(chat, 'opgave 98110')
    const card = lastCard(chat)
    await card.getByText('Ikke påbegyndt').waitFor()
    await card.getByRole('button', { name: 'Påbegynd' }).click()
    await lastCard(chat).getByText('Opgaven er påbegyndt.').waitFor()
    await page.getByRole('button', { name: 'Genindlæs fanen' }).click()
    const tab = page.frameLocator('iframe.tab-frame')
    const row = tab.getByRole('listitem').filter({ hasText: '98110' })
    await row.getByRole('button', { name: 'Fuldfør #98110' }).waitFor()
    await lastCard(chat).getByRole('button', { name: 'Fortryd' }).click()
    await lastCard(chat).getByText('Ændringen er fortrudt.').waitFor()
    await page.context().close()
  })

  test('somebody asked in one window answers in another, and both cards are true', async () => {
    const admin = await enter('Klik Admin')
    const poul = await enter('Poul Holm')
    await say(chatOf(admin), 'rolle sikkerhedsansvarlig')
    const role = lastCard(chatOf(admin))
    await role.getByRole('button', { name: /^(Udpeg …|Vælg en anden …)$/ }).click()
    await role.getByRole('combobox', { name: 'Vælg en person' }).fill('Poul')
    await role.getByRole('option', { name: /Poul Holm/ }).click()
    await role.getByRole('button', { name: 'Spørg personen' }).click()
    const asked = lastCard(chatOf(poul))
    await asked.getByText('Vil du tage rollen Sikkerhedsansvarlig · Tværgående?').waitFor()
    await asked.getByRole('button', { name: 'Sig ja' }).click()
    await lastCard(chatOf(poul))
      .getByText(/Du har sagt ja/)
      .waitFor()
    await chatOf(admin)
      .getByText('Poul Holm har sagt ja til rollen Sikkerhedsansvarlig · Tværgående.')
      .first()
      .waitFor()
    await admin.context().close()
    await poul.context().close()
  })

  test('a channel that subscribes is told, with the person, when the clock passes a deadline', async () => {
    const page = await enter('Elin Nielsen')
    await page.getByRole('button', { name: 'KSD', exact: true }).click()
    const channel = page.getByRole('region', { name: 'Kanal' })
    await channel.getByRole('button', { name: 'Tilføj KLIK' }).click()
    await channel.getByRole('button', { name: 'abonner KSD' }).click()
    await channel.getByText(/får nu besked/).waitFor()
    await page.getByRole('button', { name: /^Dato i produktet/ }).click()
    await page.getByRole('button', { name: '+1 uge' }).click()
    await page.getByText(/^Nu er det/).waitFor()
    await channel.getByText('Kanalen abonnerer på projektet').first().waitFor()
    expect(await channel.innerText()).not.toMatch(/Nils Petersen/)
    await page.getByRole('navigation', { name: 'Ruder' }).getByRole('button', { name: /^Chat/ }).click()
    await chatOf(page)
      .getByText(/opgaver? (haster|kræver noget)|begyndes nu|slutdato er nået/)
      .first()
      .waitFor()
    await page.context().close()
  })
})
