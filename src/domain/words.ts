const LETTERS: Record<string, string> = {
  æ: '{',
  ä: '{',
  ø: '|',
  ö: '|',
  å: '}',
  é: 'e',
  è: 'e',
  ü: 'y',
  ñ: 'n',
}

/**
 * A key that sorts as Danes sort, under plain byte order: æ ø å last, aa as å, "4" before "10".
 * Databases without Danish collation then agree with those that have it.
 */
export const sortKey = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replace(/[æäøöåéèüñ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\d+/g, (digits) => digits.padStart(10, '0'))

/** What PostgreSQL keeps as text: no half letters, no NUL. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

/** Zero width, soft hyphens, and what turns the direction of reading; within a picture of several, a joiner stays. */
const UNSEEN =
  /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu

/** Letters in one piece each, and no sign that nobody sees: what looks the same is the same. */
export const visible = (text: string): string => text.normalize('NFC').replace(UNSEEN, '')

/** A name, a title, an address: one line, without breaks and other control signs. */
export const oneLine = (text: string): string =>
  visible(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

/** Letters with an accent and, place by place, those they are compared as; æ ø å ä ö stay letters of their own. */
export const ACCENTED = 'éèêëáàâãóòôõüúùûíìîïñçýÿ'
export const UNACCENTED = 'eeeeaaaaoooouuuuiiiincyy'

const unaccented = new Map([...ACCENTED].map((letter, n) => [letter, UNACCENTED.charAt(n)]))

/** For comparing what people type: no case, no accents, single spaces. `folded` in data/words.ts does the same. */
export const fold = (text: string): string =>
  visible(text)
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => unaccented.get(letter) ?? letter)
    .replace(/\s+/g, ' ')
    .trim()

/** Exports write "KLIK -administrator" for the role "KLIK-administrator"; "Demo - Projektleder" is left alone. */
export const cleanTitle = (title: string): string =>
  title
    .replace(/\s+/g, ' ')
    .replace(/ -(?=\S)/g, '-')
    .trim()

const PLAIN: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const SLUG_MAX = 60

/** A title as part of a file's name: "(Rolle 3) Udpeg én" → "rolle-3-udpeg-en". */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/g, '')

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as part of HTML or XML, also within an attribute. */
export const inMarkup = (text: string): string => text.replace(/[&<>"]/g, (letter) => MARKUP[letter] ?? '')
