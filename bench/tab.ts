import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { openBrowser, openWindow } from '../test/support/browser.js'
import { chromiumPath } from '../test/support/machine.js'
import { scriptsOf, weightOf } from '../test/support/weight.js'
import { alternate, median, round, type Result } from './measure.js'
import { MINIMAL_TAB, serveMinimalTab } from './minimalTab.js'
import { PRODUCT, startChild } from './process.js'

const TAB = join(__dirname, '..', 'dist', 'tabs')
/** Gzipped (quality.md R6). */
const MOST_KB = 175
const PAIRS = 5
const SLOWER = 4
const BITS_PER_SECOND = 1_600_000

async function slowPhone(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: BITS_PER_SECOND / 8,
    uploadThroughput: BITS_PER_SECOND / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return session
}

const WATCH = `
  window.seen = { lcp: 0, cls: 0 }
  new PerformanceObserver((list) => { for (const one of list.getEntries()) seen.lcp = one.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) seen.cls += one.value }).observe({ type: 'layout-shift', buffered: true })`

/** A page to be opened, by somebody who is signed in, and what is on it once it stands. */
type Opening = { url: string; token: string; folder: string; last: string }
type Seen = { lcp: number; cls: number; kb: number }

/** Largest contentful paint, layout shift and the scripts of a first visit on a slow phone. */
async function loadOnce({ url, token, folder, last }: Opening): Promise<Seen> {
  const browser = await openBrowser()
  const page = await (await openWindow(browser, { viewport: { width: 390, height: 844 } })).newPage()
  await page.addInitScript(`sessionStorage.setItem('klik.token', '${token}')`)
  await page.addInitScript(WATCH)
  await slowPhone(page)
  await page.goto(`${url}/tasks`)
  await page.getByText(last).first().waitFor()
  await page.waitForLoadState('networkidle')
  // The paint is told of a moment after it is there.
  await page.waitForFunction('window.seen.lcp > 0')
  const seen = await page.evaluate<{ lcp: number; cls: number }>('window.seen')
  const kb = weightOf(folder, await scriptsOf(page))
  await browser.close()
  return { ...seen, kb }
}

async function tokenOf(url: string): Promise<string> {
  const { people } = (await (await fetch(`${url}/api/v1/demo/people`)).json()) as {
    people: { name: string; personId: string }[]
  }
  const personId = people.find(({ name }) => name === 'Elin Nielsen')?.personId
  const asked = { method: 'POST', body: JSON.stringify({ personId }) }
  return ((await (await fetch(`${url}/api/v1/demo/sign-in`, asked)).json()) as { token: string }).token
}

function results(ours: readonly Seen[], minimal: readonly Seen[]): Result[] {
  const [kb, minimalKb] = [ours, minimal].map((seen) => median(seen.map((one) => one.kb))) as [number, number]
  const [lcp, minimalLcp] = [ours, minimal].map((seen) => median(seen.map((one) => one.lcp))) as [
    number,
    number,
  ]
  const cls = median(ours.map((one) => one.cls))
  return [
    {
      what: 'R6 JavaScript of the first page, gzipped ÷ a minimal Fluent tab',
      measured: `${round(kb)} kB`,
      baseline: `${round(minimalKb)} kB`,
      ratio: kb / minimalKb,
      target: `≤ ${MOST_KB} kB`,
      met: kb <= MOST_KB,
    },
    {
      what: `R6 largest paint of the task list ÷ a minimal Fluent tab, first visit, CPU ${SLOWER} times slower, 1.6 Mbit/s`,
      measured: `${round(lcp, 0)} ms`,
      baseline: `${round(minimalLcp, 0)} ms`,
      ratio: lcp / minimalLcp,
      target: '≤ 1.3',
      met: lcp / minimalLcp <= 1.3,
    },
    {
      what: 'R6 layout shift of the task list',
      measured: round(cls, 3),
      baseline: '–',
      ratio: null,
      target: '< 0.1',
      met: cls < 0.1,
    },
  ]
}

/** What the first page weighs, and how soon it stands on a slow phone, beside the least a Fluent tab can be (R6). */
export async function tab(): Promise<Result[]> {
  if (!chromiumPath) return []
  const folder = mkdtempSync(join(tmpdir(), 'klik-bench-'))
  const product = await startChild(PRODUCT, { KLIK_DATA_DIR: folder })
  const minimal = await serveMinimalTab()
  const token = await tokenOf(product.url)
  const [ours, theirs] = await alternate(
    PAIRS,
    () => loadOnce({ url: product.url, token, folder: TAB, last: '#98110' }),
    () => loadOnce({ url: minimal.url, token, folder: MINIMAL_TAB, last: 'Række 1' }),
  )
  await minimal.stop()
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
  return results(ours, theirs)
}
