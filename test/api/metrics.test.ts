import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { Metrics } from '../../src/metrics.js'
import { createHttp } from '../../src/api/http.js'
import { mountMetrics } from '../../src/api/metrics.js'
import { refuser } from '../../src/api/refuse.js'
import { keptLog, startApp, type App } from '../support/app.js'

const TOKEN = 'a-token-for-prometheus'
let port: number

type Answer = { status: number; text: string }

/** Node's own client: `fetch` sets Host itself. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Ways to be somebody else than the person at the machine. */
const ELSEWHERE: Record<string, string>[] = [
  { host: 'klik.example' },
  { host: '10.0.0.7:3978' },
  { host: 'localhost.example' },
  { forwarded: 'for=192.0.2.1' },
  { via: '1.1 proxy' },
  { 'x-forwarded-for': '192.0.2.1' },
  { 'x-forwarded-proto': 'https' },
  { 'x-real-ip': '192.0.2.1' },
]

describe('without a token', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp({ sample: true })
    port = app.port
  })
  afterAll(() => app.close())

  test('the figures are told on the machine itself', async () => {
    await get('/nowhere')
    const { status, text } = await get('/metrics')
    expect(status).toBe(200)
    expect(text).toMatch(/^# TYPE klik_http_requests_total counter$/m)
    expect(text).toMatch(/^klik_http_requests_total\{outcome="4xx"\} \d+$/m)
    expect(text).toMatch(/^klik_database_connections\{state="waiting"\} 0$/m)
    expect(text).toMatch(/^klik_database_up 1$/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
    expect(text).toMatch(/^klik_metrics_unread 0$/m)
  })

  const DOORS = ['/metrics', '/demo', '/demo/room', '/api/v1/demo/people', '/api/v1/demo/clock']
  test.each(DOORS)('%s is there for nobody else, as if it were not', async (door) => {
    expect((await get(door)).status).not.toBe(404)
    for (const headers of ELSEWHERE) {
      expect({ headers, ...(await get(door, headers)) }).toEqual({ headers, ...(await get('/nowhere')) })
    }
  })

  test('nobody else can sign in as anybody, or move the clock', async () => {
    for (const door of ['/api/v1/demo/sign-in', '/api/v1/demo/clock', '/demo/connector/v3/conversations']) {
      expect((await get(door, { host: 'klik.example' }, 'POST')).status).toBe(404)
    }
  })

  test('nor write to a bot without a registration in somebody’s name', async () => {
    expect((await get('/api/messages', { host: 'klik.example' }, 'POST')).status).toBe(401)
    expect((await get('/api/messages', {}, 'POST')).status).toBe(422)
  })
})

test('with a token, whoever has it reads them, from wherever', async () => {
  const log = keptLog()
  const metrics = new Metrics()
  const http = createHttp({ log, refuse: refuser(log, 'da'), metrics })
  mountMetrics(http, metrics, TOKEN)
  port = await http.listen(0, '127.0.0.1')
  const headers = { host: 'klik.example', authorization: `Bearer ${TOKEN}` }
  expect((await get('/metrics', headers)).status).toBe(200)
  expect((await get('/metrics')).status).toBe(404)
  expect((await get('/metrics', { authorization: `Bearer ${TOKEN}x` })).status).toBe(404)
  await http.close()
})

const one = (name: string, read: () => { labels: Record<string, string>; value: number }[]) => ({
  ...{ name, help: 'One of them.', labelNames: ['kind'], read },
})
const gone = (): never => {
  throw new Error('gone')
}

test('a figure that cannot be read takes none of the others along, and is no old one', async () => {
  const metrics = new Metrics()
  let read = (): { labels: Record<string, string>; value: number }[] => [
    { labels: { kind: 'here' }, value: 1 },
  ]
  metrics.gauge(one('klik_broken', () => read()))
  metrics.gauge(one('klik_good', () => [{ labels: { kind: 'a "b"\n' }, value: 2 }]))
  expect(await metrics.text()).toContain('klik_broken{kind="here"} 1')
  read = gone
  const text = await metrics.text()
  expect(text).toContain('klik_good{kind="a \\"b\\"\\n"} 2')
  expect(text).not.toContain('klik_broken')
  expect(text).toContain('klik_metrics_unread 1')
})

test('servers of one process count apart', async () => {
  const [one, other] = [new Metrics(), new Metrics()]
  const figure = { name: 'klik_counted_total', help: 'Counted.', labelNames: ['kind'] as const }
  other.counter(figure)
  one.counter(figure)({ kind: 'a' })
  expect(await one.text()).toContain('klik_counted_total{kind="a"} 1')
  expect(await other.text()).not.toContain('klik_counted_total{')
})
