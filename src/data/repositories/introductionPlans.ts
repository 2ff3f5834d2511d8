import type { EntityManager } from 'typeorm'
import type { IntroductionPlanId, PersonId, TeamId } from '../../domain/ids.js'
import type { Somebody } from '../../domain/introductionCheck.js'
import type { IntroductionCategory, IntroductionPlan, PlanState } from '../../domain/introductionPlan.js'
import type { Day } from '../../domain/time.js'
import { bound, type Scope } from '../scope.js'
import { allOf, columnsOf, oneOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { introductionCategoryTable, introductionPlanTable } from '../tables/introductionPlan.js'

/** Who looks, on which day. */
export type PlanReading = { personId: PersonId; today: Day }

/** A plan with the names behind its ids, how far it is, and what the reader is to it. */
export type NamedPlan = IntroductionPlan & {
  teamName: string
  introducee: Somebody | null
  startedByName: string | null
  endedByName: string | null
  roleTitle: string | null
  /** The last deadline. */
  endDate: Day | null
  progress: { done: number; total: number; criticalOpen: number; late: number }
  /** The reader is responsible for a task in it, as a member of its team or from outside as the template meant it. */
  takesPart: boolean
}

export type PlanFilter = { state: readonly PlanState[]; team: readonly TeamId[] }

/** A person `alias` of a left join as one value; null where nobody stands. */
export const somebody = (alias: Sql): Sql => sql`case when ${alias}.id is null then null else
  jsonb_build_object('id', ${alias}.id, 'name', ${alias}.full_name, 'email', coalesce(${alias}.email, ''),
    'isHere', ${alias}.deleted_at is null and ${alias}.left_at is null) end`

const member = (personId: PersonId | null, which: Sql): Sql => sql`exists (select 1 from team_membership tm
  join team active on active.id = tm.team_id and active.state = 'ACTIVE'
  where tm.team_id = p.team_id and tm.person_id = ${personId} and tm.state = 'ACTIVE' and ${which})`

/** Responsible for a task: of the team, or from outside where the template meant it so. Nobody takes part in a draft. */
const takesPart = (personId: PersonId | null): Sql => sql`(p.running_at is not null and exists (
  select 1 from introduction_task mine where mine.plan_id = p.id and mine.responsible_id = ${personId}
    and (mine.slot = 'outgoingHolder' or mine.slot_role_id is not null or ${member(personId, sql`true`)})))`

/** The plans of `plan.read`, as `hatsFor` has it; a test holds the two together. */
export const planSeen = (personId: PersonId | null): Sql => sql`(${takesPart(personId)}
  or (p.running_at is not null and p.introducee_id = ${personId})
  or ${member(personId, sql`tm.role = 'owner'`)}
  or (p.started_by = ${personId} and ${member(personId, sql`tm.role in ('introductionManager', 'introductionLeader')`)}))`

const selectPlan = ({ personId, today }: PlanReading): Sql => sql`
  select ${columnsOf(introductionPlanTable, 'p')}, team.name as "teamName", ${somebody(sql`introducee`)} as introducee,
    beginner.full_name as "startedByName", ender.full_name as "endedByName", role.title as "roleTitle",
    (select max(c.deadline) from introduction_category c where c.plan_id = p.id) as "endDate",
    ${takesPart(personId)} as "takesPart", counted.progress
  from introduction_plan p join team on team.id = p.team_id
    left join person introducee on introducee.id = p.introducee_id
    left join person beginner on beginner.id = p.started_by
    left join person ender on ender.id = p.ended_by
    left join role on role.id = p.role_id
    cross join lateral (select jsonb_build_object(
        'total', count(it.id), 'done', count(it.id) filter (where it.status = 'COMPLETED'),
        'criticalOpen', count(it.id) filter (where it.critical and it.status <> 'COMPLETED'),
        'late', count(it.id) filter (where it.status <> 'COMPLETED' and it.deadline < ${today}::date)) as progress
      from introduction_task it where it.plan_id = p.id and it.status <> 'NOT_APPLICABLE') as counted`

const FIRST = sql`array_position(array['RUNNING', 'DRAFT', 'ENDED', 'CANCELLED', 'ARCHIVED'], p.state)`

/** Introductions of people, with their time categories. */
export class IntroductionPlans {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(reading: PlanReading, id: IntroductionPlanId): Promise<NamedPlan | null> {
    return oneRow(this.em, sql`${selectPlan(reading)} where p.id = ${id} and ${this.mine()}`)
  }

  /** Nobody else changes it, or anything of it, until this is done. */
  async lock(id: IntroductionPlanId): Promise<void> {
    await rows(
      this.em,
      sql`select 1 from introduction_plan p where p.id = ${id} and ${this.mine()} for update`,
    )
  }

  /** Those the reader may see, running ones first. */
  seen(reading: PlanReading, { state, team }: PlanFilter): Promise<NamedPlan[]> {
    const where = allOf([
      planSeen(reading.personId),
      this.mine(),
      ...oneOf(sql`p.state`, state),
      ...oneOf(sql`p.team_id`, team),
    ])
    return rows(
      this.em,
      sql`${selectPlan(reading)} where ${where} order by ${FIRST}, p.start_date nulls last, p.created_at, p.id`,
    )
  }

  /** Whether the same template is already under way for them in the team. */
  async isUnderWay({ id, teamId, introduceeId, templateId, starter }: IntroductionPlan): Promise<boolean> {
    const found = await oneRow(
      this.em,
      sql`select 1 from introduction_plan p where p.team_id = ${teamId} and p.introducee_id = ${introduceeId}
        and p.template_id is not distinct from ${templateId}::uuid and p.starter is not distinct from ${starter}::text
        and p.state = 'RUNNING' and p.id <> ${id} and ${this.mine()} limit 1`,
    )
    return found !== null
  }

  /** Drafts and running ones. */
  underWayIn(teamId: TeamId): Promise<Pick<IntroductionPlan, 'id'>[]> {
    return rows(
      this.em,
      sql`select p.id from introduction_plan p
        where p.team_id = ${teamId} and p.state in ('DRAFT', 'RUNNING') and ${bound(this.scope, sql`p.municipality_id`)}
        order by p.created_at, p.id`,
    )
  }

  /** What is under way in a team goes on in another. */
  moveAll(from: TeamId, to: TeamId): Promise<number> {
    return touched(
      this.em,
      sql`update introduction_plan p set team_id = ${to}, version = version + 1
        where p.team_id = ${from} and p.state in ('DRAFT', 'RUNNING') and ${bound(this.scope, sql`p.municipality_id`)}`,
    )
  }

  insert(plan: IntroductionPlan): Promise<unknown> {
    return this.em.insert(introductionPlanTable, { ...plan })
  }

  /** False when somebody else changed it first. */
  async update(
    { id, version }: Pick<IntroductionPlan, 'id' | 'version'>,
    changes: Partial<Omit<IntroductionPlan, 'id' | 'municipalityId' | 'version'>>,
  ): Promise<boolean> {
    const next = { ...changes, version: version + 1 }
    const { affected } = await this.em.update(introductionPlanTable, { id, version }, next)
    return affected === 1
  }

  /** Ended before that moment. */
  endedBefore(moment: Date, limit: number): Promise<IntroductionPlan[]> {
    return rows(
      this.em,
      sql`select ${columnsOf(introductionPlanTable, 'p')} from introduction_plan p
        where p.state = 'ENDED' and p.ended_at < ${moment} and ${this.mine()} order by p.ended_at, p.id limit ${limit}`,
    )
  }

  categories(planId: IntroductionPlanId): Promise<IntroductionCategory[]> {
    return rows(
      this.em,
      sql`select ${columnsOf(introductionCategoryTable, 'c')} from introduction_category c
        where c.plan_id = ${planId} and ${bound(this.scope, sql`c.municipality_id`)} order by c.position, c.id`,
    )
  }

  category(id: IntroductionCategory['id']): Promise<IntroductionCategory | null> {
    return oneRow(
      this.em,
      sql`select ${columnsOf(introductionCategoryTable, 'c')} from introduction_category c
        where c.id = ${id} and ${bound(this.scope, sql`c.municipality_id`)}`,
    )
  }

  async insertCategories(categories: readonly IntroductionCategory[]): Promise<void> {
    if (categories.length > 0) await this.em.insert(introductionCategoryTable, [...categories])
  }

  async updateCategory(
    { id }: Pick<IntroductionCategory, 'id'>,
    changes: Partial<Pick<IntroductionCategory, 'name' | 'deadline' | 'due'>>,
  ): Promise<void> {
    await this.em.update(introductionCategoryTable, { id }, changes)
  }

  deleteCategory({ id }: Pick<IntroductionCategory, 'id'>): Promise<number> {
    return touched(
      this.em,
      sql`delete from introduction_category c where c.id = ${id} and ${bound(this.scope, sql`c.municipality_id`)}`,
    )
  }

  private mine(): Sql {
    return bound(this.scope, sql`p.municipality_id`)
  }
}
