import type { RoomMessage, RoomPlace } from '../contract/room.js'
import { Refusal } from '../domain/refusals.js'
import type { World } from '../services/world.js'
import type { Chats, ChatDraft } from './chats.js'
import type { Courier } from './courier.js'
import type { DemoPerson } from './people.js'
import { directoryOf, mayEnter, type Directory, type Place } from './places.js'
import { botIdOf } from './teamsIds.js'
import type { Windows } from './windows.js'

/** What the connector and the room's own endpoints work on together. */
export type Lobby = {
  world: World
  chats: Chats
  windows: Windows
  post: Courier
  bot: { id: string; name: string }
  serviceUrl: () => string
  tabUrl: string
}

export const theBot = (appId: string | null): Lobby['bot'] => ({ id: botIdOf(appId), name: 'KLIK' })

export const directory = ({ world }: Lobby): Promise<Directory> => directoryOf(world)

/** The place, for somebody who may be there. Refuses `not-found` alike for what is not there and what is not theirs. */
export async function placeFor(lobby: Lobby, person: DemoPerson, placeId: string): Promise<Place> {
  const { places } = await directory(lobby)
  const place = places.find(({ id }) => id === placeId)
  if (!place || !mayEnter(person, place)) throw new Refusal('not-found')
  return place
}

export const viewOf = ({ chats }: Lobby, place: Place, { aadObjectId }: DemoPerson): RoomPlace => ({
  id: place.id,
  kind: place.kind,
  name: place.name,
  team:
    place.kind === 'channel'
      ? { id: place.team.id, name: place.team.name, groupId: place.team.groupId }
      : null,
  added: chats.isAdded(place.id),
  unread: chats.unread(aadObjectId, place.id),
  tab: chats.tabOf(place.id),
})

/** KLIK has come to a place, or a tab. */
export function tellPlace({ chats, windows }: Lobby, place: Place): void {
  const { id: placeId } = place
  const event = { type: 'place' as const, placeId, added: chats.isAdded(placeId), tab: chats.tabOf(placeId) }
  windows.tell(event, (person) => mayEnter(person, place))
}

/** Tells the colleagues of somebody that there is something unread in their chat, or no longer. */
export function tellWaiting(
  { chats, windows }: Lobby,
  { personId, aadObjectId, tenantId }: DemoPerson,
  place: Place,
): void {
  const unread = chats.unread(aadObjectId, place.id)
  windows.tell({ type: 'waiting', personId, unread }, (person) => person.tenantId === tenantId)
}

/** Puts a message where everybody who may be there sees it. */
export function write(lobby: Lobby, place: Place, draft: Omit<ChatDraft, 'placeId'>): RoomMessage {
  const message = lobby.chats.add({ ...draft, placeId: place.id })
  lobby.windows.tell({ type: 'message', message, isNew: true }, (person) => mayEnter(person, place))
  if (place.kind === 'personal' && !draft.from) tellWaiting(lobby, place.owner, place)
  return message
}

/** Null when there is no such message. */
export function rewrite(
  lobby: Lobby,
  place: Place,
  change: { id: string; to: Partial<ChatDraft> },
): RoomMessage | null {
  const message = lobby.chats.change(place.id, change.id, change.to)
  if (message)
    lobby.windows.tell({ type: 'message', message, isNew: false }, (person) => mayEnter(person, place))
  return message
}

/** False when there is no such message. */
export function erase({ chats, windows }: Lobby, place: Place, id: string): boolean {
  const wasThere = chats.remove(place.id, id)
  if (wasThere) windows.tell({ type: 'removed', placeId: place.id, id }, (person) => mayEnter(person, place))
  return wasThere
}

export function showTyping({ windows }: Lobby, place: Place, on: boolean): void {
  windows.tell({ type: 'typing', placeId: place.id, on }, (person) => mayEnter(person, place))
}
