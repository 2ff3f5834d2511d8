import { EntitySchema } from 'typeorm'
import type { Session, SignInAttempt, SignInKey } from '../../domain/session.js'
import { maybe, moment, refersTo, tenantForeignKeys, text, type Columns } from './columns.js'

export const signInKeyTable = new EntitySchema<SignInKey>({
  name: 'sign_in_key',
  columns: {
    kind: { ...text, primary: true },
    issuer: { ...text, primary: true },
    subject: { ...text, primary: true },
    personId: refersTo('sign_in_key.person_id', 'person'),
    municipalityId: maybe(refersTo('sign_in_key.municipality_id', 'municipality')),
    boundAt: moment,
  } satisfies Columns<SignInKey>,
  foreignKeys: tenantForeignKeys('sign_in_key', { personId: 'person' }, { beside: true }),
})

/** An assertion that has served. */
export type UsedAssertion = { id: string; usedAt: Date }

export const usedAssertionTable = new EntitySchema<UsedAssertion>({
  name: 'saml_assertion',
  columns: { id: { ...text, primary: true }, usedAt: moment } satisfies Columns<UsedAssertion>,
})

export const sessionTable = new EntitySchema<Session>({
  name: 'session',
  columns: {
    hash: { ...text, primary: true },
    personId: refersTo('session.person_id', 'person'),
    municipalityId: maybe(refersTo('session.municipality_id', 'municipality')),
    kind: text,
    issuer: text,
    subject: text,
    logoutHint: maybe(text),
    sessionIndex: maybe(text),
    createdAt: moment,
    lastUsedAt: moment,
    expiresAt: moment,
  } satisfies Columns<Session>,
  foreignKeys: tenantForeignKeys('session', { personId: 'person' }, { beside: true }),
})

export const signInAttemptTable = new EntitySchema<SignInAttempt>({
  name: 'sign_in_attempt',
  columns: {
    hash: { ...text, primary: true },
    provider: text,
    state: text,
    nonce: text,
    verifier: text,
    returnTo: text,
    begunAt: moment,
    problem: maybe(text),
    municipalityId: maybe(refersTo('sign_in_attempt.municipality_id', 'municipality')),
  } satisfies Columns<SignInAttempt>,
})
