import { expect, test } from '@jest/globals'
import type { TemplateView } from '../../../src/contract/introductionTemplate.js'
import { barriers } from '../../support/browser.js'
import { inBrowser } from '../../support/inBrowser.js'
import { tabStage } from '../../support/tab.js'
import { until } from '../../support/until.js'

const ELIN = 'Elin Nielsen'
const NILS = 'Nils Petersen'

inBrowser('the editor of templates', () => {
  const stage = tabStage()
  const copy = (name: string): Promise<TemplateView> =>
    stage.ask(ELIN, '/introductions/templates/copies', {
      method: 'POST',
      body: { name, teamId: null, from: { starter: 'klikAdministrator' } },
    })
  const read = (by: string, { id }: TemplateView): Promise<TemplateView> =>
    stage.ask(by, `/introductions/templates/${id ?? ''}`)
  const titles = ({ content }: TemplateView, at: number): string[] =>
    content[at]?.tasks.map(({ title }) => title) ?? []

  test('a task is moved with the keyboard alone, keeps the focus, and is said where it stands', async () => {
    const template = await copy('Flyttes')
    const { page, window } = await stage.open(ELIN, `/templates/${template.id ?? ''}`)
    const down = page.getByRole('button', { name: 'Flyt Læs rollebeskrivelsen ned' })
    await down.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Læs rollebeskrivelsen er nu nummer 1 af 6 i Første uge.').waitFor()
    expect(await down.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Flyt Læs rollebeskrivelsen ned',
    )
    await page.keyboard.press('Enter')
    await page.getByText('Læs rollebeskrivelsen er nu nummer 2 af 6 i Første uge.').waitFor()
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await page.getByText('Skabelonen er gemt.').waitFor()
    expect(titles(await read(ELIN, template), 1).slice(0, 2)).toEqual([
      'Gennemgå brugeradministrationen sammen',
      'Læs rollebeskrivelsen',
    ])
    await window.close()
  })

  test('when two save, the second loses nothing: keeping their own keeps the other’s as an earlier version', async () => {
    const template = await copy('To ad gangen')
    const { page, window } = await stage.open(ELIN, `/templates/${template.id ?? ''}`)
    const name = page.getByRole('textbox', { name: 'Navn' })
    await name.fill('Elins navn')
    const people = await stage.ask<{ people: { id: string; name: string }[] }>(ELIN, '/people?words=Nils')
    const nils = people.people.find((one) => one.name === NILS)
    await stage.ask(ELIN, `/introductions/templates/${template.id ?? ''}/shares`, {
      method: 'POST',
      body: { target: { kind: 'person', personId: nils?.id }, right: 'edit' },
    })
    const { content, description, version } = await read(NILS, template)
    const [first, ...rest] = content
    await stage.ask(NILS, `/introductions/templates/${template.id ?? ''}`, {
      method: 'PUT',
      body: {
        ...{ version, name: 'Nils’ navn', description, teamId: null, roleId: null },
        content: [
          { ...first, tasks: first?.tasks.slice(0, 1) },
          ...rest.map((one) => ({ ...one, tasks: [] })),
        ],
      },
    })
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    const conflict = page.getByRole('alert').filter({ hasText: `${NILS} gemte skabelonen først` })
    await conflict.getByText('Skriv den første mail til supporten').waitFor()
    expect(await name.inputValue()).toBe('Elins navn')
    await conflict.getByRole('button', { name: 'Gem mine ændringer' }).click()
    await page.getByText('Skabelonen er gemt.').waitFor()
    await until(async () => (await read(ELIN, template)).name === 'Elins navn')
    await page.getByRole('button', { name: 'Tidligere udgaver' }).click()
    await page.getByRole('dialog').getByText('Nils’ navn').waitFor()
    await window.close()
  })

  test('W2 somebody who is not on the list is invited on the spot, and it is then shared with them', async () => {
    const template = await copy('Deles med en ny')
    const { page, window } = await stage.open(ELIN, `/templates/${template.id ?? ''}`)
    await page.getByRole('button', { name: 'Del', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Personen er ikke på listen: inviter' }).click()
    await dialog.getByRole('combobox', { name: 'Hvilket team?' }).selectOption({ label: 'Borgerservice' })
    await dialog.getByRole('button', { name: 'Videre' }).click()
    await dialog.getByRole('textbox', { name: 'Fornavn og efternavn' }).fill('Iben Indbudt')
    await dialog.getByRole('textbox', { name: 'Mailadresse' }).fill('iben.indbudt@korsbaek.example')
    await dialog.getByRole('button', { name: 'Inviter', exact: true }).click()
    await dialog.getByText('Valgt: Iben Indbudt').waitFor()
    expect(await barriers(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Del', exact: true }).click()
    await page.getByText('Skabelonen er delt med Iben Indbudt.').waitFor()
    expect((await read(ELIN, template)).shares).toMatchObject([{ kind: 'person', name: 'Iben Indbudt' }])
    await window.close()
  })

  test('W1 one invitation follows another, and the dialog is ready for the next name', async () => {
    const { teams } = await stage.ask<{ teams: { id: string; name: string }[] }>(ELIN, '/organisation')
    const team = teams.find(({ name }) => name === 'Borgerservice')
    const { page, window } = await stage.open(ELIN, `/teams/${team?.id ?? ''}`)
    await page.getByRole('button', { name: 'Inviter', exact: true }).click()
    const dialog = page.getByRole('dialog')
    const name = dialog.getByRole('textbox', { name: 'Fornavn og efternavn' })
    await name.fill('Første Ny')
    await dialog.getByRole('textbox', { name: 'Mailadresse' }).fill('foerste.ny@korsbaek.example')
    await dialog.getByRole('button', { name: 'Inviter, og fortsæt med en til' }).click()
    await until(async () => (await name.inputValue()) === '')
    await until(() => name.evaluate((field) => field === field.ownerDocument.activeElement))
    await name.fill('Anden Ny')
    await dialog.getByRole('textbox', { name: 'Mailadresse' }).fill('anden.ny@korsbaek.example')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('listitem').filter({ hasText: 'Første Ny' }).waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Anden Ny' }).waitFor()
    await window.close()
  })

  test('a leader reads what comes with KLIK, and is offered nothing they may not do', async () => {
    const { page, window } = await stage.open('Camilla Kristensen', '/templates/klikAdministrator')
    await page.getByText('5 arbejdsdage efter start').waitFor()
    expect(await page.getByRole('button', { name: /Kopier|Gem|Flyt|Ny opgave/ }).count()).toBe(0)
    await window.close()
  })
})
