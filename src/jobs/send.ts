import type { Log } from '../log.js'
import * as deliveries from '../services/deliveries.js'
import type { Outcome, Parcel } from '../services/deliveries.js'
import type { World } from '../services/world.js'

/** Brings a parcel to where it belongs; injected, since only the bot can. */
export type Deliver = (parcel: Parcel) => Promise<Outcome>

/** Conversations served at once; within one, parcels go one after the other. */
const IN_FLIGHT = 8

type Sending = { world: World; deliver: Deliver; log: Log }

/** A place that asked for quiet, or that is closed, gets nothing more in this round. */
const endsTheRound = ({ kind }: Outcome): boolean =>
  kind === 'throttled' || kind === 'closed' || kind === 'unreachable'

async function serve({ world, deliver, log }: Sending, parcels: readonly Parcel[]): Promise<number> {
  for (const [n, parcel] of parcels.entries()) {
    if (!(await deliveries.begin(world, parcel))) continue
    const started = performance.now()
    const outcome = await deliver(parcel)
    await deliveries.settle(world, parcel, outcome)
    const [first] = parcel.rows
    log.line({
      what: `send ${first?.event.type ?? ''}`,
      outcome: outcome.kind,
      who: parcel.conversation.id,
      rows: parcel.rows.length,
      ms: Math.round(performance.now() - started),
    })
    if (endsTheRound(outcome)) {
      for (const left of parcels.slice(n + 1)) await deliveries.release(world, left)
      return n + 1
    }
  }
  return parcels.length
}

/** Sends what is due, until nothing is. Returns how many parcels were dealt with. */
export async function sendDue(sending: Sending): Promise<number> {
  let sent = 0
  for (;;) {
    const queue = await deliveries.lease(sending.world)
    if (queue.length === 0) return sent
    const next = async (): Promise<void> => {
      for (let parcels = queue.shift(); parcels; parcels = queue.shift())
        sent += await serve(sending, parcels)
    }
    await Promise.all(Array.from({ length: IN_FLIGHT }, next))
  }
}
