/** DDMMYY and four digits, written together or with a sign between; not inside a longer number. */
const LIKE_A_NUMBER = /(?<!\d)(\d{2})(\d{2})(\d{2})[ \u00a0]?[-\u2010-\u2013]?[ \u00a0]?\d{4}(?!\d)/g

/** In which century somebody is born is in the four digits; 29 February is a day in one of them. */
function isBirthday(day: number, month: number, year: number): boolean {
  const leap = 2000 + year
  const date = new Date(Date.UTC(leap, month - 1, day))
  return day > 0 && month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The first civil registration number in the text, as it is written there; null when there is none. */
export function findPersonalNumber(text: string): string | null {
  for (const [written, day, month, year] of text.matchAll(LIKE_A_NUMBER)) {
    if (isBirthday(Number(day), Number(month), Number(year))) return written
  }
  return null
}
