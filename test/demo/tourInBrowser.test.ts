import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import type { App } from '../support/app.js'
import { barriers, openBrowser, openWindow } from '../support/browser.js'
import { inBrowser } from '../support/inBrowser.js'
import { startRoom, visit } from './visitor.js'

/** The tour as a first visitor takes it, and what it takes to be ticked. */
inBrowser('the tour of the demo room', () => {
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

  const guideOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Prøv selv' })
  const stepOf = (page: Page, n: number): Locator =>
    guideOf(page)
      .getByRole('listitem')
      .nth(n - 1)
  const ticked = (page: Page, n: number): Promise<void> => stepOf(page, n).getByLabel('Gjort').waitFor()
  const chatOf = (page: Page): Locator => page.getByRole('region', { name: 'Chat med KLIK' })
  const openRoom = async (): Promise<Page> => {
    const page = await (await openWindow(browser)).newPage()
    await page.goto(`${app.url}/demo`)
    await chatOf(page).getByText('Velkommen til KLIK').first().waitFor()
    return page
  }
  /** Whom the step asks one to be; the room is theirs when this is done. */
  async function become(page: Page, n: number): Promise<string> {
    const be = stepOf(page, n).getByRole('button', { name: /^Bliv / })
    const name = (await be.innerText()).replace('Bliv ', '')
    await stepOf(page, n).getByText(`Det gør du som ${name}.`).waitFor()
    await be.click()
    await guideOf(page).getByText(`Du er ${name}`).waitFor()
    return name
  }

  /** From the answer in the administrator's chat, with what the card proposes. */
  async function startInChat(page: Page): Promise<void> {
    const chat = chatOf(page)
    const offer = chat.getByRole('button', { name: 'Start introduktion for denne rolle' })
    await offer.last().click()
    await chat.getByText('Intet starter af sig selv').last().waitFor()
    await offer.last().click()
    await chat.getByLabel('Team').last().selectOption({ label: 'Borgerservice' })
    await chat.getByRole('button', { name: 'Start introduktionen' }).last().click()
  }

  test('begins as somebody with red and yellow tasks, ticks what happened, says who does what, and ends with what is next', async () => {
    const page = await openRoom()
    const name = await guideOf(page)
      .getByText(/^Du er /)
      .innerText()
    const first = await visit(app, name.replace('Du er ', ''))
    const own = await fetch(`${app.api}/tasks?own=true`, {
      headers: { authorization: `Bearer ${first.token}` },
    })
    const { counters } = (await own.json()) as { counters: Record<string, number> }
    expect(counters.RED).toBeGreaterThan(0)
    expect(counters.YELLOW).toBeGreaterThan(0)

    await stepOf(page, 1).getByRole('button', { name: 'Skriv det for mig' }).click()
    await ticked(page, 1)
    await stepOf(page, 2).getByRole('button', { name: 'Gør det for mig' }).click()
    await ticked(page, 2)

    await become(page, 3)
    await stepOf(page, 3).getByRole('button', { name: 'Vis de ubesatte roller' }).click()
    await chatOf(page)
      .getByRole('button', { name: /^Udpeg: / })
      .last()
      .click()
    expect(await stepOf(page, 3).getByLabel('Gjort').count()).toBe(0)
    await chatOf(page)
      .getByRole('button', { name: /^Udpeg [^:]+$/ })
      .first()
      .click()
    await ticked(page, 3)

    await become(page, 4)
    await chatOf(page).getByRole('button', { name: 'Sig ja' }).last().click()
    await ticked(page, 4)

    expect(await become(page, 5)).toBe('Klik Admin')
    await startInChat(page)
    await ticked(page, 5)
    expect(await stepOf(page, 6).getByLabel('Gjort').count()).toBe(0)

    const newcomer = await become(page, 6)
    await stepOf(page, 6).getByText('De ligger hos').waitFor()
    await stepOf(page, 6).getByRole('button', { name: 'Gør dem færdige for alle' }).click()
    await ticked(page, 6)
    const tab = page.frameLocator('iframe')
    await tab.getByText(`${newcomer} (dig)`).waitFor()
    await tab.getByText('Klar', { exact: true }).waitFor()

    expect(await become(page, 7)).toBe(first.name)
    await stepOf(page, 7).getByRole('button', { name: 'Abonner i kanalen' }).click()
    await ticked(page, 7)
    expect(await barriers(page)).toEqual([])

    await stepOf(page, 8).getByRole('button', { name: 'Skru tiden frem' }).click()
    await guideOf(page).getByText('Du har prøvet det hele').waitFor()
    const next = guideOf(page).getByRole('list')
    await next.getByRole('button', { name: /^Opgavelisten i fanen/ }).click()
    await next.getByRole('button', { name: /^KOMBITs side/ }).click()
    await guideOf(page).getByText('Du er Karen Lund').waitFor()
    await next.getByRole('button', { name: 'Tag turen igen' }).click()
    await stepOf(page, 1).waitFor()
    expect(await stepOf(page, 1).getByLabel('Gjort').count()).toBe(0)
    await page.context().close()
  }, 120_000)

  test('does not tick what was refused', async () => {
    const admin = await visit(app, 'Klik Admin')
    await admin.add()
    const { body: before } = await admin.ask<{ counts: Record<string, number> }>('GET', '/tour')
    await admin.say('rolle sikkerhedsansvarlig')
    await admin.press('role.nominate', { person: crypto.randomUUID() })
    const light = await visit(app, 'Camilla Kristensen')
    await light.add()
    await light.say('abonner KSD', (await light.place('KSD')).id)
    const { body: after } = await admin.ask<{ counts: Record<string, number> }>('GET', '/tour')
    expect(after.counts).toEqual(before.counts)
    await admin.press('role.nominate', { person: light.aadObjectId })
    const { body } = await admin.ask<{ counts: Record<string, number> }>('GET', '/tour')
    expect(body.counts.nominate).toBe((before.counts.nominate ?? 0) + 1)
  })

  test('introduces whoever said yes and makes them ready with the rights of those it is up to, and of nobody else', async () => {
    type Tour = {
      counts: Record<string, number>
      taken: { personId: string } | null
      introduced: { personId: string; people: string[] } | null
    }
    const [admin, newcomer] = [await visit(app, 'Klik Admin'), await visit(app, 'Camilla Kristensen')]
    const others = [await visit(app, 'Clara Rasmussen'), await visit(app, 'Karen Lund')]
    await newcomer.press('role.accept')
    const { body: before } = await admin.ask<Tour>('GET', '/tour')
    expect(before.taken).not.toBeNull()
    for (const other of others) expect((await other.ask('POST', '/tour/introduce')).status).toBe(404)
    expect((await admin.ask('POST', '/tour/subscribe')).status).toBe(422)

    const { body: introduced } = await admin.ask<Tour>('POST', '/tour/introduce')
    expect(introduced.counts.introduce).toBe((before.counts.introduce ?? 0) + 1)
    expect(introduced.counts.ready).toBe(before.counts.ready)
    expect(introduced.introduced?.personId).toBe(before.taken?.personId)
    expect(introduced.introduced?.people).toContain('Klik Admin')
    const { body: ready } = await newcomer.ask<Tour>('POST', '/tour/ready')
    expect(ready.counts.ready).toBe((before.counts.ready ?? 0) + 1)
    expect(ready.introduced?.personId).not.toBe(before.taken?.personId)
  })
})
