import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { signIn, startApp, type App } from '../support/app.js'
import { barriers, openBrowser, openWindow, overhang, WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/inBrowser.js'

let app: App
beforeAll(async () => {
  app = await startApp({ sample: true })
})
afterAll(() => app.close())

const page = async (path: string): Promise<string> => (await fetch(`${app.url}${path}`)).text()

test('without a mail server what would have gone is shown in the demo room, and the outbox says that it has not', async () => {
  expect(await page('/demo/mail')).toContain('Der er ingen endnu')
  const { token } = await signIn(app, 'Elin Nielsen')
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${app.api}/tasks`, { headers })
  const { tasks } = (await answer.json()) as {
    tasks: { id: string; kind: string; project: { name: string } }[]
  }
  const task = tasks.find(({ kind, project }) => kind === 'KLIK' && project.name === 'KSD')
  const body = JSON.stringify({ text: 'Hvornår <script>alert(1)</script> kommer den?' })
  await fetch(`${app.api}/tasks/${task?.id ?? ''}/messages`, { method: 'POST', headers, body })
  await app.jobs.run('mail')
  const shown = await page('/demo/mail')
  expect(shown).toContain('ksd@kombit.example')
  expect(shown).not.toContain('<script>')
  const [, frame = ''] = /src="(\/demo\/mail\/[^"]+)"/.exec(shown) ?? []
  expect(await page(frame)).toContain('Hvornår &#60;script&#62;')
  const rows = await app.world.data.asSystem((tx) => tx.outboxRecords.list(['DROPPED'], 10))
  expect(rows).toMatchObject([{ channel: 'MAIL', problem: 'mail is off' }])
})

inBrowser('the page of mail in Chromium', () => {
  test.each([
    ['light', WIDTHS.desktop],
    ['dark', WIDTHS.phone],
  ] as const)('in %s at %i px it has no barrier and nothing that sticks out', async (colorScheme, width) => {
    const browser = await openBrowser()
    const window = await openWindow(browser, { viewport: { width, height: 844 }, colorScheme })
    const shown = await window.newPage()
    await shown.goto(`${app.url}/demo/mail`)
    await shown.getByRole('heading', { level: 2 }).first().waitFor()
    expect([await barriers(shown), await overhang(shown), window.problems]).toEqual([[], 0, []])
    await browser.close()
  })
})
