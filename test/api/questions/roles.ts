import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const roleQuestions: QuestionsOf<
  Exclude<
    Extract<RouteName, `${'roles' | 'roleNotes' | 'sharedRoles' | 'assignments'}.${string}`>,
    'roles.editions'
  >
> = ({ ksd, roleId, nomination, held, who }) => ({
  'roles.gallery': { as: 'reader', asked: {} },
  'roles.export': {
    as: 'reader',
    asked: { query: `?project=CROSS_CUTTING&project=${ksd}&importance=REQUIRED&hide=empty&language=en` },
  },
  'roleNotes.save': {
    as: 'admin',
    asked: { params: { roleId, section: 'EFFECT' }, body: { version: 0, text: '**Hos os** gælder mere' } },
    isEverybodys: true,
  },
  'sharedRoles.list': {
    as: 'admin',
    asked: { query: '?type=SYSTEM_SPECIFIC&sort=-municipality,role&purpose=PROJECT&page[size]=10' },
  },
  'sharedRoles.filters': { as: 'admin', asked: {} },
  'sharedRoles.export': { as: 'admin', asked: { query: '?purpose=SUPPORT&words=a&sort=-email' } },
  'roles.read': { as: 'reader', asked: { params: { roleId } }, isEverybodys: true },
  'roles.candidates': { as: 'admin', asked: { params: { roleId } }, isEverybodys: true },
  'roles.nominate': {
    as: 'admin',
    asked: { params: { roleId }, body: { personId: who.free.id } },
    isEverybodys: true,
  },
  'assignments.accept': {
    as: 'nominee',
    asked: { params: { assignmentId: nomination }, body: { version: 1 } },
  },
  'assignments.decline': {
    as: 'nominee',
    asked: { params: { assignmentId: nomination }, body: { version: 1, reason: 'Nej' } },
  },
  'assignments.remind': { as: 'admin', asked: { params: { assignmentId: nomination } } },
  'assignments.withdraw': {
    as: 'admin',
    asked: { params: { assignmentId: nomination }, body: { version: 1 } },
  },
  'assignments.end': {
    as: 'admin',
    asked: { params: { assignmentId: held }, body: { version: 1, mayBeVacant: true } },
  },
  'assignments.makePrimary': { as: 'admin', asked: { params: { assignmentId: held }, body: { version: 1 } } },
})
