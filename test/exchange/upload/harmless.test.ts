import { describe, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import type { FileKind } from '../../../src/domain/upload.js'
import { inspectUpload } from '../../../src/exchange/inspectUpload.js'
import { inspect } from '../../../src/exchange/upload/inspect.js'
import {
  csv,
  docx,
  exif,
  jpeg,
  jpegSegment,
  pdf,
  pdfSaying,
  png,
  pngChunk,
  pptx,
  text,
  xlsx,
  zipped,
} from '../../support/uploads.js'

async function kept(kind: FileKind, content: Buffer): Promise<Buffer> {
  // pdf.js runs in a process of its own only.
  const cleaned = await (kind === 'pdf' ? inspectUpload : inspect)(kind, content)
  if ('fault' in cleaned) throw new Error(JSON.stringify(cleaned.fault))
  return Buffer.from(cleaned.content)
}

describe('what people have is taken in', () => {
  test.each<[string, FileKind, () => Buffer | Promise<Buffer>]>([
    ['a PDF with æøå', 'pdf', () => pdf('Rødgrød med fløde', 'Side to')],
    ['a PDF that opens on its page', 'pdf', () => pdfSaying('/OpenAction [3 0 R /Fit]')],
    ['text', 'txt', () => text()],
    [
      'text of a Windows editor',
      'txt',
      () => Buffer.from('R\u00f8dgr\u00f8d \u0096 og fl\u00f8de\r\n', 'latin1'),
    ],
    ['text with a mark of UTF-8', 'txt', () => Buffer.from('\ufeffReferat')],
    ['text about 5 < 6 and a > b', 'txt', () => text('5 < 6, a<b, b > a; skriv til <elin@korsbaek.example>')],
    ['a list', 'csv', () => csv()],
    ['a list with numbers below nothing', 'csv', () => csv('Beløb\n-12,5\n+3\n"=1+1"')],
  ])('%s, as it is', async (_what, kind, make) => {
    const content = await make()
    expect((await kept(kind, content)).equals(content)).toBe(true)
  })

  test.each<[string, FileKind, () => Buffer]>([
    ['a document', 'docx', () => docx()],
    ['a workbook', 'xlsx', () => xlsx()],
    ['a presentation', 'pptx', () => pptx()],
    [
      'a document with a link to the web',
      'docx',
      () =>
        docx('Se her', {
          'word/_rels/document.xml.rels': Buffer.from(
            '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://kombit.example" TargetMode="External"/></Relationships>',
          ),
        }),
    ],
    [
      'a workbook with settings of a printer and a picture',
      'xlsx',
      () =>
        xlsx('x', {
          'xl/printerSettings/printerSettings1.bin': Buffer.from('x'),
          'xl/media/image1.png': png(),
        }),
    ],
    ['a presentation with a workbook in it', 'pptx', () => pptx('x', { 'ppt/embeddings/Ark1.xlsx': xlsx() })],
    [
      'a zip of what is taken in',
      'zip',
      () => zipped({ 'a/referat.docx': docx(), 'liste.csv': csv(), 'b.zip': zipped({ 'x.txt': text() }) }),
    ],
  ])('%s, with every part of it', async (_what, kind, make) => {
    const content = make()
    const [before, after] = [unzipSync(content), unzipSync(await kept(kind, content))]
    expect(Object.keys(after)).toEqual(Object.keys(before))
  })

  test('a zip without what the computer put into it', async () => {
    const content = zipped({
      '__MACOSX/._a.txt': Buffer.from([0, 5]),
      '.DS_Store': Buffer.from([0]),
      'a.txt': text(),
    })
    expect(Object.keys(unzipSync(await kept('zip', content)))).toEqual(['a.txt'])
  })
})

describe('a photograph', () => {
  const photo = jpeg({
    more: [
      exif(6),
      jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Elin</x:xmpmeta>')),
      jpegSegment(0xed, Buffer.from('Photoshop 3.0\0by-line Elin')),
      jpegSegment(0xfe, Buffer.from('taken by Elin')),
      jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\u0001\u0001colours')),
    ],
  })

  test('keeps which way up it is and its colours, and loses where, when and by whom', async () => {
    const clean = await kept('jpg', photo)
    expect(clean.includes('GPS')).toBe(false)
    expect(clean.includes('Elin')).toBe(false)
    expect(clean.includes('colours')).toBe(true)
    const at = clean.indexOf('Exif')
    expect(clean.readUInt16BE(at + 6 + 18)).toBe(6)
    expect((await kept('jpg', clean)).equals(clean)).toBe(true)
  })

  test.each([
    ['II', 3],
    ['MM', 8],
  ] as const)('held otherwise by a camera that writes %s', async (order, orientation) => {
    const clean = await kept('jpg', jpeg({ more: [exif(orientation, order)] }))
    expect(clean.readUInt16BE(clean.indexOf('Exif') + 6 + 18)).toBe(orientation)
  })

  test('that was held upright needs no EXIF at all', async () => {
    expect((await kept('jpg', jpeg({ more: [exif(1)] }))).includes('Exif')).toBe(false)
  })

  test('loses what lies behind it', async () => {
    const clean = await kept('jpg', Buffer.concat([jpeg(), Buffer.from('a film of 3 seconds')]))
    expect(clean.includes('film')).toBe(false)
  })

  test('in a document loses where it was taken as well', async () => {
    const parts = unzipSync(await kept('docx', docx('x', { 'word/media/image1.jpeg': photo })))
    expect(Buffer.from(parts['word/media/image1.jpeg'] ?? []).includes('GPS')).toBe(false)
  })
})

test('a picture of the screen loses its texts, times and places', async () => {
  const clean = await kept(
    'png',
    png({
      more: [
        pngChunk('tEXt', Buffer.from('Author\0Elin')),
        pngChunk('iTXt', Buffer.from('XML:com.adobe.xmp\0Elin')),
        pngChunk('eXIf', Buffer.from('GPS')),
        pngChunk('tIME', Buffer.alloc(7)),
        pngChunk('gAMA', Buffer.alloc(4)),
      ],
    }),
  )
  expect(clean.includes('Elin') || clean.includes('GPS') || clean.includes('tIME')).toBe(false)
  expect(clean.includes('gAMA')).toBe(true)
})
