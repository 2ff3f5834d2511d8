import { inflateSync } from 'node:zlib'
import { findPersonalNumber } from '../../domain/personalNumber.js'
import type { UploadFault } from '../../domain/upload.js'
import { readPdfPages } from '../readPdf.js'
import { keyOf, unlocked, type PdfKey } from './pdfKey.js'
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

/** As zlib begins. */
const isPacked = (stream: Uint8Array): boolean => ((stream[0] ?? 0) & 15) === 8

const isActive = (text: string): boolean => ACTIVE.test(text) || SCRIPT.test(text) || OPENS_ADDRESS.test(text)

const OBJECT_OR_STREAM = /(?<!\d)(\d{1,8})\s+(\d{1,5})\s+obj\b|stream\r?\n/g

type Stream = { data: Buffer; object: number; generation: number }

/** Each stream with the object it is of. */
function* streamsOf(content: Buffer, text: string): Generator<Stream> {
  let end = 0
  let place = { object: 0, generation: 0 }
  for (const { index, 0: found, 1: object, 2: generation } of text.matchAll(OBJECT_OR_STREAM)) {
    if (object !== undefined) place = { object: Number(object), generation: Number(generation) }
    else {
      const start = index + found.length
      if (end < start) end = text.indexOf('endstream', start)
      if (end === -1) end = Infinity
      yield { data: content.subarray(start, end), ...place }
    }
  }
}

/** The same stream locked and unlocked: it may say that it is not locked though the others are. */
const readingsOf = (stream: Stream, key: PdfKey | null): Buffer[] =>
  (key ? [stream.data, unlocked(stream.data, key, stream)] : [stream.data]).filter(
    (data) => key !== null || isPacked(data),
  )

/** Whether something active is packed away in a stream; `too much`: it unpacks to more than anybody reads. */
function packedAway(content: Buffer, text: string, key: PdfKey | null): 'active' | 'too much' | 'nothing' {
  let inflated = 0
  for (const stream of streamsOf(content, text)) {
    for (const data of readingsOf(stream, key)) {
      const unpacked = isPacked(data) ? inflate(data) : data.toString('latin1')
      inflated += unpacked?.length ?? Infinity
      if (unpacked === null || inflated > MAX_INFLATED_BYTES) return 'too much'
      if (isActive(unpacked)) return 'active'
    }
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
  const isEncrypted = ENCRYPTED.test(text)
  const key = isEncrypted ? keyOf(text) : null
  if (isEncrypted && !key) return 'file-locked'
  if (isActive(text)) return 'file-active'
  if (OBJECT_STREAM.test(text) && ARMOUR.test(text)) return 'file-unreadable'
  const packed = packedAway(content, text, key)
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
