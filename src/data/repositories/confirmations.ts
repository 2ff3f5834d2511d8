import type { EntityManager } from 'typeorm'
import type { CalendarSettings } from '../../domain/calendar.js'
import type {
  Confirmation,
  ConfirmationAnswer,
  ConfirmationAnswerKind,
  ConfirmationRound,
  ConfirmationProgress,
} from '../../domain/confirmation.js'
import type {
  AssignmentId,
  ConfirmationId,
  MunicipalityId,
  PersonId,
  ProjectId,
  RoleId,
  RoundId,
  TaskId,
} from '../../domain/ids.js'
import type { Municipality } from '../../domain/project.js'
import type { Role, RoleAssignment } from '../../domain/role.js'
import type { Day } from '../../domain/time.js'
import { byMunicipality, inOrder } from '../readingOrder.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, type Sql } from '../sql.js'
import { CALENDAR_COLUMNS } from './taskColumns.js'
import { confirmationRoundTable, confirmationTable } from '../tables/confirmation.js'

/** A municipality's part of a round with what it is about, and how far it has come. */
export type NamedConfirmation = Confirmation &
  ConfirmationProgress &
  Pick<ConfirmationRound, 'year' | 'dueOn' | 'openedAt' | 'roleId'> & {
    roleTitle: string
    projectId: ProjectId | null
    projectName: string | null
    municipalityName: string
    taskNumber: number | null
    closedByName: string | null
  }

/** A holder, or somebody who was one when they answered. */
export type AskedHolder = Pick<RoleAssignment, 'personId' | 'state'> & {
  assignmentId: AssignmentId
  fullName: string
  title: string | null
  /** False for somebody who took the role on after the round was opened. */
  isAsked: boolean
  answer: ConfirmationAnswerKind | null
  answeredAt: Date | null
  answeredBy: PersonId | null
  answeredByName: string | null
}

export type NamedRound = ConfirmationRound & { openedByName: string | null }

/** A municipality a round is for; only one that takes part in the project gets a task. */
export type RoundMunicipality = Pick<Municipality, 'id'> & CalendarSettings & { takesPart: boolean }

/** Somebody whose answer is waited for. */
export type Awaited = CalendarSettings & {
  confirmationId: ConfirmationId
  assignmentId: AssignmentId
  municipalityId: MunicipalityId
  personId: PersonId
  dueOn: Day
  openedAt: Date
}

/** When somebody took the role on; those who did after the opening need not say that they are still there. */
const IS_ASKED = sql`coalesce(a.answered_at, a.nominated_at) <= r.opened_at`
const IS_AWAITED = sql`a.state = 'ACCEPTED' and ${IS_ASKED} and ans.answer is null`

const SELECT_CONFIRMATION = sql`
  select ${columnsOf(confirmationTable, 'c')}, r.year, r.due_on as "dueOn",
    r.opened_at as "openedAt", r.role_id as "roleId", ro.title as "roleTitle", ro.project_id as "projectId",
    pr.name as "projectName",
    m.name as "municipalityName", t.instance_number as "taskNumber", closer.full_name as "closedByName",
    p.holders, p.answered, p.outstanding
  from confirmation c
    join confirmation_round r on r.id = c.round_id
    join role ro on ro.id = r.role_id
    left join project pr on pr.id = ro.project_id
    join municipality m on m.id = c.municipality_id
    left join task t on t.id = c.task_id
    left join person closer on closer.id = c.closed_by
    cross join lateral (
      select count(*) filter (where a.state = 'ACCEPTED')::int as holders,
        count(ans.answer)::int as answered, count(*) filter (where ${IS_AWAITED})::int as outstanding
      from role_assignment a
        left join confirmation_answer ans on ans.assignment_id = a.id and ans.confirmation_id = c.id
      where a.role_id = r.role_id and a.municipality_id = c.municipality_id) p`

const SELECT_ROUND = sql`
  select ${columnsOf(confirmationRoundTable, 'r')}, pe.full_name as "openedByName"
  from confirmation_round r left join person pe on pe.id = r.opened_by`

export class Confirmations {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: ConfirmationId): Promise<NamedConfirmation | null> {
    return this.one(sql`c.id = ${id}`)
  }

  /** The one that is settled together with the task. */
  ofTask(taskId: TaskId): Promise<NamedConfirmation | null> {
    return this.one(sql`c.task_id = ${taskId}`)
  }

  /** What a municipality has yet to finish, of one role or of all, what is due first first. */
  openOf(municipalityId: MunicipalityId, roleId?: RoleId): Promise<NamedConfirmation[]> {
    const ofRole = roleId ? sql`and r.role_id = ${roleId}` : sql``
    return this.many(sql`c.municipality_id = ${municipalityId} and c.state = 'OPEN' ${ofRole}`)
  }

  ofRounds(roundIds: readonly RoundId[]): Promise<NamedConfirmation[]> {
    return this.many(sql`c.round_id = any(${roundIds})`)
  }

  round(id: RoundId): Promise<NamedRound | null> {
    return oneRow(this.em, sql`${SELECT_ROUND} where r.id = ${id}`)
  }

  /** The newest first. */
  roundsOf(roleId: RoleId): Promise<NamedRound[]> {
    return rows(this.em, sql`${SELECT_ROUND} where r.role_id = ${roleId} order by r.year desc`)
  }

  /** Those who hold the role, and those who no longer do since they answered. */
  holders(id: ConfirmationId): Promise<AskedHolder[]> {
    return rows(
      this.em,
      sql`select a.id as "assignmentId", a.person_id as "personId", a.state, pe.full_name as "fullName", pe.title,
          ${IS_ASKED} as "isAsked", ans.answer, ans.answered_at as "answeredAt", ans.answered_by as "answeredBy",
          speaker.full_name as "answeredByName"
        from confirmation c join confirmation_round r on r.id = c.round_id
          join role_assignment a on a.role_id = r.role_id and a.municipality_id = c.municipality_id
          join person pe on pe.id = a.person_id
          left join confirmation_answer ans on ans.assignment_id = a.id and ans.confirmation_id = c.id
          left join person speaker on speaker.id = ans.answered_by
        where c.id = ${id} and (a.state = 'ACCEPTED' or ans.answer is not null)
          and ${bound(this.scope, sql`c.municipality_id`)}
        order by pe.name_sort, a.id`,
    )
  }

  /** Everybody whose answer to a round that is open is waited for; of one round, or of all. */
  awaited(roundId?: RoundId): Promise<Awaited[]> {
    const ofRound = roundId ? sql`and r.id = ${roundId}` : sql``
    return rows(
      this.em,
      sql`select c.id as "confirmationId", a.id as "assignmentId", c.municipality_id as "municipalityId",
          a.person_id as "personId", r.due_on as "dueOn", r.opened_at as "openedAt", ${CALENDAR_COLUMNS}
        from confirmation c join confirmation_round r on r.id = c.round_id
          join municipality m on m.id = c.municipality_id
          join role_assignment a on a.role_id = r.role_id and a.municipality_id = c.municipality_id
          left join confirmation_answer ans on ans.assignment_id = a.id and ans.confirmation_id = c.id
        where c.state = 'OPEN' and ${IS_AWAITED} ${ofRound} and ${bound(this.scope, sql`c.municipality_id`)}
        order by r.due_on, c.id, a.id`,
    )
  }

  /** The municipalities KOMBIT has the role for. `projectId`: where the tasks are to be. */
  audience(role: Pick<Role, 'id' | 'projectId'>, projectId: ProjectId): Promise<RoundMunicipality[]> {
    const inProject = (id: ProjectId): Sql =>
      sql`exists (select 1 from participation pa where pa.municipality_id = m.id and pa.project_id = ${id})`
    const ofRole = role.projectId ? sql`and ${inProject(role.projectId)}` : sql``
    return rows(
      this.em,
      sql`select m.id, ${CALENDAR_COLUMNS}, ${inProject(projectId)} as "takesPart"
        from municipality m
        where (not exists (select 1 from role_audience ra where ra.role_id = ${role.id})
            or exists (select 1 from role_audience ra where ra.role_id = ${role.id} and ra.municipality_id = m.id))
          ${ofRole}
        order by m.code`,
    )
  }

  /** False when the role has one of that year. */
  async insertRound(round: ConfirmationRound): Promise<boolean> {
    const { id, roleId, year, dueOn, openedAt, openedBy } = round
    const made = await rows(
      this.em,
      sql`insert into confirmation_round (id, role_id, year, due_on, opened_at, opened_by)
        values (${id}, ${roleId}, ${year}, ${dueOn}, ${openedAt}, ${openedBy})
        on conflict (role_id, year) do nothing returning 1`,
    )
    return made.length === 1
  }

  async insertAll(confirmations: readonly Confirmation[]): Promise<void> {
    if (confirmations.length > 0)
      await this.em.insert(
        confirmationTable,
        confirmations.map((one) => ({ ...one })),
      )
  }

  /** The caller holds the role's lock. */
  async close(
    { id, version }: Pick<Confirmation, 'id' | 'version'>,
    how: Pick<Confirmation, 'state' | 'reason' | 'closedAt' | 'closedBy'>,
  ): Promise<void> {
    await this.em.update(confirmationTable, { id, version }, { ...how, version: version + 1 })
  }

  /** Takes the place of an earlier answer. */
  async answer(given: ConfirmationAnswer): Promise<void> {
    const { confirmationId, assignmentId, municipalityId, answer, answeredAt, answeredBy } = given
    await rows(
      this.em,
      sql`insert into confirmation_answer
          (confirmation_id, assignment_id, municipality_id, answer, answered_at, answered_by)
        values (${confirmationId}, ${assignmentId}, ${municipalityId}, ${answer}, ${answeredAt}, ${answeredBy})
        on conflict (confirmation_id, assignment_id) do update set answer = excluded.answer,
          answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
    )
  }

  private async one(where: Sql): Promise<NamedConfirmation | null> {
    return (await this.many(where))[0] ?? null
  }

  private many(where: Sql): Promise<NamedConfirmation[]> {
    return rows(
      this.em,
      sql`${SELECT_CONFIRMATION} where ${where} and ${bound(this.scope, sql`c.municipality_id`)}
        order by r.due_on, ${byMunicipality(this.scope)}, ${inOrder(this.scope, sql`ro.title_sort`)}`,
    )
  }
}
