import { z } from 'zod'
import { GROUPINGS, REPORTED_STATES } from '../domain/introductionReport.js'
import type { AreaId, TeamId } from '../domain/ids.js'
import { LANGUAGES } from '../domain/person.js'
import { REPORT_TAG_MAX } from '../domain/team.js'
import type { Row } from './row.js'
import { day, file, id, named, several, typedLine } from './shapes.js'

const counts = {
  /** Null: teams without an area, or without a tag. */
  name: z.string().nullable(),
  started: z.int(),
  running: z.int(),
  ended: z.int(),
  endedLate: z.int(),
  medianDays: z.number().nullable(),
  /** 0 to 1. */
  onTime: z.number().nullable(),
  /** 1 to 5; null with `few`: there are answers, but fewer than are shown together. */
  feedback: z.number().nullable(),
  few: z.boolean(),
  /** Members who have not been introduced; null: not the reader's to know, or not counted by that. */
  withoutPlan: z.int().nullable(),
}

export const reportRow = z
  .strictObject({ key: z.string().nullable(), ...counts })
  .meta({ id: 'IntroductionReportRow' })
export type ReportRowView = z.infer<typeof reportRow>

export const reportView = z
  .strictObject({
    groups: z.array(reportRow),
    total: reportRow,
    /** What it can be narrowed by, as far as the reader sees it. */
    options: z.strictObject({
      areas: z.array(named),
      teams: z.array(named),
      tags: z.array(z.string()),
      templates: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  })
  .meta({ id: 'IntroductionReport' })
export type ReportView = z.infer<typeof reportView>

const asked = {
  /** With everything below it. */
  area: id<AreaId>().optional(),
  tag: several(typedLine(REPORT_TAG_MAX)),
  team: several(id<TeamId>()),
  template: several(typedLine(60)),
  state: several(z.enum(REPORTED_STATES)),
  from: day.optional(),
  to: day.optional(),
  by: z.enum(GROUPINGS).default('team'),
}

export const introductionReportRows = {
  'introductionReports.read': {
    summary: 'Introductions in numbers, by team, area, tag or template; never names of people.',
    rights: ['report.read'],
    query: z.strictObject(asked),
    reply: reportView,
  },
  'introductionReports.export': {
    summary: 'The same as an Excel or PDF file.',
    rights: ['report.read'],
    query: z.strictObject({
      ...asked,
      format: z.enum(['xlsx', 'pdf']),
      language: z.enum(LANGUAGES).optional(),
    }),
    reply: file,
  },
} satisfies Record<string, Row>
