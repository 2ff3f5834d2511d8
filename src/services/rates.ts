import { createHash } from 'node:crypto'
import type { RateUse } from '../data/repositories/rateUses.js'
import type { Caller } from '../domain/person.js'
import { Pace, type Rate } from '../domain/rate.js'
import { Refusal } from '../domain/refusals.js'
import type { Clock } from '../domain/time.js'

/** What is counted apart for each person: a press or a message, a question to the API, a file, a list of people. */
export const DOORS = ['bot', 'api', 'upload', 'import'] as const
export type Door = (typeof DOORS)[number]
/** Of each door so many times a minute for a person; all of a municipality together so many times a second. */
export type RateSettings = { perMinute: Record<Door, number>; municipalityPerSecond: number }

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
/** What instances tell each other is so old at the most. */
const EXCHANGE_MS = SECOND_MS
/** Over fewer exchanges what others say is too uneven to count on. */
const LEAST_SPAN_MS = 2 * EXCHANGE_MS

/** Tells the others what was let through here, and answers what they have let through: by key, within the use's span. */
export type Exchange = (uses: readonly RateUse[]) => Promise<ReadonlyMap<string, number>>

export type RateParts = {
  clock: Clock
  /** Null: this process is alone. */
  exchange: Exchange | null
  /** Called for everything that is held back. */
  held(door: Door, by: 'person' | 'municipality'): void
  /** Called when the others could not be heard: until they can, everybody counts alone. */
  deaf(error: unknown): void
}

/** `isFirst`: nothing of it has been said to the person within the last minute. */
export type HeldBack = { refusal: Refusal; isFirst: boolean }

/** One pace as it is kept here. `name` is what others know it by, and tells them nobody's id. */
type Kept = { name: string; pace: Pace; untold: number; isAsked: boolean; saidUntil: number }

const nameOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 22)

const personOf = (caller: Caller): string =>
  caller.kind === 'entra' ? `${caller.tenantId}:${caller.aadObjectId}` : caller.personId

/**
 * How fast people and municipalities go (quality.md C-17). Counted in memory; instances tell each other once a second, in
 * the background, so that no request waits for the database. Until then each goes by what it knows: for the first
 * second of a rush every instance may let through a limit of its own, after it all of them together keep to one.
 */
export class Rates {
  private readonly kept = new Map<string, Kept>()
  private timer: NodeJS.Timeout | null = null
  private exchanging: Promise<void> = Promise.resolve()
  private tidyAt = 0
  private isClosed = false

  constructor(
    private readonly settings: RateSettings,
    private readonly parts: RateParts,
  ) {}

  /** Counts one thing done, however many it is done to; null: it may be done. */
  take(door: Door, caller: Caller): HeldBack | null {
    const at = this.parts.clock.now().getTime()
    const { perMinute, municipalityPerSecond } = this.settings
    this.tidy(at)
    const person = this.of(`${door}:${personOf(caller)}`, { limit: perMinute[door], ms: MINUTE_MS })
    const together = caller.kind === 'entra' ? caller.tenantId : caller.share
    const municipality = together
      ? this.of(`municipality:${together}`, { limit: municipalityPerSecond, ms: SECOND_MS })
      : null
    const paces = municipality ? [person, municipality] : [person]
    for (const one of paces) one.isAsked = true
    this.exchangeSoon()
    for (const one of paces) {
      const waitMs = one.pace.waitMs(at)
      if (waitMs > 0) return this.hold(door, { person, isTogether: one !== person }, { waitMs, at })
    }
    for (const one of paces) {
      one.pace.note(at)
      one.untold += 1
    }
    return null
  }

  /** Tells and hears now. */
  exchange(): Promise<void> {
    this.exchanging = this.exchanging.then(() => this.tellAndHear())
    return this.exchanging
  }

  async close(): Promise<void> {
    this.isClosed = true
    if (this.timer) clearTimeout(this.timer)
    await this.exchanging
  }

  private hold(
    door: Door,
    { person, isTogether }: { person: Kept; isTogether: boolean },
    { waitMs, at }: { waitMs: number; at: number },
  ): HeldBack {
    const seconds = Math.max(1, Math.ceil(waitMs / SECOND_MS))
    const isFirst = at >= person.saidUntil
    if (isFirst) person.saidUntil = at + MINUTE_MS
    this.parts.held(door, isTogether ? 'municipality' : 'person')
    const code = isTogether ? 'too-many-at-once' : 'too-fast'
    return { refusal: new Refusal(code, { seconds }, { retryAfter: seconds }), isFirst }
  }

  private of(key: string, rate: Rate): Kept {
    const known = this.kept.get(key)
    if (known) return known
    const made = { name: nameOf(key), pace: new Pace(rate), untold: 0, isAsked: false, saidUntil: 0 }
    this.kept.set(key, made)
    return made
  }

  private exchangeSoon(): void {
    if (!this.parts.exchange || this.timer || this.isClosed) return
    this.timer = setTimeout(() => {
      void this.exchange().then(() => {
        this.timer = null
        if ([...this.kept.values()].some(({ isAsked }) => isAsked)) this.exchangeSoon()
      })
    }, EXCHANGE_MS).unref()
  }

  private async tellAndHear(): Promise<void> {
    const asked = [...this.kept.values()].filter(({ isAsked }) => isAsked)
    if (!this.parts.exchange || asked.length === 0) return
    const spanOf = ({ pace }: Kept): number => Math.max(pace.rate.ms, LEAST_SPAN_MS)
    const uses = asked.map((one) => ({ key: one.name, used: one.untold, spanMs: spanOf(one) }))
    for (const one of asked) {
      one.isAsked = false
      one.untold = 0
    }
    try {
      const others = await this.parts.exchange(uses)
      const at = this.parts.clock.now().getTime()
      for (const one of asked) {
        const share = one.pace.rate.ms / spanOf(one)
        one.pace.hear((others.get(one.name) ?? 0) * share, at + spanOf(one))
      }
    } catch (error) {
      asked.forEach((one, n) => {
        one.isAsked = true
        one.untold += uses[n]?.used ?? 0
      })
      this.parts.deaf(error)
    }
  }

  /** Whoever has been quiet is forgotten. */
  private tidy(at: number): void {
    if (at < this.tidyAt && at > this.tidyAt - MINUTE_MS) return
    this.tidyAt = at + MINUTE_MS
    for (const [key, { pace, isAsked, saidUntil }] of this.kept)
      if (pace.isOver(at) && !isAsked && at >= saidUntil) this.kept.delete(key)
  }
}
