import { setTimeout as pause } from 'node:timers/promises'
import { USABLE_MS, type Pacing } from '../domain/pace.js'
import * as paces from '../services/notices/pace.js'
import type { Slice, Throttled, Wanted } from '../services/notices/pace.js'
import type { World } from '../services/world.js'
import { Batch } from './batch.js'
import { DatabaseClock } from './databaseClock.js'

/** One slice at most; with more wanted the next is asked for. */
const SLICE = 1_000

/** Many tenants are asked for at once. */
const ASKED_TOGETHER = { most: 200, pauseMs: 2 }

/** Messages that may go, the next at `at` and then one every so many milliseconds. `more`: with so many left it is time for the next. */
type Given = { at: number; everyMs: number; left: number; more: number }
type Want = Omit<Wanted, 'tenantId'>

function skip(given: Given, count: number): void {
  given.at += count * given.everyMs
  given.left -= count
}

/** Lets messages out as fast as all instances together may send them. */
export class Pace {
  private readonly given = new Map<string, Given[]>()
  private readonly asking = new Map<string, Promise<boolean>>()
  private readonly short = new Set<string>()
  private readonly clock = new DatabaseClock()
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
    for (;;) {
      const [next, after] = this.usable(tenantId)
      const now = performance.now()
      if (next && next.at > now) await pause(Math.ceil(next.at - now))
      else if (next) {
        skip(next, 1)
        if (!after && next.left < next.more) this.askAhead(tenantId, next.left, want())
        return true
      } else if (!(await this.ask(tenantId, want()))) return false
    }
  }

  /** More waits for the tenant than it may be sent, so every message has to keep to its moment. */
  isShort(tenantId: string): boolean {
    return this.short.has(tenantId)
  }

  /** Teams asked to wait. True when it means the whole tenant. */
  slowDown(throttled: Throttled): Promise<boolean> {
    this.given.delete(throttled.conversation.tenantId)
    return paces.slowDown(this.world, throttled, this.pacing)
  }

  /** What is not used soon after its moment is lost: kept, it would go out on top of what comes later. */
  private usable(tenantId: string): Given[] {
    const lapsed = performance.now() - USABLE_MS
    const usable = (this.given.get(tenantId) ?? []).filter((given) => {
      if (given.at < lapsed) skip(given, Math.min(given.left, Math.ceil((lapsed - given.at) / given.everyMs)))
      return given.left > 0
    })
    this.given.set(tenantId, usable)
    return usable
  }

  /** The next slice is there when this one is used up. What goes wrong is met by whoever asks then. */
  private askAhead(tenantId: string, left: number, { wanted, sendClass }: Want): void {
    if (wanted > left) void this.ask(tenantId, { wanted: wanted - left, sendClass }).catch(() => false)
  }

  /** Once for all who wait. False when the tenant is stopped. */
  private ask(tenantId: string, want: Want): Promise<boolean> {
    const asking =
      this.asking.get(tenantId) ??
      this.askFor({ ...want, tenantId }).finally(() => this.asking.delete(tenantId))
    this.asking.set(tenantId, asking)
    return asking
  }

  private async askFor({ tenantId, sendClass, ...want }: Wanted): Promise<boolean> {
    const wanted = Math.max(1, Math.min(SLICE, want.wanted))
    const asked = performance.now()
    const slice = await this.asks.add({ tenantId, sendClass, wanted })
    const { saidAtMs, granted, startsInMs, everyMs, waitMs, isStopped } = slice
    if (granted < wanted) this.short.add(tenantId)
    else this.short.delete(tenantId)
    if (isStopped) this.given.delete(tenantId)
    else if (granted === 0) await pause(waitMs)
    else {
      const answered = performance.now()
      const at = this.clock.momentOf(saidAtMs, { asked, answered }) + startsInMs
      const more = granted < wanted ? granted / 2 : 0
      this.given.set(tenantId, [...this.usable(tenantId), { at, everyMs, left: granted, more }])
    }
    return !isStopped
  }
}
