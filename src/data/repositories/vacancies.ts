import type { EntityManager } from 'typeorm'
import type { MunicipalityId, PersonId } from '../../domain/ids.js'
import type { Day } from '../../domain/time.js'
import { rows, sql } from '../sql.js'
import { needsSomebody } from './progress.js'

/** What administrators, and those who introduce people, are to see to, in every municipality at once: a question only jobs ask. */
export class Vacancies {
  constructor(private readonly em: EntityManager) {}

  /**
   * The administrators where a required role is vacant, an entry of the contact lists is to be confirmed again, or a task
   * needs somebody.
   */
  readers(
    confirmedSince: Date,
    today: Day,
  ): Promise<{ municipalityId: MunicipalityId; personId: PersonId }[]> {
    return rows(
      this.em,
      sql`select pe.municipality_id as "municipalityId", pe.id as "personId" from person pe
        where pe.is_administrator and pe.deleted_at is null and pe.left_at is null and (exists (
            select 1 from contact_entry c
            where c.municipality_id = pe.municipality_id and c.verified_at < ${confirmedSince}) or exists (
            select 1 from task t where t.municipality_id = pe.municipality_id and ${needsSomebody(today)}) or exists (
          select 1 from role r where r.importance = 'REQUIRED' and r.published_at is not null
            and (r.project_id is null or exists (select 1 from participation pa
              where pa.project_id = r.project_id and pa.municipality_id = pe.municipality_id))
            and (not exists (select 1 from role_audience ra where ra.role_id = r.id)
              or exists (select 1 from role_audience ra
                where ra.role_id = r.id and ra.municipality_id = pe.municipality_id))
            and not exists (select 1 from role_assignment a
              where a.role_id = r.id and a.municipality_id = pe.municipality_id and a.state = 'ACCEPTED')))
        order by pe.municipality_id, pe.name_sort`,
    )
  }

  /** Whoever has something to do in an introduction that runs, is introduced by it, or started it. */
  introducing(): Promise<{ municipalityId: MunicipalityId; personId: PersonId }[]> {
    return rows(
      this.em,
      sql`select pe.municipality_id as "municipalityId", pe.id as "personId" from person pe
        where pe.municipality_id is not null and pe.deleted_at is null and pe.left_at is null and exists (
          select 1 from introduction_plan p where p.municipality_id = pe.municipality_id and p.state = 'RUNNING'
            and (pe.id in (p.introducee_id, p.started_by) or exists (
              select 1 from introduction_task it where it.plan_id = p.id and it.responsible_id = pe.id
                and it.status not in ('COMPLETED', 'NOT_APPLICABLE'))))
        order by pe.municipality_id, pe.name_sort`,
    )
  }
}
