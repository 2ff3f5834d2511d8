import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSafeServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { graphSource } from '../../src/directory/graph.js'
import { LIMITS } from '../../src/directory/http.js'
import { listSource } from '../../src/directory/list.js'
import { directoryProblems, directorySettings, openDirectories } from '../../src/directory/settings.js'
import { day } from '../support/builders.js'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const servers: Server[] = []
const EXPECTED = { names: ['360', '29189900'], today: day('2026-03-02') }

async function serve(answer: Answer, server: Server = createServer()): Promise<string> {
  server.on('request', answer)
  servers.push(server)
  await new Promise<void>((heard) => server.listen(0, '127.0.0.1', heard))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const CSV = 'Navn;E-mail\nIda Iversen;ida@korsbaek.example\n'
type Answered = { status?: number; headers?: Record<string, string>; body?: string | Buffer }
/** In two steps: once restify is loaded in the process, `writeHead` gives nothing back. */
function reply(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answered): void {
  response.writeHead(status, headers)
  response.end(body)
}

const send =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    reply(response, { status, headers, body })

describe('a list at an address', () => {
  const ask = async (answer: Answer, limits = LIMITS) =>
    listSource({ url: `http://${await serve(answer)}/people.csv`, token: 'hush' }, limits).read(EXPECTED)

  test('is asked for with the token, and read as a file is', async () => {
    const tokens: unknown[] = []
    const answer = await ask((request, response) => {
      tokens.push(request.headers.authorization)
      response.end(Buffer.from('Navn;E-mail\nSøren Ærø;ida@korsbaek.example\n', 'latin1'))
    })
    expect(tokens).toEqual(['Bearer hush'])
    expect(answer).toMatchObject({ people: [{ fullName: 'Søren Ærø', isEmployed: true, line: 2 }] })
  })

  test.each([
    [401, 'REFUSED'],
    [403, 'REFUSED'],
    [404, 'UNREACHABLE'],
    [500, 'UNREACHABLE'],
  ])('that answers %d is %s', async (status, problem) => {
    expect(await ask(send(status, CSV))).toEqual({ problem })
  })

  test('that sends us elsewhere is not followed', async () => {
    let asked = 0
    const other = await serve((_request, response) => {
      asked += 1
      response.end(CSV)
    })
    expect(await ask(send(302, '', { location: `http://${other}/` }))).toEqual({ problem: 'REDIRECTED' })
    expect(asked).toBe(0)
  })

  test('that has no end is left in time, whatever it says of its length', async () => {
    const endless: Answer = (_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    expect(await ask(endless, { ...LIMITS, bytes: 300_000 })).toEqual({ problem: 'TOO_LARGE' })
  })

  test('that begins and never ends is too slow; one that is not there is unreachable', async () => {
    const hangs: Answer = (_request, response) => void response.write('Navn;')
    expect(await ask(hangs, { ...LIMITS, ms: 300 })).toEqual({ problem: 'TOO_SLOW' })
    const nowhere = listSource({ url: 'http://127.0.0.1:1/people.csv' })
    expect(await nowhere.read(EXPECTED)).toEqual({ problem: 'UNREACHABLE' })
  })

  test('whose certificate nobody vouches for is not read', async () => {
    const of = (name: string): Buffer => readFileSync(join('test', 'fixtures', 'saml', name))
    const server = createSafeServer({ key: of('our.key'), cert: of('our.crt') }) as unknown as Server
    const source = listSource({ url: `https://${await serve(send(200, CSV), server)}/` })
    expect(await source.read(EXPECTED)).toEqual({ problem: 'UNREACHABLE' })
  })

  test('that is no list says so', async () => {
    expect(await ask(send(200, '<html>Log ind</html>'))).toMatchObject({ faults: [{ code: 'not-a-list' }] })
  })
})

describe('Entra', () => {
  const TENANT = '11111111-1111-4111-8111-111111111111'
  const settings = { tenantId: TENANT, clientId: TENANT, clientSecret: 'hush' }
  const user = (id: string, more: object = {}) => ({
    ...{ id, displayName: id, mail: `${id}@korsbaek.example`, accountEnabled: true, userType: 'Member' },
    ...more,
  })
  let authority: string
  let asked: string[]
  beforeEach(async () => {
    asked = []
    authority = `http://${await serve((request, response) => {
      const isToken = request.url?.includes('/oauth2/v2.0/token')
      const body = isToken
        ? { token_type: 'Bearer', expires_in: 3600, access_token: 'let-me-in' }
        : {
            issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
            token_endpoint: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
            authorization_endpoint: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize`,
            tenant_discovery_endpoint: `https://login.microsoftonline.com/${TENANT}/v2.0/.well-known/openid-configuration`,
            metadata: [],
          }
      reply(response, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    })}`
  })
  const ask = async (answer: (url: string, host: string, response: ServerResponse) => void) => {
    const host: string = await serve((request, response) => {
      asked.push(`${request.headers.authorization ?? ''} ${request.url ?? ''}`)
      answer(request.url ?? '', host, response)
    })
    const places = { authority, graph: `http://${host}`, limits: { ...LIMITS, ms: 3_000 } }
    return graphSource(settings, places).read(EXPECTED)
  }

  test('is read page by page; guests are nobody of ours, a closed account has left', async () => {
    const answer = await ask((url, host, response) => {
      const first = {
        value: [
          user('ida', { jobTitle: 'Chef', businessPhones: ['1', '2'] }),
          user('gæst', { userType: 'Guest' }),
        ],
        '@odata.nextLink': `http://${host}/v1.0/users?next`,
      }
      const next = {
        value: [user('bo', { accountEnabled: false, mail: null, userPrincipalName: 'bo@k.example' })],
      }
      response.end(JSON.stringify(url.endsWith('?next') ? next : first))
    })
    expect(answer).toEqual({
      people: [
        {
          ...{ line: null, key: 'ida', isEmployed: true, fullName: 'ida', email: 'ida@korsbaek.example' },
          ...{ title: 'Chef', directPhone: '1' },
        },
        { line: null, key: 'bo', isEmployed: false, fullName: 'bo', email: 'bo@k.example' },
      ],
    })
    expect(asked).toEqual([
      expect.stringMatching(/^Bearer let-me-in \/v1\.0\/users\?\$select=/),
      'Bearer let-me-in /v1.0/users?next',
    ])
  })

  test('that is busy is asked again when it says', async () => {
    const answer = await ask((_url, _host, response) => {
      if (asked.length === 1) reply(response, { status: 429, headers: { 'retry-after': '1' } })
      else response.end(JSON.stringify({ value: [user('ida')] }))
    })
    expect(answer).toMatchObject({ people: [{ key: 'ida' }] })
    expect(asked).toHaveLength(2)
  })

  test.each([
    ['the permission is missing', 403, '{}', 'REFUSED'],
    ['it is something else', 200, '<html>', 'UNREADABLE'],
    ['it asks to wait for hours', 429, '', 'TOO_SLOW'],
  ])('says what is wrong when %s', async (_what, status, body, problem) => {
    const answer = await ask((_url, _host, response) =>
      reply(response, { status, headers: status === 429 ? { 'retry-after': '7200' } : {}, body }),
    )
    expect(answer).toEqual({ problem })
  })

  test('gives the token to nobody else', async () => {
    const theirs: unknown[] = []
    const other = await serve((request, response) => {
      theirs.push(request.headers.authorization)
      response.end('{"value":[]}')
    })
    const answer = await ask((_url, _host, response) =>
      response.end(JSON.stringify({ value: [], '@odata.nextLink': `http://${other}/` })),
    )
    expect([answer, theirs]).toEqual([{ problem: 'REDIRECTED' }, []])
  })

  test('that lets nobody in is said to, without what it answered', async () => {
    authority = 'http://127.0.0.1:1'
    expect(await ask((_url, _host, response) => response.end())).toEqual({ problem: 'REFUSED' })
    expect(asked).toEqual([])
  })
})

describe('the setting', () => {
  const url = { municipality: '360', url: 'http://people.example/list' }
  test('names one directory for each municipality, by https', () => {
    const parsed = directorySettings.parse([url])
    expect(directoryProblems(parsed, true).join()).toMatch(/360 must begin with https/)
    expect(directorySettings.safeParse([url, url]).success).toBe(false)
    expect(directorySettings.safeParse([{ ...url, clientId: 'x' }]).success).toBe(false)
    const sources = openDirectories(parsed)
    expect([sources('360')?.directory, sources('101')]).toEqual(['LIST', null])
  })
})
