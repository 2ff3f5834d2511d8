import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { signIn, startApp, type App } from '../support/app.js'
import { standingClock } from '../support/clock.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let app: App
let elin: string
let bo: string
let taskId: string

beforeAll(async () => {
  app = await startApp({
    sample: true,
    clock,
    env: { RATE_API_PER_MINUTE: '20', RATE_UPLOADS_PER_MINUTE: '2', RATE_IMPORTS_PER_MINUTE: '1' },
  })
  elin = (await signIn(app, 'Elin Nielsen')).token
  bo = (await signIn(app, 'Klik Admin')).token
})
afterAll(() => app.close())
beforeEach(async () => {
  clock.add(10)
  const { tasks } = (await (await ask(elin, '/tasks')).json()) as { tasks: { id: string }[] }
  taskId = tasks[0]?.id ?? ''
  clock.add(10)
})

const ask = (token: string, path: string, how: RequestInit = {}): Promise<Response> =>
  fetch(`${app.api}${path}`, { ...how, headers: { authorization: `Bearer ${token}`, ...how.headers } })
const statuses = async (count: number, asking: () => Promise<Response>): Promise<number[]> => {
  const found: number[] = []
  for (let n = 0; n < count; n += 1) found.push((await asking()).status)
  return found
}
const times = (count: number, status: number): number[] => Array.from({ length: count }, () => status)

describe('whoever asks too fast', () => {
  test('is told so in their language, and when to come back; others are not', async () => {
    expect(await statuses(22, () => ask(elin, '/me'))).toEqual([...times(20, 200), 429, 429])
    const held = await ask(elin, '/me', { headers: { 'accept-language': 'da' } })
    const { code, message } = (await held.json()) as { code: string; message: string }
    expect([held.status, code, Number(held.headers.get('retry-after')) > 0]).toEqual([429, 'too-fast', true])
    expect(message).toMatch(/^Det går lidt for stærkt\. Vent et øjeblik \(\d+ sek\.\), og prøv igen\.$/)
    const inEnglish = await ask(elin, '/me', { headers: { 'accept-language': 'en-GB' } })
    expect(await inEnglish.text()).toContain('a little too fast')
    expect((await ask(bo, '/me')).status).toBe(200)
    clock.add(2)
    expect((await ask(elin, '/me')).status).toBe(200)
    expect(await (await fetch(`${app.url}/metrics`)).text()).toMatch(
      /^klik_rate_refusals_total\{door="api",by="person"\} [1-9]/m,
    )
  })

  test('with files, is counted apart', async () => {
    const lay = (n: number): Promise<Response> =>
      ask(elin, `/tasks/${taskId}/files?name=${n}.txt&confirmed=true`, { method: 'POST', body: `Note ${n}` })
    const found = [(await lay(1)).status, (await lay(2)).status, (await lay(3)).status]
    expect(found).toEqual([200, 200, 429])
    expect((await ask(elin, '/me')).status).toBe(200)
  })

  test('with lists of people, too', async () => {
    const send = (): Promise<Response> =>
      ask(bo, '/users/import?dryRun=true', {
        method: 'POST',
        body: 'Navn;E-mail;Titel\nAne;ane@x.example;Leder\n',
      })
    expect(await statuses(2, send)).toEqual([200, 429])
    expect((await ask(bo, '/me')).status).toBe(200)
  })

  test('without having signed in, is not counted as anybody', async () => {
    expect(await statuses(30, () => ask('a.b.c', '/me'))).toEqual(times(30, 401))
  })
})
