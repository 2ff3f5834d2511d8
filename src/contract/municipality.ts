import { z } from 'zod'
import { PROFILES } from '../domain/calendar.js'
import { CHECK_STATES, HOUSE_CHECKS, OWN_CHECKS } from '../domain/checklist.js'
import { ASSURANCES } from '../domain/fk.js'
import { LANGUAGES } from '../domain/person.js'
import { SIGN_IN_KINDS } from '../domain/session.js'
import type { Row } from './row.js'
import { day, moment, named, typed, versionOrNone } from './shapes.js'

/** Nobody has more days off that the calendar does not know. */
export const CLOSED_DAYS_MAX = 200
const NAME_MAX = 100

const settings = z
  .strictObject({
    name: z.string(),
    code: z.string(),
    cvr: z.string().nullable(),
    tenantId: z.uuid().nullable(),
    language: z.enum(LANGUAGES),
    calendarProfile: z.enum(PROFILES),
    extraClosedDays: z.array(z.string()),
    minimumAssurance: z.enum(ASSURANCES),
    signInsThatCount: z.array(z.enum(SIGN_IN_KINDS)),
    version: z.int(),
    administrators: z.array(named),
    /** Which channels hear of which projects. */
    channels: z.array(
      z.strictObject({
        project: named,
        channels: z.int(),
        deadlines: z.boolean(),
        broadcasts: z.boolean(),
      }),
    ),
    /** The newest changes first. */
    history: z.array(
      z.strictObject({
        at: moment,
        field: z.string(),
        oldValue: z.string().nullable(),
        newValue: z.string().nullable(),
        /** Null: the operator. */
        by: z.string().nullable(),
      }),
    ),
    /** After a change: how many tasks have other deadlines by it. */
    movedTasks: z.int().nullable(),
  })
  .meta({ id: 'MunicipalitySettings' })
export type MunicipalitySettings = z.infer<typeof settings>

const check = <Key extends string>(keys: readonly [Key, ...Key[]]) =>
  z.strictObject({
    key: z.enum(keys),
    state: z.enum(CHECK_STATES),
    isRequired: z.boolean(),
    since: moment.nullable(),
    lastAt: moment.nullable(),
    until: moment.nullable(),
  })

export const municipalityRows = {
  'municipality.read': {
    summary: 'The settings of the own municipality, its channels, and who changed what.',
    rights: ['municipality.read'],
    reply: settings,
  },
  'municipality.edit': {
    summary: 'Changes what a municipality decides for itself; deadlines follow its calendar at once.',
    rights: ['municipality.edit'],
    body: z.strictObject({
      version: versionOrNone,
      name: typed(NAME_MAX),
      language: z.enum(LANGUAGES),
      calendarProfile: z.enum(PROFILES),
      extraClosedDays: z.array(day).max(CLOSED_DAYS_MAX),
      minimumAssurance: z.enum(ASSURANCES),
      signInsThatCount: z.array(z.enum(SIGN_IN_KINDS)).min(1).max(SIGN_IN_KINDS.length),
    }),
    reply: settings,
  },
  'checklist.read': {
    summary: 'What of the municipality’s setup works now, and of the installation how it stands; asked live.',
    rights: ['municipality.read'],
    reply: z.strictObject({
      at: moment,
      /** Everything works without which nobody can work. */
      isReady: z.boolean(),
      own: z.array(check(OWN_CHECKS)),
      house: z.array(check(HOUSE_CHECKS)),
    }),
  },
} satisfies Record<string, Row>
