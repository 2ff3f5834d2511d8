import { readConfig, UnusableSettings } from './config.js'
import { AlreadyRunning } from './data/lock.js'
import { createLog } from './log.js'
import { start } from './server.js'

/** The process: settings, start, the two lines a person needs, and an orderly end. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const running = await start(config, log)
  const where = config.production ? config.publicUrl : running.url
  if (config.demo) process.stdout.write(`\nDemo room:  ${where}/demo\n`)
  process.stdout.write(`Tab:        ${where}/\n\n`)

  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.bug('stop', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error: unknown) => {
  const isKnown = error instanceof UnusableSettings || error instanceof AlreadyRunning
  const isPortTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const hint = isPortTaken
    ? 'Another program uses the port. Stop it, or start with PORT=3979 npm start.'
    : null
  process.stderr.write(
    `\n${hint ?? (isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  )
  process.exit(1)
})
