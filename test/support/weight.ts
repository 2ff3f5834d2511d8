import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** The scripts a page has loaded, however it came to them, by their path in the folder the build made. */
export const scriptsOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...new Set(performance.getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.js'))
    .map(({ pathname }) => pathname))]`)

/** What they weigh as they travel, gzipped, in kB. */
export const weightOf = (folder: string, scripts: readonly string[]): number =>
  scripts.reduce((sum, name) => sum + readFileSync(join(folder, `${name}.gz`)).length, 0) / 1024
