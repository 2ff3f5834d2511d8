import { randomBytes } from 'node:crypto'
import { pino } from 'pino'

/** One line per turn, request and job: who (an id), what, outcome, milliseconds. Never names, titles or texts. */
export type Line = {
  what: string
  outcome: string
  ms?: number
  who?: string
  [fact: string]: string | number | boolean | undefined
}

export type Log = {
  line(line: Line): void
  /** Logs a bug with its stack under a reference that can be told to the person it happened to. */
  bug(what: string, error: unknown): string
}

export function createLog(level: string): Log {
  const logger = pino({ level, base: null })
  return {
    line: (line) => logger.info(line),
    bug: (what, error) => {
      const reference = randomBytes(4).toString('hex')
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
      logger.error({ what, outcome: 'bug', reference, name, message, stack })
      return reference
    },
  }
}
