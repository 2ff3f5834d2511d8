import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { Refusal } from '../domain/refusals.js'
import type { Clock } from '../domain/time.js'

/** For everything an issuer publishes, together. */
const LOAD_TIMEOUT_MS = 4_000
/** Keys older than this are asked for again, behind what is going on. */
const FRESH_MS = 10 * 60_000
/** So long after the last word from the issuer its keys serve no more: one of them may have been withdrawn. */
const SERVE_MS = 24 * 60 * 60_000
/** A flood of tokens with unknown keys, or an issuer that is away, is a question a minute at most. */
const PAUSE_MS = 60_000
/** Where nothing is known nothing can be served meanwhile. */
const SHORT_PAUSE_MS = 2_000

export type Published = { keys: JSONWebKeySet }
type Held<P> = { published: P; find: JWTVerifyGetKey; readAt: number }

export type IssuerKeys<P> = {
  /** What the issuer last published. Refuses `busy` when that is nothing, or too long ago. */
  current(): Promise<P>
  find: JWTVerifyGetKey
}
/** `complain`: told of each time the issuer did not answer, for the operator. */
export type Watch = { clock: Clock; complain(error: unknown): void }

/** Refuses `busy` while the issuer does not answer and nothing of it is known. Asks one question at a time. */
function reader<P extends Published>(load: (signal: AbortSignal) => Promise<P>, { clock, complain }: Watch) {
  let held: Held<P> | null = null
  let asking: Promise<void> | null = null
  let asked = { at: -Infinity, answered: true }

  async function ask(): Promise<void> {
    const at = clock.now().getTime()
    try {
      const published = await load(AbortSignal.timeout(LOAD_TIMEOUT_MS))
      // An issuer without keys is one that is not well.
      if (published.keys.keys.length === 0) throw new Error('the issuer published no keys')
      held = { published, find: createLocalJWKSet(published.keys), readAt: at }
      asked = { at, answered: true }
    } catch (error) {
      asked = { at, answered: false }
      complain(error)
    }
  }

  return {
    held: () => held,
    asked: () => asked,
    isAsking: () => asking !== null,
    /** Never fails; what came of it is held, or nothing is. */
    ask: (): Promise<void> => (asking ??= ask().finally(() => (asking = null))),
    /** Either way, or a clock put back would stop all questions until it is late enough again. */
    since: (moment: number): number => Math.abs(clock.now().getTime() - moment),
  }
}

/**
 * An issuer's keys, which outlive its absence: what is known serves for a day, and what has been withdrawn disappears
 * with the next answer. An unknown key is asked for at once: issuers rotate without notice.
 */
export function issuerKeys<P extends Published>(
  load: (signal: AbortSignal) => Promise<P>,
  watch: Watch,
): IssuerKeys<P> {
  const issuer = reader(load, watch)
  let unknownAt = -Infinity

  async function newest(): Promise<Held<P>> {
    const { at } = issuer.asked()
    const held = issuer.held()
    if (held && issuer.since(held.readAt) < FRESH_MS) return held
    if (held && issuer.since(held.readAt) < SERVE_MS) {
      const answer = issuer.since(at) > PAUSE_MS ? issuer.ask() : null
      // When nobody has asked for long, a key may have been withdrawn long ago.
      if (issuer.since(at) > 2 * FRESH_MS) await answer
      return issuer.held() ?? held
    }
    if (issuer.isAsking() || issuer.since(at) > SHORT_PAUSE_MS) await issuer.ask()
    const now = issuer.held()
    if (!now || issuer.since(now.readAt) >= SERVE_MS) throw new Refusal('busy')
    return now
  }

  /** Whether the issuer has just been asked. */
  async function askForUnknown(): Promise<boolean> {
    const isDue = issuer.since(unknownAt) > PAUSE_MS
    if (!isDue && !issuer.isAsking()) return false
    if (isDue) unknownAt = watch.clock.now().getTime()
    await issuer.ask()
    return true
  }

  const find: JWTVerifyGetKey = async (header, token) => {
    try {
      return await (await newest()).find(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      const isNew = await askForUnknown()
      // It may be one the issuer has made since.
      if (!issuer.asked().answered) throw new Refusal('busy')
      if (!isNew) throw error
      return (await newest()).find(header, token)
    }
  }
  return { current: async () => (await newest()).published, find }
}

/** The JSON at the address. Throws when it is not there. */
export async function readJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`the issuer answered ${response.status}`)
  return response.json()
}

const isKeySet = (value: unknown): value is JSONWebKeySet =>
  typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys)

export async function readKeys(url: string, signal: AbortSignal): Promise<JSONWebKeySet> {
  const keys = await readJson(url, signal)
  if (!isKeySet(keys)) throw new Error('the issuer published something else than keys')
  return keys
}

/** The keys at one address. */
export const remoteKeys = (url: string, watch: Watch): JWTVerifyGetKey =>
  issuerKeys(async (signal) => ({ keys: await readKeys(url, signal) }), watch).find
