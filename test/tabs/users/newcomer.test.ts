import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { barriers, LOOKS, overhang } from '../../support/browser.js'
import { inBrowser } from '../../support/inBrowser.js'
import { tabStage } from '../../support/tab.js'

inBrowser('coming in through the tab, in Chromium', () => {
  const { open } = tabStage()

  const isSound = async (page: Page): Promise<void> => {
    await page.waitForFunction('!document.querySelector("[aria-busy=true]")')
    expect(await barriers(page)).toEqual([])
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  }

  test('somebody on the books is recognised, and sees the page they came for', async () => {
    const { page, window } = await open('Asta Friis', '/profile')
    await page.getByRole('heading', { level: 1, name: 'Asta Friis' }).waitFor()
    await page.getByText('asta.friis@korsbaek.example').waitFor()
    await window.close()
  })

  test.each(LOOKS)(
    'in %s at %i px the way in has no barrier and nothing that sticks out',
    async (theme, width) => {
      const { page, window } = await open('Nanna Ny', `/?theme=${theme}`, {
        viewport: { width, height: 844 },
      })
      await page.getByRole('heading', { level: 1, name: 'Du er ikke i KLIK endnu' }).waitFor()
      await isSound(page)
      await window.close()
    },
  )

  test('somebody else asks, is let in on the users’ page, and is in at the next try', async () => {
    const nanna = await open('Nanna Ny', '/tasks')
    await nanna.page.getByText('Klik Admin er KLIK-administrator og kan lukke dig ind.').waitFor()
    await nanna.page.getByRole('button', { name: 'Bed om at komme ind' }).click()
    await nanna.page.getByRole('heading', { level: 1, name: 'Du har bedt om at komme ind' }).waitFor()
    await isSound(nanna.page)

    const admin = await open('Klik Admin', '/users')
    const asking = admin.page.getByRole('region', { name: 'Beder om at komme ind' })
    await asking.getByText('nanna.ny@korsbaek.example').waitFor()
    await isSound(admin.page)
    await asking.getByRole('button', { name: 'Luk ind' }).click()
    const dialog = admin.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'KY: Light' }).check()
    await isSound(admin.page)
    await dialog.getByRole('button', { name: 'Luk ind' }).click()
    await admin.page.getByText('Klik Admin har lukket Nanna Ny ind.').waitFor()
    await asking.waitFor({ state: 'hidden' })
    await admin.page.getByRole('link', { name: 'Nanna Ny' }).waitFor()

    await nanna.page.getByRole('button', { name: 'Prøv igen' }).click()
    await nanna.page.getByRole('heading', { level: 1, name: 'Opgaver' }).waitFor()
    await Promise.all([nanna.window.close(), admin.window.close()])
  })
})
