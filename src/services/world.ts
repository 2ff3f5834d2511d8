import type { Database, Tx } from '../data/unitOfWork.js'
import type { FileStore, Scan } from '../domain/file.js'
import type { Actor, Caller } from '../domain/person.js'
import { dayOf, type Clock, type Day } from '../domain/time.js'

/** What every use case works with; the composition root makes it. */
export type World = {
  data: Database
  clock: Clock
  files: FileStore
  /** Null: there is no virus scanner here. */
  scan: Scan | null
}

/** One use case under way: its transaction, who is acting, and when. */
export type Acting = { tx: Tx; actor: Actor; now: Date; today: Day }

/** Everything a caller does happens in here: recognised, authorised, done and written down in one transaction. */
export function acting<T>(
  { data, clock }: Pick<World, 'data' | 'clock'>,
  caller: Caller,
  work: (act: Acting) => Promise<T>,
): Promise<T> {
  const now = clock.now()
  const today = dayOf(now)
  return data.as(caller, (tx, actor) => work({ tx, actor, now, today }))
}
