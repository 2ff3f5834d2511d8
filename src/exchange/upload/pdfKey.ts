import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'

/**
 * How the streams of a document are locked that opens without a password: its owner has limited what readers may do
 * with it, and the key follows from what the file itself says (PDF 32000-1, 7.6; 32000-2, 7.6.4).
 */
export type PdfKey = { key: Buffer; method: 'RC4' | 'AESV2' | 'AESV3' }

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const NO_IV = Buffer.alloc(16)

const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()
const sha = (bits: number, data: Uint8Array): Buffer => createHash(`sha${bits}`).update(data).digest()

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, sign: string) => {
    if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 255)
    return /^[\r\n]/.test(sign) ? '' : (ESCAPES[sign] ?? sign)
  })

/** A string of the file, written in hex or in brackets. */
function stringAfter(text: string, name: string): Buffer {
  const written = new RegExp(`${name}\\s*(?:<([0-9a-fA-F\\s]*)>|\\(((?:\\\\[^]|[^\\\\()])*)\\))`).exec(text)
  const [, hex, literal = ''] = written ?? []
  return hex === undefined
    ? Buffer.from(unescaped(literal), 'latin1')
    : Buffer.from(hex.replace(/\s/g, ''), 'hex')
}
const numberAfter = (text: string, name: string, otherwise: number): number =>
  Number(new RegExp(`${name}\\s+(-?\\d+)`).exec(text)?.[1] ?? otherwise)

const only = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null)

/** What the file says of its lock; null when that is not one thing. */
function lockOf(text: string): string | null {
  const references = new Set(
    [...text.matchAll(/\/Encrypt\s+(\d+)\s+(\d+)\s+R/g)].map(([, n, g]) => `${n} ${g}`),
  )
  const inline = [...text.matchAll(/\/Encrypt\s*(<<[^]{0,4000})/g)].map(([, dictionary = '']) => dictionary)
  const reference = only([...references])
  if (reference === null || inline.length > 0) return references.size === 0 ? only(inline) : null
  const objects = [
    ...text.matchAll(new RegExp(`(?<!\\d)${reference.replace(' ', '\\s+')}\\s+obj([^]{0,4000}?)endobj`, 'g')),
  ]
  return only(objects.map(([, dictionary = '']) => dictionary))
}

function methodOf(lock: string): PdfKey['method'] | null {
  const version = numberAfter(lock, '/V', 0)
  if (version === 1 || version === 2) return 'RC4'
  const filter = /\/StmF\s*\/([A-Za-z0-9]+)/.exec(lock)?.[1] ?? ''
  const method = new RegExp(`/${filter}\\s*<<[^>]*?/CFM\\s*/(\\w+)`).exec(lock)?.[1]
  if (version !== 4 && version !== 5) return null
  if (method === 'V2') return 'RC4'
  return method === 'AESV2' || method === 'AESV3' ? method : null
}

/** Up to revision 4: out of what is said of the owner, the rights and the file. */
function oldKey(text: string, lock: string): Buffer {
  const revision = numberAfter(lock, '/R', 2)
  const length =
    revision === 2
      ? 5
      : Math.min(16, numberAfter(lock, '/V', 1) === 4 ? 16 : numberAfter(lock, '/Length', 40) / 8)
  const rights = Buffer.alloc(4)
  rights.writeInt32LE(numberAfter(lock, '/P', 0) | 0)
  const isBare = revision >= 4 && /\/EncryptMetadata\s+false/.test(lock)
  let key = md5(
    PAD,
    stringAfter(lock, '/O').subarray(0, 32),
    rights,
    stringAfter(text, '/ID\\s*\\['),
    Buffer.alloc(isBare ? 4 : 0, 255),
  )
  for (let n = 0; revision >= 3 && n < 50; n += 1) key = md5(key.subarray(0, length))
  return key.subarray(0, length)
}

/** Revision 6 makes guessing slow. */
function slowHash(salt: Uint8Array): Buffer {
  let key = sha(256, salt)
  let last = 0
  for (let n = 0; n < 64 || last > n - 32; n += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    )
    const made = cipher.update(Buffer.concat(Array<Buffer>(64).fill(key)))
    const sum = made.subarray(0, 16).reduce((all, byte) => all + byte, 0)
    key = sha([256, 384, 512][sum % 3] ?? 256, made)
    last = made.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

function newKey(lock: string): Buffer {
  const hash = (salt: Uint8Array): Buffer =>
    numberAfter(lock, '/R', 6) === 5 ? sha(256, salt) : slowHash(salt)
  const user = stringAfter(lock, '/U(?!E)')
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) throw new Error('there is a password')
  const opener = hash(user.subarray(40, 48))
  const locked = stringAfter(lock, '/UE').subarray(0, 32)
  return createDecipheriv('aes-256-cbc', opener, NO_IV).setAutoPadding(false).update(locked)
}

/** The key of a document that opens without a password; null for a lock we do not know. */
export function keyOf(text: string): PdfKey | null {
  const lock = lockOf(text)
  const method = lock === null || !/\/Filter\s*\/Standard/.test(lock) ? null : methodOf(lock)
  if (lock === null || method === null) return null
  try {
    return { method, key: method === 'AESV3' ? newKey(lock) : oldKey(text, lock) }
  } catch {
    return null
  }
}

/** RC4, which Node no longer has. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, n) => n)
  const swap = (a: number, b: number): void => {
    ;[box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0]
  }
  for (let n = 0, at = 0; n < 256; n += 1) {
    at = (at + (box[n] ?? 0) + (key[n % key.length] ?? 0)) & 255
    swap(n, at)
  }
  let [i, j] = [0, 0]
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 255
    j = (j + (box[i] ?? 0)) & 255
    swap(i, j)
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0)
  }) as Buffer
}

type Place = { object: number; generation: number }

/** A stream as it was before the document was locked. */
export function unlocked(data: Buffer, { key, method }: PdfKey, { object, generation }: Place): Buffer {
  const place = Buffer.from([object, object >> 8, object >> 16, generation, generation >> 8])
  const salt = method === 'AESV2' ? Buffer.from('sAlT') : Buffer.alloc(0)
  const own = method === 'AESV3' ? key : md5(key, place, salt).subarray(0, Math.min(16, key.length + 5))
  if (method === 'RC4') return rc4(own, data)
  const body = data.subarray(16, data.length - (data.length % 16))
  if (body.length === 0) return Buffer.alloc(0)
  return createDecipheriv(`aes-${own.length * 8}-cbc`, own, data.subarray(0, 16))
    .setAutoPadding(false)
    .update(body)
}
