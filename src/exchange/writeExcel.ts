import type { Cell as Written, Row as WrittenRow } from 'write-excel-file/node'

/** What is in a column: a day is written as a real date, so that Excel sorts and filters by it. */
export type ColumnKind = 'text' | 'number' | 'day'
/** `width` in characters. */
export type Column = { head: string; width: number; kind: ColumnKind }
/** Of a day "YYYY-MM-DD". */
export type Cell = string | number | null
/** `remark` stands above the heads, as when rows were left out. */
export type Sheet = { sheet: string; columns: Column[]; rows: Cell[][]; remark?: string | null }

export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** More than any list has today; who exports more is told what was left out. */
export const MAX_SHEET_ROWS = 20_000
/** Excel refuses a file with a longer one. */
const MAX_CELL = 32_767
/** Excel's calendar begins here, as far as its numbers are right. */
const FIRST_DAY = '1900-03-01'
const DAY = /^\d{4}-\d{2}-\d{2}$/
const SHEET_NAME = 31

/** What Excel takes for a sign of its own ("_x0041_" is A); with its first stroke escaped it stays what was written. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g

const HEAD = { fontWeight: 'bold', backgroundColor: '#E8EBF0', alignVertical: 'center' } as const

/**
 * A text that stays one: format "@" keeps Excel from reading it as a formula even when somebody edits the cell. The
 * writer looks texts up in an object that has words of its own ("constructor"); a control sign, which it drops
 * afterwards, keeps those apart.
 */
function asText(text: string): Written {
  const lines = text.replace(/\r\n?/g, '\n').slice(0, MAX_CELL).replace(ESCAPE, '_x005F$&')
  return { type: String, format: '@', value: lines in {} ? `${lines}\u0000` : lines }
}

function written(value: Cell, kind: ColumnKind): Written {
  if (value === null || value === '') return null
  if (kind === 'number' && typeof value === 'number') return { type: Number, format: '0', value }
  const text = String(value)
  if (kind === 'day' && DAY.test(text) && text >= FIRST_DAY) {
    return { type: Date, format: 'dd-mm-yyyy', value: new Date(`${text}T00:00:00Z`) }
  }
  return asText(text)
}

const sheetName = (name: string): string => name.replace(/[[\]/\\:*?]/g, ' ').slice(0, SHEET_NAME)

/** A list as an Excel file: heads in bold that stay in sight, and no cell a formula, whatever people typed. */
export async function writeExcel({ sheet, columns, rows, remark }: Sheet): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node')
  const above: WrittenRow[] = remark ? [[{ value: remark, type: String, fontStyle: 'italic' }]] : []
  const head: WrittenRow = columns.map((column) => ({ ...HEAD, type: String, value: column.head }))
  const body = rows
    .slice(0, MAX_SHEET_ROWS)
    .map((cells): WrittenRow => columns.map(({ kind }, n) => written(cells[n] ?? null, kind)))
  return write([...above, head, ...body], {
    sheet: sheetName(sheet),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
  }).toBuffer()
}
