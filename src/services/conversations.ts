import type { Tx } from '../data/unitOfWork.js'
import type { CardKind, Conversation, DeliveredCard } from '../domain/conversation.js'
import type { ConversationId, DeliveredCardId, PersonId } from '../domain/ids.js'
import type { Actor, Caller, Language } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import type { World } from './world.js'

/** Where an activity came from, as Teams says it. */
export type Whereabouts = {
  kind: Conversation['kind']
  tenantId: string
  /** Teams' id of the personal or group chat, or of the channel. */
  teamsId: string
  serviceUrl: string
  botId: string
  language: Language | null
}

/** Where a turn takes place, and the names a greeting and a card's foot need. */
export type Met = {
  conversation: Conversation
  municipality: string | null
  person: { id: PersonId; name: string } | null
  language: Language | null
  /** The card that was pressed, when it is on the books. */
  copy: DeliveredCard | null
}

/** The caller as a person of KLIK; null where nobody in particular is meant. */
async function known(tx: Tx, caller: Caller | null, now: Date): Promise<Actor | null> {
  if (!caller) return null
  const { actor, isNew } = await tx.recognise(caller)
  if (isNew) await tx.people.noteFirstLogin(actor.personId, now)
  return actor
}

/**
 * Remembers where the bot may speak; a personal chat also whose it is. `pressed`: Teams' id of the card a button was
 * pressed on. Refuses `unknown-municipality`, and for a personal chat of somebody not in KLIK `nobody-here`.
 */
export async function meet(
  world: World,
  where: Whereabouts,
  { caller, pressed = null }: { caller: Caller | null; pressed?: string | null },
): Promise<Met> {
  const now = world.clock.now()
  const isPersonal = where.kind === 'PERSONAL'
  return world.data.asSystem(async (tx) => {
    const actor = await known(tx, caller, now)
    const around = await tx.conversations.around(where)
    if (!around.home && !actor) throw new Refusal('unknown-municipality')
    if (isPersonal && !actor) throw new Refusal('nobody-here')
    const personId = isPersonal && actor ? actor.personId : null
    const seen = { ...where, municipalityId: around.home && around.home.id, personId }
    const conversation = await tx.conversations.remember(seen, around.known)
    return {
      conversation,
      municipality: around.home && around.home.name,
      person: actor && { id: actor.personId, name: actor.fullName },
      language: actor && actor.language,
      copy: pressed === null ? null : await tx.cards.ofActivity(conversation.id, pressed),
    }
  })
}

/** The conversation Teams names so; null when the bot has not been there. */
export async function find(
  world: World,
  { tenantId, teamsId }: Pick<Whereabouts, 'tenantId' | 'teamsId'>,
): Promise<Conversation | null> {
  return world.data.asSystem((tx) => tx.conversations.ofTeams(tenantId, teamsId))
}

/** True for the one turn that is to say welcome. */
export async function claimWelcome(world: World, id: ConversationId): Promise<boolean> {
  return world.data.asSystem((tx) => tx.conversations.claimWelcome(id, world.clock.now()))
}

/** The app was removed here; nothing is sent until it is back. */
export async function close(world: World, id: ConversationId, state: 'BLOCKED' | 'REMOVED'): Promise<void> {
  await world.data.asSystem((tx) => tx.conversations.close(id, state))
}

/** False for an activity that Teams has delivered before. */
export async function isFirstDelivery(
  world: World,
  conversation: string,
  activityId: string,
): Promise<boolean> {
  return world.data.asSystem((tx) => tx.operations.isFirst(conversation, activityId, world.clock.now()))
}

/** What a card shows, so that it can be kept true; of a list also which page. */
export type CardContent = { kind: CardKind; subject: string; shows: string[]; page?: number }

/** Where a message came to stand; `threadId` is the thread of a channel. */
export type Place = { activityId: string; threadId: string | null }

/** A card that was just sent: where it stands and what it shows. */
export type SentCard = Place & CardContent

/** Books a card that was just sent and retires an older one of the same thing in the conversation. */
export async function bookCard(world: World, conversation: Conversation, card: SentCard): Promise<void> {
  const now = world.clock.now()
  await world.data.asSystem((tx) => book(tx, conversation, { ...card, now }))
}

export async function book(
  tx: Tx,
  { id: conversationId, municipalityId }: Conversation,
  { now, ...card }: SentCard & { now: Date },
): Promise<void> {
  const id = await tx.cards.deliver({ ...card, conversationId, municipalityId }, now)
  if (replaces(card.kind)) await tx.cards.retireOlder({ ...card, id, conversationId }, now)
}

/** A press has replaced what the card shows. */
export async function redrawCard(world: World, copy: DeliveredCard, content: CardContent): Promise<void> {
  const { kind, subject, shows, page, state } = copy
  const isTheSame =
    state === 'LIVE' &&
    kind === content.kind &&
    subject === content.subject &&
    page === (content.page ?? 1) &&
    shows.join() === content.shows.join()
  if (!isTheSame) await world.data.asSystem((tx) => tx.cards.redraw(copy.id, content))
}

export async function card(world: World, id: DeliveredCardId): Promise<DeliveredCard | null> {
  return world.data.asSystem((tx) => tx.cards.find(id))
}

/** Reminders and nominations stand for themselves; of everything else the newest card is the one that counts. */
const replaces = (kind: CardKind): boolean =>
  kind !== 'reminder' && kind !== 'nomination' && kind !== 'answer'
