import { setTimeout as pause } from 'node:timers/promises'
import type { GivenUp } from '../domain/delivery.js'
import { afterSilence, HEALTHY, isInDoubt, isResting, type LaneHealth } from '../domain/lane.js'
import type { Log } from '../log.js'
import type { Count, Metrics } from '../metrics.js'
import type { Letter } from '../services/notices/letter.js'
import * as mails from '../services/notices/mails.js'
import type { MailOutcome, MailParcel } from '../services/notices/mails.js'
import type { World } from '../services/world.js'

/** Makes the words of a mail, or says why there is nothing to send; injected, since only the bot can. */
export type DrawLetter = (
  parcel: MailParcel,
) => Promise<Letter | Extract<MailOutcome, { kind: 'dropped' | 'unready' }>>

/** A mail ready to go: `id` is the same when it is sent again. `token`: what comes back of it finds it by. */
export type ReadyMail = { id: string; to: string; letter: Letter; token: string | null }

/** Where mail goes: the organisation's server, or a shelf on which it can be looked at; injected. */
export type Post = { send(mail: ReadyMail): Promise<MailOutcome> }

/**
 * `post`: null where no mail is sent at all. `isForTheUnreachable`: who cannot be met in Teams is written to.
 * `takesAnswers`: what comes back is taken in.
 */
export type Mailing = {
  world: World
  drawLetter: DrawLetter
  post: Post | null
  isForTheUnreachable: boolean
  takesAnswers: boolean
  log: Log
  metrics: Metrics
  tellGivenUp(given: readonly GivenUp[]): void
}

const AT_ONCE = 4
/** What is leased must be begun before the lease is over, also where each takes its time. */
const LEASED = 12

const isSilence = (outcome: MailOutcome): boolean => 'isSilent' in outcome && outcome.isSilent

/**
 * Sends the mail that is due, apart from what goes to Teams: neither waits for the other. There is one in a process;
 * several processes share the outbox.
 */
export class MailSender {
  private readonly underway = new Set<MailParcel>()
  private readonly count: Count<'outcome'>
  private health: LaneHealth = HEALTHY
  private isStopped = false

  constructor(private readonly parts: Mailing) {
    this.count = parts.metrics.counter({
      name: 'klik_mails_total',
      help: 'Attempts to send a mail, by what became of them.',
      labelNames: ['outcome'],
    })
  }

  /** Sends until nothing is due, or nobody answers. Returns how many mails were dealt with. */
  async run(): Promise<number> {
    const { world, post, isForTheUnreachable } = this.parts
    if (!post) await mails.backToTeams(world)
    if (isForTheUnreachable) await mails.redirect(world)
    let dealt = 0
    while (!this.isStopped && !this.isResting()) {
      const parcels = await mails.lease(world, LEASED)
      if (parcels.length === 0) break
      dealt += await this.sendAll(parcels)
    }
    return dealt
  }

  /** Begins nothing more, and waits for what is under way, but not for ever. */
  async stop(withinMs: number): Promise<void> {
    this.isStopped = true
    const until = performance.now() + withinMs
    while (this.underway.size > 0 && performance.now() < until) await pause(50, undefined, { ref: false })
    const stopped = { kind: 'ambiguous', problem: 'stopped', isSilent: true } as const
    for (const parcel of this.underway) await mails.settle(this.parts.world, parcel, stopped)
  }

  private isResting(): boolean {
    return isResting(this.health, this.parts.world.clock.now())
  }

  /** One that hangs holds up one of a few. */
  private async sendAll(parcels: readonly MailParcel[]): Promise<number> {
    const queue = [...parcels]
    let dealt = 0
    const work = async (): Promise<void> => {
      for (let parcel = queue.shift(); parcel; parcel = queue.shift()) {
        if (this.isStopped || this.isResting()) await mails.giveBack(this.parts.world, [parcel])
        else {
          await this.sendOne(parcel)
          dealt += 1
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return dealt
  }

  private async sendOne(parcel: MailParcel): Promise<void> {
    const started = performance.now()
    try {
      const outcome = await this.attempt(parcel)
      if (!outcome) return
      const { given, isLost } = await mails.settle(this.parts.world, parcel, outcome)
      this.note(outcome)
      this.count({ outcome: outcome.kind })
      const kind = isLost ? `${outcome.kind}, lease lost` : outcome.kind
      const reason = 'problem' in outcome ? { reason: outcome.problem } : {}
      const what = `mail ${parcel.rows[0]?.event.type ?? ''}`
      const ms = Math.round(performance.now() - started)
      this.parts.log.line({ what, outcome: kind, rows: parcel.rows.length, ms, ...reason })
      this.parts.tellGivenUp(given)
    } finally {
      this.underway.delete(parcel)
    }
  }

  /** Null when nothing was sent, since the lease was lost. */
  private async attempt(parcel: MailParcel): Promise<MailOutcome | null> {
    const { world, drawLetter, post, takesAnswers } = this.parts
    if (!post) return { kind: 'dropped', reason: 'mail is off' }
    const letter = await drawLetter(parcel)
    if ('kind' in letter) return letter
    const token = takesAnswers ? await mails.issueToken(world, parcel) : null
    if (!(await mails.begin(world, parcel))) return null
    this.underway.add(parcel)
    return post.send({ id: parcel.rows[0]?.id ?? '', to: parcel.to, letter, token })
  }

  private note(outcome: MailOutcome): void {
    const was = isInDoubt(this.health)
    if (isSilence(outcome)) this.health = afterSilence(this.health, this.parts.world.clock.now())
    else if (outcome.kind !== 'dropped' && outcome.kind !== 'unready') this.health = HEALTHY
    if (was === isInDoubt(this.health)) return
    const reason = 'problem' in outcome ? outcome.problem : outcome.kind
    if (was) this.parts.log.line({ what: 'mail server', outcome: 'answers again' })
    else this.parts.log.alarm({ what: 'mail server', outcome: 'does not answer', reason })
  }
}
