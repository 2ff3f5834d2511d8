import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Refusal } from '../../src/domain/refusals.js'
import { activityTokens } from '../../src/identity/activityTokens.js'
import { remoteKeys } from '../../src/identity/keys.js'
import { verify } from '../../src/identity/tokens.js'
import { standingClock, type StandingClock } from '../support/clock.js'
import { newKey, startIssuer, type Issuer, type SigningKey } from '../support/issuer.js'
import { until } from '../support/until.js'

const AUDIENCE = 'klik'
const SERVICE = 'https://smba.trafficmanager.net/emea/'
const DAY_MINUTES = 24 * 60

let issuer: Issuer
let k1: SigningKey
let k2: SigningKey
let clock: StandingClock
let complaints: unknown[]
/** Whether somebody with a token of the key gets in: 'in', or the refusal's code. */
let tab: (key?: SigningKey) => Promise<string>
let bot: (key?: SigningKey) => Promise<string>

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'in',
    (error: Refusal) => error.code,
  )

beforeAll(async () => {
  ;[k1, k2] = await Promise.all([newKey('k1'), newKey('k2')])
})
beforeEach(async () => {
  issuer = await startIssuer((url) => url, k1)
  clock = standingClock('2026-03-02T09:00:00Z')
  const heard: unknown[] = (complaints = [])
  const watch = { clock, complain: (error: unknown) => void heard.push(error) }
  const keys = remoteKeys(issuer.keysUrl, watch)
  const checkActivity = activityTokens(issuer.metadataUrl, AUDIENCE, watch)
  const token = (key = issuer.key): Promise<string> =>
    issuer.sign({ iss: issuer.url, aud: AUDIENCE, serviceurl: SERVICE }, { key })
  const rules = { issuer: issuer.url, audience: [AUDIENCE], keys }
  const said = { channelId: 'msteams', serviceUrl: SERVICE }
  tab = async (key) => outcome(verify(await token(key), rules))
  bot = async (key) => outcome(checkActivity(`Bearer ${await token(key)}`, said))
})
afterEach(() => issuer.close())

/** Asks until it is as it should be: what goes on behind is not waited for by anybody. */
async function becomes(wanted: string, ask: () => Promise<string>): Promise<void> {
  await until(async () => (await ask()) === wanted)
}

const doors: ['tab' | 'bot', () => (key?: SigningKey) => Promise<string>][] = [
  ['tab', () => tab],
  ['bot', () => bot],
]

describe.each(doors)('the keys of the %s', (_name, door) => {
  const enter = (key?: SigningKey): Promise<string> => door()(key)

  test.each(['cut off', 'broken'] as const)(
    'that are known serve while their issuer is %s',
    async (state) => {
      expect(await enter()).toBe('in')
      issuer.be(state)
      for (const minutes of [9, 2, 30, 300, 900]) {
        clock.add(minutes)
        expect([minutes, await enter()]).toEqual([minutes, 'in'])
      }
      expect(complaints.length).toBeGreaterThan(0)
    },
  )

  test('serve a day after the last word of their issuer, and no longer', async () => {
    expect(await enter()).toBe('in')
    issuer.be('cut off')
    clock.add(DAY_MINUTES - 1)
    expect(await enter()).toBe('in')
    clock.add(1)
    expect(await enter()).toBe('busy')
    issuer.be('there')
    clock.add(1)
    expect(await enter()).toBe('in')
  })

  test('are asked for behind those who come meanwhile, once a minute while nobody answers', async () => {
    await enter()
    issuer.be('cut off')
    clock.add(11)
    const before = issuer.keyFetches() + complaints.length
    expect(await Promise.all(Array.from({ length: 50 }, () => enter()))).toEqual(Array(50).fill('in'))
    await becomes('asked', async () =>
      Promise.resolve(issuer.keyFetches() + complaints.length > before ? 'asked' : ''),
    )
    const after = complaints.length
    for (let n = 0; n < 20; n += 1) await enter()
    expect(complaints.length - after).toBeLessThanOrEqual(1)
  })

  test('of which one is withdrawn: it is let in no more as soon as the issuer can say so', async () => {
    const fresh = await issuer.rotate('k2', k2)
    expect([await enter(), await enter(fresh)]).toEqual(['in', 'in'])
    issuer.withdraw('k1')
    clock.add(11)
    await becomes('not-signed-in', () => enter())
    expect(await enter(fresh)).toBe('in')
  })

  test('of which one was withdrawn while nobody came do not let it in even once', async () => {
    await enter()
    await issuer.rotate('k2', k2)
    issuer.withdraw('k1')
    clock.add(60)
    expect(await enter()).toBe('not-signed-in')
  })

  test('that an issuer in trouble publishes as none at all are not forgotten', async () => {
    await enter()
    issuer.withdraw('k1')
    clock.add(60)
    expect(await enter()).toBe('in')
  })

  test('are asked for at once when a new one turns up, and a crowd of unknown ones is one question', async () => {
    await enter()
    const fresh = await issuer.rotate('k2', k2)
    expect(await enter(fresh)).toBe('in')
    const before = issuer.keyFetches()
    const unknown = Array.from({ length: 30 }, (_, n) => ({ ...fresh, kid: `unknown-${n}` }))
    expect(await Promise.all(unknown.map(enter))).toEqual(Array(30).fill('not-signed-in'))
    clock.add(2)
    expect(await Promise.all(unknown.map(enter))).toEqual(Array(30).fill('not-signed-in'))
    expect(issuer.keyFetches() - before).toBe(1)
  })

  test('cannot tell a new one from a false one while the issuer is away: come again later', async () => {
    await enter()
    issuer.be('cut off')
    expect(await enter(await issuer.rotate('k2', k2))).toBe('busy')
    expect(await enter()).toBe('in')
  })

  test('that were never had: everybody is asked to come again, until the issuer is there', async () => {
    issuer.be('broken')
    expect(await Promise.all([enter(), enter(), enter()])).toEqual(['busy', 'busy', 'busy'])
    expect(complaints).toHaveLength(1)
    issuer.be('there')
    clock.add(1)
    expect(await enter()).toBe('in')
  })

  test('do not wait for a clock that was put back', async () => {
    clock.add(60)
    await enter()
    clock.add(-DAY_MINUTES / 2)
    expect(await enter(await issuer.rotate('k2', k2))).toBe('in')
  })
})

test('an issuer that takes the question and says nothing keeps nobody waiting who is known', async () => {
  await tab()
  issuer.be('silent')
  clock.add(11)
  expect(await Promise.all(Array.from({ length: 20 }, () => tab()))).toEqual(Array(20).fill('in'))
})
