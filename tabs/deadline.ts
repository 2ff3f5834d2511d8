import type { TaskRow } from '../src/contract/task.js'
import { formatDay, formatDays } from '../src/i18n/format.js'
import type { Translator } from '../src/i18n/translator.js'

type Dated = Pick<
  TaskRow,
  'marker' | 'rule' | 'nextChange' | 'nextMarker' | 'latestStart' | 'endDate' | 'actions'
>

const MS_PER_DAY = 86_400_000

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)

/** What starting it today would make of a red or yellow task (klik.md §3.6); null where it would not help. */
function afterStart({ marker, endDate, latestStart }: Dated, today: string): 'GREEN' | 'YELLOW' | null {
  const isOver = endDate !== null && today >= endDate
  if (isOver || (marker !== 'RED' && marker !== 'YELLOW')) return null
  const after = latestStart !== null && today >= latestStart ? 'YELLOW' : 'GREEN'
  return after === marker ? null : after
}

/** Why the marker is what it is, the day it turns next, and what would stop that: one sentence each. */
export function whyOf(t: Translator, task: Dated, today: string): string[] {
  const { rule, nextChange, nextMarker, marker, actions } = task
  const helped = actions.includes('start') ? afterStart(task, today) : null
  const presses = marker === 'RED' || marker === 'YELLOW'
  const lines: string[] = [t(`rule.row${rule}`)]
  if (nextChange && nextMarker) {
    const day = formatDay(t.language, nextChange)
    const days = formatDays(t.language, daysBetween(today, nextChange))
    lines.push(t('tab.deadline.turnsOn', { marker: t(`marker.${nextMarker}`).toLowerCase(), day, days }))
  }
  if (helped) lines.push(t('tab.deadline.startHelps', { marker: t(`marker.${helped}`).toLowerCase() }))
  if (presses && actions.includes('complete')) lines.push(t('tab.deadline.completeHelps'))
  return lines
}

/** "om 3 dage", "for 2 dage siden": how far off the end is, while it matters. */
export function endsIn(t: Translator, { endDate, marker }: Dated, today: string): string | null {
  if (!endDate || marker === 'CHECK') return null
  return formatDays(t.language, daysBetween(today, endDate))
}
