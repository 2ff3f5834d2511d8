import { EntitySchema } from 'typeorm'
import type { JoinRequest } from '../../domain/joinRequest.js'
import { id, maybe, moment, refersTo, tenantForeignKeys, text, uuid, type Columns } from './columns.js'

export const joinRequestTable = new EntitySchema<JoinRequest>({
  name: 'join_request',
  columns: {
    id,
    municipalityId: refersTo('join_request.municipality_id', 'municipality'),
    tenantId: uuid,
    aadObjectId: uuid,
    fullName: text,
    email: maybe(text),
    conversationId: maybe(uuid),
    state: text,
    askedAt: moment,
    answeredAt: maybe(moment),
    answeredBy: maybe(uuid),
    reason: maybe(text),
    personId: maybe(uuid),
  } satisfies Columns<JoinRequest>,
  foreignKeys: tenantForeignKeys('join_request', {
    conversationId: 'conversation',
    answeredBy: 'person',
    personId: 'person',
  }),
})
