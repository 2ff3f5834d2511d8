import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { openBrowser, openWindow } from '../test/support/browser.js'
import { chromiumPath } from '../test/support/machine.js'
import { median, round, type Result } from './measure.js'
import { PRODUCT, startChild } from './process.js'

const TAB = join(__dirname, '..', 'dist', 'tabs')
/** What a tab of this kind on Fluent weighs (quality.md R6). */
const TYPICAL_KB = 172
const LOADS = 5
const SLOWER = 4
const BITS_PER_SECOND = 1_600_000

/** The JavaScript the first page asks for before it can show anything, the texts of its language among it, gzipped. */
function firstRouteKb(): number {
  const page = readFileSync(join(TAB, 'index.html'), 'utf8')
  const asked = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const texts = readdirSync(join(TAB, 'assets')).filter((name) => /^da-[^.]+\.js$/.test(name))
  const names = [...asked, ...texts.map((name) => `assets/${name}`)]
  return (
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(TAB, name)), { level: 9 }).length, 0) / 1024
  )
}

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

/** Largest contentful paint and layout shift of the task list on a slow phone. */
async function loadOnce(url: string, token: string): Promise<{ lcp: number; cls: number }> {
  const browser = await openBrowser()
  const page = await (await openWindow(browser, { viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(`${url}/healthz`)
  await page.evaluate(`sessionStorage.setItem('klik.token', '${token}')`)
  await page.addInitScript(`
    window.seen = { lcp: 0, cls: 0 }
    new PerformanceObserver((list) => { for (const one of list.getEntries()) seen.lcp = one.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) seen.cls += one.value }).observe({ type: 'layout-shift', buffered: true })`)
  await slowPhone(page)
  await page.goto(`${url}/tasks`)
  await page.getByText('#98110').waitFor()
  await page.waitForTimeout(500)
  const seen = await page.evaluate<{ lcp: number; cls: number }>('window.seen')
  await browser.close()
  return seen
}

/** What the first page weighs, and how soon it stands on a slow phone (R6). */
export async function tab(): Promise<Result[]> {
  const kb = firstRouteKb()
  const weight: Result = {
    what: 'R6 JavaScript of the first page, gzipped ÷ a typical Fluent tab',
    measured: `${round(kb)} kB`,
    baseline: `${TYPICAL_KB} kB`,
    ratio: kb / TYPICAL_KB,
    target: '≤ 1.2',
    met: kb / TYPICAL_KB <= 1.2,
  }
  if (!chromiumPath) return [weight]
  const folder = mkdtempSync(join(tmpdir(), 'klik-bench-'))
  const product = await startChild(PRODUCT, { KLIK_DATA_DIR: folder })
  const { people } = (await (await fetch(`${product.url}/api/v1/demo/people`)).json()) as {
    people: { name: string; personId: string }[]
  }
  const personId = people.find(({ name }) => name === 'Elin Nielsen')?.personId
  const signedIn = await fetch(`${product.url}/api/v1/demo/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ personId }),
  })
  const { token } = (await signedIn.json()) as { token: string }
  const seen: { lcp: number; cls: number }[] = []
  for (let n = 0; n < LOADS; n += 1) seen.push(await loadOnce(product.url, token))
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
  const lcp = median(seen.map((one) => one.lcp))
  const cls = median(seen.map((one) => one.cls))
  return [
    weight,
    {
      what: `R6 largest paint of the task list, first visit, CPU ${SLOWER} times slower, 1.6 Mbit/s`,
      measured: `${round(lcp, 0)} ms`,
      baseline: '–',
      ratio: null,
      target: '≤ 2,500 ms',
      met: lcp <= 2_500,
    },
    {
      what: 'R6 layout shift of the same',
      measured: round(cls, 3),
      baseline: '–',
      ratio: null,
      target: '< 0.1',
      met: cls < 0.1,
    },
  ]
}
