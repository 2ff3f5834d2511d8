import { expect, test } from '@jest/globals'
import { barriers, overhang, WIDTHS } from '../../support/browser.js'
import { inBrowser } from '../../support/inBrowser.js'
import { tabStage, type Opened } from '../../support/tab.js'

inBrowser('what is confirmed every year, in Chromium', () => {
  const stage = tabStage()
  const open = (name: string, path: string, width = WIDTHS.phone): Promise<Opened> =>
    stage.open(name, path, { viewport: { width, height: 844 } })

  async function isFine({ page, window }: Opened): Promise<void> {
    expect(await barriers(page)).toEqual([])
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    expect(window.problems).toEqual([])
  }

  test('an entry of a contact list is written on a phone, put right when it is refused, and read by a colleague', async () => {
    const admin = await open('Klik Admin', '/contacts')
    const { page } = admin
    await page.getByRole('link', { name: 'Arbejdsmarkedsdirektører' }).click()
    await page.getByText('Der står ingen på listen endnu').waitFor()
    await page.getByRole('button', { name: 'Tilføj' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await dialog.getByText('Udfyld feltet.').waitFor()
    await isFine(admin)
    await dialog.getByLabel('Navn').fill('Dorte Dam')
    await dialog.getByLabel('E-mail').fill('dorte.dam@')
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await dialog.getByText('E-mailadressen er ikke rigtig.').waitFor()
    await dialog.getByLabel('E-mail').fill('dorte.dam@korsbaek.example')
    await dialog.getByRole('checkbox', { name: 'Må deles med andre kommuner' }).check()
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await page.getByText('Tilføjet til listen.').waitFor()
    await page.getByRole('button', { name: 'Bekræft Dorte Dam' }).click()
    await page.getByText('1 oplysning er bekræftet.').waitFor()
    const reader = await open('Nils Petersen', '/contacts/LABOUR_MARKET_DIRECTORS')
    await reader.page.getByRole('heading', { name: 'Dorte Dam' }).waitFor()
    expect(await reader.page.getByRole('button', { name: /Slet|Ret|Tilføj/ }).count()).toBe(0)
    await isFine(reader)
    const away = await open('Birthe Olsen', '/contacts/LABOUR_MARKET_DIRECTORS?scope=all')
    await away.page.getByText('Korsbæk Kommune').waitFor()
    for (const { window } of [admin, reader, away]) await window.close()
  })

  /** KOMBIT asks the holders of the Mattermost role; where it stands in the gallery. */
  async function openRound(): Promise<string> {
    const { roles } = await stage.ask<{ roles: { id: string; title: string }[] }>('Klik Admin', '/roles')
    const { id = '' } = roles.find(({ title }) => title.includes('Mattermost')) ?? {}
    const karen = await open('Karen Lund', `/roles/${id}`)
    const { page } = karen
    await page.getByRole('button', { name: 'Send til bekræftelse' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Send nu' }).click()
    await dialog.getByText('Vælg et projekt.').waitFor()
    await dialog.getByLabel('Svarfrist').fill('2099-12-01')
    await dialog.getByLabel('Projekt').selectOption({ label: 'KLIK' })
    await isFine(karen)
    await dialog.getByRole('button', { name: 'Send nu' }).click()
    await page.getByText('Sendt til 3 kommuner.').waitFor()
    await page.getByRole('button', { name: 'Se kommuner' }).click()
    await page.getByText(/0 af 2 har svaret/).waitFor()
    await isFine(karen)
    await karen.window.close()
    return id
  }

  test('KOMBIT opens a round, a holder answers, the administrator follows and confirms the rest, and the task is done', async () => {
    const role = await openRound()
    const mikkel = await open('Mikkel Pedersen', `/roles/${role}`)
    await isFine(mikkel)
    await mikkel.page.getByRole('button', { name: 'Det er stadig mig' }).click()
    await mikkel.page.getByText('1 af 2 har svaret').waitFor()
    const admin = await open('Klik Admin', '/roles')
    await admin.page.getByText('1 af 2 har svaret').waitFor()
    await admin.page.getByRole('link', { name: /^Bekræft rollen/ }).click()
    await admin.page.getByRole('button', { name: 'Har stadig rollen: Poul Holm' }).waitFor()
    await isFine(admin)
    await admin.page.getByRole('button', { name: 'Har stadig rollen: Poul Holm' }).click()
    await admin.page.getByText('Alle har svaret. Rollen er bekræftet for 2099.').waitFor()
    const elin = await open('Elin Nielsen', '/tasks?words=bekræft', WIDTHS.desktop)
    await elin.page
      .getByRole('row', { name: /Bekræft rollen/ })
      .getByText('Fuldført')
      .first()
      .waitFor()
    for (const { window } of [mikkel, admin, elin]) await window.close()
  })
})
