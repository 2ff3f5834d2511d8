import { BackupFault, type BackupPart, type BackupParts } from '../domain/backup.js'

/** Tar (POSIX ustar), as far as a backup needs it: files with short names of our own making. */
const BLOCK = 512
const MAGIC = 'ustar\0' + '00'
const [NAME_BYTES, SIZE_AT, SUM_AT, TYPE_AT, MAGIC_AT] = [100, 124, 148, 156, 257]
/** More than any part has: uploads have at most 25 MB. What claims more is damaged. */
const MOST_BYTES = 256 * 1024 * 1024
const READABLE_BY_OWNER = '0000600\0'

const padding = (bytes: number): number => (BLOCK - (bytes % BLOCK)) % BLOCK

/** The sum of its bytes, its own place counted as spaces. */
function sumOf(header: Uint8Array): number {
  let sum = 8 * 32
  for (const [at, byte] of header.entries()) if (at < SUM_AT || at >= SUM_AT + 8) sum += byte
  return sum
}

function headerOf({ name, bytes }: BackupPart, seconds: number): Buffer {
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Error('a part of a backup has a short name')
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`
  header.write(name, 0, 'utf8')
  header.write(READABLE_BY_OWNER, NAME_BYTES)
  header.write(octal(0, 7) + octal(0, 7), 108)
  header.write(octal(bytes.byteLength, 11) + octal(seconds, 11), SIZE_AT)
  header.write('0', TYPE_AT)
  header.write(MAGIC, MAGIC_AT, 'latin1')
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, SUM_AT)
  return header
}

export async function* writeTar(parts: BackupParts, at: Date): AsyncGenerator<Uint8Array> {
  const seconds = Math.floor(at.getTime() / 1000)
  for await (const part of parts) {
    yield headerOf(part, seconds)
    yield part.bytes
    yield Buffer.alloc(padding(part.bytes.byteLength))
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** So many bytes at a time, however they come. Never more in memory than is asked for and one piece. */
class Bytes {
  private readonly pieces: AsyncIterator<Uint8Array>
  private rest: Uint8Array = new Uint8Array(0)

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = pieces[Symbol.asyncIterator]()
  }

  /** Null when there are fewer. */
  async take(count: number): Promise<Buffer | null> {
    const found = [this.rest]
    let length = this.rest.length
    while (length < count) {
      const next = await this.pieces.next()
      if (next.done) return null
      found.push(next.value)
      length += next.value.byteLength
    }
    const all = Buffer.concat(found, length)
    this.rest = all.subarray(count)
    return all.subarray(0, count)
  }
}

const textAt = (header: Buffer, at: number, length: number): string =>
  header.toString('utf8', at, at + length).replace(/\0.*$/s, '')

/** Null for what is no header, or no longer the one that was written. */
function read(header: Buffer): { name: string; size: number } | null {
  const size = parseInt(textAt(header, SIZE_AT, 12), 8)
  const isWhole = parseInt(textAt(header, SUM_AT, 8), 8) === sumOf(header) && header[TYPE_AT] === 0x30
  return isWhole && size <= MOST_BYTES ? { name: textAt(header, 0, NAME_BYTES), size } : null
}

/** Refuses `notBackup` where it does not even begin as one, and `damaged`. */
export async function* readTar(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<BackupPart> {
  const bytes = new Bytes(pieces)
  for (let n = 0; ; n += 1) {
    const header = await bytes.take(BLOCK)
    if (header?.every((byte) => byte === 0)) return
    const said = header && read(header)
    if (!said) throw new BackupFault(n === 0 ? 'notBackup' : 'damaged')
    const content = await bytes.take(said.size + padding(said.size))
    if (!content) throw new BackupFault('damaged')
    yield { name: said.name, bytes: content.subarray(0, said.size) }
  }
}
