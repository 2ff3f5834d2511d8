import { QueryFailedError } from 'typeorm'

/** The connection broke, or could not be had: nothing of the transaction was done. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('the connection to the database was lost', { cause })
    this.name = 'ConnectionLost'
  }
}

/** The connection broke while the transaction was being committed: nobody can tell whether it was. */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super('the answer to a commit was lost', { cause })
    this.name = 'CommitUnknown'
  }
}

/** The transaction held its connection for longer than any may. */
export class TookTooLong extends Error {
  constructor() {
    super('a transaction held its connection too long')
    this.name = 'TookTooLong'
  }
}

/** Of the operating system, while connecting or through an open connection. */
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/**
 * SQLSTATEs with which the server ends a connection or refuses one: class 08, shutdown and start (57P0x), too many
 * connections, too long idle in a transaction, and a server that has become a read-only copy after a fail-over.
 */
const LOST = /^(08...|57P0[1-5]|53300|25P0[34]|25006)$/
/** SQLSTATEs of two transactions in each other's way: doing it again helps. */
const CONFLICT = /^(40001|40P01)$/
/** SQLSTATEs of "not now": a lock or a statement took too long, or the server is short of something. */
const NOT_NOW = /^(55P03|57014|53...)$/
const LOCK_TIMEOUT = '55P03'
const UNIQUE_VIOLATION = '23505'

/** What PostgreSQL, the driver or the operating system calls the error; "" where they give no name. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : ''
}

/** For a log: the code, or the driver's own words, which name no data. */
export function reasonOf(error: unknown): string {
  const cause: unknown = error instanceof Error && error.cause !== undefined ? error.cause : error
  return codeOf(cause) || (cause instanceof Error ? cause.message : String(cause))
}

/** Only of errors that came from asking: others inside a transaction may be refused connections too. */
export const isLost = (error: unknown): boolean =>
  error instanceof ConnectionLost ||
  error instanceof CommitUnknown ||
  (error instanceof QueryFailedError && (LOST.test(codeOf(error)) || SOCKET_CODES.has(codeOf(error))))
export const isConflict = (error: unknown): boolean => CONFLICT.test(codeOf(error))
export const isLockTimeout = (error: unknown): boolean => codeOf(error) === LOCK_TIMEOUT
export const isNotNow = (error: unknown): boolean => NOT_NOW.test(codeOf(error))

/** A row with the same values is there already, by that index. */
export const violates = (error: unknown, index: string): boolean => violated(error) === index

/** The index by which a row with the same values is there already; null for every other failure. */
export function violated(error: unknown): string | null {
  const isDouble = error instanceof QueryFailedError && codeOf(error) === UNIQUE_VIOLATION
  const index: unknown = isDouble && 'constraint' in error ? error.constraint : null
  return typeof index === 'string' ? index : null
}
