import { z } from 'zod'
import { HISTORY_SUBJECTS } from '../domain/conversation.js'
import { DOORS } from '../domain/door.js'
import { HATS } from '../domain/introductionPolicy.js'
import { USER_TYPES } from '../domain/policy.js'
import { SEARCH_MAX_LENGTH } from '../domain/search.js'
import type { Row } from './row.js'
import { day, moment, several, typed } from './shapes.js'

const entry = z
  .strictObject({
    ordinal: z.int(),
    at: moment,
    /** Null: the system, or somebody whose name is gone. */
    by: z.string().nullable(),
    isSystem: z.boolean(),
    /** As what they were allowed to; null where that was not written down. */
    hat: z.enum([...USER_TYPES, ...HATS]).nullable(),
    /** Of which team or area, where the hat is one of the organisation. */
    hatOf: z.string().nullable(),
    door: z.enum(DOORS).nullable(),
    of: z.strictObject({
      kind: z.enum(HISTORY_SUBJECTS),
      /** Null: it is gone, or nothing the reader may open. */
      id: z.uuid().nullable(),
      name: z.string().nullable(),
      /** Whose role, where it is one of somebody. */
      holder: z.string().nullable(),
    }),
    field: z.string(),
    oldValue: z.string().nullable(),
    newValue: z.string().nullable(),
    /** Of a task the reader may not read. */
    isWithheld: z.boolean(),
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntryView = z.infer<typeof entry>

export const HISTORY_PAGE = 50

export const historyRows = {
  'history.list': {
    summary: 'Who did what in the municipality, when, as what and from where, the newest first.',
    rights: ['history.read'],
    query: z.strictObject({
      subject: several(z.enum(HISTORY_SUBJECTS)),
      door: several(z.enum(DOORS)),
      firstDay: day.optional(),
      lastDay: day.optional(),
      words: typed(SEARCH_MAX_LENGTH).optional(),
      'page[cursor]': z.string().max(500).optional(),
      'page[size]': z.coerce.number().int().min(1).max(100).default(HISTORY_PAGE),
    }),
    reply: z.strictObject({ entries: z.array(entry), total: z.int(), nextCursor: z.string().nullable() }),
  },
} satisfies Record<string, Row>
