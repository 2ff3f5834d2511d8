import type { Grouping, ToldRow } from '../domain/introductionReport.js'
import type { PlanState } from '../domain/introductionPlan.js'
import { formatDay, formatDecimal } from './format.js'
import type { Translator } from './translator.js'

export const FIGURES = [
  'started',
  'running',
  'ended',
  'endedLate',
  'medianDays',
  'onTime',
  'feedback',
  'withoutPlan',
] as const
export type Figure = (typeof FIGURES)[number]

export const groupName = (t: Translator, { name }: Pick<ToldRow, 'name'>, by: Grouping): string =>
  name ?? t(`introductionReport.without.${by}`)

/** A figure as it is read; a stroke where there is none. */
export function figureText(t: Translator, row: ToldRow, figure: Figure): string {
  if (figure === 'feedback' && row.few) return t('introductionReport.few')
  const value = row[figure]
  if (value === null) return '–'
  if (figure === 'onTime') return t('introductionReport.percent', { percent: Math.round(100 * value) })
  if (figure === 'feedback') return t('introductionReport.of5', { mean: formatDecimal(t.language, value) })
  return String(value)
}

export type Narrowed = {
  names: readonly string[]
  states: readonly PlanState[]
  from: string | null
  to: string | null
}

/** What a report is narrowed by: "Dagtilbud · I gang · Periode: 01-01-2026 – …"; null where it is everything. */
export function narrowedText(t: Translator, { names, states, from, to }: Narrowed): string | null {
  const day = (one: string | null): string => (one ? formatDay(t.language, one) : '…')
  const parts = [
    ...names,
    ...states.map((state) => t(`introduction.state.${state}`)),
    ...(from || to ? [t('introductionReport.period', { from: day(from), to: day(to) })] : []),
  ]
  return parts.length === 0 ? null : parts.join(' · ')
}
