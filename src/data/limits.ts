/** How long each step of a transaction may take, in milliseconds. */
export type Limits = {
  /** Waiting for a connection to be free. */
  queueMs: number
  /** Waiting for somebody else's lock, and one statement altogether; the server ends them. */
  lockMs: number
  statementMs: number
  /** No answer at all for so long: the connection is given up. More than a statement may take. */
  answerMs: number
  /** Waiting for a connection and for the first answer together. */
  togetherMs: number
  /** The whole transaction; whoever holds a connection longer has forgotten it. */
  transactionMs: number
}

/** Somebody waits for the answer: waiting in line and for a lock, or for a silent server, stays below five seconds. */
export const BRISK: Limits = {
  queueMs: 3_000,
  lockMs: 1_500,
  statementMs: 2_800,
  answerMs: 3_200,
  togetherMs: 4_700,
  transactionMs: 60_000,
}

/** Jobs, imports and commands, which nobody waits for at a screen. */
export const PATIENT: Limits = {
  queueMs: 30_000,
  lockMs: 10_000,
  statementMs: 60_000,
  answerMs: 65_000,
  togetherMs: 95_000,
  transactionMs: 15 * 60_000,
}

/** A transaction in which nothing is asked for so long has lost its process, or forgotten the database. */
export const IDLE_IN_TRANSACTION_MS = 10_000
/** Opening a connection. */
export const CONNECT_MS = 3_000
