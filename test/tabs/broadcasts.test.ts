import { beforeAll, expect, test } from '@jest/globals'
import { barriers } from '../support/browser.js'
import { inBrowser } from '../support/inBrowser.js'
import { looksRight } from '../support/looks.js'
import { tabStage } from '../support/tab.js'

type Named = { id: string; name: string }

inBrowser('What KOMBIT writes to many, in the tab, in Chromium', () => {
  const stage = tabStage()
  const { open } = stage
  let ksd: string
  let sample: string

  beforeAll(async () => {
    type Listed = { projects: Named[]; broadcasts: { id: string }[] }
    const { projects, broadcasts } = await stage.ask<Listed>('Karen Lund', '/broadcasts')
    ksd = projects.find(({ name }) => name === 'KSD')?.id ?? ''
    sample = `/broadcasts/${broadcasts[0]?.id}`
  })

  looksRight(stage, 'Karen Lund', [
    ['the messages', () => '/broadcasts'],
    ['a message and what became of it', () => sample],
    ['a new message', () => `/broadcasts/new?project=${ksd}`],
    ['a new message to some', () => `/broadcasts/new?project=${ksd}&group=chosen`],
    ['the waves of a project', () => `/projects/${ksd}/groups`],
  ])

  test('a message is written to a wave, looked at, sent and taken back, and its municipality reads so', async () => {
    const { page, window } = await open('Karen Lund', `/projects/${ksd}/groups`)
    await page.getByRole('link', { name: 'Skriv til Bølge 1' }).click()
    await page.getByLabel('Til', { exact: true }).selectOption({ label: 'Bølge: Bølge 1' })
    await page.getByRole('button', { name: 'Se modtagerne' }).click()
    await page.getByText('Skriv en titel.').waitFor()
    await page.getByRole('textbox', { name: /^Titel/ }).fill('Ny vejledning')
    await page.getByRole('textbox', { name: /^Besked/ }).fill('Læs den nye vejledning.')
    await page.getByRole('textbox', { name: /^Link/ }).fill('http://usikker.example')
    await page.getByText('Den skal begynde med https://.').waitFor()
    await page.getByRole('textbox', { name: /^Link/ }).fill('')
    await page.getByRole('button', { name: 'Se modtagerne' }).click()
    await page.getByText('5 personer får beskeden').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Send til 2 kommuner' }).click()
    await page.getByText('Sådan er det gået').waitFor()
    await page.getByText(/^Sendt til \d af 5 personer i 2 kommuner\.$/).waitFor()
    await page.getByRole('button', { name: 'Træk tilbage' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Træk tilbage' }).click()
    await page.getByText('Den gælder ikke længere.').waitFor()

    const elin = await open('Elin Nielsen', `/projects/${ksd}`)
    await elin.page.getByRole('region', { name: 'Beskeder fra KOMBIT' }).waitFor()
    await elin.page.getByRole('link', { name: 'Ny vejledning' }).click()
    await elin.page.getByText('KOMBIT har trukket beskeden tilbage.').waitFor()
    expect(await elin.page.getByText('Læs den nye vejledning.').count()).toBe(0)
    expect(await barriers(elin.page)).toEqual([])
    await elin.window.close()
    await window.close()
  })

  test('a message is written to one municipality that is ticked, and to nobody before one is', async () => {
    const { page, window } = await open('Karen Lund', `/broadcasts/new?project=${ksd}`)
    await page.getByLabel('Til', { exact: true }).selectOption({ label: 'Kommuner, jeg selv vælger' })
    await page.getByRole('textbox', { name: /^Titel/ }).fill('Kun til jer')
    await page.getByRole('textbox', { name: /^Besked/ }).fill('Ring til os.')
    await page.getByRole('button', { name: 'Se modtagerne' }).click()
    await page.getByText('Vælg mindst én kommune.').waitFor()
    await page.getByRole('checkbox', { name: 'Korsbæk Kommune' }).check()
    await page.getByRole('button', { name: 'Se modtagerne' }).click()
    await page.getByRole('button', { name: 'Send til 1 kommune' }).click()
    await page.getByText('Sådan er det gået').waitFor()
    expect(await page.getByText('Udvalgte kommuner').count()).toBe(1)
    await window.close()
  })
})
