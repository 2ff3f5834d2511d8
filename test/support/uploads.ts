import { zipSync, type Zippable } from 'fflate'
import PDFDocument from 'pdfkit'
import { crc32, deflateSync } from 'node:zlib'

/** Files as people have them, made here: each is harmless until a test makes it otherwise. */

const xml = (inside: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${inside}`)

export const docxParts = (text: string, more: Zippable = {}): Zippable => ({
  '[Content_Types].xml': xml(
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': xml('<Relationships/>'),
  'word/document.xml': xml(
    `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  ),
  ...more,
})
export const xlsxParts = (text: string, more: Zippable = {}): Zippable => ({
  '[Content_Types].xml': xml('<Types/>'),
  'xl/workbook.xml': xml('<workbook/>'),
  'xl/sharedStrings.xml': xml(`<sst><si><t>${text}</t></si></sst>`),
  'xl/worksheets/sheet1.xml': xml('<worksheet><sheetData/></worksheet>'),
  ...more,
})
export const pptxParts = (text: string, more: Zippable = {}): Zippable => ({
  '[Content_Types].xml': xml('<Types/>'),
  'ppt/presentation.xml': xml('<p:presentation/>'),
  'ppt/slides/slide3.xml': xml(`<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`),
  ...more,
})
export const zipped = (parts: Zippable): Buffer => Buffer.from(zipSync(parts))
export const docx = (text = 'Referat', more: Zippable = {}): Buffer => zipped(docxParts(text, more))
export const xlsx = (text = 'Brugere', more: Zippable = {}): Buffer => zipped(xlsxParts(text, more))
export const pptx = (text = 'Opstart', more: Zippable = {}): Buffer => zipped(pptxParts(text, more))

/** A PDF as a real writer makes it, with a page for each text. */
export async function pdf(...texts: string[]): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, info: { Title: 'Referat' } })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const text of texts.length === 0 ? ['Referat'] : texts) document.addPage().text(text)
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** A PDF by hand, whose catalogue says more. `objects` come after it, numbered from 4. */
export function pdfSaying(
  catalogue: string,
  objects: readonly (string | Buffer)[] = [],
  trailer = '',
): Buffer {
  const bodies: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>',
    ...objects,
  ]
  let whole = Buffer.from('%PDF-1.5\n', 'latin1')
  const offsets: number[] = []
  bodies.forEach((body, n) => {
    offsets.push(whole.length)
    whole = Buffer.concat([
      whole,
      Buffer.from(`${n + 1} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ])
  })
  const start = whole.length
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = bodies.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([whole, Buffer.from(end)])
}

/** A stream of a PDF by hand. */
export const pdfStream = (dictionary: string, content: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ])
export const packed = (content: string): Buffer => deflateSync(Buffer.from(content))

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

type Picture = { width?: number; height?: number; more?: readonly Buffer[]; pixels?: Buffer }

/** A grey picture; `more`: chunks before the pixels. */
export function png({ width = 4, height = 4, more = [], pixels }: Picture = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', pixels ?? deflateSync(Buffer.alloc((width + 1) * height))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

type Photo = { width?: number; height?: number; more?: readonly Buffer[]; scan?: Buffer }

/** The shape of a photograph; `more`: segments before the frame. */
export function jpeg({ width = 8, height = 8, more = [], scan }: Photo = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    jpegSegment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    ...more,
    jpegSegment(0xdb, Buffer.alloc(65, 1)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, Buffer.concat([Buffer.from([0]), Buffer.alloc(16), Buffer.from([])])),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan ?? Buffer.from([0x12, 0xff, 0x00, 0x34]),
    Buffer.from('ffd9', 'hex'),
  ])
}

/** EXIF with the way the camera was held and where it was. */
export function exif(orientation: number, order: 'II' | 'MM' = 'MM'): Buffer {
  const tiff = Buffer.alloc(38)
  const short = (value: number, at: number): unknown =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const long = (value: number, at: number): unknown =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  tiff.write(order, 0, 'latin1')
  short(42, 2)
  long(8, 4)
  short(2, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(orientation, 18)
  short(0x8825, 22)
  short(4, 24)
  long(1, 26)
  long(34, 30)
  return jpegSegment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 55.6761N 12.5683E', 'latin1')]),
  )
}

export const text = (words = 'Referat af mødet\nRødgrød med fløde'): Buffer => Buffer.from(words)
export const csv = (words = 'Navn;Rolle\nElin;Plus'): Buffer => Buffer.from(words)
/** A date of birth and four more digits; of nobody. */
export const A_NUMBER = '010190-1234'

/** The flag of the first file says that a password is needed. */
export function withPassword(content: Buffer): Buffer {
  const locked = Buffer.from(content)
  locked.writeUInt16LE(1, 6)
  return locked
}

/** The right size of a picture in its header, which the pixels do not have. */
export function pngWithHeader(width: number, height: number): Buffer {
  const picture = png()
  picture.writeUInt32BE(width, 16)
  picture.writeUInt32BE(height, 20)
  picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29)
  return picture
}
