import { EntitySchema } from 'typeorm'
import type { Delegation } from '../../domain/delegation.js'
import {
  id,
  maybe,
  moment,
  tenantForeignKeys,
  refersTo,
  text,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const delegationTable = new EntitySchema<Delegation>({
  name: 'delegation',
  columns: {
    id,
    municipalityId: refersTo('delegation.municipality_id', 'municipality'),
    assignmentId: uuid,
    duty: maybe(text),
    taskId: maybe(uuid),
    personId: uuid,
    note: maybe(text),
    state: text,
    delegatedAt: moment,
    endedAt: maybe(moment),
    endedBy: maybe(refersTo('delegation.ended_by', 'person')),
    version,
  } satisfies Columns<Delegation>,
  foreignKeys: tenantForeignKeys('delegation', {
    assignmentId: 'role_assignment',
    taskId: 'task',
    personId: 'person',
  }),
})
