import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { PAGES } from '../../src/contract/pages.js'
import { startApp, type App } from '../support/app.js'

let app: App
let script: string

beforeAll(async () => {
  app = await startApp()
  const page = await (await fetch(`${app.url}/`)).text()
  script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
})
afterAll(() => app.close())

/** Node's own client: `fetch` would change path and encoding. */
function get(
  path: string,
  encoding = '',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; size: number }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: app.port, path, headers: encoding ? { 'accept-encoding': encoding } : {} },
      (response) => {
        let size = 0
        response.on('data', (chunk: Buffer) => (size += chunk.length))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, size }),
        )
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

describe('the files of the tab', () => {
  test('come in the smallest form the reader takes, and are kept for ever', async () => {
    const [plain, gzip, brotli] = [
      await get(script),
      await get(script, 'gzip'),
      await get(script, 'gzip, deflate, br'),
    ]
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect([gzip.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual(['gzip', 'br'])
    expect(plain.size).toBeGreaterThan(gzip.size)
    expect(gzip.size).toBeGreaterThan(brotli.size)
    for (const { headers } of [plain, gzip, brotli]) {
      expect(headers['content-type']).toMatch(/javascript/)
      expect(headers['cache-control']).toMatch(/immutable/)
      expect(headers.vary).toMatch(/accept-encoding/i)
    }
  })

  test('are asked for again when they are pages', async () => {
    const addresses = Object.values(PAGES).map((path) => path.replace(/:\w+/g, 'some-1'))
    for (const path of ['/', ...addresses, '/configure', '/privacy', '/terms']) {
      const { status, headers } = await get(path, 'br')
      expect([status, headers['cache-control']]).toEqual([200, 'no-cache'])
    }
  })

  test.each([
    '/assets/nothing.js',
    '/assets/..%2findex.html',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/.env',
    '/package.json',
    '/assets/',
  ])('do not include %s, and nobody keeps that', async (path) => {
    const { status, headers } = await get(path, 'br')
    expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
    expect(headers).not.toHaveProperty('content-encoding')
  })
})
