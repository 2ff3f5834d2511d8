/** @jest-environment ./test/tabs/page/environment.ts */
import { describe, expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { openTab } from './tab.js'

describe('a form of the tab, without a browser', () => {
  test('for an entry says what is missing and what is wrong, keeps what was written, and saves', async () => {
    const person = await openTab('Klik Admin', '/contacts/LABOUR_MARKET_DIRECTORS')
    const [add] = await screen.findAllByRole('button', { name: 'Tilføj' })
    await person.click(add as HTMLElement)
    const form = within(await screen.findByRole('dialog'))
    await person.click(form.getByRole('button', { name: 'Gem' }))
    await form.findByText('Udfyld feltet.')
    await person.type(form.getByLabelText(/^Navn/), 'Dorte Dam')
    await person.type(form.getByLabelText(/^E-mail/), 'dorte.dam@')
    await person.click(form.getByRole('button', { name: 'Gem' }))
    await form.findByText(/E-mailadressen er ikke rigtig/)
    expect(form.getByLabelText<HTMLInputElement>(/^Navn/).value).toBe('Dorte Dam')
    await person.type(form.getByLabelText(/^E-mail/), 'korsbaek.example')
    await person.click(form.getByRole('button', { name: 'Gem' }))
    await screen.findByText('Tilføjet til listen.')
    await screen.findByRole('heading', { name: 'Dorte Dam' })
  })

  test('for a user counts what is not saved, and saves with one press', async () => {
    const person = await openTab('Klik Admin', '/users?words=mikkel')
    await person.click(await screen.findByRole('link', { name: /Mikkel Pedersen/ }))
    await person.click(await screen.findByRole('button', { name: 'Rediger bruger' }))
    const light = await screen.findByRole<HTMLInputElement>('radio', { name: 'KSD: Light' })
    expect(light.checked).toBe(true)
    await person.click(screen.getByRole('radio', { name: 'KSD: Standard' }))
    await screen.findByText('1 ændring er ikke gemt')
    await person.click(screen.getByRole('button', { name: 'Opdater bruger' }))
    await screen.findByText('Brugeren Mikkel Pedersen er opdateret.')
    await screen.findByText('Standardbruger')
  })

  test('for a task saves a note, and the page says so', async () => {
    const person = await openTab('Elin Nielsen', '/tasks?words=98330')
    await screen.findAllByText(/#98330/)
    const link = screen
      .getAllByRole('link')
      .find((one) => /^\/tasks\/.+/.test(one.getAttribute('href') ?? ''))
    await person.click(link as HTMLElement)
    const notes = await screen.findByRole('textbox', { name: 'Interne noter' })
    await person.type(notes, 'Ring om mandagen')
    await person.click(await screen.findByRole('button', { name: 'Gem ændringer' }))
    await screen.findByText('Ændringerne er gemt')
  })
})
