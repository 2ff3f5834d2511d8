import { z } from 'zod'
import type { ProjectId } from '../domain/ids.js'
import { ACCESS_TYPES } from '../domain/person.js'
import type { Row } from './row.js'
import { id, named } from './shapes.js'
import { counters, taskRow } from './task.js'

export const projectRow = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    userType: z.enum(ACCESS_TYPES).nullable(),
    deadline: z.string().nullable(),
    periodFrom: z.string().nullable(),
    periodTo: z.string().nullable(),
    /** KOMBIT's implementation handbook. */
    handbookUrl: z.string().nullable(),
    counters,
    completed: z.int(),
  })
  .meta({ id: 'ProjectRow' })
export type ProjectRow = z.infer<typeof projectRow>

/** A phase or theme, or null for the tasks that have none. */
const part = z
  .strictObject({ part: named.nullable(), counters, completed: z.int() })
  .meta({ id: 'ProjectPart' })
export type ProjectPart = z.infer<typeof part>

export const projectState = z
  .strictObject({
    ...projectRow.shape,
    description: z.string().nullable(),
    kombitContactName: z.string().nullable(),
    kombitContactMail: z.string().nullable(),
    /** In KOMBIT's order. */
    phases: z.array(part),
    themes: z.array(part),
    /** For KOMBIT and suppliers: the municipalities that take part; empty for a municipality's own people. */
    municipalities: z.array(part),
    /** For the same: those of them where nobody is plus user, so that the administrators are told instead. */
    withoutPlus: z.array(named),
    /** The red and yellow tasks, the most urgent first. */
    burning: z.array(taskRow),
    /** How many burn beyond those listed. */
    moreBurning: z.int(),
  })
  .meta({ id: 'ProjectState' })
export type ProjectState = z.infer<typeof projectState>

export const projectRows = {
  'projects.list': {
    summary: 'The projects the reader has access to.',
    rights: ['project.read'],
    reply: z.strictObject({ projects: z.array(projectRow) }),
  },
  'projects.read': {
    summary: 'How a project stands: counters and what burns.',
    rights: ['project.read'],
    params: z.strictObject({ projectId: id<ProjectId>() }),
    reply: projectState,
  },
} satisfies Record<string, Row>
