import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { startApp, type App } from '../support/app.js'
import { openBrowser, openWindow } from '../support/browser.js'
import { inBrowser } from '../support/inBrowser.js'
import { freePort } from '../support/http.js'

/** As in .m365agentsplayground.yml. */
const TENANT = '5d1f0c3a-7b1e-4a53-9a51-0f6d7a2c9101'
const CHAT = 'a:playground-personal'
const SCRIPT = join(__dirname, '..', '..', 'scripts', 'playground.mjs')

/** The Playground opens a browser window of its own where it can; here nothing is to open. */
function withoutBrowserWindow(): string {
  const folder = mkdtempSync(join(tmpdir(), 'klik-no-browser-'))
  writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\n')
  chmodSync(join(folder, 'xdg-open'), 0o755)
  return `${folder}${delimiter}${process.env.PATH ?? ''}`
}

/** Ready means: its settings are good, and the bot answers. */
async function untilReady(url: string): Promise<void> {
  for (const end = performance.now() + 90_000; performance.now() < end;) {
    const answer = await fetch(`${url}/_internal/v1/config`, { signal: AbortSignal.timeout(10_000) }).catch(
      () => null,
    )
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the Playground did not get ready')
}

/** The main line in Microsoft's Agents Playground, a Teams client that none of us wrote. */
inBrowser('in Microsoft’s Agents Playground', () => {
  let app: App
  let playground: ChildProcess
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    app = await startApp({ sample: true })
    const port = await freePort()
    const env = {
      ...process.env,
      PATH: withoutBrowserWindow(),
      PORT: String(app.port),
      PLAYGROUND_PORT: String(port),
    }
    playground = spawn(process.execPath, [SCRIPT], { env, stdio: 'ignore' })
    const url = `http://127.0.0.1:${port}`
    await untilReady(url)
    browser = await openBrowser()
    page = await (await openWindow(browser)).newPage()
    await page.goto(url)
  }, 150_000)
  afterAll(async () => {
    await browser?.close()
    playground?.kill('SIGTERM')
    await app?.close()
  })

  const cards = (): Locator => page.locator('.ac-adaptiveCard')
  const open = (name: string): Promise<void> => page.getByRole('treeitem', { name }).click()

  /** Moves the clock to ten o'clock so many days on, and on from there over days nobody works, until something has come. */
  async function inTheMorningOfAWorkingDay(days: number, came: () => Promise<number>): Promise<void> {
    const from = app.world.clock.now().getTime()
    for (let day = days; day < days + 10; day += 1) {
      const date = new Date(from + day * 86_400_000).toISOString().slice(0, 10)
      const body = JSON.stringify({ now: `${date}T09:00:00Z` })
      await fetch(`${app.api}/demo/clock`, { method: 'POST', body })
      for (let tries = 0; tries < 20; tries += 1) {
        if ((await came()) > 0) return
        await page.waitForTimeout(100)
      }
    }
  }

  /**
   * The Playground shows only what comes after its page has opened its socket, and a welcome is said once: whether
   * it was said is asked of the product.
   */
  async function untilWelcomed(): Promise<void> {
    const { data } = app.world
    for (let tries = 0; tries < 50; tries += 1) {
      const chat = await data.asSystem((tx) => tx.conversations.ofTeams(TENANT, CHAT))
      if (chat?.welcomedAt) return
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error('nobody said welcome')
  }

  async function say(text: string): Promise<void> {
    await page.locator('[role=textbox][contenteditable=true]').first().click()
    await page.keyboard.type(text)
    await page.getByRole('button', { name: 'Send Message' }).click()
  }

  async function post(text: string): Promise<void> {
    await page.locator('[role=textbox][contenteditable=true]').first().click()
    await page.keyboard.type('@')
    await page.getByRole('menuitem', { name: 'KLIK KLIK' }).click()
    await page.keyboard.type(` ${text}`)
    await page.getByRole('button', { name: 'Post', exact: true }).click()
  }

  test('KLIK says welcome, shows my tasks, and a task started on its card changes there', async () => {
    await open('Personal Chat')
    await untilWelcomed()
    await say('opgaver')
    const list = cards().filter({ hasText: 'Your tasks' }).last()
    await list.waitFor()
    await list.getByRole('button', { name: 'Start', exact: true }).first().click()
    await cards()
      .getByText(/The task is started/)
      .waitFor()
    await cards().getByRole('button', { name: 'Undo', exact: true }).last().click()
    await cards()
      .getByText(/undone|taken back/)
      .waitFor()
  })

  test('a channel subscribes, and the reminder arrives in it when the day has come', async () => {
    await open('Korsbæk - KSD')
    await post('abonner KSD')
    await cards()
      .getByText(/Kanalen får nu besked, når frister/)
      .waitFor()
    const reminder = cards().filter({ hasText: 'Kanalen abonnerer på projektet' })
    await inTheMorningOfAWorkingDay(7, () => reminder.count())
    await reminder.first().waitFor()
    expect(await reminder.first().innerText()).not.toContain('Nils Petersen')
    await open('Personal Chat')
    await cards()
      .getByText(/tasks need something from you|tasks are urgent|should be begun now|end date of a task/)
      .first()
      .waitFor()
  })
})
