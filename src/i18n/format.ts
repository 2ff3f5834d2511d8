import type { Language } from '../domain/person.js'
import { dayOf, daysBetween, ZONE, type Day } from '../domain/time.js'

const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

const byLanguage = <Format>(make: (locale: string) => Format): Record<Language, Format> => ({
  da: make(LOCALES.da),
  en: make(LOCALES.en),
})
/** Made once: each takes longer to make than a card takes to draw. */
const RELATIVE = byLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const LIST = byLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const MOMENT = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE })
const SECOND = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: ZONE })

const TIME = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: ZONE })

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** "24-01-2023" as KLIK writes it; in English, where that order is not clear, "24 Jan 2023". */
export function formatDay(language: Language, day: string): string {
  if (language === 'da') return day.split('-').reverse().join('-')
  return ENGLISH_DAY.format(noon(day))
}

const NUMBER = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') }

/** "100.000". */
export const formatNumber = (language: Language, number: number): string => NUMBER[language].format(number)

/** "i dag", "om 3 dage", "for 2 dage siden". */
export const formatDays = (language: Language, days: number): string => RELATIVE[language].format(days, 'day')

/** A moment as clocks in Copenhagen show it: "2025-08-06 11:46". */
export const formatMoment = (iso: string): string => MOMENT.format(new Date(iso))
/** The same to the second, as KLIK writes the time of a message: "2025-08-06 11:46:03". */
export const formatSecond = (iso: string): string => SECOND.format(new Date(iso))

/** "i går 14:05", and beyond that "24-01-2023 14:05". */
export function formatWhen(language: Language, iso: string, today: Day): string {
  const day = dayOf(new Date(iso))
  const ago = daysBetween(day, today)
  const said = ago === 0 || ago === 1 ? RELATIVE[language].format(-ago, 'day') : formatDay(language, day)
  return `${said} ${formatTime(iso)}`
}

/** The day of a moment in Copenhagen: "24-01-2023". */
export const formatDayOf = (language: Language, iso: string): string =>
  formatDay(language, dayOf(new Date(iso)))

/** "14:05", as clocks in Copenhagen show it. */
export const formatTime = (iso: string): string => TIME.format(new Date(iso))

/** "A, B og C". */
export const formatList = (language: Language, items: readonly string[]): string =>
  LIST[language].format(items)

const UNITS = ['byte', 'kB', 'MB'] as const
const NUMBERS = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))

/** How large a file is, as Windows shows it: "1,4 MB"; in English "1.4 MB". */
export function formatSize(language: Language, bytes: number): string {
  const unit = bytes < 1_024 ? 0 : bytes < 1_024 * 1_024 ? 1 : 2
  const number = unit === 1 ? Math.ceil(bytes / 1_024) : bytes / 1_024 ** unit
  return `${NUMBERS[language].format(number)} ${UNITS[unit] ?? ''}`
}
