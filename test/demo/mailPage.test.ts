import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { signIn, startApp, type App } from '../support/app.js'

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
