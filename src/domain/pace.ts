/**
 * How many messages a second go out, whoever sends them. A tenant begins at `start` and comes to `most`. `chat`: one
 * conversation, which may be sent `burst` at once.
 */
export type Pacing = { start: number; most: number; all: number; chat: ChatPace }
export type ChatPace = { burst: number; perSecond: number }

/**
 * So far ahead messages are given out, each with the moment it may go, so that a database that takes its time to answer
 * slows nobody down. Of 40 a second no more than 50 leave in any second, which is what Teams takes of one app in one
 * tenant, when none leaves more than 250 ms after its moment: so long it may still be begun, and so long that may take.
 */
export const AHEAD_MS = 500
export const USABLE_MS = 150
export const BEGUN_WITHIN_MS = 100
/** One more a second for each stretch in which Teams has not asked to wait. */
export const FASTER_EVERY_MS = 10_000
/** However often Teams asks to wait. */
export const SLOWEST = 1
/** Whatever Teams asks for, a tenant that was stopped is asked with one message after so long. */
export const LONGEST_STOP_MS = 10 * 60_000
