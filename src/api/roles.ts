import * as assignments from '../services/roles/assign.js'
import * as candidates from '../services/roles/candidates.js'
import * as roleExports from '../services/roles/export.js'
import * as roleNotes from '../services/roles/notes.js'
import { remind } from '../services/roles/remind.js'
import * as roles from '../services/roles/roles.js'
import type { Answers } from './bind.js'

type RoleAnswers = Pick<
  Answers,
  Exclude<
    Extract<keyof Answers, `roles.${string}` | `roleNotes.${string}` | `assignments.${string}`>,
    'roles.editions'
  >
>

export const roleAnswers: RoleAnswers = {
  'roles.gallery': (world, caller) => roles.gallery(world, caller),
  'roles.export': (world, caller, { query }) => {
    const { vacant, notReady, hide, language = null, ...sets } = query
    const filter = {
      ...sets,
      ...{ vacant: vacant !== undefined, notReady: notReady !== undefined, hidesEmpty: hide !== undefined },
    }
    return roleExports.own(world, caller, { filter, language })
  },
  'roles.read': (world, caller, { params }) => roles.read(world, caller, params.roleId),
  'roleNotes.save': (world, caller, { params, body }) =>
    roleNotes.save(world, caller, { ...params, ...body }),
  'roles.candidates': async (world, caller, { params }) => ({
    candidates: await candidates.of(world, caller, params.roleId),
  }),
  'roles.nominate': (world, caller, { params, body }) =>
    assignments.nominate(world, caller, { ...params, ...body }),
  'assignments.accept': (world, caller, { params, body }) =>
    assignments.accept(world, caller, { ...params, ...body }),
  'assignments.decline': (world, caller, { params, body }) =>
    assignments.decline(world, caller, { ...params, ...body }),
  'assignments.remind': (world, caller, { params }) => remind(world, caller, params.assignmentId),
  'assignments.withdraw': (world, caller, { params, body }) =>
    assignments.withdraw(world, caller, { ...params, ...body }),
  'assignments.end': (world, caller, { params, body }) =>
    assignments.end(world, caller, { ...params, ...body }),
  'assignments.makePrimary': (world, caller, { params, body }) =>
    assignments.makePrimary(world, caller, { ...params, ...body }),
}
