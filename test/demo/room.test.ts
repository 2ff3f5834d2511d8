import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { RoomEvent } from '../../src/contract/room.js'
import { openChats } from '../../src/demo/chats.js'
import { openShelf } from '../../src/demo/shelf.js'
import type { App } from '../support/app.js'
import { standingClock } from '../support/clock.js'
import { startRoom, visit, type Visitor } from './visitor.js'

let app: App
let elin: Visitor
let nils: Visitor
let birthe: Visitor

beforeAll(async () => {
  app = await startRoom()
  elin = await visit(app, 'Elin Nielsen')
  nils = await visit(app, 'Nils Petersen')
  birthe = await visit(app, 'Birthe Olsen')
})
afterAll(() => app.close())

describe('who sees what', () => {
  test('one sees one’s own chat and the channels of one’s municipality', async () => {
    const { places, colleagues, me } = await elin.room()
    expect(me.name).toBe('Elin Nielsen')
    expect(places.filter(({ kind }) => kind === 'personal')).toHaveLength(1)
    expect(places.map(({ name }) => name)).toEqual([null, null, 'DUBU', 'KLIK', 'KSD', 'KY', 'VALG'])
    expect(colleagues.map(({ name }) => name)).not.toContain('Birthe Olsen')
    expect((await birthe.room()).places.map(({ name }) => name)).toEqual([null, null, 'KLIK', 'KSD', 'VALG'])
  })

  test('somebody outside the municipalities has a chat and no channels', async () => {
    const karen = await visit(app, 'Karen Lund')
    expect((await karen.room()).places.map(({ kind }) => kind)).toEqual(['personal'])
  })

  test('another’s chat and another municipality’s channel are answered like what does not exist', async () => {
    await elin.say('opgaver')
    const ksd = await elin.place('KSD')
    const nowhere = await nils.ask('GET', `${nils.here('a:nowhere')}/messages`)
    expect(nowhere.status).toBe(404)
    const doors = [
      [nils, 'GET', `${nils.here(elin.chat.id)}/messages`, undefined],
      [nils, 'POST', `${nils.here(elin.chat.id)}/messages`, { text: 'hej', threadId: null }],
      [nils, 'POST', `${nils.here(elin.chat.id)}/bot`, {}],
      [nils, 'POST', `${nils.here(elin.chat.id)}/seen`, {}],
      [
        nils,
        'POST',
        `${nils.here(elin.chat.id)}/presses`,
        { messageId: '1', kind: 'execute', verb: 'x', title: '', data: {} },
      ],
      [birthe, 'GET', `${birthe.here(ksd.id)}/messages`, undefined],
      [birthe, 'POST', `${birthe.here(ksd.id)}/messages`, { text: 'hej', threadId: null }],
      [birthe, 'PUT', `${birthe.here(ksd.id)}/tab`, { entityId: 'x', contentUrl: '/', name: 'x' }],
    ] as const
    for (const [visitor, method, path, body] of doors) {
      expect(await visitor.ask(method, path, body)).toEqual(nowhere)
    }
  })

  test('without a sign-in, or with one of another issuer, nothing is told', async () => {
    for (const authorization of [undefined, 'Bearer x', `Bearer ${elin.token.slice(0, -4)}AAAA`]) {
      const response = await fetch(`${app.url}/demo/room`, {
        headers: authorization ? { authorization } : {},
      })
      expect(response.status).toBe(401)
    }
    expect((await fetch(`${app.url}/demo/room/stream`)).status).toBe(401)
  })
})

/** Listens as a window does, until what is waited for has come. */
async function listen(
  visitor: Visitor,
  isEnough: (events: RoomEvent[]) => boolean,
  work: () => Promise<unknown>,
): Promise<RoomEvent[]> {
  const leaving = new AbortController()
  const response = await fetch(`${app.url}/demo/room/stream`, {
    headers: { authorization: `Bearer ${visitor.token}` },
    signal: leaving.signal,
  })
  const events: RoomEvent[] = []
  const decoder = new TextDecoder()
  const doing = work()
  let rest = ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts)
      if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)) as RoomEvent)
    if (isEnough(events)) break
  }
  await doing
  leaving.abort()
  return events
}

describe('open windows', () => {
  test('hear what is said in a channel at once, and that the bot is at work', async () => {
    // Nobody has met the bot there before.
    const valg = await elin.place('VALG')
    const hasAnswer = (events: RoomEvent[]): boolean =>
      events.some(
        (event) => event.type === 'message' && event.message.threadId !== null && event.message.from === null,
      )
    const events = await listen(nils, hasAnswer, () => elin.say('hjælp', valg.id))
    const kinds = events.map((event) =>
      event.type === 'message' ? `message of ${event.message.from?.name ?? 'KLIK'}` : event.type,
    )
    expect(kinds[0]).toBe('hello')
    expect(kinds).toEqual(
      expect.arrayContaining(['typing', 'place', 'message of Elin Nielsen', 'message of KLIK']),
    )
  })

  test('hear nothing of another’s chat but that something waits there', async () => {
    const isTold = (events: RoomEvent[]): boolean => events.some((event) => event.type === 'waiting')
    const events = await listen(nils, isTold, () => elin.say('roller'))
    expect(events.map(({ type }) => type)).not.toContain('message')
    expect(events.find((event) => event.type === 'waiting')).toMatchObject({ personId: elin.personId })
  })

  test('hear nothing of another municipality', async () => {
    const ksd = await elin.place('KSD')
    const own = await birthe.place('KSD')
    const hasOwn = (events: RoomEvent[]): boolean =>
      events.some((event) => event.type === 'message' && event.message.placeId === own.id)
    const events = await listen(birthe, hasOwn, async () => {
      await elin.say('hjælp', ksd.id)
      await birthe.say('hjælp', own.id)
    })
    const places = events.flatMap((event) => (event.type === 'message' ? [event.message.placeId] : []))
    expect(new Set(places)).toEqual(new Set([own.id]))
  })
})

test('unread messages are counted until they have been seen', async () => {
  await elin.say('opgaver')
  expect((await elin.place(null)).unread).toBeGreaterThan(0)
  expect((await nils.room()).waiting[elin.personId]).toBeGreaterThan(0)
  await elin.ask('POST', `${elin.here(elin.chat.id)}/seen`, {})
  expect((await elin.place(null)).unread).toBe(0)
  expect((await nils.room()).waiting[elin.personId]).toBe(undefined)
})

test('chats outlive a restart, but not the database they speak of', () => {
  jest.useFakeTimers()
  const clock = standingClock('2026-03-02T09:00:00Z')
  const shelf = openShelf(join(mkdtempSync(join(tmpdir(), 'klik-shelf-')), 'room.json'))
  const draft = {
    placeId: 'a:1',
    threadId: null,
    from: null,
    text: 'Hej',
    format: 'plain',
    mentionsBot: false,
    card: null,
    summary: '',
  } as const
  const first = openChats(shelf, clock, 'one database').add(draft)
  jest.advanceTimersByTime(1000)
  jest.useRealTimers()
  expect(openChats(shelf, clock, 'one database').message('a:1', first.id)).toEqual(first)
  expect(openChats(shelf, clock, 'another database').of('a:1')).toEqual([])
})
