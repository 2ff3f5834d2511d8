import type { ContactEntryId, LookupId, MunicipalityId, PersonId } from './ids.js'

/** The seven lists KOMBIT has announced (klik.md §2.19). */
export const CONTACT_LISTS = [
  'MAYORS',
  'CHIEF_EXECUTIVES',
  'FINANCE_DIRECTORS',
  'LABOUR_MARKET_DIRECTORS',
  'CITIZEN_SERVICE_MANAGERS',
  'INVOICING',
  'MAILBOXES',
] as const
export type ContactList = (typeof CONTACT_LISTS)[number]

/** Longest text of an entry's field. */
export const ENTRY_TEXT_MAX = 200

/** What an entry says; which of it depends on the list. */
export const CONTACT_FIELDS = ['name', 'title', 'email', 'phone', 'itSystem', 'gln', 'reference'] as const
export type EntryField = (typeof CONTACT_FIELDS)[number]

type Form = { fields: readonly EntryField[]; required: readonly EntryField[] }
const PERSON: Form = { fields: ['name', 'title', 'email', 'phone'], required: ['name'] }

/** What there is to say on each list, in the order it is asked, and what must be said. */
export const CONTACT_FORMS: Record<ContactList, Form> = {
  MAYORS: PERSON,
  CHIEF_EXECUTIVES: PERSON,
  FINANCE_DIRECTORS: PERSON,
  LABOUR_MARKET_DIRECTORS: PERSON,
  CITIZEN_SERVICE_MANAGERS: PERSON,
  INVOICING: { fields: ['itSystem', 'gln', 'reference'], required: ['itSystem', 'gln'] },
  MAILBOXES: { fields: ['email', 'title'], required: ['email', 'title'] },
}

/** Where people stand on the list, and so must have agreed before others see them. */
export const isOfPeople = (list: ContactList): boolean => list !== 'INVOICING' && list !== 'MAILBOXES'

/** An entry of a municipality's; the people on it need not be in KLIK. */
export type ContactEntry = {
  id: ContactEntryId
  municipalityId: MunicipalityId
  list: ContactList
  name: string | null
  title: string | null
  email: string | null
  phone: string | null
  itSystem: string | null
  /** EAN location number, 13 digits. */
  gln: string | null
  reference: string | null
  /** The person has agreed to be shown to other municipalities. A functional mailbox always is. */
  isShared: boolean
  verifiedAt: Date
  verifiedBy: PersonId | null
  version: number
}

/** LISTED: the name stood in a list; CONTACT: so did phone and mail; EXPORT: they left as a file. */
export const LOOKUP_KINDS = ['LISTED', 'CONTACT', 'EXPORT'] as const
export type LookupKind = (typeof LOOKUP_KINDS)[number]

/** What somebody says they need contact data for. */
export const LOOKUP_PURPOSES = ['PROJECT', 'EXPERIENCE', 'INVITATION', 'SUPPORT'] as const
export type LookupPurpose = (typeof LOOKUP_PURPOSES)[number]

/** Somebody of another municipality, or of KOMBIT, has seen a person's data. */
export type ContactLookup = {
  id: LookupId
  at: Date
  /** Seen again within the hour it is still one look-up; that is when it was last. */
  lastAt: Date
  kind: LookupKind
  purpose: LookupPurpose | null
  readerId: PersonId
  /** Null: KOMBIT or a supplier. */
  readerMunicipalityId: MunicipalityId | null
  personId: PersonId
  /** The person's. */
  municipalityId: MunicipalityId
}

const GLN = /^\d{13}$/

/** Thirteen digits, the last of which follows from the others (GS1). */
export function isGln(text: string): boolean {
  if (!GLN.test(text)) return false
  const digits = [...text].map(Number)
  const sum = digits.reduce((all, digit, n) => all + digit * (n % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
