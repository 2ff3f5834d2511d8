import { CLOSES, OUR_FAULT } from '../../src/domain/delivery.js'
import type { Outcome } from '../../src/services/notices/deliver.js'
import { NOT_CONNECTED } from './agents.js'

type Failure = {
  statusCode?: number
  code?: string
  errorCode?: string
  isOnTheWire?: boolean
  response?: { headers?: { get(name: string): string | undefined } }
}

const HTTP_TOO_MANY = 429
const HTTP_PRECONDITION = 412
const HTTP_TIMEOUT = 408
/** Whatever a connector asks for, the end of the day comes first; and a moment must remain a moment. */
const LONGEST_WAIT_S = 30 * 24 * 60 * 60

/** Marks what went wrong after a request had left the product's hands; anything else was surely not sent. */
export function onTheWire(error: unknown, deadline: AbortSignal): unknown {
  const marked = error instanceof Error ? error : new Error(String(error))
  return Object.assign(
    marked,
    deadline.aborted ? { isOnTheWire: true, code: 'ETIMEDOUT' } : { isOnTheWire: true },
  )
}

/** Seconds; a date is counted from the sender's own clock. */
function retryAfter({ response }: Failure): number | null {
  const header = (name: string): string => response?.headers?.get(name) ?? ''
  const written = header('retry-after')
  const seconds = /^\d+(\.\d+)?$/.test(written)
    ? Number(written)
    : (Date.parse(written) - Date.parse(header('date'))) / 1000
  return seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_WAIT_S) : null
}

const problemOf = ({ statusCode, code, errorCode }: Failure): string =>
  [statusCode, code ?? errorCode].filter((part) => part !== undefined).join(' ') || 'unknown'

const isOurFault = ({ statusCode = 0, code = '' }: Failure): boolean =>
  OUR_FAULT.has(code) || (statusCode >= 400 && statusCode < 500 && statusCode !== HTTP_TIMEOUT)

/** Nobody took it: there was no connection, no token, or Teams did not accept ours. */
const isBeforeTheFirstByte = ({ statusCode, code = '', isOnTheWire = false }: Failure): boolean =>
  statusCode === undefined ? !isOnTheWire || code.startsWith(NOT_CONNECTED) : statusCode === 401

/** A 403 closes the conversation whatever it says: Teams does not always say why. */
function closingOf({ statusCode, code = '' }: Failure): Outcome | null {
  const closing = statusCode === 403 || statusCode === 404 ? CLOSES[code] : undefined
  if (closing) return { kind: 'closed', closing, problem: `${statusCode} ${code}` }
  if (statusCode !== 403 || OUR_FAULT.has(code)) return null
  return { kind: 'closed', closing: 'BLOCKED', problem: problemOf({ statusCode, code }) }
}

/** What a failed send means: whether Teams has surely not taken it, may have, or never will (platform.md A2). */
export function outcomeOf(error: unknown): Outcome {
  const failure: Failure = typeof error === 'object' && error !== null ? error : {}
  const { statusCode } = failure
  const problem = problemOf(failure)
  if (statusCode === HTTP_TOO_MANY || statusCode === HTTP_PRECONDITION) {
    return { kind: 'throttled', afterSeconds: retryAfter(failure) }
  }
  if (isBeforeTheFirstByte(failure)) return { kind: 'unreachable', problem }
  const closed = closingOf(failure)
  if (closed) return closed
  if (isOurFault(failure)) return { kind: 'failed', problem }
  return { kind: 'ambiguous', problem, isSilent: statusCode === undefined }
}
