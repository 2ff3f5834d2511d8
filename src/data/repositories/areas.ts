import type { EntityManager } from 'typeorm'
import type { AreaCoordinator, ResponsibilityArea } from '../../domain/area.js'
import type { AreaId, MunicipalityId, PersonId } from '../../domain/ids.js'
import { lockKey } from '../lockKey.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { responsibilityAreaTable } from '../tables/area.js'
import { inOrder } from '../readingOrder.js'

/** A coordinator by name; `ownsATeam`: of a team that is not archived. */
export type NamedCoordinator = Pick<AreaCoordinator, 'areaId' | 'personId'> & {
  fullName: string
  ownsATeam: boolean
}

const OWNS_A_TEAM = sql`exists (select 1 from team_membership tm join team on team.id = tm.team_id
  where tm.person_id = pe.id and tm.state = 'ACTIVE' and tm.role = 'owner' and team.state = 'ACTIVE')`

/** The tree of responsibility areas and who looks after it. */
export class Areas {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** One at a time changes the organisation of a municipality: a tree is only sound as a whole. */
  async lock(municipalityId: MunicipalityId): Promise<void> {
    await lockKey(this.em, `organisation:${municipalityId}`)
  }

  /** All of them, in the reader's order. */
  of(municipalityId: MunicipalityId): Promise<ResponsibilityArea[]> {
    return rows(
      this.em,
      sql`select ${columnsOf(responsibilityAreaTable, 'a')} from responsibility_area a
        where a.municipality_id = ${municipalityId} and ${this.mine(sql`a.municipality_id`)} order by ${inOrder(this.scope, sql`a.name_sort`)}, a.id`,
    )
  }

  insert(area: ResponsibilityArea): Promise<unknown> {
    return this.em.insert(responsibilityAreaTable, { ...area })
  }

  /** False when somebody else changed it first. */
  async update(
    { id, version }: Pick<ResponsibilityArea, 'id' | 'version'>,
    changes: Partial<Pick<ResponsibilityArea, 'name' | 'nameSort' | 'parentId'>>,
  ): Promise<boolean> {
    const next = { ...changes, version: version + 1 }
    const { affected } = await this.em.update(responsibilityAreaTable, { id, version }, next)
    return affected === 1
  }

  async delete({ id, version }: Pick<ResponsibilityArea, 'id' | 'version'>): Promise<boolean> {
    const { affected } = await this.em.delete(responsibilityAreaTable, { id, version })
    return affected === 1
  }

  coordinators(municipalityId: MunicipalityId): Promise<NamedCoordinator[]> {
    return rows(
      this.em,
      sql`select ac.area_id as "areaId", ac.person_id as "personId", pe.full_name as "fullName",
          ${OWNS_A_TEAM} as "ownsATeam"
        from area_coordinator ac join person pe on pe.id = ac.person_id
        where ac.municipality_id = ${municipalityId} and ${this.mine(sql`ac.municipality_id`)} order by ${inOrder(this.scope, sql`pe.name_sort`)}, pe.id`,
    )
  }

  /** The areas they coordinate, and whether they have a part in an introduction that runs or has just ended. */
  async partOf(
    personId: PersonId,
  ): Promise<{ coordinates: Pick<ResponsibilityArea, 'id' | 'name'>[]; isIntroducing: boolean }> {
    const plan = sql`p.state in ('RUNNING', 'ENDED') and ${this.mine(sql`p.municipality_id`)}`
    const found = await oneRow<{
      coordinates: Pick<ResponsibilityArea, 'id' | 'name'>[]
      isIntroducing: boolean
    }>(
      this.em,
      sql`select
          (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name)), '[]') from area_coordinator ac
            join responsibility_area a on a.id = ac.area_id
            where ac.person_id = ${personId} and ${this.mine(sql`ac.municipality_id`)}) as coordinates,
          exists (select 1 from introduction_plan p where p.introducee_id = ${personId} and ${plan})
          or exists (select 1 from introduction_task k join introduction_plan p on p.id = k.plan_id
            where k.responsible_id = ${personId} and ${plan}) as "isIntroducing"`,
    )
    return found ?? { coordinates: [], isIntroducing: false }
  }

  /** Who can be appointed: whoever owns a team of the municipality. */
  owners(municipalityId: MunicipalityId): Promise<{ id: PersonId; name: string }[]> {
    return rows(
      this.em,
      sql`select pe.id, pe.full_name as name from person pe
        where pe.municipality_id = ${municipalityId} and pe.deleted_at is null and ${OWNS_A_TEAM}
          and ${this.mine(sql`pe.municipality_id`)} order by ${inOrder(this.scope, sql`pe.name_sort`)}, pe.id`,
    )
  }

  /** False when they already are. */
  async appoint({ municipalityId, areaId, personId, appointedAt, appointedBy }: AreaCoordinator) {
    const made = await rows(
      this.em,
      sql`insert into area_coordinator (municipality_id, area_id, person_id, appointed_at, appointed_by)
        values (${municipalityId}, ${areaId}, ${personId}, ${appointedAt}, ${appointedBy})
        on conflict do nothing returning area_id`,
    )
    return made.length === 1
  }

  /** False when they are none. */
  async dismiss(areaId: AreaId, personId: PersonId): Promise<boolean> {
    const gone = await touched(
      this.em,
      sql`delete from area_coordinator ac where ac.area_id = ${areaId} and ac.person_id = ${personId}
        and ${this.mine(sql`ac.municipality_id`)}`,
    )
    return gone === 1
  }

  private mine(column: Sql): Sql {
    return bound(this.scope, column)
  }
}
