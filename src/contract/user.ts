import { z } from 'zod'
import type { AssignmentId, IntroductionPlanId, OrganisationId, PersonId, ProjectId } from '../domain/ids.js'
import { ACCESS_TYPES, LANGUAGES, SIDES } from '../domain/person.js'
import {
  FK_FILTERS,
  LOCK_REASONS,
  LOGIN_FILTERS,
  PERSON_FIELDS,
  USER_FILTER_TYPES,
  USER_SORTS,
} from '../domain/user.js'
import { SEARCH_MAX_LENGTH } from '../domain/search.js'
import { candidate, passableIntroduction, tasksOfProject } from './handOver.js'
import { personOption } from './person.js'
import type { Row } from './row.js'
import { bytes, file, id, moment, named, several, typed, typedLine, version } from './shapes.js'
import { userImportReport } from './userImport.js'

const MAX_FILE = 5 * 1024 * 1024
const userType = z.enum(ACCESS_TYPES)

export const userRow = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    organisation: z.string(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    isAdministrator: z.boolean(),
    projects: z.array(z.strictObject({ ...named.shape, userType })),
    /** Titles of the roles the person holds or is asked to take. */
    roles: z.array(z.string()),
    hasLoggedIn: z.boolean(),
    /** The day the directory said that they have left; null while they are there. */
    leftOn: z.string().nullable(),
    lastFkLogin: moment.nullable(),
    /** The day of the last sign-in of any kind; null: none since `loginsKnownSince`. */
    lastLogin: z.string().nullable(),
    loginsKnownSince: z.string(),
    authSource: z.enum(['FK_ADM', 'LOCAL']),
    /** Whether the reader may change anything about this user. */
    canEdit: z.boolean(),
    /** Everything that is kept of the user, as a file. */
    canReadData: z.boolean(),
  })
  .meta({ id: 'UserRow' })
export type UserRow = z.infer<typeof userRow>

/** FK: the field follows FK Adgangsstyring. RIGHT: somebody else may change it, the reader may not. */
const locked = z.array(z.strictObject({ field: z.enum(PERSON_FIELDS), reason: z.enum(LOCK_REASONS) }))

const consent = z.strictObject({
  given: z.boolean(),
  givenAt: moment.nullable(),
  withdrawnAt: moment.nullable(),
  /** Of the text that was agreed to. */
  textVersion: z.string().nullable(),
})

export const userDetail = z
  .strictObject({
    ...userRow.shape,
    directPhone: z.string().nullable(),
    mobilePhone: z.string().nullable(),
    municipality: z.string(),
    isMe: z.boolean(),
    version,
    /** Only one's own. */
    consent: consent.nullable(),
    /** "Tildeling": a row for each project of the municipality; null is "Ingen". */
    matrix: z.array(
      z.strictObject({ project: named, userType: userType.nullable(), canChange: z.boolean() }),
    ),
    rights: z.strictObject({
      edit: z.boolean(),
      grantAccess: z.boolean(),
      delete: z.boolean(),
      setAdministrator: z.boolean(),
    }),
    locked,
  })
  .meta({ id: 'UserDetail' })
export type UserDetail = z.infer<typeof userDetail>

const profile = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    organisation: z.string(),
    municipality: z.string().nullable(),
    side: z.enum(SIDES),
    title: z.string().nullable(),
    department: z.string().nullable(),
    directPhone: z.string().nullable(),
    mobilePhone: z.string().nullable(),
    isAdministrator: z.boolean(),
    projects: z.array(z.strictObject({ ...named.shape, userType })),
    authSource: z.enum(['FK_ADM', 'LOCAL']),
    language: z.enum(LANGUAGES).nullable(),
    version,
    /** Null for those who have no municipality and so nobody to keep it from. */
    consent: consent.nullable(),
    locked,
  })
  .meta({ id: 'Profile' })
export type Profile = z.infer<typeof profile>

const filters = z.strictObject({
  project: several(id<ProjectId>()),
  userType: several(z.enum(USER_FILTER_TYPES)),
  words: typed(SEARCH_MAX_LENGTH).optional(),
  fk: z.enum(FK_FILTERS).default('any'),
  login: z.enum(LOGIN_FILTERS).default('any'),
})
const SORT = new RegExp(`^-?(${USER_SORTS.join('|')})$`)
const sorted = z.strictObject({ ...filters.shape, sort: z.string().regex(SORT).default('name') })
const PAGE_SIZE = 50
const listQuery = z.strictObject({
  ...sorted.shape,
  'page[cursor]': z.string().max(500).optional(),
  'page[size]': z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
})

const personId = z.strictObject({ personId: id<PersonId>() })
const line = typedLine(200)
const maybe = line.nullable().optional()
const contact = { title: maybe, department: maybe, directPhone: maybe, mobilePhone: maybe }

export const userRows = {
  'users.list': {
    summary: 'A page of the users of the own municipality.',
    rights: ['person.list'],
    query: listQuery,
    reply: z.strictObject({ users: z.array(userRow), total: z.int(), nextCursor: z.string().nullable() }),
  },
  'users.options': {
    summary: 'What the reader can choose from when creating users, and whether they may.',
    rights: ['person.list'],
    reply: z.strictObject({
      projects: z.array(z.strictObject({ ...named.shape, canGrant: z.boolean() })),
      organisations: z.array(named),
      /** Whether people come in through FK Adgangsstyring here. */
      hasFk: z.boolean(),
      rights: z.strictObject({
        create: z.boolean(),
        admit: z.boolean(),
        export: z.boolean(),
        setAdministrator: z.boolean(),
        /** Contact data from elsewhere, and who has left. */
        directory: z.boolean(),
      }),
    }),
  },
  'users.read': {
    summary: 'One user of the own municipality, with a row for each project they could have access to.',
    rights: ['person.list'],
    params: personId,
    reply: userDetail,
  },
  'users.create': {
    summary:
      '“Opret bruger”. 409 `email-taken` when somebody has the address; of the own municipality with their id.',
    rights: ['person.create', 'person.grantAccess', 'person.setAdministrator'],
    body: z.strictObject({
      fullName: line,
      email: typedLine(300),
      ...contact,
      organisationId: id<OrganisationId>().optional(),
      access: z.array(z.strictObject({ projectId: id<ProjectId>(), userType })).max(500),
      isAdministrator: z.boolean().optional(),
    }),
    reply: userDetail,
  },
  'users.edit': {
    summary:
      '“Opdater bruger”: everything in one save. 409 when somebody else was first, and when it must be confirmed first.',
    rights: ['person.edit', 'person.grantAccess', 'person.setAdministrator'],
    params: personId,
    body: z.strictObject({
      version,
      fullName: line.optional(),
      email: typedLine(300).optional(),
      ...contact,
      organisationId: id<OrganisationId>().optional(),
      access: z
        .array(z.strictObject({ projectId: id<ProjectId>(), userType: userType.nullable() }))
        .max(500)
        .optional(),
      isAdministrator: z.boolean().optional(),
      confirmed: z.boolean().optional(),
    }),
    reply: userDetail,
  },
  'users.deletion': {
    summary: 'What deleting a user would leave behind.',
    rights: ['person.delete'],
    params: personId,
    reply: z.strictObject({
      name: z.string(),
      version,
      tasks: z.array(
        z.strictObject({
          ...tasksOfProject.shape,
          /** Those that are not completed, and could go to somebody else. */
          open: z.int(),
          /** Who may stand on the project's tasks. */
          candidates: z.array(personOption),
        }),
      ),
      roles: z.array(
        z.strictObject({
          id: z.uuid(),
          assignmentId: z.uuid(),
          title: z.string(),
          project: z.string().nullable(),
          isRequired: z.boolean(),
          becomesVacant: z.boolean(),
          /** They hold it; false: they have only been asked. */
          isHolder: z.boolean(),
          /** Who has been asked to follow. */
          onItsWayTo: z.string().nullable(),
          candidates: z.array(candidate),
        }),
      ),
      introductions: z.array(passableIntroduction),
      /** Projects that would be without a plus user. */
      lastPlusOf: z.array(named),
      /** Teams that would be without an owner. */
      lastOwnerOf: z.array(named),
      /** FK Adgangsstyring would let them in again, as a new and empty user. */
      hasFkAccess: z.boolean(),
      isLastAdministrator: z.boolean(),
    }),
  },
  'users.delete': {
    summary: '“Slet bruger”: tasks and roles are freed, what they wrote keeps their name.',
    rights: ['person.delete'],
    params: personId,
    body: z.strictObject({
      version,
      confirmed: z.literal(true),
      /** Who is asked to follow in a role, and who gets a project's or an introduction's open tasks; the rest is freed. */
      handOver: z
        .strictObject({
          roles: z
            .array(z.strictObject({ assignmentId: id<AssignmentId>(), personId: z.uuid() }))
            .max(200)
            .default([]),
          tasks: z
            .array(z.strictObject({ projectId: id<ProjectId>(), personId: z.uuid() }))
            .max(200)
            .default([]),
          introductions: z
            .array(z.strictObject({ planId: id<IntroductionPlanId>(), personId: id<PersonId>() }))
            .max(200)
            .default([]),
        })
        .default({ roles: [], tasks: [], introductions: [] }),
    }),
    reply: z.strictObject({ name: z.string(), hasFkAccess: z.boolean() }),
  },
  'profile.read': { summary: 'The reader’s own profile.', rights: [], reply: profile },
  'profile.edit': {
    summary: 'Changes the own profile, consent and language at once; what FK ORG governs is locked.',
    rights: ['person.consent', 'person.edit'],
    body: z.strictObject({
      version,
      fullName: line.optional(),
      ...contact,
      consent: z.boolean().optional(),
      language: z.enum(LANGUAGES).nullable().optional(),
    }),
    reply: profile,
  },
  'users.import': {
    summary:
      'Creates and updates users from a list (Excel or CSV): all or nothing; `dryRun` tries it and keeps nothing.',
    rights: ['person.create', 'person.grantAccess', 'person.setAdministrator'],
    rate: 'import',
    query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: bytes(MAX_FILE),
    reply: userImportReport,
  },
  'users.template': {
    summary: 'An empty list to fill in and import.',
    rights: ['person.create'],
    reply: file,
  },
  'users.export': {
    summary: 'The users of the own municipality as an Excel file; the filters of `users.list`.',
    rights: ['person.export'],
    query: sorted,
    reply: file,
  },
} satisfies Record<string, Row>
