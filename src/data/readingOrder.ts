import type { Language } from '../domain/person.js'
import type { Scope } from './scope.js'
import { sql, type Sql } from './sql.js'

/**
 * The keys of `sortKey` (domain/words.ts) in the order of another language: they have { | } for æ ø å, last and in this
 * order as Danes have it. Swedes and Finns have å ä ö; in English they are the letters they look like.
 */
const REORDERED: Record<Language, ((key: Sql) => Sql) | null> = {
  da: null,
  en: (key) => sql`replace(translate(${key}, '|}', 'oa'), '{', 'ae')`,
  sv: (key) => sql`translate(${key}, '{|}', '|}{')`,
  fi: (key) => sql`translate(${key}, '{|}', '|}{')`,
}

/** What names are compared by for whoever reads. `key`: as `sortKey` makes it, which is what the indexes have. */
export const inOrder = ({ reads }: Scope, key: Sql): Sql => (reads && REORDERED[reads]?.(key)) ?? key

/** As `sortKey` in domain/words.ts, of a name that has no key of its own. */
export const keyOf = (name: Sql): Sql =>
  sql`translate(replace(lower(${name}), 'aa', 'å'), 'æøå', '{|}') collate "C"`

/** What municipalities `m` are compared by for whoever reads. */
export const byMunicipality = (scope: Scope): Sql => inOrder(scope, keyOf(sql`m.name`))
