import type { Said } from '../../src/services/notices.js'
import type { Translator } from '../../src/i18n/translator.js'
import { shorten } from './prose.js'

/** How much of a message a notice shows; the task's card has the whole. */
const EXCERPT = 300

const AS = { RESPONSIBLE: 'responsible', EXECUTOR: 'executor', BOTH: 'both' } as const

/** Who did what; null for a marker, which the row shows by itself. */
export function saidLine(t: Translator, said: Said): string | null {
  switch (said.kind) {
    case 'worsened':
      return null
    case 'snoozed':
      return t('card.snooze.dueOn')
    case 'message':
      return t('bot.written.by', { author: said.author, text: shorten(said.text, EXCERPT).text })
    case 'assigned': {
      const what = t(`bot.assigned.${AS[said.as]}`)
      return said.by ? t('bot.assigned.by', { by: said.by, what }) : t('bot.assigned.you', { what })
    }
  }
}
