import type { EntityManager } from 'typeorm'
import type { HandOver, HandOverState, SuccessorReason } from '../../domain/handOver.js'
import { SUCCESSOR_REASONS } from '../../domain/handOver.js'
import type { AssignmentId, HandOverId, MunicipalityId, PersonId, RoleId } from '../../domain/ids.js'
import type { Person } from '../../domain/person.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, type Sql } from '../sql.js'
import { handOverTable } from '../tables/handOver.js'
import { PERSON_COLUMNS } from './people.js'

/** A hand-over with its role and its people. */
export type NamedHandOver = HandOver & {
  roleId: RoleId
  holderId: PersonId
  holderName: string
  successorId: PersonId
  successorName: string
  createdByName: string
}

const SELECT_HAND_OVER = sql`
  select ${columnsOf(handOverTable, 'h')}, a.role_id as "roleId",
    holder.id as "holderId", holder.full_name as "holderName", successor.id as "successorId",
    successor.full_name as "successorName", starter.full_name as "createdByName"
  from hand_over h
    join role_assignment a on a.id = h.assignment_id join person holder on holder.id = a.person_id
    join role_assignment s on s.id = h.successor_assignment_id join person successor on successor.id = s.person_id
    join person starter on starter.id = h.created_by`

const PROPOSED = 6
const LIKELY_ON_PROJECT = ['PLUS', 'STANDARD']

export type Proposal = Person & { roleId: RoleId; reason: SuccessorReason }
/** `leaving`: whose role it is; null for a vacant one. `asking`: who looks for somebody, and means somebody else. */
type Proposing = {
  municipalityId: MunicipalityId
  leaving: PersonId | null
  asking: PersonId
  limit?: number
}

/** Roles on their way from one to another. */
export class HandOvers {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  insertHandOver(handOver: HandOver): Promise<unknown> {
    return this.em.insert(handOverTable, { ...handOver })
  }

  handOver(id: HandOverId): Promise<NamedHandOver | null> {
    return this.one(sql`h.id = ${id}`)
  }

  /** The one by which the holder is leaving. */
  openOf(assignmentId: AssignmentId): Promise<NamedHandOver | null> {
    return this.one(sql`h.assignment_id = ${assignmentId} and h.state = 'OPEN'`)
  }

  /** The newest by which somebody was asked, whatever became of it. */
  ofSuccessor(assignmentId: AssignmentId): Promise<NamedHandOver | null> {
    return this.one(sql`h.successor_assignment_id = ${assignmentId}`)
  }

  async settle({ id, municipalityId }: HandOver, state: HandOverState, now: Date): Promise<void> {
    await this.em.update(handOverTable, { id, municipalityId, state: 'OPEN' }, { state, settledAt: now })
  }

  /** How many tasks went from one to the other when it was done. */
  async moved(
    { municipalityId, holderId, successorId, settledAt }: NamedHandOver,
    subject: 'task' | 'introductionTask',
  ): Promise<number> {
    const counted = await oneRow<{ count: number }>(
      this.em,
      sql`select count(distinct h.subject_id)::int as count from history h
        where h.subject = ${subject} and h.municipality_id = ${municipalityId} and h.at = ${settledAt}
          and h.old_person_id = ${holderId} and h.new_person_id = ${successorId}
          and ${bound(this.scope, sql`h.municipality_id`)}`,
    )
    return counted?.count ?? 0
  }

  /**
   * Who could take each of the roles: over from a holder, or a vacant one (`leaving` null). People of the municipality
   * who have logged in, have not been asked and have not said no; not who has just left it. The likeliest first.
   */
  async proposals(
    roleIds: readonly RoleId[],
    { municipalityId, leaving, asking, limit = PROPOSED }: Proposing,
  ): Promise<Proposal[]> {
    const here = sql`a.municipality_id = ${municipalityId}`
    const ofRole = sql`a.role_id = wanted.id and ${here}`
    const lastLeft = sql`(select a.person_id from role_assignment a
      where ${ofRole} and a.state = 'ENDED' order by a.ended_at desc limit 1)`
    const found = await rows<Person & { rank: number; roleId: RoleId }>(
      this.em,
      sql`select wanted.id as "roleId", proposed.* from role wanted cross join lateral (
        with why (person_id, rank) as (
          select a.person_id, 0 from role_assignment a where ${ofRole} and a.state = 'ACCEPTED'
          union all (select a.suggested_person_id, 1 from role_assignment a where ${ofRole}
            and a.state = 'DECLINED' and a.suggested_person_id is not null order by a.answered_at desc limit 1)
          union all select a.person_id, 2 from role_assignment a join role r on r.id = a.role_id
            where r.master_role_id = wanted.master_role_id and r.id <> wanted.id and ${here} and a.state = 'ACCEPTED'
          union all select a.person_id, 3 from access a where a.project_id = wanted.project_id and ${here}
            and a.user_type = any(${LIKELY_ON_PROJECT})
          union all select a.person_id, 4 from role_assignment a where ${ofRole} and a.state = 'ENDED'
          ${leaving === null ? this.standIns(municipalityId) : sql``})
        select ${PERSON_COLUMNS}, likely.rank
        from (select person_id, min(rank) as rank from why group by person_id) likely
          join person pe on pe.id = likely.person_id
        where pe.municipality_id = ${municipalityId} and ${bound(this.scope, sql`pe.municipality_id`)}
          and pe.deleted_at is null and pe.left_at is null and pe.first_login_at is not null and pe.id is distinct from ${leaving}::uuid
          and coalesce((select a.state from role_assignment a where ${ofRole} and a.person_id = pe.id
            order by a.nominated_at desc limit 1), '') not in ('NOMINATED', 'DECLINED')
          ${leaving === null ? sql`and likely.rank > 0 and pe.id <> ${asking} and pe.id is distinct from ${lastLeft}` : sql``}
        order by likely.rank, pe.name_sort limit ${limit}) proposed
        where wanted.id = any(${roleIds}) order by wanted.id, proposed.rank, proposed."nameSort"`,
    )
    return found.map(({ rank, ...person }) => ({ ...person, reason: SUCCESSOR_REASONS[rank] ?? 'EARLIER' }))
  }

  /** Those who know KLIK: they hold another role, or lead another project. */
  private standIns(municipalityId: MunicipalityId): Sql {
    return sql`union all select a.person_id, 5 from role_assignment a
        where a.municipality_id = ${municipalityId} and a.state = 'ACCEPTED'
      union all select a.person_id, 6 from access a where a.municipality_id = ${municipalityId} and a.user_type = 'PLUS'`
  }

  private one(where: Sql): Promise<NamedHandOver | null> {
    return oneRow(
      this.em,
      sql`${SELECT_HAND_OVER} where ${where} and ${bound(this.scope, sql`h.municipality_id`)}
        order by h.created_at desc limit 1`,
    )
  }
}
