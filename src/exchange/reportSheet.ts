import type { Grouping, ToldRow } from '../domain/introductionReport.js'
import type { Language } from '../domain/person.js'
import { FIGURES, figureText, groupName, narrowedText, type Figure, type Narrowed } from '../i18n/report.js'
import { translator, type Translator } from '../i18n/translator.js'
import type { Cell, Column, Sheet } from './writeExcel.js'

/** These are not whole numbers, or not always numbers. */
const WORDED: readonly Figure[] = ['onTime', 'feedback']

const columnOf = (t: Translator, figure: Figure): Column => ({
  head: t(`introductionReport.column.${figure}`),
  width: 18,
  kind: WORDED.includes(figure) ? 'text' : 'number',
})

const cellsOf = (t: Translator, row: ToldRow, name: string): Cell[] => [
  name,
  ...FIGURES.map((figure) => (WORDED.includes(figure) ? figureText(t, row, figure) : row[figure])),
]

/** A report as a sheet: a row for each group, and the whole below. */
export function reportSheet(
  { groups, total }: { groups: readonly ToldRow[]; total: ToldRow },
  { by, language, narrowed }: { by: Grouping; language: Language; narrowed: Narrowed },
): Sheet {
  const t = translator(language)
  return {
    sheet: t('introductionReport.sheet'),
    columns: [
      { head: t(`introductionReport.by.${by}`), width: 34, kind: 'text' },
      ...FIGURES.map((figure) => columnOf(t, figure)),
    ],
    rows: [
      ...groups.map((row) => cellsOf(t, row, groupName(t, row, by))),
      cellsOf(t, total, t('introductionReport.total')),
    ],
    remark: narrowedText(t, narrowed),
  }
}
