import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { signIn, startApp, type App } from '../support/app.js'
import { barriers, openBrowser, openTab, openWindow } from '../support/browser.js'
import { inBrowser } from '../support/inBrowser.js'
import { A_NUMBER, text } from '../support/uploads.js'

inBrowser('files on a task’s page', () => {
  let app: App
  let browser: Browser
  let path: string

  beforeAll(async () => {
    app = await startApp({ sample: true })
    browser = await openBrowser()
    const { token } = await signIn(app, 'Elin Nielsen')
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${app.api}/tasks?words=98110`, { headers })
    const { tasks } = (await answer.json()) as { tasks: { id: string }[] }
    path = `/tasks/${tasks[0]?.id ?? ''}`
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  const filesOf = (page: Page) => page.getByRole('region', { name: 'Tilføjede filer' })
  const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
    filesOf(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })
  const send = (page: Page): Promise<void> =>
    filesOf(page).getByRole('button', { name: 'Tilføj filen' }).click()

  test('one is chosen, confirmed and sent; it is seen, fetched and deleted', async () => {
    const window = await openWindow(browser)
    const page = await openTab(window, app, { name: 'Elin Nielsen', path })
    await filesOf(page).getByText('Ingen vedhæftede filer').waitFor()
    await choose(page, 'Referat.txt', text())
    await send(page)
    await filesOf(page)
      .getByText(/Sæt kryds/)
      .waitFor()
    await filesOf(page).getByRole('checkbox').check()
    await send(page)
    const fetching = filesOf(page).getByRole('button', { name: 'Hent Referat.txt' })
    await fetching.waitFor()
    expect(await barriers(page)).toEqual([])
    const download = page.waitForEvent('download')
    await fetching.click()
    const file = await download
    expect(file.suggestedFilename()).toBe('Referat.txt')
    expect(readFileSync(await file.path())).toEqual(text())
    await filesOf(page).getByRole('button', { name: 'Slet filen Referat.txt' }).click()
    await page.getByRole('button', { name: 'Ja' }).click()
    await filesOf(page).getByText('Ingen vedhæftede filer').waitFor()
    expect(window.problems).toEqual([])
    await window.close()
  })

  test('one that is refused says why, and stays chosen', async () => {
    const window = await openWindow(browser)
    const page = await openTab(window, app, { name: 'Elin Nielsen', path })
    await choose(page, 'Liste.txt', text(`Navn ${A_NUMBER}`))
    await filesOf(page).getByRole('checkbox').check()
    await send(page)
    await filesOf(page)
      .getByText(/CPR-nummer i "Liste.txt", på linje 1/)
      .waitFor()
    expect(
      await filesOf(page)
        .getByText(/^Liste\.txt \(/)
        .count(),
    ).toBe(1)
    expect(await filesOf(page).getByRole('checkbox').isChecked()).toBe(true)
    await window.close()
  })
})
