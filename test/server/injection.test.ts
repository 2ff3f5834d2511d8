import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { VERBS, type Verb } from '../../bot/verbs.js'
import { ROWS } from '../../src/contract/index.js'
import type { Row } from '../../src/contract/row.js'
import { ROUTE_NAMES, type RouteName } from '../../src/contract/routes.js'
import { aPlace, thingsOf, type Place } from '../api/place.js'
import { goodQuestions } from '../api/questions/index.js'
import type { Asked } from '../api/questions/question.js'
import { standingClock } from '../support/clock.js'
import { digestOf } from '../support/database.js'
import { repeats, share } from '../support/effort.js'
import { SQL_PAYLOADS } from '../support/payloads.js'
import { openDoors, type Doors } from './matrix/doors.js'
import { goodPresses } from './matrix/presses.js'

/** quality.md C-13, the database's half: each text parameter of each route and button, with what has broken others. */
const payloadsFor = (n: number): string[] =>
  share(SQL_PAYLOADS, { step: repeats({ short: 100, long: 1 }), n })
/** What no injected statement may touch, and what nobody here has the right to change. */
const UNTOUCHED = ['municipality', 'organisation', 'project', 'phase', 'theme', 'setting']
const LIMIT_MS = 240_000

let doors: Doors
let before: string
beforeAll(async () => {
  doors = await openDoors(standingClock('2026-03-02T09:00:00Z'))
}, 60_000)
afterAll(() => doors.close())
afterEach(() => expect(doors.app.log.bugs.splice(0)).toEqual([]))

const place = (): Promise<Place> => doors.app.world.data.asSystem(aPlace)

const rowOf = (name: RouteName): Row => ROWS[name]

/** New things in the same town, so that nothing outside it is touched by making them. */
const sameTown = (here: Place): Promise<Place> =>
  doors.app.world.data.asSystem(async (tx) => ({ ...here, ...(await thingsOf(tx, here)) }))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)

const keysOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : []

/** The question with the payload in one field of its address or body after the other. */
function injected(name: RouteName, asked: Asked, payload: string): Asked[] {
  const { query, body } = rowOf(name)
  const inQuery = keysOf(query).map((key) => {
    const search = new URLSearchParams(asked.query)
    search.set(key, payload)
    return { ...asked, query: `?${String(search)}` }
  })
  const whole = isObject(asked.body) ? asked.body : {}
  const inBody = keysOf(body).map((key) => ({ ...asked, body: { ...whole, [key]: payload } }))
  const inPath = Object.keys(asked.params ?? {}).map((key) => ({
    ...asked,
    params: { ...asked.params, [key]: encodeURIComponent(payload) },
  }))
  return [...inQuery, ...inBody, ...inPath]
}

describe('a statement in the place of a value', () => {
  test.each(ROUTE_NAMES)(
    '%s takes it for text, or refuses it',
    async (name) => {
      const first = await place()
      // An administrator names their own municipality.
      const untouched = UNTOUCHED.filter((one) => one !== 'municipality' || name !== 'municipality.edit')
      before = await digestOf(untouched)
      for (const payload of payloadsFor(ROUTE_NAMES.indexOf(name))) {
        // What is changed is changed once, and everything after it would be refused for being late.
        const here = keysOf(rowOf(name).body).includes('version') ? await sameTown(first) : first
        const { as, asked } = goodQuestions(here)[name]
        const all = injected(name, asked, payload)
        await Promise.all(all.map((each) => doors.send(here.who[as], name, each)))
      }
      expect(await digestOf(untouched)).toBe(before)
    },
    LIMIT_MS,
  )

  test.each(Object.keys(VERBS) as Verb[])(
    '%s takes it for text, or refuses it',
    async (verb) => {
      const here = await place()
      before = await digestOf(UNTOUCHED)
      const { data, typed = {} } = goodPresses(here)[verb]
      const fields = [...Object.keys(data), ...Object.keys(typed)]
      for (const payload of payloadsFor(Object.keys(VERBS).indexOf(verb))) {
        for (const field of fields) {
          const changed = { ...data, ...typed, [field]: payload }
          await doors.pressWith(here.who.plus, verb, changed)
        }
      }
      expect(await digestOf(UNTOUCHED)).toBe(before)
    },
    LIMIT_MS,
  )

  test(
    'said to the bot is searched for, and nothing else',
    async () => {
      const { who } = await place()
      before = await digestOf(UNTOUCHED)
      for (const payload of payloadsFor(0))
        for (const command of ['', 'opgave ', 'projekt ', 'rolle '])
          await doors.say(who.plus, `${command}${payload}`)
      expect(await digestOf(UNTOUCHED)).toBe(before)
    },
    LIMIT_MS,
  )
})

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.tsx?$/.test(path)) yield path
  }
}

test('no statement is put together from text, but where tables themselves are made and emptied', () => {
  const root = join(__dirname, '..', '..')
  const made = ['src', 'bot']
    .flatMap((folder) => [...sources(join(root, folder))])
    .filter((path) =>
      /\b(query|where|raw|andWhere|orderBy)\(\s*(`[^`]*\$\{|'[^']*'\s*\+|"[^"]*"\s*\+)/.test(
        readFileSync(path, 'utf8'),
      ),
    )
    .map((path) => path.slice(root.length + 1))
    .filter((path) => !path.startsWith('src/data/migrations/'))
  // One listens on a channel of a fixed name, which takes no parameter; the other empties every table there is, by the
  // names the database itself gives.
  // And a backup reads and fills every table, by the names the database gives, quoted; a file that names another is refused.
  // A municipality's export and its end do the same, by conditions that stand in src/data/ofMunicipality.ts.
  expect(made).toEqual([
    'src/data/backup/erase.ts',
    'src/data/backup/load.ts',
    'src/data/backup/municipality.ts',
    'src/data/backup/snapshot.ts',
    'src/data/serverEars.ts',
    'src/data/source.ts',
  ])
})
