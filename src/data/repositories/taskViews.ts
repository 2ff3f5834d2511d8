import type { EntityManager } from 'typeorm'
import type { PersonId } from '../../domain/ids.js'
import type { TaskListView } from '../../domain/task.js'
import { oneRow, sql, touched } from '../sql.js'

/** Each person's own view of the task list. */
export class TaskViews {
  constructor(private readonly em: EntityManager) {}

  find(personId: PersonId): Promise<Pick<TaskListView, 'search'> | null> {
    return oneRow(this.em, sql`select search from task_list_view where person_id = ${personId}`)
  }

  save({ personId, municipalityId, search }: TaskListView): Promise<unknown> {
    return oneRow(
      this.em,
      sql`insert into task_list_view (person_id, municipality_id, search)
        values (${personId}, ${municipalityId}, ${search})
        on conflict (person_id) do update set search = excluded.search returning person_id`,
    )
  }

  forget(personId: PersonId): Promise<number> {
    return touched(this.em, sql`delete from task_list_view where person_id = ${personId}`)
  }
}
