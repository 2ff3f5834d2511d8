import type { RoomEvent } from '../../src/contract/room.js'
import type { Language } from '../host/host.js'

/** A sample person, as the sign-in of the demo offers them. */
export type DemoPerson = {
  personId: string
  aadObjectId: string
  name: string
  title: string | null
  municipality: string | null
  organisation: string
  userTypes: string[]
}

/** The server said no, in words for a person. */
export class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'Refused'
    this.status = status
  }
}

const API = '/api/v1/demo'
const ROOM = '/demo/room'
const RETRY_MS = 1500

async function answerOf<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  const said = typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : ''
  throw new Refused(response.status, said)
}

/** Who one can be, and as whom a first visit begins. */
export type Everybody = { people: DemoPerson[]; first: string | null }

export const everybody = async (): Promise<Everybody> => answerOf<Everybody>(await fetch(`${API}/people`))

/** One person's line to the room. */
export type Client = {
  /** In which language answers are wanted from now on. */
  speak: (language: Language) => void
  /** A sign-in for the tab; the room's own line uses the same. */
  signIn: () => Promise<string>
  ask: <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<T>
  /** Moves the product's clock; the moment it then shows. */
  moveClock: (to: string) => Promise<string>
  /** Hears what happens until it is aborted; after a break it comes back by itself with `hello`. */
  listen: (hear: (event: RoomEvent) => void, lost: () => void, signal: AbortSignal) => Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<RoomEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) if (part.startsWith('data: ')) yield JSON.parse(part.slice(6)) as RoomEvent
  }
}

async function moveClock(language: Language, to: string): Promise<string> {
  const headers = { 'accept-language': language }
  const response = await fetch(`${API}/clock`, { method: 'POST', headers, body: JSON.stringify({ now: to }) })
  return (await answerOf<{ now: string }>(response)).now
}

export function clientFor(personId: string): Client {
  let spoken: Language = 'da'
  let token: Promise<string> | null = null
  const signIn = async (): Promise<string> => {
    const response = await fetch(`${API}/sign-in`, { method: 'POST', body: JSON.stringify({ personId }) })
    return (await answerOf<{ token: string }>(response)).token
  }
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { 'accept-language': spoken, authorization: `Bearer ${await (token ??= signIn())}` }
    const response = await fetch(`${ROOM}${path}`, { ...init, headers })
    if (response.status !== 401) return response
    // The server was started anew, and with it the keys.
    token = signIn()
    return fetch(`${ROOM}${path}`, {
      ...init,
      headers: { ...headers, authorization: `Bearer ${await token}` },
    })
  }
  return {
    speak: (language) => {
      spoken = language
    },
    signIn,
    moveClock: (to) => moveClock(spoken, to),
    ask: async (method, path, body) =>
      answerOf(await call(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })),
    async listen(hear, lost, signal) {
      while (!signal.aborted) {
        try {
          const { ok, body } = await call('/stream', { signal })
          if (ok && body) for await (const event of eventsOf(body)) hear(event)
        } catch {
          token = null // whatever it was, signing in again is the first thing to try
        }
        if (signal.aborted) return
        lost()
        await pause(RETRY_MS)
      }
    },
  }
}
