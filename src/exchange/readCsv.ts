import { parse } from 'csv-parse/sync'
import { fault, type Fault } from './fault.js'
import { columnHeading } from './headings.js'
import { MAX_ROWS } from './limits.js'
import type { Row } from './taskTable.js'

type Delimiter = ';' | ','

const HEADER_WITHIN = 20
/** So many known headings on one line are a row of a list; a task's own export has at most two side by side. */
const ENOUGH_HEADINGS = 3

type IsHeading = (cell: string) => boolean

const countHeadings = (line: string, delimiter: Delimiter, isHeading: IsHeading): number =>
  line.split(delimiter).filter((cell) => isHeading(cell.replaceAll('"', ''))).length

/** What the cells of a list are parted by; null when the text is no list. */
export function delimiterOf(
  text: string,
  isHeading: IsHeading = (cell) => columnHeading(cell) !== null,
): Delimiter | null {
  for (const line of text.split('\n', HEADER_WITHIN)) {
    const semicolons = countHeadings(line, ';', isHeading)
    const commas = countHeadings(line, ',', isHeading)
    if (Math.max(semicolons, commas) >= ENOUGH_HEADINGS) return semicolons >= commas ? ';' : ','
  }
  return null
}

/** Cells as they stand: nothing is trimmed, nothing is computed. */
export function readCsv(text: string, delimiter: Delimiter): { rows: Row[]; faults: Fault[] } {
  const rows: Row[] = []
  let read = 0
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      to: HEADER_WITHIN + MAX_ROWS + 1,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: read + 1, cells })
        read = lines
        return null
      },
    })
    return { rows, faults: [] }
  } catch {
    return { rows: [], faults: [fault(read + 1, 'broken-quotes')] }
  }
}
