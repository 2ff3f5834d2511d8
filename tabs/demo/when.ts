import { useEffect, useState } from 'react'
import { momentOf } from '../../src/domain/moment.js'
import { addDays, dayOf, parseDay, ZONE, type Day } from '../../src/domain/time.js'
import { LOCALES } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { RoomState } from './state.js'

type Language = Translator['language']

const TICK_MS = 15_000
/** Notices of a day are due at seven; at eight all of them have come. */
const MORNING = 8

const format = (language: Language, iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...options }).format(new Date(iso))

/** "09.41", "09:41". */
export const clockTime = (language: Language, iso: string): string =>
  format(language, iso, { hour: '2-digit', minute: '2-digit' })

/** "tirs. 24. jan. 2023". */
export const shortDay = (language: Language, iso: string): string =>
  format(language, iso, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

/** "24. jan.", for a narrow bar. */
export const briefDay = (language: Language, iso: string): string =>
  format(language, iso, { day: 'numeric', month: 'short' })

export const longDay = (language: Language, iso: string): string =>
  format(language, iso, { dateStyle: 'full' })

/** What stands between the messages of two days. */
export function dayLine(t: Translator, day: Day, today: Day): string {
  if (day === today) return t('room.chat.today')
  if (day === addDays(today, -1)) return t('room.chat.yesterday')
  return longDay(t.language, `${day}T12:00:00Z`)
}

/** The product's own time, running on from when it was read. */
export function useNow({ view, clockReadAt }: Pick<RoomState, 'view' | 'clockReadAt'>): string {
  const read = view?.now ?? ''
  const [passed, setPassed] = useState({ since: read, ms: 0 })
  useEffect(() => {
    const timer = setInterval(() => setPassed({ since: read, ms: performance.now() - clockReadAt }), TICK_MS)
    return () => clearInterval(timer)
  }, [read, clockReadAt])
  const ms = passed.since === read ? passed.ms : 0
  return read === '' ? '' : new Date(Date.parse(read) + ms).toISOString()
}

/** So many days on; early in the morning it becomes eight, so that the day's notices are due. */
export function daysOn(now: string, days: number): string {
  const moment = new Date(now)
  const day = addDays(dayOf(moment), days)
  const sameTime = new Date(moment.getTime() + days * 86_400_000)
  const morning = momentOf(day, MORNING)
  return (sameTime < morning ? morning : sameTime).toISOString()
}

/** The morning of that day; null for one that is not later than now. */
export function morningOf(text: string, now: string): string | null {
  const day = parseDay(text)
  const moment = day && momentOf(day, MORNING)
  return moment && moment > new Date(now) ? moment.toISOString() : null
}
