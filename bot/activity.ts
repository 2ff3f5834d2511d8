import { z } from 'zod'
import { isUuid } from '../src/domain/ids.js'
import { parseLanguage, type Caller, type Language } from '../src/domain/person.js'
import { Refusal } from '../src/domain/refusals.js'
import type { Whereabouts } from '../src/services/conversations.js'

const text = z
  .string()
  .max(1024)
  .refine((written) => written.isWellFormed() && !written.includes('\u0000'))
const account = z.object({ id: text.min(1), aadObjectId: text.optional(), name: text.nullish() })

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
  throw new Refusal('invalid-input', { field: parsed.error.issues[0]?.path.join('.') || 'activity' })
}

/** A press on a button of a card; `answers` says whether the card comes back in the answer or has to be updated. */
export type Press = { verb: string; data: unknown; answers: boolean }

export type Happening =
  | { kind: 'said'; text: string }
  | { kind: 'pressed'; press: Press }
  | { kind: 'installed' }
  | { kind: 'removed' }
  | { kind: 'unknown invoke' }
  | { kind: 'nothing' }

/** An activity in the product's own words: what happened, who did it, and where. */
export type Turn = {
  happening: Happening
  /** Null for something that no person did, or nobody we can tell apart. */
  caller: Caller | null
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

/** What the person typed: without the mention of the bot, with entities and odd spaces made plain. */
export const plainText = (written: string): string =>
  written
    .replace(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('\u0000', '')
    .toWellFormed()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

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
  if (press) return { kind: 'pressed', press }
  if (activity.type === 'invoke') return { kind: 'unknown invoke' }
  if (activity.type === 'message') return { kind: 'said', text: plainText(activity.text ?? '') }
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

function callerOf({ from }: Activity, tenantId: string): Caller | null {
  const aadObjectId = from.aadObjectId?.toLowerCase()
  return isUuid(aadObjectId) ? { kind: 'entra', tenantId, aadObjectId } : null
}

/** `tenantHeader`: what Teams says of the tenant outside the body, when it says it. */
export function turnOf(activity: Activity, tenantHeader: string | undefined): Turn {
  const { conversation, serviceUrl, recipient } = activity
  const kind = kindOf(conversation)
  const tenantId = tenantOf(activity, tenantHeader)
  const spoken = parseLanguage(activity.locale)
  const { teamsId, threadId } = placeOf(activity, kind)
  const language = kind === 'PERSONAL' ? spoken : null
  return {
    happening: happeningOf(activity),
    caller: callerOf(activity, tenantId),
    where: { kind, tenantId, teamsId, serviceUrl, botId: recipient.id, language },
    activityId: activity.id ?? null,
    replyToId: activity.replyToId ?? null,
    threadId,
    language: spoken,
  }
}
