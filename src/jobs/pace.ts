import { setTimeout as pause } from 'node:timers/promises'
import { USABLE_MS, type Pacing } from '../domain/pace.js'
import * as paces from '../services/notices/pace.js'
import type { Slice, Throttled, Wanted } from '../services/notices/pace.js'
import type { World } from '../services/world.js'
import { Batch } from './batch.js'

/** One slice at most; with more wanted the next is asked for. */
const SLICE = 1_000

/** Many tenants are asked for at once. */
const ASKED_TOGETHER = { most: 200, pauseMs: 2 }

type Given = { left: number; until: number }
type Want = Omit<Wanted, 'tenantId'>

/** Lets messages out as fast as all instances together may send them. */
export class Pace {
  private readonly given = new Map<string, Given>()
  private readonly asking = new Map<string, Promise<boolean>>()
  private readonly asks: Batch<Wanted, Slice>

  constructor(
    private readonly world: World,
    private readonly pacing: Pacing,
  ) {
    this.asks = new Batch(ASKED_TOGETHER, (asked) => paces.take(world, asked, pacing))
  }

  /**
   * Waits until one more message may go to the tenant; false when nothing may for a while, since Teams has asked it to
   * wait. `want`: how many wait there, this one among them, and how urgent they are.
   */
  async turn(tenantId: string, want: () => Want): Promise<boolean> {
    while (!this.spend(tenantId)) {
      const asking = this.asking.get(tenantId) ?? this.ask(tenantId, want())
      this.asking.set(tenantId, asking)
      if (!(await asking)) return false
    }
    return true
  }

  /** Teams asked to wait. True when it means the whole tenant. */
  slowDown(throttled: Throttled): Promise<boolean> {
    this.given.delete(throttled.conversation.tenantId)
    return paces.slowDown(this.world, throttled, this.pacing)
  }

  private spend(tenantId: string): boolean {
    const given = this.given.get(tenantId)
    if (!given || given.left === 0 || given.until < performance.now()) return false
    given.left -= 1
    return true
  }

  /** False when the tenant is stopped. */
  private async ask(tenantId: string, { wanted, sendClass }: Want): Promise<boolean> {
    try {
      const asked = { tenantId, sendClass, wanted: Math.max(1, Math.min(SLICE, wanted)) }
      const { granted, waitMs, isStopped } = await this.asks.add(asked)
      if (isStopped) return false
      // What is not used soon is lost: kept, it would go out on top of what is given later.
      if (granted > 0) this.given.set(tenantId, { left: granted, until: performance.now() + USABLE_MS })
      else await pause(waitMs)
      return true
    } finally {
      this.asking.delete(tenantId)
    }
  }
}
