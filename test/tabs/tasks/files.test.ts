import { beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { barriers } from '../../support/browser.js'
import { inBrowser } from '../../support/inBrowser.js'
import { tabStage } from '../../support/tab.js'
import { A_NUMBER, text } from '../../support/uploads.js'

inBrowser('files on a task’s page', () => {
  const stage = tabStage()
  let path: string

  beforeAll(async () => {
    const { tasks } = await stage.ask<{ tasks: { id: string }[] }>('Elin Nielsen', '/tasks?words=98110')
    path = `/tasks/${tasks[0]?.id ?? ''}`
  })

  const filesOf = (page: Page) => page.getByRole('region', { name: 'Tilføjede filer' })
  const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
    filesOf(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })
  const send = (page: Page): Promise<void> =>
    filesOf(page).getByRole('button', { name: 'Tilføj filen' }).click()

  test('one is chosen, confirmed and sent; it is seen, fetched and deleted', async () => {
    const { page, window } = await stage.open('Elin Nielsen', path)
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
    const { page, window } = await stage.open('Elin Nielsen', path)
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
