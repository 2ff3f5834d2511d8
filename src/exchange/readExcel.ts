import readSheets, { readSheet } from 'read-excel-file/node'
import { zipSync } from 'fflate'
import type { FaultCode } from './fault.js'
import { hasHeads, HEADER_WITHIN, type Heads } from './heads.js'
import { MAX_ENTRIES, MAX_ROWS, MAX_UNPACKED_BYTES } from './limits.js'
import { isTooWide, rowOf, type Row } from './rows.js'
import { isEncrypted, unpack, type Archive } from './unpack.js'
import { countRows, firstRows, withoutEmptyRows, worksheets, type Worksheet } from './workbook.js'

const LIMITS = { bytes: MAX_UNPACKED_BYTES, entries: MAX_ENTRIES }

/** The list of a workbook: its rows, and the sheets it was looked for on. */
export type Workbook = { rows: Row[]; sheets: string[] }
type Files = Map<string, Buffer>

const WORKBOOK = 'xl/workbook.xml'
/** What OpenOffice, Excel's binary format, Apple Numbers, Word and PowerPoint have in theirs. */
const OTHER_FORMATS =
  /^(mimetype|xl\/workbook\.bin|Index(\/.*|\.zip)|word\/document\.xml|ppt\/presentation\.xml)$/

/** The parts that say something. Entities are refused: no spreadsheet program writes them. */
function partsOf({ entries }: Archive): Files | { fault: FaultCode } {
  const files: Files = new Map()
  for (const [name, chunks] of entries) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = Buffer.concat(chunks)
    chunks.length = 0
    if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return { fault: 'not-readable' }
    files.set(name, xml)
  }
  return files
}

/** The archive packed anew, with only what was counted in it and headers that are true. */
function packed(files: Files): Buffer {
  const { buffer, byteOffset, length } = zipSync(Object.fromEntries(files), { level: 0 })
  return Buffer.from(buffer, byteOffset, length)
}

const SECOND = 1000

/** A cell as text, as Excel in Danish shows it. Of a formula the file carries the last result; it is never computed. */
function cellText(value: unknown): string {
  if (value instanceof Date) {
    // A day is a number to Excel, and 45182.99999999999 is the day after 45182.
    const moment = new Date(Math.round(value.getTime() / SECOND) * SECOND)
    return Number.isNaN(moment.getTime()) ? '?' : moment.toISOString().slice(0, 10)
  }
  if (typeof value === 'boolean') return value ? 'SAND' : 'FALSK'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

type Written = readonly (readonly unknown[])[]
const rowsOf = (sheet: Written): Row[] => sheet.map((cells, n) => rowOf(n + 1, cells.map(cellText)))

const textOf = (files: Files, part: string): string => files.get(part)?.toString('utf8') ?? ''

/** Which of the sheets people see has the heads of the list; the first when none has. */
async function sheetWith(
  heads: Heads,
  sheets: readonly Worksheet[],
  files: Files,
): Promise<Worksheet | undefined> {
  const [first, second] = sheets.filter(({ isHidden }) => !isHidden)
  if (!second) return first
  const tops = sheets.map(
    ({ part }) => [part, Buffer.from(firstRows(textOf(files, part), HEADER_WITHIN))] as const,
  )
  const read = await readSheets(packed(new Map([...files, ...tops])), { trim: false })
  const has = ({ place, isHidden }: Worksheet): boolean =>
    !isHidden && rowsOf(read[place - 1]?.data ?? []).some((row) => hasHeads(row, heads))
  return sheets.find(has) ?? first
}

async function readList(files: Files, heads: Heads): Promise<Workbook | { fault: FaultCode }> {
  const sheets = worksheets(files)
  for (const { part } of sheets) files.set(part, Buffer.from(withoutEmptyRows(textOf(files, part))))
  const chosen = await sheetWith(heads, sheets, files)
  if (chosen && countRows(textOf(files, chosen.part)) > MAX_ROWS * 2) return { fault: 'too-many-rows' }
  for (const { part } of sheets) if (part !== chosen?.part) files.delete(part)
  const rows = rowsOf(await readSheet(packed(files), chosen?.place ?? 1, { trim: false }))
  if (rows.some(isTooWide)) return { fault: 'too-many-columns' }
  const seen = sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name)
  return { rows: rows.filter(({ cells }) => cells.length > 0), sheets: seen }
}

/** The rows that have anything in them, of the first sheet people see that has those heads. */
export async function readExcel(
  content: Uint8Array,
  heads: Heads = [],
): Promise<Workbook | { fault: FaultCode }> {
  if (isEncrypted(content)) return { fault: 'encrypted' }
  const archive = unpack(content, LIMITS)
  if (archive.fault) return { fault: archive.fault }
  const names = [...archive.entries.keys()]
  if (!archive.entries.has(WORKBOOK) && names.some((name) => OTHER_FORMATS.test(name)))
    return { fault: 'other-format' }
  const files = partsOf(archive)
  if ('fault' in files) return files
  try {
    return await readList(files, heads)
  } catch {
    return { fault: 'not-readable' }
  }
}
