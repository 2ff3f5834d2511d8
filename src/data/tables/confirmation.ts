import { EntitySchema } from 'typeorm'
import type { Confirmation, ConfirmationAnswer, ConfirmationRound } from '../../domain/confirmation.js'
import {
  date,
  id,
  int,
  maybe,
  moment,
  tenantForeignKeys,
  refersTo,
  text,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const confirmationRoundTable = new EntitySchema<ConfirmationRound>({
  name: 'confirmation_round',
  columns: {
    id,
    roleId: refersTo('confirmation_round.role_id', 'role'),
    year: int,
    dueOn: date,
    openedAt: moment,
    openedBy: maybe(refersTo('confirmation_round.opened_by', 'person')),
  } satisfies Columns<ConfirmationRound>,
})

export const confirmationTable = new EntitySchema<Confirmation>({
  name: 'confirmation',
  columns: {
    id,
    roundId: refersTo('confirmation.round_id', 'confirmation_round'),
    municipalityId: refersTo('confirmation.municipality_id', 'municipality'),
    taskId: maybe(uuid),
    state: text,
    reason: maybe(text),
    closedAt: maybe(moment),
    closedBy: maybe(refersTo('confirmation.closed_by', 'person')),
    version,
  } satisfies Columns<Confirmation>,
  foreignKeys: tenantForeignKeys('confirmation', { taskId: 'task' }),
})

export const confirmationAnswerTable = new EntitySchema<ConfirmationAnswer>({
  name: 'confirmation_answer',
  columns: {
    confirmationId: id,
    assignmentId: id,
    municipalityId: refersTo('confirmation_answer.municipality_id', 'municipality'),
    answer: text,
    answeredAt: moment,
    answeredBy: maybe(refersTo('confirmation_answer.answered_by', 'person')),
  } satisfies Columns<ConfirmationAnswer>,
  foreignKeys: tenantForeignKeys('confirmation_answer', {
    confirmationId: 'confirmation',
    assignmentId: 'role_assignment',
  }),
})
