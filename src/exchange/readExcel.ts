import { readSheet } from 'read-excel-file/node'
import { zipSync } from 'fflate'
import type { FaultCode } from './fault.js'
import { MAX_ENTRIES, MAX_ROWS, MAX_UNPACKED_BYTES } from './limits.js'
import type { Row } from './taskTable.js'
import { isEncrypted, unpack, type Archive } from './unpack.js'

const LIMITS = { bytes: MAX_UNPACKED_BYTES, entries: MAX_ENTRIES }

function count(content: Buffer, tag: string): number {
  let found = 0
  for (let at = content.indexOf(tag); at !== -1; at = content.indexOf(tag, at + tag.length)) found += 1
  return found
}

function checkXml(name: string, xml: Buffer): FaultCode | null {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return 'not-readable'
  const isSheet = name.startsWith('xl/worksheets/')
  return isSheet && count(xml, '<row ') + count(xml, '<row>') > MAX_ROWS * 2 ? 'too-many-rows' : null
}

/**
 * The archive packed anew, with only what was counted in it and headers that are true. Entities are refused: no
 * spreadsheet program writes them.
 */
function repack(archive: Archive): { content: Buffer } | { fault: FaultCode } {
  const files: [string, Uint8Array][] = []
  for (const [name, chunks] of archive.entries) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = Buffer.concat(chunks)
    chunks.length = 0
    const fault = checkXml(name, xml)
    if (fault) return { fault }
    files.push([name, xml])
  }
  const { buffer, byteOffset, length } = zipSync(Object.fromEntries(files), { level: 0 })
  return { content: Buffer.from(buffer, byteOffset, length) }
}

/** A cell as text. Of a formula the file carries the last result; it is never computed. */
function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** The rows of the first sheet that have anything in them. */
export async function readExcel(content: Uint8Array): Promise<{ rows: Row[] } | { fault: FaultCode }> {
  if (isEncrypted(content)) return { fault: 'encrypted' }
  const archive = unpack(content, LIMITS)
  const packed = archive.fault ? { fault: archive.fault } : repack(archive)
  if ('fault' in packed) return packed
  try {
    const sheet = await readSheet(packed.content, { trim: false })
    const rows = sheet.map((cells, n) => ({ line: n + 1, cells: cells.map(cellText) }))
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }
  } catch {
    return { fault: 'not-readable' }
  }
}
