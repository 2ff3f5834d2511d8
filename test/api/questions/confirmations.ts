import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const confirmationQuestions: QuestionsOf<
  Extract<RouteName, `rounds.${string}` | `confirmations.${string}`>
> = ({ roleId, roundId, confirmationId, held }) => ({
  'rounds.ofRole': { as: 'kombit', asked: { params: { roleId } }, isEverybodys: true },
  'rounds.open': {
    as: 'kombit',
    asked: { params: { roleId }, body: { dueOn: '2027-02-01' } },
    isEverybodys: true,
  },
  'rounds.read': { as: 'kombit', asked: { params: { roundId } }, isEverybodys: true },
  'confirmations.list': { as: 'reader', asked: {} },
  'confirmations.read': { as: 'reader', asked: { params: { confirmationId } } },
  'confirmations.answer': {
    as: 'plus',
    asked: { params: { confirmationId }, body: { assignmentId: held, answer: 'STILL_ME' } },
  },
  'confirmations.confirmAll': { as: 'admin', asked: { params: { confirmationId } } },
  'confirmations.decline': {
    as: 'admin',
    asked: { params: { confirmationId }, body: { reason: 'Vi bruger det ikke' } },
  },
})
