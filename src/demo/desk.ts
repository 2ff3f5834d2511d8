import type { RoomPress, RoomPressed } from '../contract/room.js'
import type { Language } from '../domain/person.js'
import { added, invoke, message, submit, type Scene, type WireActivity } from './activities.js'
import type { BotAnswer } from './courier.js'
import { rewrite, showTyping, tellPlace, write, type Lobby } from './lobby.js'
import type { DemoPerson } from './people.js'
import type { Place } from './places.js'
import { fieldOf, textOf } from './wire.js'

/** Somebody at their Teams: what they do in a place becomes activities. */
export type Seat = { person: DemoPerson; place: Place; language: Language }

const isTaken = (answer: BotAnswer): boolean => answer !== null && answer.status >= 200 && answer.status < 300

const sceneOf = ({ world, bot, serviceUrl }: Lobby, seat: Seat, threadId: string | null): Scene => ({
  ...seat,
  threadId,
  bot,
  serviceUrl: serviceUrl(),
  now: world.clock.now(),
})

/** The bot at work is seen by everybody in the place. */
async function withTyping(
  lobby: Lobby,
  place: Place,
  activities: readonly WireActivity[],
): Promise<BotAnswer> {
  showTyping(lobby, place, true)
  try {
    let answer: BotAnswer = null
    for (const activity of activities) answer = await lobby.post(activity)
    return answer
  } finally {
    showTyping(lobby, place, false)
  }
}

/** Adds KLIK where it is not yet; a second opening does nothing. */
export async function addBot(lobby: Lobby, seat: Seat): Promise<void> {
  const { place } = seat
  if (!lobby.chats.markAdded(place.id)) return
  tellPlace(lobby, place)
  const answer = await withTyping(lobby, place, added(sceneOf(lobby, seat, null)))
  // The next opening tries again; telling the windows now would have them try at once, and for ever.
  if (!isTaken(answer)) lobby.chats.unmarkAdded(place.id)
}

/** After a start at another address: every place is told, so that the bot answers to where we are now. */
export async function moveIn(lobby: Lobby, seats: readonly Seat[]): Promise<void> {
  for (const seat of seats) {
    for (const activity of added(sceneOf(lobby, seat, null), true)) await lobby.post(activity)
  }
}

export type Said = { text: string; threadId: string | null }

/** True when the bot took it. In a channel the composer addresses KLIK; a new text there is a new post. */
export async function say(lobby: Lobby, seat: Seat, { text, threadId }: Said): Promise<boolean> {
  const { place, person } = seat
  await addBot(lobby, seat)
  const isChannel = place.kind === 'channel'
  const from = { aadObjectId: person.aadObjectId, name: person.name }
  const draft = { text, format: 'plain' as const, card: null, summary: text, mentionsBot: isChannel }
  const { id } = write(lobby, place, { ...draft, from, threadId: isChannel ? threadId : null })
  const scene = sceneOf(lobby, seat, isChannel ? (threadId ?? id) : null)
  return isTaken(await withTyping(lobby, place, [message(scene, { id, text, mentionsBot: isChannel })]))
}

/** A card that comes back takes the place of the pressed one; in a channel only for whoever pressed it, as in Teams. */
function shownAfter(
  lobby: Lobby,
  { place }: Seat,
  { answer, cardId }: { answer: BotAnswer; cardId: string },
): RoomPressed {
  if (!isTaken(answer)) return { kind: 'failed' }
  const type = textOf(fieldOf(answer?.body, 'type'))
  const value = fieldOf(answer?.body, 'value')
  if (type === 'application/vnd.microsoft.card.adaptive' && typeof value === 'object' && value !== null) {
    const card = { ...value }
    if (place.kind === 'personal') rewrite(lobby, place, { id: cardId, to: { card } })
    return { kind: 'card', card }
  }
  const text = type === 'application/vnd.microsoft.activity.message' ? textOf(value) : ''
  return text === '' ? { kind: 'nothing' } : { kind: 'message', text }
}

/** Null when there is no such card in the place. */
export async function press(lobby: Lobby, seat: Seat, pressed: RoomPress): Promise<RoomPressed | null> {
  const { place } = seat
  const { messageId: cardId, kind, verb, title, data } = pressed
  const card = lobby.chats.message(place.id, cardId)
  if (!card) return null
  const thread = place.kind === 'channel' ? (card.threadId ?? card.id) : null
  const scene = sceneOf(lobby, seat, thread)
  const pressing = { cardId, verb, title, data }
  if (kind === 'submit') {
    const isDone = isTaken(await withTyping(lobby, place, [submit(scene, pressing)]))
    return { kind: isDone ? 'nothing' : 'failed' }
  }
  const answer = await withTyping(lobby, place, [invoke(scene, pressing)])
  return shownAfter(lobby, seat, { answer, cardId })
}
