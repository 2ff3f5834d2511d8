import type { EntityManager } from 'typeorm'
import type { MessageId, MunicipalityId, PersonId, TaskId, TemplateId } from '../../domain/ids.js'
import type { HistoryEntry } from '../../domain/conversation.js'
import type { NamedTask, Task, TaskNote, TaskTemplate } from '../../domain/task.js'
import type { Message } from '../../domain/messages.js'
import { boundTask, type Scope } from '../scope.js'
import { oneRow, rows, sql, type Sql } from '../sql.js'
import {
  messageTable,
  snoozeTable,
  taskFileTable,
  taskNoteTable,
  taskTable,
  templateTable,
} from '../tables/task.js'

/** Every column of a task with the names behind its ids; `t` is the task. */
export const TASK_COLUMNS = sql`t.id, t.municipality_id as "municipalityId", t.kind, t.instance_number as "instanceNumber",
    t.template_id as "templateId", t.parent_task_id as "parentTaskId", t.project_id as "projectId",
    t.phase_id as "phaseId", t.theme_id as "themeId", t.title, t.title_sort as "titleSort", t.description,
    t.priority, t.status, t.responsible_id as "responsibleId", t.executor_id as "executorId",
    t.start_date as "startDate", t.end_date as "endDate",
    t.planned_duration_working_days as "plannedDurationWorkingDays",
    t.latest_start_override as "latestStartOverride", t.latest_start as "latestStart",
    t.yellow_on as "yellowOn", t.red_on as "redOn", t.next_change_on as "nextChangeOn",
    t.last_notified_marker as "lastNotifiedMarker", t.version, t.created_at as "createdAt",
    t.updated_at as "updatedAt", template.template_number as "templateNumber", m.name as "municipalityName",
    m.calendar_profile as "calendarProfile", m.extra_closed_days as "extraClosedDays",
    p.name as "projectName", phase.name as "phaseName", theme.name as "themeName",
    responsible.full_name as "responsibleName", executor.full_name as "executorName"`

export const TASK_SOURCES = sql`
  from task t
    join municipality m on m.id = t.municipality_id
    join project p on p.id = t.project_id
    left join task_template template on template.id = t.template_id
    left join phase on phase.id = t.phase_id
    left join theme on theme.id = t.theme_id
    left join person responsible on responsible.id = t.responsible_id
    left join person executor on executor.id = t.executor_id`

const SELECT_TASK = sql`select ${TASK_COLUMNS} ${TASK_SOURCES}`

type TaskKey = Pick<Task, 'id' | 'municipalityId'>

/** One field's change, as history tells it. */
export type FieldChange = Pick<HistoryEntry, 'field' | 'oldValue' | 'newValue'> &
  Partial<Pick<HistoryEntry, 'oldPersonId' | 'newPersonId'>>
/** The system itself is nobody. */
type ChangedBy = { actor: { personId: PersonId | null; side: HistoryEntry['actorSide'] }; now: Date }

export type TaskParts = {
  note: string | null
  messages: Pick<Message, 'id' | 'authorName' | 'authorSide' | 'text' | 'sentAt'>[]
  history: TaskChange[]
}
/** A change of the task, with the name of who made it. */
export type TaskChange = FieldChange &
  Pick<HistoryEntry, 'at' | 'actorId' | 'version'> & { actorName: string | null }

/** What an edit may change; the version goes up with every change. */
export type TaskChanges = Partial<Omit<Task, 'id' | 'municipalityId' | 'version' | 'createdAt' | 'updatedAt'>>

/** A task, and what it recommends the role as. */
export type RecommendingTask = NamedTask & { asResponsible: boolean; asExecutor: boolean }

export class Tasks {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: TaskId): Promise<NamedTask | null> {
    return this.one(sql`t.id = ${id}`)
  }

  findMany(ids: readonly TaskId[]): Promise<NamedTask[]> {
    return rows(this.em, sql`${SELECT_TASK} where t.id = any(${ids}) and ${boundTask(this.scope)}`)
  }

  findByNumber(instanceNumber: number): Promise<NamedTask | null> {
    return this.one(sql`t.instance_number = ${instanceNumber}`)
  }

  /** Those of the numbers there are tasks for. */
  numbered(instanceNumbers: readonly number[]): Promise<NamedTask[]> {
    const where = sql`t.instance_number = any(${instanceNumbers}) and ${boundTask(this.scope)}`
    return rows(this.em, sql`${SELECT_TASK} where ${where}`)
  }

  /** The municipality's copy of the template; it has one at most. */
  ofTemplate(templateId: TemplateId, municipalityId: MunicipalityId): Promise<NamedTask | null> {
    return this.one(sql`t.template_id = ${templateId} and t.municipality_id = ${municipalityId}`)
  }

  /** The task, kept from others until the transaction ends. */
  lock(id: TaskId): Promise<NamedTask | null> {
    return oneRow(
      this.em,
      sql`${SELECT_TASK} where t.id = ${id} and ${boundTask(this.scope)} for update of t`,
    )
  }

  /** Without a number of its own it gets the next one. */
  insert(
    task: Omit<Task, 'instanceNumber' | 'version' | 'createdAt' | 'updatedAt'> &
      Partial<Pick<Task, 'instanceNumber'>>,
  ): Promise<unknown> {
    return this.em.insert(taskTable, { ...task })
  }

  /** False when somebody else changed the task first. */
  async update(task: TaskKey & Pick<Task, 'version'>, changes: TaskChanges, now: Date): Promise<boolean> {
    const { id, municipalityId, version } = task
    const next = { ...changes, version: version + 1, updatedAt: now }
    const { affected } = await this.em.update(taskTable, { id, municipalityId, version }, next)
    return affected === 1
  }

  /**
   * Puts the municipality's own part of the task as it now is in the place of what it was, and writes down who changed
   * what: one statement, so neither is ever without the other. False when somebody else changed the task first.
   */
  async change(task: NamedTask, changes: readonly FieldChange[], who: ChangedBy): Promise<boolean> {
    const { id, municipalityId, version } = task
    const { actor, now } = who
    const changed = await rows(
      this.em,
      sql`with changed as (
          update task set title = ${task.title}, title_sort = ${task.titleSort}, description = ${task.description},
            start_date = ${task.startDate}, end_date = ${task.endDate}, status = ${task.status}, responsible_id = ${task.responsibleId},
            executor_id = ${task.executorId}, latest_start = ${task.latestStart}, yellow_on = ${task.yellowOn},
            red_on = ${task.redOn}, next_change_on = ${task.nextChangeOn},
            last_notified_marker = ${task.lastNotifiedMarker}, version = version + 1, updated_at = ${now}
          where id = ${id} and municipality_id = ${municipalityId} and version = ${version} returning id)
        insert into history (id, municipality_id, subject, subject_id, at, actor_id, actor_side, version,
          field, old_value, new_value, old_person_id, new_person_id)
        select gen_random_uuid(), ${municipalityId}, 'task', changed.id, ${now}, ${actor.personId}::uuid, ${actor.side},
          ${version + 1}::int, one."field", one."oldValue", one."newValue", one."oldPersonId", one."newPersonId"
        from changed, jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as one("field" text,
          "oldValue" text, "newValue" text, "oldPersonId" uuid, "newPersonId" uuid)
        returning 1`,
    )
    return changed.length > 0
  }

  /** What stands beside the task itself: notes, thread, and who changed what, the newest first. */
  async parts({ id, municipalityId }: TaskKey): Promise<TaskParts> {
    const found = await oneRow<TaskParts>(
      this.em,
      sql`select (select text from task_note where task_id = ${id} and municipality_id = ${municipalityId}) as note,
        coalesce((select jsonb_agg(jsonb_build_object('id', id, 'authorName', author_name, 'authorSide', author_side,
            'text', text, 'sentAt', sent_at) order by position)
          from message where task_id = ${id} and municipality_id = ${municipalityId}), '[]') as messages,
        coalesce((select jsonb_agg(jsonb_build_object('at', h.at, 'version', h.version, 'actorId', h.actor_id, 'actorName', pe.full_name,
            'field', h.field, 'oldValue', h.old_value, 'newValue', h.new_value) order by h.ordinal desc)
          from history h left join person pe on pe.id = h.actor_id
          where h.subject = 'task' and h.subject_id = ${id} and h.municipality_id = ${municipalityId}), '[]') as history`,
    )
    const { note = null, messages = [], history = [] } = found ?? {}
    return {
      note,
      messages: messages.map((one) => ({ ...one, sentAt: one.sentAt && new Date(one.sentAt) })),
      history: history.map((one) => ({ ...one, at: new Date(one.at) })),
    }
  }

  /**
   * The tasks a task's page leads to: the one it stands under, the local ones under it, and KLIK tasks of its
   * municipality with one of these numbers or titles (as `sortKey` makes them).
   */
  around(
    { id, municipalityId, parentTaskId }: Pick<Task, 'id' | 'municipalityId' | 'parentTaskId'>,
    { numbers, titles }: { numbers: readonly number[]; titles: readonly string[] },
  ): Promise<NamedTask[]> {
    return rows(
      this.em,
      sql`${SELECT_TASK}
        where (t.id = ${parentTaskId} or t.parent_task_id = ${id} or (t.kind = 'KLIK' and t.id <> ${id}
            and (t.instance_number = any(${numbers}) or t.title_sort = any(${titles}))))
          and t.municipality_id = ${municipalityId} and ${boundTask(this.scope)}
        order by t.instance_number`,
    )
  }

  template(id: TemplateId): Promise<TaskTemplate | null> {
    return this.em.findOneBy(templateTable, { id })
  }

  templateByNumber(templateNumber: number): Promise<TaskTemplate | null> {
    return this.em.findOneBy(templateTable, { templateNumber })
  }

  insertTemplate(template: TaskTemplate): Promise<unknown> {
    return this.em.insert(templateTable, { ...template })
  }

  updateTemplate({ id, ...texts }: TaskTemplate): Promise<unknown> {
    return this.em.update(templateTable, { id }, texts)
  }

  insertNote(note: TaskNote): Promise<unknown> {
    return this.em.insert(taskNoteTable, note)
  }

  async note({ id: taskId, municipalityId }: TaskKey): Promise<string | null> {
    return (await this.em.findOneBy(taskNoteTable, { taskId, municipalityId }))?.text ?? null
  }

  async writeNote({ id: taskId, municipalityId }: TaskKey, text: string | null): Promise<void> {
    if (text === null) await this.em.delete(taskNoteTable, { taskId, municipalityId })
    else await this.em.upsert(taskNoteTable, { taskId, municipalityId, text }, ['taskId'])
  }

  /** With what stands beside it; its history is kept elsewhere. */
  async remove({ id: taskId, municipalityId }: TaskKey): Promise<void> {
    for (const table of [taskNoteTable, messageTable, taskFileTable, snoozeTable]) {
      await this.em.delete(table, { taskId, municipalityId })
    }
    await this.em.delete(taskTable, { id: taskId, municipalityId })
  }

  messages({ id, municipalityId }: TaskKey): Promise<Message[]> {
    return rows(
      this.em,
      sql`select id, municipality_id as "municipalityId", task_id as "taskId", author_id as "authorId",
          author_name as "authorName", author_side as "authorSide", text, sent_at as "sentAt", position
        from message where task_id = ${id} and municipality_id = ${municipalityId} order by position`,
    )
  }

  hasMessage({ id: taskId, municipalityId }: TaskKey, id: MessageId): Promise<boolean> {
    return this.em.existsBy(messageTable, { id, taskId, municipalityId })
  }

  /** At the end of the thread. The caller holds the task, so that two do not take the same place. */
  async appendMessage(message: Omit<Message, 'position'>): Promise<void> {
    const { taskId, municipalityId } = message
    const last = await oneRow<{ position: number }>(
      this.em,
      sql`select coalesce(max(position), 0)::int as position from message
        where task_id = ${taskId} and municipality_id = ${municipalityId}`,
    )
    await this.insertMessages([{ ...message, position: (last?.position ?? 0) + 1 }])
  }

  insertMessages(messages: Message[]): Promise<unknown> {
    return this.em.insert(messageTable, messages)
  }

  /** Open tasks for whose template KOMBIT recommends this role to take part. Titles compare without case. */
  recommending(roleTitle: string, municipalityId: MunicipalityId): Promise<RecommendingTask[]> {
    const names = (column: Sql): Sql =>
      sql`exists (select 1 from unnest(${column}) as recommended where lower(recommended) = lower(${roleTitle}))`
    const asResponsible = names(sql`template.recommended_responsible_roles`)
    const asExecutor = names(sql`template.recommended_executor_roles`)
    return rows(
      this.em,
      sql`select ${TASK_COLUMNS}, ${asResponsible} as "asResponsible", ${asExecutor} as "asExecutor" ${TASK_SOURCES}
        where t.municipality_id = ${municipalityId} and ${boundTask(this.scope)} and t.status <> 'COMPLETED'
          and (${asResponsible} or ${asExecutor})
        order by coalesce(t.end_date, date 'infinity'), t.instance_number`,
    )
  }

  /** The numbers of tasks that somebody has changed. */
  async touchedNumbers(): Promise<number[]> {
    const touched = await rows<{ number: number }>(
      this.em,
      sql`select t.instance_number as number from task t
        where exists (select 1 from history h where h.subject = 'task' and h.subject_id = t.id)`,
    )
    return touched.map(({ number }) => number)
  }

  /** Tasks the person answers for or works on, not completed, the most urgent first. */
  openOf(personId: PersonId): Promise<NamedTask[]> {
    return rows(
      this.em,
      sql`${SELECT_TASK}
        where (t.responsible_id = ${personId} or t.executor_id = ${personId}) and t.status <> 'COMPLETED'
          and ${boundTask(this.scope)}
        order by coalesce(t.end_date, date 'infinity'), t.instance_number`,
    )
  }

  private one(where: Sql): Promise<NamedTask | null> {
    return oneRow(this.em, sql`${SELECT_TASK} where ${where} and ${boundTask(this.scope)}`)
  }
}
