import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const roleQuestions: QuestionsOf<Extract<RouteName, `roles.${string}` | `assignments.${string}`>> = ({
  roleId,
  nomination,
  held,
  who,
}) => ({
  'roles.gallery': { as: 'reader', asked: {} },
  'roles.read': { as: 'reader', asked: { params: { roleId } }, isEverybodys: true },
  'roles.nominate': {
    as: 'admin',
    asked: { params: { roleId }, body: { personId: who.free.id } },
    isEverybodys: true,
  },
  'assignments.accept': {
    as: 'nominee',
    asked: { params: { assignmentId: nomination }, body: { version: 1 } },
  },
  'assignments.decline': {
    as: 'nominee',
    asked: { params: { assignmentId: nomination }, body: { version: 1, reason: 'Nej' } },
  },
  'assignments.withdraw': {
    as: 'admin',
    asked: { params: { assignmentId: nomination }, body: { version: 1 } },
  },
  'assignments.end': { as: 'admin', asked: { params: { assignmentId: held }, body: { version: 1 } } },
  'assignments.makePrimary': { as: 'admin', asked: { params: { assignmentId: held }, body: { version: 1 } } },
})
