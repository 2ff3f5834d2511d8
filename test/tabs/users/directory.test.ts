import { expect, test } from '@jest/globals'
import { inBrowser } from '../../support/inBrowser.js'
import { looksRight } from '../../support/looks.js'
import { tabStage } from '../../support/tab.js'

inBrowser('contact data and leavers in the tab, in Chromium', () => {
  const stage = tabStage()

  looksRight(stage, 'Klik Admin', [
    ['contact data and leavers', () => '/users/directory'],
    ['the same in the dark', () => '/users/directory'],
    ['the same in contrast', () => '/users/directory'],
  ])

  test('a list is tried, carried out, and whoever has left is handed over', async () => {
    const { page, window } = await stage.open('Klik Admin', '/users')
    await page.getByRole('link', { name: 'Kontaktoplysninger og fratrådte' }).click()
    await page.getByText('Der er ikke opdateret endnu.').waitFor()
    await page.locator('input[type=file]').setInputFiles({
      name: 'ansatte.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'Navn;E-mail;Titel;Ansat',
          'Nils Petersen;nils.petersen@korsbaek.example;;nej',
          'Poul Holm;poul.holm@korsbaek.example;Systemejer;ja',
        ].join('\n'),
      ),
    })
    await page.getByText('Titel: It-medarbejder → Systemejer').waitFor()
    await page.getByText('kilden siger, at ansættelsen er slut').waitFor()
    expect(await page.getByText('Ingen venter.').count()).toBe(1)
    await page.getByRole('button', { name: 'Gennemfør' }).click()
    await page.getByText('Brugerne er opdateret.').waitFor()
    await page.getByRole('button', { name: 'Giv det videre, Nils Petersen sad med' }).click()
    await page.getByRole('button', { name: 'Ja, slet bruger' }).click()
    await page.getByText('Ingen venter.').waitFor()
    await window.close()
  })

  test('what the list keeps is locked, with where to correct it', async () => {
    const { page, window } = await stage.open('Klik Admin', '/users?words=Poul')
    await page.getByRole('link', { name: 'Poul Holm' }).click()
    await page.getByRole('button', { name: 'Rediger bruger' }).click()
    await page.getByText('kommer fra kommunens egne systemer og rettes dér').waitFor()
    expect(await page.getByRole('textbox', { name: 'Titel' }).count()).toBe(0)
    expect(await page.getByRole('textbox', { name: 'Afdeling' }).count()).toBe(1)
    await window.close()
  })

  test('others do not get there', async () => {
    const { page, window } = await stage.open('Elin Nielsen', '/users')
    await page.getByRole('link', { name: 'Poul Holm' }).waitFor()
    expect(await page.getByRole('link', { name: 'Kontaktoplysninger og fratrådte' }).count()).toBe(0)
    await window.close()
  })
})
