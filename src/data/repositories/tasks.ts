import type { EntityManager } from 'typeorm'
import type { MessageId, MunicipalityId, PersonId, TaskId, TemplateId } from '../../domain/ids.js'
import type { HistoryEntry } from '../../domain/conversation.js'
import type { Actor } from '../../domain/person.js'
import type { NamedTask, Task, TaskAtHand, TaskImport, TaskNote, TaskTemplate } from '../../domain/task.js'
import type { Message } from '../../domain/messages.js'
import { boundTask, type Scope } from '../scope.js'
import { columnsOf, insertNew, jsonOf, oneRow, rows, sql, type Sql } from '../sql.js'
import type { Cards } from './cards.js'
import { TASK_COLUMNS, TASK_SOURCES } from './taskColumns.js'
import { taskParts, type AskedParts, type TaskParts } from './taskParts.js'
import {
  messageTable,
  snoozeTable,
  taskFileTable,
  taskImportTable,
  taskNoteTable,
  taskTable,
  templateTable,
} from '../tables/task.js'

const SELECT_TASK = sql`select ${TASK_COLUMNS} ${TASK_SOURCES}`
const MESSAGE_COLUMNS = columnsOf(messageTable, 'm')

type TaskKey = Pick<Task, 'id' | 'municipalityId'>

/** One field's change, as history tells it. */
export type FieldChange = Pick<HistoryEntry, 'field' | 'oldValue' | 'newValue'> &
  Partial<Pick<HistoryEntry, 'oldPersonId' | 'newPersonId'>>
/** The system itself is nobody. */
type ChangedBy = {
  actor: { personId: PersonId | null; side: HistoryEntry['actorSide']; hat?: Actor['hat'] }
  now: Date
}

/** What an edit may change; the version goes up with every change. */
export type TaskChanges = Partial<Omit<Task, 'id' | 'municipalityId' | 'version' | 'createdAt' | 'updatedAt'>>

/** A task, and what it recommends the role as. */
export type RecommendingTask = NamedTask & { asResponsible: boolean; asExecutor: boolean }

/** Without a number of its own it gets the next one. */
export type NewTask = Omit<Task, 'instanceNumber' | 'version' | 'createdAt' | 'updatedAt'> &
  Partial<Pick<Task, 'instanceNumber'>>

export class Tasks {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
    private readonly cards: Cards,
  ) {}

  find(id: TaskId): Promise<TaskAtHand | null> {
    return oneRow(this.em, this.atHand(id))
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
  lock(id: TaskId): Promise<TaskAtHand | null> {
    return oneRow(this.em, sql`${this.atHand(id)} for update of t`)
  }

  insert(task: NewTask): Promise<void> {
    return this.insertAll([task])
  }

  async insertAll(tasks: readonly NewTask[]): Promise<void> {
    if (tasks.length > 0)
      await this.em.insert(
        taskTable,
        tasks.map((task) => ({ ...task })),
      )
  }

  /** As `insert`; false when the id is that of another task, wherever it is. */
  insertNew(task: NewTask): Promise<boolean> {
    return insertNew(this.em, taskTable, { ...task })
  }

  /** False when somebody else changed the task first. */
  async update(task: TaskKey & Pick<Task, 'version'>, changes: TaskChanges, now: Date): Promise<boolean> {
    const { id, municipalityId, version } = task
    const next = { ...changes, version: version + 1, updatedAt: now }
    const { affected } = await this.em.update(taskTable, { id, municipalityId, version }, next)
    return affected === 1
  }

  /**
   * Puts the municipality's own part of the task as it now is in the place of what it was, writes down who changed what,
   * and owes every card that shows the task an update: one statement, so none is ever without the others. False when
   * somebody else changed the task first.
   */
  async change(task: NamedTask, changes: readonly FieldChange[], who: ChangedBy): Promise<boolean> {
    const { id, municipalityId, projectId, parentTaskId, version } = task
    const { actor, now } = who
    const shows = [id, projectId, ...(parentTaskId ? [parentTaskId] : [])]
    const shown = { shows, occasion: `${id}:${version + 1}`, now }
    const done = await oneRow<{ changed: number; owed: number }>(
      this.em,
      sql`with changed as (
          update task set title = ${task.title}, title_sort = ${task.titleSort}, description = ${task.description},
            start_date = ${task.startDate}, end_date = ${task.endDate}, status = ${task.status}, responsible_id = ${task.responsibleId},
            executor_id = ${task.executorId}, latest_start = ${task.latestStart}, yellow_on = ${task.yellowOn},
            red_on = ${task.redOn}, next_change_on = ${task.nextChangeOn},
            last_notified_marker = ${task.lastNotifiedMarker}, version = version + 1, updated_at = ${now}
          where id = ${id} and municipality_id = ${municipalityId} and version = ${version} returning id),
        told as (
          insert into history (id, municipality_id, subject, subject_id, at, actor_id, actor_side, hat, version,
            field, old_value, new_value, old_person_id, new_person_id)
          select gen_random_uuid(), ${municipalityId}, 'task', changed.id, ${now}, ${actor.personId}::uuid, ${actor.side},
            ${actor.hat ?? null}::text, ${version + 1}::int, one."field", one."oldValue", one."newValue", one."oldPersonId", one."newPersonId"
          from changed, jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as one("field" text,
            "oldValue" text, "newValue" text, "oldPersonId" uuid, "newPersonId" uuid)),
        owed as (${this.cards.changing(shown, sql`exists (select 1 from changed)`)} returning 1)
        select (select count(*)::int from changed) as changed, (select count(*)::int from owed) as owed`,
    )
    this.cards.count(done?.owed ?? 0)
    return done?.changed === 1
  }

  /** What its page needs beside the task itself, in one round trip. */
  parts(task: NamedTask, asked: AskedParts): Promise<TaskParts> {
    return taskParts(this.em, this.scope, { task, ...asked })
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
    else
      await rows(
        this.em,
        sql`insert into task_note (task_id, municipality_id, text) values (${taskId}, ${municipalityId}, ${text})
          on conflict (task_id) do update set text = excluded.text`,
      )
  }

  imported({ id: taskId, municipalityId }: TaskKey): Promise<TaskImport | null> {
    return this.em.findOneBy(taskImportTable, { taskId, municipalityId })
  }

  async keepImported({ taskId, municipalityId, importedAt, history, files }: TaskImport): Promise<void> {
    await rows(
      this.em,
      sql`insert into task_import (task_id, municipality_id, imported_at, history, files)
        values (${taskId}, ${municipalityId}, ${importedAt}, ${history}, ${files}::text[])
        on conflict (task_id) do update
          set imported_at = excluded.imported_at, history = excluded.history, files = excluded.files`,
    )
  }

  /** With what stands beside it; its history is kept elsewhere. */
  async remove({ id: taskId, municipalityId }: TaskKey): Promise<void> {
    for (const table of [taskNoteTable, messageTable, taskFileTable, taskImportTable, snoozeTable]) {
      await this.em.delete(table, { taskId, municipalityId })
    }
    await this.em.delete(taskTable, { id: taskId, municipalityId })
  }

  messages({ id, municipalityId }: TaskKey): Promise<Message[]> {
    return rows(
      this.em,
      sql`select ${MESSAGE_COLUMNS} from message m
        where m.task_id = ${id} and m.municipality_id = ${municipalityId} order by m.position`,
    )
  }

  hasMessage({ id: taskId, municipalityId }: TaskKey, id: MessageId): Promise<boolean> {
    return this.em.existsBy(messageTable, { id, taskId, municipalityId })
  }

  /**
   * At the end of the thread; false when the id is that of another message, wherever it is. The caller holds the task,
   * so that two do not take the same place.
   */
  async appendMessage(message: Omit<Message, 'position'>): Promise<boolean> {
    const { id, municipalityId, taskId, authorId, authorName, authorSide, text, isFollowUp, sentAt } = message
    const made = await rows(
      this.em,
      sql`insert into message (id, municipality_id, task_id, author_id, author_name, author_side, text, is_follow_up,
          sent_at, position)
        select ${id}::uuid, ${municipalityId}::uuid, ${taskId}::uuid, ${authorId}::uuid, ${authorName}::text,
          ${authorSide}::text, ${text}::text, ${isFollowUp}::boolean, ${sentAt}::timestamptz, coalesce(max(m.position), 0) + 1
        from message m where m.task_id = ${taskId} and m.municipality_id = ${municipalityId}
        on conflict (id) do nothing returning id`,
    )
    return made.length === 1
  }

  /** KOMBIT's side has asked how it goes. */
  async isFollowedUp({ id, municipalityId }: Pick<Task, 'id' | 'municipalityId'>): Promise<boolean> {
    const asked = sql`select 1 from message m where m.task_id = ${id} and m.municipality_id = ${municipalityId}
      and m.is_follow_up limit 1`
    return (await rows(this.em, asked)).length > 0
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

  /** Whether the person answers for any task or works on it, completed ones too. */
  async isOnAny(personId: PersonId): Promise<boolean> {
    const found = await oneRow<{ is: boolean }>(
      this.em,
      sql`select exists (select 1 from task t
        where (t.responsible_id = ${personId} or t.executor_id = ${personId}) and ${boundTask(this.scope)}) as "is"`,
    )
    return found?.is ?? false
  }

  private atHand(id: TaskId): Sql {
    return sql`select ${TASK_COLUMNS}, case when template.id is not null then ${jsonOf(templateTable, 'template')} end as template,
        exists (select 1 from confirmation c where c.task_id = t.id and c.state = 'OPEN') as "isConfirmationOpen"
      ${TASK_SOURCES} where t.id = ${id} and ${boundTask(this.scope)}`
  }

  private one(where: Sql): Promise<NamedTask | null> {
    return oneRow(this.em, sql`${SELECT_TASK} where ${where} and ${boundTask(this.scope)}`)
  }
}
