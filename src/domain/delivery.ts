import type { OutboxState } from './conversation.js'
import { momentOf } from './moment.js'
import { addDays, dayOf } from './time.js'

/** What Teams has surely not taken is tried until this hour of the day it was first tried on, in Copenhagen. */
const GIVE_UP_HOUR = 22
const SHORTEST_PAUSE_MS = 10_000
const LONGEST_PAUSE_MS = 10 * 60_000

/** A message that may have been taken is sent once more after this long: by then a card that did arrive is seen. */
export const ONCE_MORE_AFTER_MS = 5 * 60_000
/** A tenant that has shut the bot out is asked so often whether it still does. */
export const PROBE_EVERY_MS = 60 * 60_000
/** Whoever adds and removes the bot over and over is welcomed so often at most. */
export const WELCOME_EVERY_MS = 24 * 60 * 60_000

/**
 * What the house remembers under this name: the moment of the backup it was restored from, since which nothing goes out.
 * Empty: it was let out.
 */
export const OUTBOX_HELD = 'outbox.held'

/** The last time deliveries were given up: whatever was first tried before it has had its day. */
export function lastGivingUp(now: Date): Date {
  const today = momentOf(dayOf(now), GIVE_UP_HOUR)
  return today <= now ? today : momentOf(addDays(dayOf(now), -1), GIVE_UP_HOUR)
}

/** As long again as it has been tried, up to ten minutes; shortened by chance, so that not everybody comes at once. */
export function pauseAfter(triedForMs: number, chance: number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, triedForMs))
  return pause * (1 - chance / 2)
}

/** Over, and not as it should be: somebody has to look. */
export const LEFT_TO_PEOPLE = ['UNCERTAIN', 'FAILED', 'EXPIRED'] as const satisfies OutboxState[]

/** Rows that came to such an end together, told without saying whose they are. */
export type GivenUp = { type: string; state: OutboxState; problem: string | null; rows: number }

/** What an answer of Teams closes: the one conversation, or everything in the tenant. */
export type Closing = 'BLOCKED' | 'REMOVED' | 'TENANT'

/**
 * The answers after which nothing more is to be sent there (platform.md A2). Any other 403 counts as BLOCKED: Teams
 * does not always say why.
 */
export const CLOSES: Record<string, Closing> = {
  ConversationBlockedByUser: 'BLOCKED',
  MessageWritesBlocked: 'BLOCKED',
  BotNotInConversationRoster: 'REMOVED',
  ForbiddenOperationException: 'REMOVED',
  ConversationNotFound: 'REMOVED',
  BotDisabledByAdmin: 'TENANT',
}

/**
 * How each of them ends; what was held then goes out, as far as it is still so. `activity`: something happens there, or
 * for a tenant anywhere in it. `probe`: one message an hour is sent to ask.
 */
export const WAYS_BACK: Record<Closing, readonly ('activity' | 'probe')[]> = {
  BLOCKED: ['activity'],
  REMOVED: ['activity'],
  TENANT: ['activity', 'probe'],
}

/** Refusals that are about us, not about the place. */
export const OUR_FAULT = new Set(['NotEnoughPermissions', 'InvalidBotApiHost'])
