import * as assignments from '../services/assignments.js'
import * as roles from '../services/roles.js'
import type { Answers } from './bind.js'

type RoleAnswers = Pick<Answers, Extract<keyof Answers, `roles.${string}` | `assignments.${string}`>>

export const roleAnswers: RoleAnswers = {
  'roles.gallery': (world, caller) => roles.gallery(world, caller),
  'roles.read': (world, caller, { params }) => roles.read(world, caller, params.roleId),
  'roles.nominate': (world, caller, { params, body }) =>
    assignments.nominate(world, caller, { ...params, ...body }),
  'assignments.accept': (world, caller, { params, body }) =>
    assignments.accept(world, caller, { ...params, ...body }),
  'assignments.decline': (world, caller, { params, body }) =>
    assignments.decline(world, caller, { ...params, ...body }),
  'assignments.withdraw': (world, caller, { params, body }) =>
    assignments.withdraw(world, caller, { ...params, ...body }),
  'assignments.end': (world, caller, { params, body }) =>
    assignments.end(world, caller, { ...params, ...body }),
  'assignments.makePrimary': (world, caller, { params, body }) =>
    assignments.makePrimary(world, caller, { ...params, ...body }),
}
