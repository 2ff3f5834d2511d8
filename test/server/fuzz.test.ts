import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { VERBS } from '../../bot/verbs.js'
import { ROUTE_NAMES, ROUTES } from '../../src/contract/routes.js'
import { signIn } from '../support/app.js'
import { botStage } from '../support/bot.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  aTask,
  day,
  type Someone,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { digestOf } from '../support/database.js'
import { repeats } from '../support/effort.js'
import { activity, APP_ID, personalChat } from '../support/teams.js'

/** Sent as a crowd would, so many at a time: 100,000 in all in the soak (quality.md C-4). */
const AT_ONCE = 40
const ROUNDS_OF_ACTIVITIES = repeats({ short: 10, long: 1_000 })
const ROUNDS_OF_PRESSES = repeats({ short: 8, long: 750 })
const ROUNDS_OF_QUESTIONS = repeats({ short: 8, long: 750 })
/** A reader may change none of these; that they took the gallery as Excel is written down. */
const TABLES = [
  'task',
  'role_assignment',
  `(select * from history where subject <> 'gallery')`,
  // That one has been here is written down, once a day.
  `(select to_jsonb(pe) - 'last_login_at' - 'last_teams_login_at' from person pe)`,
  'access',
  'project',
  'role',
  'master_role',
  'role_note',
  'contact_entry',
  'message',
  'subscription',
]
const LIMIT_MS = 240_000

const stage = botStage(standingClock('2026-03-02T09:00:00Z'))
let elin: Someone
let bearer: string
let signedIn: string
const ids: string[] = []

beforeAll(async () => {
  const { app, issuer, connector } = stage()
  await app.world.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const other = await aMunicipality(tx)
    const ksd = await aProject(tx, 'KSD', [town, other])
    elin = await aPerson(tx, town, { fullName: 'Elin Fuzz', access: [[ksd, 'READER']] })
    const stranger = await aPerson(tx, other)
    const roleId = await aRole(tx)
    ids.push(ksd, roleId, elin.id, stranger.id)
    ids.push(await aTask(tx, town, ksd, { endDate: day('2026-03-06') }), await aTask(tx, other, ksd))
    ids.push(await anAssignment(tx, { town: other, roleId, person: stranger }, { state: 'NOMINATED' }))
  })
  const claims = { serviceurl: `${connector.url}/`, aud: APP_ID, iss: 'https://api.botframework.com' }
  bearer = `Bearer ${await issuer.sign(claims, { expiresIn: '60m' })}`
  signedIn = `Bearer ${(await signIn(app, 'Elin Fuzz')).token}`
})

async function post(body: unknown): Promise<number> {
  const response = await fetch(`${stage().app.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: bearer },
    body: JSON.stringify(body),
  })
  await response.arrayBuffer()
  return response.status
}

const hello = (more: object): Record<string, unknown> => ({
  serviceUrl: `${stage().connector.url}/`,
  ...activity(elin, personalChat(elin), { type: 'message', text: 'hej', ...more }),
})

/** Values that have broken something somewhere. */
const nasty = fc.constantFrom<unknown>(
  '\u0000',
  '\ud800',
  'x'.repeat(3_000),
  '__proto__',
  'constructor',
  "'; drop table task; --",
  '<script>alert(1)</script>',
  '{{text}}',
  '%00%2e%2e/',
  '1e999',
  Number.MAX_SAFE_INTEGER,
  -1,
  0.5,
  null,
  true,
  [],
  {},
  '2026-02-30',
  'ﷺ'.repeat(200),
)
const deep = fc.constantFrom(
  ...[50, 500].map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
)
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  nasty,
  deep,
  fc.constantFrom(0, 1, 2, 3, 4, 5, 6).map((n) => ids[n]),
)
const manyOf = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: AT_ONCE, maxLength: AT_ONCE })

async function survives<T>(
  one: fc.Arbitrary<T>,
  rounds: number,
  knock: (value: T) => Promise<number>,
): Promise<void> {
  const { app } = stage()
  const before = await digestOf(TABLES)
  await fc.assert(
    fc.asyncProperty(manyOf(one), async (values) => {
      const broken = (await Promise.all(values.map(knock))).filter((status) => status >= 500)
      expect(broken).toEqual([])
    }),
    { numRuns: rounds, endOnFailure: true },
  )
  expect(app.log.bugs).toEqual([])
  expect(await digestOf(TABLES)).toBe(before)
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200)
}

test(
  'no activity whatever makes the bot answer 5xx, stop, or change what the reader may not',
  async () => {
    const field = fc.constantFrom(
      ...['type', 'name', 'text', 'value', 'from', 'recipient', 'conversation', 'channelData', 'locale'],
      ...['replyToId', 'id', 'action', 'membersAdded', 'channelId', 'timestamp', '__proto__'],
    )
    const kind = fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate', 'event')
    const mutation = fc.dictionary(field, fc.oneof(anything, kind), { minKeys: 1, maxKeys: 4 })
    await survives(mutation, ROUNDS_OF_ACTIVITIES, (more) => post(hello(more)))
  },
  LIMIT_MS,
)

test(
  'no press whatever does',
  async () => {
    const keys = fc.constantFrom(
      'taskId',
      'roleId',
      'assignmentId',
      'projectId',
      'version',
      'person',
      'reason',
      'comment',
      'x',
    )
    const press = fc.record({
      verb: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...Object.keys(VERBS)) },
        { weight: 1, arbitrary: anything },
      ),
      data: fc.oneof(
        { weight: 9, arbitrary: fc.dictionary(keys, anything) },
        { weight: 1, arbitrary: anything },
      ),
    })
    await survives(press, ROUNDS_OF_PRESSES, ({ verb, data }) =>
      post(
        hello({
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data } },
        }),
      ),
    )
  },
  LIMIT_MS,
)

test(
  'no question to the API whatever does',
  async () => {
    const keys = fc.constantFrom(
      ...[
        'project',
        'marker',
        'status',
        'sort',
        'page[cursor]',
        'page[size]',
        'words',
        'endFrom',
        'responsible',
      ],
      ...['version', 'personId', 'reason', 'direct', '__proto__', 'suggestedPersonId'],
    )
    const question = fc.record({
      name: fc.constantFrom(...ROUTE_NAMES),
      id: fc.oneof(
        fc.constantFrom(0, 1, 2, 3, 4, 5, 6).map((n) => ids[n] ?? ''),
        fc.string({ maxLength: 60, unit: 'binary' }),
      ),
      query: fc.dictionary(keys, anything, { maxKeys: 4 }),
      body: fc.oneof(
        { weight: 4, arbitrary: fc.dictionary(keys, anything, { maxKeys: 5 }) },
        { weight: 1, arbitrary: anything },
      ),
    })
    await survives(question, ROUNDS_OF_QUESTIONS, async ({ name, id, query, body }) => {
      const { method, path } = ROUTES[name]
      const text = (value: unknown): string =>
        (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed()
      const address = path.replace(/\{\w+\}/g, encodeURIComponent(id.toWellFormed()))
      const search = new URLSearchParams(
        Object.entries(query).map(([key, value]): [string, string] => [key, text(value ?? null)]),
      )
      const response = await fetch(`${stage().app.api}${address}?${String(search)}`, {
        method,
        headers: { authorization: signedIn, 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
      })
      await response.arrayBuffer()
      return response.status
    })
  },
  LIMIT_MS,
)
