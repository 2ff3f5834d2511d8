import { setTimeout as pause } from 'node:timers/promises'
import { doubtsOf, readConfig, UnusableSettings } from './config.js'
import { CannotOpen } from './data/cannotOpen.js'
import { openLog, type Log } from './log.js'
import { start, type Running, type Step } from './server.js'

/** An orderly end takes no longer; whatever hangs then is left behind. */
const LONGEST_END_MS = 9_500
/** Ctrl-C and service managers signal every process of the family, and npm passes signals on: that is one request. */
const SAME_REQUEST_MS = 300
/** However much is due at the start, the addresses are not held back for longer. */
const LONGEST_SETTLING_MS = 5_000

/** Ends the process in an orderly way, once; who asks a second time does not want to wait. */
class Ending {
  private code: number | null = null
  private began = 0
  private running: Running | null = null

  constructor(private readonly log: Log) {}

  /** From here on signals and whatever nobody caught end the process through this, even while it is starting. */
  watch(): void {
    process.on('SIGTERM', () => this.asked())
    process.on('SIGINT', () => this.asked())
    for (const event of ['uncaughtException', 'unhandledRejection'] as const)
      process.on(event, (error: unknown) => {
        this.log.bug(event, error)
        if (this.code === null) this.begin(1)
      })
  }

  /** What is to be closed. Closes it at once when the end has begun. */
  closes(running: Running): void {
    this.running = running
    if (this.code !== null) this.close(running, this.code)
  }

  private asked(): void {
    if (this.code === null) this.begin(0)
    else if (performance.now() - this.began > SAME_REQUEST_MS) process.exit(1)
  }

  private begin(code: number): void {
    this.code = code
    this.began = performance.now()
    setTimeout(() => {
      this.log.alarm({ what: 'stop', outcome: 'something hangs' })
      process.exit(1)
    }, LONGEST_END_MS)
    if (this.running) this.close(this.running, code)
  }

  private close(running: Running, code: number): void {
    running.close().then(
      () => process.exit(code),
      (error: unknown) => {
        this.log.bug('stop', error)
        process.exit(1)
      },
    )
  }
}

/** What a first start takes its time with. */
const STEPS: Record<Step, string> = {
  database: 'Opening the database; the first time it is made …',
  sample: 'Looking after the sample municipality; the first time it is loaded …',
}

/**
 * The process: settings, start, and an orderly end. The two lines a person needs come last, when what is due at the start
 * is done and has been logged.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = await openLog(config.logLevel)
  const ending = new Ending(log)
  ending.watch()
  for (const { name, text } of doubtsOf(config)) {
    log.warn({ what: 'start', outcome: name })
    process.stderr.write(`\n${text}\n`)
  }
  const running = await start(
    config,
    log,
    config.production ? {} : { step: (step) => log.plain(STEPS[step]) },
  )
  ending.closes(running)
  await Promise.race([running.settled, pause(LONGEST_SETTLING_MS, undefined, { ref: false })])
  const where = config.production ? config.publicUrl : running.url
  if (config.demo) log.plain(`\nDemo room:  ${where}/demo`)
  log.plain(`Tab:        ${where}/\n`)
}

main().catch((error: unknown) => {
  const isKnown = error instanceof UnusableSettings || error instanceof CannotOpen
  const isPortTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const hint = isPortTaken
    ? 'Another program uses the port. Stop it, or start with PORT=3979 npm start.'
    : null
  process.stderr.write(
    `\n${hint ?? (isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  )
  process.exit(1)
})
