import { afterSilence, HEALTHY, isResting, slotsOf, type Lane, type LaneHealth } from '../domain/lane.js'
import type { Parcel } from '../services/notices/deliver.js'

/**
 * What is to go out on one lane: conversations, the most urgent first, whose parcels go one after the other. `active`: slots
 * in use; `choosing`: of these, those that wait for their turn and have not taken anything yet.
 */
export type Traffic = Lane & { health: LaneHealth; queue: Parcel[][]; active: number; choosing: number }

export type LaneParts = {
  now(): Date
  /** Waits until something may go out; false when nothing is to. What goes is chosen then, not before. */
  turn(lane: Traffic): Promise<boolean>
  /** Sends the first of them. Returns those that are left to be sent after it. */
  serve(lane: Traffic, parcels: readonly Parcel[]): Promise<readonly Parcel[]>
  /** Something has come to its end. */
  changed(): void
}

/** A lane with so much to do is not given more; what is leased must be begun before the lease is over. */
const ENOUGH = 16

const isFull = ({ queue }: Traffic): boolean => queue.length >= ENOUGH
const classOf = ([first]: readonly Parcel[]): number =>
  Math.min(...(first?.rows.map(({ sendClass }) => sendClass) ?? [0]))
const keyOf = ({ serviceUrl, tenantId }: Lane): string => `${tenantId} ${serviceUrl}`
const emptied = ({ queue }: Traffic): Parcel[] => queue.splice(0).flat()

/** Each address and tenant has slots of its own, so that one that hangs holds up nobody else. */
export class Lanes {
  private readonly lanes = new Map<string, Traffic>()

  constructor(private readonly parts: LaneParts) {}

  add(conversations: readonly Parcel[][]): void {
    for (const parcels of conversations) {
      const [first] = parcels
      if (first) this.enqueue(this.laneOf(first.conversation), parcels)
    }
    for (const lane of this.all()) this.start(lane)
  }

  /** With the class of the last that is enough: what is more urgent than that is still taken. */
  full(): { lane: Traffic; sendClass: number }[] {
    return this.all().flatMap((lane) => {
      const last = lane.queue[ENOUGH - 1]
      return last ? [{ lane, sendClass: classOf(last) }] : []
    })
  }

  resting(): (Lane & { until: Date })[] {
    return this.all().flatMap(({ serviceUrl, tenantId, health }) => {
      const { restsUntil: until } = health
      return until && isResting(health, this.parts.now()) ? [{ serviceUrl, tenantId, until }] : []
    })
  }

  isResting({ health }: Traffic): boolean {
    return isResting(health, this.parts.now())
  }

  /** Of these, one that was full has room again. */
  hasRoom(lanes: readonly { lane: Traffic }[]): boolean {
    return lanes.some(({ lane }) => !isFull(lane))
  }

  /** Conversations that wait for a slot where there is room for more. */
  waiting(): number {
    return this.all().reduce((sum, lane) => sum + (isFull(lane) ? 0 : lane.queue.length), 0)
  }

  /** How many wait on the lane, and how urgent the first of them is. */
  want({ queue }: Traffic): { wanted: number; sendClass: number } {
    return { wanted: queue.length, sendClass: classOf(queue[0] ?? []) }
  }

  isIdle(): boolean {
    return this.all().every(({ active, queue }) => active === 0 && queue.length === 0)
  }

  answered(lane: Traffic): void {
    lane.health = HEALTHY
  }

  /** Returns what is not to be sent there now. */
  silent(lane: Traffic): Parcel[] {
    lane.health = afterSilence(lane.health, this.parts.now())
    return this.isResting(lane) ? emptied(lane) : []
  }

  /** Returns what was waiting for the tenant, wherever it goes. */
  clearTenant(tenantId: string): Parcel[] {
    return this.all().flatMap((lane) => (lane.tenantId === tenantId ? emptied(lane) : []))
  }

  /** Returns what was waiting on the lane, or on all of them. */
  clear(lane?: Traffic): Parcel[] {
    return lane ? emptied(lane) : this.all().flatMap(emptied)
  }

  private all(): Traffic[] {
    return [...this.lanes.values()]
  }

  private laneOf({ serviceUrl, tenantId }: Lane): Traffic {
    const key = keyOf({ serviceUrl, tenantId })
    const fresh = { serviceUrl, tenantId, health: HEALTHY, queue: [], active: 0, choosing: 0 }
    const lane = this.lanes.get(key) ?? fresh
    this.lanes.set(key, lane)
    return lane
  }

  /** Behind those that are as urgent; `isUnderway`: before them. */
  private enqueue({ queue }: Traffic, parcels: Parcel[], isUnderway = false): void {
    const own = classOf(parcels)
    const at = queue.findIndex((other) => (isUnderway ? classOf(other) >= own : classOf(other) > own))
    queue.splice(at === -1 ? queue.length : at, 0, parcels)
  }

  private start(lane: Traffic): void {
    while (lane.active < slotsOf(lane.health) && lane.choosing < lane.queue.length) {
      lane.active += 1
      void this.slot(lane).finally(() => {
        lane.active -= 1
        this.start(lane)
        this.parts.changed()
      })
    }
  }

  private async slot(lane: Traffic): Promise<void> {
    lane.choosing += 1
    const isOn = await this.parts.turn(lane)
    lane.choosing -= 1
    const parcels = isOn ? lane.queue.shift() : undefined
    const left = parcels ? await this.parts.serve(lane, parcels) : []
    if (left.length > 0) this.enqueue(lane, [...left], true)
  }
}
