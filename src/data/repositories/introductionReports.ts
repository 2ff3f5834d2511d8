import type { EntityManager } from 'typeorm'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Grouping, ReportFilter, ReportReach, ReportRow } from '../../domain/introductionReport.js'
import { ZONE, type Day } from '../../domain/time.js'
import { bound, type Scope } from '../scope.js'
import { allOf, always, anyOf, oneOf, rows, sql, varying, type Sql } from '../sql.js'

export type Asked = {
  municipalityId: MunicipalityId
  reach: ReportReach
  filter: ReportFilter
  by: Grouping
  today: Day
}

/** A template by its id, or by the name it is shipped under. */
const TEMPLATE = sql`coalesce(p.template_id::text, p.starter)`
const REPORTED = sql`p.state in ('RUNNING', 'ENDED', 'ARCHIVED')`
const STARTED_ON = sql`coalesce(p.start_date, (p.running_at at time zone ${ZONE})::date)`
const ENDED_ON = sql`(p.ended_at at time zone ${ZONE})::date`

/** Everything of one plan that a report counts. */
const MEASURES = sql`
  (count(*) filter (where pp."isNew"))::int as started,
  (count(*) filter (where pp.state = 'RUNNING'))::int as running,
  (count(*) filter (where pp."isOver"))::int as ended,
  (count(*) filter (where pp."isOver" and pp.ended > pp.last))::int as "endedLate",
  percentile_cont(0.5) within group (order by pp.ended - pp.started) filter (where pp."isOver") as "medianDays",
  sum(pp."onTime")::float / nullif(sum(pp.due), 0) as "onTime",
  avg(pp.score)::float as feedback,
  count(pp.score)::int as answers`

/** By what a plan, or a member, is counted: its key and name, both with `t` for the team. */
const GROUPS: Record<Grouping, { key: Sql; name: Sql; from: Sql }> = {
  team: { key: sql`t.id::text`, name: sql`t.name`, from: sql`` },
  area: {
    key: sql`t.area_id::text`,
    name: sql`ra.name`,
    from: sql`left join responsibility_area ra on ra.id = t.area_id`,
  },
  tag: {
    key: sql`tags.tag`,
    name: sql`tags.tag`,
    from: sql`left join lateral unnest(t.report_tags) as tags (tag) on true`,
  },
  template: { key: sql`pp.template`, name: sql`pp."templateName"`, from: sql`` },
}

/** What came of introductions, in numbers. */
export class IntroductionReports {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** One row for each group, in no order, and one for all of it, whose `isTotal` is set. */
  read(asked: Asked): Promise<(ReportRow & { isTotal: boolean })[]> {
    const { by } = asked
    const { key, name, from } = GROUPS[by]
    const without =
      by === 'template'
        ? sql`select null::text as key, null::text as name, 0 as count where false`
        : sql`
      select ${key} as key, max(${name}) as name, count(distinct m.person_id)::int as count
      from without m join team t on t.id = m.team_id ${from} group by 1`
    return rows(
      this.em,
      varying(sql`
        with pp as materialized (${this.plans(asked)}), without as materialized (${this.withoutPlan(asked)}),
        grouped as (
          select ${key} as key, max(${name}) as name, ${MEASURES}
          from pp join team t on t.id = pp.team_id ${from} group by 1),
        missing as (${without}),
        everything as (select ${MEASURES} from pp)
        select coalesce(g.key, m.key) as key, coalesce(g.name, m.name) as name, false as "isTotal",
          coalesce(g.started, 0) as started, coalesce(g.running, 0) as running, coalesce(g.ended, 0) as ended,
          coalesce(g."endedLate", 0) as "endedLate", g."medianDays", g."onTime", g.feedback,
          coalesce(g.answers, 0) as answers, m.count as "withoutPlan"
        from grouped g full join missing m on coalesce(m.key, '') = coalesce(g.key, '')
        union all
        select null, null, true, e.started, e.running, e.ended, e."endedLate", e."medianDays", e."onTime",
          e.feedback, e.answers, (select count(distinct person_id)::int from without)
        from everything e`),
    )
  }

  /** The templates there are plans of, for choosing among them. */
  templates({
    municipalityId,
    reach,
  }: Pick<Asked, 'municipalityId' | 'reach'>): Promise<{ id: string; name: string }[]> {
    return rows(
      this.em,
      varying(sql`
        select ${TEMPLATE} as id, max(p.template_name) as name
        from introduction_plan p join team t on t.id = p.team_id
        where p.municipality_id = ${municipalityId} and ${this.mine()} and ${REPORTED} and ${reached(reach)}
        group by 1 order by 2, 1`),
    )
  }

  private plans({ municipalityId, reach, filter, today }: Asked): Sql {
    const { from, to, states, templates } = filter
    const end = sql`coalesce(${ENDED_ON}, ${today}::date)`
    const within = (day: Sql): Sql =>
      allOf([...(from ? [sql`${day} >= ${from}`] : []), ...(to ? [sql`${day} <= ${to}`] : [])])
    const wanted = [
      reached(reach),
      ...ofTeam(filter),
      ...oneOf(TEMPLATE, templates),
      ...(states.length > 0 ? [sql`p.state = any(${states})`] : []),
      ...(from ? [sql`${end} >= ${from}`] : []),
      ...(to ? [sql`${STARTED_ON} <= ${to}`] : []),
    ]
    return sql`
      select p.id, p.team_id, p.state, ${TEMPLATE} as template, p.template_name as "templateName",
        ${STARTED_ON} as started, ${ENDED_ON} as ended,
        ${within(STARTED_ON)} as "isNew",
        p.state in ('ENDED', 'ARCHIVED') and p.ended_at is not null and ${within(ENDED_ON)} as "isOver",
        ca.last, k.due, k."onTime", f.score
      from introduction_plan p join team t on t.id = p.team_id
      left join (select plan_id, max(deadline) as last from introduction_category
        where municipality_id = ${municipalityId} group by plan_id) ca on ca.plan_id = p.id
      left join (select plan_id,
          count(*) filter (where status = 'COMPLETED' or deadline < ${today}) as due,
          count(*) filter (where status = 'COMPLETED'
            and (status_changed_at at time zone ${ZONE})::date <= deadline) as "onTime"
        from introduction_task where municipality_id = ${municipalityId} and deadline is not null and status <> 'NOT_APPLICABLE' group by plan_id) k
        on k.plan_id = p.id
      left join (select plan_id, (select avg(one) from unnest(scores) as one) as score from introduction_feedback
        where municipality_id = ${municipalityId}) f
        on f.plan_id = p.id
      where p.municipality_id = ${municipalityId} and ${this.mine()} and ${REPORTED} and ${allOf(wanted)}`
  }

  /** Members of the teams the reader knows whole, who have never been introduced. */
  private withoutPlan({ municipalityId, reach, filter }: Asked): Sql {
    return sql`
      select tm.team_id, tm.person_id from team_membership tm join team t on t.id = tm.team_id
      where tm.municipality_id = ${municipalityId} and tm.state = 'ACTIVE' and t.state = 'ACTIVE'
        and ${allOf([whole(reach), ...ofTeam(filter)])}
        and not exists (select 1 from introduction_plan done
          where done.introducee_id = tm.person_id and done.state in ('RUNNING', 'ENDED', 'ARCHIVED'))`
  }

  private mine(): Sql {
    return bound(this.scope, sql`t.municipality_id`)
  }
}

/** Teams all of whose plans count for the reader. */
const whole = ({ all, teams, areas }: ReportReach): Sql =>
  all ? always : anyOf([sql`t.id = any(${teams})`, sql`t.area_id = any(${areas})`])

const reached = (reach: ReportReach): Sql =>
  reach.all
    ? always
    : anyOf([
        whole(reach),
        sql`(p.team_id = any(${reach.ledIn}) and (p.started_by = ${reach.personId} or exists (
          select 1 from introduction_task own where own.plan_id = p.id and own.responsible_id = ${reach.personId})))`,
      ])

const ofTeam = ({ areas, tags, teams }: ReportFilter): Sql[] => [
  ...(areas ? [sql`t.area_id = any(${areas})`] : []),
  ...(tags.length > 0 ? [sql`t.report_tags && ${tags}::text[]`] : []),
  ...(teams.length > 0 ? [sql`t.id = any(${teams})`] : []),
]
