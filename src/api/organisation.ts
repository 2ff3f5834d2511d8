import * as coordinators from '../services/areas/coordinators.js'
import * as areas from '../services/areas/edit.js'
import { remove } from '../services/areas/remove.js'
import * as organisation from '../services/introductions/view.js'
import * as teams from '../services/teams/edit.js'
import * as leaving from '../services/teams/leaving.js'
import * as members from '../services/teams/members.js'
import * as people from '../services/teams/people.js'
import * as team from '../services/teams/read.js'
import type { Answers } from './bind.js'

type Names = Extract<keyof Answers, `${'organisation' | 'teams' | 'members' | 'areas'}.${string}`>

export const organisationAnswers: Pick<Answers, Names> = {
  'organisation.read': (world, caller) => organisation.read(world, caller),
  'teams.create': (world, caller, { body }) => teams.create(world, caller, body),
  'teams.setAreas': (world, caller, { body }) => teams.setAreas(world, caller, body),
  'teams.read': (world, caller, { params }) => team.read(world, caller, params.teamId),
  'teams.edit': (world, caller, { params, body }) => teams.edit(world, caller, { ...params, ...body }),
  'teams.archive': (world, caller, { params, body }) => teams.archive(world, caller, { ...params, ...body }),
  'members.invite': (world, caller, { params, body }) =>
    members.invite(world, caller, { ...params, ...body }),
  'members.add': (world, caller, { params, body }) => members.invite(world, caller, { ...params, ...body }),
  'members.resend': (world, caller, { params, body }) =>
    members.resend(world, caller, { ...params, ...body }),
  'members.readPerson': (world, caller, { params }) => people.readPerson(world, caller, params.memberId),
  'members.editPerson': (world, caller, { params, body }) =>
    people.editPerson(world, caller, { ...params, ...body }),
  'members.changeRole': (world, caller, { params, body }) =>
    members.changeRole(world, caller, { ...params, ...body }),
  'members.leaving': (world, caller, { params }) => leaving.leavingOf(world, caller, params.memberId),
  'members.archive': (world, caller, { params, body: { isEverywhere, ...body } }) =>
    (isEverywhere ? leaving.archiveEverywhere : leaving.archiveMember)(world, caller, { ...params, ...body }),
  'areas.createRoot': (world, caller) => areas.createRoot(world, caller),
  'areas.create': (world, caller, { params, body }) => areas.create(world, caller, { ...params, ...body }),
  'areas.edit': (world, caller, { params, body }) => areas.edit(world, caller, { ...params, ...body }),
  'areas.delete': (world, caller, { params, body }) => remove(world, caller, { ...params, ...body }),
  'areas.appoint': (world, caller, { params, body }) =>
    coordinators.appoint(world, caller, { ...params, ...body }),
  'areas.dismiss': (world, caller, { params, body }) =>
    coordinators.dismiss(world, caller, { ...params, ...body }),
}
