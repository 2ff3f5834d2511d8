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
