import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { METHODS } from 'node:http'
import { startApp, type App } from '../support/app.js'
import { repeats } from '../support/effort.js'
import { closed, opened, say } from '../support/rawHttp.js'

const AT_ONCE = 40
const REQUESTS = repeats({ short: 320, long: 10_000 })
const LIMIT_MS = 240_000

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const get = (target: string, ...lines: string[]): string =>
  `${[`GET ${target} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`
const isAlive = async (): Promise<boolean> => (await fetch(`${app.url}/healthz`)).ok

const HOSTS = [
  ...['x:99999', 'localhost:65536', '1.2.3.4.5', 'xn--a', '[::1', '[::1]:x', '[1:2:3:4:5:6:7:8:9]', '0x7f.1'],
  ...[
    '',
    ' ',
    'a b',
    'a/b',
    'localhost/api/v1',
    'a@b',
    'a?b',
    'a#b',
    '..',
    '-',
    '256.1.1.1',
    '%',
    '%zz',
    'ﷺ',
    '\u0001',
  ],
  ...['localhost', '127.0.0.1:3978', '[::1]:80', 'klik.example', 'x'.repeat(5_000)],
]
const TARGETS = [
  ...[
    '/',
    '//',
    '//x:99999',
    '//x:99999/../tasks',
    '/%',
    '/%ff',
    '/%00',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/tasks/%',
  ],
  ...[
    '*',
    'x',
    '.',
    '?',
    '#',
    'localhost:80',
    'http://localhost/healthz',
    'http://x:99999/',
    'https://[/',
    'ftp:x',
  ],
  ...['/healthz', '/readyz?%', '/assets/%ff', '/api/v1/me', '/api/v1/tasks/%E0%A4%A', '/calendar/%.ics'],
  ...[
    '/api/messages',
    `/${'a'.repeat(9_000)}`,
    `/?${'a=%&'.repeat(1_000)}`,
    '/\u0000',
    '/ﷺ',
    '/a b',
    '/\\..\\x',
    '/;x=1',
  ],
]

describe('whatever it is asked', () => {
  test('every Host is answered', async () => {
    for (const host of HOSTS) {
      const { statuses } = await say(app.port, get('/healthz', `Host: ${host}`))
      expect([[200], [400], [431]]).toContainEqual(statuses)
    }
    expect(await isAlive()).toBe(true)
  })

  test('every target is', async () => {
    for (const target of TARGETS) {
      const { statuses } = await say(app.port, get(target, 'Host: localhost'))
      expect([[200], [400], [401], [404]]).toContainEqual(statuses)
    }
    expect(await isAlive()).toBe(true)
  })

  test(
    'in whatever shape, it answers or hangs up, and never as if something of ours were broken',
    async () => {
      const header = fc.constantFrom(
        ...[
          'Connection: close',
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Upgrade: h2c',
          'HTTP2-Settings: AA',
        ],
        ...[
          'Expect: 100-continue',
          'Expect: nothing',
          'Transfer-Encoding: chunked',
          'Transfer-Encoding: gzip, chunked',
        ],
        ...[
          'Transfer-Encoding: x',
          'Content-Length: 0',
          'Content-Length: 5',
          'Content-Length: -1',
          'Content-Length: 1e3',
        ],
        ...[
          'Content-Length: 99999999999999999999',
          'Content-Encoding: gzip',
          'Accept-Encoding: gzip, br',
          'Accept: x',
        ],
        ...[
          'Authorization: Bearer a.b.c',
          'Authorization: x',
          'Accept-Language: \u00ff',
          'Range: bytes=9-1',
          'TE: x',
        ],
        ...[
          'If-None-Match: *',
          'If-Modified-Since: never',
          'Host: second',
          'X-Forwarded-Host: x:99999',
          ': x',
          'x',
        ],
        ...[
          'Trailer: Host',
          'Accept-Version: ~1',
          `X: ${'y'.repeat(20_000)}`,
          'X-HTTP-Method-Override: DELETE',
        ],
      )
      const method = fc.oneof(
        fc.constantFrom(...METHODS),
        fc.constantFrom('', 'get', 'NOTHING', 'G\u0000T', 'A'.repeat(500)),
      )
      const chance = fc.string({ maxLength: 40, unit: 'binary' })
      const shape = fc.record({
        method: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom('GET', 'POST') },
          { weight: 2, arbitrary: method },
        ),
        target: fc.oneof(
          fc.constantFrom(...TARGETS),
          fc.constantFrom(...TARGETS),
          chance.map((text) => `/${text}`),
        ),
        version: fc.constantFrom(
          'HTTP/1.1',
          'HTTP/1.1',
          'HTTP/1.1',
          'HTTP/1.0',
          'HTTP/2.0',
          'HTTP/0.9',
          'ICY/1',
          '',
        ),
        host: fc.option(fc.oneof(fc.constantFrom(...HOSTS), chance), { freq: 8 }),
        headers: fc.array(fc.oneof({ weight: 5, arbitrary: header }, { weight: 1, arbitrary: chance }), {
          maxLength: 4,
        }),
        body: fc.constantFrom(
          '',
          '',
          '{}',
          '12345',
          '5\r\nhello\r\n0\r\n\r\n',
          'ffffffffffffffff1\r\n',
          '\r\n\r\n',
        ),
        end: fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', ''),
      })
      const many = fc.array(shape, { minLength: AT_ONCE, maxLength: AT_ONCE })
      await fc.assert(
        fc.asyncProperty(many, async (shapes) => {
          const heard = await Promise.all(
            shapes.map(({ method, target, version, host, headers, body, end }) => {
              const lines = [
                `${method} ${target} ${version}`,
                ...(host === null ? [] : [`Host: ${host}`]),
                ...headers,
              ]
              return say(app.port, `${lines.join(end)}${end}${end}${body}`)
            }),
          )
          const broken = shapes.filter((_, n) => heard[n]?.statuses.some((status) => status >= 500))
          expect(broken).toEqual([])
        }),
        { numRuns: REQUESTS / AT_ONCE, endOnFailure: true },
      )
      expect(app.log.bugs).toEqual([])
      expect(await isAlive()).toBe(true)
    },
    LIMIT_MS,
  )
})

describe('what else a connection may bring', () => {
  test.each(['websocket', 'h2c', 'TLS/1.0'])('an offer to upgrade to %s is passed over', async (protocol) => {
    const offer = get('/healthz', 'Host: localhost', 'Connection: Upgrade', `Upgrade: ${protocol}`)
    expect((await say(app.port, offer, { patient: true })).statuses).toEqual([200])
  })

  test('nobody gets a tunnel', async () => {
    const asked = await opened(app.port)
    asked.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n')
    let text = ''
    asked.on('data', (part) => (text += String(part)))
    await closed(asked)
    expect(text).toMatch(/^HTTP\/1\.1 405 /)
  })

  test('whoever asks first whether to send is told', async () => {
    const asks = (what: string): string =>
      `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nExpect: ${what}\r\n\r\n{}`
    expect((await say(app.port, asks('100-continue'), { patient: true })).statuses).toEqual([100, 422])
    expect((await say(app.port, asks('everything'), { patient: true })).statuses).toEqual([417])
  })

  test('whoever leaves in the middle of sending is no bug', async () => {
    const before = app.log.lines.length
    const sender = await opened(app.port)
    sender.write('POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"half":')
    await isAlive()
    sender.destroy()
    while (
      !(await isAlive()) ||
      !/outcome="cut"\} [1-9]/.test(await (await fetch(`${app.url}/metrics`)).text())
    );
    expect(app.log.bugs).toEqual([])
    expect(app.log.lines.slice(before).some(({ outcome }) => outcome === '500')).toBe(false)
  })
})
