import { newId } from '../../../src/domain/ids.js'
import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

const params = { list: 'MAYORS' }

export const contactQuestions: QuestionsOf<Extract<RouteName, `contacts.${string}`>> = ({ entryId }) => ({
  'contacts.lists': { as: 'reader', asked: {} },
  'contacts.list': {
    as: 'admin',
    asked: { params, query: '?scope=own&words=b&page=1' },
    isEverybodys: true,
  },
  'contacts.create': {
    as: 'admin',
    asked: { params, body: { key: newId(), name: 'Bent Borgmester', email: 'bent@korsbaek.example' } },
    isEverybodys: true,
  },
  'contacts.edit': {
    as: 'admin',
    asked: { params: { entryId }, body: { version: 1, name: 'Ny Borgmester' } },
  },
  'contacts.delete': { as: 'admin', asked: { params: { entryId }, body: { version: 1 } } },
  'contacts.verify': { as: 'admin', asked: { params, body: { entryIds: [entryId] } }, about: 'entry' },
  'contacts.export': { as: 'admin', asked: { params, query: '?scope=own' }, isEverybodys: true },
})
