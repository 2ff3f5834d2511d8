import { afterSilence, HEALTHY, isResting, slotsOf, type Lane, type LaneHealth } from '../domain/lane.js'
import type { Parcel } from '../services/notices/deliver.js'

/** What is to go out on one lane: in each of its slots a conversation, whose parcels go one after the other. */
export type Traffic = Lane & { health: LaneHealth; queue: Parcel[][]; active: number }

export type LaneParts = {
  now(): Date
  serve(lane: Traffic, parcels: readonly Parcel[]): Promise<void>
  /** Something has come to its end. */
  changed(): void
}

/** A lane with so much to do is not given more; what is leased must be begun before the lease is over. */
const ENOUGH = 16

const isFull = ({ queue }: Traffic): boolean => queue.length >= ENOUGH
const keyOf = ({ serviceUrl, tenantId }: Lane): string => `${tenantId} ${serviceUrl}`
const emptied = ({ queue }: Traffic): Parcel[] => queue.splice(0).flat()

/** Each address and tenant has slots of its own, so that one that hangs holds up nobody else. */
export class Lanes {
  private readonly lanes = new Map<string, Traffic>()

  constructor(private readonly parts: LaneParts) {}

  add(conversations: readonly Parcel[][]): void {
    for (const parcels of conversations) {
      const [first] = parcels
      if (first) this.laneOf(first.conversation).queue.push(parcels)
    }
    for (const lane of this.all()) this.start(lane)
  }

  full(): Traffic[] {
    return this.all().filter(isFull)
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
  hasRoom(lanes: readonly Traffic[]): boolean {
    return lanes.some((lane) => !isFull(lane))
  }

  /** Conversations that wait for a slot where there is room for more. */
  waiting(): number {
    return this.all().reduce((sum, lane) => sum + (isFull(lane) ? 0 : lane.queue.length), 0)
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

  /** Returns what was waiting on the lane, or on all of them. */
  clear(lane?: Traffic): Parcel[] {
    return lane ? emptied(lane) : this.all().flatMap(emptied)
  }

  private all(): Traffic[] {
    return [...this.lanes.values()]
  }

  private laneOf({ serviceUrl, tenantId }: Lane): Traffic {
    const key = keyOf({ serviceUrl, tenantId })
    const lane = this.lanes.get(key) ?? { serviceUrl, tenantId, health: HEALTHY, queue: [], active: 0 }
    this.lanes.set(key, lane)
    return lane
  }

  private start(lane: Traffic): void {
    while (lane.active < slotsOf(lane.health)) {
      const parcels = lane.queue.shift()
      if (!parcels) return
      lane.active += 1
      void this.parts.serve(lane, parcels).finally(() => {
        lane.active -= 1
        this.start(lane)
        this.parts.changed()
      })
    }
  }
}
