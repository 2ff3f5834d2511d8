import { fault, type Fault } from './fault.js'
import { columnHeading, printed, spellingsOf, type Heading } from './headings.js'
import { HEADER_WITHIN, type Heads } from './heads.js'
import { MAX_ROWS } from './limits.js'
import type { ParsedFile, ParsedTask } from './parsedTask.js'
import type { Row } from './rows.js'
import { understand, type Value } from './taskValues.js'

const REQUIRED: Heading[] = ['title', 'number', 'project', 'priority', 'status']
/** What tells a list of tasks from anything else. */
const KNOWN_BY: Heading[] = ['title', 'number']
export const TASK_HEADS: Heads = KNOWN_BY.map(spellingsOf)

/** What our own export and others put before a text so that Excel does not take it for a formula. */
const GUARD = /^'(?=[=+\-@\t])/

const isBlank = ({ cells }: Row): boolean => cells.every((cell) => cell.trim() === '')

const hasColumns = (row: Row, headings: readonly Heading[]): boolean =>
  headings.every((heading) => row.cells.some((cell) => columnHeading(cell) === heading))

type Column = { name: string; heading: Heading | null }

function columnsOf(header: Row, faults: Fault[]): Column[] {
  const columns = header.cells.map((cell, n) => {
    const name = cell.replace(/\s+/g, ' ').trim()
    return { name: name === '' ? `KOLONNE ${n + 1}` : name, heading: columnHeading(name) }
  })
  const keys = columns.map(({ name, heading }) => heading ?? name)
  columns.forEach(({ name }, n) => {
    if (keys.indexOf(keys[n] ?? '') !== n) faults.push(fault(header.line, 'double-column', { heading: name }))
  })
  return columns
}

function understandRow({ line, cells }: Row, columns: readonly Column[]): ReturnType<typeof understand> {
  const values = new Map<Heading, Value>()
  const extra = new Map<string, Value>()
  const width = Math.max(columns.length, cells.length)
  for (let n = 0; n < width; n += 1) {
    const { name, heading } = columns[n] ?? { name: `KOLONNE ${n + 1}`, heading: null }
    const value = { line, lines: (cells[n] ?? '').replace(GUARD, '').split('\n') }
    if (heading) values.set(heading, value)
    else extra.set(name, value)
  }
  return understand({ line, layout: 'CELL', values, extra })
}

/** Two rows of the same task would leave it to chance which one counts. */
function doubles(tasks: readonly ParsedTask[]): Fault[] {
  const first = new Map<number, number>()
  return tasks.flatMap(({ line, instanceNumber }) => {
    const earlier = first.get(instanceNumber)
    if (earlier === undefined) first.set(instanceNumber, line)
    return earlier === undefined
      ? []
      : [fault(line, 'duplicate-number', { number: instanceNumber, first: earlier })]
  })
}

/** The list export (klik.md W20): one task a row, the columns in any order. */
export function readTaskTable(all: readonly Row[]): ParsedFile {
  const rows = all.filter((row) => !isBlank(row))
  const header = rows.slice(0, HEADER_WITHIN).find((row) => hasColumns(row, KNOWN_BY)) ?? rows[0]
  if (!header) return { tasks: [], faults: [fault(null, 'no-rows')] }
  const faults: Fault[] = []
  const columns = columnsOf(header, faults)
  for (const heading of REQUIRED) {
    if (!hasColumns(header, [heading])) {
      faults.push(fault(header.line, 'missing-column', { heading: printed(heading) }))
    }
  }
  const body = rows.slice(rows.indexOf(header) + 1)
  if (body.length === 0) faults.push(fault(null, 'no-rows'))
  if (body.length > MAX_ROWS) faults.push(fault(null, 'too-many-rows', { limit: MAX_ROWS }))
  if (faults.length > 0) return { tasks: [], faults }
  const read = body.map((row) => understandRow(row, columns))
  const tasks = read.flatMap(({ task }) => task ?? [])
  return { tasks, faults: [...read.flatMap((row) => row.faults), ...doubles(tasks)] }
}
