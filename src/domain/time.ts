/** A calendar date "YYYY-MM-DD" as the municipality reads it, in Copenhagen. Sorts and compares as text. */
export type Day = string & { readonly __noun: 'day' }

/** The one clock; only the composition root makes a real one. */
export type Clock = { now(): Date }

export const ZONE = 'Europe/Copenhagen'
const MS_PER_DAY = 86_400_000
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** "2026-03-29" → Day; null for anything that is not a real calendar date. */
export function parseDay(text: string): Day | null {
  const match = DAY.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? (text as Day) : null
}

const epochDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY
const fromEpochDay = (n: number): Day => new Date(n * MS_PER_DAY).toISOString().slice(0, 10) as Day

export const addDays = (day: Day, n: number): Day => fromEpochDay(epochDay(day) + n)

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => epochDay(to) - epochDay(from)

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: string): number => ((((epochDay(day) + 3) % 7) + 7) % 7) + 1

/** The Monday of its week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

let calendar: Intl.DateTimeFormat | undefined

/** The date in Copenhagen at that moment; changes at local midnight, not at UTC midnight. */
export function dayOf(moment: Date): Day {
  // Swedish dates are written as a Day is. Made once, since it takes longer to make than to ask.
  calendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' })
  return calendar.format(moment) as Day
}

export const earliest = (a: Day, b: Day): Day => (a < b ? a : b)
