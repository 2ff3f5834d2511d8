/** Drift and a clock that was set show in a question that is quick enough; so much less quick it may be each time, in ms. */
const AGEING_MS = 1

/** Where the database's clock stands by ours (`performance.now`): known best from the question that was answered quickest. */
export class DatabaseClock {
  private offset = 0
  private uncertainty = Infinity

  /**
   * When it was by our clock that the database's said `saidAt` (ms since 1970), in answer to a question asked and
   * answered at these moments of ours. Never outside of them.
   */
  momentOf(saidAt: number, { asked, answered }: { asked: number; answered: number }): number {
    this.uncertainty += AGEING_MS
    if (answered - asked <= this.uncertainty) {
      this.uncertainty = answered - asked
      this.offset = (asked + answered) / 2 - saidAt
    }
    return Math.min(answered, Math.max(asked, saidAt + this.offset))
  }
}
