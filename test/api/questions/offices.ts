import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const officeQuestions: QuestionsOf<Extract<RouteName, `handOvers.${string}`>> = ({
  held,
  ksd,
  who,
}) => {
  const params = { assignmentId: held }
  return {
    'handOvers.preview': { as: 'admin', asked: { params } },
    'handOvers.start': {
      as: 'admin',
      asked: { params, body: { version: 1, personId: who.free.id, projectIds: [ksd] } },
    },
    'handOvers.cancel': { as: 'admin', asked: { params } },
  }
}
