import type { EntityManager } from 'typeorm'
import type { DirectoryRefresh } from '../../domain/directory.js'
import type { MunicipalityId, PersonId } from '../../domain/ids.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched } from '../sql.js'
import { directoryRefreshTable } from '../tables/directoryRefresh.js'

/** Somebody who has left, and how much of theirs waits to be handed over. */
export type LeftPerson = {
  id: PersonId
  name: string
  leftAt: Date
  tasks: number
  roles: number
  delegations: number
}

/** What a refresh changed of somebody, without the values. */
export type ChangedPerson = { id: PersonId; name: string; fields: string[] }

/** Where contact data come from, and who has left. */
export class DirectoryRefreshes {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  last(municipalityId: MunicipalityId): Promise<DirectoryRefresh | null> {
    return oneRow(
      this.em,
      sql`select ${columnsOf(directoryRefreshTable, 'd')} from directory_refresh d
        where d.municipality_id = ${municipalityId} and ${bound(this.scope, sql`d.municipality_id`)}`,
    )
  }

  async save({ municipalityId, directory, at, problem, counts }: DirectoryRefresh): Promise<void> {
    await touched(
      this.em,
      sql`insert into directory_refresh (municipality_id, directory, at, problem, counts)
        values (${municipalityId}, ${directory}, ${at}, ${problem}, ${JSON.stringify(counts)}::jsonb)
        on conflict (municipality_id) do update set directory = excluded.directory, at = excluded.at,
          problem = excluded.problem, counts = excluded.counts`,
    )
  }

  /** The longest gone first. */
  left(municipalityId: MunicipalityId): Promise<LeftPerson[]> {
    return rows(
      this.em,
      sql`select pe.id, pe.full_name as name, pe.left_at as "leftAt",
          (select count(*)::int from task t where pe.id in (t.responsible_id, t.executor_id)
            and t.status <> 'COMPLETED') as tasks,
          (select count(*)::int from role_assignment a where a.person_id = pe.id
            and a.state in ('NOMINATED', 'ACCEPTED')) as roles,
          (select count(*)::int from delegation d where d.person_id = pe.id and d.state = 'OPEN') as delegations
        from person pe where pe.municipality_id = ${municipalityId} and pe.left_at is not null
          and pe.deleted_at is null and ${bound(this.scope, sql`pe.municipality_id`)}
        order by pe.left_at, pe.name_sort`,
    )
  }

  /** Whom the refresh of that moment changed. */
  changedAt(municipalityId: MunicipalityId, at: Date): Promise<ChangedPerson[]> {
    return rows(
      this.em,
      sql`select pe.id, pe.full_name as name, jsonb_agg(distinct h.field) as fields
        from history h join person pe on pe.id = h.subject_id and pe.deleted_at is null
        where h.municipality_id = ${municipalityId} and h.subject = 'person' and h.at = ${at}
          and h.field in ('fullName', 'email', 'title', 'department', 'directPhone', 'mobilePhone', 'left')
          and ${bound(this.scope, sql`h.municipality_id`)}
        group by pe.id, pe.full_name, pe.name_sort order by pe.name_sort`,
    )
  }

  /** Somebody, of whichever municipality, has the address already. */
  async isAddressTaken(email: string, except: PersonId): Promise<boolean> {
    const owners = await rows(
      this.em,
      sql`select 1 from person where lower(email) = lower(${email}) and deleted_at is null and id <> ${except}`,
    )
    return owners.length > 0
  }

  /** Whoever has left is out everywhere at once, and is sent nothing more. */
  async endAccess(id: PersonId): Promise<void> {
    const chat = sql`select c.id from conversation c where c.person_id = ${id}`
    await touched(this.em, sql`delete from session where person_id = ${id}`)
    await touched(
      this.em,
      sql`update outbox set state = 'DROPPED', problem = 'the person has left' where state in ('WAITING', 'PARKED')
        and (person_id = ${id} or conversation_id in (${chat}))`,
    )
  }
}
