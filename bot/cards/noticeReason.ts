import type { Republished } from '../../src/domain/events.js'
import { formatDay, formatOnDay } from '../../src/i18n/format.js'
import type { NoticeReason } from '../../src/services/notices/notices.js'
import type { Translator } from '../../src/i18n/translator.js'
import { shorten } from './prose.js'

/** How much of a message a notice shows; the task's card has the whole. */
const EXCERPT = 300

const AS = { RESPONSIBLE: 'responsible', EXECUTOR: 'executor', BOTH: 'both' } as const

function republishedLine(t: Translator, change: Republished): string {
  switch (change.field) {
    case 'status':
      return t(`notice.republished.status.${change.to}`)
    case 'startDate':
    case 'endDate': {
      const { field } = change
      const [from, to] = [change.from, change.to].map((day) => day && formatDay(t.language, day))
      if (from && to) return t(`notice.republished.${field}.moved`, { from, to })
      return to ? t(`notice.republished.${field}.set`, { to }) : t(`notice.republished.${field}.gone`)
    }
    default:
      return t(`notice.republished.${change.field}`)
  }
}

/** Who did what; null for a marker, which the row shows by itself. `inPlaceOf`: whose deputy the reader is. */
export function reasonLine(t: Translator, reason: NoticeReason, inPlaceOf?: string): string | null {
  switch (reason.kind) {
    case 'worsened':
      return reason.endsOn === undefined
        ? null
        : t('card.endsOnDayOff', { day: formatOnDay(t.language, reason.endsOn) })
    case 'snoozed':
      return t('card.snooze.dueOn')
    case 'republished':
      return reason.changes.map((change) => republishedLine(t, change)).join(' ')
    case 'message':
      return t('bot.written.by', { author: reason.author, text: shorten(reason.text, EXCERPT).text })
    case 'assigned': {
      const what = t(`bot.assigned.${AS[reason.as]}`)
      if (inPlaceOf !== undefined) return t('bot.assigned.deputy', { name: inPlaceOf, what })
      return reason.by ? t('bot.assigned.by', { by: reason.by, what }) : t('bot.assigned.you', { what })
    }
  }
}
