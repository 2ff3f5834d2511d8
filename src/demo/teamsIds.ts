import { createHash } from 'node:crypto'

/**
 * Ids shaped like Teams' own. They follow from what they name, so that a restart changes none of them
 * and the bot's stored conversations stay good.
 */
const digest = (text: string): Buffer => createHash('sha256').update(`klik demo room ${text}`).digest()
const hex = (text: string): string => digest(text).toString('hex').slice(0, 32)

function guid(text: string): string {
  const digits = hex(text)
  const variant = `8${digits.slice(17, 20)}`
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    variant,
    digits.slice(20),
  ].join('-')
}

export const userIdOf = (aadObjectId: string): string =>
  `29:1${digest(`user ${aadObjectId}`).toString('base64url')}`
export const chatIdOf = (aadObjectId: string): string =>
  `a:1${digest(`chat ${aadObjectId}`).toString('base64url')}`
/** As in Teams, also the id of the team's first channel. */
export const teamIdOf = (tenantId: string): string => `19:${hex(`team ${tenantId}`)}@thread.tacv2`
export const groupIdOf = (tenantId: string): string => guid(`group ${tenantId}`)
export const channelIdOf = (tenantId: string, project: string): string =>
  `19:${hex(`channel ${tenantId} ${project}`)}@thread.tacv2`
export const botIdOf = (appId: string | null): string => `28:${appId ?? guid('bot')}`

const THREAD = ';messageid='

export const threadOf = (channelId: string, postId: string): string => `${channelId}${THREAD}${postId}`

/** "19:…@thread.tacv2;messageid=17…" → the channel and the post; a plain id has no post. */
export function partsOf(conversationId: string): { placeId: string; threadId: string | null } {
  const [placeId = '', threadId] = conversationId.split(THREAD)
  return { placeId, threadId: threadId ?? null }
}
