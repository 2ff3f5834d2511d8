import { PRIORITIES } from '../domain/task.js'
import { TASK_STATUSES } from '../domain/taskStatus.js'
import { formatDay } from './format.js'
import type { Translator } from './translator.js'

/** One entry of a task's history. */
type Change = { field: string; oldValue: string | null; newValue: string | null }

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
const WRITTEN = ['internalNotes', 'description', 'goal', 'method', 'result', 'qualityCriteria'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

function valueIn(t: Translator, field: string, value: string): string {
  const status = TASK_STATUSES.find((one) => field === 'status' && one === value)
  const priority = PRIORITIES.find((one) => field === 'priority' && one === value)
  if (status) return t(`status.${status}`)
  if (priority) return t(`priority.${priority}`)
  return DAY.test(value) ? formatDay(t.language, value) : value
}

/** Things that come and go beside the task; null for what is no such thing. */
function ofThing(t: Translator, { field, oldValue, newValue }: Change): string | null {
  if (field === 'localTask') {
    return newValue === null
      ? t('change.localGone', { title: oldValue ?? '' })
      : t('change.localNew', { title: newValue })
  }
  if (field === 'heldMail') return t(newValue === 'ATTACHED' ? 'change.mailTaken' : 'change.mailDropped')
  if (field === 'filePersonalData') return t('change.filePersonalData')
  if (field !== 'file') return null
  if (newValue !== null) return t('change.fileAdded', { file: newValue })
  return oldValue === null ? t('change.fileForgotten') : t('change.fileRemoved', { file: oldValue })
}

/** "Ændrede status fra Ikke påbegyndt til Påbegyndt": what somebody did, for people to read beside the name. */
export function changeSentence(t: Translator, change: Change): string {
  const { field, oldValue, newValue } = change
  const written = WRITTEN.find((one) => one === field)
  if (written) return t('change.wrote', { what: t(`change.field.${written}`) })
  const thing = ofThing(t, change)
  if (thing !== null) return thing
  const known = NAMED.find((one) => one === field)
  const what = known ? t(`change.field.${known}`) : field
  if (newValue === null) {
    const from = oldValue === null ? '–' : valueIn(t, field, oldValue)
    return t('change.emptied', { what, from })
  }
  const to = valueIn(t, field, newValue)
  if (oldValue === null) return t('change.set', { what, to })
  return t('change.changed', { what, from: valueIn(t, field, oldValue), to })
}
