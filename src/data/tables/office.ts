import { EntitySchema } from 'typeorm'
import type { Confirmation, ConfirmationAnswer, ConfirmationRound } from '../../domain/confirmation.js'
import type { Delegation, HandOver } from '../../domain/handOver.js'
import { date, id, int, maybe, moment, refersTo, text, version, type Columns } from './columns.js'

export const handOverTable = new EntitySchema<HandOver>({
  name: 'hand_over',
  columns: {
    id,
    municipalityId: refersTo('hand_over.municipality_id', 'municipality'),
    assignmentId: refersTo('hand_over.assignment_id', 'role_assignment'),
    successorAssignmentId: refersTo('hand_over.successor_assignment_id', 'role_assignment'),
    projectIds: { type: 'uuid', array: true, default: '{}' },
    state: text,
    createdAt: moment,
    createdBy: refersTo('hand_over.created_by', 'person'),
    settledAt: maybe(moment),
  } satisfies Columns<HandOver>,
  indices: [
    { name: 'uq_hand_over_open', columns: ['assignmentId'], unique: true, synchronize: false },
    { name: 'uq_hand_over_successor', columns: ['successorAssignmentId'], unique: true, synchronize: false },
  ],
})

export const delegationTable = new EntitySchema<Delegation>({
  name: 'delegation',
  columns: {
    id,
    municipalityId: refersTo('delegation.municipality_id', 'municipality'),
    assignmentId: refersTo('delegation.assignment_id', 'role_assignment'),
    duty: maybe(text),
    taskId: maybe(refersTo('delegation.task_id', 'task')),
    personId: refersTo('delegation.person_id', 'person'),
    note: maybe(text),
    state: text,
    delegatedAt: moment,
    endedAt: maybe(moment),
    endedBy: maybe(refersTo('delegation.ended_by', 'person')),
    version,
  } satisfies Columns<Delegation>,
  indices: [
    { name: 'ix_delegation_assignment', columns: ['assignmentId'], synchronize: false },
    { name: 'ix_delegation_person', columns: ['personId'], synchronize: false },
  ],
})

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
  indices: [{ name: 'uq_confirmation_round', columns: ['roleId', 'year'], unique: true, synchronize: false }],
})

export const confirmationTable = new EntitySchema<Confirmation>({
  name: 'confirmation',
  columns: {
    id,
    roundId: refersTo('confirmation.round_id', 'confirmation_round'),
    municipalityId: refersTo('confirmation.municipality_id', 'municipality'),
    taskId: maybe(refersTo('confirmation.task_id', 'task')),
    state: text,
    reason: maybe(text),
    closedAt: maybe(moment),
    closedBy: maybe(refersTo('confirmation.closed_by', 'person')),
    version,
  } satisfies Columns<Confirmation>,
  indices: [
    {
      name: 'uq_confirmation_municipality',
      columns: ['roundId', 'municipalityId'],
      unique: true,
      synchronize: false,
    },
    { name: 'uq_confirmation_task', columns: ['taskId'], unique: true, synchronize: false },
  ],
})

export const confirmationAnswerTable = new EntitySchema<ConfirmationAnswer>({
  name: 'confirmation_answer',
  columns: {
    confirmationId: { ...refersTo('confirmation_answer.confirmation_id', 'confirmation'), primary: true },
    assignmentId: { ...refersTo('confirmation_answer.assignment_id', 'role_assignment'), primary: true },
    municipalityId: refersTo('confirmation_answer.municipality_id', 'municipality'),
    answer: text,
    answeredAt: moment,
    answeredBy: maybe(refersTo('confirmation_answer.answered_by', 'person')),
  } satisfies Columns<ConfirmationAnswer>,
})
