import { Refusal } from '../../domain/refusals.js'
import type { Seen } from '../../domain/sighting.js'
import type { World } from '../world.js'

/** Written down at most so often: what is seen comes with every request. */
const EVERY_MS = 5 * 60_000
/** Anybody's tenant can have a good token. */
const MOST = 10_000

/** Notes what real traffic shows to work, beside it: nobody waits for it, and nothing fails by it. */
export class Lookout {
  private readonly notedAt = new Map<string, number>()
  private readonly underway = new Set<Promise<void>>()

  constructor(
    private readonly world: Pick<World, 'data' | 'clock'>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** A token or an activity of that tenant was believed. */
  met(what: Seen, tenantId: string): void {
    if (this.isDue(`${what} ${tenantId}`)) this.note(what, tenantId)
  }

  /** How a job went; a change from well to badly is written down at once. */
  job(name: string, isDone: boolean): void {
    const [now, before] = isDone ? ['job', 'job-failed'] : ['job-failed', 'job']
    this.notedAt.delete(`${before}:${name}`)
    if (this.isDue(`${now}:${name}`)) this.note(isDone ? `job:${name}` : `job-failed:${name}`, null)
  }

  /** Everything that is being written down is. */
  async settled(): Promise<void> {
    await Promise.all(this.underway)
  }

  private isDue(key: string): boolean {
    const now = this.world.clock.now().getTime()
    if (Math.abs(now - (this.notedAt.get(key) ?? -Infinity)) < EVERY_MS) return false
    if (this.notedAt.size >= MOST) this.notedAt.clear()
    this.notedAt.set(key, now)
    return true
  }

  private note(what: Seen, tenantId: string | null): void {
    const { data, clock } = this.world
    const now = clock.now()
    const writing = data
      .asSystem((tx) =>
        tenantId === null
          ? tx.sightings.note({ municipalityId: null, what, now })
          : tx.sightings.noteTenant(tenantId, { what, now }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) this.failed(error)
      })
      .finally(() => this.underway.delete(writing))
    this.underway.add(writing)
  }
}
