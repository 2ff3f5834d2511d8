import type { EntityManager } from 'typeorm'
import type { MunicipalityId, PersonId, ProjectId } from '../../domain/ids.js'
import type {
  Access,
  AccessType,
  Actor,
  Caller,
  Language,
  NewPerson,
  Organisation,
  Person,
} from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { violates } from '../failures.js'
import { boundOrNone, boundTask, type Scope } from '../scope.js'
import { always, columnsOf, nothing, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { carries } from '../words.js'
import { withinReach, type TaskReading } from './taskList.js'
import { accessTable, organisationTable, personTable } from '../tables/person.js'
import { inOrder } from '../readingOrder.js'
import { ENTER } from './entering.js'
import { READER_LANGUAGE } from './readerLanguage.js'

/** Has never signed in, in no way at all. */
export const NEVER_LOGGED_IN = sql`pe.first_login_at is null and pe.last_login_at is null and pe.last_fk_login_at is null`

/** Every column of a person; `pe` is the person. */
export const PERSON_COLUMNS = columnsOf(personTable, 'pe')

const PERSON = sql`select ${PERSON_COLUMNS} from person pe`

export type ActorRow = Omit<Actor, 'kind' | 'access'> & {
  access: { projectId: ProjectId; userType: AccessType }[]
  isNew: boolean
  lastTeamsLoginAt: Date | null
}

/** `isNew`: they have never logged in before. */
export type Recognised = { actor: Actor; isNew: boolean; lastTeamsLoginAt: Date | null }

/** What the rights table asks of a person `pe`. */
export const actorColumns = sql`pe.id as "personId", pe.full_name as "fullName", pe.side, pe.municipality_id as "municipalityId",
  pe.is_administrator as "isAdministrator", pe.language, pe.first_login_at is null as "isNew",
  pe.last_teams_login_at as "lastTeamsLoginAt",
  coalesce((select jsonb_agg(jsonb_build_object('projectId', a.project_id, 'userType', a.user_type))
    from access a where a.person_id = pe.id), '[]') as access`

/** The person of the key that the token or the activity carried; `more`: further columns. */
export function actorRows(caller: Caller, more: Sql = nothing): Sql {
  const key =
    caller.kind === 'known'
      ? sql`pe.id = ${caller.personId}`
      : sql`pe.tenant_id = ${caller.tenantId} and pe.aad_object_id = ${caller.aadObjectId}`
  return sql`select ${actorColumns} ${more} from person pe where ${key} and pe.deleted_at is null and pe.left_at is null`
}

export function recognised(row: ActorRow): Recognised {
  const { personId, fullName, side, municipalityId, isAdministrator, language, isNew, lastTeamsLoginAt } = row
  const access = new Map(row.access.map(({ projectId, userType }) => [projectId, userType]))
  const person = { personId, fullName, side, municipalityId, isAdministrator, language }
  return { actor: { kind: 'person', ...person, access }, isNew, lastTeamsLoginAt }
}

/**
 * Who is calling. Runs before there is a municipality to be bound to; from here on the transaction is bound to theirs.
 */
export async function findActor(em: EntityManager, caller: Caller): Promise<Recognised | null> {
  const row = await oneRow<ActorRow>(em, actorRows(caller, ENTER))
  return row && recognised(row)
}

/** Somebody with access to a project. */
export type Member = Pick<Person, 'id' | 'fullName' | 'title' | 'department' | 'firstLoginAt'> & {
  userType: AccessType
}

/** Whether they have not chosen to hear nothing of messages; `more` of the questions below. */
export const HEARS_MESSAGES = sql`, hears_messages(pe.id) as "hearsMessages"`
export type Hearing = { hearsMessages: boolean }

/** The municipality's people with access to the project, in the reader's order; `more`: further columns. */
export const membersOf = (
  scope: Scope,
  { municipalityId, projectId }: { municipalityId: MunicipalityId; projectId: ProjectId },
  more: Sql = nothing,
): Sql =>
  sql`select pe.id, pe.full_name as "fullName", pe.title, pe.department, pe.first_login_at as "firstLoginAt",
      a.user_type as "userType" ${more}
    from access a join person pe on pe.id = a.person_id and pe.deleted_at is null and pe.left_at is null
    where a.project_id = ${projectId} and pe.municipality_id = ${municipalityId} and ${boundOrNone(scope, sql`pe.municipality_id`)}
    order by ${inOrder(scope, sql`pe.name_sort`)}, pe.email`

/** Somebody with access to a project, of whichever side. */
export type OfProject = Pick<Person, 'id' | 'fullName' | 'side' | 'municipalityId'> & Pick<Member, 'userType'>

const ofProject = (
  more: Sql = nothing,
): Sql => sql`select pe.id, pe.full_name as "fullName", pe.side, pe.municipality_id as "municipalityId",
    a.user_type as "userType" ${more}
  from access a join person pe on pe.id = a.person_id and pe.deleted_at is null and pe.left_at is null`

/** KOMBIT's and suppliers' people with access to the project; everybody may know of them. */
export const followersOf = (projectId: ProjectId, more: Sql = nothing): Sql =>
  sql`${ofProject(more)} where a.project_id = ${projectId} and pe.municipality_id is null order by pe.name_sort, pe.email`

/** `since`: what has been written down after it will do. */
export type LoginNote = { now: Date; since: Date; inTeams: boolean }

const isDouble = (error: unknown): boolean => violates(error, 'uq_person_email')

export class People {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: PersonId): Promise<Person | null> {
    return oneRow(this.em, this.living(sql`pe.id = ${id}`))
  }

  /** In which language they read, as far as it is known without asking them. */
  async languageOf(id: PersonId): Promise<Language | null> {
    const found = await oneRow<{ language: Language | null }>(
      this.em,
      sql`select ${READER_LANGUAGE} as language from person pe where pe.id = ${id}`,
    )
    return found && found.language
  }

  /** In the reader's order; `words` must all stand in the name, the title or the department. */
  search(municipalityId: MunicipalityId, words: readonly string[], limit: number): Promise<Person[]> {
    const said = sql`concat_ws(' ', pe.full_name, pe.title, pe.department)`
    const where = sql`pe.municipality_id = ${municipalityId} and pe.left_at is null and ${carries(said, words)}`
    return rows(
      this.em,
      sql`${this.living(where)} order by ${inOrder(this.scope, sql`pe.name_sort`)}, pe.email limit ${limit}`,
    )
  }

  /** What a people picker gives: an Entra object id, or our own id from a list. */
  picked(municipalityId: MunicipalityId, id: string): Promise<Person | null> {
    const isIt = sql`(pe.id = ${id} or pe.aad_object_id = ${id})`
    return oneRow(
      this.em,
      this.living(sql`pe.municipality_id = ${municipalityId} and pe.left_at is null and ${isIt}`),
    )
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
  onTasks(reading: Pick<TaskReading, 'personId' | 'reach'>): Promise<Person[]> {
    const onTask = sql`exists (select 1 from task t where pe.id in (t.responsible_id, t.executor_id)
      and ${boundTask(this.scope)} and ${withinReach(reading)})`
    return rows(this.em, sql`${this.living(onTask)} order by ${inOrder(this.scope, sql`pe.name_sort`)}`)
  }

  members(municipalityId: MunicipalityId, projectId: ProjectId): Promise<Member[]> {
    return rows(this.em, membersOf(this.scope, { municipalityId, projectId }))
  }

  /** How many people there have never signed in. */
  async neverSignedIn(municipalityId: MunicipalityId): Promise<number> {
    const found = await oneRow<{ people: number }>(
      this.em,
      sql`select count(*)::int as people from person pe
        where pe.municipality_id = ${municipalityId} and pe.deleted_at is null and ${NEVER_LOGGED_IN}`,
    )
    return found?.people ?? 0
  }

  /** With access to the project: the municipality's, KOMBIT's and suppliers'. */
  ofProject(municipalityId: MunicipalityId, projectId: ProjectId): Promise<OfProject[]> {
    const theirs = sql`(pe.municipality_id = ${municipalityId} or pe.municipality_id is null)`
    return rows(
      this.em,
      sql`${ofProject()} where a.project_id = ${projectId} and ${theirs} order by ${inOrder(this.scope, sql`pe.name_sort`)}, pe.email`,
    )
  }

  administrators(municipalityId: MunicipalityId): Promise<Person[]> {
    return this.administratorsOf([municipalityId])
  }

  administratorsOf(municipalityIds: readonly MunicipalityId[]): Promise<Person[]> {
    const where = sql`pe.municipality_id = any(${municipalityIds}) and pe.is_administrator and pe.left_at is null`
    return rows(this.em, sql`${this.living(where)} order by ${inOrder(this.scope, sql`pe.name_sort`)}`)
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
      if (violates(error, 'uq_person_fk_uuid')) throw new Refusal('fk-email-taken')
      throw error
    }
  }

  /** The first sign-in makes a person eligible for roles; the last is written down once a day, whatever it was. */
  noteLogin(id: PersonId, { now, since, inTeams }: LoginNote): Promise<number> {
    const teams = inTeams ? sql`, last_teams_login_at = ${now}` : nothing
    const before = inTeams ? sql`or last_teams_login_at is null or last_teams_login_at < ${since}` : nothing
    return touched(
      this.em,
      sql`update person set first_login_at = coalesce(first_login_at, ${now}), last_login_at = ${now} ${teams}
        where id = ${id} and (first_login_at is null or last_login_at is null or last_login_at < ${since} ${before})`,
    )
  }

  private living(where: Sql): Sql {
    return sql`${PERSON} where ${where} and pe.deleted_at is null and ${this.mine()}`
  }

  /** KOMBIT's people belong to no municipality and may be met by all. */
  private mine(): Sql {
    return boundOrNone(this.scope, sql`pe.municipality_id`)
  }
}
