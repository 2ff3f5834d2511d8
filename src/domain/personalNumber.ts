import { Refusal, type Facts } from './refusals.js'

/** DDMMYY and four digits, written together or with a sign between; not inside a longer number. */
const LIKE_A_NUMBER = /(?<!\d)(\d{2})(\d{2})(\d{2})[ \u00a0]?[-\u2010-\u2013]?[ \u00a0]?\d{4}(?!\d)/g
const BARE = /^\d+$/

/** So far back a word may stand that says what a number is. */
const SAID_WITHIN = 40
/** Between the word and the number: "nr.", ":", "er", "#". */
const LINK = '\\p{L}*(?:[-. ]*(?:nr|nummer|numre|no|number|id))?[-.:#=]*\\s*(?:er|is|på)?[\\s:#]*$'
const said = (...words: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join('|')})${LINK}`, 'iu')
/** Numbers that begin like a day, or may: production units (10 01 … 10 12 …), accounts, orders, cases. */
const SOMETHING_ELSE = said(
  ...[
    'p-? ?(?:nr|nummer|enhed)',
    'pnr',
    'produktionsenhed',
    'cvr',
    'se-?nr',
    'ean',
    'gln',
    'konto',
    'kto',
    'reg',
  ],
  ...[
    'ordre',
    'order',
    'sag',
    'case',
    'journal',
    'faktura',
    'invoice',
    'bilag',
    'kunde',
    'kontrakt',
    'aftale',
  ],
  ...['ref', 'reference', 'serie', 'løbe', 'opgave', 'tlf', 'telefon', 'mobil', 'phone', 'account', 'ticket'],
)
const CIVIL = said('cpr', 'person', 'personnummer', 'født', 'f\\.')

/** In which century somebody is born is in the four digits; 29 February is a day in one of them. */
function isBirthday(day: number, month: number, year: number): boolean {
  const leap = 2000 + year
  const date = new Date(Date.UTC(leap, month - 1, day))
  return day > 0 && month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Ten digits in a row may be anything; the word before them tells. */
function isCertain(written: string, before: string): 'yes' | 'no' | 'perhaps' {
  if (!BARE.test(written) || CIVIL.test(before)) return 'yes'
  return SOMETHING_ELSE.test(before) ? 'no' : 'perhaps'
}

function find(text: string, wanted: 'yes' | 'perhaps'): string | null {
  for (const { index, 0: written, 1: day, 2: month, 3: year } of text.matchAll(LIKE_A_NUMBER)) {
    const before = text.slice(Math.max(0, index - SAID_WITHIN), index)
    if (isBirthday(Number(day), Number(month), Number(year)) && isCertain(written, before) === wanted)
      return written
  }
  return null
}

/** The first civil registration number in the text, as it is written there; null when there is none. */
export const findPersonalNumber = (text: string): string | null => find(text, 'yes')

/** The first ten digits in a row that may be one, and may be something else. */
export const findPossibleNumber = (text: string): string | null => find(text, 'perhaps')

/**
 * Refuses `personal-number`, and `personal-number-or-not` for what may be something else, unless whoever wrote it has
 * said that it is.
 */
export function refusePersonalNumber(text: string, facts: Facts = {}, isConfirmed = false): void {
  if (findPersonalNumber(text) !== null) throw new Refusal('personal-number', facts)
  if (!isConfirmed && findPossibleNumber(text) !== null) throw new Refusal('personal-number-or-not', facts)
}
