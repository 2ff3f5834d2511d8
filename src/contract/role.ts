import { z } from 'zod'
import { IMPORTANCES, NO_PROJECT, ROLE_TYPES } from '../domain/gallery.js'
import type { AssignmentId, ProjectId, RoleId } from '../domain/ids.js'
import { LANGUAGES } from '../domain/person.js'
import { READINESS, type Readiness } from '../domain/readiness.js'
import { RICH_TEXT_MAX } from '../domain/richText.js'
import { NOTE_SECTIONS, REASON_MAX } from '../domain/role.js'
import { SEARCH_MAX_LENGTH } from '../domain/search.js'
import { delegationView } from './delegation.js'
import type { Row } from './row.js'
import { file, named, several, version, versionOrNone, id, moment, typed } from './shapes.js'
import { taskRow } from './task.js'

/** What the reader may do about a holder or a nominee. */
export const ASSIGNMENT_ACTIONS = [
  'accept',
  'decline',
  'remind',
  'withdraw',
  'end',
  'makePrimary',
  'handOver',
  'keep',
  'delegate',
] as const
export type AssignmentAction = (typeof ASSIGNMENT_ACTIONS)[number]

/** What a task can recommend a role as (klik.md W28). */
export const RECOMMENDED_AS = ['responsible', 'executor'] as const

export const assignmentView = z
  .strictObject({
    id: z.uuid(),
    roleId: z.uuid(),
    person: z.strictObject({
      id: z.uuid(),
      name: z.string(),
      title: z.string().nullable(),
      department: z.string().nullable(),
      directPhone: z.string().nullable(),
      mobilePhone: z.string().nullable(),
      email: z.string(),
    }),
    state: z.enum(['NOMINATED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ENDED']),
    direct: z.boolean(),
    isPrimary: z.boolean(),
    isMe: z.boolean(),
    /** False: the nomination has not got through to the person yet. */
    reached: z.boolean(),
    nominatedBy: z.string().nullable(),
    nominatedAt: moment,
    /** When somebody who was asked was last reminded. */
    remindedAt: moment.nullable(),
    reason: z.string().nullable(),
    suggested: named.nullable(),
    /** Who has been asked to follow a holder. */
    leavingTo: z.string().nullable(),
    /** Whom a nominee would follow, and how many open tasks would come along. */
    succeeds: z.strictObject({ name: z.string(), tasks: z.int() }).nullable(),
    /** How far they are with the role, as one word; null when it is over. */
    readiness: z.enum(READINESS).nullable(),
    /** For the holder and those who lead the introduction alone. */
    introduction: z.strictObject({ planId: z.uuid(), done: z.int(), total: z.int() }).nullable(),
    version,
    actions: z.array(z.enum(ASSIGNMENT_ACTIONS)),
  })
  .meta({ id: 'Assignment' })
export type AssignmentView = z.infer<typeof assignmentView>

export const galleryRole = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    project: named.nullable(),
    importance: z.enum(['REQUIRED', 'RECOMMENDED']),
    maxHolders: z.int().nullable(),
    /** The master role it follows, the same on every project that has one. */
    masterRole: named.nullable(),
    vacant: z.boolean(),
    full: z.boolean(),
    assignments: z.array(assignmentView),
    canAssign: z.boolean(),
    /** Of whoever is furthest, among those the reader sees; null for who has no municipality. */
    readiness: z.enum(READINESS).nullable(),
  })
  .meta({ id: 'GalleryRole' })
export type GalleryRole = z.infer<typeof galleryRole>

const duty = z.strictObject({ text: z.string(), implementation: z.boolean(), operations: z.boolean() })

export const roleDetail = z
  .strictObject({
    ...galleryRole.shape,
    description: z.string().nullable(),
    effect: z.string().nullable(),
    duties: z.array(duty),
    responsibilities: z.array(duty),
    competences: z.array(z.string()),
    characteristics: z.string().nullable(),
    /** The municipality's own words, in the order of the sections; a section without any is not there. */
    notes: z.array(
      z.strictObject({
        section: z.enum(NOTE_SECTIONS),
        text: z.string(),
        version,
        updatedAt: moment,
        /** Null: somebody who is gone. */
        updatedBy: z.string().nullable(),
      }),
    ),
    canEditNotes: z.boolean(),
    /** Open tasks that recommend the role, and as what, as far as the reader may read them. */
    tasks: z.array(z.strictObject({ ...taskRow.shape, recommendedAs: z.array(z.enum(RECOMMENDED_AS)) })),
    /** Those the reader may not read: only how many, by project. */
    otherTasks: z.array(z.strictObject({ project: z.string(), count: z.int() })),
    /** What holders have let colleagues do, as far as it concerns the reader. */
    delegations: z.array(delegationView),
    /** Holders who have not been introduced, and whom the reader may start an introduction of. */
    introducible: z.array(z.uuid()),
  })
  .meta({ id: 'RoleDetail' })
export type RoleDetail = z.infer<typeof roleDetail>

const readinessCounts = z
  .strictObject(Object.fromEntries(READINESS.map((one) => [one, z.int()])) as Record<Readiness, z.ZodInt>)
  .meta({ id: 'ReadinessCounts' })

const answered = z.strictObject({ role: roleDetail, assignment: assignmentView })
const roleId = z.strictObject({ roleId: id<RoleId>() })
const assignmentId = z.strictObject({ assignmentId: id<AssignmentId>() })
const onVersion = z.strictObject({ version })

export const roleRows = {
  'roles.gallery': {
    summary: 'The role gallery of the own municipality.',
    rights: ['role.read'],
    reply: z.strictObject({
      roles: z.array(galleryRole),
      hasVacantRequired: z.boolean(),
      /** How many roles stand how; for administrators. */
      readiness: readinessCounts.nullable(),
    }),
  },
  'roles.export': {
    summary:
      'The role gallery of the own municipality as an Excel file, vacant roles too, filtered as asked.',
    rights: ['role.export'],
    query: z.strictObject({
      project: several(z.union([id<ProjectId>(), z.literal(NO_PROJECT)])),
      importance: several(z.enum(IMPORTANCES)),
      type: several(z.enum(ROLE_TYPES)),
      vacant: z.literal('true').optional(),
      notReady: z.literal('true').optional(),
      hide: z.literal('empty').optional(),
      words: typed(SEARCH_MAX_LENGTH).default(''),
      language: z.enum(LANGUAGES).optional(),
    }),
    reply: file,
  },
  'roles.read': {
    summary: 'One role with its holders and open tasks.',
    rights: ['role.read'],
    params: roleId,
    reply: roleDetail,
  },
  'roleNotes.save': {
    summary:
      'Writes the municipality’s note on a section of a role; an empty text takes it away. KOMBIT reads GENERAL alone. 409 when somebody else was first.',
    rights: ['role.editNotes'],
    params: z.strictObject({ roleId: id<RoleId>(), section: z.enum(NOTE_SECTIONS) }),
    body: z.strictObject({
      /** 0: there was none. */
      version: versionOrNone,
      /** Markdown. */
      text: typed(RICH_TEXT_MAX),
    }),
    reply: roleDetail,
  },
  'roles.nominate': {
    summary: 'Asks a person to take the role; `direct` puts them on it unasked.',
    rights: ['role.assign'],
    params: roleId,
    body: z.strictObject({ personId: z.uuid(), direct: z.boolean().default(false) }),
    reply: answered,
  },
  'assignments.accept': {
    summary: 'Takes on a role one is nominated for.',
    rights: ['role.answer'],
    params: assignmentId,
    body: onVersion,
    reply: answered,
  },
  'assignments.decline': {
    summary: 'Says no, with a reason, and may suggest somebody else.',
    rights: ['role.answer'],
    params: assignmentId,
    body: z.strictObject({
      version,
      reason: typed(REASON_MAX).pipe(z.string().trim()),
      suggestedPersonId: z.uuid().optional(),
    }),
    reply: answered,
  },
  'assignments.remind': {
    summary: 'Reminds a nominee to answer; 409 when they have been reminded today.',
    rights: ['role.assign'],
    params: assignmentId,
    reply: answered,
  },
  'assignments.withdraw': {
    summary: 'Takes a nomination back.',
    rights: ['role.assign'],
    params: assignmentId,
    body: onVersion,
    reply: answered,
  },
  'assignments.end': {
    summary:
      'Removes a holder from the role, or gives it up. `mayBeVacant`: though a required role is then empty.',
    rights: ['role.handOver'],
    params: assignmentId,
    body: z.strictObject({ version, mayBeVacant: z.boolean().default(false) }),
    reply: answered,
  },
  'assignments.makePrimary': {
    summary: 'Makes a holder the primary one.',
    rights: ['role.assign'],
    params: assignmentId,
    body: onVersion,
    reply: answered,
  },
} satisfies Record<string, Row>
