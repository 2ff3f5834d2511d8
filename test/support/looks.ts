import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { barriers, LOOKS, overhang } from './browser.js'
import { isWhole } from './effort.js'
import type { Opened, tabStage } from './tab.js'

/** A page by what it is, and its address. */
export type View = readonly [what: string, pathOf: () => string | Promise<string>]

/** Each view in one of the looks, and every look on some views; all of both where the whole is asked for. */
const viewsIn = (look: number, views: readonly View[]): View[] =>
  views.filter((_, n) => isWhole || n % LOOKS.length === look)

/** What holds of every page in every theme and width: a test for each. */
export function looksRight(stage: ReturnType<typeof tabStage>, who: string, views: readonly View[]): void {
  const isThere = async (page: Page): Promise<void> => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    // Asked again and again as a function, it would be refused by the page's own content policy.
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  }
  describe.each(LOOKS.map(([theme, width], n) => ({ theme, width, n })))(
    'in $theme at $width px',
    ({ theme, width, n }) => {
      let opened: Opened
      beforeAll(async () => {
        opened = await stage.open(who, `/?theme=${theme}`, { viewport: { width, height: 844 } })
      })
      afterAll(() => opened?.window.close())

      test.each(viewsIn(n, views))(
        '%s has no barrier, no error and nothing that sticks out',
        async (_, pathOf) => {
          const { page, window } = opened
          await page.goto(`${stage.app.url}${await pathOf()}`)
          await isThere(page)
          expect(await barriers(page)).toEqual([])
          expect(await overhang(page)).toBe(0)
          expect(window.problems.splice(0)).toEqual([])
        },
      )
    },
  )
}
