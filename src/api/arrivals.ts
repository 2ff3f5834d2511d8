import { Pace } from '../domain/rate.js'
import type { Clock } from '../domain/time.js'

/** Nobody is known yet, so all who begin to sign in are counted together: ten times the busiest morning. */
const STARTS = { limit: 3_000, ms: 60_000 }

/** Whether one more may come to a door of signing in now; each that may is counted. */
export function arrivals(clock: Clock): () => boolean {
  const pace = new Pace(STARTS)
  return () => {
    const now = clock.now().getTime()
    if (pace.waitMs(now) > 0) return false
    pace.note(now)
    return true
  }
}
