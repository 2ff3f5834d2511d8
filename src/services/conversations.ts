import type { CardKind, Conversation } from '../domain/conversation.js'
import type { ConversationId, DeliveredCardId, PersonId } from '../domain/ids.js'
import type { Caller, Language } from '../domain/person.js'
import type { Municipality } from '../domain/project.js'
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

export type Met = { conversation: Conversation; municipality: Municipality }

/**
 * Remembers where the bot may speak; a personal chat also whose it is.
 * Refuses `unknown-municipality`, and for a personal chat of somebody not in KLIK `nobody-here`.
 */
export async function meet(world: World, where: Whereabouts, caller: Caller | null): Promise<Conversation> {
  const now = world.clock.now()
  const personal = where.kind === 'PERSONAL' && caller
  const person = personal
    ? await world.data.as(caller, async (tx, actor) => {
        await tx.people.noteFirstLogin(actor.personId, now)
        return actor
      })
    : null
  return world.data.asSystem(async (tx) => {
    const municipality = await tx.projects.municipalityOfTenant(where.tenantId)
    if (!municipality && !person) throw new Refusal('unknown-municipality')
    const municipalityId = person ? person.municipalityId : (municipality?.id ?? null)
    return tx.conversations.remember({ ...where, municipalityId, personId: person?.personId ?? null })
  })
}

/** The conversation Teams names so; null when the bot has not been there. */
export async function known(
  world: World,
  { tenantId, teamsId }: Pick<Whereabouts, 'tenantId' | 'teamsId'>,
): Promise<Conversation | null> {
  return world.data.asSystem((tx) => tx.conversations.ofTeams(tenantId, teamsId))
}

export async function personal(world: World, personId: PersonId): Promise<Conversation | null> {
  return world.data.asSystem((tx) => tx.conversations.ofPerson(personId))
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

/** What a card shows, so that it can be kept true. */
export type CardContent = { kind: CardKind; subject: string; shows: string[] }

/** Books a card that was just sent and retires an older one of the same thing in the conversation. */
export async function bookCard(
  world: World,
  conversation: Conversation,
  activityId: string,
  content: CardContent,
): Promise<void> {
  const now = world.clock.now()
  await world.data.asSystem(async (tx) => {
    const { id: conversationId, municipalityId } = conversation
    const id = await tx.cards.deliver({ ...content, conversationId, municipalityId, activityId }, now)
    if (replaces(content.kind)) await tx.cards.retireOlder(id, now)
  })
}

/** A press has replaced what the card shows. */
export async function redrawCard(world: World, id: DeliveredCardId, content: CardContent): Promise<void> {
  await world.data.asSystem((tx) => tx.cards.redraw(id, content))
}

/** Our copy behind Teams' activity id; null for a card that is not on the books. */
export async function cardOf(
  world: World,
  conversation: Conversation,
  activityId: string,
): Promise<DeliveredCardId | null> {
  const card = await world.data.asSystem((tx) => tx.cards.ofActivity(conversation.id, activityId))
  return card?.id ?? null
}

/** Reminders and nominations stand for themselves; of everything else the newest card is the one that counts. */
export const replaces = (kind: CardKind): boolean =>
  kind !== 'reminder' && kind !== 'nomination' && kind !== 'answer'
