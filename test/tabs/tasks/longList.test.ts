import { beforeAll, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { drawn, WIDTHS } from '../../support/browser.js'
import { aMunicipality, aPerson, aProject, aTask, day } from '../../support/builders.js'
import { runSql } from '../../support/database.js'
import { repeats } from '../../support/effort.js'
import { inBrowser } from '../../support/inBrowser.js'
import { tabStage, type Opened } from '../../support/tab.js'

const TASKS = repeats({ short: 1_000, long: 5_000 })
const LENGTH = new Intl.NumberFormat('da').format(TASKS)
/** What the rows near the window and the rest of the page may come to. */
const NODES_MAX = 3_000

inBrowser('a long list of tasks', () => {
  const stage = tabStage({})

  beforeAll(async () => {
    await stage.app.world.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      const ksd = await aProject(tx, 'KSD', [town])
      await aPerson(tx, town, { fullName: 'Petra Plus', access: [[ksd, 'PLUS']] })
      await aTask(tx, town, ksd, { title: 'Opgave', instanceNumber: 1, endDate: day('2026-03-06') })
    })
    await runSql(`insert into task (id, municipality_id, project_id, instance_number, title, title_sort, priority, status,
        end_date, latest_start, yellow_on, red_on, last_notified_marker)
      select gen_random_uuid(), t.municipality_id, t.project_id, n, 'Opgave ' || n, lpad(n::text, 10, '0'), t.priority,
        t.status, t.end_date, t.latest_start, t.yellow_on, t.red_on, t.last_notified_marker
      from task t, generate_series(2, ${TASKS}) n`)
  })

  /** What names the task of that number, and of no longer one. */
  const numbered = (page: Page, number: string): Locator =>
    page.locator('tbody, ul').getByText(new RegExp(`${number}(?!\\d)`))

  async function open(width: number): Promise<Opened> {
    const opened = await stage.open('Petra Plus', '/tasks?sort=number', { viewport: { width, height: 844 } })
    await numbered(opened.page, '#1').waitFor()
    return opened
  }

  const nodes = (page: Page): Promise<number> => page.evaluate('document.querySelectorAll("*").length')

  /** To the end as one drags the bar, or a window at a time as one turns the wheel. */
  async function scrollTo(page: Page, text: string, by: 'bar' | 'wheel'): Promise<number> {
    const step = by === 'bar' ? 'document.documentElement.scrollHeight' : 'window.scrollY + 700'
    let most = 0
    const wanted = numbered(page, text)
    for (let n = 0; n < 400 && (await wanted.count()) === 0; n += 1) {
      await page.evaluate(`window.scrollTo(0, ${step})`)
      await drawn(page)
      most = Math.max(most, await nodes(page))
    }
    expect(await wanted.count()).toBe(1)
    return most
  }

  test.each(Object.values(WIDTHS))(
    'is scrolled to its end at %i px with few rows on the page at a time',
    async (width) => {
      const { page, window } = await open(width)
      expect(await scrollTo(page, `#${TASKS}`, 'bar')).toBeLessThan(NODES_MAX)
      await page.getByText(`Viser ${LENGTH} af ${LENGTH}`).waitFor()
      expect(window.problems).toEqual([])
      await window.close()
    },
  )

  test('says how long it is and where in it each row stands, and keeps the row with the focus', async () => {
    const { page, window } = await open(WIDTHS.desktop)
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(TASKS + 1))
    const link = page.getByRole('link', { name: 'Opgave 2', exact: true })
    await link.focus()
    await scrollTo(page, '#300', 'wheel')
    expect(await numbered(page, '#20').count()).toBe(0)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Opgave 2')
    const row = page.getByRole('row').filter({ hasText: '#300' })
    expect(await row.getAttribute('aria-rowindex')).toBe('301')
    await window.close()
  })

  test('is found where one left it when one comes back from a task', async () => {
    const { page, window } = await open(WIDTHS.desktop)
    await scrollTo(page, '#400', 'wheel')
    await page.getByRole('link', { name: 'Opgave 400', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Opgave 400' }).waitFor()
    await page.goBack()
    await numbered(page, '#400').waitFor()
    await window.close()
  })
})
