import type { EntityManager } from 'typeorm'
import type { HistoryEntry } from '../../domain/conversation.js'
import type { PersonId, TaskId } from '../../domain/ids.js'
import { bound, type Scope } from '../scope.js'
import { oneRow, sql } from '../sql.js'
import { historyTable } from '../tables/conversation.js'

export type NamedHistoryEntry = HistoryEntry & { actorName: string | null }

const SELECT_HISTORY = sql`
  select h.id, h.ordinal, h.municipality_id as "municipalityId", h.subject, h.subject_id as "subjectId", h.at,
    h.actor_id as "actorId", h.actor_side as "actorSide", h.field, h.old_value as "oldValue",
    h.new_value as "newValue", pe.full_name as "actorName"
  from history h left join person pe on pe.id = h.actor_id`

export class History {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  insert(entry: Omit<HistoryEntry, 'ordinal'>): Promise<unknown> {
    return this.em.insert(historyTable, { ...entry })
  }

  /** The newest change of anything on the task. */
  lastOfTask(taskId: TaskId): Promise<NamedHistoryEntry | null> {
    return oneRow(this.em, sql`${this.ofTaskSql(taskId)} order by h.ordinal desc limit 1`)
  }

  /** The newest change of anything about the person. */
  lastOfPerson(personId: PersonId): Promise<NamedHistoryEntry | null> {
    return oneRow(
      this.em,
      sql`${SELECT_HISTORY} where h.subject = 'person' and h.subject_id = ${personId}
        and (${bound(this.scope, sql`h.municipality_id`)} or h.municipality_id is null) order by h.ordinal desc limit 1`,
    )
  }

  private ofTaskSql(taskId: TaskId) {
    return sql`${SELECT_HISTORY} where h.subject = 'task' and h.subject_id = ${taskId}
      and ${bound(this.scope, sql`h.municipality_id`)}`
  }
}
