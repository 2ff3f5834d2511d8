import { readApart } from './apart.js'
import { clean, decode } from './decode.js'
import { fault, type FaultCode } from './fault.js'
import { MAX_BYTES, MAX_ENTRIES, MAX_ROWS, MEGABYTES, UNPACKED_MEGABYTES } from './limits.js'
import type { ParsedFile } from './parsedTask.js'
import { delimiterOf, readCsv } from './readCsv.js'
import { readTaskPdf } from './taskPdf.js'
import { readTaskTable } from './taskTable.js'
import { readTaskText } from './taskText.js'

const ZIPS = ['PK\u0003', 'PK\u0005', 'PK\u0007']
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0'
const PDF = '%PDF-'
/** Some programs write a line of their own before the mark of a PDF. */
const MARK_WITHIN = 1024
/** Office keeps a workbook with a password in the old container, under this name. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

const LIMITS: Partial<Record<FaultCode, number>> = {
  'too-large': MEGABYTES,
  'unpacks-too-large': UNPACKED_MEGABYTES,
  'too-many-entries': MAX_ENTRIES,
  'too-many-rows': MAX_ROWS,
}

const refused = (code: FaultCode): ParsedFile => ({
  tasks: [],
  faults: [fault(null, code, { limit: LIMITS[code] ?? null })],
})

async function readWorkbook(content: Uint8Array): Promise<ParsedFile> {
  const answer = await readApart({ format: 'excel', content })
  if (!('rows' in answer)) return refused('fault' in answer ? answer.fault : 'not-readable')
  return readTaskTable(answer.rows.map(({ line, cells }) => ({ line, cells: cells.map(clean) })))
}

function readPlainText(content: Uint8Array): ParsedFile {
  const text = decode(content)
  if (text === null) return refused('not-readable')
  const delimiter = delimiterOf(text)
  if (!delimiter) return readTaskText(text)
  const { rows, faults } = readCsv(text, delimiter)
  return faults.length > 0 ? { tasks: [], faults } : readTaskTable(rows)
}

/** One task (text, Markdown, PDF) or a list of them (Excel, CSV). What a file is, its content says, not its name. */
export async function readFile(content: Uint8Array): Promise<ParsedFile> {
  if (content.length > MAX_BYTES) return refused('too-large')
  const start = Buffer.from(content.subarray(0, MARK_WITHIN)).toString('latin1')
  if (ZIPS.some((mark) => start.startsWith(mark))) return readWorkbook(content)
  if (start.startsWith(OLD_OFFICE)) {
    return refused(Buffer.from(content).includes(ENCRYPTED) ? 'encrypted' : 'old-excel')
  }
  return start.includes(PDF) ? readTaskPdf(content) : readPlainText(content)
}
