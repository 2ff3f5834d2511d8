import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const projectQuestions: QuestionsOf<Extract<RouteName, `projects.${string}`>> = ({ ksd }) => ({
  'projects.list': { as: 'plus', asked: {} },
  'projects.read': { as: 'plus', asked: { params: { projectId: ksd } }, isEverybodys: true },
})
