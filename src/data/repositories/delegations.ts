import type { EntityManager } from 'typeorm'
import type { Delegation } from '../../domain/delegation.js'
import type { AssignmentId, DelegationId, MunicipalityId, PersonId, RoleId } from '../../domain/ids.js'
import type { Task } from '../../domain/task.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, type Sql } from '../sql.js'
import { delegationTable } from '../tables/delegation.js'

/** A delegation with its role and its people. */
export type NamedDelegation = Delegation & {
  roleId: RoleId
  holderId: PersonId
  holderName: string
  personName: string
}

const SELECT = sql`
  select ${columnsOf(delegationTable, 'd')}, a.role_id as "roleId", holder.id as "holderId",
    holder.full_name as "holderName", pe.full_name as "personName"
  from delegation d join role_assignment a on a.id = d.assignment_id join person holder on holder.id = a.person_id
    join person pe on pe.id = d.person_id`

/** What holders have let colleagues do. */
export class Delegations {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  insert(delegation: Delegation): Promise<unknown> {
    return this.em.insert(delegationTable, { ...delegation })
  }

  async find(id: DelegationId): Promise<NamedDelegation | null> {
    return oneRow(this.em, this.where(sql`d.id = ${id}`))
  }

  openOfRole(roleId: RoleId, municipalityId: MunicipalityId): Promise<NamedDelegation[]> {
    return this.open(sql`a.role_id = ${roleId} and d.municipality_id = ${municipalityId}`)
  }

  openOf(assignmentId: AssignmentId): Promise<NamedDelegation[]> {
    return this.open(sql`d.assignment_id = ${assignmentId}`)
  }

  /** What others have delegated to the person. */
  openTo(personId: PersonId): Promise<NamedDelegation[]> {
    return this.open(sql`d.person_id = ${personId}`)
  }

  /** Those that are open of a task that is about to go; with it go all that ever were. */
  async forgetTask({ id, municipalityId }: Pick<Task, 'id' | 'municipalityId'>): Promise<NamedDelegation[]> {
    const open = await this.open(sql`d.task_id = ${id} and d.municipality_id = ${municipalityId}`)
    await this.em.delete(delegationTable, { taskId: id, municipalityId })
    return open
  }

  /** False when somebody else changed it first. */
  async update(
    { id, municipalityId, version }: Pick<Delegation, 'id' | 'municipalityId' | 'version'>,
    changes: Partial<Delegation>,
  ): Promise<boolean> {
    const next = { ...changes, version: version + 1 }
    const { affected } = await this.em.update(delegationTable, { id, municipalityId, version }, next)
    return affected === 1
  }

  private open(where: Sql): Promise<NamedDelegation[]> {
    return rows(this.em, this.where(sql`d.state = 'OPEN' and ${where}`))
  }

  private where(where: Sql): Sql {
    return sql`${SELECT} where ${where} and ${bound(this.scope, sql`d.municipality_id`)}
      order by d.delegated_at, d.id`
  }
}
