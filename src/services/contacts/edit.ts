import type { ContactEntryView } from '../../contract/contact.js'
import type { NamedEntry } from '../../data/repositories/contactEntries.js'
import {
  CONTACT_FIELDS,
  CONTACT_FORMS,
  isGln,
  type ContactEntry,
  type EntryField,
  type ContactList,
} from '../../domain/contactList.js'
import type { ContactEntryId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { refusePersonalNumber } from '../../domain/personalNumber.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { isEmail } from '../../domain/user.js'
import { guardedContacts, presentEntry } from './present.js'
import { homeOf, acting, type Acting } from '../acting.js'
import type { World } from '../world.js'
import { record } from '../record.js'

export type WrittenEntry = Pick<ContactEntry, EntryField | 'isShared'>

/** People write a number in groups. */
const digitsOf = (text: string): string => text.replace(/[\s-]/g, '')

/** A number there is one of a phone or an order, and no person's. */
const SAYS_WHAT_IT_IS = new Set(['phone', 'reference'])

/**
 * What is kept of what was written. Refuses `contact-incomplete`, `invalid-input` for what the list does not ask,
 * `invalid-email`, `invalid-gln` and `personal-number`.
 */
function checked(list: ContactList, written: WrittenEntry): WrittenEntry {
  const { fields, required } = CONTACT_FORMS[list]
  const unasked = CONTACT_FIELDS.find((field) => written[field] !== null && !fields.includes(field))
  if (unasked) throw new Refusal('invalid-input', { field: unasked, why: 'unasked' })
  const missing = required.find((field) => written[field] === null)
  if (missing) throw new Refusal('contact-incomplete', { field: missing, list })
  const { email } = written
  if (email !== null && !isEmail(email)) throw new Refusal('invalid-email', { field: 'email', email })
  const gln = written.gln && digitsOf(written.gln)
  if (gln !== null && !isGln(gln)) throw new Refusal('invalid-gln', { field: 'gln' })
  for (const field of fields) {
    if (field !== 'gln') refusePersonalNumber(written[field] ?? '', { field }, SAYS_WHAT_IT_IS.has(field))
  }
  return { ...written, gln, isShared: written.isShared || list === 'MAILBOXES' }
}

type Noted = 'created' | 'changed' | 'deleted' | 'verified'

/** What it says is not copied into the history, which outlives it. */
async function note(act: Acting, subjectId: ContactEntryId, field: Noted): Promise<void> {
  await record(act, { municipalityId: homeOf(act.actor), subject: 'contactEntry', subjectId, field })
}

/** The entry, for whoever may change it. Refuses `not-found` and `forbidden`. */
async function editable({ tx, actor }: Acting, id: ContactEntryId): Promise<NamedEntry> {
  const entry = await tx.contacts.find(id)
  if (!entry) throw new Refusal('not-found')
  allow(actor, 'contactList.edit', guardedContacts(entry.municipalityId))
  return entry
}

/** Who was first, and when. */
async function stale({ tx }: Acting, id: ContactEntryId): Promise<Refusal> {
  const last = await tx.history.lastOfEntry(id)
  return new Refusal('stale-contact', { by: last?.actorName ?? null, at: last?.at.toISOString() ?? null })
}

async function presentNow(act: Acting, id: ContactEntryId): Promise<ContactEntryView> {
  const entry = await act.tx.contacts.find(id)
  if (!entry) throw new Refusal('not-found')
  return presentEntry(entry, act)
}

export type Creating = WrittenEntry & { list: ContactList; key: ContactEntryId }

/**
 * Adds an entry of the own municipality's; one that is there already is answered as it is. Also refuses `forbidden`, and
 * `not-found` where the key is that of another municipality's.
 */
export async function create(world: World, caller: Caller, given: Creating): Promise<ContactEntryView> {
  const { list, key: id, ...written } = given
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    allow(actor, 'contactList.edit', guardedContacts(actor.municipalityId))
    const kept = checked(list, written)
    const verified = { verifiedAt: now, verifiedBy: actor.personId }
    const entry = { id, municipalityId: homeOf(actor), list, ...kept, ...verified, version: 1 }
    if (await tx.contacts.insert(entry)) await note(act, id, 'created')
    return presentNow(act, id)
  })
}

export type Editing = WrittenEntry & { entryId: ContactEntryId; version: number }

function says(entry: NamedEntry, wanted: WrittenEntry): boolean {
  const now: Record<string, unknown> = entry
  return Object.entries(wanted).every(([field, value]) => now[field] === value)
}

/** Changes an entry, which is thereby confirmed. The same save again changes nothing. Refuses `stale-contact` too. */
export async function edit(world: World, caller: Caller, given: Editing): Promise<ContactEntryView> {
  const { entryId, version, ...written } = given
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const entry = await editable(act, entryId)
    const kept = checked(entry.list, written)
    const isMyOwn = entry.version === version + 1 && entry.verifiedBy === actor.personId
    if (isMyOwn && says(entry, kept)) return presentEntry(entry, act)
    const changes = { ...kept, verifiedAt: now, verifiedBy: actor.personId }
    if (entry.version !== version || !(await tx.contacts.update(entry, changes))) {
      throw await stale(act, entryId)
    }
    await note(act, entryId, 'changed')
    return presentNow(act, entryId)
  })
}

/** Takes an entry off its list. Refuses `not-found`, `forbidden`, `stale-contact`. */
export async function remove(
  world: World,
  caller: Caller,
  { entryId, version }: { entryId: ContactEntryId; version: number },
): Promise<Record<string, never>> {
  return acting(world, caller, async (act) => {
    const entry = await editable(act, entryId)
    if (entry.version !== version || !(await act.tx.contacts.remove(entry))) throw await stale(act, entryId)
    await note(act, entryId, 'deleted')
    return {}
  })
}

/** Says of the municipality's own entries that they are still right: all or none. Refuses `not-found`, `forbidden`. */
export async function verify(
  world: World,
  caller: Caller,
  { entryIds }: { entryIds: readonly ContactEntryId[] },
): Promise<{ confirmed: number }> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const wanted = [...new Set(entryIds)]
    for (const id of wanted) await editable(act, id)
    const confirming = { municipalityId: homeOf(actor), by: actor.personId, now }
    const confirmed = await tx.contacts.verify(wanted, confirming)
    if (confirmed.length !== wanted.length) throw new Refusal('not-found')
    for (const { id } of confirmed) await note(act, id, 'verified')
    return { confirmed: confirmed.length }
  })
}
