import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { JWTPayload } from 'jose'
import { botStage, type BotStage } from '../../support/bot.js'
import { aMunicipality, aPerson, type Someone } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { badTokens, goodToken, refusesEveryChange, type Door } from '../../support/badTokens.js'
import { activity, APP_ID, personalChat } from '../../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let issuer: BotStage['issuer']
let elin: Someone

beforeAll(async () => {
  ;({ app, connector, issuer } = stage())
  elin = await app.world.data.asSystem(async (tx) => aPerson(tx, await aMunicipality(tx)))
})
beforeEach(() => connector.reset())

const serviceUrl = (): string => `${connector.url}/`
const hello = (more: object = {}): Record<string, unknown> => ({
  serviceUrl: serviceUrl(),
  ...activity(elin, personalChat(elin), { type: 'message', text: 'hej', ...more }),
})

const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: 'https://api.botframework.com',
  aud: APP_ID,
  serviceurl: serviceUrl(),
  ...more,
})
const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name))

async function post(
  body: unknown,
  authorization: string | null,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${app.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === null ? {} : { authorization }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

const bearer = async (payload: JWTPayload, options?: Parameters<typeof issuer.sign>[1]): Promise<string> =>
  `Bearer ${await issuer.sign(payload, options)}`

describe('a token', () => {
  test('that is valid is admitted, and the bot answers with a token of its own', async () => {
    const { status } = await post(hello(), await bearer(claims()))
    expect(status).toBe(200)
    expect(connector.accepted.map(({ authorization }) => authorization)).toEqual(['Bearer bot-token'])
  })

  test('of a key that has just been added is admitted, and a flood of unknown keys asks for them only once', async () => {
    // Unknown keys are asked for once a minute, and another test may just have had that minute's question.
    clock.add(2)
    const fresh = await issuer.rotate('k2')
    expect((await post(hello(), await bearer(claims(), { key: fresh }))).status).toBe(200)
    const before = issuer.keyFetches()
    for (let n = 0; n < 50; n += 1) {
      await post(hello(), await bearer(claims(), { key: { ...fresh, kid: `flood-${n}` } }))
    }
    expect(issuer.keyFetches() - before).toBeLessThanOrEqual(1)
  })

  test('is admitted for a day by a key that is known, while its issuer is away', async () => {
    expect((await post(hello(), await bearer(claims()))).status).toBe(200)
    issuer.be('cut off')
    for (const minutes of [11, 1, 300]) {
      clock.add(minutes)
      expect((await post(hello(), await bearer(claims()))).status).toBe(200)
    }
    issuer.be('there')
    clock.add(60)
    expect((await post(hello(), await bearer(claims()))).status).toBe(200)
  })

  const door: Door = {
    claims: (more) => claims(more),
    get issuer() {
      return issuer
    },
  }

  test('made in the way the bad ones below are made is admitted', async () => {
    expect((await post(hello(), await goodToken(door))).status).toBe(200)
  })

  test.each([
    ...badTokens(door),
    ...([
      ['another service address', () => bearer(claims({ serviceurl: 'https://smba.trafficmanager.net/x/' }))],
      ['a service address in capitals', () => bearer(claims({ serviceurl: serviceUrl().toUpperCase() }))],
      ['a list of service addresses', () => bearer(claims({ serviceurl: [serviceUrl()] }))],
      ['no service address', () => bearer(without('serviceurl'))],
    ] as ReturnType<typeof badTokens>),
  ])('with %s is refused, and nothing happens', async (_what, make) => {
    const { status, text } = await post(hello(), await make())
    expect(status).toBe(401)
    expect(JSON.parse(text)).toEqual({ code: 'not-signed-in', message: expect.any(String) })
    expect(connector.calls).toHaveLength(0)
  })

  test('with any one character changed is refused', async () => {
    await refusesEveryChange(await issuer.sign(claims()), async (token) => {
      return (await post(hello(), `Bearer ${token}`)).status
    })
    expect(connector.calls).toHaveLength(0)
  }, 120_000)

  test('for a channel the key is not endorsed for is refused', async () => {
    expect((await post(hello({ channelId: 'webchat' }), await bearer(claims()))).status).toBe(401)
  })
})

describe('an activity', () => {
  const valid = (): Promise<string> => bearer(claims())

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['an empty object', '{}'],
  ])('that is %s is refused with the field named', async (_what, body) => {
    const { status, text } = await post(body, await valid())
    expect(status).toBe(422)
    expect(JSON.parse(text)).toMatchObject({ code: 'invalid-input' })
  })

  test.each(['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'])(
    'without %s is refused',
    async (field) => {
      const { status, text } = await post(hello({ [field]: undefined }), await valid())
      expect([status, (JSON.parse(text) as { facts: { field: string } }).facts.field]).toEqual([422, field])
    },
  )

  test.each([
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'http://smba.trafficmanager.net/',
    'https://user:pw@smba.trafficmanager.net/',
    'file:///etc/passwd',
    'http://169.254.169.254/',
  ])('that wants its answer at %s is refused, although the token says the same', async (address) => {
    const token = await bearer(claims({ serviceurl: address }))
    expect((await post(hello({ serviceUrl: address }), token)).status).toBe(401)
  })

  test('whose tenant is said differently in two places is refused', async () => {
    const body = hello({ channelData: { tenant: { id: randomUUID() } } })
    expect((await post(body, await valid())).status).toBe(422)
    expect((await post(hello(), await valid(), { 'x-ms-tenant-id': randomUUID() })).status).toBe(422)
  })

  test('of five megabytes is refused as too large', async () => {
    const { status, text } = await post(hello({ text: 'x'.repeat(5 * 1024 * 1024) }), await valid())
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([413, 'too-large'])
  })

  test('that no person did is taken and left', async () => {
    const body = hello({ from: { id: '28:another-bot' } })
    expect((await post(body, await valid())).status).toBe(200)
    expect(connector.calls).toHaveLength(0)
  })

  test.each([
    ['a guest in their own chat', {}],
    [
      'a guest in a channel',
      { conversation: { id: '19:q@thread.tacv2;messageid=1', conversationType: 'channel' } },
    ],
  ])(
    'of %s, whom Teams does not tell apart, is answered with the way forward',
    async (_, where: { conversation?: object }) => {
      const guest = { id: '29:guest', name: 'Gæst' }
      const spoken = hello()
      const conversation = { ...(spoken.conversation as object), ...where.conversation }
      const id = randomUUID()
      const body = { ...spoken, id, from: guest, conversation }
      for (let n = 0; n < 2; n += 1) expect((await post(body, await valid())).status).toBe(200)
      const said = connector.calls.filter(({ body: sent }) =>
        JSON.stringify(sent).includes('ikke oprettet i KLIK'),
      )
      expect(said).toHaveLength(1)
    },
  )

  test.each(['composeExtension/query', 'task/fetch', 'signin/verifyState', 'adaptiveCard/action'])(
    'that is an invoke of %s we do not know is answered',
    async (name) => {
      const { status } = await post(hello({ type: 'invoke', name, value: {} }), await valid())
      expect(status).toBe(200)
    },
  )

  test('with an unknown button says so in the reader’s language', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'task.explode', data: {} } }
    const { text } = await post(hello({ type: 'invoke', name: 'adaptiveCard/action', value }), await valid())
    expect(JSON.parse(text)).toMatchObject({
      statusCode: 200,
      value: 'Den knap kender vi ikke længere. Skriv "hjælp" for at se, hvad du kan.',
    })
  })
})

test.each(['foo|bar', 'a/health?', 'x y', '..'.repeat(3) + '|'])(
  'a request for the host "%s" is refused and the server goes on',
  async (host) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: app.port, path: '/healthz', headers: { host } },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        },
      )
      sent.on('error', reject)
      sent.end()
    })
    expect(status).toBe(400)
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  },
)
