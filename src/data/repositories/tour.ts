import type { EntityManager } from 'typeorm'
import type {
  AssignmentId,
  IntroductionPlanId,
  IntroductionTaskId,
  MunicipalityId,
  PersonId,
  RoleId,
} from '../../domain/ids.js'
import type { RoleIntroduction } from '../../domain/readiness.js'
import { oneRow, rows, sql } from '../sql.js'
import { INTRODUCTION } from './roles.js'

/** How often what the demo room's tour leads to has happened. */
export type TourCounts = {
  ask: number
  start: number
  nominate: number
  answer: number
  introduce: number
  subscribe: number
  clock: number
}

/** A task that counts towards being ready, with whoever has it. */
export type CountingTask = { id: IntroductionTaskId; version: number; personId: PersonId; name: string }

/** An introduction to a role that is under way. */
export type Introduced = {
  planId: IntroductionPlanId
  personId: PersonId
  roleId: RoleId
  /** Not done: the critical ones, or all of them where none is. */
  tasks: CountingTask[]
}

/** What has come of the demo room's tour: a question only the room asks, which is never there in production. */
export class Tour {
  constructor(private readonly em: EntityManager) {}

  /** Cards that were shown, changes that were made, reminders that went out: nothing that was refused. */
  async counts(): Promise<TourCounts> {
    const counted = await oneRow<TourCounts>(
      this.em,
      sql`select
        (select count(*)::int from delivered_card where kind = 'tasks') as ask,
        (select count(*)::int from history where subject = 'task' and field = 'status'
          and new_value = 'STARTED' and actor_side = 'MUNICIPALITY') as start,
        (select count(*)::int from history where subject = 'assignment' and field = 'state'
          and new_value = 'NOMINATED') as nominate,
        (select count(*)::int from history h join role_assignment a on a.id = h.subject_id and not a.direct
          where h.subject = 'assignment' and h.field = 'state' and h.new_value in ('ACCEPTED', 'DECLINED')) as answer,
        (select count(*)::int from history h join introduction_plan p
            on p.id = h.subject_id and p.assignment_id is not null
          where h.subject = 'introductionPlan' and h.field = 'state' and h.old_value = 'DRAFT'
            and h.new_value = 'RUNNING') as introduce,
        (select count(*)::int from subscription) as subscribe,
        (select count(*)::int from outbox where event->>'type' = 'task.markerWorsened' and state = 'SENT') as clock`,
    )
    if (!counted) throw new Error('a count is always a row')
    return counted
  }

  /** Whoever was asked last to take a role there and has not answered. */
  async lastAsked(municipalityId: MunicipalityId): Promise<PersonId | null> {
    const found = await oneRow<{ personId: PersonId }>(
      this.em,
      sql`select person_id as "personId" from role_assignment
        where municipality_id = ${municipalityId} and state = 'NOMINATED' order by nominated_at desc limit 1`,
    )
    return found && found.personId
  }

  /** Of everybody who holds a role and is, or was, introduced to it. */
  async introductions(): Promise<RoleIntroduction[]> {
    const found = await rows<{ introduction: RoleIntroduction | null }>(
      this.em,
      sql`select ${INTRODUCTION} as introduction from role_assignment a where a.state = 'ACCEPTED'
        and a.municipality_id in (select municipality_id from introduction_plan)`,
    )
    return found.flatMap(({ introduction }) => introduction ?? [])
  }

  /** Whoever said yes last there and whom nobody introduces. */
  lastTaken(
    municipalityId: MunicipalityId,
  ): Promise<{ assignmentId: AssignmentId; personId: PersonId } | null> {
    return oneRow(
      this.em,
      sql`select a.id as "assignmentId", a.person_id as "personId" from role_assignment a
        where a.municipality_id = ${municipalityId} and a.state = 'ACCEPTED' and not a.direct
          and ${INTRODUCTION} is null
        order by a.answered_at desc nulls last limit 1`,
    )
  }

  /** Whose introduction to a role began last there, while something that counts is open. */
  lastIntroduced(municipalityId: MunicipalityId): Promise<Introduced | null> {
    return oneRow(
      this.em,
      sql`select p.id as "planId", p.introducee_id as "personId", p.role_id as "roleId", open.tasks
        from introduction_plan p cross join lateral (
          select jsonb_agg(jsonb_build_object('id', it.id, 'version', it.version, 'personId', pe.id,
              'name', pe.full_name) order by it.deadline, it.position) as tasks
          from introduction_task it join person pe on pe.id = it.responsible_id
          where it.plan_id = p.id and it.status not in ('COMPLETED', 'NOT_APPLICABLE')
            and (it.critical or not exists (select 1 from introduction_task other
              where other.plan_id = p.id and other.critical and other.status <> 'NOT_APPLICABLE'))) as open
        where p.municipality_id = ${municipalityId} and p.state = 'RUNNING' and p.role_id is not null
          and p.introducee_id is not null and open.tasks is not null
        order by p.running_at desc limit 1`,
    )
  }
}
