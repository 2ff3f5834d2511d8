import { z } from 'zod'
import {
  DIRECTORIES,
  DIRECTORY_FIELDS,
  DIRECTORY_PROBLEMS,
  LEFT_REASONS,
  SET_ASIDE,
} from '../domain/directory.js'
import { fault } from './userImport.js'
import { bytes, moment, named, seenCount } from './shapes.js'
import type { Row } from './row.js'

const field = z.enum(DIRECTORY_FIELDS)
/** What somebody holds that must not be left without anybody. */
const holds = z.strictObject({ tasks: z.int(), roles: z.array(z.string()), delegations: z.int() })

export const directoryReport = z
  .strictObject({
    directory: z.enum(DIRECTORIES),
    dryRun: z.boolean(),
    /** Why nothing was or would be done. */
    problem: z.enum(DIRECTORY_PROBLEMS).nullable(),
    /** What is wrong in the list; with a single one nothing is done. */
    faults: z.array(fault),
    read: z.int(),
    unchanged: z.int(),
    changed: z.array(
      z.strictObject({
        person: named,
        changes: z.array(z.strictObject({ field, from: z.string().nullable(), to: z.string().nullable() })),
      }),
    ),
    left: z.array(z.strictObject({ person: named, reason: z.enum(LEFT_REASONS), holds })),
    /** Who leaves, but is the last administrator and so stays. */
    lastAdministrator: named.nullable(),
    back: z.array(named),
    unknown: z.array(named),
    strangers: z.array(z.strictObject({ name: z.string().nullable(), email: z.string().nullable() })),
    setAside: z.array(
      z.strictObject({
        reason: z.enum([...SET_ASIDE, 'ADDRESS']),
        people: z.array(named),
        lines: z.array(z.int()),
      }),
    ),
  })
  .meta({ id: 'DirectoryReport' })
export type DirectoryReport = z.infer<typeof directoryReport>

export const directoryState = z
  .strictObject({
    /** Null: none is set; a list can be given. */
    source: z.enum(DIRECTORIES).nullable(),
    last: z
      .strictObject({
        directory: z.enum(DIRECTORIES),
        at: moment,
        problem: z.enum(DIRECTORY_PROBLEMS).nullable(),
        leaving: z.int(),
        unknown: z.int(),
        strangers: z.int(),
        setAside: z.int(),
        changed: z.array(z.strictObject({ person: named, fields: z.array(z.string()) })),
      })
      .nullable(),
    left: z.array(
      z.strictObject({
        person: named,
        at: moment,
        tasks: z.int(),
        roles: z.int(),
        delegations: z.int(),
      }),
    ),
  })
  .meta({ id: 'DirectoryState' })
export type DirectoryState = z.infer<typeof directoryState>

const dryRun = z.enum(['true', 'false']).default('false')
const MAX_LIST = 5 * 1024 * 1024

export const directoryRows = {
  'directory.read': {
    summary: 'How contact data were last refreshed, and who has left and waits to be handed over.',
    rights: ['person.delete'],
    reply: directoryState,
  },
  'directory.refresh': {
    summary:
      'Asks the source of the municipality’s contact data and refreshes its users: all or nothing; `dryRun` keeps nothing. Where a large part has left, nothing is done before `leavers` says so many.',
    rights: ['person.delete'],
    rate: 'import',
    /** `leavers`: whoever has looked at the trial run says that so many have left. */
    body: z.strictObject({ dryRun: z.boolean(), leavers: seenCount.nullable() }),
    reply: directoryReport,
  },
  'directory.import': {
    summary: 'The same from a list (Excel, CSV or JSON) that has all of the municipality’s people.',
    rights: ['person.delete'],
    rate: 'import',
    query: z.strictObject({ dryRun, leavers: z.coerce.number().pipe(seenCount).optional() }),
    body: bytes(MAX_LIST),
    reply: directoryReport,
  },
} satisfies Record<string, Row>
