import { z } from 'zod'
import { EVENT_TYPES } from '../domain/events.js'
import type { PersonId } from '../domain/ids.js'
import { DIGESTS, NOTICE_GROUPS, PLACES, SILENCES, TIMES } from '../domain/settings.js'
import type { Row } from './row.js'
import { day, id, moment, named, versionOrNone } from './shapes.js'

const choice = z.strictObject({ where: z.enum(PLACES), when: z.enum(TIMES) })
const groups = <S extends z.ZodType>(one: S) =>
  z.strictObject({
    DEADLINES: one,
    ASSIGNMENTS: one,
    MESSAGES: one,
    ROLES: one,
    CHANGES: one,
    ACCESS: one,
    STATUS: one,
  })
const hour = z.int().min(0).max(23).nullable()

const chosen = {
  choices: groups(choice),
  digest: z.enum(DIGESTS),
  quietFrom: hour,
  quietTo: hour,
  awayFrom: day.nullable(),
  awayTo: day.nullable(),
  deputyId: id<PersonId>().nullable(),
  onlyExceptions: z.boolean(),
}

const settings = z
  .strictObject({
    ...chosen,
    awayFrom: z.string().nullable(),
    awayTo: z.string().nullable(),
    deputyId: z.uuid().nullable(),
    /** 0 while nothing has been chosen. */
    version: versionOrNone,
    /** Which places there are to choose from. */
    places: z.array(z.enum(PLACES)),
    /** Of which kinds of things the reader is told at all. */
    groups: z.array(z.enum(NOTICE_GROUPS)),
    /** Who may be chosen as deputy. */
    colleagues: z.array(named),
  })
  .meta({ id: 'Settings' })
export type SettingsView = z.infer<typeof settings>

const toldTask = z.strictObject({ id: z.uuid(), number: z.int(), title: z.string(), project: z.string() })

const preview = z
  .strictObject({
    /** The newest first: what would have come, and what would not. */
    told: z.array(
      z.strictObject({
        at: moment,
        type: z.enum(EVENT_TYPES),
        group: z.enum(NOTICE_GROUPS).nullable(),
        /** Null: the reader may no longer read it, or it is about no task. */
        task: toldTask.nullable(),
        /** Null: it would have been silent, `because` of that choice. */
        where: z.enum(['TEAMS', 'MAIL']).nullable(),
        inDigest: z.boolean(),
        because: z.enum(SILENCES).nullable(),
      }),
    ),
    isMore: z.boolean(),
    /** Open tasks of which nobody else would be told that they are red. */
    unheard: z.array(toldTask),
  })
  .meta({ id: 'SettingsPreview' })
export type SettingsPreview = z.infer<typeof preview>

export const settingsRows = {
  'settings.read': {
    summary: 'What the reader has chosen to be told, where and when.',
    rights: [],
    reply: settings,
  },
  'settings.edit': {
    summary: 'Chooses what to be told; also of what is already on its way.',
    rights: [],
    body: z.strictObject({ version: versionOrNone, ...chosen }),
    reply: settings,
  },
  'settings.preview': {
    summary: 'What the reader would have been told in the past seven days with these choices; keeps nothing.',
    rights: [],
    body: z.strictObject(chosen),
    reply: preview,
  },
} satisfies Record<string, Row>
