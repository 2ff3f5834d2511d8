import type { TaskDetail } from '../../../src/contract/task.js'
import { formatDay } from '../../../src/i18n/format.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { PRIORITIES, STATUSES } from '../../taskView.js'

type Change = TaskDetail['history'][number]
/** What one person changed at one moment. */
export type Save = { at: string; by: string | null; changes: Change[] }

/** The newest first, as the history comes. */
export function savesOf(history: readonly Change[]): Save[] {
  const saves: Save[] = []
  for (const change of history) {
    const last = saves.at(-1)
    if (last?.at === change.at && last.by === change.by) last.changes.push(change)
    else saves.push({ at: change.at, by: change.by, changes: [change] })
  }
  return saves
}

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
/** What was done, where the old and new words would say nothing or too much. */
const DONE = ['internalNotes', 'description', 'goal', 'method', 'result', 'qualityCriteria'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

function valueIn(t: Translator, field: string, value: string): string {
  const status = STATUSES.find((one) => field === 'status' && one === value)
  const priority = PRIORITIES.find((one) => field === 'priority' && one === value)
  if (status) return t(`status.${status}`)
  if (priority) return t(`priority.${priority}`)
  return DAY.test(value) ? formatDay(t.language, value) : value
}

/** "Status fra Ikke påbegyndt til Påbegyndt", "Udfører er nu Clara Rasmussen". */
export function sentenceOf(t: Translator, { field, oldValue, newValue }: Change): string {
  const done = DONE.find((one) => one === field)
  if (done) return t('taskPage.history.wrote', { what: t(`taskPage.field.${done}`) })
  if (field === 'localTask') {
    return newValue === null
      ? t('taskPage.history.localGone', { title: oldValue ?? '' })
      : t('taskPage.history.localNew', { title: newValue })
  }
  const known = NAMED.find((one) => one === field)
  const what = known ? t(`taskPage.field.${known}`) : field
  if (newValue === null) {
    return t('taskPage.history.emptied', {
      what,
      from: oldValue === null ? '–' : valueIn(t, field, oldValue),
    })
  }
  const to = valueIn(t, field, newValue)
  if (oldValue === null) return t('taskPage.history.set', { what, to })
  return t('taskPage.history.changed', { what, from: valueIn(t, field, oldValue), to })
}
