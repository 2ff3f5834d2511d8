import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const userQuestions: QuestionsOf<Extract<RouteName, `users.${string}` | `profile.${string}`>> = ({
  personId,
}) => ({
  'users.list': { as: 'reader', asked: { query: '?sort=-email&userType=PLUS&userType=NONE&page[size]=10' } },
  'users.options': { as: 'reader', asked: {} },
  'users.read': { as: 'reader', asked: { params: { personId } } },
  'users.create': {
    as: 'admin',
    asked: { body: { fullName: 'Nanna Ny', email: `${personId}@korsbaek.example`, access: [] } },
  },
  'users.edit': { as: 'admin', asked: { params: { personId }, body: { version: 1, title: 'Ny titel' } } },
  'users.deletion': { as: 'admin', asked: { params: { personId } } },
  'users.delete': { as: 'admin', asked: { params: { personId }, body: { version: 1, confirmed: true } } },
  'users.data': { as: 'admin', asked: { params: { personId }, query: '?language=en' } },
  'profile.data': { as: 'reader', asked: {} },
  'users.template': { as: 'plus', asked: {} },
  'users.export': { as: 'admin', asked: { query: '?userType=PLUS&fk=unmigrated&sort=-organisation' } },
  'users.import': {
    as: 'admin',
    asked: {
      query: '?dryRun=true',
      body: Buffer.from(`Navn;E-mail;Titel\nNanna Ny;${personId}@korsbaek.example;Konsulent`),
    },
  },
  'profile.read': { as: 'plus', asked: {} },
  'profile.lookups': { as: 'plus', asked: {} },
  'profile.edit': { as: 'plus', asked: { body: { version: 1, consent: true } } },
})
