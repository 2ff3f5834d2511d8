import { parse } from 'csv-parse/sync'
import { fault, type Fault } from './fault.js'
import { HEADER_WITHIN } from './heads.js'
import { wholeFile } from './fileKind.js'
import { columnHeading } from './headings.js'
import { MAX_ROWS } from './limits.js'
import { isTooWide, rowOf, type Row } from './rows.js'

/** Tabs are how Excel saves "Unicode-tekst", and what is copied out of it. */
const DELIMITERS = [';', ',', '\t'] as const
type Delimiter = (typeof DELIMITERS)[number]

/** A line of headings is not longer; what is, is text. */
const LONGEST_HEADER = 8_000
/** So many known headings on one line are a row of a list; a task's own export has at most two side by side. */
const ENOUGH_HEADINGS = 3

type IsHeading = (cell: string) => boolean

const countHeadings = (line: string, delimiter: Delimiter, isHeading: IsHeading): number =>
  line
    .slice(0, LONGEST_HEADER)
    .split(delimiter)
    .filter((cell) => isHeading(cell.replaceAll('"', ''))).length

/** What the cells of a list are parted by; null when the text is no list. */
export function delimiterOf(
  text: string,
  isHeading: IsHeading = (cell) => columnHeading(cell) !== null,
  enough = ENOUGH_HEADINGS,
): Delimiter | null {
  for (const line of text.split('\n', HEADER_WITHIN)) {
    const counts = DELIMITERS.map((delimiter) => countHeadings(line, delimiter, isHeading))
    const most = Math.max(...counts)
    if (most >= enough) return DELIMITERS[counts.indexOf(most)] ?? null
  }
  return null
}

/** Cells as they stand: nothing is trimmed, nothing is computed. No more is read than shows that there is too much. */
export function readCsv(
  text: string,
  delimiter: Delimiter,
  maxRows = MAX_ROWS,
): { rows: Row[]; faults: Fault[] } {
  const rows: Row[] = []
  let read = 0
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      to: HEADER_WITHIN + maxRows + 1,
      on_record: (cells: string[], { lines }) => {
        rows.push(rowOf(read + 1, cells))
        read = lines
        return null
      },
    })
    return rows.some(isTooWide) ? { rows: [], faults: [wholeFile('too-many-columns')] } : { rows, faults: [] }
  } catch {
    return { rows: [], faults: [fault(read + 1, 'broken-quotes')] }
  }
}
