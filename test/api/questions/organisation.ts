import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

type Names = Extract<RouteName, `${'organisation' | 'teams' | 'members' | 'areas'}.${string}`>

export const organisationQuestions: QuestionsOf<Names> = ({
  teamId,
  memberId,
  areaId,
  dividedId,
  coordinatorId,
  who,
  town,
}) => {
  const address = `${town.id.slice(0, 8)}@korsbaek.example`
  const team = { name: 'Team Solsikken', reportTags: ['dagtilbud'], areaId: null }
  return {
    'organisation.read': { as: 'admin', asked: {} },
    'teams.create': { as: 'admin', asked: { body: team } },
    'teams.setAreas': {
      as: 'admin',
      about: 'team',
      asked: { body: { teams: [{ teamId, version: 1 }], areaId: null } },
    },
    'teams.read': { as: 'admin', asked: { params: { teamId } } },
    'teams.edit': { as: 'admin', asked: { params: { teamId }, body: { ...team, version: 1 } } },
    'teams.archive': { as: 'admin', asked: { params: { teamId }, body: { version: 1 } } },
    'members.invite': {
      as: 'admin',
      asked: { params: { teamId }, body: { fullName: 'Nanna Ny', email: address, role: 'introducer' } },
    },
    'members.add': {
      as: 'admin',
      asked: { params: { teamId }, body: { personId: who.free.id, role: 'owner' } },
    },
    'members.resend': { as: 'admin', asked: { params: { memberId }, body: { message: null } } },
    'members.readPerson': { as: 'admin', asked: { params: { memberId } } },
    'members.editPerson': {
      as: 'admin',
      asked: { params: { memberId }, body: { version: 1, fullName: 'Ida Introduktør' } },
    },
    'members.changeRole': {
      as: 'admin',
      asked: { params: { memberId }, body: { version: 1, role: 'owner' } },
    },
    'members.leaving': { as: 'admin', asked: { params: { memberId } } },
    'members.archive': { as: 'admin', asked: { params: { memberId }, body: { version: 1 } } },
    'areas.createRoot': { as: 'stranger', asked: {} },
    'areas.create': {
      as: 'admin',
      asked: { params: { areaId }, body: { name: 'Stuen', moveTeams: true } },
    },
    'areas.edit': { as: 'admin', asked: { params: { areaId }, body: { version: 1, name: 'Dagtilbud' } } },
    'areas.delete': {
      as: 'admin',
      asked: { params: { areaId }, body: { version: 1, teamsTo: null, coordinatorsTo: null } },
    },
    'areas.appoint': {
      as: 'admin',
      asked: { params: { areaId: dividedId }, body: { personId: coordinatorId } },
    },
    'areas.dismiss': { as: 'admin', asked: { params: { areaId }, body: { personId: coordinatorId } } },
  }
}
