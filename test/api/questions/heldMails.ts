import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const heldMailQuestions: QuestionsOf<Extract<RouteName, `heldMails.${string}`>> = ({ heldMailId }) => {
  const params = { heldMailId }
  return {
    'heldMails.list': { as: 'kombit', asked: {}, isEverybodys: true },
    'heldMails.attach': { as: 'kombit', asked: { params, body: { as: 'ME' } } },
    'heldMails.drop': { as: 'kombit', asked: { params } },
  }
}
