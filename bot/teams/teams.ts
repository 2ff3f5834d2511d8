import type { Activity as SdkActivity } from 'botbuilder'
import type { Config } from '../../src/config.js'
import type { Conversation } from '../../src/domain/conversation.js'
import type { Member } from '../../src/identity/claims.js'
import type { Whereabouts } from '../../src/services/conversations/conversations.js'
import type { Activity } from '../turn/activity.js'
import type { Card } from '../cards/parts.js'
import { Connectors } from './connectors.js'
import { credentialsOf } from './credentials.js'

/** What is sent: a card with the line a notification shows, or plain words. */
export type Message = { card: Card; summary: string } | { text: string }

/** Where a message came to stand. `threadId`: the thread of a channel. */
export type Posted = { activityId: string | null; threadId: string | null }

/** A card as it stands in Teams. */
export type StandingCard = {
  conversation: Conversation
  place: { activityId: string; threadId: string | null }
}

/** Speaking within a turn: the answer goes to where the person is. */
export type Talk = {
  reply(message: Message): Promise<Posted>
  update(activityId: string, message: Message): Promise<void>
  /** What Teams says of whoever did it. */
  member(): Promise<Member>
}

/** The only door to the Bot Framework SDK: everything that passes it is in the product's own words. */
export type Teams = {
  /** How to answer an activity. */
  talk(activity: Activity): Talk
  post(conversation: Conversation, message: Message): Promise<Posted>
  /** A reply in a thread of a channel. */
  answer(conversation: Conversation, thread: string, message: Message): Promise<Posted>
  update(card: StandingCard, message: Message): Promise<void>
  /** Opens the personal chat with somebody; Teams' id of it. */
  openPersonal(where: Pick<Whereabouts, 'serviceUrl' | 'tenantId' | 'botId'>, userId: string): Promise<string>
}

const CARD = 'application/vnd.microsoft.card.adaptive'

/** Card or text, never both: Teams would make two messages of it and tell the id of neither. */
function outgoing(message: Message): Partial<SdkActivity> {
  if ('text' in message) return { type: 'message', text: message.text, textFormat: 'plain' }
  return {
    type: 'message',
    summary: message.summary,
    attachments: [{ contentType: CARD, content: message.card }],
  }
}

const idOf = (response: { id?: string } | undefined): string | null => response?.id ?? null

const botAccount = (id: string): { id: string; name: string } => ({ id, name: 'KLIK' })

type Clients = { client: Connectors['client'] }

/** As the other side of what was said: from us to whoever said it, in its place. */
const answering = (activity: Activity, message: Message): SdkActivity =>
  ({
    ...outgoing(message),
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversation: activity.conversation,
    from: activity.recipient,
    recipient: activity.from,
    ...(activity.locale === undefined ? {} : { locale: activity.locale }),
  }) as SdkActivity

/**
 * Speaking without the SDK's adapter: who is admitted has been decided, and a turn of its own, with clients for what is not
 * used here, costs more than most answers.
 */
function talkOf({ client }: Clients, activity: Activity): Talk {
  const { id, serviceUrl, conversation } = activity
  const threadId = conversation.conversationType === 'channel' ? conversation.id : null
  return {
    async reply(message) {
      const { conversations } = await client(serviceUrl)
      const sent = answering(activity, message)
      const response =
        id === undefined
          ? await conversations.sendToConversation(conversation.id, sent)
          : await conversations.replyToActivity(conversation.id, id, Object.assign(sent, { replyToId: id }))
      return { activityId: idOf(response), threadId }
    },
    async update(activityId, message) {
      const { conversations } = await client(serviceUrl)
      const sent = Object.assign(answering(activity, message), { id: activityId })
      await conversations.updateActivity(conversation.id, activityId, sent)
    },
    async member() {
      const { conversations } = await client(serviceUrl)
      return { ...(await conversations.getConversationMember(conversation.id, activity.from.id)) }
    },
  }
}

/** A channel gets a new post of its own; everywhere else the message is the next one. */
async function post({ client }: Clients, conversation: Conversation, message: Message): Promise<Posted> {
  const { kind, teamsId, tenantId, serviceUrl, botId } = conversation
  const { conversations } = await client(serviceUrl)
  const activity = { ...outgoing(message), from: botAccount(botId) } as SdkActivity
  if (kind !== 'CHANNEL') {
    const addressed = { ...activity, conversation: { id: teamsId } } as SdkActivity
    return { activityId: idOf(await conversations.sendToConversation(teamsId, addressed)), threadId: null }
  }
  const channelData = { channel: { id: teamsId }, tenant: { id: tenantId } }
  const parameters = { isGroup: true, bot: botAccount(botId), tenantId, activity, channelData }
  const created = await conversations.createConversation(parameters)
  return { activityId: created.activityId ?? null, threadId: created.id ?? null }
}

async function answer(
  { client }: Clients,
  { conversation: { serviceUrl, botId }, thread }: { conversation: Conversation; thread: string },
  message: Message,
): Promise<Posted> {
  const { conversations } = await client(serviceUrl)
  const activity = {
    ...outgoing(message),
    from: botAccount(botId),
    conversation: { id: thread },
  } as SdkActivity
  return { activityId: idOf(await conversations.sendToConversation(thread, activity)), threadId: thread }
}

async function update(
  { client }: Clients,
  { conversation, place }: StandingCard,
  message: Message,
): Promise<void> {
  const { teamsId, serviceUrl, botId } = conversation
  const { activityId, threadId } = place
  const { conversations } = await client(serviceUrl)
  const activity = { ...outgoing(message), id: activityId, from: botAccount(botId) } as SdkActivity
  await conversations.updateActivity(threadId ?? teamsId, activityId, activity)
}

type PersonalPlace = Pick<Whereabouts, 'serviceUrl' | 'tenantId' | 'botId'>

async function openPersonal(
  { client }: Clients,
  { serviceUrl, tenantId, botId }: PersonalPlace,
  userId: string,
): Promise<string> {
  const { conversations } = await client(serviceUrl)
  const parameters = {
    isGroup: false,
    bot: botAccount(botId),
    members: [{ id: userId, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  } as Parameters<typeof conversations.createConversation>[0]
  return (await conversations.createConversation(parameters)).id
}

export function connectTeams(settings: Config['bot']): Teams {
  const connectors = new Connectors(settings, credentialsOf(settings))
  const clients: Clients = { client: (serviceUrl) => connectors.client(serviceUrl) }
  return {
    talk: (activity) => talkOf(clients, activity),
    post: (conversation, message) => post(clients, conversation, message),
    answer: (conversation, thread, message) => answer(clients, { conversation, thread }, message),
    update: (card, message) => update(clients, card, message),
    openPersonal: (where, userId) => openPersonal(clients, where, userId),
  }
}
