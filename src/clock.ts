import type { Clock } from './domain/time.js'

/** The only place that reads the real time; everything else is given a clock. */
export const systemClock: Clock = { now: () => new Date() }
