import { Refusal } from '../domain/refusals.js'
import type { Log } from '../log.js'

/** Work in the background did not come to its end: something of ours is away for the moment, or there is a bug. */
export function logFailure(log: Log, what: string, error: unknown): void {
  if (error instanceof Refusal && error.isPassing) log.line({ what, outcome: error.code })
  else log.bug(what, error)
}
