import { MAX_COLUMNS } from './limits.js'

/** A row of a list as it stands in the file. */
export type Row = { line: number; cells: string[] }

/** Without the empty cells at its end, of which a sheet may have thousands. */
export function rowOf(line: number, cells: readonly string[]): Row {
  let width = cells.length
  while (width > 0 && cells[width - 1] === '') width -= 1
  return { line, cells: cells.slice(0, width) }
}

export const isTooWide = ({ cells }: Row): boolean => cells.length > MAX_COLUMNS
