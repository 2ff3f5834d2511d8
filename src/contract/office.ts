import { z } from 'zod'
import { SUCCESSOR_REASONS } from '../domain/handOver.js'
import type { AssignmentId, DelegationId, ProjectId, TaskId } from '../domain/ids.js'
import { delegationView, NOTE_MAX } from './delegation.js'
import { personOption } from './person.js'
import { assignmentView, roleDetail } from './role.js'
import type { Row } from './row.js'
import { id, named, typed, version } from './shapes.js'

/** Tasks of one project: how many, and titles only of those the reader may read. */
export const tasksOfProject = z.strictObject({
  project: named,
  count: z.int(),
  readable: z.array(z.strictObject({ id: z.uuid(), number: z.int(), title: z.string() })),
})

export const candidate = z
  .strictObject({ person: personOption, reason: z.enum(SUCCESSOR_REASONS) })
  .meta({ id: 'SuccessorProposal' })

const handOverPreview = z
  .strictObject({
    assignmentId: z.uuid(),
    role: named,
    project: z.string().nullable(),
    holder: named,
    isMe: z.boolean(),
    /** False: they do not hold the role (any more). */
    isInOffice: z.boolean(),
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
    successorAssignmentId: z.uuid(),
    /** How many tasks have gone to the successor. */
    moved: z.int(),
    /** Those that follow when they say yes. */
    along: z.array(tasksOfProject),
    /** Agreed ones that stay, because the successor may not stand on them. */
    stays: z.array(tasksOfProject),
  })
  .meta({ id: 'HandOver' })
export type HandOverView = z.infer<typeof story>

const assignmentId = z.strictObject({ assignmentId: id<AssignmentId>() })
const delegationId = z.strictObject({ delegationId: id<DelegationId>() })
const delegated = z.strictObject({
  role: roleDetail,
  assignment: assignmentView,
  delegation: delegationView,
})
/** As long as KOMBIT’s own words may be. */
const DUTY_MAX = 4000

export const officeRows = {
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
  'delegations.create': {
    summary: 'Lets a colleague do one of the role’s duties, or a task; the holder stays responsible.',
    rights: ['role.delegate'],
    params: assignmentId,
    body: z.strictObject({
      duty: typed(DUTY_MAX).optional(),
      taskId: id<TaskId>().optional(),
      personId: z.uuid(),
      note: typed(NOTE_MAX).default(''),
    }),
    reply: z.strictObject({ role: roleDetail, assignment: assignmentView }),
  },
  'delegations.end': {
    summary: 'The holder takes back what was delegated.',
    rights: ['role.delegate'],
    params: delegationId,
    body: z.strictObject({ version }),
    reply: delegated,
  },
  'delegations.giveBack': {
    summary: 'The colleague gives it back; the holder is told.',
    rights: ['role.answer'],
    params: delegationId,
    body: z.strictObject({ version }),
    reply: delegated,
  },
} satisfies Record<string, Row>
