import type { EntityManager } from 'typeorm'
import type {
  AssignmentId,
  MasterRoleId,
  MunicipalityId,
  PersonId,
  ProjectId,
  RoleId,
} from '../../domain/ids.js'
import type { AssignmentState, MasterRole, Role, RoleEdition } from '../../domain/role.js'
import { lockKey } from '../lockKey.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql } from '../sql.js'
import { masterRoleTable, roleAudienceTable, roleEditionTable, roleTable } from '../tables/role.js'
import { inOrder } from '../readingOrder.js'
import { SELECT_ROLE, type NamedRole } from './roles.js'

/** Whoever holds a role or has been asked, in whichever municipality. */
export type HeldRole = {
  id: AssignmentId
  municipalityId: MunicipalityId
  personId: PersonId
  state: AssignmentState
  isPrimary: boolean
  fullName: string
  title: string | null
  department: string | null
  directPhone: string | null
  mobilePhone: string | null
  email: string
}
export type NamedMunicipality = { id: MunicipalityId; name: string }
export type Reached = NamedMunicipality & { people: number; administrators: number; projects: ProjectId[] }
export type Filled = { roleId: RoleId; municipalities: number; filled: number }
export type NamedEdition = Pick<RoleEdition, 'version' | 'content' | 'at'> & { byName: string | null }

/** Municipalities `m` a role `r` could be for, and those it is for. */
const OFFERED = sql`(r.project_id is null
  or exists (select 1 from participation pa where pa.project_id = r.project_id and pa.municipality_id = m.id))`
const IS_FOR = sql`${OFFERED} and (not exists (select 1 from role_audience ra where ra.role_id = r.id)
  or exists (select 1 from role_audience ra where ra.role_id = r.id and ra.municipality_id = m.id))`

const SELECT_MASTER = sql`select ${columnsOf(masterRoleTable, 'm')} from master_role m`

/** KOMBIT's own side of the roles, across municipalities. */
export class KombitRoles {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** Every role, drafts too, in the reader's order. */
  all(): Promise<NamedRole[]> {
    return rows(
      this.em,
      sql`${SELECT_ROLE} order by ${inOrder(this.scope, sql`r.title_sort`)}, ${inOrder(this.scope, sql`p.name_sort`)} nulls first`,
    )
  }

  /** Nobody else changes it before this transaction is over. */
  locked(id: RoleId): Promise<NamedRole | null> {
    return oneRow(this.em, sql`${SELECT_ROLE} where r.id = ${id} for update of r`)
  }

  ofMaster(id: MasterRoleId): Promise<NamedRole[]> {
    return rows(
      this.em,
      sql`${SELECT_ROLE} where r.master_role_id = ${id} order by ${inOrder(this.scope, sql`p.name_sort`)} nulls first, r.id`,
    )
  }

  masters(): Promise<MasterRole[]> {
    return rows(this.em, sql`${SELECT_MASTER} order by ${inOrder(this.scope, sql`m.title_sort`)}`)
  }

  master(id: MasterRoleId): Promise<MasterRole | null> {
    return oneRow(this.em, sql`${SELECT_MASTER} where m.id = ${id}`)
  }

  lockedMaster(id: MasterRoleId): Promise<MasterRole | null> {
    return oneRow(this.em, sql`${SELECT_MASTER} where m.id = ${id} for update`)
  }

  /** One at a time names roles, or two of a project could get the same title at once. */
  async lockTitles(): Promise<void> {
    await lockKey(this.em, 'role-titles')
  }

  async isTaken(title: string, of: { projectId: ProjectId | null; except: RoleId | null }): Promise<boolean> {
    const found = await rows(
      this.em,
      sql`select 1 from role r where lower(r.title) = lower(${title}) and r.id is distinct from ${of.except}
        and r.project_id is not distinct from ${of.projectId}`,
    )
    return found.length > 0
  }

  async isMasterTaken(title: string, except: MasterRoleId | null): Promise<boolean> {
    const found = await rows(
      this.em,
      sql`select 1 from master_role m where lower(m.title) = lower(${title}) and m.id is distinct from ${except}`,
    )
    return found.length > 0
  }

  /** For a role that is locked. */
  async update(id: RoleId, changes: Partial<Role>): Promise<void> {
    await this.em.update(roleTable, { id }, changes)
  }

  /** For a master role that is locked. */
  async updateMaster(id: MasterRoleId, changes: Partial<MasterRole>): Promise<void> {
    await this.em.update(masterRoleTable, { id }, changes)
  }

  insertEdition(edition: RoleEdition): Promise<unknown> {
    return this.em.insert(roleEditionTable, { ...edition })
  }

  /** The newest first. */
  editions(of: RoleId | MasterRoleId): Promise<NamedEdition[]> {
    return rows(
      this.em,
      sql`select e.version, e.content, e.at, pe.full_name as "byName"
        from role_edition e left join person pe on pe.id = e.by
        where coalesce(e.role_id, e.master_role_id) = ${of} order by e.version desc`,
    )
  }

  /** Who last changed it, and when. */
  lastChange(of: RoleId | MasterRoleId): Promise<{ at: Date; byName: string | null } | null> {
    return oneRow(
      this.em,
      sql`select h.at, pe.full_name as "byName" from history h left join person pe on pe.id = h.actor_id
        where h.subject in ('role', 'masterRole') and h.subject_id = ${of} order by h.ordinal desc limit 1`,
    )
  }

  /** For how many municipalities each role is, and in how many somebody has accepted. */
  filled(ids: readonly RoleId[]): Promise<Filled[]> {
    return rows(
      this.em,
      sql`select r.id as "roleId", count(*)::int as municipalities, count(held.municipality_id)::int as filled
        from role r cross join municipality m
          left join (select distinct a.role_id, a.municipality_id from role_assignment a
            where a.state = 'ACCEPTED' and ${bound(this.scope, sql`a.municipality_id`)}) held
            on held.role_id = r.id and held.municipality_id = m.id
        where r.id = any(${ids}) and ${IS_FOR} group by r.id`,
    )
  }

  /** The municipalities a role is for, each with its general note. */
  places(roleId: RoleId): Promise<(NamedMunicipality & { generalNote: string | null })[]> {
    return rows(
      this.em,
      sql`select m.id, m.name, n.text as "generalNote" from role r cross join municipality m
          left join role_note n on n.role_id = r.id and n.municipality_id = m.id and n.section = 'GENERAL'
            and ${bound(this.scope, sql`n.municipality_id`)}
        where r.id = ${roleId} and ${IS_FOR}`,
    )
  }

  /** Those it could be for: of its project, or every one. */
  offered(roleId: RoleId): Promise<NamedMunicipality[]> {
    return rows(
      this.em,
      sql`select m.id, m.name from role r cross join municipality m where r.id = ${roleId} and ${OFFERED}`,
    )
  }

  async isForAll(roleId: RoleId): Promise<boolean> {
    return (await rows(this.em, sql`select 1 from role_audience where role_id = ${roleId}`)).length === 0
  }

  /** Null: for all there are. */
  async setAudience(roleId: RoleId, municipalityIds: readonly MunicipalityId[] | null): Promise<void> {
    await this.em.delete(roleAudienceTable, { roleId })
    if (municipalityIds === null) return
    await this.em.insert(
      roleAudienceTable,
      municipalityIds.map((municipalityId) => ({ roleId, municipalityId })),
    )
  }

  /** Municipalities that take part in any of the projects, or all there are; how many use KLIK and look after it there. */
  reach(projectIds: readonly ProjectId[]): Promise<Reached[]> {
    const takingPart = sql`from participation pa where pa.municipality_id = m.id and pa.project_id = any(${projectIds})`
    const ofProjects = projectIds.length > 0 ? sql`exists (select 1 ${takingPart})` : sql`true`
    return rows(
      this.em,
      sql`select m.id, m.name, count(pe.id)::int as people,
          (count(pe.id) filter (where pe.is_administrator))::int as administrators,
          coalesce((select jsonb_agg(pa.project_id) ${takingPart}), '[]') as projects
        from municipality m left join person pe on pe.municipality_id = m.id and pe.deleted_at is null and pe.left_at is null
          and pe.side = 'MUNICIPALITY' and ${bound(this.scope, sql`pe.municipality_id`)}
        where ${ofProjects} group by m.id`,
    )
  }

  /** Who looks after KLIK where the role is for. */
  administrators(roleId: RoleId): Promise<{ personId: PersonId; municipalityId: MunicipalityId }[]> {
    return rows(
      this.em,
      sql`select pe.id as "personId", m.id as "municipalityId" from role r cross join municipality m
          join person pe on pe.municipality_id = m.id and pe.is_administrator and pe.deleted_at is null and pe.left_at is null
        where r.id = ${roleId} and ${IS_FOR} and ${bound(this.scope, sql`pe.municipality_id`)} order by pe.id`,
    )
  }

  /** For one that is locked and was never published. */
  async deleteDraft(roleId: RoleId): Promise<void> {
    await this.em.delete(roleAudienceTable, { roleId })
    await this.em.delete(roleEditionTable, { roleId })
    await this.em.delete(roleTable, { id: roleId })
  }

  /** For one that is locked and of which no role is made. */
  async deleteMaster(masterRoleId: MasterRoleId): Promise<void> {
    await this.em.delete(roleEditionTable, { masterRoleId })
    await this.em.delete(masterRoleTable, { id: masterRoleId })
  }

  /** Holders and nominees everywhere; the primary first. */
  held(roleId: RoleId): Promise<HeldRole[]> {
    return rows(
      this.em,
      sql`select a.id, a.municipality_id as "municipalityId", a.person_id as "personId", a.state,
          a.is_primary as "isPrimary", pe.full_name as "fullName", pe.title, pe.department,
          pe.direct_phone as "directPhone", pe.mobile_phone as "mobilePhone", pe.email
        from role_assignment a join person pe on pe.id = a.person_id
        where a.role_id = ${roleId} and a.state in ('NOMINATED', 'ACCEPTED')
          and ${bound(this.scope, sql`a.municipality_id`)}
        order by a.is_primary desc, pe.name_sort`,
    )
  }
}
