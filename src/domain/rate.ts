/** How often something may be done: `limit` times within any stretch of `ms`. */
export type Rate = { limit: number; ms: number }

/**
 * How often something has been done lately, by a count for the stretch of time under way and one for that before it,
 * of which so much counts as lies within `ms`. Moments are milliseconds of one clock.
 */
export class Pace {
  private stretch = -1
  private before = 0
  private current = 0
  private elsewhere = { used: 0, until: -Infinity }

  constructor(readonly rate: Rate) {}

  /** How long until it may be done again, in milliseconds; 0: now. */
  waitMs(at: number): number {
    this.turn(at)
    const { limit, ms } = this.rate
    const passed = (at % ms) / ms
    const mine = limit - (at < this.elsewhere.until ? this.elsewhere.used : 0)
    const room = mine - this.current
    if (this.before * (1 - passed) < room) return 0
    if (room > 0) return (1 - room / this.before - passed) * ms + 1
    const later = mine > 0 ? Math.max(0, 1 - mine / this.current) : 1
    return (1 - passed + later) * ms + 1
  }

  note(at: number): void {
    this.turn(at)
    this.current += 1
  }

  /** What other instances have let through within `ms`; believed for so long as nothing newer is heard. */
  hear(used: number, until: number): void {
    this.elsewhere = { used, until }
  }

  /** Nothing of it counts any more. */
  isOver(at: number): boolean {
    return Math.floor(at / this.rate.ms) > this.stretch + 1
  }

  /** A clock that is put back begins anew. */
  private turn(at: number): void {
    const stretch = Math.floor(at / this.rate.ms)
    if (stretch === this.stretch) return
    this.before = stretch === this.stretch + 1 ? this.current : 0
    this.current = 0
    this.stretch = stretch
  }
}
