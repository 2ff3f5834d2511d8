import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

type Names = Extract<RouteName, `municipality.${string}` | `checklist.${string}`>

export const municipalityQuestions: QuestionsOf<Names> = ({ town }) => ({
  'municipality.read': { as: 'admin', asked: {}, isEverybodys: true },
  'municipality.edit': {
    as: 'admin',
    asked: {
      body: {
        version: 1,
        name: town.name,
        language: 'da',
        calendarProfile: 'office',
        extraClosedDays: ['2026-05-15'],
        minimumAssurance: 'SUBSTANTIAL',
        signInsThatCount: ['FK', 'TEAMS'],
      },
    },
    isEverybodys: true,
  },
  'checklist.read': { as: 'admin', asked: {}, isEverybodys: true },
})
