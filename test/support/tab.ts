import { afterAll, beforeAll } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { signIn, startApp, type App, type AppOptions } from './app.js'
import { openBrowser, openTab, openWindow, type Window, type WindowOptions } from './browser.js'

export type Opened = { page: Page; window: Window }

/** For the tests of a file: the whole product, by default with the sample, and a browser to look at it with. */
export function tabStage(options: AppOptions = { sample: true }) {
  let stage: { app: App; browser: Browser } | undefined
  const set = (): { app: App; browser: Browser } => {
    if (!stage) throw new Error('the stage is set in beforeAll')
    return stage
  }
  beforeAll(async () => {
    const app = await startApp(options)
    stage = { app, browser: await openBrowser() }
  })
  afterAll(async () => {
    await stage?.browser.close()
    await stage?.app.close()
  })
  return {
    get app(): App {
      return set().app
    },
    window: (more?: WindowOptions): Promise<Window> => openWindow(set().browser, more),
    /** A window of their own for somebody, on a page that has its heading. */
    async open(name: string, path = '/', more?: WindowOptions): Promise<Opened> {
      const window = await openWindow(set().browser, more)
      const page = await openTab(window, set().app, { name, path })
      await page.getByRole('heading', { level: 1 }).waitFor()
      return { page, window }
    },
    /** Asks the API for somebody: `/tasks?words=…`, or with a method and a body. */
    async ask<T>(name: string, path: string, question: { method?: string; body?: unknown } = {}): Promise<T> {
      const { token } = await signIn(set().app, name)
      const answer = await fetch(`${set().app.api}${path}`, {
        method: question.method ?? 'GET',
        headers: { authorization: `Bearer ${token}` },
        ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
      })
      return (await answer.json()) as T
    },
  }
}
