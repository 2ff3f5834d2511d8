import { Inflate } from 'fflate'
import { crc32 } from 'node:zlib'
import { faulty, MAX_PIXELS, type Cleaned } from './cleaned.js'

export const PNG_MARK = Buffer.from('89504e470d0a1a0a', 'hex')

/** What a picture needs to be drawn; texts, places, times and film are left out. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
])
const HEADER_LENGTH = 13
/** Numbers a pixel, by the kind of colour. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Small enough that one push cannot inflate to more than some megabytes before it is counted. */
const STEP = 8 * 1024

type Chunk = { type: string; data: Buffer; whole: Buffer }

function chunkAt(content: Buffer, at: number): Chunk | null {
  if (at + 12 > content.length) return null
  const end = at + 12 + content.readUInt32BE(at)
  if (end > content.length) return null
  const named = content.subarray(at + 4, end - 4)
  if (crc32(named) !== content.readUInt32BE(end - 4)) return null
  return { type: named.toString('latin1', 0, 4), data: named.subarray(4), whole: content.subarray(at, end) }
}

/** Everything up to the end of the picture; null when it does not come to one. */
function chunksOf(content: Buffer): Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = PNG_MARK.length; ;) {
    const chunk = chunkAt(content, at)
    if (!chunk) return null
    chunks.push(chunk)
    if (chunk.type === 'IEND') return chunks
    at += chunk.whole.length
  }
}

type Size = { width: number; height: number; depth: number; colour: number }

function sizeOf([first]: readonly Chunk[]): Size | null {
  if (first?.type !== 'IHDR' || first.data.length !== HEADER_LENGTH) return null
  const [depth = 0, colour = 0] = first.data.subarray(8)
  const size = { width: first.data.readUInt32BE(0), height: first.data.readUInt32BE(4), depth, colour }
  return size.width > 0 && size.height > 0 && depth > 0 && depth <= 16 && CHANNELS[colour] ? size : null
}

/** Whether the pixels are there, and no more than the header promises. */
function hasItsPixels(chunks: readonly Chunk[], { width, height, depth, colour }: Size): boolean {
  const line = Math.ceil((width * depth * (CHANNELS[colour] ?? 1)) / 8) + 1
  // An interlaced picture has some more, and shorter, lines.
  const most = line * height + (width + height) * 16
  let bytes = 0
  const inflate = new Inflate((part) => {
    bytes += part.length
    if (bytes > most) throw new RangeError('more pixels than promised')
  })
  const pixels = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  if (pixels.length < 6 || ((pixels[0] ?? 0) & 15) !== 8) return false
  try {
    for (let at = 2; at < pixels.length - 4; at += STEP) {
      inflate.push(
        pixels.subarray(at, Math.min(at + STEP, pixels.length - 4)),
        at + STEP >= pixels.length - 4,
      )
    }
  } catch {
    return false
  }
  return bytes > 0
}

/** The picture and nothing else. */
export function cleanPng(content: Buffer): Cleaned {
  const chunks = chunksOf(content)
  const size = chunks && sizeOf(chunks)
  if (!chunks || !size) return faulty('file-unreadable')
  if (size.width * size.height > MAX_PIXELS) return faulty('file-picture-too-large')
  if (!hasItsPixels(chunks, size)) return faulty('file-unreadable')
  const kept = chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole)
  return { content: Buffer.concat([PNG_MARK, ...kept]) }
}
