import { oldText, windowsText } from './encoding.js'

/** Characters no database keeps and nobody sees: controls, halves of pairs, the byte order mark. */
const UNSTORABLE = /[^\P{Cc}\t\n]|[\ufeff\ufffe\uffff]|\p{Surrogate}/gu
const CONTROLS = /[^\P{Cc}\t\n\v\f\r]/gu

/** Signs that are not seen and come along when something is copied from a page of the web. */
const ZERO_WIDTH = /[\u200b\u200c\u2060]/g

/** Text as the readers want it: "\n" ends a line, letters in one piece, nothing in it that cannot be stored or seen. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(ZERO_WIDTH, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(UNSTORABLE, '')

const startsWith = (content: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, n) => content[n] === byte)

/** Every second byte of UTF-16 with Danish text is zero. */
function utf16WithoutMark(content: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = content.subarray(0, 400)
  const zeros = [0, 0]
  sample.forEach((byte, n) => {
    if (byte === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 4 && even === 0) return 'utf-16le'
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : null
}

/** Bytes → text, as they were written; null when they are readable in no way we know. */
function textOf(content: Uint8Array): string | null {
  if (startsWith(content, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(content)
  if (startsWith(content, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(content)
  const utf16 = utf16WithoutMark(content)
  if (utf16) return new TextDecoder(utf16).decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return oldText(content)
  }
}

/** More control signs than any text has. */
function isNoise(text: string): boolean {
  const controls = text.matchAll(CONTROLS)
  for (let found = 0; !controls.next().done; found += 1) if (found >= text.length / 20) return true
  return false
}

/** Bytes → text, whatever Danish Excel or an editor wrote; or why they are none. */
export function decode(content: Uint8Array): string | { fault: 'not-readable' | 'unknown-encoding' } {
  const text = textOf(content)
  if (isNoise(text ?? windowsText(content))) return { fault: 'not-readable' }
  return text === null ? { fault: 'unknown-encoding' } : clean(text)
}
