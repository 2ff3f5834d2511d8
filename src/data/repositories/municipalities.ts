import type { EntityManager } from 'typeorm'
import type { HistoryEntry } from '../../domain/conversation.js'
import type { MunicipalityId, ProjectId, TaskId } from '../../domain/ids.js'
import type { Municipality, MunicipalityChanges } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import type { Task } from '../../domain/task.js'
import type { Deadlines } from '../../domain/taskChange.js'
import { violates } from '../failures.js'
import { bound, type Scope } from '../scope.js'
import { oneRow, rows, sql, touched } from '../sql.js'
import { municipalityTable } from '../tables/municipality.js'

/** What a task's deadlines follow from, and what they are. */
export type PlannedTask = { id: TaskId } & Pick<
  Task,
  | 'status'
  | 'startDate'
  | 'endDate'
  | 'plannedDurationWorkingDays'
  | 'latestStartOverride'
  | 'latestStart'
  | 'yellowOn'
  | 'redOn'
  | 'nextChangeOn'
>

/** A municipality as the operator lists it. */
export type Listed = Pick<
  Municipality,
  'code' | 'name' | 'tenantId' | 'cvr' | 'language' | 'calendarProfile' | 'minimumAssurance'
> & { people: number; administrators: string[] }

export type HearingChannels = {
  project: { id: ProjectId; name: string }
  channels: number
  deadlines: boolean
  broadcasts: boolean
}
export type SettingsChange = Pick<HistoryEntry, 'at' | 'field' | 'oldValue' | 'newValue'> & {
  by: string | null
}

/** The settings of a municipality. */
export class Municipalities {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** For the operator. */
  list(): Promise<Listed[]> {
    return rows(
      this.em,
      sql`select m.code, m.name, m.tenant_id as "tenantId", m.cvr, m.language, m.calendar_profile as "calendarProfile",
          m.minimum_assurance as "minimumAssurance", count(pe.id)::int as people,
          coalesce(array_agg(pe.full_name order by pe.name_sort) filter (where pe.is_administrator), '{}') as administrators
        from municipality m left join person pe on pe.municipality_id = m.id and pe.deleted_at is null
        group by m.id order by m.code`,
    )
  }

  /** Whether there is one at all. */
  async isAny(): Promise<boolean> {
    return (await oneRow(this.em, sql`select 1 from municipality limit 1`)) !== null
  }

  /** Whether another has that name, however it is written. */
  async isNameTaken(name: string, except: MunicipalityId): Promise<boolean> {
    const found = await oneRow(
      this.em,
      sql`select 1 from municipality m where lower(m.name) = lower(${name}) and m.id <> ${except} limit 1`,
    )
    return found !== null
  }

  /** Which of its channels hear of which project, and of what. */
  channels(id: MunicipalityId): Promise<HearingChannels[]> {
    return rows(
      this.em,
      sql`select jsonb_build_object('id', p.id, 'name', p.name) as project, count(*)::int as channels,
          bool_or(s.deadlines) as deadlines, bool_or(s.broadcasts) as broadcasts
        from subscription s join project p on p.id = s.project_id
        where s.municipality_id = ${id} and ${bound(this.scope, sql`s.municipality_id`)}
        group by p.id order by p.name_sort`,
    )
  }

  /** The newest changes of its settings; `by` null: the operator's. */
  history(id: MunicipalityId, limit: number): Promise<SettingsChange[]> {
    return rows(
      this.em,
      sql`select h.at, h.field, h.old_value as "oldValue", h.new_value as "newValue", pe.full_name as by
        from history h left join person pe on pe.id = h.actor_id
        where h.subject = 'municipality' and h.subject_id = ${id} and ${bound(this.scope, sql`h.municipality_id`)}
        order by h.ordinal desc limit ${limit}`,
    )
  }

  /** False when somebody else changed it first. Refuses `tenant-taken`, `fk-cvr-taken`. */
  async update(
    { id, version }: Pick<Municipality, 'id' | 'version'>,
    changes: MunicipalityChanges,
  ): Promise<boolean> {
    try {
      const { affected } = await this.em.update(
        municipalityTable,
        { id, version },
        { ...changes, version: version + 1 },
      )
      return affected === 1
    } catch (error) {
      if (violates(error, 'uq_municipality_tenant')) throw new Refusal('tenant-taken')
      if (violates(error, 'uq_municipality_cvr')) throw new Refusal('fk-cvr-taken')
      throw error
    }
  }

  /** What its calendar decides. */
  plannedTasks(id: MunicipalityId): Promise<PlannedTask[]> {
    return rows(
      this.em,
      sql`select t.id, t.status, t.start_date as "startDate", t.end_date as "endDate",
          t.planned_duration_working_days as "plannedDurationWorkingDays", t.latest_start_override as "latestStartOverride",
          t.latest_start as "latestStart", t.yellow_on as "yellowOn", t.red_on as "redOn", t.next_change_on as "nextChangeOn"
        from task t where t.municipality_id = ${id} and t.end_date is not null and t.status <> 'COMPLETED'
          and ${bound(this.scope, sql`t.municipality_id`)}
        order by t.id for update`,
    )
  }

  /** Nobody edits them by it: their version stays. */
  replan(id: MunicipalityId, tasks: readonly ({ id: TaskId } & Deadlines)[]): Promise<number> {
    return touched(
      this.em,
      sql`update task t set latest_start = one."latestStart", yellow_on = one."yellowOn", red_on = one."redOn",
          next_change_on = one."nextChangeOn", last_notified_marker = one."lastNotifiedMarker"
        from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as one(id uuid, "latestStart" date, "yellowOn" date,
          "redOn" date, "nextChangeOn" date, "lastNotifiedMarker" text)
        where t.id = one.id and t.municipality_id = ${id} and ${bound(this.scope, sql`t.municipality_id`)}`,
    )
  }
}
