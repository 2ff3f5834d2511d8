import { findPersonalNumber } from '../../domain/personalNumber.js'
import { cleanFileName, kindOfName, type FileKind } from '../../domain/upload.js'
import { isEncrypted, unpack, type Archive } from '../unpack.js'
import { endsAsZip, faulty, type Cleaned } from './cleaned.js'
import { cleanJpeg, JPEG_MARK } from './jpeg.js'
import { cleanOffice, repack, unpackFault } from './office.js'
import { cleanPdf, PDF_MARK } from './pdf.js'
import { cleanPng, PNG_MARK } from './png.js'
import { cleanText } from './text.js'

const ZIP_MARK = Buffer.from('PK\u0003\u0004', 'latin1')
/** Word and Excel before 2007, and what they keep behind a password. */
const COMPOUND_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le')

const LIMITS = { bytes: 100 * 1024 * 1024, entries: 500 }
/** A zip in a zip is looked into; one in that is not opened. */
const MAX_DEPTH = 2
/** What a Mac or Windows puts into a zip by itself. */
const CLUTTER = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i
const STRAYS = /(^|\/)\.\.?(\/|$)|^\/|\\|:/

const startsWith = (content: Buffer, mark: Buffer): boolean => content.subarray(0, mark.length).equals(mark)

/** A mark each kind begins with; text begins with none of them. */
const MARKS: Partial<Record<FileKind, Buffer>> = {
  pdf: PDF_MARK,
  png: PNG_MARK,
  jpg: JPEG_MARK,
  zip: ZIP_MARK,
  docx: ZIP_MARK,
  xlsx: ZIP_MARK,
  pptx: ZIP_MARK,
}

function cleanPicture(content: Buffer, clean: (content: Buffer) => Cleaned): Cleaned {
  if (endsAsZip(content)) return faulty('file-active')
  const cleaned = clean(content)
  return 'content' in cleaned && endsAsZip(cleaned.content) ? faulty('file-active') : cleaned
}

/** The path of a file in a zip with each of its names cleaned; null for one that leads elsewhere or has none. */
function pathOf(name: string): string | null {
  const names = STRAYS.test(name) ? [] : name.split('/').map(cleanFileName)
  return names.includes(null) || names.length === 0 ? null : names.join('/')
}

async function cleanEntry(name: string, bytes: Buffer, depth: number): Promise<Cleaned> {
  const kind = kindOfName(name)
  if (!kind) return faulty('file-type', { entry: name })
  const cleaned = await inspect(kind, bytes, depth + 1)
  return 'fault' in cleaned ? { fault: { entry: name, ...cleaned.fault } } : cleaned
}

/** Takes each file of the zip by itself, as it would be taken in alone. */
async function cleanEntries({ entries }: Archive, depth: number): Promise<Cleaned> {
  const files = new Map<string, Uint8Array>()
  for (const [name, chunks] of entries) {
    if (CLUTTER.test(name)) continue
    const path = pathOf(name)
    if (path === null || files.has(path)) return faulty('file-unreadable')
    const cleaned = await cleanEntry(path, Buffer.concat(chunks), depth)
    chunks.length = 0
    if ('fault' in cleaned) return cleaned
    files.set(path, cleaned.content)
  }
  return files.size === 0 ? faulty('file-empty') : { content: repack([...files]) }
}

/** A zip of files each of which would be taken in by itself. */
async function cleanZip(content: Buffer, depth: number): Promise<Cleaned> {
  if (isEncrypted(content)) return faulty('file-locked')
  if (depth >= MAX_DEPTH) return faulty('file-unpacks-too-large')
  const archive = unpack(content, LIMITS)
  if (archive.fault) return faulty(unpackFault(archive))
  const names = [...archive.entries.keys()].join('\n')
  if (findPersonalNumber(names.normalize('NFKC'))) {
    return faulty('personal-number-in-file', { place: { place: 'names' } })
  }
  return cleanEntries(archive, depth)
}

function cleaner(kind: FileKind, content: Buffer, depth: number): Promise<Cleaned> | Cleaned {
  switch (kind) {
    case 'pdf':
      return cleanPdf(content)
    case 'png':
      return cleanPicture(content, cleanPng)
    case 'jpg':
      return cleanPicture(content, cleanJpeg)
    case 'txt':
    case 'csv':
      return endsAsZip(content) ? faulty('file-active') : cleanText(content)
    case 'zip':
      return cleanZip(content, depth)
    case 'docx':
    case 'xlsx':
    case 'pptx':
      return cleanOffice(content, kind)
  }
}

const isLocked = (content: Buffer): boolean =>
  startsWith(content, COMPOUND_MARK) && content.includes(PASSWORD)

/**
 * Looks at a file that says it is of this kind: whether it is, whether anything in it runs or hides, whether a civil
 * registration number stands in it. What comes back is the file to keep. `depth`: in how many zips it lies.
 */
export async function inspect(kind: FileKind, bytes: Uint8Array, depth = 0): Promise<Cleaned> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (content.length === 0) return faulty('file-empty')
  if (isLocked(content)) return faulty('file-locked')
  const mark = MARKS[kind]
  if (mark && !startsWith(content, mark)) return faulty('file-mismatch')
  return cleaner(kind, content, depth)
}
