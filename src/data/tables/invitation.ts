import { EntitySchema } from 'typeorm'
import type { Invitation } from '../../domain/invitation.js'
import { id, maybe, moment, refersTo, tenantForeignKeys, text, uuid, type Columns } from './columns.js'

export const invitationTable = new EntitySchema<Invitation>({
  name: 'invitation',
  columns: {
    id,
    municipalityId: refersTo('invitation.municipality_id', 'municipality'),
    personId: uuid,
    teamId: uuid,
    role: maybe(text),
    planId: maybe(uuid),
    message: maybe(text),
    sentBy: maybe(uuid),
    sentAt: moment,
    expiresAt: moment,
    usedAt: maybe(moment),
  } satisfies Columns<Invitation>,
  foreignKeys: tenantForeignKeys('invitation', {
    personId: 'person',
    teamId: 'team',
    planId: 'introduction_plan',
    sentBy: 'person',
  }),
})
