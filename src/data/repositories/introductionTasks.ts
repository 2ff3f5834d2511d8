import type { EntityManager } from 'typeorm'
import type {
  IntroductionPlanId,
  IntroductionTaskId,
  MunicipalityId,
  PersonId,
  TaskId,
  TeamId,
} from '../../domain/ids.js'
import type { TaskClock } from '../../domain/introductionClock.js'
import type { Somebody } from '../../domain/introductionCheck.js'
import type { IntroductionTask } from '../../domain/introductionPlan.js'
import type { Day } from '../../domain/time.js'
import { atOnce } from '../atOnce.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { introductionTaskTable } from '../tables/introductionPlan.js'
import { somebody } from './introductionPlans.js'
import { withinReach, type TaskReading } from './taskList.js'

/** A task with the names behind its ids. */
export type NamedIntroductionTask = IntroductionTask & {
  responsible: Somebody | null
  slotRoleTitle: string | null
  statusChangedByName: string | null
  /** The KLIK task it points at, where the reader may read it. */
  klikTask: { id: TaskId; number: number; title: string } | null
}

/** What of introductions hangs on somebody: tasks not done, and plans they lead. */
export type OpenIntroductions = {
  tasks: (Pick<
    IntroductionTask,
    'id' | 'title' | 'planId' | 'version' | 'critical' | 'deadline' | 'slot' | 'slotRoleId'
  > & {
    plan: string
    teamId: TeamId
    isRunning: boolean
  })[]
  plans: { id: IntroductionPlanId; name: string; teamId: TeamId; state: 'DRAFT' | 'RUNNING' }[]
}

const IS_OPEN = sql`it.status not in ('COMPLETED', 'NOT_APPLICABLE')`
const IS_ALIVE = sql`p.state in ('DRAFT', 'RUNNING')`

const ofTeam = (teamId: TeamId | undefined): Sql =>
  sql`(${teamId ?? null}::uuid is null or p.team_id = ${teamId ?? null}::uuid)`

const KLIK_TASK = sql`case when t.id is null then null
  else jsonb_build_object('id', t.id, 'number', t.instance_number, 'title', t.title) end`
const besideTask = (reading: Pick<TaskReading, 'reach' | 'personId'>): Sql => sql`
  left join role slot_role on slot_role.id = it.slot_role_id
  left join task t on t.id = it.klik_task_id and t.municipality_id = it.municipality_id and ${withinReach(reading)}`
type Beside = Pick<NamedIntroductionTask, 'id' | 'slotRoleTitle' | 'klikTask'>

/** The tasks with the names behind their ids. */
function named(
  tasks: readonly IntroductionTask[],
  { people, beside }: { people: readonly Somebody[]; beside: readonly Beside[] },
): NamedIntroductionTask[] {
  const known = new Map(people.map((one) => [one.id, one]))
  const besides = new Map(beside.map((one) => [one.id, one]))
  const somebodyOf = (id: PersonId | null): Somebody | null => (id && known.get(id)) ?? null
  return tasks.map((task) =>
    Object.assign(task, {
      responsible: somebodyOf(task.responsibleId),
      statusChangedByName: somebodyOf(task.statusChangedBy)?.name ?? null,
      slotRoleTitle: besides.get(task.id)?.slotRoleTitle ?? null,
      klikTask: besides.get(task.id)?.klikTask ?? null,
    }),
  )
}

/** Tasks of introductions. */
export class IntroductionTasks {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** In the order of their category, whichever that is. Names are asked for once each, beside the tasks: joined to hundreds of rows they cost more than these. */
  async ofPlan(
    planId: IntroductionPlanId,
    reading: Pick<TaskReading, 'reach' | 'personId'>,
  ): Promise<NamedIntroductionTask[]> {
    const ofPlan = sql`it.plan_id = ${planId} and ${this.mine()}`
    const [tasks, people, beside] = await atOnce(this.em, [
      () =>
        rows<IntroductionTask>(
          this.em,
          sql`select ${columnsOf(introductionTaskTable, 'it')} from introduction_task it where ${ofPlan}
          order by it.position, it.id`,
        ),
      () =>
        rows<{ one: Somebody }>(
          this.em,
          sql`select ${somebody(sql`pe`)} as one from person pe where pe.id in (
          select it.responsible_id from introduction_task it where ${ofPlan}
          union select it.status_changed_by from introduction_task it where ${ofPlan})`,
        ),
      () =>
        rows<Beside>(
          this.em,
          sql`select it.id, slot_role.title as "slotRoleTitle", ${KLIK_TASK} as "klikTask" from introduction_task it
          ${besideTask(reading)} where ${ofPlan} and coalesce(it.slot_role_id, it.klik_task_id) is not null`,
        ),
    ])
    return named(tasks, { people: people.map(({ one }) => one), beside })
  }

  /** Of running plans that the person is responsible for and has not done. */
  toDo(reading: Pick<TaskReading, 'reach'> & { personId: PersonId }): Promise<NamedIntroductionTask[]> {
    return rows(
      this.em,
      sql`${this.select(reading)} join introduction_plan p on p.id = it.plan_id and p.state = 'RUNNING'
        where it.responsible_id = ${reading.personId} and ${IS_OPEN} and ${this.mine()}
        order by it.red_on nulls last, it.deadline nulls last, it.position, it.id`,
    )
  }

  /** Of running plans, theirs to do, and yellow or red. */
  async isAnyBurning(personId: PersonId, today: Day): Promise<boolean> {
    const found = await oneRow(
      this.em,
      sql`select 1 from introduction_task it join introduction_plan p on p.id = it.plan_id and p.state = 'RUNNING'
        where it.responsible_id = ${personId} and ${IS_OPEN} and least(it.yellow_on, it.red_on) <= ${today}::date
          and ${this.mine()} limit 1`,
    )
    return found !== null
  }

  find(id: IntroductionTaskId): Promise<IntroductionTask | null> {
    return oneRow(
      this.em,
      sql`select ${columnsOf(introductionTaskTable, 'it')} from introduction_task it
        where it.id = ${id} and ${this.mine()}`,
    )
  }

  async insertAll(tasks: readonly IntroductionTask[]): Promise<void> {
    if (tasks.length > 0) await this.em.insert(introductionTaskTable, [...tasks])
  }

  /** False when somebody else changed it first. */
  async update(
    { id, version }: Pick<IntroductionTask, 'id' | 'version'>,
    changes: Partial<Omit<IntroductionTask, 'id' | 'municipalityId' | 'planId' | 'version'>>,
  ): Promise<boolean> {
    const next = { ...changes, version: version + 1 }
    const { affected } = await this.em.update(introductionTaskTable, { id, version }, next)
    return affected === 1
  }

  async delete({ id, version }: Pick<IntroductionTask, 'id' | 'version'>): Promise<boolean> {
    const { affected } = await this.em.delete(introductionTaskTable, { id, version })
    return affected === 1
  }

  /** Their days as they are now. Nobody edits them by it: their version stays. */
  async setClocks(tasks: readonly ({ id: IntroductionTaskId } & TaskClock)[]): Promise<void> {
    if (tasks.length === 0) return
    await touched(
      this.em,
      sql`update introduction_task it set deadline = one.deadline, latest_start = one."latestStart",
          yellow_on = one."yellowOn", red_on = one."redOn", next_change_on = one."nextChangeOn",
          last_notified_marker = one."lastNotifiedMarker"
        from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as one(id uuid, deadline date, "latestStart" date,
          "yellowOn" date, "redOn" date, "nextChangeOn" date, "lastNotifiedMarker" text)
        where it.id = one.id and ${this.mine()}`,
    )
  }

  /** What a municipality's calendar decides. */
  planned(municipalityId: MunicipalityId): Promise<(IntroductionTask & { isRunning: boolean })[]> {
    return rows(
      this.em,
      sql`select ${columnsOf(introductionTaskTable, 'it')}, p.state = 'RUNNING' as "isRunning"
        from introduction_task it join introduction_plan p on p.id = it.plan_id
        where it.municipality_id = ${municipalityId} and it.deadline is not null and ${IS_OPEN} and ${IS_ALIVE}
          and ${this.mine()} order by it.id for update of it`,
    )
  }

  /** Not done, of drafts and running plans: `teamId` of that team, otherwise of all. */
  openTasksOf(personId: PersonId, teamId?: TeamId): Promise<OpenIntroductions['tasks']> {
    return rows(
      this.em,
      sql`select it.id, it.title, it.plan_id as "planId", it.version, it.critical, it.deadline, it.slot,
          it.slot_role_id as "slotRoleId", p.name as plan, p.team_id as "teamId", p.state = 'RUNNING' as "isRunning"
        from introduction_task it join introduction_plan p on p.id = it.plan_id
        where it.responsible_id = ${personId} and ${IS_OPEN} and ${IS_ALIVE} and ${ofTeam(teamId)} and ${this.mine()}
        order by p.name, p.id, it.deadline nulls last, it.position, it.id`,
    )
  }

  async openOf(personId: PersonId, teamId?: TeamId): Promise<OpenIntroductions> {
    const tasks = await this.openTasksOf(personId, teamId)
    const plans = await rows<OpenIntroductions['plans'][number]>(
      this.em,
      sql`select p.id, p.name, p.team_id as "teamId", p.state from introduction_plan p
        where p.started_by = ${personId} and ${IS_ALIVE} and ${ofTeam(teamId)}
          and ${bound(this.scope, sql`p.municipality_id`)} order by p.name, p.id`,
    )
    return { tasks, plans }
  }

  /** Null: nobody, which whoever leads the plan sees. Answers those it changed. */
  reassign(
    taskIds: readonly IntroductionTaskId[],
    toPersonId: PersonId | null,
  ): Promise<Pick<IntroductionTask, 'id' | 'planId' | 'municipalityId' | 'version'>[]> {
    return rows(
      this.em,
      sql`with changed as (update introduction_task it set responsible_id = ${toPersonId}::uuid, version = version + 1
          where it.id = any(${taskIds}::uuid[]) and it.responsible_id is distinct from ${toPersonId}::uuid and ${this.mine()}
          returning it.id, it.plan_id, it.municipality_id, it.version)
        select id, plan_id as "planId", municipality_id as "municipalityId", version from changed`,
    )
  }

  /** Who leads them from now on; null: their team's owners alone. */
  leadBy(planIds: readonly IntroductionPlanId[], toPersonId: PersonId | null): Promise<number> {
    return touched(
      this.em,
      sql`update introduction_plan p set started_by = ${toPersonId}::uuid, version = version + 1
        where p.id = any(${planIds}::uuid[]) and ${bound(this.scope, sql`p.municipality_id`)}`,
    )
  }

  /** Whoever holds the role first. */
  async holderOf(municipalityId: MunicipalityId, roleId: string): Promise<PersonId | null> {
    const found = await oneRow<{ personId: PersonId }>(
      this.em,
      sql`select ra.person_id as "personId" from role_assignment ra join person pe on pe.id = ra.person_id
        where ra.municipality_id = ${municipalityId} and ra.role_id = ${roleId} and ra.state = 'ACCEPTED'
          and pe.deleted_at is null and pe.left_at is null and ${bound(this.scope, sql`ra.municipality_id`)}
        order by ra.is_primary desc, ra.answered_at nulls last, ra.id limit 1`,
    )
    return found?.personId ?? null
  }

  /** Whoever held the role last, or holds it beside the one who is introduced to it. */
  async outgoingHolderOf(
    municipalityId: MunicipalityId,
    { roleId, introduceeId }: { roleId: string; introduceeId: PersonId | null },
  ): Promise<PersonId | null> {
    const found = await oneRow<{ personId: PersonId }>(
      this.em,
      sql`select ra.person_id as "personId" from role_assignment ra join person pe on pe.id = ra.person_id
        where ra.municipality_id = ${municipalityId} and ra.role_id = ${roleId} and ra.state in ('ACCEPTED', 'ENDED')
          and ra.person_id is distinct from ${introduceeId}::uuid and pe.deleted_at is null and pe.left_at is null
          and ${bound(this.scope, sql`ra.municipality_id`)}
        order by ra.ended_at desc nulls last, ra.is_primary desc, ra.id limit 1`,
    )
    return found?.personId ?? null
  }

  private select(reading: Pick<TaskReading, 'reach' | 'personId'>): Sql {
    return sql`select ${columnsOf(introductionTaskTable, 'it')}, ${somebody(sql`responsible`)} as responsible,
        slot_role.title as "slotRoleTitle", changer.full_name as "statusChangedByName", ${KLIK_TASK} as "klikTask"
      from introduction_task it
        left join person responsible on responsible.id = it.responsible_id
        left join person changer on changer.id = it.status_changed_by ${besideTask(reading)}`
  }

  private mine(): Sql {
    return bound(this.scope, sql`it.municipality_id`)
  }
}
