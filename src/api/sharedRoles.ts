import type { Question } from '../contract/index.js'
import { isUuid } from '../domain/ids.js'
import { Refusal } from '../domain/refusals.js'
import type { SharedCursor, SharedFilter, SharedSort } from '../domain/sharedRole.js'
import * as roleExports from '../services/roleExports.js'
import * as sharedRoles from '../services/sharedRoles.js'
import type { Answers } from './bind.js'

const writeCursor = ({ values, id }: SharedCursor): string =>
  Buffer.from(JSON.stringify([id, ...values])).toString('base64url')

function parseCursor(text: string): SharedCursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const [id, ...values] = Array.isArray(parsed) ? (parsed as unknown[]) : []
    const texts = values.filter((value) => typeof value === 'string')
    const isKept = texts.every((value) => value.isWellFormed() && !value.includes('\u0000'))
    return isUuid(id) && isKept && texts.length === values.length ? { id, values: texts } : null
  } catch {
    return null
  }
}

function readCursor(text: string, sort: readonly SharedSort[]): SharedCursor {
  const cursor = parseCursor(text)
  if (cursor?.values.length !== sort.length) throw new Refusal('invalid-input', { field: 'page[cursor]' })
  return cursor
}

type Filters = Pick<Question<'sharedRoles.list'>['query'], keyof SharedFilter>
const filterOf = ({ project, municipality, type, role, masterRole, words }: Filters): SharedFilter => ({
  ...{ project, municipality, type, role, masterRole },
  words: words ?? null,
})

export const sharedRoleAnswers: Pick<Answers, Extract<keyof Answers, `sharedRoles.${string}`>> = {
  'sharedRoles.list': async (world, caller, { query }) => {
    const cursor = query['page[cursor]']
    const { next, ...answer } = await sharedRoles.list(world, caller, {
      filter: filterOf(query),
      sort: query.sort,
      after: cursor === undefined ? null : readCursor(cursor, query.sort),
      size: query['page[size]'],
      purpose: query.purpose ?? null,
    })
    return { ...answer, nextCursor: next && writeCursor(next) }
  },
  'sharedRoles.filters': (world, caller) => sharedRoles.filters(world, caller),
  'sharedRoles.export': (world, caller, { query }) => {
    const { sort, purpose, language = null } = query
    return roleExports.everywhere(world, caller, { filter: filterOf(query), sort, purpose, language })
  },
}
