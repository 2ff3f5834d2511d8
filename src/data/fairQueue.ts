import { Refusal } from '../domain/refusals.js'

type Waiting = { give(): void; refuse(): void }
/** `most`: how many slots one tenant may hold at once. */
type Size = { slots: number; most: number }

/**
 * Hands out a few slots among many tenants: nobody holds all of them, and a slot that comes free goes to whoever holds
 * the fewest. So one tenant that is stuck, as behind a locked row, leaves the others theirs.
 */
export class FairQueue {
  private readonly held = new Map<string, number>()
  private readonly waiting = new Map<string, Set<Waiting>>()
  private free: number

  constructor(private readonly size: Size) {
    this.free = size.slots
  }

  /** Waits for a slot, at most `waitMs`. Returns how to give it back. Refuses `busy`. */
  enter(tenant: string, waitMs: number): Promise<() => void> {
    if (this.free > 0 && this.heldBy(tenant) < this.size.most) return Promise.resolve(this.take(tenant))
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer)
        this.forget(tenant, waiting)
      }
      const waiting: Waiting = {
        give: () => {
          leave()
          resolve(this.take(tenant))
        },
        refuse: () => {
          leave()
          reject(new Refusal('busy'))
        },
      }
      const timer = setTimeout(waiting.refuse, waitMs)
      const line = this.waiting.get(tenant) ?? new Set()
      this.waiting.set(tenant, line.add(waiting))
    })
  }

  get length(): number {
    return [...this.waiting.values()].reduce((sum, line) => sum + line.size, 0)
  }

  /** Nobody who waits now will get anything. */
  refuseAll(): void {
    for (const line of [...this.waiting.values()]) for (const waiting of [...line]) waiting.refuse()
  }

  private heldBy(tenant: string): number {
    return this.held.get(tenant) ?? 0
  }

  private take(tenant: string): () => void {
    this.free -= 1
    this.held.set(tenant, this.heldBy(tenant) + 1)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      this.giveBack(tenant)
    }
  }

  private giveBack(tenant: string): void {
    this.free += 1
    const left = this.heldBy(tenant) - 1
    if (left > 0) this.held.set(tenant, left)
    else this.held.delete(tenant)
    this.next()?.give()
  }

  private forget(tenant: string, waiting: Waiting): void {
    const line = this.waiting.get(tenant)
    line?.delete(waiting)
    this.waiting.delete(tenant)
    // Whoever was served goes to the end of the row of tenants.
    if (line && line.size > 0) this.waiting.set(tenant, line)
  }

  private next(): Waiting | undefined {
    let [best, fewest]: [Set<Waiting> | undefined, number] = [undefined, this.size.most]
    for (const [tenant, line] of this.waiting) {
      if (this.heldBy(tenant) < fewest) [best, fewest] = [line, this.heldBy(tenant)]
    }
    return best?.values().next().value
  }
}
