import type { Question } from '../contract/index.js'
import { isUuid } from '../domain/ids.js'
import { Refusal } from '../domain/refusals.js'
import { USER_SORTS, type UserCursor, type UserFilter, type UserSort } from '../domain/user.js'
import * as lookups from '../services/lookups.js'
import * as profile from '../services/profile.js'
import * as userAdmin from '../services/userAdmin.js'
import * as userDeletion from '../services/userDeletion.js'
import { exportUsers, template } from '../services/userExport.js'
import { importUsers } from '../services/userImport.js'
import * as users from '../services/users.js'
import type { Answers } from './bind.js'

type UserAnswers = Pick<Answers, Extract<keyof Answers, `users.${string}` | `profile.${string}`>>

function sortOf(text: string): UserSort {
  const descending = text.startsWith('-')
  const by = USER_SORTS.find((sort) => sort === text.replace(/^-/, ''))
  if (!by) throw new Refusal('invalid-input', { field: 'sort' })
  return { by, descending }
}

const writeCursor = ({ value, id }: UserCursor): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

function readCursor(text: string): UserCursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const [value, id] = Array.isArray(parsed) ? (parsed as unknown[]) : []
    if (typeof value === 'string' && isUuid(id)) return { value: value.replaceAll('\u0000', ''), id }
  } catch {
    throw new Refusal('invalid-input', { field: 'page[cursor]' })
  }
  throw new Refusal('invalid-input', { field: 'page[cursor]' })
}

type Filters = Pick<Question<'users.list'>['query'], keyof UserFilter>
const filterOf = ({ project, userType, words, fk }: Filters): UserFilter => ({
  ...{ project, userType, fk },
  words: words ?? null,
})

export const userAnswers: UserAnswers = {
  'users.list': async (world, caller, { query }) => {
    const cursor = query['page[cursor]']
    const { next, ...answer } = await users.list(world, caller, {
      filter: filterOf(query),
      sort: sortOf(query.sort),
      after: cursor === undefined ? null : readCursor(cursor),
      size: query['page[size]'],
    })
    return { ...answer, nextCursor: next && writeCursor(next) }
  },
  'users.options': (world, caller) => users.options(world, caller),
  'users.read': (world, caller, { params }) => users.read(world, caller, params.personId),
  'users.create': (world, caller, { body }) => userAdmin.create(world, caller, body),
  'users.edit': (world, caller, { params, body }) => userAdmin.edit(world, caller, { ...params, ...body }),
  'users.deletion': (world, caller, { params }) => userDeletion.preview(world, caller, params.personId),
  'users.delete': (world, caller, { params, body }) =>
    userDeletion.remove(world, caller, { ...params, version: body.version, handOver: body.handOver }),
  'users.template': (world, caller) => template(world, caller),
  'users.export': (world, caller, { query }) =>
    exportUsers(world, caller, { filter: filterOf(query), sort: sortOf(query.sort) }),
  'users.import': (world, caller, { query, body }) =>
    importUsers(world, caller, { content: body, dryRun: query.dryRun === 'true' }),
  'profile.read': (world, caller) => profile.read(world, caller),
  'profile.lookups': (world, caller) => lookups.mine(world, caller),
  'profile.edit': (world, caller, { body }) => profile.edit(world, caller, body),
}
