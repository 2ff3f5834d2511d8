import type { EntityManager } from 'typeorm'
import type { HistoryEntry } from '../../domain/conversation.js'
import type { PersonId } from '../../domain/ids.js'
import type { Message } from '../../domain/messages.js'
import type { NamedTask, TaskImport } from '../../domain/task.js'
import type { Day } from '../../domain/time.js'
import { boundTask, type Scope } from '../scope.js'
import { sql, type Sql } from '../sql.js'
import { together } from '../together.js'
import { filesOf, type NamedFile } from './files.js'
import {
  followersOf,
  HEARS_MESSAGES,
  membersOf,
  type Hearing,
  type Member,
  type OfProject,
} from './people.js'
import { holdersOf, type RoleHolders } from './roles.js'
import { TASK_COLUMNS, TASK_SOURCES } from './taskColumns.js'

/** A change of the task, with the name of who made it. */
export type TaskChange = Pick<
  HistoryEntry,
  'at' | 'version' | 'actorId' | 'field' | 'oldValue' | 'newValue'
> & {
  actorName: string | null
}

/** What of the parts depends on more than the task. */
export type AskedParts = {
  /** Whose snooze. */
  readerId: PersonId
  /** Of the roles recommended for it. */
  roleTitles: readonly string[]
  /** What its texts mention: tasks by number, or by title as `sortKey` makes it. */
  numbers: readonly number[]
  titles: readonly string[]
}

export type TaskParts = {
  note: string | null
  messages: (Pick<Message, 'id' | 'authorName' | 'authorSide' | 'text' | 'isFollowUp' | 'sentAt'> & {
    isReturned: boolean
  })[]
  /** The newest first. */
  history: TaskChange[]
  /** Of its project, in the reader's order. */
  members: (Member & Hearing)[]
  holders: RoleHolders[]
  /**
   * The tasks its page leads to: the one it stands under, the local ones under it, and KLIK tasks of its municipality
   * that its texts mention.
   */
  around: NamedTask[]
  files: NamedFile[]
  /** What KLIK's export told; the municipality's own to read. */
  imported: Pick<TaskImport, 'importedAt' | 'history' | 'files'> | null
  /** May lie in the past. */
  snoozedUntil: Day | null
  /** KOMBIT's and suppliers' people with access to its project. */
  followers: (OfProject & Hearing)[]
}

type Asking = AskedParts & { task: NamedTask }

function aroundOf(scope: Scope, { task, numbers, titles }: Asking): Sql {
  const { id, municipalityId, parentTaskId } = task
  return sql`select ${TASK_COLUMNS} ${TASK_SOURCES}
    where (t.id = ${parentTaskId} or t.parent_task_id = ${id} or (t.kind = 'KLIK' and t.id <> ${id}
        and (t.instance_number = any(${numbers}) or t.title_sort = any(${titles}))))
      and t.municipality_id = ${municipalityId} and ${boundTask(scope)}
    order by t.instance_number`
}

const messagesOf = ({ id, municipalityId }: Asking['task']): Sql =>
  sql`select id, author_name as "authorName", author_side as "authorSide", text, is_follow_up as "isFollowUp",
      sent_at as "sentAt", exists (select 1 from message_return r where r.message_id = message.id) as "isReturned"
    from message where task_id = ${id} and municipality_id = ${municipalityId} order by position`

export async function taskParts(em: EntityManager, scope: Scope, asking: Asking): Promise<TaskParts> {
  const { task, readerId, roleTitles } = asking
  const { id, municipalityId, projectId } = task
  const { notes, imports, snoozes, ...lists } = await together<{
    notes: { text: string }
    messages: TaskParts['messages'][number]
    history: TaskChange
    members: Member & Hearing
    holders: RoleHolders
    around: NamedTask
    files: NamedFile
    imports: NonNullable<TaskParts['imported']>
    snoozes: { until: Day }
    followers: OfProject & Hearing
  }>(em, {
    notes: sql`select text from task_note where task_id = ${id} and municipality_id = ${municipalityId}`,
    messages: messagesOf(task),
    history: sql`select h.at, h.version, h.actor_id as "actorId", pe.full_name as "actorName", h.field,
        h.old_value as "oldValue", h.new_value as "newValue"
      from history h left join person pe on pe.id = h.actor_id
      where h.subject = 'task' and h.subject_id = ${id} and h.municipality_id = ${municipalityId}
      order by h.ordinal desc`,
    members: membersOf(scope, task, HEARS_MESSAGES),
    holders: holdersOf(task, roleTitles),
    around: aroundOf(scope, asking),
    files: filesOf(scope, task),
    imports: sql`select imported_at as "importedAt", history, files from task_import
      where task_id = ${id} and municipality_id = ${municipalityId} and ${scope.kind !== 'kombit'}`,
    snoozes: sql`select until from snooze where person_id = ${readerId} and task_id = ${id}`,
    followers: followersOf(projectId, HEARS_MESSAGES),
  })
  return {
    ...lists,
    note: notes[0]?.text ?? null,
    imported: imports[0] ?? null,
    snoozedUntil: snoozes[0]?.until ?? null,
  }
}
