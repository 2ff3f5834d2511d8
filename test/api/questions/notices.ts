import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const noticeQuestions: QuestionsOf<Extract<RouteName, `notices.${string}`>> = ({ noticeId }) => ({
  'notices.seen': { as: 'plus', asked: { params: { noticeId } } },
})
