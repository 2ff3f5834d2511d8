import type { EntityManager } from 'typeorm'
import type { AssignmentId, MunicipalityId, PersonId, ProjectId, RoleId } from '../../domain/ids.js'
import type { RoleIntroduction } from '../../domain/readiness.js'
import type { MasterRole, Role, RoleAssignment } from '../../domain/role.js'
import { lockKey } from '../lockKey.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, type Sql } from '../sql.js'
import { assignmentTable, masterRoleTable, roleTable } from '../tables/role.js'
import { inOrder } from '../readingOrder.js'

/** A role with its project's name; null for a cross-cutting role. */
export type NamedRole = Role & { projectName: string | null; masterTitle: string | null }

/** An assignment with the person's contact data, as the gallery of the own municipality shows it. */
export type NamedAssignment = RoleAssignment & {
  fullName: string
  title: string | null
  department: string | null
  directPhone: string | null
  mobilePhone: string | null
  email: string
  nominatedByName: string | null
  suggestedName: string | null
  /** A holder's successor who has been asked and has not answered. */
  leavingTo: string | null
  /** A nominee's predecessor, who holds the role until they answer, and how many open tasks would come along. */
  succeeds: { name: string; tasks: number } | null
  /** Of a holder: how they are introduced to the role. The municipality's own alone (I-21). */
  introduction: RoleIntroduction | null
  isConfirmationDue: boolean
}

export const SELECT_ROLE = sql`
  select ${columnsOf(roleTable, 'r')}, p.name as "projectName", m.title as "masterTitle"
  from role r left join project p on p.id = r.project_id left join master_role m on m.id = r.master_role_id`

/** Owners of the team, and the managers and leaders who started the plan or have a task in it. */
const LEADERS = sql`(select jsonb_agg(tm.person_id) from team_membership tm
  where tm.team_id = ip.team_id and tm.state = 'ACTIVE' and (tm.role = 'owner'
    or (tm.role in ('introductionManager', 'introductionLeader') and (tm.person_id = ip.started_by or exists (
      select 1 from introduction_task own where own.plan_id = ip.id and own.responsible_id = tm.person_id)))))`

export const INTRODUCTION = sql`(
  select jsonb_build_object('planId', ip.id, 'isRunning', ip.state = 'RUNNING', 'total', count(it.id),
    'done', count(it.id) filter (where it.status = 'COMPLETED'), 'critical', count(it.id) filter (where it.critical),
    'criticalOpen', count(it.id) filter (where it.critical and it.status <> 'COMPLETED'),
    'leaders', coalesce(${LEADERS}, '[]'))
  from introduction_plan ip left join introduction_task it on it.plan_id = ip.id and it.status <> 'NOT_APPLICABLE'
  where ip.municipality_id = a.municipality_id and ip.state in ('RUNNING', 'ENDED', 'ARCHIVED')
    and (ip.assignment_id = a.id or (ip.introducee_id = a.person_id and ip.role_id = a.role_id))
  group by ip.id order by ip.state = 'RUNNING' desc, ip.ended_at desc nulls last limit 1)`

const IS_CONFIRMATION_DUE = sql`exists (
  select 1 from confirmation c join confirmation_round cr on cr.id = c.round_id
  where cr.role_id = a.role_id and c.municipality_id = a.municipality_id and c.state = 'OPEN'
    and not exists (select 1 from confirmation_answer ca where ca.confirmation_id = c.id and ca.assignment_id = a.id))`

const SELECT_ASSIGNMENT = sql`
  select ${columnsOf(assignmentTable, 'a')}, pe.full_name as "fullName", pe.title,
    pe.department, pe.direct_phone as "directPhone", pe.mobile_phone as "mobilePhone", pe.email,
    nominator.full_name as "nominatedByName", suggested.full_name as "suggestedName",
    (select successor.full_name from hand_over h join role_assignment s on s.id = h.successor_assignment_id
        join person successor on successor.id = s.person_id
      where h.assignment_id = a.id and h.state = 'OPEN') as "leavingTo",
    (select jsonb_build_object('name', holder.full_name, 'tasks', (select count(*) from task t
          where holder.id in (t.responsible_id, t.executor_id) and t.project_id = any(h.project_ids)
            and t.municipality_id = h.municipality_id and t.status <> 'COMPLETED'))
      from hand_over h join role_assignment held on held.id = h.assignment_id
        join person holder on holder.id = held.person_id
      where h.successor_assignment_id = a.id and h.state = 'OPEN') as "succeeds",
    case when a.state = 'ACCEPTED' then ${INTRODUCTION} end as "introduction",
    a.state = 'ACCEPTED' and ${IS_CONFIRMATION_DUE} as "isConfirmationDue"
  from role_assignment a
    join person pe on pe.id = a.person_id
    left join person nominator on nominator.id = a.nominated_by
    left join person suggested on suggested.id = a.suggested_person_id`

const CURRENT = sql`a.state in ('NOMINATED', 'ACCEPTED')`

const inGalleryOf = (municipalityId: MunicipalityId): Sql => sql`r.published_at is not null
  and (r.project_id is null
    or r.project_id in (select project_id from participation where municipality_id = ${municipalityId}))
  and (not exists (select 1 from role_audience ra where ra.role_id = r.id)
    or exists (select 1 from role_audience ra where ra.role_id = r.id and ra.municipality_id = ${municipalityId}))`

export type RoleHolders = { roleId: RoleId; title: string; people: { id: PersonId; name: string }[] }

/** Roles of these titles that a project of the municipality knows, each with those who hold it. */
export function holdersOf(
  { municipalityId, projectId }: { municipalityId: MunicipalityId; projectId: ProjectId },
  titles: readonly string[],
): Sql {
  const wanted = titles.map((title) => title.toLowerCase())
  return sql`select r.id as "roleId", r.title, coalesce((
        select jsonb_agg(jsonb_build_object('id', pe.id, 'name', pe.full_name) order by a.is_primary desc, pe.name_sort)
        from role_assignment a join person pe on pe.id = a.person_id
        where a.role_id = r.id and a.municipality_id = ${municipalityId} and a.state = 'ACCEPTED'), '[]') as people
    from role r where lower(r.title) = any(${wanted}) and (r.project_id is null or r.project_id = ${projectId})`
}

export class Roles {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: RoleId): Promise<NamedRole | null> {
    return oneRow(this.em, sql`${SELECT_ROLE} where r.id = ${id}`)
  }

  /** The published roles of the municipality's projects and the cross-cutting ones, in the reader's order. */
  of(municipalityId: MunicipalityId): Promise<NamedRole[]> {
    return rows(
      this.em,
      sql`${SELECT_ROLE} where ${inGalleryOf(municipalityId)} order by ${inOrder(this.scope, sql`r.title_sort`)}, ${inOrder(this.scope, sql`p.name_sort`)} nulls first`,
    )
  }

  /** The role, if it is one of those `of` gives. */
  inGallery(id: RoleId, municipalityId: MunicipalityId): Promise<NamedRole | null> {
    return oneRow(this.em, sql`${SELECT_ROLE} where r.id = ${id} and ${inGalleryOf(municipalityId)}`)
  }

  /** One at a time may change who holds a role in a municipality, or `maxHolders` could be passed by two at once. */
  async lock(roleId: RoleId, municipalityId: MunicipalityId): Promise<void> {
    await lockKey(this.em, `role:${roleId}:${municipalityId}`)
  }

  /** Nominated and accepted; the primary first, then those who hold it, then those asked. */
  current(municipalityId: MunicipalityId, roleId?: RoleId): Promise<NamedAssignment[]> {
    const ofRole = roleId ? sql`and a.role_id = ${roleId}` : sql``
    return this.assignments(sql`a.municipality_id = ${municipalityId} and ${CURRENT} ${ofRole}`)
  }

  ofPerson(personId: PersonId): Promise<NamedAssignment[]> {
    return this.assignments(sql`a.person_id = ${personId} and ${CURRENT}`)
  }

  async assignment(id: AssignmentId): Promise<NamedAssignment | null> {
    return (await this.assignments(sql`a.id = ${id}`))[0] ?? null
  }

  /** Nominations that have not been seen to arrive at the person. */
  unreached(personId: PersonId): Promise<NamedAssignment[]> {
    return this.assignments(sql`a.person_id = ${personId} and a.state = 'NOMINATED' and a.reached_at is null`)
  }

  insertMaster(role: MasterRole): Promise<unknown> {
    return this.em.insert(masterRoleTable, { ...role })
  }

  insert(role: Role): Promise<unknown> {
    return this.em.insert(roleTable, { ...role })
  }

  insertAssignment(assignment: RoleAssignment): Promise<unknown> {
    return this.em.insert(assignmentTable, { ...assignment })
  }

  /** False when somebody else changed it first. */
  async updateAssignment(
    { id, municipalityId, version }: Pick<RoleAssignment, 'id' | 'municipalityId' | 'version'>,
    changes: Partial<RoleAssignment>,
  ): Promise<boolean> {
    const next = { ...changes, version: version + 1 }
    const { affected } = await this.em.update(assignmentTable, { id, municipalityId, version }, next)
    return affected === 1
  }

  /** The flag moves: nobody else of the role keeps it. */
  async clearPrimary(roleId: RoleId, municipalityId: MunicipalityId): Promise<void> {
    await this.em.update(assignmentTable, { roleId, municipalityId, isPrimary: true }, { isPrimary: false })
  }

  /** Does not count as a change: the nominee's card keeps its version. */
  async noteReached(id: AssignmentId, now: Date): Promise<void> {
    await this.em.update(assignmentTable, { id }, { reachedAt: now })
  }

  /** Does not count as a change either. */
  async noteReminded(
    { id, municipalityId }: Pick<RoleAssignment, 'id' | 'municipalityId'>,
    now: Date,
  ): Promise<void> {
    await this.em.update(assignmentTable, { id, municipalityId }, { remindedAt: now })
  }

  private assignments(where: Sql): Promise<NamedAssignment[]> {
    return rows(
      this.em,
      sql`${SELECT_ASSIGNMENT} where ${where} and ${bound(this.scope, sql`a.municipality_id`)}
        order by a.is_primary desc, a.state, ${inOrder(this.scope, sql`pe.name_sort`)}, a.nominated_at`,
    )
  }
}
