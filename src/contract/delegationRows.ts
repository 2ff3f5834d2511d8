import { z } from 'zod'
import type { AssignmentId, DelegationId, TaskId } from '../domain/ids.js'
import { delegationView } from './delegation.js'
import { NOTE_MAX } from '../domain/delegation.js'
import { assignmentView, roleDetail } from './role.js'
import type { Row } from './row.js'
import { id, typed, version } from './shapes.js'

const assignmentId = z.strictObject({ assignmentId: id<AssignmentId>() })
const delegationId = z.strictObject({ delegationId: id<DelegationId>() })
const delegated = z.strictObject({
  role: roleDetail,
  assignment: assignmentView,
  delegation: delegationView,
})
/** As long as KOMBIT’s own words may be. */
const DUTY_MAX = 4000

export const delegationRows = {
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
