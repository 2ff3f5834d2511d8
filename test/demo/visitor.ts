import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RoomMessage, RoomPlace, RoomPressed, RoomView } from '../../src/contract/room.js'
import { signIn, startApp, type App } from '../support/app.js'
import { buttonOf, wordsOf, type CardJson } from '../support/teams.js'

/** The product with the sample municipality, and a data folder of its own for what the room keeps. */
export const startRoom = (env: Record<string, string> = {}): Promise<App> =>
  startApp({ sample: true, env: { KLIK_DATA_DIR: mkdtempSync(join(tmpdir(), 'klik-room-')), ...env } })

export type Answer<T = unknown> = { status: number; body: T }

/** What is owed by now has arrived, so that what a test says next is answered last. */
export async function sendOwed(app: App): Promise<void> {
  for (const job of ['route', 'send']) await app.jobs.run(job)
}

/** Somebody at the room's own endpoints, as its page asks them. */
export type Visitor = Awaited<ReturnType<typeof visit>>

export async function visit(app: App, name: string, language = 'da') {
  const person = await signIn(app, name)
  async function ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(`${app.url}/demo/room${path}`, {
      method,
      headers: { authorization: `Bearer ${person.token}`, 'accept-language': language },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as T }
  }
  const here = (placeId: string): string => `/places/${encodeURIComponent(placeId)}`
  const room = async (): Promise<RoomView> => (await ask<RoomView>('GET', '')).body
  const place = async (wanted: string | null): Promise<RoomPlace> => {
    const { places } = await room()
    const found = places.find((one) => (wanted === null ? one.kind === 'personal' : one.name === wanted))
    if (!found) throw new Error(`no place ${wanted}`)
    return found
  }
  const chat = await place(null)
  const messages = async (placeId: string): Promise<RoomMessage[]> =>
    (await ask<{ messages: RoomMessage[] }>('GET', `${here(placeId)}/messages`)).body.messages

  async function last(placeId = chat.id): Promise<RoomMessage & { card: CardJson }> {
    const message = (await messages(placeId)).at(-1)
    if (!message?.card) throw new Error('the last message has no card')
    return { ...message, card: message.card }
  }
  /** What opening a place owes arrives by itself: until nothing more does, so that what is last is the test's own. */
  async function settle(placeId: string): Promise<void> {
    for (let [before, now] = [-1, 0]; before !== now;) {
      await sendOwed(app)
      before = now
      now = (await messages(placeId)).length
    }
  }
  async function add(placeId = chat.id): Promise<Answer<RoomPlace>> {
    const added = await ask<RoomPlace>('POST', `${here(placeId)}/bot`)
    await settle(placeId)
    return added
  }
  return {
    ...person,
    name,
    ask,
    here,
    room,
    place,
    chat,
    messages,
    last,
    /** Opens a place for the first time. */
    add,
    /** A word in a place that is not open yet opens it, and what that owes would come after the answer. */
    async say(text: string, placeId = chat.id): Promise<Answer<{ taken: boolean }>> {
      const isClosed = (await room()).places.some(({ id, added }) => id === placeId && !added)
      if (isClosed) await add(placeId)
      return ask('POST', `${here(placeId)}/messages`, { text, threadId: null })
    },
    /** Presses the button on the newest card that has it, with what was typed beside it. */
    async press(verb: string, typed: object = {}): Promise<Answer<RoomPressed>> {
      const cards = (await messages(chat.id)).filter(
        ({ card }) => card && JSON.stringify(card).includes(`"${verb}"`),
      )
      const message = cards.at(-1)
      const button = buttonOf(message?.card, verb)
      const { title, data } = button
      return ask<RoomPressed>('POST', `${here(chat.id)}/presses`, {
        messageId: message?.id,
        kind: 'execute',
        verb,
        title,
        data: { ...data, ...typed },
      })
    },
    /** Everything that stands in a place, as it reads. */
    reads: async (placeId = chat.id) =>
      (await messages(placeId)).map(({ text, card }) => [text, wordsOf(card)].join('\n')).join('\n'),
  }
}

async function setClock(app: App, body: object): Promise<void> {
  await fetch(`${app.api}/demo/clock`, { method: 'POST', body: JSON.stringify(body) })
}

/** Moves the one clock by whole days. */
export const advance = (app: App, days: number): Promise<void> => setClock(app, { advanceDays: days })
export const moveTo = (app: App, moment: Date): Promise<void> => setClock(app, { now: moment.toISOString() })
