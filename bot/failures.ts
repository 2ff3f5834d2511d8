import type { Outcome } from '../src/services/deliveries.js'

const BEFORE_THE_FIRST_BYTE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])
const REMOVED = new Set(['BotNotInConversationRoster', 'ForbiddenOperationException', 'ConversationNotFound'])

type Failure = {
  statusCode?: number
  code?: string
  errorCode?: string
  response?: { headers?: { get(name: string): string | undefined } }
}

function retryAfter(failure: Failure): number | null {
  const seconds = Number(failure.response?.headers?.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

const HTTP_TOO_MANY = 429
const HTTP_PRECONDITION = 412
const HTTP_TIMEOUT = 408

const problemOf = ({ statusCode, code = '' }: Failure): string =>
  `${statusCode ?? ''} ${code}`.trim() || 'unknown'

/** A 403 closes the conversation whatever it says: Teams does not always say why. */
const isClosed = ({ statusCode, code = '' }: Failure): boolean =>
  statusCode === 403 || (statusCode === 404 && REMOVED.has(code))

const isRefused = ({ statusCode = 0 }: Failure): boolean =>
  statusCode >= 400 && statusCode < 500 && statusCode !== HTTP_TIMEOUT

/** The token could not be had, so nothing was sent. MSAL's errors carry an `errorCode`. */
const isBeforeTheFirstByte = ({ code = '', errorCode }: Failure): boolean =>
  BEFORE_THE_FIRST_BYTE.has(code) || errorCode !== undefined

/** What a failed send means: whether Teams has surely not taken it, may have, or never will (platform.md A2). */
export function outcomeOf(error: unknown): Outcome {
  const failure: Failure = typeof error === 'object' && error !== null ? error : {}
  const { statusCode, code = '' } = failure
  const problem = problemOf(failure)
  if (statusCode === HTTP_TOO_MANY || statusCode === HTTP_PRECONDITION) {
    return { kind: 'throttled', afterSeconds: retryAfter(failure) }
  }
  if (isClosed(failure)) return { kind: 'closed', state: REMOVED.has(code) ? 'REMOVED' : 'BLOCKED', problem }
  if (isRefused(failure)) return { kind: 'failed', problem }
  return { kind: isBeforeTheFirstByte(failure) ? 'unreachable' : 'ambiguous', problem }
}
