import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import type { AxeResults } from 'axe-core'
import { readFileSync } from 'node:fs'
import { signIn, type App } from './app.js'
import { isWhole } from './effort.js'
import { chromiumPath } from './machine.js'

/** Nothing but the page itself: no look-ups, no updates, no sandbox that root could not have. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Shorter than a test may take, so that it is the step that failed which is named; long enough for a busy machine. */
const WAIT_MS = 25_000

export const WIDTHS = { desktop: 1280, phone: 390 }
export const THEMES = ['light', 'dark', 'contrast'] as const

type Look = readonly [theme: (typeof THEMES)[number], width: number]
/** Every theme at every width where the whole is asked for; otherwise each theme and each width. */
export const LOOKS: readonly Look[] = isWhole
  ? THEMES.flatMap((theme) => Object.values(WIDTHS).map((width): Look => [theme, width]))
  : [
      ['light', WIDTHS.desktop],
      ['dark', WIDTHS.phone],
      ['contrast', WIDTHS.phone],
    ]

export async function openBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium on this machine; set CHROMIUM to its path')
  return chromium.launch({ executablePath: chromiumPath, args: ARGS })
}

export type Window = BrowserContext & { problems: string[] }

/** `isLive`: its pages are told what others change; otherwise what they show changes when the test does something. */
export type WindowOptions = BrowserContextOptions & { isLive?: boolean }

const FULL_HOUSE = { status: 429, json: { code: 'too-many-at-once', message: '' } }

/** A window of its own: nothing shared with another, and no way out of this machine. `problems`: what its pages complained of. */
export async function openWindow(
  browser: Browser,
  { isLive = false, ...options }: WindowOptions = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: WIDTHS.desktop, height: 860 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    ...options,
  })
  await context.route(
    ({ hostname }) => hostname !== 'localhost' && hostname !== '127.0.0.1',
    (route) => route.abort(),
  )
  if (!isLive) await context.route('**/api/v1/changes*', (route) => route.fulfill(FULL_HOUSE))
  context.setDefaultTimeout(WAIT_MS)
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(error.error().message))
  return Object.assign(context, { problems })
}

/** The tab in a plain browser, with somebody signed in as the page itself would. */
export async function openTab(
  window: BrowserContext,
  app: App,
  who: { name: string; path?: string },
): Promise<Page> {
  const { token } = await signIn(app, who.name)
  const page = await window.newPage()
  await page.addInitScript(`sessionStorage.setItem('klik.token', '${token}')`)
  await page.goto(`${app.url}${who.path ?? '/'}`)
  return page
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** What axe calls serious or critical, each with where it stands; empty when all is well. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const asked = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] })
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${asked})`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** The page has been drawn anew, and what that set off has had its turn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))',
  )
}

/** How far the page can be pushed sideways; nothing may be. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
