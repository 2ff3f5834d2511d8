import { outcomeOf } from './failures.js'

/** Marks of what Teams answers, of the way to it, and of the token that is shown there. */
const MARKS = ['statusCode', 'syscall', 'errorCode', 'isOnTheWire']
const NAMES = new Set(['RestError', 'AbortError'])

const isOfTeams = (error: unknown): boolean =>
  error instanceof Error && (NAMES.has(error.name) || MARKS.some((mark) => mark in error))

/** `isAway`: it may well be possible in a moment. */
export type Unreached = { isAway: boolean; outcome: string }

/** What was asked of Teams, or why it could not be had. Anything else that goes wrong is a bug, and thrown. */
export async function reaching<T>(ask: () => Promise<T>): Promise<{ got: T } | { unreached: Unreached }> {
  try {
    return { got: await ask() }
  } catch (error) {
    if (!isOfTeams(error)) throw error
    const { kind } = outcomeOf(error)
    return { unreached: { isAway: kind !== 'closed' && kind !== 'failed', outcome: kind } }
  }
}
