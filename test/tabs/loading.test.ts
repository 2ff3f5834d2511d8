import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../../src/domain/person.js'
import { translator } from '../../src/i18n/translator.js'
import { barriers } from '../support/browser.js'
import { inBrowser } from '../support/inBrowser.js'
import { tabStage } from '../support/tab.js'
import { scriptsOf, weightOf } from '../support/weight.js'

const BUILT = join(__dirname, '..', '..', 'dist', 'tabs')
/** Gzipped, in kB; what it is made of stands in bench/README.md. */
const FIRST_PAGE_MAX = 175
/** A message of teams-js: what it says to Teams once a page stands. */
const TEAMS = 'appInitialization.appLoaded'

const isOf = (script: string, words: string): boolean =>
  readFileSync(join(BUILT, script), 'utf8').includes(words)

inBrowser('what the tab loads', () => {
  const stage = tabStage()

  test.each(LANGUAGES)(
    'is light on the first page in %s: nothing of Teams in a plain browser',
    async (language) => {
      const { page, window } = await stage.open('Elin Nielsen', `/tasks?lang=${language}`)
      await page.getByRole('table').waitFor()
      await page.waitForLoadState('networkidle')
      const scripts = await scriptsOf(page)
      const built = readdirSync(join(BUILT, 'assets')).filter((name) => name.endsWith('.js'))
      expect(built.filter((name) => isOf(`assets/${name}`, TEAMS)).join()).toContain('teams-')
      expect(scripts.filter((name) => isOf(name, TEAMS))).toEqual([])
      // The line of changes is fetched 2.5 s after the page stands: on a busy machine before the network is quiet.
      const first = scripts.filter((name) => !name.includes('/changes-'))
      expect(weightOf(BUILT, first)).toBeLessThanOrEqual(FIRST_PAGE_MAX)
      await window.close()
    },
  )

  test.each(LANGUAGES)('speaks the reader’s language only: %s', async (language) => {
    const { page, window } = await stage.open('Elin Nielsen', `/tasks?lang=${language}`)
    await page.waitForLoadState('networkidle')
    const scripts = await scriptsOf(page)
    const speaking = (one: Language): number =>
      scripts.filter((name) => isOf(name, translator(one)('tab.nav.skip'))).length
    expect(LANGUAGES.map(speaking)).toEqual(LANGUAGES.map((one) => (one === language ? 1 : 0)))
    await window.close()
  })

  test('offers a way forward when a dialog cannot be fetched, and opens it once it can', async () => {
    const { page, window } = await stage.open('Elin Nielsen', '/tasks')
    await page.getByRole('table').waitFor()
    const lost = /\/assets\/FilterPanel-/
    await page.route(lost, (route) => route.abort())
    await page.getByRole('button', { name: 'Projekter & filtre' }).click()
    const told = page.getByRole('alert')
    await told.getByText('kunne ikke hentes').waitFor()
    expect(await page.getByRole('table').isVisible()).toBe(true)
    expect(await barriers(page)).toEqual([])
    await page.unroute(lost)
    await told.getByRole('button', { name: 'Prøv igen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Projekter & filtre' })
    await dialog.waitFor()
    await dialog.locator(':focus').waitFor()
    expect(await told.count()).toBe(0)
    await window.close()
  })

  test('offers a way forward when a page cannot be fetched', async () => {
    const { page, window } = await stage.open('Elin Nielsen', '/tasks')
    await page.getByRole('table').waitFor()
    const lost = /\/assets\/tabProject-/
    await page.route(lost, (route) => route.abort())
    await page.getByRole('link', { name: 'Projekter', exact: true }).click()
    const told = page.getByRole('alert')
    await told.waitFor()
    await page.unroute(lost)
    await told.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Projekter' }).waitFor()
    await window.close()
  })

  test.each([
    ['light', {}, 'rgb(245, 245, 245)'],
    ['dark', { colorScheme: 'dark' }, 'rgb(31, 31, 31)'],
    ['contrast', { forcedColors: 'active' }, null],
  ] as const)(
    'has its shape before any script has run, %s, and nothing jumps after it',
    async (_, look, paper) => {
      const { page, window } = await stage.open('Elin Nielsen', '/tasks')
      await page.emulateMedia(look)
      const top = (selector: string): Promise<number> =>
        page.evaluate<number>(`document.querySelector('${selector}').getBoundingClientRect().top`)
      let letThrough: () => void = () => undefined
      const held = new Promise<void>((resolve) => (letThrough = resolve))
      await page.route(/\/assets\/start-/, async (route) => {
        await held
        await route.continue()
      })
      await page.reload({ waitUntil: 'commit' })
      const shape = page.locator('.bones .title')
      await shape.waitFor()
      const before = await top('.bones .title')
      const colour = await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')
      if (paper) expect(colour).toBe(paper)
      letThrough()
      await page.getByRole('table').waitFor()
      expect([await shape.count(), await top('h1')]).toEqual([0, before])
      await window.close()
    },
  )

  test('says so when what there is no tab without cannot be fetched', async () => {
    const window = await stage.window()
    const lost = /\/assets\/start-/
    await window.route(lost, (route) => route.abort())
    const page = await window.newPage()
    await page.goto(`${stage.app.url}/tasks`)
    const told = page.getByRole('alert')
    await told.getByText('KLIK kunne ikke hentes').waitFor()
    await window.unroute(lost)
    await told.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor()
    await window.close()
  })

  test('opens the menu of the view with the focus in it, and gives the focus back', async () => {
    const { page, window } = await stage.open('Elin Nielsen', '/tasks')
    const button = page.getByRole('button', { name: 'Visning' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator('[role=menuitem]:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('button:focus', { hasText: 'Visning' }).waitFor()
    await window.close()
  })
})
