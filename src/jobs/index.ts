import { schedule, type ScheduledTask } from 'node-cron'
import { setTimeout as pause } from 'node:timers/promises'
import type { JobName } from '../domain/jobs.js'
import type { Pacing } from '../domain/pace.js'
import { nothingOwed, type Owed } from '../domain/owed.js'
import type { Log } from '../log.js'
import type { Measure, Metrics } from '../metrics.js'
import { archiveEnded } from '../services/introductions/plans/archive.js'
import * as audit from '../services/audit.js'
import * as confirmations from '../services/roles/remindToConfirm.js'
import * as directory from '../services/directory/nightly.js'
import * as deliveries from '../services/notices/deliver.js'
import * as digest from '../services/notices/digest.js'
import * as tasksDigest from '../services/settings/digest.js'
import * as routing from '../services/settings/route.js'
import * as files from '../services/tasks/files.js'
import * as reminders from '../services/notices/sweep.js'
import * as retention from '../services/retention.js'
import type { World } from '../services/world.js'
import { logFailure } from './failure.js'
import { MailSender, type DrawLetter, type Mailing } from './mail.js'
import { tellGivenUp } from './tell.js'
import { Sender, type Deliver, type DrawReminders } from './send.js'

/** Work of the background. node-cron is the alarm clock; what is due, the database decides. */
export type Job = { name: JobName; cron: string; run(): Promise<unknown>; nudge?(): void }

export type Jobs = {
  /** Does what is due, and sets the alarm clocks. Resolves when it is done. */
  start(): Promise<void>
  /** Begins nothing more, and waits for what is being done, but not for ever. */
  stop(): Promise<void>
  /** Something has been put into the outbox: send it without waiting for the next minute. */
  wake(owed?: Pick<Owed, 'unrouted' | 'mails'>): void
  /** Does everything that is due, as after the demo clock was moved. */
  ring(): Promise<void>
  run(name: string): Promise<unknown>
  names: string[]
}

export type JobParts = {
  world: World
  deliver: Deliver
  drawReminders: DrawReminders
  drawLetter: DrawLetter
  mailing: Pick<Mailing, 'post' | 'isForTheUnreachable' | 'takesAnswers'>
  maintain(thorough: boolean): Promise<void>
  pacing: Pacing
  log: Log
  metrics: Metrics
  /** Told how each run went. */
  ran?(name: string, isDone: boolean): void
}

const EVERY_MINUTE = '* * * * *'
/** What a vanished sender held goes out within a minute: its lease, and the wait for the next ring. */
const EVERY_QUARTER_MINUTE = '*/15 * * * * *'
const MINUTE_MS = 60_000
/** A message to Teams that is under way has so long to be answered when the process stops. */
const STOP_MS = 7_000
/** In seconds. */
const BUCKETS = [0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 300]

/** Everything that is due, in this order. */
const RING = ['sweep', 'digest', 'tasks-digest', 'confirmations', 'restore', 'route', 'send', 'mail'] as const

async function cleanUp(world: World): Promise<unknown> {
  const forgotten = await retention.cleanUp(world)
  await files.destroyLeftovers(world)
  await archiveEnded(world)
  return forgotten
}

/** What expired last evening is known before the morning is written down. */
async function sweep({ world, log }: JobParts): Promise<unknown> {
  tellGivenUp(log, await deliveries.giveUp(world))
  return reminders.sweep(world)
}

type Senders = { send: Pick<Job, 'run' | 'nudge'>; mail: Pick<Job, 'run'> }

function table(parts: JobParts, { send, mail }: Senders): Job[] {
  const { world, maintain } = parts
  return [
    { name: 'sweep', cron: EVERY_MINUTE, run: () => sweep(parts) },
    { name: 'digest', cron: EVERY_MINUTE, run: () => digest.weekly(world) },
    { name: 'tasks-digest', cron: EVERY_MINUTE, run: () => tasksDigest.oweDigests(world) },
    { name: 'confirmations', cron: EVERY_MINUTE, run: () => confirmations.remind(world) },
    { name: 'restore', cron: EVERY_MINUTE, run: () => deliveries.restore(world) },
    { name: 'route', cron: EVERY_QUARTER_MINUTE, run: () => routing.routeAll(world) },
    { name: 'send', cron: EVERY_QUARTER_MINUTE, ...send },
    { name: 'mail', cron: EVERY_QUARTER_MINUTE, ...mail },
    { name: 'clean-up', cron: '17 1 * * *', run: () => cleanUp(world) },
    { name: 'directory', cron: '23 2 * * *', run: () => directory.nightly(world) },
    { name: 'audit', cron: '7 * * * *', run: () => audit.seal(world) },
    { name: 'checkpoint', cron: '*/5 * * * *', run: () => maintain(false) },
    { name: 'analyze', cron: '41 1 * * *', run: () => maintain(true) },
  ]
}

type Watched = { log: Log; measure: Measure<'job' | 'outcome'>; ran: NonNullable<JobParts['ran']> }

/** Runs it, measured and logged. Null when it failed. */
async function watched({ name, run }: Job, { log, measure, ran }: Watched): Promise<unknown> {
  const started = performance.now()
  const passed = (): number => performance.now() - started
  const what = `job ${name}`
  try {
    const result = await run()
    measure({ job: name, outcome: 'done' }, passed())
    ran(name, true)
    if (result) log.line({ what, outcome: 'done', result: JSON.stringify(result), ms: Math.round(passed()) })
    return result
  } catch (error) {
    measure({ job: name, outcome: 'failed' }, passed())
    ran(name, false)
    logFailure(log, what, error)
    return null
  }
}

/** One run of a job at a time; a ring in the middle makes it run once more. */
function oneAtATime(job: Job, by: Watched): () => Promise<unknown> {
  let running: Promise<unknown> | null = null
  let again = false
  const go = async (): Promise<unknown> => {
    let result: unknown
    do {
      again = false
      result = await watched(job, by)
    } while (again)
    return result
  }
  return () => {
    if (running) {
      again = true
      job.nudge?.()
    }
    running ??= go().finally(() => {
      running = null
    })
    return running
  }
}

class Clockwork implements Jobs {
  readonly names: string[]
  private readonly sender: Sender
  private readonly mailSender: MailSender
  private readonly jobs: Job[]
  private readonly runs: Map<string, () => Promise<unknown>>
  private readonly underway = new Set<Promise<unknown>>()
  private alarms: ScheduledTask[] = []
  /** Rings when the next delivery falls due before the next minute does. */
  private timer: NodeJS.Timeout | undefined
  private isStopped = false

  constructor(private readonly parts: JobParts) {
    this.sender = new Sender(parts)
    this.mailSender = new MailSender({
      ...parts,
      ...parts.mailing,
      tellGivenUp: (given) => tellGivenUp(parts.log, given),
    })
    this.jobs = table(parts, {
      send: { run: () => this.send(), nudge: () => this.sender.nudge() },
      mail: { run: () => this.mailSender.run() },
    })
    this.names = this.jobs.map(({ name }) => name)
    const measure = parts.metrics.durations({
      name: 'klik_job_duration_seconds',
      help: 'How long runs of the jobs take.',
      labelNames: ['job', 'outcome'],
      buckets: BUCKETS,
    })
    const by = { log: parts.log, measure, ran: parts.ran ?? (() => undefined) }
    this.runs = new Map(this.jobs.map((job) => [job.name, oneAtATime(job, by)]))
  }

  start(): Promise<void> {
    const { log } = this.parts
    this.alarms = this.jobs.map(({ name, cron }) =>
      schedule(cron, () => void this.run(name), { timezone: 'UTC', name }),
    )
    return this.ring().catch((error: unknown) => logFailure(log, 'first ring', error))
  }

  run(name: string): Promise<unknown> {
    if (this.isStopped) return Promise.resolve(null)
    const run = this.runs.get(name)
    if (!run) return Promise.reject(new Error(`there is no job "${name}"`))
    const work = run()
    this.underway.add(work)
    return work.finally(() => this.underway.delete(work))
  }

  wake({ unrouted, mails }: Pick<Owed, 'unrouted' | 'mails'> = nothingOwed()): void {
    void this.sendOwed(unrouted > 0, mails > 0)
  }

  /** What choices decide on first; it may turn out to be mail. */
  private async sendOwed(isUnrouted: boolean, isMail: boolean): Promise<void> {
    const routed = isUnrouted ? await this.run('route') : null
    await Promise.all([this.run('send'), ...(isMail || routed ? [this.run('mail')] : [])])
  }

  async ring(): Promise<void> {
    for (const name of RING) await this.run(name)
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.timer)
    for (const alarm of this.alarms) await alarm.destroy()
    const isDone = Promise.allSettled(this.underway)
    const limit = pause(STOP_MS, undefined, { ref: false })
    await Promise.all([this.sender.stop(STOP_MS), this.mailSender.stop(STOP_MS)])
    await Promise.race([isDone, limit])
  }

  private async send(): Promise<number> {
    const dealt = await this.sender.run()
    const isAwake = !this.isStopped && this.alarms.length > 0
    const next = isAwake ? await deliveries.nextDue(this.parts.world, MINUTE_MS) : null
    clearTimeout(this.timer)
    if (next && !this.isStopped) {
      const ms = next.getTime() - this.parts.world.clock.now().getTime()
      this.timer = setTimeout(() => this.wake(), Math.max(0, ms))
    }
    return dealt
  }
}

export const createJobs = (parts: JobParts): Jobs => new Clockwork(parts)
