import { faulty, MAX_PIXELS, type Cleaned } from './cleaned.js'

export const JPEG_MARK = Buffer.from('ffd8ff', 'hex')

const START = Buffer.from('ffd8', 'hex')
const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee

type Segment = { marker: number; data: Buffer; whole: Buffer }

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Tables, frames, restarts and the number of lines: what the pixels are drawn from. */
const isDrawn = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= SCAN && marker <= 0xdd)

function segmentAt(content: Buffer, at: number): Segment | null {
  if (at + 4 > content.length || content[at] !== 0xff) return null
  const length = content.readUInt16BE(at + 2)
  const end = at + 2 + length
  if (length < 2 || end > content.length) return null
  const marker = content[at + 1] ?? 0
  return { marker, data: content.subarray(at + 4, end), whole: content.subarray(at, end) }
}

/** Where the pixels of a scan end: at the next marker that is not one of theirs. */
function scanEnd(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at !== -1; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1]
    if (next === undefined) return -1
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return -1
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

const EXIF = Buffer.from('Exif\0\0', 'latin1')
const ORIENTATION = 0x0112

/** Which way up the camera was held, 2–8; null when there is nothing to turn. */
function orientationOf({ data }: Segment): number | null {
  const tiff = data.subarray(EXIF.length)
  if (!data.subarray(0, EXIF.length).equals(EXIF) || tiff.length < 10) return null
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return null
  for (let n = 0, at = first + 2; n < short(first) && at + 12 <= tiff.length; n += 1, at += 12) {
    if (short(at) !== ORIENTATION) continue
    const value = short(at + 8)
    return value >= 2 && value <= 8 ? value : null
  }
  return null
}

/** EXIF that says which way up and nothing else. */
function turned(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return segment(APP1, Buffer.concat([EXIF, tiff.subarray(0, 26)]))
}

/** JFIF without the small picture some cameras put into it, which may show what was cut away. */
function plainJfif({ data }: Segment): Buffer[] {
  if (data.length < 14 || data.toString('latin1', 0, 5) !== 'JFIF\0') return []
  const head = Buffer.from(data.subarray(0, 14))
  head.fill(0, 12)
  return [segment(APP0, head)]
}

/** What is kept of a segment: how the picture is drawn and which way up, not where, when and by whom. */
function kept(one: Segment): Buffer[] {
  const { marker, data, whole } = one
  if (isDrawn(marker)) return [whole]
  if (marker === APP0) return plainJfif(one)
  if (marker === APP2 && data.toString('latin1', 0, 12) === 'ICC_PROFILE\0') return [whole]
  if (marker === APP14 && data.length === 12 && data.toString('latin1', 0, 5) === 'Adobe') return [whole]
  const orientation = marker === APP1 ? orientationOf(one) : null
  return orientation === null ? [] : [turned(orientation)]
}

type Reading = { parts: Buffer[]; pixels: number; hasScan: boolean }

const pixelsOf = ({ data }: Segment): number =>
  data.length < 6 ? 0 : data.readUInt16BE(1) * data.readUInt16BE(3)

/** Reads one segment, and its pixels where it has some; where the next one begins, or null when there is none. */
function step(content: Buffer, at: number, reading: Reading): number | null {
  const one = segmentAt(content, at)
  if (!one) return null
  if (isFrame(one.marker)) reading.pixels = Math.max(reading.pixels, pixelsOf(one))
  reading.parts.push(...kept(one))
  const after = at + one.whole.length
  if (one.marker !== SCAN) return after
  const end = scanEnd(content, after)
  if (end === -1) return null
  reading.hasScan = true
  reading.parts.push(content.subarray(after, end))
  return end
}

/** The picture and nothing else. */
export function cleanJpeg(content: Buffer): Cleaned {
  const reading: Reading = { parts: [START], pixels: 0, hasScan: false }
  for (let at = START.length; content[at + 1] !== END || content[at] !== 0xff;) {
    // Bytes of 0xff may fill the space before a marker.
    while (content[at] === 0xff && content[at + 1] === 0xff) at += 1
    if (content[at + 1] === END) break
    const next = step(content, at, reading)
    if (next === null) return faulty('file-unreadable')
    if (reading.pixels > MAX_PIXELS) return faulty('file-picture-too-large')
    at = next
  }
  if (!reading.hasScan || reading.pixels === 0) return faulty('file-unreadable')
  return { content: Buffer.concat([...reading.parts, Buffer.from([0xff, END])]) }
}
