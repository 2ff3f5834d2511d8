import { expect, test } from '@jest/globals'
import { isGranted, RIGHTS, USER_TYPES } from '../../../src/domain/policy.js'
import { RIGHT_GROUPS, rightsOf } from '../../../tabs/help/rights.js'
import { signIn } from '../../support/app.js'
import { inBrowser } from '../../support/inBrowser.js'
import { looksRight } from '../../support/looks.js'
import { tabStage } from '../../support/tab.js'

inBrowser('users in the tab, in Chromium', () => {
  const stage = tabStage()
  const { open } = stage
  const idOf = async (name: string): Promise<string> => (await signIn(stage.app, name)).personId

  looksRight(stage, 'Klik Admin', [
    ['the users', () => '/users'],
    ['those FK Adgangsstyring has never let in', () => '/users?fk=unmigrated'],
    ['users nobody finds', () => '/users?words=findesikke'],
    ['a user', async () => `/users/${await idOf('Elin Nielsen')}`],
    ['editing a user', async () => `/users/${await idOf('Elin Nielsen')}/edit`],
    ['creating a user', () => '/users/new'],
    ['many users from Excel', () => '/users/import'],
    ['the own profile', () => '/profile'],
    ['what one is told', () => '/settings'],
    ['who hears of nothing', () => '/delivery'],
    ['help', () => '/help'],
  ])

  test('somebody new is created with a project, after the address has been looked for', async () => {
    const { page, window } = await open('Klik Admin', '/users')
    await page.getByRole('button', { name: 'Opret ny bruger' }).click()
    await page.getByLabel('E-mail adresse').fill('ELIN.nielsen@korsbaek.example')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Åbn Elin Nielsen' }).waitFor()
    await page.getByLabel('E-mail adresse').fill('bo.ny@korsbaek.example')
    await page.keyboard.press('Enter')
    await page.getByLabel('Fulde navn').waitFor()
    await page.getByRole('button', { name: 'Opret bruger' }).click()
    await page.getByText('Skriv personens fulde navn.').waitFor()
    await page.getByLabel('Fulde navn').fill('Bo Ny')
    await page.getByRole('radio', { name: 'KY: Plus' }).check()
    await page.getByRole('button', { name: 'Opret bruger' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bo Ny' }).waitFor()
    await page.getByText('Plusbruger').waitFor()
    await page.getByText('Har ikke logget på endnu').waitFor()
    await window.close()
  })

  test('nothing is saved before Opdater bruger, and leaving asks first', async () => {
    const id = await idOf('Mikkel Pedersen')
    const { page, window } = await open('Klik Admin', `/users/${id}`)
    await page.getByRole('button', { name: 'Rediger bruger' }).click()
    await page.getByRole('radio', { name: 'KSD: Plus' }).check()
    await page.getByText('1 ændring er ikke gemt').waitFor()
    await page.getByRole('link', { name: 'Rollegalleri', exact: true }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Bliv på siden' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.goBack()
    await dialog.getByRole('button', { name: 'Gå uden at gemme' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mikkel Pedersen', exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/users/${id}`)
    await page.getByRole('button', { name: 'Rediger bruger' }).click()
    expect(await page.getByRole('radio', { name: 'KSD: Light' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: 'KSD: Plus' }).check()
    await page.getByRole('button', { name: 'Opdater bruger' }).click()
    await page.getByText('Brugeren Mikkel Pedersen er opdateret.').waitFor()
    await page.getByText('Plusbruger').waitFor()
    await window.close()
  })

  test('the last plus user of a project is not lost without a question', async () => {
    const id = await idOf('Elin Nielsen')
    const { page, window } = await open('Klik Admin', `/users/${id}/edit`)
    await page.getByRole('radio', { name: 'VALG: Standard' }).check()
    await page.getByRole('button', { name: 'Opdater bruger' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText(/sidste plusbruger på VALG/).waitFor()
    await dialog.getByText('VALG: Plus → Standard').waitFor()
    await dialog.getByRole('button', { name: 'Nej, ret det først' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('1 ændring er ikke gemt').waitFor()
    await page.getByRole('button', { name: 'Opdater bruger' }).click()
    await dialog.getByRole('button', { name: 'Ja, opdater bruger' }).click()
    await page.getByText('Standardbruger').waitFor()
    await window.close()
  })

  test('whoever saves second sees both values, keeps their own and saves', async () => {
    const id = await idOf('Poul Holm')
    const first = await open('Klik Admin', `/users/${id}/edit`)
    const second = await open('Klik Admin', `/users/${id}/edit`)
    await first.page.getByRole('radio', { name: 'DUBU: Læser' }).check()
    await second.page.getByRole('radio', { name: 'DUBU: Light' }).check()
    await first.page.getByRole('button', { name: 'Opdater bruger' }).click()
    await first.page.getByText('Brugeren Poul Holm er opdateret.').waitFor()
    await second.page.getByRole('button', { name: 'Opdater bruger' }).click()
    await second.page.getByText('En anden har ændret brugeren, mens du skrev').waitFor()
    const values = await second.page.getByRole('alert').locator('dl').innerText()
    expect(values.replace(/\s+/g, ' ')).toBe('Da du åbnede Ingen Nu Læser Dit valg Light')
    await second.page.getByRole('button', { name: 'Behold mine ændringer' }).click()
    await second.page.getByRole('button', { name: 'Opdater bruger' }).click()
    await second.page.getByText('Light-bruger').waitFor()
    await first.window.close()
    await second.window.close()
  })

  test('deleting shows what it leaves behind, and asks', async () => {
    const id = await idOf('Nils Petersen')
    const { page, window } = await open('Klik Admin', `/users/${id}/edit`)
    await page.getByRole('button', { name: 'Slet bruger' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog
      .getByText(/sættes til Ikke påført/)
      .first()
      .waitFor()
    await dialog.getByText('Beskeder, filer og historik bliver stående med navnet Nils Petersen.').waitFor()
    await dialog.getByRole('button', { name: 'Annullér' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Slet bruger' }).click()
    await dialog.getByRole('button', { name: 'Ja, slet bruger' }).click()
    await page.getByText('Nils Petersen er slettet.').waitFor()
    await page.getByRole('link', { name: 'Elin Nielsen' }).waitFor()
    expect(await page.getByRole('link', { name: 'Nils Petersen' }).count()).toBe(0)
    await window.close()
  })

  test('many users are imported after a trial run that names what is wrong', async () => {
    const { page, window } = await open('Klik Admin', '/users/import')
    const choose = (...lines: string[]): Promise<void> =>
      page.locator('input[type=file]').setInputFiles({
        name: 'brugere.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['FULDE NAVN;E-MAIL ADRESSE;PROJEKT;BRUGERTYPE', ...lines].join('\n')),
      })
    await choose('Ida Ny;ida.ny;KLIK;Konge')
    await page.getByText('2 fejl skal rettes, før filen kan hentes ind').waitFor()
    await page.getByText('Linje 2: "Konge" er ikke en brugertype.').waitFor()
    await choose('Ida Ny;ida.ny@korsbaek.example;KLIK;Standard')
    await page.getByText('1 nye · 0 ændrede · 0 uden ændring').waitFor()
    await page.getByRole('cell', { name: 'KLIK: Standard' }).waitFor()
    await page.getByRole('button', { name: 'Gennemfør for 1 bruger' }).click()
    await page.getByRole('heading', { name: 'Gennemført' }).waitFor()
    await page.getByRole('link', { name: 'Se brugerne' }).click()
    await page.getByRole('link', { name: 'Ida Ny' }).waitFor()
    await window.close()
  })

  test('who may only read sees no buttons', async () => {
    const { page, window } = await open('Camilla Kristensen', '/users')
    await page.getByRole('link', { name: 'Elin Nielsen' }).click()
    await page.getByText(/men ikke ændre noget/).waitFor()
    expect(await page.getByRole('button', { name: /Opret ny bruger|Rediger bruger/ }).count()).toBe(0)
    await window.close()
  })

  test('consent is given and taken back by oneself, at once', async () => {
    const { page, window } = await open('Camilla Kristensen', '/tasks')
    await page.getByRole('link', { name: 'Din profil: Camilla Kristensen' }).click()
    await page.getByText('Du har ikke givet samtykke.').waitFor()
    const consent = page.getByRole('switch', { name: 'Andre kommuner må se mine kontaktoplysninger' })
    await consent.click()
    await page.getByText(/^Givet \d\d.\d\d.\d{4}/).waitFor()
    await page.reload()
    expect(await consent.isChecked()).toBe(true)
    await consent.click()
    await page.getByText(/^Trukket tilbage \d\d.\d\d.\d{4}/).waitFor()
    await window.close()
  })

  test('a language chosen on the profile speaks at once', async () => {
    const { page, window } = await open('Elin Nielsen', '/profile')
    await page.getByRole('combobox', { name: 'Sprog' }).selectOption('en')
    await page.getByText('Consent', { exact: true }).waitFor()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('da')
    await page.getByText('Samtykke', { exact: true }).waitFor()
    await window.close()
  })

  test('help names the administrator, and its table is the rights table', async () => {
    const { page, window } = await open('Camilla Kristensen', '/help')
    await page.getByText('klik.admin@korsbaek.example').waitFor()
    const rows = await page.getByRole('table', { name: 'Hvem må hvad?' }).locator('tr:has(td)').all()
    const shown = await Promise.all(
      rows.map(async (row) => (await row.locator('td').allInnerTexts()).map((text) => !text.startsWith('–'))),
    )
    const rights = RIGHT_GROUPS.flatMap(rightsOf)
    expect([...rights].sort()).toEqual([...RIGHTS].sort())
    const granted = rights.map((right) =>
      USER_TYPES.map((type) =>
        (['own', 'project', 'municipality', 'other'] as const).some((where) => isGranted(right, type, where)),
      ),
    )
    expect(shown).toEqual(granted)
    await window.close()
  })
})
