import { z } from 'zod'
import { CONTACT_LISTS, ENTRY_TEXT_MAX } from '../domain/contactList.js'
import type { ContactEntryId } from '../domain/ids.js'
import { LANGUAGES } from '../domain/person.js'
import { SEARCH_MAX_LENGTH } from '../domain/search.js'
import type { Row } from './row.js'
import { file, id, moment, named, typed, typedLine, version } from './shapes.js'

const PAGE_SIZE = 50

const said = typedLine(ENTRY_TEXT_MAX)
  .transform((text) => text || null)
  .nullable()
  .default(null)

/** What is written into an entry; the list says which of it. */
const written = {
  name: said,
  title: said,
  email: said,
  phone: said,
  itSystem: said,
  gln: said,
  reference: said,
  isShared: z.boolean().default(false),
}

const list = z.enum(CONTACT_LISTS)
const ofList = z.strictObject({ list })
const entryId = z.strictObject({ entryId: id<ContactEntryId>() })

export const contactEntry = z
  .strictObject({
    id: z.uuid(),
    municipality: named,
    isOwn: z.boolean(),
    name: z.string().nullable(),
    title: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    itSystem: z.string().nullable(),
    gln: z.string().nullable(),
    reference: z.string().nullable(),
    isShared: z.boolean(),
    verifiedAt: moment,
    /** Of the own municipality's entries only. */
    verifiedBy: z.string().nullable(),
    /** Confirmed more than a year ago. */
    isDue: z.boolean(),
    version,
    canEdit: z.boolean(),
  })
  .meta({ id: 'ContactEntry' })
export type ContactEntryView = z.infer<typeof contactEntry>

const scope = z.enum(['own', 'all']).default('own')

export const contactRows = {
  'contacts.lists': {
    summary: 'The contact lists, with how many entries each has and how many are to be confirmed again.',
    rights: ['contactList.read'],
    reply: z.strictObject({
      lists: z.array(
        z.strictObject({
          list,
          own: z.int(),
          due: z.int(),
          /** Those of every municipality the reader may see; null where they see their own alone. */
          all: z.int().nullable(),
        }),
      ),
      canEdit: z.boolean(),
    }),
  },
  'contacts.list': {
    summary: 'The entries of a list: the own municipality’s, or with what others share. KOMBIT reads all.',
    rights: ['contactList.read', 'contactList.readOtherMunicipalities'],
    params: ofList,
    query: z.strictObject({
      scope,
      words: typed(SEARCH_MAX_LENGTH).default(''),
      page: z.coerce.number().int().min(1).max(1000).default(1),
      size: z.coerce.number().int().min(1).max(PAGE_SIZE).default(PAGE_SIZE),
    }),
    reply: z.strictObject({
      entries: z.array(contactEntry),
      total: z.int(),
      /** Of the own municipality, to be confirmed again. */
      due: z.int(),
      canEdit: z.boolean(),
      canReadOthers: z.boolean(),
    }),
  },
  'contacts.create': {
    summary:
      'Adds an entry of the own municipality’s. `key` is the id it gets: the same again is a second tap.',
    rights: ['contactList.edit'],
    params: ofList,
    body: z.strictObject({ key: id<ContactEntryId>(), ...written }),
    reply: contactEntry,
  },
  'contacts.edit': {
    summary: 'Changes an entry, which is then as good as confirmed.',
    rights: ['contactList.edit'],
    params: entryId,
    body: z.strictObject({ version, ...written }),
    reply: contactEntry,
  },
  'contacts.delete': {
    summary: 'Takes an entry off its list.',
    rights: ['contactList.edit'],
    params: entryId,
    body: z.strictObject({ version }),
    reply: z.strictObject({}),
  },
  'contacts.verify': {
    summary: 'Says that entries are still right.',
    rights: ['contactList.edit'],
    params: ofList,
    body: z.strictObject({ entryIds: z.array(id<ContactEntryId>()).min(1).max(500) }),
    reply: z.strictObject({ confirmed: z.int() }),
  },
  'contacts.export': {
    summary: 'A list as an Excel file.',
    rights: ['contactList.read', 'contactList.readOtherMunicipalities'],
    params: ofList,
    query: z.strictObject({ scope, language: z.enum(LANGUAGES).optional() }),
    reply: file,
  },
} satisfies Record<string, Row>
