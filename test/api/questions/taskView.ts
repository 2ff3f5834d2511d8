import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const taskViewQuestions: QuestionsOf<Extract<RouteName, `taskView.${string}`>> = () => ({
  'taskView.read': { as: 'plus', asked: {} },
  'taskView.save': { as: 'plus', asked: { body: { search: 'marker=RED&sort=-endDate%2Ctitle' } } },
  'taskView.reset': { as: 'plus', asked: {} },
})
