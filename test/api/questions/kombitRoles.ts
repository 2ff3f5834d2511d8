import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

const TEXTS = {
  title: 'Systemejer',
  description: 'Ejer systemet.',
  effect: null,
  duties: [{ text: 'Beslutter', implementation: true, operations: false }],
  responsibilities: [],
  competences: ['Kan beslutte'],
  characteristics: null,
}
const RULES = { importance: 'REQUIRED', maxHolders: 1, requiresYearlyConfirmation: false }

type Names = Extract<RouteName, `kombitRoles.${string}` | `masterRoles.${string}` | 'roles.editions'>

/** Every title is the place's own, since no two roles of a project have the same. */
export const kombitRoleQuestions: QuestionsOf<Names> = ({ roleId, draftId, masterRoleId, ksd, town }) => {
  const texts = { ...TEXTS, title: `Systemejer ${town.id} ${roleId}` }
  return {
    'roles.editions': { as: 'reader', asked: { params: { roleId } }, isEverybodys: true },
    'kombitRoles.list': { as: 'kombit', asked: { query: '?state=published&project=NONE&words=rolle' } },
    'kombitRoles.create': {
      as: 'kombit',
      asked: {
        body: { ...texts, ...RULES, title: `Ny ${texts.title}`, projectId: null, masterRoleId: null },
      },
    },
    'kombitRoles.read': { as: 'kombit', asked: { params: { roleId } }, isEverybodys: true },
    'kombitRoles.contacts': { as: 'kombit', asked: { params: { roleId } }, isEverybodys: true },
    'kombitRoles.edit': {
      as: 'kombit',
      asked: { params: { roleId }, body: { version: 1, ...texts, ...RULES } },
      isEverybodys: true,
    },
    'kombitRoles.reach': { as: 'kombit', asked: { query: `?project=${ksd}` } },
    'kombitRoles.delete': { as: 'kombit', asked: { params: { roleId: draftId }, body: { version: 1 } } },
    'kombitRoles.publish': {
      as: 'kombit',
      asked: { params: { roleId }, body: { version: 1, municipalityIds: null } },
      isEverybodys: true,
    },
    'masterRoles.list': { as: 'kombit', asked: {} },
    'masterRoles.create': { as: 'kombit', asked: { body: { ...texts, title: `Ny ${texts.title}` } } },
    'masterRoles.read': { as: 'kombit', asked: { params: { masterRoleId } } },
    'masterRoles.edit': {
      as: 'kombit',
      asked: { params: { masterRoleId }, body: { version: 1, carryTo: 'following', ...texts } },
    },
    'masterRoles.delete': { as: 'kombit', asked: { params: { masterRoleId }, body: { version: 1 } } },
    'masterRoles.publish': {
      as: 'kombit',
      asked: { params: { masterRoleId }, body: { version: 1, projectIds: [ksd], ...RULES } },
    },
  }
}
