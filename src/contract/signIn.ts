import { z } from 'zod'
import { SIGN_IN_PROBLEMS } from '../domain/session.js'

/** Below it stands everything of coming in through the browser; none of it is shown in a frame. */
export const SIGN_IN = '/sign-in'
export const SIGN_OUT = '/sign-out'
/** What the sign-in page knows before anybody is anybody. */
export const SIGN_IN_WAYS = `${SIGN_IN}/ways`

/** Where the page behind it is to be come back to. */
export const RETURN = 'return'
export const PROBLEM = 'problem'

/** `isIn`: this browser is signed in. `ways`: what one can sign in with, and where that begins. */
export const signInWays = z.object({
  isIn: z.boolean(),
  ways: z.array(z.object({ name: z.string(), href: z.string() })),
  /** Why the last attempt of this browser led nowhere, and who can mend it; null where it did not get so far. */
  problem: z
    .object({
      code: z.enum(SIGN_IN_PROBLEMS),
      municipality: z.string().nullable(),
      administrators: z.array(z.string()),
    })
    .nullable(),
})
export type SignInWays = z.infer<typeof signInWays>

/** Where to go to be signed out at the provider too; null: nowhere. */
export type SignedOut = { to: string | null }
