import type { ReportView } from '../../../contract/introductionReport.js'
import type { FileReply } from '../../../contract/shapes.js'
import type { Caller, Language } from '../../../domain/person.js'
import { downloadName } from '../../../exchange/downloadName.js'
import { writeApart } from '../../../exchange/apart.js'
import { reportSheet } from '../../../exchange/reportSheet.js'
import type { ReportPaper } from '../../../exchange/writeReportPdf.js'
import { EXCEL } from '../../../exchange/writeExcel.js'
import type { World } from '../../world.js'
import { languageFor } from '../../language.js'
import { looking } from '../organising.js'
import { reportOf, type AskedReport } from './read.js'

export type WantedReport = AskedReport & { format: 'xlsx' | 'pdf'; language?: Language | undefined }

/** What it was narrowed by, by name. */
function narrowed(asked: AskedReport, { options }: ReportView): ReportPaper['narrowed'] {
  const named = (all: readonly { id: string; name: string }[], ids: readonly string[]): string[] =>
    all.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []))
  return {
    names: [
      ...named(options.areas, asked.area ? [asked.area] : []),
      ...asked.tag,
      ...named(options.teams, asked.team),
      ...named(options.templates, asked.template),
    ],
    states: asked.state,
    from: asked.from ?? null,
    to: asked.to ?? null,
  }
}

/** The report as a file. Refuses as reading it does, and `busy`. */
export async function exportReport(
  world: World,
  caller: Caller,
  { format, language: wanted, ...asked }: WantedReport,
): Promise<FileReply> {
  const told = await looking(world, caller, async (act) => {
    const report = await reportOf(act, asked)
    const language = await languageFor(act, wanted)
    const municipality = await act.tx.projects.municipality(act.home)
    return {
      ...{ groups: report.groups, total: report.total, by: asked.by, language },
      ...{ narrowed: narrowed(asked, report), municipality: municipality?.name ?? '' },
      ...{ at: act.now.toISOString(), today: act.today, personId: act.actor.personId },
    }
  })
  const { today, personId, ...paper } = told
  const taken = { by: personId, count: told.groups.length }
  const name = downloadName('introductions', { language: told.language, parts: [today], ending: format })
  if (format === 'pdf') {
    const bytes = await writeApart({ format: 'report', content: paper })
    return { name, type: 'application/pdf', bytes, taken }
  }
  const content = reportSheet(paper, paper)
  const bytes = await writeApart({ format: 'sheet', content })
  return { name, type: EXCEL, bytes, taken }
}
