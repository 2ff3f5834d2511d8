import type { EntityManager } from 'typeorm'
import type {
  AssignmentId,
  MasterRoleId,
  MunicipalityId,
  PersonId,
  ProjectId,
  RoleId,
} from '../../domain/ids.js'
import type { Reach } from '../../domain/policy.js'
import type { Role } from '../../domain/role.js'
import type { SharedCursor, SharedFilter, SharedSort } from '../../domain/sharedRole.js'
import { beyond, sortOrder, sortValues, textOrLast, type SortColumn } from '../keyset.js'
import { bound, type Scope } from '../scope.js'
import { allOf, always, oneOf, oneRow, rows, sql, varying, type Sql } from '../sql.js'
import { wordFilter } from '../words.js'
import { byMunicipality, inOrder } from '../readingOrder.js'

/** Somebody who holds a role, of one's own municipality or of another that may see them. */
export type SharedHolder = {
  id: AssignmentId
  roleId: RoleId
  title: string
  importance: Role['importance']
  projectId: ProjectId | null
  projectName: string | null
  municipalityId: MunicipalityId
  municipalityName: string
  personId: PersonId
  fullName: string
  directPhone: string | null
  mobilePhone: string | null
  email: string
  isOwn: boolean
}

/** `withContact`: contact data of other municipalities' people is shown, and so may be sorted by. */
export type SharedReading = { home: MunicipalityId; withContact: boolean }
export type SharedPage = {
  filter: SharedFilter
  sort: readonly SharedSort[]
  after: SharedCursor | null
  size: number
}
type Named<Id> = { id: Id; name: string }
export type SharedChoices = {
  projects: Named<ProjectId>[]
  municipalities: Named<MunicipalityId>[]
  roles: string[]
  masterRoles: Named<MasterRoleId>[]
}

const COLUMNS = sql`h.id, h.role_id as "roleId", r.title, r.importance, r.project_id as "projectId", p.name as "projectName",
  h.municipality_id as "municipalityId", m.name as "municipalityName", h.person_id as "personId",
  h.full_name as "fullName", h.direct_phone as "directPhone", h.mobile_phone as "mobilePhone", h.email,
  h.is_own as "isOwn"`

/** Holders `h` with their roles, as far as these are published. */
const joined = (holders: Sql): Sql => sql`from (${holders}) h
  join role r on r.id = h.role_id and r.published_at is not null
  join municipality m on m.id = h.municipality_id
  left join project p on p.id = r.project_id`

/** What is not shown is not sorted by, or the order would tell it. */
const shownOnly = (column: Sql, { withContact }: SharedReading): Sql =>
  withContact
    ? sql`lower(${column}) collate "C"`
    : sql`(case when h.is_own then lower(${column}) end) collate "C"`

function columnOf(
  { by, descending }: SharedSort,
  { scope, reading }: { scope: Scope; reading: SharedReading },
): Sql {
  switch (by) {
    case 'role':
      return inOrder(scope, sql`r.title_sort`)
    case 'project':
      return textOrLast(inOrder(scope, sql`p.name_sort`), descending)
    case 'municipality':
      return byMunicipality(scope)
    case 'person':
      return inOrder(scope, sql`h.name_sort`)
    case 'directPhone':
      return textOrLast(shownOnly(sql`h.direct_phone`, reading), descending)
    case 'mobilePhone':
      return textOrLast(shownOnly(sql`h.mobile_phone`, reading), descending)
    case 'email':
      return textOrLast(shownOnly(sql`h.email`, reading), descending)
  }
}

function conditions({ project, municipality, type, role, masterRole, person, words }: SharedFilter): Sql[] {
  return [
    ...oneOf(sql`r.project_id`, project),
    ...oneOf(sql`h.municipality_id`, municipality),
    ...(type.length === 1 ? [sql`(r.project_id is null) = ${type[0] === 'CROSS_CUTTING'}`] : []),
    ...oneOf(sql`r.title`, role),
    ...oneOf(sql`r.master_role_id`, masterRole),
    ...oneOf(sql`h.person_id`, person),
    ...wordFilter(sql`h.full_name`, words),
  ]
}

/** One filter at most: several together make more texts than plans can be kept of. */
const isUsual = (filter: SharedFilter): boolean => conditions(filter).length <= 1

/**
 * "Alle kommuner": the own municipality's holders, and of all others those who share themselves. Others are read
 * through the view `shared_holder` alone, which carries nobody else.
 */
export class SharedRoles {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** One page in order, and the cursor of its last row when more may follow. */
  async page(
    reading: SharedReading,
    { filter, sort, after, size }: SharedPage,
  ): Promise<{ holders: SharedHolder[]; next: SharedCursor | null }> {
    const columns: SortColumn[] = sort.map((one) => ({
      column: columnOf(one, { scope: this.scope, reading }),
      descending: one.descending,
    }))
    const place = after && { values: after.values, tie: sql`h.id`, at: sql`${after.id}::uuid` }
    const where = allOf([...conditions(filter), ...(place ? [beyond(columns, place)] : [])])
    const query = sql`select ${COLUMNS}, ${sortValues(columns)} ${this.sources(reading)} where ${where}
        order by ${sortOrder(columns)}h.id limit ${size + 1}`
    const isKept = isUsual(filter) && sort.length === 1
    const found = await rows<SharedHolder & { sortValues: string[] }>(
      this.em,
      isKept ? query : varying(query),
    )
    const holders = found.slice(0, size).map(({ sortValues: _, ...holder }) => holder)
    const last = found[size - 1]
    return { holders, next: found.length > size && last ? { values: last.sortValues, id: last.id } : null }
  }

  async count(reading: SharedReading, filter: SharedFilter): Promise<number> {
    const where = allOf(conditions(filter))
    const query = sql`select count(*)::int as total ${this.sources(reading)} where ${where}`
    const counted = await oneRow<{ total: number }>(this.em, isUsual(filter) ? query : varying(query))
    return counted?.total ?? 0
  }

  /** What there is to filter by: only what somebody who is shown stands for. */
  async choices(home: MunicipalityId): Promise<SharedChoices> {
    const found = await oneRow<SharedChoices>(
      this.em,
      sql`select
          coalesce(jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)) filter (where p.id is not null), '[]')
            as projects,
          coalesce(jsonb_agg(distinct jsonb_build_object('id', m.id, 'name', m.name)), '[]') as municipalities,
          coalesce(jsonb_agg(distinct r.title), '[]') as roles,
          coalesce(jsonb_agg(distinct jsonb_build_object('id', mr.id, 'name', mr.title)) filter (where mr.id is not null), '[]')
            as "masterRoles"
        ${this.sources({ home, withContact: false })} left join master_role mr on mr.id = r.master_role_id`,
    )
    return found ?? { projects: [], municipalities: [], roles: [], masterRoles: [] }
  }

  /** Those of the assignments whose holder still shares themselves with other municipalities. */
  async stillShared(ids: readonly AssignmentId[]): Promise<AssignmentId[]> {
    const found = await rows<{ id: AssignmentId }>(
      this.em,
      sql`select s.id from shared_holder s where s.id = any(${ids})`,
    )
    return found.map(({ id }) => id)
  }

  /** For KOMBIT's side: everybody who holds a role of the projects it reaches, or a cross-cutting one, wherever. */
  followed({ whole }: Reach): Promise<SharedHolder[]> {
    const reached = whole === 'every' ? always : sql`(r.project_id is null or r.project_id = any(${whole}))`
    return rows(
      this.em,
      sql`select ${COLUMNS} ${joined(this.holders())} where ${reached}
        order by ${inOrder(this.scope, sql`r.title_sort`)}, ${inOrder(this.scope, sql`p.name_sort`)} nulls first,
          ${byMunicipality(this.scope)}, ${inOrder(this.scope, sql`h.name_sort`)}, h.id`,
    )
  }

  /** Those the transaction works for: of the municipality; for KOMBIT's side of all. */
  private holders(): Sql {
    return sql`select a.id, a.role_id, a.municipality_id, a.person_id, pe.full_name, pe.name_sort, pe.direct_phone,
        pe.mobile_phone, pe.email, true as is_own
      from role_assignment a join person pe on pe.id = a.person_id
      where a.state = 'ACCEPTED' and pe.deleted_at is null and ${bound(this.scope, sql`a.municipality_id`)}`
  }

  private sources({ home }: SharedReading): Sql {
    return joined(sql`${this.holders()} and a.municipality_id = ${home}
      union all
      select s.id, s.role_id, s.municipality_id, s.person_id, s.full_name, s.name_sort, s.direct_phone,
        s.mobile_phone, s.email, false
      from shared_holder s where s.municipality_id <> ${home}`)
  }
}
