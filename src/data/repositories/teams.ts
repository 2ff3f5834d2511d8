import type { EntityManager } from 'typeorm'
import type { AreaId, MembershipId, MunicipalityId, PersonId, TeamId } from '../../domain/ids.js'
import type { Membership, Team } from '../../domain/team.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, type Sql } from '../sql.js'
import { membershipTable, teamTable } from '../tables/team.js'
import { inOrder } from '../readingOrder.js'

/** A team with how many belong to it; `owners`: how many of them own it. */
export type CountedTeam = Team & { members: number; owners: number }
/** A member by name and address. */
export type Member = Membership & { fullName: string; email: string; hasLoggedIn: boolean }

const TEAM = sql`select ${columnsOf(teamTable, 't')} from team t`
const MEMBER = sql`select ${columnsOf(membershipTable, 'tm')}, pe.full_name as "fullName", pe.email,
    pe.first_login_at is not null as "hasLoggedIn"
  from team_membership tm join person pe on pe.id = tm.person_id`

/** Teams and who belongs to them. */
export class Teams {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: TeamId): Promise<Team | null> {
    return oneRow(this.em, sql`${TEAM} where t.id = ${id} and ${this.mine(sql`t.municipality_id`)}`)
  }

  /** All that are not archived, in the reader's order. */
  of(municipalityId: MunicipalityId): Promise<CountedTeam[]> {
    return rows(
      this.em,
      sql`select ${columnsOf(teamTable, 't')}, count(tm.id)::int as members,
          (count(tm.id) filter (where tm.role = 'owner'))::int as owners
        from team t left join team_membership tm on tm.team_id = t.id and tm.state = 'ACTIVE'
        where t.municipality_id = ${municipalityId} and t.state = 'ACTIVE' and ${this.mine(sql`t.municipality_id`)}
        group by t.id order by ${inOrder(this.scope, sql`t.name_sort`)}, t.id`,
    )
  }

  /** Those the person belongs to. */
  ofPerson(personId: PersonId): Promise<(Pick<Team, 'id' | 'name' | 'isMain'> & Pick<Membership, 'role'>)[]> {
    return rows(
      this.em,
      sql`select t.id, t.name, t.is_main as "isMain", tm.role from team_membership tm join team t on t.id = tm.team_id
        where tm.person_id = ${personId} and tm.state = 'ACTIVE' and t.state = 'ACTIVE'
          and ${this.mine(sql`t.municipality_id`)} order by ${inOrder(this.scope, sql`t.name_sort`)}, t.id`,
    )
  }

  /** The owners of the person's teams; of the main team where they are in none. */
  async ownersFor(municipalityId: MunicipalityId, personId: PersonId): Promise<PersonId[]> {
    const found = await rows<{ personId: PersonId }>(
      this.em,
      sql`with theirs as (select tm.team_id as id from team_membership tm join team t on t.id = tm.team_id
            where tm.person_id = ${personId} and tm.state = 'ACTIVE' and t.state = 'ACTIVE')
        select distinct tm.person_id as "personId" from team_membership tm join team t on t.id = tm.team_id
        where tm.role = 'owner' and tm.state = 'ACTIVE' and t.state = 'ACTIVE' and t.municipality_id = ${municipalityId}
          and (t.id in (select id from theirs) or (t.is_main and not exists (select 1 from theirs)))
          and ${this.mine(sql`t.municipality_id`)}`,
    )
    return found.map((one) => one.personId)
  }

  /** Those nobody else owns. */
  ownedAlone(personId: PersonId): Promise<Pick<Team, 'id' | 'name'>[]> {
    return rows(
      this.em,
      sql`select t.id, t.name from team_membership tm join team t on t.id = tm.team_id
        where tm.person_id = ${personId} and tm.role = 'owner' and tm.state = 'ACTIVE' and t.state = 'ACTIVE'
          and ${this.mine(sql`t.municipality_id`)} and not exists (
            select 1 from team_membership other where other.team_id = t.id and other.person_id <> tm.person_id
              and other.role = 'owner' and other.state = 'ACTIVE')
        order by ${inOrder(this.scope, sql`t.name_sort`)}, t.id`,
    )
  }

  insert(team: Team): Promise<unknown> {
    return this.em.insert(teamTable, { ...team })
  }

  /** False when somebody else changed it first. */
  async update(
    { id, version }: Pick<Team, 'id' | 'version'>,
    changes: Partial<Pick<Team, 'name' | 'nameSort' | 'reportTags' | 'areaId' | 'isMain' | 'state'>>,
  ): Promise<boolean> {
    const { affected } = await this.em.update(
      teamTable,
      { id, version },
      { ...changes, version: version + 1 },
    )
    return affected === 1
  }

  /** Archived ones too: nothing may be left hanging on an area that goes. */
  moveAll(from: AreaId, to: AreaId | null): Promise<Pick<Team, 'id'>[]> {
    return rows(
      this.em,
      sql`with moved as (update team t set area_id = ${to}, version = version + 1
          where t.area_id = ${from} and ${this.mine(sql`t.municipality_id`)} returning t.id, t.state)
        select id from moved where state = 'ACTIVE'`,
    )
  }

  /** Those of it now, owners first. */
  members(teamId: TeamId): Promise<Member[]> {
    return rows(
      this.em,
      sql`${MEMBER} where tm.team_id = ${teamId} and tm.state = 'ACTIVE' and ${this.mine(sql`tm.municipality_id`)}
        order by array_position(array['owner', 'introductionManager', 'introductionLeader', 'introducer'], tm.role),
          pe.name_sort, pe.id`,
    )
  }

  membershipsOf(personId: PersonId): Promise<Member[]> {
    return rows(
      this.em,
      sql`${MEMBER} join team t on t.id = tm.team_id and t.state = 'ACTIVE'
        where tm.person_id = ${personId} and tm.state = 'ACTIVE' and ${this.mine(sql`tm.municipality_id`)}
        order by ${inOrder(this.scope, sql`t.name_sort`)}, t.id`,
    )
  }

  member(id: MembershipId): Promise<Member | null> {
    return oneRow(this.em, sql`${MEMBER} where tm.id = ${id} and ${this.mine(sql`tm.municipality_id`)}`)
  }

  /** False when they belong to it already. */
  async insertMember(one: Membership): Promise<boolean> {
    const { id, municipalityId, teamId, personId, role, state, since } = one
    const made = await rows(
      this.em,
      sql`insert into team_membership (id, municipality_id, team_id, person_id, role, state, since)
        values (${id}, ${municipalityId}, ${teamId}, ${personId}, ${role}, ${state}, ${since})
        on conflict (team_id, person_id) where state = 'ACTIVE' do nothing returning id`,
    )
    return made.length === 1
  }

  /** False when somebody else changed it first. */
  async updateMember(
    { id, version }: Pick<Membership, 'id' | 'version'>,
    changes: Partial<Pick<Membership, 'role' | 'state' | 'archivedAt'>>,
  ): Promise<boolean> {
    const next = { ...changes, version: version + 1 }
    const { affected } = await this.em.update(membershipTable, { id, version }, next)
    return affected === 1
  }

  /** Of somebody who leaves: what they were in which team. */
  archiveAllOf(personId: PersonId, now: Date): Promise<Pick<Membership, 'id' | 'teamId' | 'role'>[]> {
    return rows(
      this.em,
      sql`with gone as (update team_membership tm set state = 'ARCHIVED', archived_at = ${now}, version = version + 1
          where tm.person_id = ${personId} and tm.state = 'ACTIVE' and ${this.mine(sql`tm.municipality_id`)}
          returning tm.id, tm.team_id as "teamId", tm.role)
        select * from gone`,
    )
  }

  private mine(column: Sql): Sql {
    return bound(this.scope, column)
  }
}
