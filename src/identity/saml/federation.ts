import { readFile } from 'node:fs/promises'
import { Refusal } from '../../domain/refusals.js'
import type { Clock } from '../../domain/time.js'
import { readMetadata, type IdpMetadata } from './metadata.js'
import { fail } from './xml.js'

/** An identity provider as it can be trusted now: with the certificates that are good now. */
export type Idp = Omit<IdpMetadata, 'certificates' | 'validUntil'> & { certificates: string[] }

/** The last metadata that was good, kept where all instances find it. */
export type Shelf = { read(): Promise<string | null>; write(xml: string): Promise<void> }

/** `source`: a file, or an address. `complain`: told each time it cannot be had, for the operator. */
export type FederationParts = { source: string; clock: Clock; shelf: Shelf; complain(error: unknown): void }

export type Federation = {
  /** Refuses `busy` while nothing is known that can be trusted. */
  current(): Promise<Idp>
  /** Asks again, once a minute at most: the provider may have new keys. True when it has just been asked. */
  renewed(): Promise<boolean>
}

const LOAD_TIMEOUT_MS = 4_000
const FRESH_MS = 60 * 60_000
const PAUSE_MS = 60_000
const SHORT_PAUSE_MS = 2_000
const MOST_BYTES = 1024 * 1024

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(LOAD_TIMEOUT_MS), redirect: 'error' })
  if (!response.ok || !response.body) throw new Error(`the federation answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > MOST_BYTES) fail('metadata too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const load = (source: string): Promise<string> =>
  /^https?:\/\//.test(source) ? fetchText(source) : readFile(source, 'utf8')

/** Of it what is good now; null when it has expired, or none of its certificates is good. */
function trusted({ certificates, validUntil, ...idp }: IdpMetadata, now: number): Idp | null {
  if (validUntil !== null && validUntil <= now) return null
  const good = certificates.filter(({ from, until }) => from <= now && now < until).map(({ pem }) => pem)
  return good.length > 0 ? { ...idp, certificates: good } : null
}

/** Reads what is published, and remembers what of it was good. Asks one question at a time. */
function reader({ source, clock, shelf, complain }: FederationParts) {
  let held: IdpMetadata | null = null
  let readAt = -Infinity
  let askedAt = -Infinity
  let asking: Promise<void> | null = null
  const now = (): number => clock.now().getTime()

  async function ask(): Promise<void> {
    askedAt = now()
    try {
      const xml = await load(source)
      const metadata = readMetadata(xml)
      if (!trusted(metadata, now())) fail('expired metadata')
      held = metadata
      readAt = askedAt
      await shelf.write(xml)
    } catch (error) {
      complain(error)
      await takeFromShelf().catch(complain)
    }
  }

  /** After a start while the provider is away: what this or another instance knew. */
  async function takeFromShelf(): Promise<void> {
    if (held && trusted(held, now())) return
    const xml = await shelf.read()
    if (xml !== null) held = readMetadata(xml)
  }

  return {
    idp: (): Idp | null => held && trusted(held, now()),
    isFresh: (): boolean => Math.abs(now() - readAt) < FRESH_MS,
    sinceAsked: (): number => Math.abs(now() - askedAt),
    isAsking: (): boolean => asking !== null,
    /** Never fails; what came of it is held, or what was known stays. */
    ask: (): Promise<void> => (asking ??= ask().finally(() => (asking = null))),
  }
}

/**
 * The identity provider, from metadata that outlives its publisher's absence: what is known serves as long as it says it
 * may and its certificates are good. Nothing that has expired is trusted, whoever has it.
 */
export function federation(parts: FederationParts): Federation {
  const metadata = reader(parts)
  return {
    async current() {
      const known = metadata.idp()
      if (known && metadata.isFresh()) return known
      const pause = known ? PAUSE_MS : SHORT_PAUSE_MS
      const isDue = metadata.isAsking() || metadata.sinceAsked() > pause
      const answer = isDue ? metadata.ask() : null
      if (known) return known
      await answer
      const idp = metadata.idp()
      if (!idp) throw new Refusal('busy')
      return idp
    },
    async renewed() {
      if (!metadata.isAsking() && metadata.sinceAsked() <= PAUSE_MS) return false
      await metadata.ask()
      return true
    },
  }
}
