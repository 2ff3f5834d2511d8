import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { TaskRow } from '../../../src/contract/task.js'
import { barriers } from '../../support/browser.js'
import { inBrowser } from '../../support/inBrowser.js'
import { tabStage } from '../../support/tab.js'
import { until } from '../../support/until.js'

/** What the rows shown say, each as one line, once that is what is expected. */
async function rowsAre(page: Page, isSo: (rows: string[]) => boolean): Promise<void> {
  let rows: string[] = []
  await until(async () => {
    rows = await page.locator('tbody tr[data-index]').allInnerTexts()
    return isSo(rows.map((row) => row.replace(/\s+/g, ' ')))
  }).catch(() => expect(rows).toBe('other rows'))
}

/** Presses, and counts how often. */
function counting(page: Page) {
  let presses = 0
  return {
    press: async (
      role: 'button' | 'menuitem' | 'checkbox',
      name: string | RegExp,
      more = {},
    ): Promise<void> => {
      presses += 1
      await page.getByRole(role, { name }).first().click(more)
    },
    get presses(): number {
      return presses
    },
  }
}

inBrowser('the list one works in', () => {
  const stage = tabStage()
  const tasksOf = async (query: string): Promise<TaskRow[]> =>
    (await stage.ask<{ tasks: TaskRow[] }>('Elin Nielsen', `/tasks?${query}`)).tasks

  /** A task nobody has, under #98110; its number. */
  async function aLocalTask(title: string): Promise<number> {
    const [task] = await tasksOf('words=98110')
    const path = `/tasks/${task?.id ?? ''}/local`
    const made = await stage.ask<TaskRow>('Elin Nielsen', path, { method: 'POST', body: { title } })
    return made.number
  }

  test('is sorted by two keys through its address, and by the heads with shift held down', async () => {
    const { page, window } = await stage.open('Elin Nielsen', '/tasks?sort=-project,title')
    const project = (row: string): string => / (KLIK|KSD|KY|VALG|[A-ZÆØÅ]{2,}) · #/.exec(row)?.[1] ?? ''
    await rowsAre(page, (rows) => {
      const projects = rows.map(project)
      const klik = rows.filter((row) => project(row) === 'KLIK').map((row) => row.trim().slice(0, 2))
      const isFalling = [...projects].sort().reverse().join() === projects.join()
      return isFalling && klik.slice(0, 7).join() === '03,04,05,07,08,09,10'
    })
    await page.getByRole('button', { name: /^Status/ }).click()
    await page.getByRole('button', { name: /^Frist/ }).click({ modifiers: ['Shift'] })
    await page.waitForURL(/sort=status%2Curgency/)
    await window.close()
  })

  test('a colour that is chosen does not make the others 0', async () => {
    const { page, window } = await stage.open('Elin Nielsen', '/tasks?marker=RED')
    const counters = page.getByRole('group', { name: 'Opgaver efter frist' })
    await counters.getByRole('button', { name: /[1-9]\d* Gul/i }).waitFor()
    await rowsAre(page, (rows) => rows.length > 0 && rows.every((row) => / over/.test(row)))
    await window.close()
  })

  test('a task is started from its row with one press, and taken back', async () => {
    const [task] = await tasksOf('words=98110')
    const { page, window } = await stage.open('Elin Nielsen', '/tasks?words=98110')
    const hand = counting(page)
    await hand.press('button', `Påbegynd #${task?.number ?? ''}`)
    await page.getByText('Opgaven er ændret.').waitFor()
    await rowsAre(page, ([row]) => /Påbegyndt/.test(row ?? ''))
    expect(hand.presses).toBe(1)
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await page.getByText('Ændringen er fortrudt.').waitFor()
    await rowsAre(page, ([row]) => /Ikke påbegyndt/.test(row ?? ''))
    await window.close()
  })

  test('one is reminded of a task with two presses', async () => {
    const { page, window } = await stage.open('Elin Nielsen', '/tasks?words=98110')
    const hand = counting(page)
    await hand.press('button', 'Mere: #98110')
    await hand.press('menuitem', /dag \d{2}-\d{2}-\d{4}/)
    await page.getByText('Du bliver mindet om opgaven den dag.').waitFor()
    expect(hand.presses).toBe(2)
    await window.close()
  })

  test('a task nobody has is handed out with two presses', async () => {
    const number = await aLocalTask('Ring til arkivet')
    const { page, window } = await stage.open('Elin Nielsen', `/tasks?words=${String(number)}`)
    const hand = counting(page)
    await hand.press('button', 'Ikke påført: sæt en på')
    await hand.press('button', /^Elin Nielsen Projektleder/)
    await page.getByText('Opgaven er ændret.').waitFor()
    expect(hand.presses).toBe(2)
    await rowsAre(page, ([row]) => /Elin Nielsen \(dig\) udfører/.test(row ?? ''))
    await window.close()
  })

  test('ten tasks are handed out with five presses at most, answered once and taken back at once', async () => {
    const { page, window } = await stage.open('Elin Nielsen', '/tasks?status=NOT_STARTED&status=STARTED')
    const hand = counting(page)
    const boxes = page.getByRole('checkbox', { name: /^Vælg opgave/ })
    await boxes.nth(9).waitFor()
    const nameOf = async (n: number): Promise<string> => (await boxes.nth(n).getAttribute('aria-label')) ?? ''
    const [from, to] = [await nameOf(0), await nameOf(9)]
    await hand.press('checkbox', from)
    await hand.press('checkbox', to, { modifiers: ['Shift'] })
    await page.getByText('10 valgt').waitFor()
    expect(await barriers(page)).toEqual([])
    await hand.press('button', 'Ansvarlig …')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Elin Nielsen/ })
      .waitFor()
    expect(await barriers(page)).toEqual([])
    await hand.press('button', /^Elin Nielsen Projektleder/)
    await page.getByText(/\d+ opgaver er ændret\./).waitFor()
    expect(hand.presses).toBeLessThanOrEqual(5)
    await rowsAre(page, (rows) => rows.slice(0, 10).every((row) => /Elin Nielsen \(dig\)/.test(row)))
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await page.getByText(/Ændringen af \d+ opgaver er fortrudt\./).waitFor()
    await window.close()
  })

  test('completing one whose local task is open is asked about, and no is no', async () => {
    await aLocalTask('Spørg arkivet')
    const { page, window } = await stage.open('Elin Nielsen', '/tasks?words=98110')
    await page.getByRole('button', { name: 'Mere: #98110' }).click()
    await page.getByRole('menuitem', { name: 'Fuldfør' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText(/Spørg arkivet/).waitFor()
    await dialog.getByRole('button', { name: 'Annullér' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect((await tasksOf('words=98110'))[0]?.status).toBe('NOT_STARTED')
    await page.getByRole('button', { name: 'Mere: #98110' }).click()
    await page.getByRole('menuitem', { name: 'Fuldfør' }).click()
    await dialog.getByRole('button', { name: 'Ja, fortsæt' }).click()
    await rowsAre(page, ([row]) => /Fuldført/.test(row ?? ''))
    await window.close()
  })

  test('on a phone the first task is in sight without scrolling, and everything else behind one button', async () => {
    const phone = { viewport: { width: 390, height: 844 } }
    const { page, window } = await stage.open('Elin Nielsen', '/tasks', phone)
    const first = page.locator('li[data-index="0"]').getByRole('link')
    await first.waitFor()
    const box = await first.boundingBox()
    expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThan(844 / 2)
    await page.getByRole('button', { name: 'Projekter & filtre' }).click()
    const drawer = page.getByRole('dialog', { name: 'Projekter & filtre' })
    await drawer.getByRole('button', { name: 'Eksporter' }).waitFor()
    await drawer.getByLabel('Sortér efter').waitFor()
    await window.close()
  })
})
