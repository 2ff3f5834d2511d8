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
