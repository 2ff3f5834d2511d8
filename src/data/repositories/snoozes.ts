import type { EntityManager } from 'typeorm'
import type { PersonId, TaskId } from '../../domain/ids.js'
import type { Snooze } from '../../domain/task.js'
import type { Day } from '../../domain/time.js'
import { rows, sql, touched } from '../sql.js'
import { snoozeTable } from '../tables/task.js'

/** What people have put aside. Everybody sees their own only, so a person is in every question. */
export class Snoozes {
  constructor(private readonly em: EntityManager) {}

  find(personId: PersonId, taskId: TaskId): Promise<Snooze | null> {
    return this.em.findOneBy(snoozeTable, { personId, taskId })
  }

  /** What the person has put aside beyond that day. */
  active(personId: PersonId, today: Day): Promise<Pick<Snooze, 'taskId' | 'until'>[]> {
    return rows(
      this.em,
      sql`select task_id as "taskId", until from snooze
        where person_id = ${personId} and until > ${today}::date order by until, task_id`,
    )
  }

  async set({ personId, taskId, municipalityId, until }: Snooze): Promise<void> {
    await rows(
      this.em,
      sql`insert into snooze (person_id, task_id, municipality_id, until)
        values (${personId}, ${taskId}, ${municipalityId}, ${until})
        on conflict (person_id, task_id) do update set until = excluded.until`,
    )
  }

  async end(personId: PersonId, taskId: TaskId): Promise<void> {
    await touched(this.em, sql`delete from snooze where person_id = ${personId} and task_id = ${taskId}`)
  }
}
