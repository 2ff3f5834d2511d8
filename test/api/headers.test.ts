import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startApp, type App } from '../support/app.js'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

type Policy = ReadonlyMap<string, string[]>

/** "default-src 'none'; script-src 'self'", as the browser reads it. */
const policyOf = (header: string | null): Policy =>
  new Map(
    (header ?? '')
      .split(';')
      .map((part) => part.trim().split(' '))
      .map(([name = '', ...all]) => [name, all]),
  )

const EVERYWHERE = ['/', '/tasks', '/privacy', '/demo', '/api/v1/me', '/healthz', '/nothing-here', '/sign-in']

test.each(EVERYWHERE)('%s lets nothing run but scripts of our own files', async (path) => {
  const { headers } = await fetch(`${app.url}${path}`)
  const policy = policyOf(headers.get('content-security-policy'))
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toEqual(["'self'"])
  expect(policy.get('base-uri')).toEqual(["'none'"])
  expect(policy.get('form-action')).toEqual(["'self'"])
  for (const [name, sources] of policy) {
    expect(sources).not.toContain('*')
    expect(sources).not.toContain("'unsafe-eval'")
    if (name !== 'style-src') expect(sources).not.toContain("'unsafe-inline'")
  }
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-powered-by')).toBeNull()
})

test.each(EVERYWHERE.filter((path) => path !== '/sign-in'))(
  '%s may stand in the frames of Teams and in our own',
  async (path) => {
    const { headers } = await fetch(`${app.url}${path}`)
    const allowed = policyOf(headers.get('content-security-policy')).get('frame-ancestors')
    expect(allowed).toEqual([
      "'self'",
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
    ])
  },
)

test('where one signs in may stand in no frame', async () => {
  const { headers } = await fetch(`${app.url}/sign-in`)
  expect(policyOf(headers.get('content-security-policy')).get('frame-ancestors')).toEqual(["'none'"])
})
