import { Refusal } from '../domain/refusals.js'

export type TurnLimits = { atOnce: number; waiting: number; seconds: number }

/** A few at once, the others in the order they came; the line has an end, and nobody stands in it for ever. */
export class Turns {
  private working = 0
  private readonly line = new Set<() => void>()

  constructor(private readonly limits: TurnLimits) {}

  /** Refuses `busy`. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.begin()
    try {
      return await work()
    } finally {
      const [next] = this.line
      if (next) next()
      else this.working -= 1
    }
  }

  private begin(): Promise<void> {
    const { atOnce, waiting, seconds } = this.limits
    if (this.working < atOnce) {
      this.working += 1
      return Promise.resolve()
    }
    if (this.line.size >= waiting) return Promise.reject(new Refusal('busy'))
    return new Promise((resolve, reject) => {
      const leave = (done: () => void): void => {
        clearTimeout(timer)
        this.line.delete(go)
        done()
      }
      const go = (): void => leave(resolve)
      const timer = setTimeout(() => leave(() => reject(new Refusal('busy'))), seconds * 1000)
      this.line.add(go)
    })
  }
}
