import type { EntityManager } from 'typeorm'
import type { HistoryEntry } from '../../domain/conversation.js'
import type { PersonId, ProjectId, TaskId } from '../../domain/ids.js'
import type { NamedTask } from '../../domain/task.js'
import { boundTask, type Scope } from '../scope.js'
import { allOf, rows, sql, touched, type Sql } from '../sql.js'
import { stateAfter } from './conversations.js'
import { TASK_COLUMNS, TASK_SOURCES } from './taskColumns.js'

/** The person as responsible or executor. `projectIds`: of these projects only; `openOnly`: not of completed tasks. */
export type TasksOfPerson = {
  person: { id: PersonId; fullName: string }
  projectIds: readonly ProjectId[] | 'every'
  openOnly: boolean
}
type By = { personId: PersonId | null; side: HistoryEntry['actorSide'] }
/** Who was put on the task in their place, and as what. */
export type Passed = {
  id: TaskId
  projectId: ProjectId
  version: number
  wasResponsible: boolean
  wasExecutor: boolean
}

/** What goes with a person, or with their access to a project. */
export class Leaving {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  tasksOf(standing: TasksOfPerson): Promise<NamedTask[]> {
    return rows(
      this.em,
      sql`select ${TASK_COLUMNS} ${TASK_SOURCES} where ${this.stands(standing)} order by p.name_sort, t.instance_number`,
    )
  }

  /**
   * Puts somebody else in their place, or nobody, and the history says so: one statement, so neither is ever without the
   * other.
   */
  passOn(
    standing: TasksOfPerson,
    to: TasksOfPerson['person'] | null,
    { actor, now }: { actor: By; now: Date },
  ): Promise<Passed[]> {
    const { id, fullName } = standing.person
    const next = to && to.id
    return rows(
      this.em,
      sql`with theirs as (
          select t.id, coalesce(t.responsible_id = ${id}, false) as responsible,
            coalesce(t.executor_id = ${id}, false) as executor
          from task t where ${this.stands(standing)} order by t.id for update),
        passed as (
          update task t set responsible_id = case when theirs.responsible then ${next}::uuid else t.responsible_id end,
            executor_id = case when theirs.executor then ${next}::uuid else t.executor_id end,
            version = t.version + 1, updated_at = ${now}
          from theirs where t.id = theirs.id
          returning t.id, t.project_id, t.municipality_id, t.version, theirs.responsible, theirs.executor),
        written as (
          insert into history (id, municipality_id, subject, subject_id, at, actor_id, actor_side, version, field, old_value,
            old_person_id, new_value, new_person_id)
          select gen_random_uuid(), passed.municipality_id, 'task', passed.id, ${now}::timestamptz,
            ${actor.personId}::uuid, ${actor.side}::text, passed.version, part.field, ${fullName}::text, ${id}::uuid,
            ${to && to.fullName}::text, ${next}::uuid
          from passed
            cross join lateral (values ('responsible', passed.responsible), ('executor', passed.executor)) as part(field, was)
          where part.was)
        select id, project_id as "projectId", version, responsible as "wasResponsible", executor as "wasExecutor"
        from passed`,
    )
  }

  /** Tasks put aside that they can no longer read. */
  async forgetSnoozes(id: PersonId, projectIds: readonly ProjectId[]): Promise<void> {
    await touched(
      this.em,
      sql`delete from snooze s using task t where s.person_id = ${id} and t.id = s.task_id
        and t.project_id = any(${projectIds})`,
    )
  }

  /**
   * Everything that was kept for the person alone: what they put aside, their view, their calendar, who looked them up,
   * what they sign in with and where they are signed in, and the chat with the bot, with its cards and with what was on its way there.
   */
  async forgetOwn(id: PersonId): Promise<void> {
    const chat = sql`select c.id from conversation c where c.person_id = ${id}`
    const gone = [
      sql`delete from snooze where person_id = ${id}`,
      sql`delete from task_list_view where person_id = ${id}`,
      sql`delete from calendar_feed where person_id = ${id}`,
      sql`delete from notice_settings where person_id = ${id}`,
      sql`update notice_settings set deputy_id = null where deputy_id = ${id}`,
      sql`delete from contact_lookup where person_id = ${id}`,
      sql`delete from join_request where person_id = ${id}`,
      sql`delete from session where person_id = ${id}`,
      sql`delete from sign_in_key where person_id = ${id}`,
      sql`update outbox set state = 'DROPPED', problem = 'the person is gone' where state in ('WAITING', 'PARKED')
        and (person_id = ${id} or conversation_id in (${chat}))`,
      sql`update delivered_card set state = 'RETIRED' where conversation_id in (${chat})`,
      sql`update conversation c set state = ${stateAfter('deserted')}, person_id = null, welcomed_at = null
        where c.person_id = ${id}`,
    ]
    for (const one of gone) await touched(this.em, one)
  }

  private stands({ person, projectIds, openOnly }: TasksOfPerson): Sql {
    return allOf([
      boundTask(this.scope),
      sql`(t.responsible_id = ${person.id} or t.executor_id = ${person.id})`,
      ...(projectIds === 'every' ? [] : [sql`t.project_id = any(${projectIds})`]),
      ...(openOnly ? [sql`t.status <> 'COMPLETED'`] : []),
    ])
  }
}
