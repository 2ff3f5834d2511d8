import { readApart } from './apart.js'
import { clean, decode } from './decode.js'
import type { FaultCode } from './fault.js'
import { kindOf, wholeFile } from './fileKind.js'
import { headless } from './heads.js'
import type { ParsedFile } from './parsedTask.js'
import { delimiterOf, readCsv } from './readCsv.js'
import { readTaskPdf } from './taskPdf.js'
import { readTaskTable, TASK_HEADS } from './taskTable.js'
import { readTaskText } from './taskText.js'

const refused = (code: FaultCode): ParsedFile => ({ tasks: [], faults: [wholeFile(code)] })

async function readWorkbook(content: Uint8Array): Promise<ParsedFile> {
  const answer = await readApart({ format: 'excel', heads: TASK_HEADS, content })
  if (!('rows' in answer)) return refused('fault' in answer ? answer.fault : 'not-readable')
  const rows = answer.rows.map(({ line, cells }) => ({ line, cells: cells.map(clean) }))
  const missing = headless(rows, { heads: TASK_HEADS, sheets: answer.sheets })
  return missing ? { tasks: [], faults: [missing] } : readTaskTable(rows)
}

function readPlainText(content: Uint8Array): ParsedFile {
  const text = decode(content)
  if (typeof text !== 'string') return refused(text.fault)
  const delimiter = delimiterOf(text)
  if (!delimiter) return readTaskText(text)
  const { rows, faults } = readCsv(text, delimiter)
  return faults.length > 0 ? { tasks: [], faults } : readTaskTable(rows)
}

/** One task (text, Markdown, PDF) or a list of them (Excel, CSV). What a file is, its content says, not its name. */
export async function readFile(content: Uint8Array): Promise<ParsedFile> {
  const kind = kindOf(content)
  if (kind === 'workbook') return readWorkbook(content)
  if (kind === 'pdf') return readTaskPdf(content)
  return kind === 'text' ? readPlainText(content) : refused(kind.fault)
}
