import type { EntityManager } from 'typeorm'
import type { HistoryEntry, HistorySubject } from '../../domain/conversation.js'
import type { Door } from '../../domain/door.js'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Day } from '../../domain/time.js'
import { allOf, oneOf, oneRow, rows, sql, varying, type Sql } from '../sql.js'
import { wordFilter } from '../words.js'
import { planSeen } from './introductionPlans.js'
import { seenTemplate } from './introductionTemplates.js'
import { withinReach, type TaskReading } from './taskList.js'

/** Values of one filter are alternatives, the filters add up; days are Copenhagen's, both included. */
export type HistoryFilter = {
  subject: HistorySubject[]
  door: Door[]
  firstDay: Day | null
  lastDay: Day | null
  /** Each must stand in the name of who did it, of what it was done to, or in a value. */
  words: string | null
}

/** `name`: what it was done to, as it is called now; null when it is gone. */
export type ListedEntry = Pick<
  HistoryEntry,
  | 'ordinal'
  | 'at'
  | 'actorSide'
  | 'hat'
  | 'door'
  | 'subject'
  | 'subjectId'
  | 'field'
  | 'oldValue'
  | 'newValue'
> & {
  actorName: string | null
  name: string | null
  /** Of whom, where it is a role of somebody. */
  holder: string | null
  /** Of a task or template the reader may not read: neither its name nor the values are here. */
  isWithheld: boolean
  /** What it was done to is still there. */
  isThere: boolean
}

export type HistoryReading = Pick<TaskReading, 'reach' | 'personId'> & { municipalityId: MunicipalityId }

const ZONE = sql`'Europe/Copenhagen'`

/** Tasks and templates the reader may not read; of plans nobody reads here. */
const withheld = (reading: HistoryReading): Sql => sql`case h.subject
  when 'task' then t.id is null or not (${withinReach(reading)})
  when 'introductionTemplate' then not exists (select 1 from introduction_template t
    where t.id = h.subject_id and ${seenTemplate(reading.personId)})
  when 'introductionPlan' then not exists (select 1 from introduction_plan p
    where p.id = h.subject_id and ${planSeen(reading.personId)})
  when 'introductionTask' then not exists (select 1 from introduction_task x join introduction_plan p on p.id = x.plan_id
    where x.id = h.subject_id and ${planSeen(reading.personId)})
  else false end`

/** The entry `h` with the names of everything in it; `of` is what it was done to. */
const named = (reading: HistoryReading): Sql => sql`history h
  left join person pe on pe.id = h.actor_id
  left join task t on h.subject = 'task' and t.id = h.subject_id
  left join person subject on h.subject = 'person' and subject.id = h.subject_id
  left join role_assignment ra on h.subject = 'assignment' and ra.id = h.subject_id
  left join role r on r.id = case h.subject when 'role' then h.subject_id when 'assignment' then ra.role_id end
  left join contact_entry ce on h.subject = 'contactEntry' and ce.id = h.subject_id
  left join responsibility_area area on h.subject = 'area' and area.id = h.subject_id
  left join team_membership tm on h.subject = 'membership' and tm.id = h.subject_id
  left join introduction_template it on h.subject = 'introductionTemplate' and it.id = h.subject_id
  left join introduction_task todo on h.subject = 'introductionTask' and todo.id = h.subject_id
  left join introduction_plan plan on plan.id = case h.subject when 'introductionPlan' then h.subject_id
    when 'introductionTask' then todo.plan_id end
  left join person holder on holder.id in (ra.person_id, tm.person_id)
  left join team on team.id = case h.subject when 'team' then h.subject_id when 'membership' then tm.team_id end
  cross join lateral (select ${withheld(reading)} as is_withheld) as seen
  cross join lateral (select
    case when seen.is_withheld then null else coalesce(t.title, subject.full_name, r.title, ce.name, ce.title, area.name, team.name, it.name, todo.title, plan.name) end as name,
    case when seen.is_withheld then null else h.old_value end as old_value,
    case when seen.is_withheld then null else h.new_value end as new_value) as said`

const conditions = ({ municipalityId }: HistoryReading, filter: HistoryFilter): Sql[] => [
  sql`h.municipality_id = ${municipalityId}`,
  ...oneOf(sql`h.subject`, filter.subject),
  ...oneOf(sql`h.door`, filter.door),
  ...(filter.firstDay ? [sql`h.at >= ${filter.firstDay}::date::timestamp at time zone ${ZONE}`] : []),
  ...(filter.lastDay ? [sql`h.at < (${filter.lastDay}::date + 1)::timestamp at time zone ${ZONE}`] : []),
  ...wordFilter(
    sql`concat_ws(' ', pe.full_name, said.name, holder.full_name, said.old_value, said.new_value)`,
    filter.words,
  ),
]

/** Who did what in a municipality, the newest first. */
export class HistoryList {
  constructor(private readonly em: EntityManager) {}

  /** `before`: the ordinal where the last page ended. */
  page(
    reading: HistoryReading,
    { filter, before, size }: { filter: HistoryFilter; before: number | null; size: number },
  ): Promise<ListedEntry[]> {
    const where = [...conditions(reading, filter), ...(before === null ? [] : [sql`h.ordinal < ${before}`])]
    return rows(
      this.em,
      varying(sql`select h.ordinal, h.at, h.actor_side as "actorSide", h.hat, h.door, h.subject, h.subject_id as "subjectId", h.field,
          said.old_value as "oldValue", said.new_value as "newValue", pe.full_name as "actorName", said.name, holder.full_name as holder, seen.is_withheld as "isWithheld",
          coalesce(t.id, case when subject.deleted_at is null then subject.id end, r.id, area.id, team.id, case when it.state = 'ACTIVE' then it.id end) is not null as "isThere"
        from ${named(reading)} where ${allOf(where)} order by h.ordinal desc limit ${size}`),
    )
  }

  async count(reading: HistoryReading, filter: HistoryFilter): Promise<number> {
    const found = await oneRow<{ count: number }>(
      this.em,
      varying(
        sql`select count(*)::int as count from ${named(reading)} where ${allOf(conditions(reading, filter))}`,
      ),
    )
    return found?.count ?? 0
  }
}
