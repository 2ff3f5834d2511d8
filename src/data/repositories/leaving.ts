import type { EntityManager } from 'typeorm'
import type { HistoryEntry } from '../../domain/conversation.js'
import type { Actor } from '../../domain/person.js'
import type { MunicipalityId, PersonId, ProjectId, TaskId } from '../../domain/ids.js'
import type { NamedTask } from '../../domain/task.js'
import { sortKey } from '../../domain/words.js'
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
/** Somebody who has been deleted. */
export type Leaver = { id: PersonId; municipalityId: MunicipalityId | null }

/** The address of somebody whose name is gone, after their id. Nothing is ever sent there. */
const ERASED = '@slettet.invalid'

type By = { personId: PersonId | null; side: HistoryEntry['actorSide']; hat?: Actor['hat'] }
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
          insert into history (id, municipality_id, subject, subject_id, at, actor_id, actor_side, hat, version, field, old_value,
            old_person_id, new_value, new_person_id)
          select gen_random_uuid(), passed.municipality_id, 'task', passed.id, ${now}::timestamptz,
            ${actor.personId}::uuid, ${actor.side}::text, ${actor.hat ?? null}::text, passed.version, part.field, ${fullName}::text, ${id}::uuid,
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
      sql`delete from area_coordinator where person_id = ${id}`,
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

  /** Deleted people who still have their name: those who have been gone so long, or the one. */
  gone(which: { before: Date } | { id: PersonId }, limit: number): Promise<Leaver[]> {
    const isOne = 'id' in which ? sql`id = ${which.id}` : sql`deleted_at < ${which.before}`
    return rows(
      this.em,
      sql`select id, municipality_id as "municipalityId" from person
        where deleted_at is not null and email not like ${`%${ERASED}`} and ${isOne} order by deleted_at, id limit ${limit}`,
    )
  }

  /** Everything that says who it was; the pseudonym stands in its place, also where names were written down. */
  async erase(id: PersonId, pseudonym: string): Promise<void> {
    const gone = [
      sql`update person set full_name = ${pseudonym}, name_sort = ${sortKey(pseudonym)}, email = ${`${id}${ERASED}`},
        direct_phone = null, mobile_phone = null, title = null, department = null, fk_job_function = null, fk_uuid = null,
        tenant_id = null, aad_object_id = null where id = ${id}`,
      sql`delete from held_mail where person_id = ${id}`,
      sql`delete from mail_token where person_id = ${id}`,
      sql`delete from join_request where person_id = ${id}`,
    ]
    for (const one of gone) await touched(this.em, one)
    await rows(
      this.em,
      sql`select erase_name_in_history(${id}, ${pseudonym}), erase_author(${id}, ${pseudonym})`,
    )
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
