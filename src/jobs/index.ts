import { schedule, type ScheduledTask } from 'node-cron'
import type { Log } from '../log.js'
import * as confirmations from '../services/confirmationReminders.js'
import * as deliveries from '../services/deliveries.js'
import * as digest from '../services/digest.js'
import * as files from '../services/files.js'
import * as lookups from '../services/lookups.js'
import * as reminders from '../services/reminders.js'
import type { World } from '../services/world.js'
import { sendDue, type Deliver } from './send.js'

/** Work of the background. node-cron is the alarm clock; what is due, the database decides. */
export type Job = { name: string; cron: string; run(): Promise<unknown> }

export type Jobs = {
  start(): void
  /** Waits for what is being done. */
  stop(): Promise<void>
  /** Something has been put into the outbox: send it without waiting for the next minute. */
  wake(): void
  /** Does everything that is due, as after the demo clock was moved. */
  ring(): Promise<void>
  run(name: string): Promise<unknown>
  names: string[]
}

export type JobParts = {
  world: World
  deliver: Deliver
  maintain(thorough: boolean): Promise<void>
  log: Log
}

const EVERY_MINUTE = '* * * * *'

async function cleanUp(world: World): Promise<void> {
  await deliveries.cleanUp(world)
  await files.destroyLeftovers(world)
  await lookups.cleanUp(world)
}

function table({ world, deliver, maintain, log }: JobParts): Job[] {
  return [
    { name: 'sweep', cron: EVERY_MINUTE, run: () => reminders.sweep(world) },
    { name: 'digest', cron: EVERY_MINUTE, run: () => digest.weekly(world) },
    { name: 'confirmations', cron: EVERY_MINUTE, run: () => confirmations.remind(world) },
    { name: 'send', cron: EVERY_MINUTE, run: () => sendDue({ world, deliver, log }) },
    { name: 'clean-up', cron: '17 1 * * *', run: () => cleanUp(world) },
    { name: 'checkpoint', cron: '*/5 * * * *', run: () => maintain(false) },
    { name: 'analyze', cron: '41 1 * * *', run: () => maintain(true) },
  ]
}

/** One run of a job at a time; a ring in the middle makes it run once more. */
function oneAtATime({ name, run }: Job, log: Log): () => Promise<unknown> {
  let running: Promise<unknown> | null = null
  let again = false
  const logged = async (): Promise<unknown> => {
    const started = performance.now()
    try {
      const result = await run()
      if (result)
        log.line({
          what: `job ${name}`,
          outcome: 'done',
          result: JSON.stringify(result),
          ms: Math.round(performance.now() - started),
        })
      return result
    } catch (error) {
      log.bug(`job ${name}`, error)
      return null
    }
  }
  const go = async (): Promise<unknown> => {
    let result: unknown
    do {
      again = false
      result = await logged()
    } while (again)
    return result
  }
  return () => {
    if (running) again = true
    running ??= go().finally(() => {
      running = null
    })
    return running
  }
}

export function createJobs(parts: JobParts): Jobs {
  const jobs = table(parts)
  const runs = new Map(jobs.map((job) => [job.name, oneAtATime(job, parts.log)]))
  const run = (name: string): Promise<unknown> =>
    runs.get(name)?.() ?? Promise.reject(new Error(`there is no job "${name}"`))
  const underway = new Set<Promise<unknown>>()
  const track = (work: Promise<unknown>): void => {
    underway.add(work)
    void work.finally(() => underway.delete(work))
  }
  let alarms: ScheduledTask[] = []
  let stopped = false
  return {
    names: jobs.map(({ name }) => name),
    run,
    start() {
      alarms = jobs.map(({ name, cron }) => schedule(cron, () => track(run(name)), { timezone: 'UTC', name }))
    },
    wake() {
      if (!stopped) track(run('send'))
    },
    async ring() {
      await run('sweep')
      await run('digest')
      await run('confirmations')
      await run('send')
    },
    async stop() {
      stopped = true
      for (const alarm of alarms) await alarm.destroy()
      await Promise.all(underway)
    },
  }
}
