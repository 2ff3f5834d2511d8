import type { NewHistoryEntry } from '../data/repositories/history.js'
import { newId, type HistoryId } from '../domain/ids.js'
import type { Doing } from './acting.js'

/** What happened to what; of which municipality; null: to KOMBIT's own. */
export type Recorded = Pick<NewHistoryEntry, 'municipalityId' | 'subject' | 'subjectId' | 'field'> &
  Partial<Omit<NewHistoryEntry, 'id' | 'at' | 'actorId' | 'actorSide' | 'hat'>>

/** Writes into the history what somebody did. */
export async function record({ tx, now, actor }: Doing, what: Recorded): Promise<HistoryId> {
  const id = newId<HistoryId>()
  const by = { at: now, actorId: actor.personId, actorSide: actor.side, hat: actor.hat ?? null }
  const through = actor.door ? { door: actor.door } : {}
  await tx.history.insert({ oldValue: null, newValue: null, ...what, ...by, ...through, id })
  return id
}
