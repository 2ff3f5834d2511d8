import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../../data/tx.js'
import type { Caller, Person } from '../../domain/person.js'
import { expiryOf, type KeySaid, type Session } from '../../domain/session.js'
import type { World } from '../world.js'

/** 256 bits nobody guesses. */
const SECRET_BYTES = 32
/** As what is kept in a cookie is written; whatever else a cookie holds is not worth a question to the database. */
const SECRET = /^[\w-]{43}$/

/** Whoever is not known yet shares connections with the others of whom that is so. */
export const ON_THE_WAY = 'signing in'

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
export const isSecret = (text: string | null | undefined): text is string => SECRET.test(text ?? '')

/** `logoutHint`, `sessionIndex`: what the provider must be told to sign them out there. */
export type Opening = KeySaid & { logoutHint: string | null; sessionIndex: string | null }

/**
 * Lets the person in by a key that is theirs; answers the secret for the cookie, which is new every time. In the
 * transaction that has found out who it is.
 */
export async function openSession(
  tx: Tx,
  { id: personId, municipalityId }: Pick<Person, 'id' | 'municipalityId'>,
  { now, ...opening }: Opening & { now: Date },
): Promise<string> {
  const secret = newSecret()
  const { kind, issuer, subject, logoutHint, sessionIndex } = opening
  await tx.sessions.insert({
    hash: hashOf(secret),
    ...{ personId, municipalityId, kind, issuer, subject, logoutHint, sessionIndex },
    createdAt: now,
    lastUsedAt: now,
    expiresAt: expiryOf(now),
  })
  return secret
}

/** Whether the way the session came in by is still open: the operator may have closed it. */
export type IsOpen = (key: KeySaid) => boolean

/**
 * Who comes with that cookie; null for nobody. `counts`: somebody does something, which keeps the session alive; a page
 * that looks by itself does not.
 */
export async function callerOfSession(
  { data, clock }: World,
  secret: string | null,
  { counts, isOpen }: { counts: boolean; isOpen: IsOpen },
): Promise<Caller | null> {
  if (!isSecret(secret)) return null
  const now = clock.now()
  return data.inTurn(ON_THE_WAY, async (tx) => {
    const session = await tx.sessions.living(hashOf(secret), now)
    if (!session || !isOpen(session)) return null
    if (counts) await tx.sessions.noteUse(session, now)
    const { personId, share } = session
    return { kind: 'known', personId, ...(share ? { share } : {}) }
  })
}

/** Ends the session of that cookie. What it was, for whoever signs them out at the provider too; null: there was none. */
export async function endSession({ data }: World, secret: string | null): Promise<Session | null> {
  if (!isSecret(secret)) return null
  return data.inTurn(ON_THE_WAY, (tx) => tx.sessions.end(hashOf(secret)))
}

/** The provider has signed them out: all sessions of that key, or that one of them. How many there were. */
export const endSessionsOf = (
  { data }: World,
  key: KeySaid,
  sessionIndex: string | null = null,
): Promise<number> => data.inTurn(ON_THE_WAY, (tx) => tx.sessions.endOf(key, sessionIndex))
