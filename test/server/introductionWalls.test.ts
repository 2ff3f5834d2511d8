import { beforeAll, describe, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import type { Verb } from '../../bot/verbs.js'
import { COMMANDS } from '../../bot/commands/parse.js'
import { ROUTE_NAMES, ROUTES, type RouteName } from '../../src/contract/routes.js'
import { readPdf } from '../../src/exchange/readPdf.js'
import { aPlace, type Place } from '../api/place.js'
import { goodQuestions } from '../api/questions/index.js'
import type { Asked } from '../api/questions/question.js'
import { tokenFor } from '../support/app.js'
import { botStage } from '../support/bot.js'
import { aPerson, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { listenTo, type Listener } from '../support/listener.js'
import { channelOf } from '../support/teams.js'
import { ANYTHING, CANARY, sing } from './introductionCanaries.js'
import { goodPresses } from './matrix/presses.js'

/**
 * I-21: nothing of an introduction reaches KOMBIT, a supplier, another municipality, an administrator without a role in
 * the team, a colleague who has nothing to do with it, or a channel. Every text of it says "kanarie", and every surface is
 * looked through for it.
 */
const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let place: Place
const outside = {} as Record<(typeof OUTSIDE)[number], Someone>
const OUTSIDE = ['kombit', 'supplier', 'stranger', 'admin', 'colleague', 'member'] as const
const listeners: Listener[] = []

beforeAll(async () => {
  const { app, teams, sendAll } = stage()
  await app.world.data.asSystem(async (tx) => {
    place = await aPlace(tx)
    const { who, town, ksd } = place
    const supplier = await aPerson(tx, town, { side: 'SUPPLIER', access: [[ksd, 'READER']] })
    // Rita is an introducer of the team, without a task in any of its introductions.
    Object.assign(outside, { ...who, supplier, colleague: who.nominee, member: who.reader })
  })
  for (const one of [...Object.values(outside), place.who.plus, place.who.free]) await teams.install(one)
  await teams.install(place.who.plus, channelOf(place.town))
  await teams.say(place.who.plus, 'abonner KSD', channelOf(place.town))
  for (const one of Object.values(outside))
    listeners.push(await listenTo(app.api, await tokenFor(app, one.id)))
  await sendAll()
  stage().connector.reset()
  place = await sing(app.world, place)
}, 120_000)

/** A report divides by templates: their names, of all there is, are said to whoever may read it (W9). */
const said = (name: RouteName, text: string): string =>
  name.startsWith('introductionReports.') ? text.replaceAll(CANARY.template, '') : text

/** Everything there is to read in an answer: files unpacked, papers as text. */
async function readable(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start.startsWith('PK'))
    return Object.values(unzipSync(bytes))
      .map((one) => Buffer.from(one).toString())
      .join()
  if (start === '%PDF') return JSON.stringify(await readPdf(bytes))
  return Buffer.from(bytes).toString()
}

async function ask(as: Someone, name: RouteName, { params = {}, query = '', body }: Asked): Promise<string> {
  const { app } = stage()
  const { method, path } = ROUTES[name]
  const address = path.replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '')
  const response = await fetch(`${app.api}${address}${query}`, {
    method,
    headers: { authorization: `Bearer ${await tokenFor(app, as.id)}` },
    ...(body === undefined
      ? {}
      : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  return readable(new Uint8Array(await response.arrayBuffer()))
}

/** The good question of every route, and the same of whoever leads the introduction and whoever is introduced. */
function questionsOf(name: RouteName): Asked[] {
  const { asked } = goodQuestions(place)[name]
  const { query = '', params } = asked
  const whole = query
    .replace(/[?&](marker|importance|userType|fk|words|state|team)=[^&]*/g, '')
    .replace(/^&/, '?')
  const people = params?.personId ? [place.who.plus.id, place.who.free.id] : []
  return [
    asked,
    { ...asked, query: whole },
    ...people.map((personId) => ({ ...asked, params: { ...params, personId } })),
    ...(query.includes('format=json') ? [{ ...asked, query: query.replace('json', 'pdf') }] : []),
  ]
}

const isRead = (name: RouteName): boolean => ROUTES[name].method === 'GET'

describe.each(OUTSIDE)('I-21 to %s', (outsider) => {
  test('no question of the API is answered with anything of it', async () => {
    for (const name of ROUTE_NAMES.filter(isRead))
      for (const asked of questionsOf(name))
        expect([name, ANYTHING.exec(said(name, await ask(outside[outsider], name, asked)))]).toEqual([
          name,
          null,
        ])
  })

  test('no word, search or button in the chat is', async () => {
    const { teams } = stage()
    const all = [...Object.values(COMMANDS).map(({ da: [first] }) => first), 'kanar', 'introduktion kanar']
    for (const words of all)
      expect([words, ANYTHING.exec(JSON.stringify(await teams.say(outside[outsider], words)))]).toEqual([
        words,
        null,
      ])
    const presses = Object.entries(goodPresses(place)).filter(([verb]) => verb.startsWith('introduction'))
    expect(presses.length).toBeGreaterThan(8)
    for (const [verb, { data, typed = {} }] of presses) {
      const button = { verb: verb as Verb, data: { ...data, ...typed } }
      const { body } = await teams.press(outside[outsider], button, { on: null })
      expect([verb, ANYTHING.exec(JSON.stringify(body))]).toEqual([verb, null])
    }
  })
})

describe('I-21 by itself', () => {
  test('every notice, digest and card goes to those who may read it, and none to a channel', async () => {
    const { app, connector, sendAll } = stage()
    for (const moment of ['2026-03-03T09:00:00Z', '2026-03-09T09:00:00Z', '2026-03-16T09:00:00Z']) {
      clock.set(moment)
      for (const job of ['sweep', 'digest', 'tasks-digest', 'confirmations', 'route', 'audit'])
        await app.jobs.run(job)
      await sendAll()
    }
    const told = connector.accepted.filter(({ body }) => ANYTHING.test(JSON.stringify(body)))
    const { plus, free } = place.who
    const mine = ({ aadObjectId }: Someone) => told.filter(({ path }) => path.includes(aadObjectId)).length
    expect([mine(plus) > 0, mine(free) > 0]).toEqual([true, true])
    expect(told.length - mine(plus) - mine(free)).toBe(0)
  })

  test('asked in the channel by whoever leads it, the answer is in their own chat', async () => {
    const { teams, connector } = stage()
    for (const {
      da: [words],
    } of Object.values(COMMANDS))
      await teams.say(place.who.plus, words, channelOf(place.town))
    const channel = channelOf(place.town).id
    const there = connector.accepted.filter(({ path }) => decodeURIComponent(path).includes(channel))
    expect(there.length).toBeGreaterThan(0)
    for (const { body } of there) expect(JSON.stringify(body)).not.toMatch(ANYTHING)
  })

  test('no open tab of anybody outside hears of it, and neither log nor figures know any of it', async () => {
    const { app } = stage()
    const figures = await (await fetch(`${app.url}/metrics`)).text()
    expect(figures).toContain('klik_')
    for (const text of [figures, JSON.stringify([app.log.lines, app.log.alarms, app.log.bugs])])
      expect(text).not.toMatch(ANYTHING)
    for (const listener of listeners) {
      expect(listener.told().join()).not.toMatch(/introduction|plan/i)
      listener.close()
    }
  })
})

describe('the canary sings', () => {
  test('to whoever leads the introduction, in every text it has', async () => {
    const { plus } = place.who
    const names: RouteName[] = [
      'introductionPlans.read',
      'introductionTemplates.read',
      'introductionPlans.proof',
    ]
    const heard = (
      await Promise.all(names.map((name) => ask(plus, name, goodQuestions(place)[name].asked)))
    ).join()
    const ended = { params: { planId: place.endedPlanId } }
    const all = heard + (await ask(plus, 'introductionPlans.read', ended))
    for (const text of Object.values(CANARY)) expect(all).toContain(text)
  })
})
