import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { signIn, startApp, type App } from '../support/app.js'
import {
  barriers,
  LOOKS,
  openBrowser,
  openTab,
  openWindow,
  overhang,
  type Window,
} from '../support/browser.js'
import { isSoak } from '../support/effort.js'
import { inBrowser } from '../support/inBrowser.js'

inBrowser('KOMBIT’s roles in the tab, in Chromium', () => {
  let app: App
  let browser: Browser
  let paths: Record<'role' | 'master', string>

  beforeAll(async () => {
    app = await startApp({ sample: true })
    browser = await openBrowser()
    const { token } = await signIn(app, 'Karen Lund')
    const idOf = async (what: string, list: string, title: string): Promise<string> => {
      const answer = await fetch(`${app.api}/kombit/${what}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const body = (await answer.json()) as Record<string, { id: string; title: string }[]>
      return body[list]?.find((one) => one.title === title)?.id ?? ''
    }
    paths = {
      role: `/roles/${await idOf('roles', 'roles', 'Sikkerhedsansvarlig')}`,
      master: `/roles/masters/${await idOf('master-roles', 'masterRoles', 'Projektleder')}`,
    }
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  async function open(name: string, path: string, options = {}): Promise<{ page: Page; window: Window }> {
    const window = await openWindow(browser, options)
    const page = await openTab(window, app, { name, path })
    await page.getByRole('heading', { level: 1 }).waitFor()
    return { page, window }
  }

  const views = [
    ['the roles', () => '/roles'],
    ['a role', () => paths.role],
    ['changing a role', () => `${paths.role}/edit`],
    ['a new role', () => '/roles/new'],
    ['the master roles', () => '/roles/masters'],
    ['a master role', () => paths.master],
    ['changing a master role', () => `${paths.master}/edit`],
  ] as const

  /** Every page in one look, and every look in every run; all of both in the long one. */
  const looked = views.flatMap(([name, pathOf], n) =>
    LOOKS.filter((_, m) => isSoak || m === n % LOOKS.length).map((look) => ({ name, pathOf, look })),
  )

  test.each(looked)('$name in $look has no barrier, no error, nothing that sticks out', async (view) => {
    const [theme, width] = view.look
    const viewport = { width, height: 844 }
    const { page, window } = await open('Karen Lund', `${view.pathOf()}?theme=${theme}`, { viewport })
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
    expect(await barriers(page)).toEqual([])
    expect(await overhang(page)).toBe(0)
    expect(window.problems).toEqual([])
    await window.close()
  })

  test('a role is written, published, changed by keyboard, and the holder reads what changed', async () => {
    const { page, window } = await open('Karen Lund', '/roles/new')
    await page.getByLabel('Projekt').selectOption({ label: 'DUBU' })
    await page.getByRole('button', { name: 'Opret kladde' }).click()
    await page.getByText('Skriv rollens titel.').waitFor()
    await page.getByLabel('Titel').fill('DUBU-koordinator')
    await page.getByRole('button', { name: 'Tilføj til opgaver' }).press('Enter')
    await page.keyboard.type('Samler trådene')
    await page.getByRole('checkbox', { name: 'Implementering: Opgaver 1' }).check()
    await page.getByRole('button', { name: 'Opret kladde' }).click()
    await page.getByText('Rollen er en kladde.').waitFor()
    await page.getByRole('button', { name: 'Udgiv …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Udgiv' }).click()
    await page.getByText('DUBU-koordinator er udgivet.').waitFor()
    await page.getByText('i 0 af 1 kommune').waitFor()
    const address = new URL(page.url()).pathname

    const admin = await open('Klik Admin', address)
    await admin.page.getByRole('button', { name: 'Udpeg' }).click()
    const dialog = admin.page.getByRole('dialog')
    await dialog.getByText('Elin Nielsen').click()
    await dialog.getByRole('button', { name: 'Tildel direkte' }).click()
    await dialog.waitFor({ state: 'hidden' })

    await page.reload()
    await page.getByRole('button', { name: 'Rediger' }).click()
    await page.getByText(/1 person har rollen/).waitFor()
    await page.getByRole('button', { name: 'Tilføj til opgaver' }).press('Enter')
    await page.keyboard.type('Melder tilbage')
    await page.getByRole('button', { name: 'Flyt Opgaver 2 op' }).press('Enter')
    expect(await page.getByLabel('Opgaver 1', { exact: true }).inputValue()).toBe('Melder tilbage')
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await page.getByText('Rollen er gemt. De, der har den, får besked.').waitFor()
    await page.getByRole('button', { name: 'Vis kontaktoplysninger' }).click()
    await page.getByRole('link', { name: 'elin.nielsen@korsbaek.example' }).waitFor()

    await admin.page.reload()
    const history = admin.page.getByRole('region', { name: 'Sådan har rollen ændret sig' })
    expect(await history.innerText()).toMatch(/Opgaver\s+\+\s*Tilføjet:\s*Melder tilbage/)
    await admin.window.close()
    await window.close()
  })

  test('whoever saves second sees what was changed, keeps their own and saves', async () => {
    const [first, second] = [
      await open('Karen Lund', `${paths.role}/edit`),
      await open('Karen Lund', `${paths.role}/edit`),
    ]
    await first.page.getByLabel('Effekt', { exact: true }).fill('Trygge oplysninger')
    await first.page.getByRole('button', { name: 'Gem', exact: true }).click()
    await first.page.getByText(/Rollen er gemt/).waitFor()
    await second.page.getByLabel('Kendetegn', { exact: true }).fill('Tværgående og vigtig')
    await second.page.getByRole('button', { name: 'Gem', exact: true }).click()
    const told = second.page.getByRole('alert').filter({ hasText: 'Karen Lund gemte først' })
    expect(await told.innerText()).toContain('Trygge oplysninger')
    await told.getByRole('button', { name: 'Behold mit, og tag det andet med' }).click()
    expect(await second.page.getByLabel('Effekt', { exact: true }).inputValue()).toBe('Trygge oplysninger')
    await second.page.getByRole('button', { name: 'Gem', exact: true }).click()
    await second.page.getByText('Tværgående og vigtig').first().waitFor()
    await first.window.close()
    await second.window.close()
  })

  test('where KOMBIT writes there is nothing for a municipality', async () => {
    const { page, window } = await open('Klik Admin', '/roles/masters')
    for (const path of ['/roles/masters', '/roles/new', `${paths.role}/edit`]) {
      await page.goto(`${app.url}${path}`)
      await page.getByRole('heading', { level: 1, name: 'Vi kan ikke finde det' }).waitFor()
    }
    await window.close()
  })
})
