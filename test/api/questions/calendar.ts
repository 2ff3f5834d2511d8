import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const calendarQuestions: QuestionsOf<Extract<RouteName, `calendar.${string}`>> = () => ({
  'calendar.read': { as: 'plus', asked: {} },
  'calendar.create': { as: 'plus', asked: {} },
  'calendar.revoke': { as: 'plus', asked: {} },
})
