import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import AxeBuilder from '@axe-core/playwright'
import type { App } from './app.js'
import { signIn } from './app.js'
import { isSoak } from './effort.js'
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

const ALL = THEMES.flatMap((theme) => Object.values(WIDTHS).map((width) => [theme, width] as const))
/** Every theme at every width in the long run (`npm run soak`); otherwise each theme and each width. */
export const LOOKS = isSoak
  ? ALL
  : ([
      ['light', WIDTHS.desktop],
      ['dark', WIDTHS.phone],
      ['contrast', WIDTHS.phone],
    ] as const)

export async function openBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium on this machine; set CHROMIUM to its path')
  return chromium.launch({ executablePath: chromiumPath, args: ARGS })
}

export type Window = BrowserContext & { problems: string[] }

/** A window of its own: nothing shared with another, and no way out of this machine. `problems`: what its pages complained of. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Window> {
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
  await page.goto(`${app.url}/healthz`)
  await page.evaluate(`sessionStorage.setItem('klik.token', '${token}')`)
  await page.goto(`${app.url}${who.path ?? '/'}`)
  return page
}

/** What axe calls serious or critical, each with where it stands; empty when all is well. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** How far the page can be pushed sideways; nothing may be. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
