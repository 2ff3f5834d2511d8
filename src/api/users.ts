import type { Question } from '../contract/index.js'
import { isUuid } from '../domain/ids.js'
import { Refusal } from '../domain/refusals.js'
import { USER_SORTS, type UserCursor, type UserFilter, type UserSort } from '../domain/user.js'
import * as lookups from '../services/roles/lookups.js'
import * as personalData from '../services/users/personalData.js'
import * as profile from '../services/users/profile.js'
import * as userAdmin from '../services/users/edit.js'
import * as userDeletion from '../services/users/delete.js'
import { exportUsers, template } from '../services/users/export.js'
import { importUsers } from '../services/users/import.js'
import * as users from '../services/users/users.js'
import type { Answers } from './bind.js'
import { readCursor, writeCursor } from './cursor.js'

type UserAnswers = Pick<Answers, Extract<keyof Answers, `users.${string}` | `profile.${string}`>>

function sortOf(text: string): UserSort {
  const descending = text.startsWith('-')
  const by = USER_SORTS.find((sort) => sort === text.replace(/^-/, ''))
  if (!by) throw new Refusal('invalid-input', { field: 'sort' })
  return { by, descending }
}

function userCursor([value, id]: readonly unknown[]): UserCursor | null {
  return typeof value === 'string' && isUuid(id) ? { value: value.replaceAll('\u0000', ''), id } : null
}

type Filters = Pick<Question<'users.list'>['query'], keyof UserFilter>
const filterOf = ({ project, userType, words, fk, login }: Filters): UserFilter => ({
  ...{ project, userType, fk, login },
  words: words ?? null,
})

export const userAnswers: UserAnswers = {
  'users.list': async (world, caller, { query }) => {
    const { next, ...answer } = await users.list(world, caller, {
      filter: filterOf(query),
      sort: sortOf(query.sort),
      after: readCursor(query['page[cursor]'], userCursor),
      size: query['page[size]'],
    })
    return { ...answer, nextCursor: next && writeCursor([next.value, next.id]) }
  },
  'users.options': (world, caller) => users.options(world, caller),
  'users.read': (world, caller, { params }) => users.read(world, caller, params.personId),
  'users.create': (world, caller, { body }) => userAdmin.create(world, caller, body),
  'users.edit': (world, caller, { params, body }) => userAdmin.edit(world, caller, { ...params, ...body }),
  'users.deletion': (world, caller, { params }) => userDeletion.preview(world, caller, params.personId),
  'users.delete': (world, caller, { params, body }) =>
    userDeletion.remove(world, caller, { ...params, version: body.version, handOver: body.handOver }),
  'users.data': (world, caller, { params, query: { language = null } }) =>
    personalData.ofUser(world, caller, { ...params, language }),
  'profile.data': (world, caller, { query: { language = null } }) =>
    personalData.own(world, caller, { language }),
  'users.template': (world, caller) => template(world, caller),
  'users.export': (world, caller, { query }) =>
    exportUsers(world, caller, { filter: filterOf(query), sort: sortOf(query.sort) }),
  'users.import': (world, caller, { query, body }) =>
    importUsers(world, caller, { content: body, dryRun: query.dryRun === 'true' }),
  'profile.read': (world, caller) => profile.read(world, caller),
  'profile.lookups': (world, caller) => lookups.mine(world, caller),
  'profile.edit': (world, caller, { body }) => profile.edit(world, caller, body),
}
