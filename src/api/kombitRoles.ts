import * as deletions from '../services/kombitRoles/delete.js'
import * as kombitRoles from '../services/kombitRoles/kombitRoles.js'
import * as masterRoles from '../services/kombitRoles/masterRoles.js'
import * as roleEditions from '../services/kombitRoles/editions.js'
import * as rolePublishing from '../services/kombitRoles/publish.js'
import { reach } from '../services/kombitRoles/reach.js'
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
  'kombitRoles.reach': (world, caller, { query }) => reach(world, caller, query.project),
  'kombitRoles.delete': (world, caller, { params, body }) =>
    deletions.role(world, caller, { ...params, ...body }),
  'kombitRoles.publish': (world, caller, { params, body }) =>
    rolePublishing.publish(world, caller, { ...params, ...body }),
  'masterRoles.list': (world, caller) => masterRoles.list(world, caller),
  'masterRoles.create': (world, caller, { body }) => masterRoles.create(world, caller, body),
  'masterRoles.read': (world, caller, { params }) => masterRoles.read(world, caller, params.masterRoleId),
  'masterRoles.edit': (world, caller, { params, body }) =>
    masterRoles.edit(world, caller, { ...params, ...body }),
  'masterRoles.delete': (world, caller, { params, body }) =>
    deletions.masterRole(world, caller, { ...params, ...body }),
  'masterRoles.publish': (world, caller, { params, body }) =>
    masterRoles.publish(world, caller, { ...params, ...body }),
}
