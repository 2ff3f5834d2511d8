import { zipSync, type Zippable } from 'fflate'
import { findPersonalNumber } from '../../domain/personalNumber.js'
import { kindOfName, type FileKind, type FilePlace, type UploadFault } from '../../domain/upload.js'
import { isEncrypted, unpack, type Archive, type UnpackLimits } from '../unpack.js'
import { faulty, type Cleaned } from './cleaned.js'
import { cleanJpeg, JPEG_MARK } from './jpeg.js'
import { cleanPng, PNG_MARK } from './png.js'

export type OfficeKind = Extract<FileKind, 'docx' | 'xlsx' | 'pptx'>

const LIMITS: UnpackLimits = { bytes: 150 * 1024 * 1024, entries: 2_000 }

const TYPES = '[Content_Types].xml'
/** The part a document of each kind is built round. */
const MAIN: Record<OfficeKind, string> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
}

/** What Office writes by itself: text, pictures, fonts, film, and documents laid into the document. */
const KNOWN_PART =
  /\.(xml|rels|vml|png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|wdp|svg|odttf|fntdata|ttf|mp4|m4a|mp3|wav|docx|xlsx|pptx|psmdcp|sigs)$/i
/** Printer settings are no program, though their ending is one's. */
const HARMLESS_PART = /^(xl|word|ppt)\/printerSettings\/printerSettings\d*\.bin$/
/** Macros, controls, packed programs, old sheets of macros, and whatever lies outside the document. */
const ACTIVE_PART = /vba|macro|activex|oleobject|customui|\.\.|^[/\\]|\\|:/i
/** A default says of an ending what it would be; some writers list endings of which there is no part. */
const DEFAULT_TYPE = /<(?:\w+:)?Default\b[^<>]*>/g
const EXTENSION = /\bExtension\s*=\s*["']([^"']*)["']/i
const ACTIVE_TYPE = /macroEnabled|vbaProject|activeX|oleObject|ms-package\.|ms-office\.activeX/i
/** Something fetched from elsewhere as soon as the document is opened. */
const FETCHED =
  /<Relationship\b(?=[^<>]*\bTargetMode\s*=\s*["']External)(?=[^<>]*\bType\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath|mailMergeSource|package)["'])/i
const FIELD = /<w:instrText\b[^<>]*>([^<]*)<\/w:instrText>|w:instr\s*=\s*"([^"]*)"/g
const STARTS_PROGRAM = /\b(DDE|DDEAUTO)\b/i
const DDE_LINK = /<(?:\w+:)?ddeLink\b/

const PARAGRAPH_ENDS =
  /<\/(?:w:p|a:p|si|is|v|f|c|row|w:tc|text|comment|dc:\w+|cp:\w+|vt:\w+)>|<(?:w:br|w:tab|w:cr|a:br)\b[^<>]*>/g
const HYPHENS = /<w:(?:noBreakHyphen|softHyphen)\b[^<>]*>/g
const CHARACTER = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi
/** Where people write; the rest is how it looks. */
const WRITTEN = /^(word|ppt|xl|docProps|customXml)\/.*\.xml$/

const sign = (code: number): string => (code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '')

/** XML is UTF-8 unless its first bytes say UTF-16. */
function xmlOf(bytes: Buffer): string {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const isWideTurned = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  return new TextDecoder(isWide ? 'utf-16le' : isWideTurned ? 'utf-16be' : 'utf-8').decode(bytes)
}

/** What a person reads in the part, a line for each paragraph or cell. */
const wordsOf = (xml: string): string =>
  xml
    .replace(PARAGRAPH_ENDS, '\n')
    .replace(HYPHENS, '-')
    .replace(/<[^<>]*>/g, '')
    .replace(CHARACTER, (_, hex?: string, decimal?: string) =>
      sign(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .normalize('NFKC')

function placeOf(name: string): FilePlace {
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1]
  if (slide) return { place: 'slide', number: Number(slide) }
  const sheet = /^xl\/worksheets\/(sheet\d+)\.xml$/.exec(name)?.[1]
  return sheet ? { place: 'sheet', sheet } : { place: 'document' }
}

const fieldsOf = (xml: string): string =>
  [...xml.matchAll(FIELD)].map(([, text, attribute]) => text ?? attribute ?? '').join('')

/** The types of the parts that are there. */
const typesInUse = (xml: string, endings: ReadonlySet<string>): string =>
  xml.replace(DEFAULT_TYPE, (tag) => (endings.has((EXTENSION.exec(tag)?.[1] ?? '').toLowerCase()) ? tag : ''))

function faultOfXml(name: string, xml: string, endings: ReadonlySet<string>): UploadFault | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { code: 'file-active' }
  if (name === TYPES && ACTIVE_TYPE.test(typesInUse(xml, endings))) return { code: 'file-active' }
  if (name.endsWith('.rels') && FETCHED.test(xml)) return { code: 'file-active' }
  if (STARTS_PROGRAM.test(fieldsOf(xml)) || DDE_LINK.test(xml)) return { code: 'file-active' }
  if (WRITTEN.test(name) && findPersonalNumber(wordsOf(xml)) !== null) {
    return { code: 'personal-number-in-file', place: placeOf(name) }
  }
  return null
}

/** Which kind of document the parts make; null for another kind of zip. */
export function officeKindOf(names: ReadonlySet<string>): OfficeKind | null {
  if (!names.has(TYPES)) return null
  const kinds = (Object.keys(MAIN) as OfficeKind[]).filter((kind) => names.has(MAIN[kind]))
  return kinds.length === 1 ? (kinds[0] ?? null) : null
}

const isActivePart = (name: string): boolean =>
  ACTIVE_PART.test(name) || !(KNOWN_PART.test(name) || HARMLESS_PART.test(name))

type Part = { bytes: Uint8Array } | { fault: UploadFault }

/** A picture without where it was taken; one we cannot read stays as it is. */
function picture(bytes: Buffer): Part {
  const cleaned = bytes.subarray(0, JPEG_MARK.length).equals(JPEG_MARK)
    ? cleanJpeg(bytes)
    : bytes.subarray(0, PNG_MARK.length).equals(PNG_MARK)
      ? cleanPng(bytes)
      : { content: bytes }
  if ('content' in cleaned) return { bytes: cleaned.content }
  return cleaned.fault.code === 'file-picture-too-large' ? cleaned : { bytes }
}

/** A document laid into another is looked at as if it came alone; one laid into that is not. */
function laidIn(kind: OfficeKind, bytes: Buffer, isInner: boolean): Part {
  if (isInner) return faulty('file-unpacks-too-large')
  const cleaned = cleanOffice(bytes, kind, true)
  return 'content' in cleaned ? { bytes: cleaned.content } : cleaned
}

/** The document a part is of. */
type Whole = { isInner: boolean; endings: ReadonlySet<string> }

function cleanPart(name: string, bytes: Buffer, { isInner, endings }: Whole): Part {
  if (isActivePart(name)) return faulty('file-active')
  const kind = kindOfName(name)
  if (kind === 'docx' || kind === 'xlsx' || kind === 'pptx') return laidIn(kind, bytes, isInner)
  if (!/\.(xml|rels|vml)$/i.test(name)) return picture(bytes)
  const fault = faultOfXml(name, xmlOf(bytes), endings)
  return fault ? { fault } : { bytes }
}

const PACKED_ALREADY = /\.(png|jpe?g|gif|zip|docx|xlsx|pptx|emf|wmf|mp4)$/i

/** The document packed anew from what was looked at: nothing that lay beside, before or behind it comes along. */
export function repack(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const zippable: Zippable = Object.fromEntries(
    files.map(([name, bytes]) => [name, [bytes, { level: PACKED_ALREADY.test(name) ? 0 : 6 }]]),
  )
  return zipSync(zippable)
}

/** Why a zip cannot be unpacked, in the words of uploads. */
export const unpackFault = ({ fault }: Archive): UploadFault['code'] =>
  fault === 'not-readable' ? 'file-unreadable' : 'file-unpacks-too-large'

/** A document without macros and without anything fetched from elsewhere. `isInner`: it is laid into another. */
export function cleanOffice(content: Buffer, kind: OfficeKind, isInner = false): Cleaned {
  if (isEncrypted(content)) return faulty('file-locked')
  const archive = unpack(content, LIMITS)
  if (archive.fault) return faulty(unpackFault(archive))
  if (officeKindOf(new Set(archive.entries.keys())) !== kind) return faulty('file-mismatch')
  const endings = new Set(
    [...archive.entries.keys()].map((name) => name.split('.').at(-1)?.toLowerCase() ?? ''),
  )
  const whole = { isInner, endings }
  const parts: [string, Uint8Array][] = []
  for (const [name, chunks] of archive.entries) {
    const part = cleanPart(name, Buffer.concat(chunks), whole)
    chunks.length = 0
    if ('fault' in part) return part
    parts.push([name, part.bytes])
  }
  return { content: repack(parts) }
}
