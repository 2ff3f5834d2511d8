import type { Grouping, ToldRow } from '../domain/introductionReport.js'
import type { Language } from '../domain/person.js'
import { FIGURES, figureText, groupName, narrowedText, type Figure, type Narrowed } from '../i18n/report.js'
import { translator } from '../i18n/translator.js'
import { heading, onPaper, small, titleOf, type Writer } from './paperFrame.js'
import { plain } from './paperText.js'

/** `narrowed`: by what, where it is not everything. `at`: ISO 8601. */
export type ReportPaper = {
  groups: readonly ToldRow[]
  total: ToldRow
  language: Language
  at: string
  municipality: string
  by: Grouping
  narrowed: Narrowed
}

/** As many columns as a page has room for. */
const FIRST: readonly Figure[] = FIGURES.slice(0, 5)
const SECOND: readonly Figure[] = FIGURES.slice(5)

function table({ t, blocks, root }: Writer, report: ReportPaper, figures: readonly Figure[]): void {
  const cells = (row: ToldRow, name: string): string[] => [
    name,
    ...figures.map((figure) => figureText(t, row, figure)),
  ]
  const rows = [
    [
      t(`introductionReport.by.${report.by}`),
      ...figures.map((figure) => t(`introductionReport.column.${figure}`)),
    ],
    ...report.groups.map((row) => cells(row, groupName(t, row, report.by))),
    cells(report.total, t('introductionReport.total')),
  ]
  blocks.draw(root, [{ kind: 'table', rows: rows.map((row) => row.map((text) => [plain(text)])) }])
}

/** A report as a tagged PDF: the same figures as on the page, in two tables. */
export function writeReportPdf(report: ReportPaper): Promise<Uint8Array> {
  const { language, at, municipality, narrowed } = report
  const t = translator(language)
  const title = t('introductionReport.table')
  const frame = { ...{ language, at, title }, head: t('introductionReport.paper.head'), beside: municipality }
  return onPaper(frame, (writer) => {
    titleOf(writer, title)
    const what = narrowedText(t, narrowed)
    if (what) small(writer, t('introductionReport.paper.narrowed', { what }))
    heading(writer, t('introductionReport.paper.plans'))
    table(writer, report, FIRST)
    heading(writer, t('introductionReport.paper.tasks'))
    table(writer, report, SECOND)
    for (const figure of ['onTime', 'feedback', 'withoutPlan'] as const)
      small(writer, `${t(`introductionReport.column.${figure}`)}: ${t(`introductionReport.hint.${figure}`)}`)
  })
}
