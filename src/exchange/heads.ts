import { fold } from '../domain/words.js'
import { fault, type Fault } from './fault.js'
import type { Row } from './rows.js'

/** The columns a list is known by, each with its spellings. */
export type Heads = readonly (readonly string[])[]

/** A list may have a name and a date above its headings, not more. */
export const HEADER_WITHIN = 20

/** All of the columns stand in the row. */
export function hasHeads({ cells }: Row, heads: Heads): boolean {
  const written = new Set(cells.map(fold))
  return heads.every((spellings) => spellings.some((spelling) => written.has(fold(spelling))))
}

/** What to say of a workbook none of whose sheets has a list; null when one has, and when there is nothing at all. */
export function headless(
  rows: readonly Row[],
  { heads, sheets }: { heads: Heads; sheets: readonly string[] },
): Fault | null {
  if (rows.length === 0 || rows.slice(0, HEADER_WITHIN).some((row) => hasHeads(row, heads))) return null
  return fault(null, 'no-list', {
    sheets: sheets.map((sheet) => `"${sheet}"`).join(', '),
    headings: heads.map(([heading]) => heading).join(', '),
  })
}
