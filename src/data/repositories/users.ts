import type { EntityManager } from 'typeorm'
import type { MunicipalityId, PersonId, ProjectId } from '../../domain/ids.js'
import type { Access, AccessType, Organisation, Person } from '../../domain/person.js'
import type { SignInKind } from '../../domain/session.js'
import type { UserCursor, UserFilter, UserSort } from '../../domain/user.js'
import { beyond, sortOrder, type SortColumn, type PageEnd } from '../keyset.js'
import { lockKey } from '../lockKey.js'
import { bound, boundOrNone, type Scope } from '../scope.js'
import { allOf, always, anyOf, columnsOf, oneRow, rows, sql, touched, varying, type Sql } from '../sql.js'
import { wordFilter } from '../words.js'
import { organisationTable } from '../tables/person.js'
import { inOrder } from '../readingOrder.js'
import { NEVER_LOGGED_IN, PERSON_COLUMNS } from './people.js'

/** A person as user administration sees them. */
export type User = Person & {
  organisation: string
  municipality: string | null
  projects: { id: ProjectId; name: string; userType: AccessType }[]
  /** Titles of the roles they hold or are asked to take. */
  roles: string[]
}

export type UserPage = { filter: UserFilter; sort: UserSort; after: UserCursor | null; size: number }

const SELECT_USER = sql`
  select ${PERSON_COLUMNS}, o.name as organisation, m.name as municipality,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'userType', a.user_type)
        order by p.name_sort)
      from access a join project p on p.id = a.project_id where a.person_id = pe.id), '[]') as projects,
    coalesce((select jsonb_agg(r.title order by r.title_sort)
      from role_assignment ra join role r on r.id = ra.role_id
      where ra.person_id = pe.id and ra.state in ('NOMINATED', 'ACCEPTED')), '[]') as roles`
const SOURCES = sql`
  from person pe join organisation o on o.id = pe.organisation_id
    left join municipality m on m.id = pe.municipality_id`

const ORGANISATION_COLUMNS = columnsOf(organisationTable, 'o')

/** Organisations have no sort key of their own; æ, ø and å come last, as in `sortKey`. */
const ORGANISATION_KEY = sql`translate(lower(o.name), 'æøå', '{|}')`

/** What each sort compares; people of one organisation stand by name. */
function sortKey({ by }: UserSort, scope: Scope): Sql {
  switch (by) {
    case 'name':
      return inOrder(scope, sql`pe.name_sort`)
    case 'organisation':
      return inOrder(scope, sql`(${ORGANISATION_KEY} || ' ' || pe.name_sort) collate "C"`)
    case 'email':
      return sql`lower(pe.email) collate "C"`
  }
}

const placeOf = ({ value, id }: UserCursor): PageEnd => ({
  values: [value],
  tie: sql`pe.id`,
  at: sql`${id}::uuid`,
})

function accessFilter({ project, userType }: Pick<UserFilter, 'project' | 'userType'>): Sql[] {
  const inProjects = project.length === 0 ? always : sql`a.project_id = any(${project})`
  const holds = (what: Sql): Sql =>
    sql`exists (select 1 from access a where a.person_id = pe.id and ${inProjects} and ${what})`
  if (userType.length === 0) return project.length === 0 ? [] : [holds(always)]
  const isAdministrator =
    project.length === 0 ? sql`pe.is_administrator` : sql`pe.is_administrator and ${holds(always)}`
  return [
    anyOf([
      holds(sql`a.user_type = any(${userType})`),
      ...(userType.includes('ADMINISTRATOR') ? [isAdministrator] : []),
      ...(userType.includes('NONE') ? [sql`not ${holds(always)}`] : []),
    ]),
  ]
}

const SAID = sql`concat_ws(' ', pe.full_name, pe.email, pe.title, pe.department)`

const COUNTS = sql`(select m.sign_ins_that_count from municipality m where m.id = pe.municipality_id)::text[]`
const WAYS = [
  ['FK', sql`pe.last_fk_login_at`],
  ['OPENID', sql`pe.last_openid_login_at`],
  ['TEAMS', sql`pe.last_teams_login_at`],
] as const satisfies [SignInKind, Sql][]
/** Has come in by a way the municipality counts, or by one that nobody wrote down; as `keptBecause` says it. */
const HAS_COME_IN = anyOf([
  ...WAYS.map(([way, at]) => sql`(${at} is not null and ${way} = any(${COUNTS}))`),
  allOf([sql`not (${NEVER_LOGGED_IN})`, ...WAYS.map(([, at]) => sql`${at} is null`)]),
])

/** Whom FK Adgangsstyring knows is no old user (klik.md W34, W35), unless its sign-ins do not count. */
const UNMIGRATED = sql`(pe.auth_source = 'LOCAL' or 'FK' <> all(${COUNTS})) and not (${HAS_COME_IN})`
const KEPT = sql`pe.auth_source = 'LOCAL' and pe.last_fk_login_at is null and ${HAS_COME_IN}`

const FK_CONDITIONS: Record<UserFilter['fk'], Sql[]> = { any: [], unmigrated: [UNMIGRATED], kept: [KEPT] }

const conditions = (filter: UserFilter): Sql[] => [
  ...accessFilter(filter),
  ...wordFilter(SAID, filter.words),
  ...FK_CONDITIONS[filter.fk],
  ...(filter.login === 'never' ? [NEVER_LOGGED_IN] : []),
]

/** No filter but words: what else can be chosen makes more texts than plans can be kept of. */
const isUsual = ({ project, userType, fk, login }: UserFilter): boolean =>
  project.length + userType.length === 0 && fk === 'any' && login === 'any'

/** Users of a municipality; KOMBIT's and suppliers' people are not among them. */
export class Users {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(municipalityId: MunicipalityId, id: PersonId): Promise<User | null> {
    return this.one(sql`pe.id = ${id} and pe.municipality_id = ${municipalityId}`)
  }

  /** Of whatever side: for the own profile. */
  self(id: PersonId): Promise<User | null> {
    return this.one(sql`pe.id = ${id}`)
  }

  byEmail(municipalityId: MunicipalityId, email: string): Promise<User | null> {
    return this.one(sql`lower(pe.email) = lower(${email}) and pe.municipality_id = ${municipalityId}`)
  }

  /** One page in order, and the cursor of its last row when more may follow. */
  async page(
    municipalityId: MunicipalityId,
    { filter, sort, after, size }: UserPage,
  ): Promise<{ users: User[]; next: UserCursor | null }> {
    const key = sortKey(sort, this.scope)
    const columns: SortColumn[] = [{ column: key, descending: sort.descending }]
    const where = allOf([
      this.of(municipalityId, filter),
      ...(after ? [beyond(columns, placeOf(after))] : []),
    ])
    const query = sql`${SELECT_USER}, ${key}::text as "sortValue" ${SOURCES} where ${where}
        order by ${sortOrder(columns)}pe.id limit ${size + 1}`
    const found = await rows<User & { sortValue: string }>(this.em, isUsual(filter) ? query : varying(query))
    const users = found.slice(0, size)
    const last = users.at(-1)
    return { users, next: found.length > size && last ? { value: last.sortValue, id: last.id } : null }
  }

  async count(municipalityId: MunicipalityId, filter: UserFilter): Promise<number> {
    const query = sql`select count(*)::int as total from person pe where ${this.of(municipalityId, filter)}`
    const counted = await oneRow<{ total: number }>(this.em, isUsual(filter) ? query : varying(query))
    return counted?.total ?? 0
  }

  /** One at a time changes the users of a municipality, or two could each remove the other as its last administrator. */
  async lock(municipalityId: MunicipalityId): Promise<void> {
    await lockKey(this.em, `users:${municipalityId}`)
  }

  /** Those of the projects that have no plus user but this one. */
  async withoutOtherPlus(
    municipalityId: MunicipalityId,
    personId: PersonId,
    projectIds: readonly ProjectId[],
  ): Promise<{ id: ProjectId; name: string }[]> {
    return rows(
      this.em,
      sql`select p.id, p.name from project p where p.id = any(${projectIds}) and not exists (
          select 1 from access a join person pe on pe.id = a.person_id and pe.deleted_at is null and pe.left_at is null
          where a.project_id = p.id and a.municipality_id = ${municipalityId} and a.user_type = 'PLUS'
            and a.person_id <> ${personId})
        order by p.name_sort`,
    )
  }

  organisations(municipalityId: MunicipalityId): Promise<Organisation[]> {
    return rows(
      this.em,
      sql`select ${ORGANISATION_COLUMNS} from organisation o
        where o.municipality_id = ${municipalityId} and ${bound(this.scope, sql`o.municipality_id`)}
        order by ${ORGANISATION_KEY} collate "C", o.id`,
    )
  }

  /** Null takes the access away. */
  async setAccess(access: Omit<Access, 'userType'>, userType: AccessType | null): Promise<void> {
    const { personId, projectId, municipalityId } = access
    await touched(
      this.em,
      userType === null
        ? sql`delete from access where person_id = ${personId} and project_id = ${projectId}
            and municipality_id = ${municipalityId}`
        : sql`insert into access (person_id, project_id, municipality_id, user_type)
            values (${personId}, ${projectId}, ${municipalityId}, ${userType})
            on conflict (person_id, project_id) do update set user_type = excluded.user_type`,
    )
  }

  private of(municipalityId: MunicipalityId, filter: UserFilter): Sql {
    const here = sql`pe.municipality_id = ${municipalityId} and pe.deleted_at is null`
    return allOf([here, bound(this.scope, sql`pe.municipality_id`), ...conditions(filter)])
  }

  private one(where: Sql): Promise<User | null> {
    const mine = boundOrNone(this.scope, sql`pe.municipality_id`)
    return oneRow(
      this.em,
      sql`${SELECT_USER} ${SOURCES} where ${where} and pe.deleted_at is null and ${mine}`,
    )
  }
}
