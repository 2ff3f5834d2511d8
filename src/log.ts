import { randomBytes } from 'node:crypto'
import { isatty } from 'node:tty'
import { destination, pino, type DestinationStream } from 'pino'

const STDOUT = 1

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
  /** Something the operator should know of and change. */
  warn(line: Line): void
  /** Something nobody asked for has happened, and somebody is to look at it. */
  alarm(line: Line): void
  /** Logs a bug with its stack under a reference that can be told to the person it happened to. */
  bug(what: string, error: unknown): string
}

export type OwnLog = Log & {
  /** For whoever has started the process: as it is, in its turn among the lines, whatever the level. */
  plain(text: string): void
}

type Told = { name: string; message: string; stack: string | undefined }

/** A chain that is longer tells nothing more; one that bites its own tail ends too. */
const MOST_CAUSES = 5

const tell = (error: unknown): Told => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  return { name, message, stack }
}

/** What lies behind an error: its cause, the cause of that, and each of several. */
function causesOf(error: unknown): Told[] {
  const causes: unknown[] = []
  const open = [error]
  for (let next = open.shift(); next !== undefined && causes.length < MOST_CAUSES; next = open.shift()) {
    if (!(next instanceof Error)) continue
    const behind = [next.cause, ...(next instanceof AggregateError ? (next.errors as unknown[]) : [])]
    const found = behind.filter((one) => one !== undefined && one !== null)
    causes.push(...found)
    open.push(...found)
  }
  return causes.slice(0, MOST_CAUSES).map(tell)
}

type Fields = Record<string, unknown>

/** "GET /api/v1/tasks · 200", and behind a bug its stack. */
const sentence = ({ what, outcome, stack }: Fields): string =>
  `${String(what)} · ${String(outcome)}${typeof stack === 'string' ? `\n${stack}\n` : ''}`

/** Lines as people read them. */
export const forPeople = async (to: number): Promise<DestinationStream> =>
  (await import('pino-pretty')).default({
    ...{ destination: to, sync: true, singleLine: true, colorize: isatty(to) },
    ...{ translateTime: 'SYS:HH:MM:ss', ignore: 'what,outcome,name,message,stack', messageFormat: sentence },
  })

/** On the standard output: readable on a terminal, and otherwise one JSON object a line. */
export const openLog = async (level: string): Promise<OwnLog> =>
  createLog(level, isatty(STDOUT) ? await forPeople(STDOUT) : STDOUT)

/** `to`: where it goes, or its file descriptor: the standard output unless that is for something else. */
export function createLog(level: string, to: DestinationStream | number = STDOUT): OwnLog {
  const stream = typeof to === 'number' ? destination(to) : to
  const logger = pino({ level, base: null }, stream)
  return {
    line: (line) => logger.info(line),
    plain: (text) => void stream.write(`${text}\n`),
    warn: (line) => logger.warn(line),
    alarm: (line) => logger.error(line),
    bug: (what, error) => {
      const reference = randomBytes(4).toString('hex')
      const causes = causesOf(error)
      const behind = causes.length > 0 ? { causes } : {}
      logger.error({ what, outcome: 'bug', reference, ...tell(error), ...behind })
      return reference
    },
  }
}

/** For whom somebody's answer is not believed: worth a look, and nothing to wake anybody for. */
export const doubtOf =
  (log: Log, what: string) =>
  (error: unknown): void =>
    log.warn({ what, outcome: 'not believed', reason: tell(error).message })

/** For whom an issuer of keys did not answer: what is known of it serves on, but not for ever. */
export const issuerAlarm =
  (log: Log, what: string) =>
  (error: unknown): void => {
    const said = [tell(error), ...causesOf(error)].map(({ message }) => message)
    const reason = said.filter((message) => message !== '').join(': ')
    log.alarm({ what, outcome: 'does not answer', reason })
  }
