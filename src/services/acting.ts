import type { Tx } from '../data/tx.js'
import type { HistoryEntry } from '../domain/conversation.js'
import type { Door } from '../domain/door.js'
import type { MunicipalityId, PersonId } from '../domain/ids.js'
import type { Actor, Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { dayOf, type Day } from '../domain/time.js'
import type { World } from './world.js'

/** Who does something: a person, as what they were allowed to, or the house itself. */
export type Doer = {
  personId: PersonId | null
  side: HistoryEntry['actorSide']
  hat?: Actor['hat']
  /** By which way in, where the house's own transaction does it for them. */
  door?: Door | undefined
}

/** Something being done, also by a job or a command. */
export type Doing = { tx: Tx; now: Date; actor: Doer }

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

/** The gallery belongs to a municipality; whoever has none sees nothing of it. */
export function homeOf(actor: Actor): MunicipalityId {
  if (!actor.municipalityId) throw new Refusal('not-found')
  return actor.municipalityId
}
