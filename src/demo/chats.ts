import type { ChannelTab, RoomMessage } from '../contract/room.js'
import type { Clock } from '../domain/time.js'
import type { Kept, Shelf } from './shelf.js'

/** Longer chats lose their beginning. */
const MOST_MESSAGES = 200

export type ChatDraft = Omit<RoomMessage, 'id' | 'at' | 'edition'>

/** What was said where, and who has seen it. */
export type Chats = {
  of(placeId: string): readonly RoomMessage[]
  message(placeId: string, id: string): RoomMessage | null
  add(draft: ChatDraft): RoomMessage
  /** Null when there is no such message. */
  change(placeId: string, id: string, change: Partial<ChatDraft>): RoomMessage | null
  remove(placeId: string, id: string): boolean
  isAdded(placeId: string): boolean
  /** False when KLIK was there already. */
  markAdded(placeId: string): boolean
  unread(person: string, placeId: string): number
  see(person: string, placeId: string): void
  tabOf(placeId: string): ChannelTab | null
  putTab(placeId: string, tab: ChannelTab): void
  /** KLIK could not be added after all. */
  unmarkAdded(placeId: string): void
  /** True when KLIK has been added somewhere, and was told another address then. */
  noteServiceUrl(url: string): boolean
}

export function openChats(shelf: Shelf, clock: Clock, stamp: string): Chats {
  const kept: Kept = shelf.load(stamp)
  const save = (): void => shelf.save(kept)
  const of = (placeId: string): RoomMessage[] => (kept.messages[placeId] ??= [])
  const message = (placeId: string, id: string): RoomMessage | null =>
    of(placeId).find((one) => one.id === id) ?? null
  return {
    of,
    message,
    add(draft) {
      const now = clock.now()
      kept.lastId = Math.max(kept.lastId + 1, now.getTime())
      const added = { ...draft, id: String(kept.lastId), at: now.toISOString(), edition: 1 }
      kept.messages[draft.placeId] = [...of(draft.placeId), added].slice(-MOST_MESSAGES)
      save()
      return added
    },
    change(placeId, id, change) {
      const found = message(placeId, id)
      if (!found) return null
      Object.assign(found, change, { edition: found.edition + 1 })
      save()
      return found
    },
    remove(placeId, id) {
      const before = of(placeId).length
      kept.messages[placeId] = of(placeId).filter((message) => message.id !== id)
      save()
      return of(placeId).length < before
    },
    ...memory(kept, save, of),
  }
}

type Memory = Pick<
  Chats,
  'isAdded' | 'markAdded' | 'unmarkAdded' | 'unread' | 'see' | 'tabOf' | 'putTab' | 'noteServiceUrl'
>

function memory(kept: Kept, save: () => void, of: (placeId: string) => readonly RoomMessage[]): Memory {
  const isAdded = (placeId: string): boolean => kept.added.includes(placeId)
  return {
    isAdded,
    markAdded(placeId) {
      if (isAdded(placeId)) return false
      kept.added.push(placeId)
      save()
      return true
    },
    unread(person, placeId) {
      const seen = Number(kept.seen[`${person} ${placeId}`] ?? 0)
      return of(placeId).filter(({ id, from }) => Number(id) > seen && from?.aadObjectId !== person).length
    },
    see(person, placeId) {
      const last = of(placeId).at(-1)
      if (!last) return
      kept.seen[`${person} ${placeId}`] = last.id
      save()
    },
    tabOf: (placeId) => kept.tabs[placeId] ?? null,
    putTab(placeId, tab) {
      kept.tabs[placeId] = tab
      save()
    },
    unmarkAdded(placeId) {
      kept.added = kept.added.filter((id) => id !== placeId)
      save()
    },
    noteServiceUrl(url) {
      const isMoved = kept.serviceUrl !== url && kept.added.length > 0
      kept.serviceUrl = url
      if (isMoved) save()
      return isMoved
    },
  }
}
