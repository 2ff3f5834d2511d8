import * as kombitRoles from '../services/kombitRoles.js'
import * as masterRoles from '../services/masterRoles.js'
import * as roleEditions from '../services/roleEditions.js'
import * as rolePublishing from '../services/rolePublishing.js'
import type { Answers } from './bind.js'

type KombitAnswers = Pick<
  Answers,
  Extract<keyof Answers, `kombitRoles.${string}` | `masterRoles.${string}` | 'roles.editions'>
>

export const kombitRoleAnswers: KombitAnswers = {
  'roles.editions': (world, caller, { params }) => roleEditions.editions(world, caller, params.roleId),
  'kombitRoles.list': (world, caller, { query }) => kombitRoles.list(world, caller, query),
  'kombitRoles.create': (world, caller, { body }) => kombitRoles.create(world, caller, body),
  'kombitRoles.read': (world, caller, { params }) => kombitRoles.read(world, caller, params.roleId),
  'kombitRoles.contacts': (world, caller, { params }) => kombitRoles.contacts(world, caller, params.roleId),
  'kombitRoles.edit': (world, caller, { params, body }) =>
    kombitRoles.edit(world, caller, { ...params, ...body }),
  'kombitRoles.publish': (world, caller, { params, body }) =>
    rolePublishing.publish(world, caller, { ...params, ...body }),
  'masterRoles.list': (world, caller) => masterRoles.list(world, caller),
  'masterRoles.create': (world, caller, { body }) => masterRoles.create(world, caller, body),
  'masterRoles.read': (world, caller, { params }) => masterRoles.read(world, caller, params.masterRoleId),
  'masterRoles.edit': (world, caller, { params, body }) =>
    masterRoles.edit(world, caller, { ...params, ...body }),
  'masterRoles.publish': (world, caller, { params, body }) =>
    masterRoles.publish(world, caller, { ...params, ...body }),
}
