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
