import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const handOverQuestions: QuestionsOf<
  Extract<RouteName, `handOvers.${string}` | `delegations.${string}`>
> = ({ held, delegationId, receivedId, ksd, who }) => {
  const params = { assignmentId: held }
  return {
    'handOvers.preview': { as: 'admin', asked: { params } },
    'handOvers.start': {
      as: 'admin',
      asked: { params, body: { version: 1, personId: who.free.id, projectIds: [ksd] } },
    },
    'delegations.create': {
      as: 'plus',
      asked: {
        params,
        body: { duty: 'Er kontakt for KOMBIT', personId: who.free.id, note: 'Vi ses mandag' },
      },
    },
    'delegations.end': { as: 'plus', asked: { params: { delegationId }, body: { version: 1 } } },
    'delegations.giveBack': {
      as: 'nominee',
      asked: { params: { delegationId: receivedId }, body: { version: 1 } },
    },
    'handOvers.cancel': { as: 'admin', asked: { params } },
  }
}
