import type { Conversation } from './conversation.js'

export type ChatState = Conversation['state']

/**
 * THE life of a chat or channel: what each event makes of each state. OPEN is written to; what is owed to the others is
 * held. The database changes states by this table and by nothing else. That a tenant shuts the bot out is apart from it
 * (`ClosedTenant`): the chats there stay as they are.
 */
export const CHAT_LIFE = {
  /** Something happens there: the app is added or upgraded, somebody writes or presses. */
  active: { OPEN: 'OPEN', BLOCKED: 'OPEN', REMOVED: 'OPEN' },
  /** Teams says that the app was taken away. */
  removed: { OPEN: 'REMOVED', BLOCKED: 'REMOVED', REMOVED: 'REMOVED' },
  /** Teams takes nothing for it: muted or blocked. What was under way when the app went says nothing new. */
  blocked: { OPEN: 'BLOCKED', BLOCKED: 'BLOCKED', REMOVED: 'REMOVED' },
  /** Teams takes nothing for it: the app, or the chat itself, is not there. */
  missing: { OPEN: 'REMOVED', BLOCKED: 'REMOVED', REMOVED: 'REMOVED' },
  /** Its person has another chat with the bot now, which gets what they are owed. */
  replaced: { OPEN: 'REMOVED', BLOCKED: 'REMOVED', REMOVED: 'REMOVED' },
  /** Its person is no longer in KLIK; what they were owed is dropped. */
  deserted: { OPEN: 'REMOVED', BLOCKED: 'REMOVED', REMOVED: 'REMOVED' },
} as const satisfies Record<string, Record<ChatState, ChatState>>

export type ChatEvent = keyof typeof CHAT_LIFE
