import { setTimeout as pause } from 'node:timers/promises'
import { isInDoubt } from '../domain/lane.js'
import { BEGUN_WITHIN_MS, type Pacing } from '../domain/pace.js'
import type { Log } from '../log.js'
import type { Count, Metrics } from '../metrics.js'
import * as deliveries from '../services/notices/deliver.js'
import type { Outcome, Parcel, Settled } from '../services/notices/deliver.js'
import type { DrawnFrom, Sent } from '../services/notices/reminders.js'
import type { World } from '../services/world.js'
import { Bell } from './bell.js'
import { logFailure } from './failure.js'
import { createGate } from './gate.js'
import { Lanes, type Traffic } from './lanes.js'
import { ASKED_TO_WAIT, endsTheRound, isSilence, saysNothing } from './outcomes.js'
import { Pace } from './pace.js'
import { ReminderSets } from './reminders.js'
import { tellDelivery, tellGivenUp, tellOfLane } from './tell.js'

/** A parcel made ready: what is left is the one request to Teams. */
export type Ready = { send(): Promise<Outcome> }

/** Makes a parcel ready, or says why there is nothing to send; injected, since only the bot can. */
export type Deliver = (parcel: Parcel) => Promise<Ready | Outcome>

/** A reminder ready to be sent, and what its card was drawn from. */
export type DrawnReminder = { ready: Ready; drawnFrom: DrawnFrom }

/** Draws the reminders among the parcels that still have something to say; injected, since only the bot can. */
export type DrawReminders = (parcels: readonly Parcel[]) => Promise<Map<Parcel, DrawnReminder>>

export type Sending = {
  world: World
  deliver: Deliver
  drawReminders: DrawReminders
  log: Log
  metrics: Metrics
  pacing: Pacing
}

/** Parcels being made ready or written down at once: fewer than there are connections, since people wait for one too. */
const IN_WORK = 6
/** With fewer waiting for a slot, more is leased: more than one lease brings, so that the next is drawn while one goes out. */
const FEW = 250
const TIDY_EVERY_MS = 15_000
const SETTLE_TRIES = 3
const SETTLE_PAUSE_MS = 1_000

/** Sends what is due. There is one in a process; several processes share the outbox. */
export class Sender {
  private readonly gate = createGate(IN_WORK)
  private readonly bell = new Bell()
  private readonly pace: Pace
  private readonly lanes: Lanes
  private readonly reminders: ReminderSets
  private readonly count: Count<'outcome'>
  /** Sent, and not yet written down. */
  private readonly underway = new Set<Parcel>()
  /** Being written down while the next one is sent. */
  private readonly bookings = new Set<Promise<void>>()
  private isNudged = false
  private isStopped = false
  private tidiedAt = 0
  private dealt = 0

  constructor(private readonly parts: Sending) {
    this.pace = new Pace(parts.world, parts.pacing)
    this.reminders = new ReminderSets({ ...parts, gate: this.gate })
    this.count = parts.metrics.counter({
      name: 'klik_deliveries_total',
      help: 'Attempts to deliver to Teams, by what became of them.',
      labelNames: ['outcome'],
    })
    this.lanes = new Lanes({
      now: () => parts.world.clock.now(),
      turn: (lane) => this.turn(lane),
      serve: (lane, parcels) => this.serve(lane, parcels),
      changed: () => this.changed(),
    })
  }

  /** Sends until nothing is due, and until all of it is written down. Returns how many parcels were dealt with. */
  async run(): Promise<number> {
    this.dealt = 0
    try {
      return await this.sendDue()
    } finally {
      await Promise.all(this.bookings)
    }
  }

  private async sendDue(): Promise<number> {
    for (;;) {
      this.isNudged = false
      await this.tidy()
      const full = this.lanes.full()
      const lanes = {
        full: full.map(({ lane: { serviceUrl, tenantId }, sendClass }) => ({
          serviceUrl,
          tenantId,
          sendClass,
        })),
        resting: this.lanes.resting(),
      }
      // Where something was on its way meanwhile, what waits behind it has not been looked at.
      const wasIdle = this.isIdle()
      const { parcels, isMore } = await deliveries.lease(this.parts.world, lanes, this.parts.pacing.chat)
      if (!this.isStopped) await this.drawAhead(parcels.flat())
      if (this.isStopped) await this.giveBack(parcels.flat())
      else this.lanes.add(parcels)
      const isOver = parcels.length === 0 && !this.isNudged && wasIdle && this.isIdle()
      if (this.isStopped || isOver) return this.dealt
      const hasRoom = (): boolean => (isMore && this.lanes.waiting() < FEW) || this.lanes.hasRoom(full)
      await this.bell.until(() => this.isStopped || this.isNudged || this.isIdle() || hasRoom())
    }
  }

  /** Something is due while it runs: it looks at once, whatever it waits for. */
  nudge(): void {
    this.isNudged = true
    this.bell.ring()
  }

  /**
   * Leases nothing more, gives back what it has not begun, and waits for the rest, but not for ever. Where the database
   * is away the leases run out by themselves.
   */
  async stop(withinMs: number): Promise<void> {
    this.isStopped = true
    this.bell.ring()
    try {
      await this.giveBack(this.lanes.clear())
      this.reminders.flush()
      const isDone = this.bell.until(() => this.isIdle())
      await Promise.race([isDone, pause(withinMs, undefined, { ref: false })])
      const stopped = { kind: 'ambiguous', problem: 'stopped', isSilent: true } as const
      for (const parcel of this.underway) await deliveries.settle(this.parts.world, parcel, stopped)
    } catch (error) {
      logFailure(this.parts.log, 'stop sending', error)
    }
  }

  /** Waits before anything is chosen: what is more urgent goes first, and what is begun goes out at once. */
  private async turn(lane: Traffic): Promise<boolean> {
    try {
      const isOn = await this.pace.turn(lane.tenantId, () => this.lanes.want(lane))
      if (!isOn) await this.giveBack(this.lanes.clearTenant(lane.tenantId))
      return isOn
    } catch (error) {
      this.abandon(error)
      return false
    }
  }

  private async serve(lane: Traffic, parcels: readonly Parcel[]): Promise<readonly Parcel[]> {
    const [parcel, ...others] = parcels
    try {
      if (parcel && !this.isStopped && !this.lanes.isResting(lane)) {
        const outcome = await this.send(lane, parcel)
        this.dealt += 1
        if (!this.isStopped && !endsTheRound(outcome)) return others
        await this.giveBack(others)
      } else await this.giveBack(parcels)
    } catch (error) {
      this.abandon(error)
    }
    return []
  }

  /** What cannot be written down must not be sent: everything that waits is left to whoever finds its lease over. */
  private abandon(error: unknown): void {
    this.lanes.clear()
    logFailure(this.parts.log, 'send', error)
  }

  private async send(lane: Traffic, parcel: Parcel): Promise<Outcome | null> {
    const started = performance.now()
    let isBookedLater = false
    try {
      const outcome = await this.attempt(lane, parcel)
      if (!outcome) return null
      const ms = Math.round(performance.now() - started)
      isBookedLater = outcome.kind === 'sent' && this.reminders.has(parcel)
      if (outcome.kind === 'sent' && isBookedLater) this.bookLater({ parcel, outcome }, ms)
      else this.tell(parcel, outcome, { settled: await this.settle(parcel, outcome), ms })
      await this.note(lane, parcel, outcome)
      return outcome
    } finally {
      if (!isBookedLater) this.underway.delete(parcel)
    }
  }

  private isIdle(): boolean {
    return this.lanes.isIdle() && this.bookings.size === 0
  }

  private changed(): void {
    if (this.lanes.isIdle()) this.reminders.flush()
    this.bell.ring()
  }

  /** Without the database everything is made ready alone, and then waits for it. */
  private async drawAhead(parcels: readonly Parcel[]): Promise<void> {
    await this.reminders.draw(parcels).catch((error: unknown) => logFailure(this.parts.log, 'draw', error))
  }

  /** The next message of the lane need not wait until a reminder is written down. */
  private bookLater(sent: Sent, ms: number): void {
    const { parcel, outcome } = sent
    const booking = this.tried(() => this.reminders.book(sent))
      .then((settled) => this.tell(parcel, outcome, { settled, ms }))
      .catch((error: unknown) => this.abandon(error))
      .finally(() => {
        this.underway.delete(parcel)
        this.bookings.delete(booking)
        this.bell.ring()
      })
    this.bookings.add(booking)
  }

  /** Null when nothing was sent, since the lease was lost or the process is stopping. */
  private async attempt(lane: Traffic, parcel: Parcel): Promise<Outcome | null> {
    const since = performance.now()
    const reminder = this.reminders.ready(parcel)
    if (reminder && (await this.reminders.begin(parcel)))
      return this.sending(lane, parcel, { ...reminder, since })
    // What it tells has changed since it was drawn.
    if (reminder) this.reminders.forget(parcel)
    return this.attemptAlone(lane, parcel, since)
  }

  private async attemptAlone(lane: Traffic, parcel: Parcel, since: number): Promise<Outcome | null> {
    const { world, deliver, pacing } = this.parts
    const { tenantId } = parcel.conversation
    const ready = await this.gate(() => deliver(parcel), tenantId)
    if (!('send' in ready)) return ready
    if (this.isStopped) await this.giveBack([parcel])
    else if (await this.gate(() => deliveries.begin(world, parcel, pacing.chat), tenantId))
      return this.sending(lane, parcel, { ...ready, since })
    return null
  }

  /** What took long to begin waits for another turn: on top of what goes out meanwhile it would be too much. */
  private async sending(
    lane: Traffic,
    parcel: Parcel,
    { send, since }: Ready & { since: number },
  ): Promise<Outcome> {
    this.underway.add(parcel)
    const isLate = this.pace.isShort(lane.tenantId) && performance.now() - since > BEGUN_WITHIN_MS
    const { wanted, sendClass } = this.lanes.want(lane)
    const want = { wanted: wanted + 1, sendClass }
    if (isLate && !(await this.pace.turn(lane.tenantId, () => want))) return ASKED_TO_WAIT
    return send()
  }

  private settle(parcel: Parcel, outcome: Outcome): Promise<Settled> {
    const { tenantId } = parcel.conversation
    return this.tried(() => this.gate(() => deliveries.settle(this.parts.world, parcel, outcome), tenantId))
  }

  /** What was accepted must be written down, or it is sent again: not given up when the database stumbles. */
  private async tried<T>(write: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await write()
      } catch (error) {
        if (tries === SETTLE_TRIES) throw error
        await pause(SETTLE_PAUSE_MS)
      }
    }
  }

  private async note(lane: Traffic, { conversation }: Parcel, outcome: Outcome): Promise<void> {
    const isStopped = outcome.kind === 'throttled' && (await this.pace.slowDown({ conversation, ...outcome }))
    if (isStopped) await this.giveBack(this.lanes.clearTenant(lane.tenantId))
    const was = isInDoubt(lane.health)
    if (isSilence(outcome)) await this.giveBack(this.lanes.silent(lane))
    else if (!saysNothing(outcome)) this.lanes.answered(lane)
    if (was !== isInDoubt(lane.health)) tellOfLane(this.parts.log, lane, outcome)
    if (outcome.kind === 'closed' && outcome.closing === 'TENANT') await this.giveBack(this.lanes.clear(lane))
  }

  private tell(parcel: Parcel, outcome: Outcome, done: { settled: Settled; ms: number }): void {
    this.count({ outcome: outcome.kind })
    tellDelivery(this.parts.log, { parcel, outcome, ...done })
  }

  private async giveBack(parcels: readonly Parcel[]): Promise<void> {
    if (parcels.length > 0) await this.gate(() => deliveries.giveBack(this.parts.world, parcels))
  }

  /** What a vanished sender held, and what has had its day. */
  private async tidy(): Promise<void> {
    const now = this.parts.world.clock.now().getTime()
    if (Math.abs(now - this.tidiedAt) < TIDY_EVERY_MS) return
    tellGivenUp(this.parts.log, await deliveries.giveUp(this.parts.world))
    this.tidiedAt = now
  }
}
