import type { ProjectRow } from '../../src/contract/project.js'
import { formatDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'

export const daysOf = (t: Translator, day: string): string => formatDay(t.language, day)

/** "03-10-2022 – 30-06-2023", open at either end; null where KOMBIT has not said. */
export function periodOf(
  t: Translator,
  { periodFrom, periodTo }: Pick<ProjectRow, 'periodFrom' | 'periodTo'>,
): string | null {
  if (periodFrom === null && periodTo === null) return null
  const [from, to] = [periodFrom, periodTo].map((day) => (day ? formatDay(t.language, day) : ''))
  return `${from} – ${to}`.trim()
}
