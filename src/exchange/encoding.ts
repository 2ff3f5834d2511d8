/** 0x80 to 0x9F of Windows-1252. (Node's decoder takes it for Latin-1, which has no signs there: nodejs/node#56542.) */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** 0x80 to 0xFF of the code page of DOS in Western Europe; Danish letters stand in the same places in its sister 865. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
const HIGH = /[\u0080-\u00ff]/g

const inTable = (latin1: string, table: string): string =>
  latin1.replace(HIGH, (byte) => table.charAt(byte.charCodeAt(0) - 0x80) || byte)

const LETTER = /\p{L}/u
const DANISH = /[æøåÆØÅ]/
/** Also words by themselves. */
const ALONE = /[åø]/
const IN_WORDS = /[éèêëöüäóáíñçÉÖÜÄ]/
const IN_TEXT = /[‘’“”„‚–—…•€«»§´£\u00a0]/
const OPENING = /[„‚]/
const JOINING = /[’–—…´]/
const SYMBOL = /[°±×®©™½¼¾¤µ²³¿¡†]/

/** Small letters on their own and capitals after small ones. */
function isOddLetter(letter: string, before: string, goesOn: boolean): boolean {
  const follows = LETTER.test(before)
  if (letter !== letter.toLowerCase()) return follows && before !== before.toUpperCase()
  return !follows && !goesOn && !ALONE.test(letter)
}

/**
 * How well a sign beyond ASCII fits between its neighbours: Danish letters within words speak for a reading, letters in
 * the wrong place and signs nobody types speak against it.
 */
function fit(sign: string, before: string, after: string): number {
  const goesOn = LETTER.test(after)
  if (LETTER.test(sign)) {
    if (isOddLetter(sign, before, goesOn)) return -2
    if (DANISH.test(sign)) return 2
    return IN_WORDS.test(sign) ? 1 : -1
  }
  if (!IN_TEXT.test(sign) && !SYMBOL.test(sign)) return -2
  const isWithin = LETTER.test(before) && (goesOn || OPENING.test(sign))
  if (isWithin && !JOINING.test(sign)) return -2
  return SYMBOL.test(sign) ? 0 : 1
}

/** How many of the signs that are looked at are enough to tell. */
const SAMPLE = 2_000

function likelihood(text: string): number {
  let sum = 0
  let seen = 0
  for (const { index, 0: sign } of text.matchAll(/[^\0-\x7f]/g)) {
    sum += fit(sign, text.charAt(index - 1), text.charAt(index + 1))
    seen += 1
    if (seen === SAMPLE) break
  }
  return sum
}

const latin1Of = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1')

/** Text in Windows-1252, every byte of which has its sign. */
export const windowsText = (content: Uint8Array): string => inTable(latin1Of(content), WINDOWS)

/**
 * Text that is not UTF-8, as Excel in Danish writes it: CSV from Windows, from MS-DOS or from a Mac. Which it is, only
 * the letters tell; null when it is readable as none of them.
 */
export function oldText(content: Uint8Array): string | null {
  const readings = [
    windowsText(content),
    inTable(latin1Of(content), DOS),
    new TextDecoder('macintosh').decode(content),
  ]
  const scores = readings.map(likelihood)
  const best = Math.max(...scores)
  return best < 0 ? null : (readings[scores.indexOf(best)] ?? null)
}
