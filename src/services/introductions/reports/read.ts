import type { ReportView } from '../../../contract/introductionReport.js'
import { ancestorsOf, branchOf } from '../../../domain/area.js'
import type { AreaId, TeamId } from '../../../domain/ids.js'
import { allowHere, hatsFor } from '../../../domain/introductionPolicy.js'
import {
  withoutFew,
  type Grouping,
  type ReportReach,
  type ReportRow,
} from '../../../domain/introductionReport.js'
import type { PlanState } from '../../../domain/introductionPlan.js'
import type { Caller, Language } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import type { Team } from '../../../domain/team.js'
import type { Day } from '../../../domain/time.js'
import { byName } from '../../../domain/nameOrder.js'
import type { World } from '../../world.js'
import { looking, type Organising } from '../organising.js'

export type AskedReport = {
  area?: AreaId | undefined
  tag: readonly string[]
  team: readonly TeamId[]
  template: readonly string[]
  state: readonly PlanState[]
  from?: Day | undefined
  to?: Day | undefined
  by: Grouping
}

/** Which plans count, by the hats the reader wears. */
function reachOf({ standing, actor }: Organising): ReportReach {
  const member = [...standing.teams].map(([id, { role }]) => ({ id, role }))
  const ledBy = (role: string): boolean => role === 'introductionManager' || role === 'introductionLeader'
  const hats = hatsFor(standing, 'report.read', {}).map(({ hat }) => hat)
  return {
    all: hats.includes('ADM'),
    teams: member.filter(({ role }) => role === 'owner').map(({ id }) => id),
    areas: hats.includes('ARC') ? standing.coordinates.flatMap(({ branch }) => [...branch]) : [],
    ledIn: member.filter(({ role }) => ledBy(role)).map(({ id }) => id),
    personId: actor.personId,
  }
}

/** What it can be narrowed by: teams the reader has a report of, and the areas these stand in. */
function optionsOf(
  { tx, areas, standing }: Organising,
  { teams, isAll }: { teams: readonly Team[]; isAll: boolean },
): Omit<ReportView['options'], 'templates'> {
  const stand = teams.flatMap(({ areaId }) => (areaId ? [areaId] : []))
  const own = standing.coordinates.flatMap(({ branch }) => [...branch])
  const seen = new Set<AreaId>([...stand, ...own, ...(isAll ? ancestorsOf(areas, stand) : [])])
  return {
    areas: areas.filter(({ id }) => isAll || seen.has(id)).map(({ id, name }) => ({ id, name })),
    teams: teams.map(({ id, name }) => ({ id, name })),
    tags: [...new Set(teams.flatMap(({ reportTags }) => reportTags))].sort((a, b) =>
      byName(tx.reads ?? 'da')(a, b),
    ),
  }
}

/** What is not the reader's to ask for does not exist for them. */
function guardAsked({ area, team, from, to }: AskedReport, options: ReturnType<typeof optionsOf>): void {
  const isThere = (known: readonly { id: string }[], id: string): boolean =>
    known.some((one) => one.id === id)
  if (area && !isThere(options.areas, area)) throw new Refusal('not-found')
  if (team.some((id) => !isThere(options.teams, id))) throw new Refusal('not-found')
  if (from && to && from > to) throw new Refusal('start-after-end')
}

const NOTHING: ReportRow = {
  ...{ key: null, name: null, started: 0, running: 0, ended: 0, endedLate: 0 },
  ...{ medianDays: null, onTime: null, feedback: null, answers: 0, withoutPlan: null },
}

/** "31.5" as somebody reads it: whole days, hundredths of a share, tenths of a mean. */
const rounded = <Row extends Pick<ReportRow, 'medianDays' | 'onTime' | 'feedback'>>(row: Row): Row => ({
  ...row,
  medianDays: row.medianDays === null ? null : Math.round(row.medianDays),
  onTime: row.onTime === null ? null : Math.round(row.onTime * 100) / 100,
  feedback: row.feedback === null ? null : Math.round(row.feedback * 10) / 10,
})

export async function reportOf(act: Organising, asked: AskedReport): Promise<ReportView> {
  const { tx, home, standing, today } = act
  allowHere(act, 'report.read', { isSeen: standing.teams.size > 0 })
  const teams = (await tx.teams.of(home)).filter(
    ({ id: teamId, areaId }) => hatsFor(standing, 'report.read', { teamId, areaId }).length > 0,
  )
  const reach = reachOf(act)
  const options = optionsOf(act, { teams, isAll: reach.all })
  guardAsked(asked, options)
  const filter = {
    areas: asked.area ? [...branchOf(act.areas, [asked.area])] : null,
    ...{ tags: asked.tag, teams: asked.team, templates: asked.template, states: asked.state },
    ...{ from: asked.from ?? null, to: asked.to ?? null },
  }
  const found = await tx.introductionReports.read({
    municipalityId: home,
    reach,
    filter,
    by: asked.by,
    today,
  })
  const rows = found.map(({ isTotal: _, ...row }) => row)
  const of = (isTotal: boolean): ReportRow[] => rows.filter((_, n) => found[n]?.isTotal === isTotal)
  const knowsMembers = reach.all || reach.teams.length > 0 || reach.areas.length > 0
  const { groups, total } = withoutFew(of(false).sort(namedFirst(tx.reads ?? 'da')), of(true)[0] ?? NOTHING)
  const shown = (row: (typeof groups)[number]) =>
    rounded({ ...row, withoutPlan: knowsMembers ? row.withoutPlan : null })
  return {
    groups: groups.map(shown),
    total: shown(total),
    options: {
      ...options,
      templates: await tx.introductionReports.templates({ municipalityId: home, reach }),
    },
  }
}

/** What has no name stands last. */
const namedFirst =
  (language: Language) =>
  (a: ReportRow, b: ReportRow): number =>
    Number(a.name === null) - Number(b.name === null) || byName(language)(a.name ?? '', b.name ?? '')

/**
 * Introductions in numbers. Refuses `forbidden` for introducers, `not-found` for whoever has no team and for areas and
 * teams that are not theirs, `start-after-end`.
 */
export const read = (world: World, caller: Caller, asked: AskedReport): Promise<ReportView> =>
  looking(world, caller, (act) => reportOf(act, asked))
