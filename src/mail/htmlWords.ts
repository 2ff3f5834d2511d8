const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
}
const HIGHEST = 0x10ffff

const signOf = (code: number): string => (code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : '')

const decoded = (text: string): string =>
  text
    .replace(/&#(\d{1,7});/g, (_, code: string) => signOf(Number(code)))
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => signOf(parseInt(code, 16)))
    .replace(/&(\w{2,8});/g, (whole, name: string) => NAMED[name] ?? whole)

/** The words of a mail that was written as HTML only, without what it quotes. */
export function htmlWords(html: string): string {
  const own = html
    .replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
  const unquoted = own.replace(/<blockquote\b[\s\S]*/i, '')
  return decoded(
    unquoted
      .replace(/\s+/g, ' ')
      .replace(/<(?:br|hr)\b[^>]*>|<\/(?:p|div|li|tr|h[1-6]|table|ul|ol)\s*>/gi, '\n')
      .replace(/<[^>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
