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

/** For comparing what people type: no case, no accents, single spaces; æøå stay letters of their own. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[éèêë]/g, 'e')
    .replace(/[áàâ]/g, 'a')
    .replace(/[óòô]/g, 'o')
    .replace(/[üúù]/g, 'u')
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
