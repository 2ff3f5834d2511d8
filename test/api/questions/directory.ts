import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const directoryQuestions: QuestionsOf<Extract<RouteName, `directory.${string}`>> = ({ personId }) => ({
  'directory.read': { as: 'admin', asked: {} },
  'directory.refresh': { as: 'admin', asked: { body: { dryRun: true, leavers: null } } },
  'directory.import': {
    as: 'admin',
    asked: {
      query: '?dryRun=true&leavers=2',
      body: Buffer.from(`Navn;E-mail;Titel\nNanna Ny;${personId}@korsbaek.example;Konsulent`),
    },
  },
})
