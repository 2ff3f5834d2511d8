import { exportReport } from '../services/introductions/reports/export.js'
import { read } from '../services/introductions/reports/read.js'
import type { Answers } from './bind.js'

type Names = Extract<keyof Answers, `introductionReports.${string}`>

export const introductionReportAnswers: Pick<Answers, Names> = {
  'introductionReports.read': (world, caller, { query }) => read(world, caller, query),
  'introductionReports.export': (world, caller, { query }) => exportReport(world, caller, query),
}
