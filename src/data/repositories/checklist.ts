import type { EntityManager } from 'typeorm'
import type { OwnFacts } from '../../domain/checklist.js'
import type { MunicipalityId } from '../../domain/ids.js'
import { oneRow, sql } from '../sql.js'

/** What is known of how a municipality's things work. */
export class Checklist {
  constructor(private readonly em: EntityManager) {}

  async factsOf(id: MunicipalityId): Promise<OwnFacts> {
    const notice = sql`o.municipality_id = ${id} and o.channel = 'TEAMS' and o.event->>'type' <> 'card.changed'`
    const found = await oneRow<OwnFacts>(
      this.em,
      sql`select m.code, m.cvr, m.tenant_id as "tenantId", people.administrators,
          people.administrator_at as "administratorAt", people.fk_at as "fkAt",
          (select max(k.bound_at) from sign_in_key k where k.municipality_id = m.id and k.kind = 'OPENID') as "openIdAt",
          (select t.closed_at from closed_tenant t where t.tenant_id = m.tenant_id) as "closedAt",
          (select max(o.sent_at) from outbox o where ${notice} and o.state = 'SENT') as "sentAt",
          (select max(o.due_at) from outbox o where ${notice} and o.state in ('FAILED', 'EXPIRED', 'UNCERTAIN')) as "failedAt"
        from municipality m cross join lateral (
          select count(*) filter (where pe.is_administrator)::int as administrators,
            max(greatest(pe.last_login_at, pe.last_fk_login_at)) filter (where pe.is_administrator) as administrator_at,
            max(pe.last_fk_login_at) as fk_at
          from person pe where pe.municipality_id = m.id and pe.deleted_at is null) as people
        where m.id = ${id}`,
    )
    if (!found) throw new Error('that municipality is gone')
    return found
  }
}
