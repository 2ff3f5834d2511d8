import type { HistoryEntry } from '../domain/conversation.js'
import { INTRODUCTION_STATUSES, PLAN_STATES } from '../domain/introductionPlan.js'
import { formatDay } from './format.js'
import type { Translator } from './translator.js'

type Entry = Pick<HistoryEntry, 'field' | 'oldValue' | 'newValue'>

/** What was added, taken away or changed, by one word each. */
function kindOf({ oldValue, newValue }: Entry): 'added' | 'removed' | 'changed' {
  if (oldValue === null) return 'added'
  return newValue === null ? 'removed' : 'changed'
}

const dayIn = (t: Translator, value: string | null): string =>
  value === null ? t('history.introductionPlan.noDay') : formatDay(t.language, value)

function ofState(t: Translator, { oldValue, newValue }: Entry): string {
  const state = PLAN_STATES.find((one) => one === newValue)
  if (!state || state === 'DRAFT') return t('history.other')
  if (state === 'RUNNING' && oldValue === 'ENDED') return t('history.introductionPlan.reopened')
  return t(`history.introductionPlan.state.${state}`)
}

export function introductionPlanSentence(t: Translator, entry: Entry): string {
  const { field, oldValue, newValue } = entry
  const [from, to] = [oldValue ?? '', newValue ?? '']
  switch (field) {
    case 'state':
      return ofState(t, entry)
    case 'startDate':
    case 'deadline':
      return t(`history.introductionPlan.${field}`, { from: dayIn(t, oldValue), to: dayIn(t, newValue) })
    case 'startConfirmed':
      return t(`history.introductionPlan.${newValue === 'true' ? 'confirmed' : 'unconfirmed'}`)
    case 'category':
      return t(`history.introductionPlan.category.${kindOf(entry)}`, { from, to })
    case 'comment':
      return t(`history.introductionPlan.comment.${newValue === 'leaders' ? 'leaders' : 'plan'}`)
    case 'introducee':
    case 'startedBy':
      return t(`history.introductionPlan.${field}.${kindOf(entry)}`, { from, to })
    default: {
      const known = (['created', 'name', 'reason', 'task', 'feedback', 'invitation'] as const).find(
        (one) => one === field,
      )
      return known ? t(`history.introductionPlan.${known}`, { from, to }) : t('history.other')
    }
  }
}

function ofStatus(t: Translator, { newValue }: Entry): string {
  const status = INTRODUCTION_STATUSES.find((one) => one === newValue)
  return status ? t(`history.introductionTask.status.${status}`) : t('history.other')
}

export function introductionTaskSentence(t: Translator, entry: Entry): string {
  const { field, oldValue, newValue } = entry
  const [from, to] = [oldValue ?? '', newValue ?? '']
  switch (field) {
    case 'status':
      return ofStatus(t, entry)
    case 'comment':
      return t(`history.introductionPlan.comment.${newValue === 'leaders' ? 'leaders' : 'plan'}`)
    case 'critical':
      return t(`history.introductionTask.${newValue === 'true' ? 'critical' : 'notCritical'}`)
    case 'responsible':
      return t(`history.introductionTask.responsible.${kindOf(entry)}`, { from, to })
    case 'file':
      return t(`history.introductionTask.file.${newValue === null ? 'removed' : 'added'}`, { from, to })
    default: {
      const known = (['created', 'title', 'description', 'workDays', 'note'] as const).find(
        (one) => one === field,
      )
      return known ? t(`history.introductionTask.${known}`, { from, to }) : t('history.other')
    }
  }
}
