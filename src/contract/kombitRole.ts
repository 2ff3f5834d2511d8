import { z } from 'zod'
import type { MasterRoleId, ProjectId, RoleId } from '../domain/ids.js'
import {
  HOLDERS_MAX,
  LINE_CHANGES,
  LINE_SECTIONS,
  PROSE_SECTIONS,
  ROLE_LINE_MAX,
  ROLE_LINES_MAX,
  ROLE_PROSE_MAX,
  ROLE_TITLE_MAX,
  TEXT_SECTIONS,
} from '../domain/roleChange.js'
import { SEARCH_MAX_LENGTH } from '../domain/search.js'
import type { Row } from './row.js'
import { id, moment, named, several, typed, typedLine, version } from './shapes.js'

const importance = z.enum(['REQUIRED', 'RECOMMENDED'])
const maxHolders = z.int().min(1).max(HOLDERS_MAX).nullable()

/** Typed text of at least one sign; the blanks around it are dropped. */
const said = (max: number) => typed(2 * max).pipe(z.string().trim().min(1).max(max))
const prose = typed(ROLE_PROSE_MAX)
  .transform((text) => (text.trim() === '' ? null : text))
  .nullable()
const line = said(ROLE_LINE_MAX)
const duty = z.strictObject({ text: line, implementation: z.boolean(), operations: z.boolean() })

const texts = {
  title: typedLine(ROLE_TITLE_MAX).pipe(z.string().min(1)),
  description: prose,
  effect: prose,
  duties: z.array(duty).max(ROLE_LINES_MAX),
  responsibilities: z.array(duty).max(ROLE_LINES_MAX),
  competences: z.array(line).max(ROLE_LINES_MAX),
  characteristics: prose,
}
export const rules = { importance, maxHolders, requiresYearlyConfirmation: z.boolean() }

const shownDuty = z.strictObject({ text: z.string(), implementation: z.boolean(), operations: z.boolean() })
const shownTexts = {
  title: z.string(),
  description: z.string().nullable(),
  effect: z.string().nullable(),
  duties: z.array(shownDuty),
  responsibilities: z.array(shownDuty),
  competences: z.array(z.string()),
  characteristics: z.string().nullable(),
}

const shownText = z.string().nullable()
export const roleChange = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('prose'),
      section: z.enum(PROSE_SECTIONS),
      before: shownText,
      after: shownText,
    }),
    z.strictObject({
      kind: z.literal('lines'),
      section: z.enum(LINE_SECTIONS),
      lines: z.array(
        z.strictObject({
          is: z.enum(LINE_CHANGES),
          text: z.string(),
          marks: z.strictObject({ implementation: z.boolean(), operations: z.boolean() }).nullable(),
        }),
      ),
    }),
    z.strictObject({ kind: z.literal('importance'), before: importance, after: importance }),
    z.strictObject({
      kind: z.literal('maxHolders'),
      before: z.int().nullable(),
      after: z.int().nullable(),
    }),
    z.strictObject({ kind: z.literal('yearly'), after: z.boolean() }),
  ])
  .meta({ id: 'RoleChange' })

/** One version: when it came, and what it made different from the one before. */
export const roleEdition = z
  .strictObject({ version, at: moment, by: z.string().nullable(), changes: z.array(roleChange) })
  .meta({ id: 'RoleEdition' })
export type RoleEditionView = z.infer<typeof roleEdition>

export const kombitRoleRow = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    project: named.nullable(),
    masterRole: named.nullable(),
    importance,
    maxHolders: z.int().nullable(),
    requiresYearlyConfirmation: z.boolean(),
    /** Null: no municipality sees it yet. */
    publishedAt: moment.nullable(),
    /** Municipalities it is for; of them those where somebody has accepted. */
    municipalities: z.int(),
    filled: z.int(),
  })
  .meta({ id: 'KombitRole' })
export type KombitRoleRow = z.infer<typeof kombitRoleRow>

const holder = z.strictObject({ id: z.uuid(), name: z.string(), isPrimary: z.boolean() })
const standing = z.strictObject({
  municipality: named,
  /** Those who have accepted. */
  holders: z.array(holder),
  nominated: z.int(),
  /** The municipality's general note, which it knows KOMBIT reads; no other note, and none for suppliers. */
  generalNote: z.string().nullable(),
})

export const kombitRoleDetail = z
  .strictObject({
    ...kombitRoleRow.shape,
    ...shownTexts,
    version,
    /** The newest first. */
    editions: z.array(roleEdition),
    standings: z.array(standing),
    /** Where it could be published to and is not. */
    notFor: z.array(named),
    /** Whether it is for whoever joins too, and not for chosen municipalities. */
    isForAll: z.boolean(),
    /** Municipalities with more holders than the limit. */
    overLimitIn: z.int(),
    canManage: z.boolean(),
  })
  .meta({ id: 'KombitRoleDetail' })
export type KombitRoleDetail = z.infer<typeof kombitRoleDetail>

const contact = z.strictObject({
  personId: z.uuid(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  directPhone: z.string().nullable(),
  mobilePhone: z.string().nullable(),
  email: z.string(),
})

export const masterRoleRow = z
  .strictObject({ id: z.uuid(), title: z.string(), roles: z.int() })
  .meta({ id: 'MasterRole' })

export const masterRoleDetail = z
  .strictObject({
    id: z.uuid(),
    ...shownTexts,
    version,
    editions: z.array(roleEdition),
    /** The roles made of it, and what in each has been adapted to its project. */
    roles: z.array(
      z.strictObject({
        id: z.uuid(),
        title: z.string(),
        project: named.nullable(),
        publishedAt: moment.nullable(),
        adapted: z.array(z.enum(TEXT_SECTIONS)),
      }),
    ),
    /** Projects that have none of it yet. */
    projects: z.array(named),
    canManage: z.boolean(),
  })
  .meta({ id: 'MasterRoleDetail' })
export type MasterRoleDetail = z.infer<typeof masterRoleDetail>

export const ROLE_STATES = ['any', 'draft', 'published'] as const

export const roleId = z.strictObject({ roleId: id<RoleId>() })
export const masterRoleId = z.strictObject({ masterRoleId: id<MasterRoleId>() })

export const kombitRoleRows = {
  'roles.editions': {
    summary: 'How KOMBIT has changed a role since it was published, the newest first; at most ten.',
    rights: ['role.read'],
    params: roleId,
    reply: z.strictObject({ editions: z.array(roleEdition) }),
  },
  'kombitRoles.list': {
    summary: 'KOMBIT’s roles and in how many municipalities they are filled.',
    rights: ['role.follow'],
    query: z.strictObject({
      /** `NONE`: cross-cutting roles. */
      project: several(z.union([z.literal('NONE'), id<ProjectId>()])),
      master: several(id<MasterRoleId>()),
      state: z.enum(ROLE_STATES).default('any'),
      words: typed(SEARCH_MAX_LENGTH).default(''),
    }),
    reply: z.strictObject({
      roles: z.array(kombitRoleRow),
      projects: z.array(named),
      masterRoles: z.array(named),
      canManage: z.boolean(),
    }),
  },
  'kombitRoles.create': {
    summary: 'A new role, which no municipality sees until it is published.',
    rights: ['role.manage'],
    body: z.strictObject({
      projectId: id<ProjectId>().nullable(),
      masterRoleId: id<MasterRoleId>().nullable(),
      ...texts,
      ...rules,
    }),
    reply: kombitRoleDetail,
  },
  'kombitRoles.read': {
    summary: 'A role with its versions, and how it is filled in each municipality.',
    rights: ['role.follow'],
    params: roleId,
    reply: kombitRoleDetail,
  },
  'kombitRoles.contacts': {
    summary: 'How to reach those who hold the role; written down, so that they can see it.',
    rights: ['role.follow'],
    params: roleId,
    reply: z.strictObject({ contacts: z.array(contact) }),
  },
  'kombitRoles.edit': {
    summary: 'Changes a role; those who hold it are told.',
    rights: ['role.manage'],
    params: roleId,
    body: z.strictObject({ version, ...texts, ...rules }),
    reply: kombitRoleDetail,
  },
  'masterRoles.list': {
    summary: 'The master roles, and how many roles are made of each.',
    rights: ['masterRole.read'],
    reply: z.strictObject({ masterRoles: z.array(masterRoleRow), canManage: z.boolean() }),
  },
  'masterRoles.create': {
    summary: 'A new master role.',
    rights: ['masterRole.manage'],
    body: z.strictObject(texts),
    reply: masterRoleDetail,
  },
  'masterRoles.read': {
    summary: 'A master role, its versions, and which roles follow it.',
    rights: ['masterRole.read'],
    params: masterRoleId,
    reply: masterRoleDetail,
  },
  'masterRoles.edit': {
    summary: 'Changes a master role; `following` carries each section to the roles that had the old text.',
    rights: ['masterRole.manage'],
    params: masterRoleId,
    body: z.strictObject({ version, carryTo: z.enum(['following', 'none']), ...texts }),
    reply: z.strictObject({ master: masterRoleDetail, carriedTo: z.array(z.string()) }),
  },
} satisfies Record<string, Row>
