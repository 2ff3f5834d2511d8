import { Refusal } from '../domain/refusals.js'
import type { Clock } from '../domain/time.js'

/** A clock that runs with the real one and can be moved forward. Not to be had in production. */
export type DemoClock = Clock & { moveTo(moment: Date): void }

/** `from`: the moment it starts at; null for now. */
export function demoClock(real: Clock, from: Date | null): DemoClock {
  let ahead = from ? from.getTime() - real.now().getTime() : 0
  const now = (): Date => new Date(real.now().getTime() + ahead)
  return {
    now,
    moveTo(moment) {
      if (moment < now()) throw new Refusal('clock-backwards')
      ahead = moment.getTime() - real.now().getTime()
    },
  }
}
