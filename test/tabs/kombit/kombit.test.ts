import { beforeAll, expect, test } from '@jest/globals'
import { barriers } from '../../support/browser.js'
import { inBrowser } from '../../support/inBrowser.js'
import { looksRight } from '../../support/looks.js'
import { tabStage } from '../../support/tab.js'

inBrowser('KOMBIT’s roles in the tab, in Chromium', () => {
  const stage = tabStage()
  const { open } = stage
  let paths: Record<'role' | 'master', string>

  beforeAll(async () => {
    const idOf = async (what: string, list: string, title: string): Promise<string> => {
      const path = `/kombit/${what}`
      const found = await stage.ask<Record<string, { id: string; title: string }[]>>('Karen Lund', path)
      return found[list]?.find((one) => one.title === title)?.id ?? ''
    }
    paths = {
      role: `/roles/${await idOf('roles', 'roles', 'Sikkerhedsansvarlig')}`,
      master: `/roles/masters/${await idOf('master-roles', 'masterRoles', 'Projektleder')}`,
    }
  })

  looksRight(stage, 'Karen Lund', [
    ['the roles', () => '/roles'],
    ['a role', () => paths.role],
    ['changing a role', () => `${paths.role}/edit`],
    ['a new role', () => '/roles/new'],
    ['the master roles', () => '/roles/masters'],
    ['a master role', () => paths.master],
    ['changing a master role', () => `${paths.master}/edit`],
  ])

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
    const publishing = page.getByRole('dialog')
    await publishing
      .getByText(/^Rollen når 1 kommune med \d+ brugere i KLIK\. \d+ administrator(er)? får besked\.$/)
      .waitFor()
    await publishing.getByText(/^Rollen har ingen tekst under beskrivelse og effekt\./).waitFor()
    expect(await barriers(page)).toEqual([])
    await publishing.getByRole('button', { name: 'Udgiv' }).click()
    await page.getByText('DUBU-koordinator · DUBU er udgivet.').waitFor()
    await page.getByText('i 0 af 1 kommune').waitFor()
    const address = new URL(page.url()).pathname

    const admin = await open('Klik Admin', address)
    await admin.page.getByRole('button', { name: 'Udpeg', exact: true }).click()
    const dialog = admin.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /Elin Nielsen/ }).check()
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

  test('a draft and a master role nobody uses are deleted, once that is confirmed', async () => {
    const { page, window } = await open('Karen Lund', '/roles/new')
    await page.getByLabel('Titel').fill('Fejlskrevet rolle')
    await page.getByRole('button', { name: 'Opret kladde' }).click()
    await page.getByRole('button', { name: 'Slet kladden …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Slet kladden Fejlskrevet rolle · Tværgående?' })
    await dialog.getByRole('button', { name: 'Annullér' }).click()
    await page.getByRole('button', { name: 'Slet kladden …' }).click()
    await dialog.getByRole('button', { name: 'Slet', exact: true }).click()
    await page.getByText('Fejlskrevet rolle · Tværgående er slettet.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Roller' }).waitFor()
    expect(await page.getByRole('link', { name: /Fejlskrevet rolle/ }).count()).toBe(0)

    await page.goto(`${stage.app.url}/roles/masters/new`)
    await page.getByLabel('Titel').fill('Fejlskrevet masterrolle')
    await page.getByRole('button', { name: 'Opret masterrolle' }).click()
    await page.getByRole('button', { name: 'Slet masterrollen …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Slet', exact: true }).click()
    await page.getByText('Fejlskrevet masterrolle er slettet.').waitFor()
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
      await page.goto(`${stage.app.url}${path}`)
      await page.getByRole('heading', { level: 1, name: 'Vi kan ikke finde det' }).waitFor()
    }
    await window.close()
  })
})
