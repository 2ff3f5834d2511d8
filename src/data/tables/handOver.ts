import { EntitySchema } from 'typeorm'
import type { HandOver } from '../../domain/handOver.js'
import { id, json, maybe, moment, tenantForeignKeys, refersTo, text, uuid, type Columns } from './columns.js'

export const handOverTable = new EntitySchema<HandOver>({
  name: 'hand_over',
  columns: {
    id,
    municipalityId: refersTo('hand_over.municipality_id', 'municipality'),
    assignmentId: uuid,
    successorAssignmentId: uuid,
    projectIds: { type: 'uuid', array: true, default: '{}' },
    introductions: { ...json, default: [] },
    state: text,
    createdAt: moment,
    createdBy: refersTo('hand_over.created_by', 'person'),
    settledAt: maybe(moment),
  } satisfies Columns<HandOver>,
  foreignKeys: tenantForeignKeys('hand_over', {
    assignmentId: 'role_assignment',
    successorAssignmentId: 'role_assignment',
  }),
})
