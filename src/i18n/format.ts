import type { Language } from '../domain/person.js'
import { dayOf, daysBetween, ZONE, type Day } from '../domain/time.js'

/** Whose rules of writing and of sorting each language follows. */
export const LOCALES: Readonly<Record<Language, string>> = {
  da: 'da-DK',
  en: 'en-GB',
  sv: 'sv-SE',
  fi: 'fi-FI',
}

/** Made once, and not before it is asked for: each takes longer to make than a card takes to draw. */
function once<Format>(make: () => Format): () => Format {
  let made: Format | undefined
  return () => (made ??= make())
}

function byLanguage<Format>(make: (locale: string) => Format): (language: Language) => Format {
  const made: Partial<Record<Language, Format>> = {}
  return (language) => (made[language] ??= make(LOCALES[language]))
}

const RELATIVE = byLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const LIST = byLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const ENGLISH_DAY = once(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }))
const clock = (style: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
  once(() => new Intl.DateTimeFormat('sv-SE', { ...style, timeZone: ZONE }))
const SECOND = clock({ timeStyle: 'medium' })
const TIME = clock({ timeStyle: 'short' })
const WEEKDAY = byLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }))

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/**
 * "24-01-2023" as KLIK writes it; in English, where that order is not clear, "24 Jan 2023"; "2023-01-24" in Swedish,
 * "24.1.2023" in Finnish.
 */
export function formatDay(language: Language, day: string): string {
  switch (language) {
    case 'da':
      return day.split('-').reverse().join('-')
    case 'en':
      return ENGLISH_DAY().format(noon(day))
    case 'sv':
      return day
    case 'fi':
      return day.split('-').reverse().map(Number).join('.')
  }
}

const THOUSANDS: Record<Language, string> = { da: '.', en: ',', sv: '\u00a0', fi: '\u00a0' }

/** "100.000". By hand: the browser's own way takes a tenth of a second to wake up on a slow phone. */
export const formatNumber = (language: Language, number: number): string =>
  String(number).replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language])

/** "i dag", "om 3 dage", "for 2 dage siden". */
export const formatDays = (language: Language, days: number): string => RELATIVE(language).format(days, 'day')

const AGES = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "for 3 timer siden", in the largest unit there is a whole one of. */
export function formatAgo(language: Language, ms: number): string {
  const [unit, length] = AGES.find(([, length]) => ms >= length) ?? AGES[2]
  return RELATIVE(language).format(-Math.floor(ms / length), unit)
}

/** "fredag". */
export const formatWeekday = (language: Language, day: string): string => WEEKDAY(language).format(noon(day))

/** "fredag 24-01-2025". */
export const formatLongDay = (language: Language, day: string): string =>
  `${formatWeekday(language, day)} ${formatDay(language, day)}`

/** A weekday as the time something happens: "fredag"; Finnish has a case for it, "perjantaina". */
export const formatOnWeekday = (language: Language, day: string): string =>
  formatWeekday(language, day) + (language === 'fi' ? 'na' : '')

/** A day as the time something happens, inside a sentence: "fredag 24-01-2025", "perjantaina 24.1.2025". */
export const formatOnDay = (language: Language, day: string): string =>
  `${formatOnWeekday(language, day)} ${formatDay(language, day)}`

/** What stands between a day and its hour; Finnish says that it is one. */
const AT: Record<Language, string> = { da: '', en: '', sv: '', fi: 'klo ' }

/** A moment as clocks in Copenhagen show it: "24-01-2023 14.05". */
export const formatMoment = (language: Language, iso: string): string =>
  `${formatDayOf(language, iso)} ${AT[language]}${formatTime(language, iso)}`
/** The same to the second: "06-08-2025 11.46.03". */
export const formatSecond = (language: Language, iso: string): string =>
  `${formatDayOf(language, iso)} ${AT[language]}${clockTime(language, SECOND().format(new Date(iso)))}`

/** "i går 14.05", and beyond that "24-01-2023 14.05". */
export function formatWhen(language: Language, iso: string, today: Day): string {
  const day = dayOf(new Date(iso))
  const ago = daysBetween(day, today)
  const said = ago === 0 || ago === 1 ? RELATIVE(language).format(-ago, 'day') : formatDay(language, day)
  return `${said} ${AT[language]}${formatTime(language, iso)}`
}

/** The day of a moment in Copenhagen: "24-01-2023". */
export const formatDayOf = (language: Language, iso: string): string =>
  formatDay(language, dayOf(new Date(iso)))

/** Danes and Finns write a full stop. */
const clockTime = (language: Language, time: string): string =>
  language === 'da' || language === 'fi' ? time.replaceAll(':', '.') : time

/** "14.05", as clocks in Copenhagen show it and Danes write it; in English "14:05". */
export const formatTime = (language: Language, iso: string): string =>
  clockTime(language, TIME().format(new Date(iso)))

/** "A, B og C". */
export const formatList = (language: Language, items: readonly string[]): string =>
  LIST(language).format(items)

const UNITS: Record<Language, readonly [string, string, string]> = {
  da: ['byte', 'kB', 'MB'],
  en: ['bytes', 'kB', 'MB'],
  sv: ['byte', 'kB', 'MB'],
  fi: ['tavua', 'kt', 'Mt'],
}
const NUMBERS = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))

/** "4,2"; in English "4.2". */
export const formatDecimal = (language: Language, number: number): string => NUMBERS(language).format(number)

/** How large a file is, as Windows shows it: "1,4 MB"; in English "1.4 MB", in Finnish "1,4 Mt". */
export function formatSize(language: Language, bytes: number): string {
  const unit = bytes < 1_024 ? 0 : bytes < 1_024 * 1_024 ? 1 : 2
  const number = unit === 1 ? Math.ceil(bytes / 1_024) : bytes / 1_024 ** unit
  return `${NUMBERS(language).format(number)} ${UNITS[language][unit]}`
}
