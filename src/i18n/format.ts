import type { Language } from '../domain/person.js'
import { ZONE } from '../domain/time.js'

const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** "24-01-2023" as KLIK writes it; in English, where that order is not clear, "24 Jan 2023". */
export function formatDay(language: Language, day: string): string {
  if (language === 'da') return day.split('-').reverse().join('-')
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(noon(day))
}

/** "i dag", "om 3 dage", "for 2 dage siden". */
export const formatDays = (language: Language, days: number): string =>
  new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(days, 'day')

/** A moment as clocks in Copenhagen show it: "2025-08-06 11:46". */
export function formatMoment(iso: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE })
  return parts.format(new Date(iso))
}

/** "A, B og C". */
export const formatList = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items)
