import type { TaskRow } from '../../../src/contract/task.js'
import { daysBetween } from '../../../src/domain/time.js'
import { formatDay, formatDays } from '../../../src/i18n/format.js'
import type { Translator } from '../../../src/i18n/translator.js'

type Dated = Pick<TaskRow, 'marker' | 'nextChange' | 'nextMarker' | 'latestStart' | 'endDate' | 'actions'>

/** What starting it today would make of a red or yellow task (klik.md §3.6); null where it would not help. */
function afterStart({ marker, endDate, latestStart }: Dated, today: string): 'GREEN' | 'YELLOW' | null {
  const isOver = endDate !== null && today >= endDate
  if (isOver || (marker !== 'RED' && marker !== 'YELLOW')) return null
  const after = latestStart !== null && today >= latestStart ? 'YELLOW' : 'GREEN'
  return after === marker ? null : after
}

/** The day the marker turns next, and what would stop that: one sentence each. */
export function comesNext(t: Translator, task: Dated, today: string): string[] {
  const { nextChange, nextMarker, marker, actions } = task
  const helped = actions.includes('start') ? afterStart(task, today) : null
  const presses = marker === 'RED' || marker === 'YELLOW'
  const lines: string[] = []
  if (nextChange && nextMarker) {
    const day = formatDay(t.language, nextChange)
    const days = formatDays(t.language, daysBetween(today, nextChange))
    lines.push(t('tab.deadline.turnsOn', { marker: t(`marker.${nextMarker}`).toLowerCase(), day, days }))
  }
  if (helped) lines.push(t('tab.deadline.startHelps', { marker: t(`marker.${helped}`).toLowerCase() }))
  if (presses && actions.includes('complete')) lines.push(t('tab.deadline.completeHelps'))
  return lines
}
