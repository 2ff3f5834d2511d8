import { saysNothingNew } from '../../data/repositories/conversations.js'
import type { Tx } from '../../data/tx.js'
import type { Recognised } from '../../data/repositories/people.js'
import type { OpenTurn } from '../../data/unitOfWork.js'
import type { CardKind, Conversation, DeliveredCard } from '../../domain/conversation.js'
import { WELCOME_EVERY_MS } from '../../domain/delivery.js'
import type { DeliveredCardId, PersonId } from '../../domain/ids.js'
import type { Caller, Language } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { momentOf } from '../../domain/moment.js'
import { dayOf } from '../../domain/time.js'
import type { World } from '../world.js'

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
  /** What the person has chosen. */
  language: Language | null
  /** The municipality's. */
  homeLanguage: Language | null
  /** The card that was pressed, when it is on the books. */
  copy: DeliveredCard | null
  /** The message was answered before: Teams repeats itself. */
  isRepeat: boolean
}

/** `caller`: null where nobody in particular is meant. `activityId`: Teams' id of the card a button was pressed on. */
export type Meeting = {
  caller: Caller | null
  activityId?: string | null
  /** Teams' id of a message, which is answered once. */
  messageId?: string | null
}

/** The place as it is on the books now; what Teams says last is true. */
async function place({ data, around, person }: OpenTurn, where: Whereabouts): Promise<Conversation> {
  const isPersonal = where.kind === 'PERSONAL'
  const { home, known, isClosedTenant } = around
  const personId = isPersonal && person ? person.actor.personId : null
  const seen = { ...where, municipalityId: home && home.id, personId }
  if (known && !isClosedTenant && saysNothingNew(known, seen)) return known
  return data.inTurn(where.tenantId, async (tx) => {
    if (isClosedTenant) await tx.closedTenants.reopen(where.tenantId)
    return tx.conversations.remember(seen, known)
  })
}

/** Also beside the turn, and so once for each card that came by the outbox. */
async function noteSeen(
  { data, clock }: World,
  { id, tenantId }: Conversation,
  activityId: string,
): Promise<void> {
  await data
    .inTurn(tenantId, (tx) => tx.outbox.noteSeen(id, activityId, clock.now()))
    .catch((error: unknown) => {
      if (!(error instanceof Refusal && error.isPassing)) throw error
    })
}

type SignedIn = { person: Recognised | null; tenantId: string; now: Date }

/** Written down once a day, beside the turn, which it is not to hold up or to undo: it can be done at the next one. */
async function noteLogin({ data }: World, { person, tenantId, now }: SignedIn): Promise<void> {
  const since = momentOf(dayOf(now), 0)
  if (!person || person.isNew || (person.lastTeamsLoginAt && person.lastTeamsLoginAt >= since)) return
  const { personId } = person.actor
  await data
    .inTurn(tenantId, (tx) => tx.people.noteLogin(personId, { now, since, inTeams: true }))
    .catch((error: unknown) => {
      if (!(error instanceof Refusal && error.isPassing)) throw error
    })
}

/** Who is there and whose place it is, by name and language. */
function namedIn({
  person,
  around: { home },
}: OpenTurn): Pick<Met, 'municipality' | 'person' | 'language' | 'homeLanguage'> {
  const actor = person && person.actor
  return {
    municipality: home && home.name,
    person: actor && { id: actor.personId, name: actor.fullName },
    language: actor && actor.language,
    homeLanguage: home && home.language,
  }
}

/**
 * One turn: remembers where the bot may speak, a personal chat also whose it is, and does what is to be done there, all
 * in one transaction. That something happens here shows that the tenant lets the bot in. `work` is given the world with
 * that transaction in the place of the database. Refuses `unknown-municipality`, and for a personal chat of somebody not
 * in KLIK `nobody-here`.
 */
export async function turn<T>(
  world: World,
  where: Whereabouts,
  { meeting, work }: { meeting: Meeting; work: (met: Met, world: World) => Promise<T> },
): Promise<T> {
  const now = world.clock.now()
  const { caller, activityId = null, messageId = null } = meeting
  const message = messageId === null ? null : { activityId: messageId, now }
  const { tenantId, teamsId } = where
  /** Whoever only has the app, which others can give them, has not signed in. */
  const isSignIn = messageId !== null || activityId !== null
  const ended = await world.data.turn({ tenantId, teamsId, caller, activityId, message }, async (arrived) => {
    const { data, person, around, card, isUnseen, isRepeat } = arrived
    if (!around.home && !person) throw new Refusal('unknown-municipality')
    if (where.kind === 'PERSONAL' && !person) throw new Refusal('nobody-here')
    const conversation = await place(arrived, where)
    if (isSignIn && caller && person?.isNew) {
      await data.as(caller, (tx, actor) =>
        tx.people.noteLogin(actor.personId, { now, since: now, inTeams: true }),
      )
    }
    const met = { conversation, ...namedIn(arrived), copy: card, isRepeat }
    return { person, unseen: isUnseen ? conversation : null, done: await work(met, { ...world, data }) }
  })
  if (ended.unseen && activityId !== null) await noteSeen(world, ended.unseen, activityId)
  if (isSignIn) await noteLogin(world, { person: ended.person, tenantId, now })
  return ended.done
}

/** Only the meeting. */
export const meet = (world: World, where: Whereabouts, meeting: Meeting): Promise<Met> =>
  turn(world, where, { meeting, work: (met) => Promise.resolve(met) })

/** The conversation Teams names so; null when the bot has not been there. */
export async function find(
  world: World,
  { tenantId, teamsId }: Pick<Whereabouts, 'tenantId' | 'teamsId'>,
): Promise<Conversation | null> {
  return world.data.inTurn(tenantId, (tx) => tx.conversations.ofTeams(tenantId, teamsId))
}

/** In which language everybody in the place is spoken to; null where nobody has said. */
export const languageOf = (
  { data }: World,
  { tenantId, teamsId }: Pick<Whereabouts, 'tenantId' | 'teamsId'>,
): Promise<Language | null> =>
  data.inTurn(tenantId, (tx) => tx.conversations.languageOf({ tenantId, teamsId }))

/** True for the one turn that is to say welcome: once a day at most, however often the bot is added and removed. */
export async function claimWelcome(world: World, { id, tenantId }: Conversation): Promise<boolean> {
  const now = world.clock.now()
  const since = new Date(now.getTime() - WELCOME_EVERY_MS)
  return world.data.inTurn(tenantId, (tx) => tx.conversations.claimWelcome(id, { now, since }))
}

/** The app was removed here; nothing is sent until it is back. */
export async function remove(world: World, { id, tenantId }: Conversation): Promise<void> {
  await world.data.inTurn(tenantId, (tx) => tx.conversations.close(id, 'removed', world.clock.now()))
}

/** False for an activity that Teams has delivered before. */
export async function isFirstDelivery(
  world: World,
  { teamsId, tenantId }: Pick<Conversation, 'teamsId' | 'tenantId'>,
  activityId: string,
): Promise<boolean> {
  return world.data.inTurn(tenantId, (tx) => tx.operations.isFirst(teamsId, activityId, world.clock.now()))
}

/** What a card shows, so that it can be kept true; of a list also which page. */
export type CardContent = { kind: CardKind; subject: string; shows: string[]; page?: number }

/** Where a message came to stand; `threadId` is the thread of a channel. */
export type MessagePlace = { activityId: string; threadId: string | null }

/** A card that was just sent: where it stands and what it shows. */
export type SentCard = MessagePlace & CardContent

/** Books a card that was just sent and retires an older one of the same thing in the conversation. */
export async function bookCard(world: World, conversation: Conversation, card: SentCard): Promise<void> {
  const now = world.clock.now()
  await world.data.inTurn(conversation.tenantId, (tx) => book(tx, conversation, { ...card, now }))
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
export async function refreshCard(
  world: World,
  { copy, tenantId }: { copy: DeliveredCard; tenantId: string },
  content: CardContent,
): Promise<void> {
  const { kind, subject, shows, page, state } = copy
  const isTheSame =
    state === 'LIVE' &&
    kind === content.kind &&
    subject === content.subject &&
    page === (content.page ?? 1) &&
    shows.join() === content.shows.join()
  if (!isTheSame) await world.data.inTurn(tenantId, (tx) => tx.cards.refresh(copy.id, content))
}

export async function card(world: World, id: DeliveredCardId): Promise<DeliveredCard | null> {
  return world.data.asSystem((tx) => tx.cards.find(id))
}

/** Reminders, messages and nominations stand for themselves; of everything else the newest card is the one that counts. */
const replaces = (kind: CardKind): boolean =>
  kind !== 'reminder' &&
  kind !== 'message' &&
  kind !== 'nomination' &&
  kind !== 'answer' &&
  kind !== 'followUp'
