import type { Purpose, Urgency } from '../domain/urgency.js'
import { formatDay, formatOnDay, formatOnWeekday } from './format.js'
import type { Translator } from './translator.js'

/** Beyond this many days one thinks of the date. */
const COUNTED_DAYS = 31
const WEEK = 7

/** "i morgen", "fredag" within a week, and beyond it "fredag 24-01-2025". */
function nearDay(t: Translator, { day, days }: { day: string; days: number }): string {
  if (days === 1) return t('urgency.tomorrow')
  return days < WEEK ? formatOnWeekday(t.language, day) : formatOnDay(t.language, day)
}

/** How urgent a task is, in plain words: "5 dage over", "Slut i dag", "Skal begyndes senest fredag". */
export function urgencyWords(t: Translator, { urgency }: { urgency: Urgency }): string {
  switch (urgency.kind) {
    case 'completed':
    case 'notActive':
    case 'noEndDate':
    case 'beginToday':
      return t(`urgency.${urgency.kind}`)
    case 'over':
      return t(urgency.isBegun ? 'urgency.over' : 'urgency.overNotBegun', { count: urgency.days })
    case 'endsToday':
      return t(urgency.isBegun ? 'urgency.endsToday' : 'urgency.endsTodayNotBegun')
    case 'shouldHaveBegun':
      return t('urgency.shouldHaveBegun', { count: urgency.days })
    case 'beginBy':
      return t('urgency.beginBy', { day: nearDay(t, urgency) })
    case 'left':
      return urgency.days > COUNTED_DAYS
        ? t('urgency.ends', { day: formatDay(t.language, urgency.day) })
        : t('urgency.left', { count: urgency.days })
  }
}

/** Why one is reminded of a task now, with the days: "Bør begyndes nu · 7 dage til slutdato". */
export function purposeWords(t: Translator, task: { urgency: Urgency; purpose: Purpose | null }): string {
  const { purpose } = task
  if (purpose === null || purpose.why === 'END_REACHED') return urgencyWords(t, task)
  return `${t(`purpose.${purpose.why}`)} · ${t('urgency.left', { count: purpose.daysLeft })}`
}

/** The purpose as the title of a reminder of one task: "Opgaven bør begyndes nu". */
export const purposeTitle = (t: Translator, { purpose }: { purpose: Purpose | null }): string =>
  t(`purpose.title.${purpose?.why ?? 'NONE'}`)
