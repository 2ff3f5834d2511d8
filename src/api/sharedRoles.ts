import type { Question } from '../contract/index.js'
import { isUuid } from '../domain/ids.js'
import type { SharedCursor, SharedFilter, SharedSort } from '../domain/sharedRole.js'
import { isStorable } from '../domain/words.js'
import * as roleExports from '../services/roles/export.js'
import * as sharedRoles from '../services/roles/sharedRoles.js'
import type { Answers } from './bind.js'
import { readCursor, textsOf, writeCursor } from './cursor.js'

function sharedCursor([id, ...rest]: readonly unknown[], sort: readonly SharedSort[]): SharedCursor | null {
  const values = textsOf(rest)
  return isUuid(id) && values?.length === sort.length && values.every(isStorable) ? { id, values } : null
}

type Filters = Pick<Question<'sharedRoles.list'>['query'], keyof SharedFilter>
const filterOf = ({
  project,
  municipality,
  type,
  role,
  masterRole,
  person,
  words,
}: Filters): SharedFilter => ({
  ...{ project, municipality, type, role, masterRole, person },
  words: words ?? null,
})

export const sharedRoleAnswers: Pick<Answers, Extract<keyof Answers, `sharedRoles.${string}`>> = {
  'sharedRoles.list': async (world, caller, { query }) => {
    const { next, ...answer } = await sharedRoles.list(world, caller, {
      filter: filterOf(query),
      sort: query.sort,
      after: readCursor(query['page[cursor]'], (values) => sharedCursor(values, query.sort)),
      size: query['page[size]'],
      purpose: query.purpose ?? null,
    })
    return { ...answer, nextCursor: next && writeCursor([next.id, ...next.values]) }
  },
  'sharedRoles.filters': (world, caller) => sharedRoles.filters(world, caller),
  'sharedRoles.export': (world, caller, { query }) => {
    const { sort, purpose, language = null } = query
    return roleExports.everywhere(world, caller, { filter: filterOf(query), sort, purpose, language })
  },
}
