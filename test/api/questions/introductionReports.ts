import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

type Names = Extract<RouteName, `introductionReports.${string}`>

export const introductionReportQuestions: QuestionsOf<Names> = ({ teamId }) => ({
  'introductionReports.read': { as: 'admin', about: 'team', asked: { query: `?team=${teamId}` } },
  'introductionReports.export': {
    as: 'admin',
    about: 'team',
    asked: { query: `?team=${teamId}&format=xlsx` },
  },
})
