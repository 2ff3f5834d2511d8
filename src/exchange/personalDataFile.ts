import type { Language } from '../domain/person.js'
import type { KeptOfPerson } from '../domain/personalData.js'
import type { Day } from '../domain/time.js'
import { formatDay } from '../i18n/format.js'
import { translator } from '../i18n/translator.js'

export const JSON_FILE = 'application/json'

/** What is kept of somebody as one file: for people by its headings, for programs by its keys (GDPR article 15 and 20). */
export function personalDataFile(
  tables: readonly KeptOfPerson[],
  { language, today }: { language: Language; today: Day },
): Uint8Array {
  const t = translator(language)
  const parts = tables.map(({ table, rows, counted }) => ({
    part: table,
    heading: t(`personalData.table.${table}`),
    rows,
    ...(counted === undefined ? {} : { counted, why: t('personalData.counted') }),
  }))
  const about = t('personalData.about', { day: formatDay(language, today) })
  return new TextEncoder().encode(`${JSON.stringify({ about, parts }, null, 2)}\n`)
}
