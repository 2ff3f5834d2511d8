import { inflateSync } from 'node:zlib'
import { findPersonalNumber } from '../../domain/personalNumber.js'
import type { UploadFault } from '../../domain/upload.js'
import { readPdfPages } from '../readPdf.js'
import { endsAsZip, faulty, type Cleaned } from './cleaned.js'

export const PDF_MARK = Buffer.from('%PDF-', 'latin1')
/** The mark of the end stands within so many bytes of it. */
const END_WITHIN = 1024
const MAX_STREAM_BYTES = 64 * 1024 * 1024
const MAX_INFLATED_BYTES = 256 * 1024 * 1024

/** A name of a PDF, any sign of which may be written as #xx. */
function nameOf(name: string): string {
  const signs = [...name].map((sign) => {
    const code = sign.charCodeAt(0).toString(16)
    return `(?:${sign}|#${[...code].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('')})`
  })
  return `/${signs.join('')}(?![A-Za-z0-9_#.-])`
}
const anyName = (...names: string[]): RegExp => new RegExp(names.map(nameOf).join('|'))

/** What runs, opens, sends or carries something; none of it belongs in a document to read. */
const ACTIVE = anyName(
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'Filespec',
  'RichMedia',
  'Rendition',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'XFA',
)
/** Too short to be told from noise among pixels: only where something follows that belongs to it. */
const SCRIPT = new RegExp(`${nameOf('JS')}\\s*(?:\\(|<|\\d+\\s+\\d+\\s+R)`)
const ENCRYPTED = new RegExp(`${nameOf('Encrypt')}\\s*(?:<<|\\d+\\s+\\d+\\s+R)`)
const OBJECT_STREAM = anyName('ObjStm', 'XRef')
/** Other ways to pack a stream, of which writers of object streams use none. */
const ARMOUR = anyName('ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode', 'AHx', 'A85')
const MARKUP = /<(!doctype|html|script|svg|\?php)/i

/** A page of the web that opens by itself. */
const OPENS_ADDRESS = new RegExp(`${nameOf('OpenAction')}\\s*<<[^>]{0,500}?${nameOf('URI')}`)

const isActive = (text: string): boolean => ACTIVE.test(text) || SCRIPT.test(text) || OPENS_ADDRESS.test(text)

/** Whether something active is packed away in a stream; `too much`: it unpacks to more than anybody reads. */
function packedAway(content: Buffer, text: string): 'active' | 'too much' | 'nothing' {
  let inflated = 0
  for (const { index, 0: keyword } of text.matchAll(/stream\r?\n/g)) {
    const start = index + keyword.length
    if (((content[start] ?? 0) & 15) !== 8) continue
    const end = text.indexOf('endstream', start)
    const unpacked = inflate(content.subarray(start, end === -1 ? undefined : end))
    inflated += unpacked?.length ?? Infinity
    if (unpacked === null || inflated > MAX_INFLATED_BYTES) return 'too much'
    if (isActive(unpacked)) return 'active'
  }
  return 'nothing'
}

/** As much of the stream as can be unpacked; null when that is more than anybody reads. */
function inflate(stream: Buffer): string | null {
  try {
    const options = { maxOutputLength: MAX_STREAM_BYTES, finishFlush: 2 }
    return inflateSync(stream, options).toString('latin1')
  } catch (error) {
    const isTooMuch =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isTooMuch ? null : ''
  }
}

function faultOf(content: Buffer): UploadFault['code'] | null {
  const text = content.toString('latin1')
  const tail = text.slice(-END_WITHIN)
  if (!tail.includes('%%EOF')) return 'file-unreadable'
  if (endsAsZip(content) || MARKUP.test(text.slice(0, END_WITHIN))) return 'file-active'
  if (ENCRYPTED.test(text)) return 'file-locked'
  if (isActive(text)) return 'file-active'
  if (OBJECT_STREAM.test(text) && ARMOUR.test(text)) return 'file-unreadable'
  const packed = packedAway(content, text)
  if (packed === 'active') return 'file-active'
  return packed === 'too much' ? 'file-unpacks-too-large' : null
}

/** A document to read: nothing in it runs, and nobody's civil registration number stands in its text. */
export async function cleanPdf(content: Buffer): Promise<Cleaned> {
  const code = faultOf(content)
  if (code) return faulty(code)
  // pdf.js keeps the bytes it is given.
  const read = await readPdfPages(Uint8Array.from(content))
  if ('fault' in read) return faulty(read.fault === 'encrypted' ? 'file-locked' : 'file-unreadable')
  const page = read.pages.findIndex((text) => findPersonalNumber(text.normalize('NFKC')) !== null) + 1
  if (page > 0) return faulty('personal-number-in-file', { place: { place: 'page', number: page } })
  return { content }
}
