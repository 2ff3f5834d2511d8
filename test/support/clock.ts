import type { Clock } from '../../src/domain/time.js'

/** A clock that stands still until it is told otherwise. */
export type StandingClock = Clock & { set(iso: string): void; add(minutes: number): void }

export function standingClock(iso: string): StandingClock {
  let moment = new Date(iso)
  return {
    now: () => new Date(moment),
    set: (next) => {
      moment = new Date(next)
    },
    add: (minutes) => {
      moment = new Date(moment.getTime() + minutes * 60_000)
    },
  }
}
