import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const joinRequestQuestions: QuestionsOf<Extract<RouteName, `joinRequests.${string}`>> = ({
  joinRequestId,
  linkedRequestId,
  ksd,
  personId,
}) => ({
  'joinRequests.mine': { as: 'reader', asked: {} },
  'joinRequests.ask': { as: 'reader', asked: {} },
  'joinRequests.list': { as: 'admin', asked: {} },
  'joinRequests.admit': {
    as: 'admin',
    asked: { params: { joinRequestId }, body: { access: [{ projectId: ksd, userType: 'LIGHT' }] } },
  },
  'joinRequests.link': {
    as: 'admin',
    asked: { params: { joinRequestId: linkedRequestId }, body: { personId } },
  },
  'joinRequests.decline': {
    as: 'admin',
    asked: { params: { joinRequestId }, body: { reason: 'Du er ikke på projektet' } },
  },
})
