import type { Parcel, Settled } from '../services/notices/deliver.js'
import * as reminders from '../services/notices/reminders.js'
import type { Sent } from '../services/notices/reminders.js'
import type { World } from '../services/world.js'
import { Batch } from './batch.js'
import type { Gate } from './gate.js'
import type { DrawnReminder, DrawReminders, Ready } from './send.js'

export type ReminderParts = { world: World; drawReminders: DrawReminders; gate: Gate }

/** Each slot of each lane asks when it is about to send, so a set is begun and sent at once; nothing is begun ahead. */
const BEGUN_TOGETHER = { most: 100, pauseMs: 2 }
/** Longer than `pauseMs` nothing that was sent waits to be written down: were the process killed, it would come twice. */
export const BOOKED_TOGETHER = { most: 100, pauseMs: 20 }

/** Reminders on their way through the sender, which sends them one by one and has them begun and booked in sets. */
export class ReminderSets {
  private readonly drawn = new WeakMap<Parcel, DrawnReminder>()
  private readonly beginning: Batch<Parcel, boolean>
  private readonly booking: Batch<Sent, Settled>

  constructor(private readonly parts: ReminderParts) {
    this.beginning = new Batch(BEGUN_TOGETHER, (parcels) => this.beginAll(parcels))
    this.booking = new Batch(BOOKED_TOGETHER, (sent) => this.bookAll(sent))
  }

  /** Draws those that are reminders; the others are made ready one by one. */
  async draw(parcels: readonly Parcel[]): Promise<void> {
    if (parcels.length === 0) return
    const drawn = await this.parts.gate(() => this.parts.drawReminders(parcels))
    for (const [parcel, one] of drawn) this.drawn.set(parcel, one)
  }

  has(parcel: Parcel): boolean {
    return this.drawn.has(parcel)
  }

  ready(parcel: Parcel): Ready | null {
    return this.drawn.get(parcel)?.ready ?? null
  }

  /** Marks it as about to be sent. False: what it tells has changed since it was drawn, or it is no longer ours. */
  begin(parcel: Parcel): Promise<boolean> {
    return this.beginning.add(parcel)
  }

  /** It goes the way of every other parcel from now on. */
  forget(parcel: Parcel): void {
    this.drawn.delete(parcel)
  }

  book(sent: Sent): Promise<Settled> {
    return this.booking.add(sent)
  }

  /** Nothing that was sent waits any longer to be written down. */
  flush(): void {
    this.booking.flush()
  }

  private async beginAll(parcels: readonly Parcel[]): Promise<boolean[]> {
    const set = parcels.flatMap((parcel) => {
      const drawn = this.drawn.get(parcel)
      return drawn ? [{ parcel, drawnFrom: drawn.drawnFrom }] : []
    })
    const begun = await this.parts.gate(() => reminders.begin(this.parts.world, set))
    return parcels.map((parcel) => begun.has(parcel))
  }

  private async bookAll(sent: readonly Sent[]): Promise<Settled[]> {
    const settled = await this.parts.gate(() => reminders.book(this.parts.world, sent))
    return sent.flatMap(({ parcel }) => settled.get(parcel) ?? [])
  }
}
