import type { User } from '../../data/repositories/users.js'
import type { Tx } from '../../data/tx.js'
import type { Actor, Person } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { CONTACT_FIELDS, isEmail, type ContactField, type PersonChange } from '../../domain/user.js'
import { sortKey } from '../../domain/words.js'
import type { Doing } from '../acting.js'
import { record } from '../record.js'
import { guardedUser, lockOn } from './present.js'

/** What an edit says of the contact data; what it does not speak of stays. */
export type ContactEdit = { [Field in ContactField]?: string | null | undefined }

export type PersonChanges = Partial<Omit<Person, 'id' | 'version'>>

/** Blank is nothing. */
export const trimmed = (text: string | null): string | null => text?.trim() || null

export function nameOf(text: string | null): string {
  const name = trimmed(text)
  if (name === null) throw new Refusal('missing-name')
  return name
}

export function emailOf(text: string | null): string {
  const email = trimmed(text) ?? ''
  if (!isEmail(email)) throw new Refusal('invalid-email', { email })
  return email
}

function allowField(actor: Actor, user: User, field: ContactField): void {
  const lock = lockOn(actor, user, field)
  if (lock === 'FK') throw new Refusal('locked-by-fk', { field, name: user.fullName })
  if (lock === 'DIRECTORY') throw new Refusal('locked-by-directory', { field, name: user.fullName })
  if (lock === null) return
  allow(actor, 'person.edit', guardedUser(user, actor))
  throw new Refusal('email-locked')
}

/**
 * The contact data that would be different. Refuses what FK ORG keeps (`locked-by-fk`), what the actor may not change
 * (`forbidden`, `email-locked`), `missing-name` and `invalid-email`.
 */
export const changesOfContact = (actor: Actor, user: User, edit: ContactEdit): PersonChanges =>
  changesOf(user, edit, (field) => allowField(actor, user, field))

/** The same for whoever may change what `allowed` does not refuse. */
export function changesOf(
  user: User,
  edit: ContactEdit,
  allowed: (field: ContactField) => void,
): PersonChanges {
  const changed = CONTACT_FIELDS.filter(
    (field) => edit[field] !== undefined && trimmed(edit[field]) !== user[field],
  )
  changed.forEach(allowed)
  const text = (field: ContactField): string | null => trimmed(edit[field] ?? null)
  const changes: PersonChanges = {}
  for (const field of changed) {
    if (field === 'fullName') changes.fullName = nameOf(text(field))
    else if (field === 'email') changes.email = emailOf(text(field))
    else changes[field] = text(field)
  }
  return changes.fullName === undefined ? changes : { ...changes, nameSort: sortKey(changes.fullName) }
}

export type Noted = { field: PersonChange; oldValue: string | null; newValue: string | null }

/** Addresses and numbers are not copied into the history, which outlives them; that they changed is enough. */
const noted = (
  field: PersonChange,
  oldValue: string | boolean | null = null,
  newValue: string | boolean | null = null,
): Noted => ({
  field,
  oldValue: oldValue === null ? null : String(oldValue),
  newValue: newValue === null ? null : String(newValue),
})

function notesOf(user: User, changes: PersonChanges): Noted[] {
  const { isAdministrator, language } = changes
  const has = (field: keyof PersonChanges): boolean => changes[field] !== undefined
  return [
    ...CONTACT_FIELDS.filter(has).map((field) => noted(field)),
    ...(has('organisationId') ? [noted('organisation')] : []),
    ...(has('isAdministrator') ? [noted('isAdministrator', user.isAdministrator, isAdministrator)] : []),
    ...(has('consentGivenAt') ? [noted('consent', false, true)] : []),
    ...(has('consentWithdrawnAt') ? [noted('consent', true, false)] : []),
    ...(has('language') ? [noted('language', user.language, language)] : []),
  ]
}

export async function noteOn(
  doing: Doing,
  { id: subjectId, municipalityId }: Pick<Person, 'id' | 'municipalityId'>,
  notes: readonly Noted[],
) {
  for (const note of notes) await record(doing, { municipalityId, subject: 'person', subjectId, ...note })
}

/** Who was first: what the reader of an old page is told. */
export async function staleUser(tx: Tx, user: User): Promise<Refusal> {
  const last = await tx.history.lastOfPerson(user.id)
  return new Refusal('stale-user', {
    name: user.fullName,
    by: last?.actorName ?? null,
    at: last?.at.toISOString() ?? null,
    changed: last?.field ?? null,
  })
}

/**
 * Writes the changes and who made them; nothing when there are none. `notes`: what else changed with it. Refuses
 * `stale-user` and, for an address somebody has, `email-taken`.
 */
export async function writeDown(
  doing: Doing,
  user: User,
  { version, changes, notes = [] }: { version: number; changes: PersonChanges; notes?: readonly Noted[] },
): Promise<boolean> {
  const all = [...notesOf(user, changes), ...notes]
  if (all.length === 0) return false
  const { tx } = doing
  if (user.version !== version || !(await tx.people.update(user, changes))) throw await staleUser(tx, user)
  await noteOn(doing, user, all)
  return true
}
