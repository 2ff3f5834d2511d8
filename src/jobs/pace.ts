import { setTimeout as pause } from 'node:timers/promises'
import { USABLE_MS, type Pacing } from '../domain/pace.js'
import * as paces from '../services/notices/pace.js'
import type { Slice, Wanted } from '../services/notices/pace.js'
import type { World } from '../services/world.js'
import { Batch } from './batch.js'

/** One slice at most; with more wanted the next is asked for. */
const SLICE = 1_000

/** Many tenants are asked for at once. */
const ASKED_TOGETHER = { most: 200, pauseMs: 2 }

type Given = { left: number; until: number }

/** Lets messages out as fast as all instances together may send them. */
export class Pace {
  private readonly given = new Map<string, Given>()
  private readonly asking = new Map<string, Promise<void>>()
  private readonly asks: Batch<Wanted, Slice>

  constructor(
    private readonly world: World,
    private readonly pacing: Pacing,
  ) {
    this.asks = new Batch(ASKED_TOGETHER, (asked) => paces.take(world, asked, pacing))
  }

  /** Waits until one more message may go to the tenant. `wanted`: how many wait there, this one among them. */
  async turn(tenantId: string, wanted: () => number): Promise<void> {
    while (!this.spend(tenantId)) {
      const asking = this.asking.get(tenantId) ?? this.ask(tenantId, Math.min(SLICE, wanted()))
      this.asking.set(tenantId, asking)
      await asking
    }
  }

  /** Teams asked to wait. */
  slowDown(tenantId: string): Promise<void> {
    this.given.delete(tenantId)
    return paces.slowDown(this.world, tenantId, this.pacing)
  }

  private spend(tenantId: string): boolean {
    const given = this.given.get(tenantId)
    if (!given || given.left === 0 || given.until < performance.now()) return false
    given.left -= 1
    return true
  }

  private async ask(tenantId: string, wanted: number): Promise<void> {
    try {
      const { granted, waitMs } = await this.asks.add({ tenantId, wanted })
      // What is not used soon is lost: kept, it would go out on top of what is given later.
      if (granted > 0) this.given.set(tenantId, { left: granted, until: performance.now() + USABLE_MS })
      else await pause(waitMs)
    } finally {
      this.asking.delete(tenantId)
    }
  }
}
