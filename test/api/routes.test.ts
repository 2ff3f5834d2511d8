import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ROWS } from '../../src/contract/index.js'
import type { Row } from '../../src/contract/row.js'
import { ROUTE_NAMES, ROUTES, type RouteName } from '../../src/contract/routes.js'
import { bytesOf, file } from '../../src/contract/shapes.js'
import { startApp, tokenFor, type App } from '../support/app.js'
import { aPerson, aTask, day, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { FILE_CONTENT } from '../support/file.js'
import { aPlace, type Place } from './place.js'
import { goodQuestions } from './questions/index.js'
import type { Asked, Question } from './questions/question.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let app: App
let place: Place
const who: Record<string, Someone> = {}
const tokens = new Map<string, string>()

beforeAll(async () => {
  app = await startApp({ clock })
})
afterAll(() => app.close())
/** Whatever is asked: it leaves no bug in the log, and no name in a line of it. */
afterEach(() => {
  expect(app.log.bugs.splice(0)).toEqual([])
  expect(JSON.stringify(app.log.lines)).not.toMatch(/Petra|Klik Admin|korsbaek/)
})

async function newPlace(): Promise<void> {
  place = await app.world.data.asSystem(aPlace)
  for (const id of [place.fileId, place.introFileId]) await app.world.files.put(id, FILE_CONTENT)
  Object.assign(who, place.who)
}

async function tokenOf(name: string): Promise<string> {
  const person = who[name]
  if (!person) throw new Error(name)
  const known = tokens.get(person.id) ?? (await tokenFor(app, person.id))
  tokens.set(person.id, known)
  return known
}

type Answered = { status: number; body: Record<string, unknown>; text: string; headers: Headers }

async function ask(
  as: string | null,
  name: RouteName,
  { params = {}, query = '', body, language = 'da' }: Asked = {},
): Promise<Answered> {
  const { method, path } = ROUTES[name]
  const address = path.replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '')
  const response = await fetch(`${app.api}${address}${query}`, {
    method,
    headers: {
      'accept-language': language,
      ...(as === null ? {} : { authorization: `Bearer ${await tokenOf(as)}` }),
    },
    ...(body === undefined
      ? {}
      : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return {
    status: response.status,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    text,
    headers: response.headers,
  }
}

const good = (name: RouteName): Question => goodQuestions(place)[name]

const withBody = ROUTE_NAMES.filter((name) => {
  const { body }: Row = ROWS[name]
  return body !== undefined && bytesOf(body) === null
})
const withParams = ROUTE_NAMES.filter((name) => 'params' in ROWS[name])

describe('every route', () => {
  beforeEach(newPlace)

  test.each(ROUTE_NAMES)('%s answers in the shape the contract promises', async (name) => {
    const { as, asked, first } = good(name)
    if (first) await ask(as, first.name, first.asked)
    const { status, body, headers } = await ask(as, name, asked)
    const row: Row = ROWS[name]
    expect(status).toBe(200)
    if (row.reply === file) expect(headers.get('content-disposition')).toMatch(/^attachment; filename=/)
    else expect(row.reply.parse(body)).toEqual(body)
  })
})

describe('what is refused changes nothing: every route', () => {
  beforeAll(newPlace)

  test.each(ROUTE_NAMES)('%s is closed to whoever is not signed in', async (name) => {
    const { status, body } = await ask(null, name, good(name).asked)
    expect([status, body.code]).toEqual([401, 'not-signed-in'])
  })

  test.each(withParams)('%s answers for another municipality byte for byte as for nothing', async (name) => {
    const { asked, isEverybodys } = good(name)
    const foreign = await ask('stranger', name, asked)
    const nothing = await ask('stranger', name, {
      ...asked,
      params: Object.fromEntries(Object.keys(asked.params ?? {}).map((key) => [key, crypto.randomUUID()])),
    })
    const nonsense = await ask('stranger', name, {
      ...asked,
      params: Object.fromEntries(Object.keys(asked.params ?? {}).map((key) => [key, 'x'])),
    })
    expect([nothing.status, nonsense.status]).toEqual([404, 404])
    expect(nonsense.text).toBe(nothing.text)
    if (!isEverybodys) expect([foreign.status, foreign.text]).toEqual([404, nothing.text])
  })

  test.each(withBody)('%s names the field of a body it cannot take', async (name) => {
    const { as, asked } = good(name)
    for (const body of [{}, [], 'x', null, { version: 'x' }, { version: 1, __proto__: 1, more: 2 }]) {
      const { status, body: told } = await ask(as, name, { ...asked, body })
      expect([status, told.code]).toEqual([422, 'invalid-input'])
    }
  })
})

describe('a right that is missing', () => {
  beforeAll(newPlace)

  test.each([
    ['tasks.changeStatus', 'reader', 'retten til at redigere opgaven'],
    ['roles.nominate', 'plus', 'retten til at tildele roller (KLIK-administrator)'],
    ['assignments.withdraw', 'plus', 'retten til at tildele roller (KLIK-administrator)'],
  ] as const)('%s by the %s: is named, with who can grant it', async (name, as, right) => {
    const { status, body } = await ask(as, name, good(name).asked)
    expect(status).toBe(403)
    expect(body.message).toBe(
      `Det har du ikke ret til: ${right} mangler. ${who.admin?.name ?? ''} kan give dig den.`,
    )
  })

  test.each(['kombitRoles.edit', 'kombitRoles.publish'] as const)(
    '%s is KOMBIT’s alone, and says so to a municipality',
    async (name) => {
      const { status, body } = await ask('admin', name, good(name).asked)
      expect([status, body.message]).toEqual([
        403,
        'Det har du ikke ret til: retten til at oprette og ændre roller (kun KOMBIT) mangler. Skriv til KOMBIT, hvis der skal ændres noget.',
      ])
    },
  )

  test('is named in English to an English reader', async () => {
    const { body } = await ask('reader', 'tasks.changeStatus', {
      ...good('tasks.changeStatus').asked,
      language: 'en-GB,en;q=0.9',
    })
    expect(body.message).toContain('You may not do that: you lack the right to edit the task.')
  })

  test('to read makes a task as if it were not there', async () => {
    const { status } = await ask('admin', 'tasks.read', { params: { taskId: place.taskId } })
    expect(status).toBe(404)
  })
})

describe('two at once', () => {
  beforeAll(newPlace)

  test('the second is told who was first, with what and when', async () => {
    const { asked } = good('tasks.changeStatus')
    await app.world.data.asSystem((tx) => aPerson(tx, place.town, { fullName: 'x' }))
    await ask('plus', 'tasks.changeStatus', asked)
    const second = await app.world.data.asSystem((tx) =>
      aPerson(tx, place.town, { fullName: `To ${place.town.id.slice(0, 6)}`, access: [[place.ksd, 'PLUS']] }),
    )
    who.second = second
    const { status, body } = await ask('second', 'tasks.changeStatus', {
      ...asked,
      body: { version: 1, status: 'COMPLETED' },
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'stale-card',
      facts: { by: who.plus?.name, newValue: 'STARTED', status: 'STARTED' },
    })
    expect(body.message).toContain(
      `${who.plus?.name ?? ''} var først og ændrede opgaven 02-03-2026 10.00. Den er nu: Påbegyndt.`,
    )
  })
})

describe('the list', () => {
  beforeEach(newPlace)

  test.each([
    '?sort=evil',
    '?sort=endDate;drop',
    '?marker=BLUE',
    '?page[cursor]=x',
    '?page[size]=0',
    '?page[size]=1000',
    '?project=x',
    '?endFrom=31-12-2026',
    '?unknown=1',
  ])('refuses %s and names the field', async (query) => {
    const { status, body } = await ask('plus', 'tasks.list', { query })
    expect([status, body.code]).toEqual([422, 'invalid-input'])
  })

  test('gives a page at a time, with counters of the whole', async () => {
    await app.world.data.asSystem(async (tx) => {
      for (let n = 0; n < 6; n += 1) await aTask(tx, place.town, place.ksd, { endDate: day('2026-05-01') })
    })
    const seen: unknown[] = []
    let cursor = ''
    for (let page = 0; page < 4; page += 1) {
      const { body } = await ask('plus', 'tasks.list', { query: `?page[size]=2${cursor}` })
      const { tasks, counters, total, nextCursor } = body as {
        tasks: { id: string }[]
        counters: unknown
        total: number
        nextCursor: string | null
      }
      expect([counters, total]).toEqual([{ RED: 0, YELLOW: 1, GREEN: 7, GREY: 0 }, 8])
      seen.push(...tasks.map(({ id }) => id))
      cursor = nextCursor === null ? '' : `&page[cursor]=${nextCursor}`
    }
    expect(new Set(seen).size).toBe(8)
  })

  test('takes any words without breaking', async () => {
    for (const words of [`' or 1=1 --`, '%', '\\', '😀', 'a\u0000b', '*'.repeat(200)]) {
      const { status } = await ask('plus', 'tasks.list', { query: `?words=${encodeURIComponent(words)}` })
      expect(status).toBe(200)
    }
  })
})

describe('what is too much', () => {
  beforeEach(newPlace)

  test('what is done too often is refused with when to try again, and the operator hears of it without a name', async () => {
    const { asked } = good('sharedRoles.export')
    const statuses: number[] = []
    for (let n = 0; n < 5; n += 1) statuses.push((await ask('admin', 'sharedRoles.export', asked)).status)
    const { status, body, headers } = await ask('admin', 'sharedRoles.export', asked)
    expect([statuses, status, body.code]).toEqual([[200, 200, 200, 200, 200], 429, 'exported-too-often'])
    expect(headers.get('retry-after')).toBe(String(14 * 3600))
    expect(app.log.lines).toContainEqual({
      what: 'sharedRoles.export',
      outcome: 'alarm exported-too-often',
      who: who.admin?.id,
    })
  })

  test('a body of five megabytes is refused as too large', async () => {
    const { status, body } = await ask('plus', 'tasks.changeStatus', {
      params: { taskId: place.taskId },
      body: { version: 1, status: 'x'.repeat(5 * 1024 * 1024) },
    })
    expect([status, body.code]).toEqual([413, 'too-large'])
  })
})

test('an address that is none is answered like a thing that is not there', async () => {
  const response = await fetch(`${app.api}/nothing/here`)
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'not-found'])
})

test('the OpenAPI document describes every route', async () => {
  const document = (await (await fetch(`${app.api}/openapi.json`)).json()) as {
    openapi: string
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const described = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(described.sort()).toEqual([...ROUTE_NAMES].sort())
})

test('the process and its readiness can be watched', async () => {
  const [health, ready] = await Promise.all([fetch(`${app.url}/healthz`), fetch(`${app.url}/readyz`)])
  expect([health.status, ready.status]).toEqual([200, 200])
})
