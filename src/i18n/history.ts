import type { HistoryEntry } from '../domain/conversation.js'
import { PRIORITIES, TASK_STATUSES } from '../domain/task.js'
import { formatDay } from './format.js'
import type { Translator } from './translator.js'

type Change = Pick<HistoryEntry, 'field' | 'oldValue' | 'newValue'> & { by: string | null }

const NAMED = [
  'status',
  'priority',
  'responsible',
  'executor',
  'startDate',
  'endDate',
  'title',
  'phase',
  'theme',
] as const
/** What the old and the new words would say too much of. */
const WRITTEN = ['internalNotes', 'description'] as const
/** Things that come and go. */
const THINGS = ['localTask', 'file'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

function valueIn(t: Translator, field: string, value: string): string {
  const status = TASK_STATUSES.find((one) => field === 'status' && one === value)
  const priority = PRIORITIES.find((one) => field === 'priority' && one === value)
  if (status) return t(`status.${status}`)
  if (priority) return t(`priority.${priority}`)
  return DAY.test(value) ? formatDay(t.language, value) : value
}

/** "Elin Nielsen ændrede status fra Ikke påbegyndt til Påbegyndt". */
export function historySentence(t: Translator, { by, field, oldValue, newValue }: Change): string {
  const name = by ?? t('card.history.system')
  const written = WRITTEN.find((one) => one === field)
  if (written) return t('card.history.wrote', { name, what: t(`card.history.field.${written}`) })
  const thing = THINGS.find((one) => one === field)
  if (thing) {
    const what = t(`card.history.field.${thing}`)
    return newValue === null
      ? t('card.history.removed', { name, what, title: oldValue ?? '' })
      : t('card.history.added', { name, what, title: newValue })
  }
  const known = NAMED.find((one) => one === field)
  const what = known ? t(`card.history.field.${known}`) : field
  if (newValue === null) return t('card.history.emptied', { name, what })
  const to = valueIn(t, field, newValue)
  if (oldValue === null) return t('card.history.set', { name, what, to })
  return t('card.history.changed', { name, what, from: valueIn(t, field, oldValue), to })
}
