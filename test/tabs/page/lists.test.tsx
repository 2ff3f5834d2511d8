/** @jest-environment ./test/tabs/page/environment.ts */
import { describe, expect, test } from '@jest/globals'
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from './tab.js'

const rows = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '')

describe('the list of tasks, without a browser', () => {
  test('has a row for each task with how urgent it is in words, and begins with what is over', async () => {
    await openTab('Elin Nielsen', '/tasks')
    const table = await screen.findByRole('table', { name: 'Opgaver' })
    await within(table).findAllByText(/dage? over/)
    expect(rows()[0]).toMatch(/dage? over.*Slutdato/)
    expect(Number(table.getAttribute('aria-rowcount'))).toBeGreaterThan(rows().length - 2)
  })

  test('is sorted by a head, the other way by the same head again, and says so', async () => {
    const person = await openTab('Elin Nielsen', '/tasks?sort=title')
    const head = async () => screen.findByRole('columnheader', { name: /^Opgavetitel/ })
    await waitFor(async () => expect((await head()).getAttribute('aria-sort')).toBe('ascending'))
    await person.click(within(await head()).getByRole('button'))
    await waitFor(async () => expect((await head()).getAttribute('aria-sort')).toBe('descending'))
    expect(window.location.search).toContain('sort=-title')
  })

  test('is narrowed by a colour, and the filter is taken away again', async () => {
    const person = await openTab('Elin Nielsen', '/tasks')
    await person.click((await screen.findAllByRole('button', { name: /Rød/i }))[0] as HTMLElement)
    const filter = await screen.findByRole('button', { name: 'Fjern filteret Frist: Rød' })
    await waitFor(() => expect(rows().every((row) => /dage? over/.test(row))).toBe(true))
    await person.click(filter)
    await screen.findByText(/Ingen filtre valgt/)
    await waitFor(() => expect(rows().some((row) => !/dage? over/.test(row))).toBe(true))
  })
})

test('the users have a row each with where they are and what they may', async () => {
  await openTab('Klik Admin', '/users')
  const row = (await screen.findByRole('link', { name: /Elin Nielsen/ })).closest('tr')
  expect(row?.textContent).toMatch(/elin\.nielsen@korsbaek\.example/)
  expect(row?.textContent).toMatch(/KSD/)
})
