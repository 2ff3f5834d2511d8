import { fault, type Fault, type FaultCode } from './fault.js'
import { MAX_BYTES, MAX_COLUMNS, MAX_ENTRIES, MAX_ROWS, MEGABYTES, UNPACKED_MEGABYTES } from './limits.js'

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
  'too-many-columns': MAX_COLUMNS,
}

/** The whole file cannot be taken. */
export const wholeFile = (code: FaultCode): Fault => fault(null, code, { limit: LIMITS[code] ?? null })

/** What a file is, as its content says, not its name; or why it is not looked at any further. */
export function kindOf(content: Uint8Array): 'workbook' | 'pdf' | 'text' | { fault: FaultCode } {
  if (content.length > MAX_BYTES) return { fault: 'too-large' }
  const start = Buffer.from(content.subarray(0, MARK_WITHIN)).toString('latin1')
  if (ZIPS.some((mark) => start.startsWith(mark))) return 'workbook'
  if (start.startsWith(OLD_OFFICE)) {
    return { fault: Buffer.from(content).includes(ENCRYPTED) ? 'encrypted' : 'old-excel' }
  }
  return start.includes(PDF) ? 'pdf' : 'text'
}
