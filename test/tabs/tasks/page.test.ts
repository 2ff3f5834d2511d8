import { expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import type { TaskDetail } from '../../../src/contract/task.js'
import { barriers, overhang, THEMES, WIDTHS } from '../../support/browser.js'
import { isWhole } from '../../support/effort.js'
import { inBrowser } from '../../support/inBrowser.js'
import { tabStage, type Opened } from '../../support/tab.js'

const ELIN = 'Elin Nielsen'
const NILS = 'Nils Petersen'
const MIKKEL = 'Mikkel Pedersen'

inBrowser('the page of a task in Chromium', () => {
  const stage = tabStage()

  /** The task by its number, as the person reads it. */
  async function taskOf(name: string, number: number): Promise<TaskDetail> {
    const { tasks } = await stage.ask<{ tasks: { id: string }[] }>(name, `/tasks?words=${number}`)
    return stage.ask(name, `/tasks/${tasks[0]?.id ?? ''}`)
  }

  type Seen = Opened & { task: TaskDetail }

  async function open(name: string, number: number, options = {}): Promise<Seen> {
    const task = await taskOf(name, number)
    return { ...(await stage.open(name, `/tasks/${task.id}`, options)), task }
  }

  const notes = (page: Page): Locator => page.getByRole('textbox', { name: 'Interne noter' })
  const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Gem ændringer' }).click()
  const isSaved = (page: Page): Promise<void> => page.getByText('Ændringerne er gemt').waitFor()
  async function choose(page: Page, field: string, name: string): Promise<void> {
    await page.getByRole('combobox', { name: field }).fill(name.slice(0, 4))
    await page.getByRole('option', { name }).click()
  }

  test('two fields and a note are saved at once, and taken back', async () => {
    const { page, window, task } = await open(ELIN, 98116)
    await page.getByRole('combobox', { name: 'Status' }).selectOption('STARTED')
    await choose(page, 'Udfører', MIKKEL)
    await notes(page).fill('Ring om mandagen')
    await page.getByText('3 ændringer er ikke gemt').first().waitFor()
    await save(page)
    await isSaved(page)
    const saved = await taskOf(ELIN, 98116)
    expect([saved.status, saved.executor?.name, saved.internalNotes, saved.version]).toEqual([
      'STARTED',
      MIKKEL,
      'Ring om mandagen',
      task.version + 1,
    ])
    await page.getByText('Satte udfører til Mikkel Pedersen').waitFor()
    await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
    await page.getByText('Fortrudt.').waitFor()
    const back = await taskOf(ELIN, 98116)
    expect([back.status, back.executor]).toEqual(['NOT_STARTED', null])
    expect(window.problems).toEqual([])
    await window.close()
  })

  test('whoever is second sees both values in the field, keeps theirs, and loses nothing', async () => {
    const { page, window, task } = await open(ELIN, 98110)
    await notes(page).fill('Mine ord')
    await choose(page, 'Udfører', MIKKEL)
    const body = { version: task.version, executorId: null, confirmed: true }
    await stage.ask(NILS, `/tasks/${task.id}`, { method: 'PUT', body })
    await save(page)
    const conflict = page.getByRole('region', { name: 'I har ændret det samme' })
    await conflict.getByText(/Nils Petersen ændrede det/).waitFor()
    expect(await conflict.innerText()).toMatch(/Dit\s+Mikkel Pedersen[\s\S]+Ikke påført/)
    expect(await notes(page).inputValue()).toBe('Mine ord')
    expect([await barriers(page), await overhang(page)]).toEqual([[], 0])
    await conflict.getByRole('button', { name: 'Behold min: Udfører' }).click()
    // The focus stands on what is left to do.
    await page.keyboard.press('Enter')
    await isSaved(page)
    const { executor, internalNotes } = await taskOf(ELIN, 98110)
    expect([executor?.name, internalNotes]).toEqual([MIKKEL, 'Mine ord'])
    await window.close()
  })

  test('an executor is chosen and saved with the keyboard alone', async () => {
    const { page, window } = await open(ELIN, 98572)
    await page.getByRole('combobox', { name: 'Udfører' }).focus()
    await page.keyboard.type('clara')
    await page
      .getByRole('option', { name: /Clara Rasmussen/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const button = page.getByRole('button', { name: 'Gem ændringer' })
    await button.focus()
    await page.keyboard.press('Enter')
    await isSaved(page)
    expect((await taskOf(ELIN, 98572)).executor?.name).toBe('Clara Rasmussen')
    expect(await page.evaluate('document.activeElement.tagName')).not.toBe('BODY')
    await window.close()
  })

  test('leaving with something unsaved asks first, by link and by going back', async () => {
    const { page, window } = await open(ELIN, 98116)
    await notes(page).fill('Halvt skrevet')
    await page.getByRole('link', { name: 'Projekter' }).click()
    await page.getByRole('button', { name: 'Bliv på siden' }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
    expect(await notes(page).inputValue()).toBe('Halvt skrevet')
    await page.getByRole('link', { name: 'Projekter' }).click()
    await page.getByRole('button', { name: 'Gå uden at gemme' }).click()
    await page.getByRole('heading', { level: 1, name: 'Projekter' }).waitFor()
    await window.close()
  })

  test('without a connection saving says so, and what was written is saved when it is back', async () => {
    const { page, window } = await open(ELIN, 98330)
    await notes(page).fill('Fra toget')
    await window.setOffline(true)
    await save(page)
    await page.getByText('Der er ingen forbindelse til KLIK.', { exact: false }).waitFor()
    await window.setOffline(false)
    await save(page)
    await isSaved(page)
    expect((await taskOf(ELIN, 98330)).internalNotes).toBe('Fra toget')
    await window.close()
  })

  test('handing a task over is asked about, and ends on a page that says so', async () => {
    const { page, window } = await open(MIKKEL, 98452)
    await choose(page, 'Udfører', ELIN)
    await save(page)
    await page.getByText(/kan du ikke længere se den/).waitFor()
    await page.getByRole('button', { name: 'Overdrag opgaven' }).click()
    await page.getByRole('heading', { level: 1, name: 'Opgaven er overdraget' }).waitFor()
    expect(await barriers(page)).toEqual([])
    expect((await taskOf(ELIN, 98452)).executor?.name).toBe(ELIN)
    await page.getByRole('link', { name: 'Gå til dine opgaver' }).click()
    await page.getByRole('heading', { level: 1, name: 'Opgaver' }).waitFor()
    await window.close()
  })

  test('a message shows its readers, stops at a personal number, and is kept until it is sent', async () => {
    const { page, window } = await open(ELIN, 97668)
    const field = page.getByRole('textbox', { name: 'Skriv en besked' })
    await page.getByText(/Kan læses af KOMBIT, projektets leverandører og alle i .+ besked:/).waitFor()
    await field.fill('Gælder borgeren 010190-1234')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText(/CPR/i).waitFor()
    expect(await field.inputValue()).toBe('Gælder borgeren 010190-1234')
    await field.fill('Hvornår kommer vejledningen?')
    await page.reload()
    expect(await field.inputValue()).toBe('Hvornår kommer vejledningen?')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Beskeden er sendt.').waitFor()
    expect(await field.inputValue()).toBe('')
    const sent = page.getByRole('region', { name: 'Sendte beskeder' }).getByRole('listitem').last()
    expect(await sent.innerText()).toMatch(/Elin Nielsen[\s\S]+Hvornår kommer vejledningen\?/)
    await window.close()
  })

  test('a local task is made, found under its parent, changed and deleted', async () => {
    const { page, window, task } = await open(ELIN, 97670)
    await page.getByRole('button', { name: 'Tilknyt lokal opgave' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Opret opgave' }).click()
    await dialog.getByText('Giv opgaven en titel.').waitFor()
    await dialog.getByRole('textbox', { name: 'Opgavetitel' }).fill('Læs serviceaftalen')
    await dialog.getByRole('button', { name: 'Opret opgave' }).click()
    await page.getByRole('link', { name: 'Læs serviceaftalen' }).click()
    await page.getByText('Lokal – kun din kommune kan se den').waitFor()
    await page.getByRole('textbox', { name: 'Opgavetitel' }).fill('Læs hele serviceaftalen')
    await save(page)
    await page.getByRole('heading', { level: 1, name: 'Læs hele serviceaftalen' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Slet lokal opgave' }).click()
    await page.getByRole('button', { name: 'Ja, slet' }).click()
    await page.getByRole('heading', { level: 1, name: task.title }).waitFor()
    expect((await taskOf(ELIN, 97670)).localTasks).toEqual([])
    await window.close()
  })

  test('completing before what it builds on warns, and does not stop', async () => {
    const { page, window } = await open(ELIN, 97668)
    await page.getByRole('button', { name: 'Fuldfør' }).click()
    await page.getByRole('alertdialog').getByText('04 Opret jobfunktionsroller').waitFor()
    await page.getByRole('button', { name: 'Fuldfør alligevel' }).click()
    await page.getByText('Status er nu: Fuldført.').waitFor()
    await window.close()
  })

  test('a reader is told why nothing can be written, and KOMBIT is shown neither notes nor local tasks', async () => {
    const reader = await open('Camilla Kristensen', 97666)
    await reader.page.getByText(/ikke skrive\. Det kan projektets Plusbrugere/).waitFor()
    expect(await reader.page.getByRole('textbox').count()).toBe(0)
    await reader.window.close()
    const kombit = await open('Karen Lund', 97666)
    await kombit.page.getByRole('textbox', { name: 'Skriv en besked' }).waitFor()
    expect(await kombit.page.getByRole('main').innerText()).not.toMatch(/Interne noter|Lokale? opgave/)
    await kombit.window.close()
  })

  test.each(isWhole ? THEMES : (['contrast'] as const))(
    'what is unsaved has no barrier and sticks out nowhere, %s on a phone',
    async (theme) => {
      const { page, window } = await open(ELIN, 98110, { viewport: { width: WIDTHS.phone, height: 844 } })
      await page.goto(`${page.url()}?theme=${theme}`)
      await notes(page).fill('Et udkast')
      expect([await barriers(page), await overhang(page)]).toEqual([[], 0])
      await page.getByRole('button', { name: 'Tilknyt lokal opgave' }).click()
      await page.getByRole('alertdialog').waitFor()
      // The dialog leaves room where the scroll bar was.
      expect(await barriers(page)).toEqual([])
      expect(await overhang(page)).toBeLessThanOrEqual(0)
      expect(window.problems).toEqual([])
      await window.close()
    },
  )
})
