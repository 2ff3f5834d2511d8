import { EntitySchema } from 'typeorm'
import type { ContactEntry, ContactLookup } from '../../domain/contactList.js'
import {
  flag,
  id,
  maybe,
  moment,
  tenantForeignKeys,
  refersTo,
  text,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const contactEntryTable = new EntitySchema<ContactEntry>({
  name: 'contact_entry',
  columns: {
    id,
    municipalityId: refersTo('contact_entry.municipality_id', 'municipality'),
    list: text,
    name: maybe(text),
    title: maybe(text),
    email: maybe(text),
    phone: maybe(text),
    itSystem: maybe(text),
    gln: maybe(text),
    reference: maybe(text),
    isShared: flag,
    verifiedAt: moment,
    verifiedBy: maybe(refersTo('contact_entry.verified_by', 'person')),
    version,
  } satisfies Columns<ContactEntry>,
})

export const contactLookupTable = new EntitySchema<ContactLookup>({
  name: 'contact_lookup',
  columns: {
    id,
    at: moment,
    lastAt: moment,
    kind: text,
    purpose: maybe(text),
    readerId: refersTo('contact_lookup.reader_id', 'person'),
    readerMunicipalityId: maybe(refersTo('contact_lookup.reader_municipality_id', 'municipality')),
    personId: uuid,
    municipalityId: refersTo('contact_lookup.municipality_id', 'municipality'),
  } satisfies Columns<ContactLookup>,
  foreignKeys: tenantForeignKeys('contact_lookup', { personId: 'person' }),
})
