import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../domain/refusals.js'
import { reasonOf } from './failures.js'

/** Whether a new connection can be had. `in part`: none, but those that stand are answered. */
export type Reached = 'there' | 'in part' | 'away'

export type BreakerParts = {
  /** Tries a connection of its own; answers within a second or so. */
  reach(): Promise<Reached>
  renewed(lost: string): void
  opened(lost: string): void
  closed(afterMs: number): void
}

const AGAIN_MS = 400

/**
 * Whenever a connection was lost, one of its own tells whether it was only that one: then the pool
 * is opened anew. Otherwise nobody else waits for a database that is away, until it is back.
 */
export class CircuitBreaker {
  private finding: Promise<unknown> | null = null
  private openSince: number | null = null
  private isOver = false

  constructor(private readonly parts: BreakerParts) {}

  /** Waits while it is being found out whether the database is there. Refuses `busy` while it is not. */
  async pass(): Promise<void> {
    if (this.openSince === null) await this.finding
    if (this.openSince !== null) throw new Refusal('busy')
  }

  /** As of a fuse: open is when nothing passes. */
  get isOpen(): boolean {
    return this.openSince !== null
  }

  /** A connection was lost, or could not be had. */
  doubt(error: unknown): void {
    if (this.finding || this.openSince !== null || this.isOver) return
    this.finding = this.find(reasonOf(error)).finally(() => {
      this.finding = null
    })
  }

  /** Nothing is tried any more. */
  end(): void {
    this.isOver = true
  }

  private async find(lost: string): Promise<void> {
    const reached = await this.parts.reach()
    if (reached === 'there') this.parts.renewed(lost)
    if (reached !== 'away' || this.isOver) return
    this.openSince = performance.now()
    this.parts.opened(lost)
    void this.watch()
  }

  private async watch(): Promise<void> {
    while (!this.isOver && (await this.parts.reach()) !== 'there') {
      await pause(AGAIN_MS, undefined, { ref: false })
    }
    const since = this.openSince ?? performance.now()
    this.openSince = null
    if (!this.isOver) this.parts.closed(performance.now() - since)
  }
}
