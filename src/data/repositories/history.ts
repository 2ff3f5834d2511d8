import type { EntityManager } from 'typeorm'
import type { HistoryEntry } from '../../domain/conversation.js'
import type {
  AssignmentId,
  ContactEntryId,
  IntroductionPlanId,
  IntroductionTaskId,
  PersonId,
  TaskId,
} from '../../domain/ids.js'
import { bound, boundOrNone, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql } from '../sql.js'
import { historyTable } from '../tables/conversation.js'

/**
 * Values that are people, and the version of a save, are said where there are any; the door where the transaction does
 * not know it.
 */
export type NewHistoryEntry = Omit<
  HistoryEntry,
  'ordinal' | 'hat' | 'door' | 'oldPersonId' | 'newPersonId' | 'version'
> &
  Partial<Pick<HistoryEntry, 'hat' | 'door' | 'oldPersonId' | 'newPersonId' | 'version'>>

export type NamedHistoryEntry = HistoryEntry & { actorName: string | null }

const SELECT_HISTORY = sql`
  select ${columnsOf(historyTable, 'h')}, pe.full_name as "actorName"
  from history h left join person pe on pe.id = h.actor_id`

export class History {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  insert(entry: NewHistoryEntry): Promise<unknown> {
    return this.em.insert(historyTable, { ...entry })
  }

  /** A file's name can carry personal data: it is forgotten where it was told of too. */
  async forgetFileName({ taskId, name }: { taskId: TaskId; name: string }): Promise<void> {
    await rows(this.em, sql`select forget_file_name_in_history(${taskId}, ${name})`)
  }

  /** What the newest save of the task changed, as far as the reader may know of it. */
  lastSave(taskId: TaskId): Promise<NamedHistoryEntry[]> {
    const ofTask = sql`h.subject = 'task' and h.subject_id = ${taskId} and ${bound(this.scope, sql`h.municipality_id`)}`
    return rows(
      this.em,
      sql`${SELECT_HISTORY} where ${ofTask} and h.version = (select max(h.version) from history h where ${ofTask})
        order by h.ordinal`,
    )
  }

  /** The saves of tasks of introductions, the oldest first. */
  ofIntroductionTasks(taskIds: readonly IntroductionTaskId[]): Promise<NamedHistoryEntry[]> {
    return rows(
      this.em,
      sql`${SELECT_HISTORY} where h.subject = 'introductionTask' and h.subject_id = any(${taskIds}::uuid[])
        and h.version is not null and ${bound(this.scope, sql`h.municipality_id`)} order by h.ordinal`,
    )
  }

  /** The newest change of anything about the person. */
  lastOfPerson(personId: PersonId): Promise<NamedHistoryEntry | null> {
    return oneRow(
      this.em,
      sql`${SELECT_HISTORY} where h.subject = 'person' and h.subject_id = ${personId}
        and ${boundOrNone(this.scope, sql`h.municipality_id`)} order by h.ordinal desc limit 1`,
    )
  }

  /** The newest change of a contact list's entry. */
  lastOfEntry(id: ContactEntryId): Promise<NamedHistoryEntry | null> {
    return oneRow(
      this.em,
      sql`${SELECT_HISTORY} where h.subject = 'contactEntry' and h.subject_id = ${id}
        and ${bound(this.scope, sql`h.municipality_id`)} order by h.ordinal desc limit 1`,
    )
  }

  /** The newest change of an introduction, or of a task of one. */
  lastOfIntroduction(id: IntroductionPlanId | IntroductionTaskId): Promise<NamedHistoryEntry | null> {
    return oneRow(
      this.em,
      sql`${SELECT_HISTORY} where h.subject in ('introductionPlan', 'introductionTask') and h.subject_id = ${id}
        and ${bound(this.scope, sql`h.municipality_id`)} order by h.ordinal desc limit 1`,
    )
  }

  /** How often somebody has done it since. */
  async countOf(actorId: PersonId, { field, since }: { field: string; since: Date }): Promise<number> {
    const counted = await oneRow<{ count: number }>(
      this.em,
      sql`select count(*)::int as count from history h where h.actor_id = ${actorId} and h.field = ${field}
        and h.at >= ${since} and ${bound(this.scope, sql`h.municipality_id`)}`,
    )
    return counted?.count ?? 0
  }

  /** Who last put the person on the task. */
  async whoPut(taskId: TaskId, personId: PersonId): Promise<string | null> {
    const entry = await oneRow<{ name: string | null }>(
      this.em,
      sql`select pe.full_name as name from history h left join person pe on pe.id = h.actor_id
        where h.subject = 'task' and h.subject_id = ${taskId} and h.new_person_id = ${personId}
          and ${bound(this.scope, sql`h.municipality_id`)} order by h.ordinal desc limit 1`,
    )
    return entry && entry.name
  }

  /** The tasks the person has taken themselves off since. */
  async passedOn(personId: PersonId, since: Date): Promise<Set<TaskId>> {
    const found = await rows<{ id: TaskId }>(
      this.em,
      sql`select distinct h.subject_id as id from history h where h.subject = 'task' and h.actor_id = ${personId}
        and h.old_person_id = ${personId} and h.at >= ${since} and ${boundOrNone(this.scope, sql`h.municipality_id`)}`,
    )
    return new Set(found.map(({ id }) => id))
  }

  /** Who last made the assignment what it is, or did this about it. */
  async whoDid(
    id: AssignmentId,
    { field, value }: { field: 'state' | 'reminded'; value?: string },
  ): Promise<{ id: PersonId | null; name: string | null } | null> {
    return oneRow(
      this.em,
      sql`select pe.id, pe.full_name as name from history h left join person pe on pe.id = h.actor_id
        where h.subject = 'assignment' and h.subject_id = ${id} and h.field = ${field}
          ${value === undefined ? sql`` : sql`and h.new_value = ${value}`}
          and ${bound(this.scope, sql`h.municipality_id`)} order by h.ordinal desc limit 1`,
    )
  }

  /** Of a local task that is about to go; nobody else's history is ever taken away. */
  async forgetTask(taskId: TaskId): Promise<void> {
    await rows(this.em, sql`select forget_history_of_local_task(${taskId})`)
  }
}
