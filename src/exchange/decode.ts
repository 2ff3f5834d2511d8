/** Characters no database keeps and nobody sees: controls, halves of pairs, the byte order mark. */
const UNSTORABLE = /[^\P{Cc}\t\n]|[\ufeff\ufffe\uffff]|\p{Surrogate}/gu
const CONTROLS = /[^\P{Cc}\t\n\v\f\r]/gu

/** Text as the readers want it: "\n" ends a line, nothing in it that cannot be stored. */
export const clean = (text: string): string =>
  text
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

function encodingOf(content: Uint8Array): string {
  if (startsWith(content, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(content, 0xfe, 0xff)) return 'utf-16be'
  const utf16 = utf16WithoutMark(content)
  if (utf16) return utf16
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** Bytes → text, whatever Danish Excel or an editor wrote; null when they are no text at all. */
export function decode(content: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(content)).decode(content)
  const controls = text.match(CONTROLS)?.length ?? 0
  return controls > text.length / 20 ? null : clean(text)
}
