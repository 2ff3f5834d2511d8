import type { MunicipalityId, PersonId } from './ids.js'

/** How somebody comes in through the browser: OpenID Connect, or FK Adgangsstyring. */
export const WAYS_IN = ['OPENID', 'FK'] as const
export type WayIn = (typeof WAYS_IN)[number]

/** Ways of signing in that a municipality may count, the chat and the tab in Teams among them. */
export const SIGN_IN_KINDS = ['FK', 'OPENID', 'TEAMS'] as const
export type SignInKind = (typeof SIGN_IN_KINDS)[number]

/** Who somebody is to whoever signs them in; for FK the subject is the UUID. */
export type KeySaid = { kind: WayIn; issuer: string; subject: string }

/** The key is that person's, for good. */
export type SignInKey = KeySaid & {
  personId: PersonId
  municipalityId: MunicipalityId | null
  boundAt: Date
}

/** Somebody is in, in one browser. `hash` is of the secret in its cookie, which is kept nowhere else. */
export type Session = KeySaid & {
  hash: string
  personId: PersonId
  municipalityId: MunicipalityId | null
  /** What whoever signed them in must be told to sign them out: an id token, or the name id of SAML. */
  logoutHint: string | null
  /** SAML's name for the session. */
  sessionIndex: string | null
  createdAt: Date
  lastUsedAt: Date
  /** Over by then, however much it is used. */
  expiresAt: Date
}

/** Why somebody whom a provider vouches for is not let in; each a sentence that says who can mend it. */
export const SIGN_IN_PROBLEMS = [
  'nobody',
  'several',
  'taken',
  'invitation-over',
  'no-address',
  'guest',
  'elsewhere',
  'no-municipality',
  'not-trusted',
  'cancelled',
  'over',
  'provider-down',
  'busy',
] as const
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number]

/** What we sent a browser to a provider with, and what became of it; taken up once, by that browser. */
export type SignInAttempt = {
  hash: string
  provider: string
  state: string
  nonce: string
  verifier: string
  /** A page of ours. */
  returnTo: string
  begunAt: Date
  /** Why they could not be let in, once that is known; there is nothing to take up then. */
  problem: SignInProblem | null
  /** Whose people can help. */
  municipalityId: MunicipalityId | null
}

const MINUTE_MS = 60_000

export const SESSION = {
  /** A working day; then one signs in again, whatever one does. */
  mostMs: 12 * 60 * MINUTE_MS,
  /** Nobody is there any more. */
  idleMs: 60 * MINUTE_MS,
  /** The last use is written down no more often than this. */
  noteMs: MINUTE_MS,
  /** To find one's telephone, and to look up a forgotten password. */
  attemptMs: 10 * MINUTE_MS,
  /** Whatever is older is cleaned away. */
  keptDays: 1,
} as const

const before = (moment: Date, ms: number): Date => new Date(moment.getTime() - ms)

/** From when on a session must have been used to be alive. */
export const aliveSince = (now: Date): Date => before(now, SESSION.idleMs)
/** When its use must be written down again. */
export const noteUseBefore = (now: Date): Date => before(now, SESSION.noteMs)
/** Since when an attempt must have begun to be taken up. */
export const attemptSince = (now: Date): Date => before(now, SESSION.attemptMs)
export const expiryOf = (now: Date): Date => new Date(now.getTime() + SESSION.mostMs)
