import { CloudAdapter, type Activity as SdkActivity, type TurnContext } from 'botbuilder'
import type { Config } from '../src/config.js'
import type { Conversation } from '../src/domain/conversation.js'
import type { Outcome } from '../src/services/deliveries.js'
import type { Whereabouts } from '../src/services/conversations.js'
import type { Activity } from './activity.js'
import type { Card } from './cards/parts.js'
import { Connectors } from './connectors.js'
import { credentialsOf } from './credentials.js'

/** What is sent: a card with the line a notification shows, or plain words. */
export type Message = { card: Card; summary: string } | { text: string }

/** Where a message came to stand. `threadId`: the thread of a channel. */
export type Posted = { activityId: string | null; threadId: string | null }

/** Speaking within a turn: the answer goes to where the person is. */
export type Talk = {
  reply(message: Message): Promise<Posted>
  update(activityId: string, message: Message): Promise<void>
}

/** The only door to the Bot Framework SDK: everything that passes it is in the product's own words. */
export type Teams = {
  turn(activity: Activity, work: (talk: Talk) => Promise<void>): Promise<void>
  post(conversation: Conversation, message: Message): Promise<Posted>
  update(
    conversation: Conversation,
    place: { activityId: string; threadId: string | null },
    message: Message,
  ): Promise<void>
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

const talkIn = (context: TurnContext): Talk => ({
  reply: async (message) => ({
    activityId: idOf(await context.sendActivity(outgoing(message))),
    threadId:
      context.activity.conversation.conversationType === 'channel' ? context.activity.conversation.id : null,
  }),
  update: async (id, message) => {
    await context.updateActivity({ ...outgoing(message), id })
  },
})

export function connectTeams(settings: Config['bot']): Teams {
  const connectors = new Connectors(settings, credentialsOf(settings))
  const adapter = new CloudAdapter(connectors)
  const bot = (id: string) => ({ id, name: 'KLIK' })

  /** A channel gets a new post of its own; everywhere else the message is the next one. */
  async function postToChannel(
    { teamsId, tenantId, serviceUrl, botId }: Conversation,
    message: Message,
  ): Promise<Posted> {
    const client = await connectors.client(serviceUrl)
    const created = await client.conversations.createConversation({
      isGroup: true,
      bot: bot(botId),
      tenantId,
      activity: { ...outgoing(message), from: bot(botId) } as SdkActivity,
      channelData: { channel: { id: teamsId }, tenant: { id: tenantId } },
    })
    return { activityId: created.activityId ?? null, threadId: created.id ?? null }
  }

  return {
    async turn(activity, work) {
      let failure: { error: unknown } | null = null
      const logic = async (context: TurnContext): Promise<void> => {
        await work(talkIn(context)).catch((error: unknown) => {
          failure = { error }
        })
      }
      await adapter.processActivityDirect(connectors.admitted(), activity as SdkActivity, logic)
      if (failure) throw (failure as { error: unknown }).error
    },
    async post(conversation, message) {
      if (conversation.kind === 'CHANNEL') return postToChannel(conversation, message)
      const client = await connectors.client(conversation.serviceUrl)
      const { teamsId, botId } = conversation
      const activity = {
        ...outgoing(message),
        from: bot(botId),
        conversation: { id: teamsId },
      } as SdkActivity
      return {
        activityId: idOf(await client.conversations.sendToConversation(teamsId, activity)),
        threadId: null,
      }
    },
    async update({ teamsId, serviceUrl, botId }, { activityId, threadId }, message) {
      const client = await connectors.client(serviceUrl)
      const activity = { ...outgoing(message), id: activityId, from: bot(botId) } as SdkActivity
      await client.conversations.updateActivity(threadId ?? teamsId, activityId, activity)
    },
    async openPersonal({ serviceUrl, tenantId, botId }, userId) {
      const client = await connectors.client(serviceUrl)
      const created = await client.conversations.createConversation({
        isGroup: false,
        bot: bot(botId),
        members: [{ id: userId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      } as Parameters<typeof client.conversations.createConversation>[0])
      return created.id
    },
  }
}

const BEFORE_THE_FIRST_BYTE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])
const REMOVED = new Set(['BotNotInConversationRoster', 'ForbiddenOperationException', 'ConversationNotFound'])

type Failure = {
  statusCode?: number
  code?: string
  message?: string
  response?: { headers?: { get(name: string): string | undefined } }
}

function retryAfter(failure: Failure): number | null {
  const seconds = Number(failure.response?.headers?.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

/** What a failed send means: whether Teams has surely not taken it, may have, or never will (platform.md A2). */
export function outcomeOf(error: unknown): Outcome {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure
  const { statusCode, code = '' } = failure
  const problem = `${statusCode ?? ''} ${code}`.trim() || 'unknown'
  if (statusCode === 429 || statusCode === 412)
    return { kind: 'throttled', afterSeconds: retryAfter(failure) }
  if (statusCode === 403 || (statusCode === 404 && REMOVED.has(code))) {
    return { kind: 'closed', state: REMOVED.has(code) ? 'REMOVED' : 'BLOCKED', problem }
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500 && statusCode !== 408)
    return { kind: 'failed', problem }
  if (BEFORE_THE_FIRST_BYTE.has(code)) return { kind: 'unreachable', problem }
  return { kind: 'ambiguous', problem }
}
