import type { SignInProblem } from '../domain/session.js'

/** Below it stands everything of coming in through the browser; none of it is shown in a frame. */
export const SIGN_IN = '/sign-in'
export const SIGN_OUT = '/sign-out'
/** What the sign-in page knows before anybody is anybody. */
export const SIGN_IN_WAYS = `${SIGN_IN}/ways`
/** Where a second window ends that was opened to sign in again. */
export const SIGNED_IN = '/signed-in'

/** In the address of a way: the page to come back to. */
export const RETURN = 'return'
/** In the address of the sign-in page: why it is shown. */
export const PROBLEM = 'problem'

/** One thing to sign in with; `href`: where that begins. */
export type Way = { name: string; href: string }

/** Why the last attempt of this browser led nowhere, and who can mend it. */
export type Hindrance = { code: SignInProblem; municipality: string | null; administrators: string[] }

/** `isEmpty`: nothing has been set up here yet. `isIn`: this browser is signed in. `problem`: null where the last attempt did not get so far, or there was none. */
export type SignInWays = { isEmpty: boolean; isIn: boolean; ways: Way[]; problem: Hindrance | null }

/** Where to go to be signed out at the provider too; null: nowhere. */
export type SignedOut = { to: string | null }
