import { searchWords } from '../domain/search.js'
import { ACCENTED, UNACCENTED } from '../domain/words.js'
import { sql, type Sql } from './sql.js'

const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const NORDIC = 'æøåäö'
/** Databases without a collation know no capitals beyond ASCII. */
const FROM = `${ACCENTED}${ACCENTED.toUpperCase()}${NORDIC.toUpperCase()}`
const TO = `${UNACCENTED}${UNACCENTED}${NORDIC}`

/** The text as `fold` in domain/words.ts has it. */
export const folded = (text: Sql): Sql => sql`translate(lower(${text}), ${FROM}, ${TO})`

/** Every one of the folded words stands in the text: one statement for however many there are. */
export const carries = (text: Sql, words: readonly string[]): Sql =>
  sql`${folded(text)} like all (${words.map(pattern)}::text[])`

/** A filter of a list: everything somebody searches for stands in the text. Refuses `too-many-words`. */
export function wordFilter(text: Sql, words: string | null): Sql[] {
  const wanted = searchWords(words ?? '')
  return wanted.length > 0 ? [carries(text, wanted)] : []
}
