import { z } from 'zod'
import { LOOKUP_KINDS, LOOKUP_PURPOSES } from '../domain/contactList.js'
import { ROLE_TYPES } from '../domain/gallery.js'
import type { MasterRoleId, MunicipalityId, PersonId, ProjectId } from '../domain/ids.js'
import { LANGUAGES } from '../domain/person.js'
import { parseSharedSorts, SHARED_SORTS, type SharedSort } from '../domain/sharedRole.js'
import { SORTS_MAX } from '../domain/taskList.js'
import { SEARCH_MAX_LENGTH } from '../domain/search.js'
import type { Row } from './row.js'
import { file, id, moment, named, several, typed } from './shapes.js'

export const sharedHolder = z
  .strictObject({
    id: z.uuid(),
    role: named,
    project: named.nullable(),
    municipality: named,
    personId: z.uuid(),
    person: z.string(),
    /** Of the reader's own municipality: always shown whole, never written down. */
    isOwn: z.boolean(),
    /** Null: of another municipality, and the reader has not said what for. */
    contact: z
      .strictObject({
        directPhone: z.string().nullable(),
        mobilePhone: z.string().nullable(),
        email: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'SharedHolder' })
export type SharedHolderRow = z.infer<typeof sharedHolder>

const filters = z.strictObject({
  project: several(id<ProjectId>()),
  municipality: several(id<MunicipalityId>()),
  type: several(z.enum(ROLE_TYPES)),
  /** Titles. */
  role: several(typed(200)),
  masterRole: several(id<MasterRoleId>()),
  /** Holders; there is no list of them to choose from but those that were shown, which are written down. */
  person: several(id<PersonId>()),
  /** Of the holder's name. */
  words: typed(SEARCH_MAX_LENGTH).optional(),
})

const SORT = `-?(${SHARED_SORTS.join('|')})`
/** "-municipality,role": each at most once. */
const sort = z
  .string()
  .default('role')
  .transform((text, context): SharedSort[] => {
    const sorts = parseSharedSorts(text)
    if (sorts) return sorts
    context.addIssue({ code: 'custom', message: 'not a sort' })
    return z.NEVER
  })
  .meta({ pattern: `^${SORT}(,${SORT}){0,${SORTS_MAX - 1}}$` })

const CURSOR_MAX = 8_000
const PAGE_SIZE = 50
const purpose = z.enum(LOOKUP_PURPOSES)
const option = z.array(named)

export const sharedRoleRows = {
  'sharedRoles.list': {
    summary:
      'Who holds which role in every municipality: one’s own, and of others those who share themselves. With a purpose their contact data too. What is shown of others is written down; 429 beyond 200 people an hour.',
    rights: ['role.readOtherMunicipalities'],
    query: z.strictObject({
      ...filters.shape,
      sort,
      purpose: purpose.optional(),
      'page[cursor]': z.string().max(CURSOR_MAX).optional(),
      'page[size]': z.coerce.number().int().min(1).max(PAGE_SIZE).default(PAGE_SIZE),
    }),
    reply: z.strictObject({
      holders: z.array(sharedHolder),
      total: z.int(),
      nextCursor: z.string().nullable(),
    }),
  },
  'sharedRoles.filters': {
    summary: 'What the list of every municipality can be filtered by.',
    rights: ['role.readOtherMunicipalities'],
    reply: z.strictObject({
      projects: option,
      municipalities: option,
      roles: z.array(z.string()),
      masterRoles: option,
    }),
  },
  'sharedRoles.export': {
    summary:
      'The list of every municipality as an Excel file, with contact data; written down for everybody in it, and made five times a day at most.',
    rights: ['role.readOtherMunicipalities'],
    query: z.strictObject({ ...filters.shape, sort, purpose, language: z.enum(LANGUAGES).optional() }),
    reply: file,
  },
  'profile.lookups': {
    summary: 'Who of other municipalities or KOMBIT has seen the reader’s contact data; the newest hundred.',
    rights: [],
    reply: z.strictObject({
      lookups: z.array(
        z.strictObject({
          at: moment,
          kind: z.enum(LOOKUP_KINDS),
          purpose: purpose.nullable(),
          /** Null: KOMBIT or a supplier. */
          municipality: z.string().nullable(),
        }),
      ),
    }),
  },
} satisfies Record<string, Row>
