import { z } from 'zod'
import { SUCCESSOR_REASONS } from '../domain/handOver.js'
import type { AssignmentId, IntroductionPlanId, PersonId, ProjectId, RoleId } from '../domain/ids.js'
import { personOption } from './person.js'
import { assignmentView, roleDetail } from './role.js'
import type { Row } from './row.js'
import { id, named, version } from './shapes.js'

/** Tasks of one project: how many, and titles only of those the reader may read. */
export const tasksOfProject = z.strictObject({
  project: named,
  count: z.int(),
  readable: z.array(z.strictObject({ id: z.uuid(), number: z.int(), title: z.string() })),
})

export const candidate = z
  .strictObject({ person: personOption, reason: z.enum(SUCCESSOR_REASONS) })
  .meta({ id: 'SuccessorProposal' })
export type SuccessorProposalView = z.infer<typeof candidate>

/** An introduction somebody who goes has open tasks in; what they are, for those who read it. */
export const passableIntroduction = z.strictObject({
  planId: z.uuid(),
  introducee: z.string().nullable(),
  team: z.string(),
  count: z.int(),
  titles: z.array(z.string()),
  /** Who of the team could have them. */
  candidates: z.array(named),
})

const handOverPreview = z
  .strictObject({
    assignmentId: z.uuid(),
    role: named,
    project: z.string().nullable(),
    holder: named,
    isMe: z.boolean(),
    /** False: they do not hold the role (any more). */
    isHolder: z.boolean(),
    version,
    isRequired: z.boolean(),
    /** Without a successor nobody would hold the role. */
    becomesVacant: z.boolean(),
    /** Who has been asked to follow. */
    onItsWayTo: z.string().nullable(),
    projects: z.array(
      z.strictObject({
        ...tasksOfProject.shape,
        /** Those that recommend the role. */
        roleCount: z.int(),
        /** Belongs to the role, so that its tasks are likely to go along. */
        goesAlong: z.boolean(),
        /** People who may stand on its tasks. */
        assignable: z.array(z.uuid()),
      }),
    ),
    /** Where the holder introduces others and has open tasks; what they are, for those who read the introduction. */
    introductions: z.array(passableIntroduction.extend({ goesAlong: z.boolean() })),
    candidates: z.array(candidate),
    canAssign: z.boolean(),
  })
  .meta({ id: 'HandOverPreview' })
export type HandOverPreview = z.infer<typeof handOverPreview>

const story = z
  .strictObject({
    state: z.enum(['OPEN', 'DONE', 'CANCELLED']),
    holder: z.string(),
    successor: z.string(),
    by: z.string(),
    /** Who said no, or took it back. */
    stoppedBy: z.string().nullable(),
    successorAssignmentId: z.uuid(),
    /** How many tasks have gone to the successor. */
    moved: z.int(),
    /** Those that follow when they say yes. */
    along: z.array(tasksOfProject),
    /** Agreed ones that stay, because the successor may not stand on them. */
    stays: z.array(tasksOfProject),
    /** Tasks of introductions that follow, or have. */
    introductions: z.int(),
  })
  .meta({ id: 'HandOver' })
export type HandOverView = z.infer<typeof story>

const assignmentId = z.strictObject({ assignmentId: id<AssignmentId>() })
export const handOverRows = {
  'roles.candidates': {
    summary: 'Who could be asked to take a role, the likeliest first, and why.',
    rights: ['role.assign'],
    params: z.strictObject({ roleId: id<RoleId>() }),
    reply: z.strictObject({ candidates: z.array(candidate) }),
  },
  'handOvers.preview': {
    summary: 'What handing a role over would bring along, and who could take it.',
    rights: ['role.handOver'],
    params: assignmentId,
    reply: handOverPreview,
  },
  'handOvers.start': {
    summary:
      'Asks somebody to take a role over; the holder keeps it until they say yes. `direct`, and whoever holds it as well, at once.',
    rights: ['role.handOver', 'role.assign'],
    params: assignmentId,
    body: z.strictObject({
      version,
      personId: z.uuid(),
      projectIds: z.array(id<ProjectId>()).max(200),
      /** Null: to whoever follows. */
      introductions: z
        .array(
          z.strictObject({
            planId: id<IntroductionPlanId>(),
            personId: id<PersonId>().nullable().default(null),
          }),
        )
        .max(200)
        .default([]),
      direct: z.boolean().default(false),
    }),
    reply: z.strictObject({ role: roleDetail, assignment: assignmentView, handOver: story }),
  },
  'handOvers.cancel': {
    summary: 'Takes a hand-over back; the holder stays.',
    rights: ['role.handOver'],
    params: assignmentId,
    reply: z.strictObject({ role: roleDetail, assignment: assignmentView }),
  },
} satisfies Record<string, Row>
