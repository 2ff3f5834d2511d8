import type { EntityManager } from 'typeorm'
import type { TaskFile } from '../../domain/file.js'
import type { FileId } from '../../domain/ids.js'
import type { Task } from '../../domain/task.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, type Sql } from '../sql.js'
import { taskFileTable } from '../tables/task.js'

/** A file with the name of whoever laid it beside the task. */
export type NamedFile = TaskFile & { uploaderName: string | null }

const SELECT_FILE = sql`
  select ${columnsOf(taskFileTable, 'f')}, pe.full_name as "uploaderName"
  from task_file f left join person pe on pe.id = f.uploaded_by`

const filesWhere = (scope: Scope, condition: Sql): Sql =>
  sql`${SELECT_FILE} where ${condition} and ${bound(scope, sql`f.municipality_id`)}`

/** Everything that was laid beside the task and not deleted by its own side, the oldest first. */
export const filesOf = (scope: Scope, { id }: Pick<Task, 'id'>): Sql => {
  const shown = sql`f.task_id = ${id} and f.deleted_reason is distinct from 'USER'`
  return sql`${filesWhere(scope, shown)} order by f.uploaded_at, f.id`
}

export class Files {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** Removed or not. */
  find(id: FileId): Promise<NamedFile | null> {
    return oneRow(this.em, filesWhere(this.scope, sql`f.id = ${id}`))
  }

  ofTask(task: Pick<Task, 'id'>): Promise<NamedFile[]> {
    return rows(this.em, filesOf(this.scope, task))
  }

  /** Of everything that was ever laid beside the task. */
  async idsOfTask({ id }: Pick<Task, 'id'>): Promise<FileId[]> {
    const found = await rows<{ id: FileId }>(
      this.em,
      sql`select f.id from task_file f where f.task_id = ${id} and ${bound(this.scope, sql`f.municipality_id`)}`,
    )
    return found.map((file) => file.id)
  }

  insert(file: TaskFile): Promise<unknown> {
    return this.em.insert(taskFileTable, { ...file })
  }

  async remove(
    { id }: Pick<TaskFile, 'id'>,
    how: Pick<TaskFile, 'deletedAt' | 'deletedReason' | 'deletedBy'> & { name?: null },
  ): Promise<void> {
    await this.em.update(taskFileTable, { id }, how)
  }

  /** Files whose bytes should be gone by now. */
  async removedSince(moment: Date): Promise<FileId[]> {
    const found = await rows<{ id: FileId }>(
      this.em,
      sql`select f.id from task_file f where f.deleted_at > ${moment} and ${bound(this.scope, sql`f.municipality_id`)}`,
    )
    return found.map(({ id }) => id)
  }
}
