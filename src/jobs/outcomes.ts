import type { Outcome } from '../services/notices/deliver.js'

/** Its tenant was stopped after the message was begun. */
export const ASKED_TO_WAIT: Outcome = { kind: 'unready', problem: 'Teams has asked the tenant to wait' }

/** A place that asked for quiet, or that is closed, gets nothing more in this round. */
export const endsTheRound = (outcome: Outcome | null): boolean =>
  outcome?.kind === 'throttled' || outcome?.kind === 'closed' || outcome?.kind === 'unreachable'

export const isSilence = (outcome: Outcome): boolean =>
  outcome.kind === 'unreachable' || (outcome.kind === 'ambiguous' && outcome.isSilent)

/** Nobody was asked. */
export const saysNothing = ({ kind }: Outcome): boolean => kind === 'dropped' || kind === 'unready'
