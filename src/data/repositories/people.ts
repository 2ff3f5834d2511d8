import { QueryFailedError, type EntityManager } from 'typeorm'
import type { MunicipalityId, PersonId, ProjectId } from '../../domain/ids.js'
import type {
  Access,
  AccessType,
  Actor,
  Caller,
  NewPerson,
  Organisation,
  Person,
} from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { bound, boundTask, type Scope } from '../scope.js'
import { always, nothing, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { withinReach, type Reading } from './taskList.js'
import { accessTable, organisationTable, personTable } from '../tables/person.js'

/** Every column of a person; `pe` is the person. */
export const PERSON_COLUMNS = sql`pe.id, pe.municipality_id as "municipalityId", pe.organisation_id as "organisationId",
    pe.side, pe.full_name as "fullName", pe.name_sort as "nameSort", pe.email, pe.direct_phone as "directPhone",
    pe.mobile_phone as "mobilePhone", pe.title, pe.department, pe.is_administrator as "isAdministrator",
    pe.tenant_id as "tenantId", pe.aad_object_id as "aadObjectId", pe.language,
    pe.first_login_at as "firstLoginAt", pe.auth_source as "authSource", pe.fk_uuid as "fkUuid",
    pe.fk_job_function as "fkJobFunction", pe.last_fk_login_at as "lastFkLoginAt",
    pe.consent_given_at as "consentGivenAt", pe.consent_withdrawn_at as "consentWithdrawnAt",
    pe.consent_text_version as "consentTextVersion", pe.version, pe.created_at as "createdAt", pe.deleted_at as "deletedAt"`

const PERSON = sql`select ${PERSON_COLUMNS} from person pe`

type ActorRow = Omit<Actor, 'kind' | 'access'> & {
  access: { projectId: ProjectId; userType: AccessType }[]
  isNew: boolean
}

/** `isNew`: they have never logged in before. */
export type Recognised = { actor: Actor; isNew: boolean }

/** `scopeOf` in data/scope.ts, told to the policies by the same question that finds the person. */
const ENTER = sql`,
  set_config('app.scope', case when pe.side = 'MUNICIPALITY' then 'municipality' else 'kombit' end, true),
  set_config('app.municipality', case when pe.side = 'MUNICIPALITY' then pe.municipality_id::text else '' end, true)`

/**
 * Who is calling, by the key the token or the activity carried. Runs before there is a municipality to be bound to;
 * `entering`: from here on the transaction is bound to theirs.
 */
export async function findActor(
  em: EntityManager,
  caller: Caller,
  { entering }: { entering: boolean },
): Promise<Recognised | null> {
  const key =
    caller.kind === 'known'
      ? sql`pe.id = ${caller.personId}`
      : sql`pe.tenant_id = ${caller.tenantId} and pe.aad_object_id = ${caller.aadObjectId}`
  const row = await oneRow<ActorRow>(
    em,
    sql`select pe.id as "personId", pe.full_name as "fullName", pe.side, pe.municipality_id as "municipalityId",
        pe.is_administrator as "isAdministrator", pe.language, pe.first_login_at is null as "isNew",
        coalesce((select jsonb_agg(jsonb_build_object('projectId', a.project_id, 'userType', a.user_type))
          from access a where a.person_id = pe.id), '[]') as access ${entering ? ENTER : nothing}
      from person pe where ${key} and pe.deleted_at is null`,
  )
  if (!row) return null
  const { personId, fullName, side, municipalityId, isAdministrator, language, isNew } = row
  const access = new Map(row.access.map(({ projectId, userType }) => [projectId, userType]))
  const person = { personId, fullName, side, municipalityId, isAdministrator, language }
  return { actor: { kind: 'person', ...person, access }, isNew }
}

/** Somebody with access to a project. */
export type Member = Pick<Person, 'id' | 'fullName' | 'title' | 'department' | 'firstLoginAt'> & {
  userType: AccessType
}

const isDouble = (error: unknown): boolean =>
  error instanceof QueryFailedError && error.message.includes('uq_person_email')

export class People {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: PersonId): Promise<Person | null> {
    return oneRow(this.em, this.living(sql`pe.id = ${id}`))
  }

  /** In the order Danes sort names; `words` must all stand in the name, the title or the department. */
  search(municipalityId: MunicipalityId, words: readonly string[], limit: number): Promise<Person[]> {
    const matching = words.map(
      (word) =>
        sql`and position(${word} in lower(concat_ws(' ', pe.full_name, pe.title, pe.department))) > 0`,
    )
    const where = matching.reduce(
      (all, one) => sql`${all} ${one}`,
      sql`pe.municipality_id = ${municipalityId}`,
    )
    return rows(this.em, sql`${this.living(where)} order by pe.name_sort, pe.email limit ${limit}`)
  }

  /** What a people picker gives: an Entra object id, or our own id from a list. */
  picked(municipalityId: MunicipalityId, id: string): Promise<Person | null> {
    const isIt = sql`(pe.id = ${id} or pe.aad_object_id = ${id})`
    return oneRow(this.em, this.living(sql`pe.municipality_id = ${municipalityId} and ${isIt}`))
  }

  /** Keeps them from being deleted until the transaction ends; false when they already are. */
  async hold(id: PersonId): Promise<boolean> {
    const held = await rows(
      this.em,
      sql`select 1 from person pe where pe.id = ${id} and pe.deleted_at is null and ${this.mine()} for share`,
    )
    return held.length === 1
  }

  named(municipalityId: MunicipalityId, fullName: string): Promise<Person[]> {
    const where = sql`pe.municipality_id = ${municipalityId} and lower(pe.full_name) = lower(${fullName})`
    return rows(this.em, this.living(where))
  }

  /** Everybody who is responsible or executes on tasks within the reader's reach. */
  onTasks(reading: Pick<Reading, 'personId' | 'reach'>): Promise<Person[]> {
    const onTask = sql`exists (select 1 from task t where pe.id in (t.responsible_id, t.executor_id)
      and ${boundTask(this.scope)} and ${withinReach(reading)})`
    return rows(this.em, sql`${this.living(onTask)} order by pe.name_sort`)
  }

  /** The municipality's people with access to the project, in the order Danes sort names. */
  members(municipalityId: MunicipalityId, projectId: ProjectId): Promise<Member[]> {
    return rows(
      this.em,
      sql`select pe.id, pe.full_name as "fullName", pe.title, pe.department, pe.first_login_at as "firstLoginAt",
          a.user_type as "userType"
        from access a join person pe on pe.id = a.person_id and pe.deleted_at is null
        where a.project_id = ${projectId} and pe.municipality_id = ${municipalityId} and ${this.mine()}
        order by pe.name_sort, pe.email`,
    )
  }

  administrators(municipalityId: MunicipalityId): Promise<Person[]> {
    const where = sql`pe.municipality_id = ${municipalityId} and pe.is_administrator`
    return rows(this.em, sql`${this.living(where)} order by pe.name_sort`)
  }

  /** Everybody with what the demo room says of them. */
  async everybody(): Promise<
    { person: Person; municipality: string | null; organisation: string; types: AccessType[] }[]
  > {
    const people = await rows<Person>(
      this.em,
      sql`${this.living(always)} order by pe.municipality_id nulls last, pe.created_at, pe.name_sort`,
    )
    const around = await rows<{
      id: PersonId
      municipality: string | null
      organisation: string
      types: AccessType[]
    }>(
      this.em,
      sql`select pe.id, m.name as municipality, o.name as organisation,
          coalesce((select jsonb_agg(distinct a.user_type) from access a where a.person_id = pe.id), '[]') as types
        from person pe join organisation o on o.id = pe.organisation_id left join municipality m on m.id = pe.municipality_id`,
    )
    const byId = new Map(around.map((row) => [row.id, row]))
    return people.flatMap((person) => {
      const row = byId.get(person.id)
      return row
        ? [{ person, municipality: row.municipality, organisation: row.organisation, types: row.types }]
        : []
    })
  }

  insertOrganisation(organisation: Organisation): Promise<unknown> {
    return this.em.insert(organisationTable, { ...organisation })
  }

  insert(person: NewPerson): Promise<unknown> {
    return this.em.insert(personTable, { ...person })
  }

  insertAccess(access: Access): Promise<unknown> {
    return this.em.insert(accessTable, { ...access })
  }

  /**
   * Puts somebody new on the books. False when their e-mail address has an owner, whoever that is: the address is
   * unique among all municipalities, and the index knows even those that are not to be seen from here.
   */
  async insertNew(person: NewPerson): Promise<boolean> {
    const made = await rows(
      this.em,
      sql`insert into person (id, municipality_id, organisation_id, side, full_name, name_sort, email, direct_phone,
          mobile_phone, title, department, is_administrator, language)
        values (${person.id}, ${person.municipalityId}, ${person.organisationId}, ${person.side}, ${person.fullName},
          ${person.nameSort}, ${person.email}, ${person.directPhone}, ${person.mobilePhone}, ${person.title},
          ${person.department}, ${person.isAdministrator}, ${person.language})
        on conflict (lower(email)) where deleted_at is null do nothing returning id`,
    )
    return made.length === 1
  }

  /** False when somebody else changed the person first. Refuses `email-taken`. */
  async update(
    { id, version }: Pick<Person, 'id' | 'version'>,
    changes: Partial<Omit<Person, 'id' | 'version'>>,
  ): Promise<boolean> {
    try {
      const next = { ...changes, version: version + 1 }
      const { affected } = await this.em.update(personTable, { id, version }, next)
      return affected === 1
    } catch (error) {
      if (isDouble(error)) throw new Refusal('email-taken', { personId: null, name: null })
      throw error
    }
  }

  /** The first sign-in makes a person eligible for roles. */
  noteFirstLogin(id: PersonId, now: Date): Promise<number> {
    return touched(
      this.em,
      sql`update person set first_login_at = ${now} where id = ${id} and first_login_at is null`,
    )
  }

  private living(where: Sql): Sql {
    return sql`${PERSON} where ${where} and pe.deleted_at is null and ${this.mine()}`
  }

  /** KOMBIT's people belong to no municipality and may be met by all. */
  private mine(): Sql {
    return sql`(${bound(this.scope, sql`pe.municipality_id`)} or pe.municipality_id is null)`
  }
}
