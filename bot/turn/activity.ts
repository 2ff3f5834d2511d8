import { z } from 'zod'
import { invalidInput } from '../../src/contract/invalid.js'
import { isUuid } from '../../src/domain/ids.js'
import { parseLanguage, type Caller, type Language } from '../../src/domain/person.js'
import { Refusal } from '../../src/domain/refusals.js'
import { SEARCH_MAX_LENGTH } from '../../src/domain/search.js'
import { isStorable } from '../../src/domain/words.js'
import type { Whereabouts } from '../../src/services/conversations/conversations.js'

const text = z.string().max(1024).refine(isStorable)
const account = z.object({
  id: text.min(1),
  aadObjectId: text.optional(),
  name: text.nullish(),
  role: text.nullish(),
})

/** What must hold of an activity before anything looks at it; what else it carries is passed by. */
const activity = z.object({
  type: text.min(1),
  id: text.optional(),
  name: text.optional(),
  channelId: text.min(1),
  serviceUrl: z.url().max(1024),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  locale: text.optional(),
  action: text.optional(),
  text: z.string().max(32_768).nullish(),
  value: z.unknown().optional(),
  replyToId: text.nullish(),
  from: account,
  recipient: account,
  conversation: z.object({
    id: text.min(1),
    tenantId: text.nullish(),
    conversationType: text.nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: text }).partial().nullish(),
      team: z.object({ id: text }).partial().nullish(),
      channel: z.object({ id: text }).partial().nullish(),
    })
    .nullish(),
  membersAdded: z.array(account).max(1000).nullish(),
  membersRemoved: z.array(account).max(1000).nullish(),
})
export type Activity = z.infer<typeof activity>

/** Refuses `invalid-input`, naming the field. */
export function parseActivity(body: unknown): Activity {
  const parsed = activity.safeParse(body)
  if (parsed.success) return parsed.data
  throw invalidInput(parsed.error, body, 'activity')
}

/** A press on a button of a card; `answers` says whether the card comes back in the answer or has to be updated. */
export type Press = { verb: string; data: unknown; answers: boolean }

export type Happening =
  /** Null: more than is read here. */
  | { kind: 'message'; text: string | null }
  | { kind: 'press'; press: Press }
  | { kind: 'installed' }
  | { kind: 'removed' }
  | { kind: 'unknown invoke' }
  | { kind: 'nothing' }

/** An activity in the product's own words: what happened, who did it, and where. */
export type Incoming = {
  happening: Happening
  /** Null for something that no person did, or nobody we can tell apart. */
  caller: Caller | null
  /** Another program speaks: it wants no answer. */
  isBot: boolean
  where: Whereabouts
  activityId: string | null
  /** The card that was pressed. */
  replyToId: string | null
  /** In a channel: the thread, which is where answers go. */
  threadId: string | null
  language: Language | null
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

const MENTION_TAG = /<(\/?)at\b[^<>]{0,200}>/gi

/** Without what stands between `<at>` and the next `</at>`. */
function withoutMentions(written: string): string {
  const parts: string[] = []
  let from = 0
  let opened: number | null = null
  for (const { 0: tag, 1: closing, index } of written.matchAll(MENTION_TAG)) {
    if (closing === '') opened ??= index
    else if (opened !== null) {
      parts.push(written.slice(from, opened))
      from = index + tag.length
      opened = null
    }
  }
  return [...parts, written.slice(from)].join(' ')
}

/** What the person typed: without the mention of the bot, with entities and odd spaces made plain. */
export const plainText = (written: string): string =>
  withoutMentions(written)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('\u0000', '')
    .toWellFormed()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** Longer than what may be said, by the mention and by the letters that are written as entities. */
const WRITTEN_MAX = 4_000

/** Null for more than anybody searches for: nothing looks into it. */
function messageText(written: string): string | null {
  if (written.length > WRITTEN_MAX) return null
  const text = plainText(written)
  return text.length > SEARCH_MAX_LENGTH ? null : text
}

const dataOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

/** Action.Execute arrives as an invoke, its fallback Action.Submit as a message with a value. */
function pressOf({ type, name, value }: Activity): Press | null {
  if (type === 'invoke' && name === 'adaptiveCard/action') {
    const action = dataOf(dataOf(value).action)
    return typeof action.verb === 'string'
      ? { verb: action.verb, data: dataOf(action.data), answers: true }
      : null
  }
  const { verb, ...data } = dataOf(value)
  return type === 'message' && typeof verb === 'string' ? { verb, data, answers: false } : null
}

function membershipOf({ type, action, membersAdded, membersRemoved, recipient }: Activity): Happening | null {
  const isUs = ({ id }: { id: string }): boolean => id === recipient.id
  if (type === 'installationUpdate') return { kind: action?.startsWith('add') ? 'installed' : 'removed' }
  if (type !== 'conversationUpdate') return null
  if (membersAdded?.some(isUs)) return { kind: 'installed' }
  return { kind: membersRemoved?.some(isUs) ? 'removed' : 'nothing' }
}

function happeningOf(activity: Activity): Happening {
  const press = pressOf(activity)
  if (press) return { kind: 'press', press }
  if (activity.type === 'invoke') return { kind: 'unknown invoke' }
  if (activity.type === 'message') return { kind: 'message', text: messageText(activity.text ?? '') }
  return membershipOf(activity) ?? { kind: 'nothing' }
}

function kindOf({ conversationType, isGroup }: Activity['conversation']): Whereabouts['kind'] {
  if (conversationType === 'channel') return 'CHANNEL'
  return conversationType === 'groupChat' || isGroup ? 'GROUP' : 'PERSONAL'
}

/** Teams names the tenant twice; where both stand they must agree. */
function tenantOf({ conversation, channelData }: Activity, header: string | undefined): string {
  const named = [conversation.tenantId, channelData?.tenant?.id, header].filter((one) => one)
  const [tenantId] = named
  if (!isUuid(tenantId) || named.some((one) => one !== tenantId))
    throw new Refusal('invalid-input', { field: 'tenantId' })
  return tenantId.toLowerCase()
}

/** Teams' id of the place itself; of a channel without the thread. */
function placeOf(
  { conversation, channelData }: Activity,
  kind: Whereabouts['kind'],
): { teamsId: string; threadId: string | null } {
  if (kind !== 'CHANNEL') return { teamsId: conversation.id, threadId: null }
  const [place = ''] = conversation.id.split(';')
  const teamsId = channelData?.channel?.id ?? channelData?.team?.id ?? place
  return { teamsId, threadId: conversation.id.includes(';') ? conversation.id : null }
}

function callerOf({ from, locale }: Activity, tenantId: string): Caller | null {
  const aadObjectId = from.aadObjectId?.toLowerCase()
  const speaks = parseLanguage(locale)
  return isUuid(aadObjectId) ? { kind: 'entra', tenantId, aadObjectId, speaks } : null
}

/** Teams numbers people from 29:, and bots from 28:. */
const isBot = ({ from }: Activity): boolean => from.role === 'bot' || from.id.startsWith('28:')

/** `tenantHeader`: what Teams says of the tenant outside the body, when it says it. */
export function readActivity(activity: Activity, tenantHeader: string | undefined): Incoming {
  const { conversation, serviceUrl, recipient } = activity
  const kind = kindOf(conversation)
  const tenantId = tenantOf(activity, tenantHeader)
  const spoken = parseLanguage(activity.locale)
  const { teamsId, threadId } = placeOf(activity, kind)
  const language = kind === 'PERSONAL' ? spoken : null
  return {
    happening: happeningOf(activity),
    caller: callerOf(activity, tenantId),
    isBot: isBot(activity),
    where: { kind, tenantId, teamsId, serviceUrl, botId: recipient.id, language },
    activityId: activity.id ?? null,
    replyToId: activity.replyToId ?? null,
    threadId,
    language: spoken,
  }
}
