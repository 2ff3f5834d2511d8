import type { GivenUp } from '../domain/delivery.js'
import { isInDoubt } from '../domain/lane.js'
import type { Log } from '../log.js'
import type { Outcome, Parcel, Settled } from '../services/notices/deliver.js'
import type { Traffic } from './lanes.js'

/** What the sender says in the log. */

/** What was left to people is said so that somebody wakes up. */
export function tellGivenUp(log: Log, given: readonly GivenUp[]): void {
  for (const { type, state, problem, rows } of given)
    log.alarm({ what: `send ${type}`, outcome: state, reason: problem ?? 'never tried', rows })
}

export function tellOfLane(log: Log, { health, serviceUrl, tenantId }: Traffic, outcome: Outcome): void {
  const line = { what: 'service address', where: serviceUrl, who: tenantId }
  const reason = 'problem' in outcome ? outcome.problem : outcome.kind
  if (isInDoubt(health)) log.alarm({ ...line, outcome: 'does not answer', reason })
  else log.line({ ...line, outcome: 'answers again' })
}

export function tellDelivery(
  log: Log,
  { parcel, outcome, settled, ms }: { parcel: Parcel; outcome: Outcome; settled: Settled; ms: number },
): void {
  const { conversation, rows } = parcel
  const what = `send ${rows[0]?.event.type ?? ''}`
  const kind = settled.isLost ? `${outcome.kind}, lease lost` : outcome.kind
  const reason = 'problem' in outcome ? { reason: outcome.problem } : {}
  log.line({ what, outcome: kind, who: conversation.id, rows: rows.length, ms, ...reason })
  tellGivenUp(log, settled.given)
  if (settled.hasClosedTenant)
    log.alarm({ what: 'tenant', outcome: 'has shut the bot out', who: conversation.tenantId })
}
