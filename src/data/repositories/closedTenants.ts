import type { EntityManager } from 'typeorm'
import { rows, sql, touched } from '../sql.js'
import type { Outbox } from './outbox.js'

/** Tenants whose administrator has shut the bot out: nothing is sent to anybody there, but for asking now and then. */
export class ClosedTenants {
  constructor(
    private readonly em: EntityManager,
    private readonly outbox: Pick<Outbox, 'unparkTenant'>,
  ) {}

  /** True when it had not been known to be closed. */
  async close(tenantId: string, { now, probeAt }: { now: Date; probeAt: Date }): Promise<boolean> {
    const [closed] = await rows<{ isNew: boolean }>(
      this.em,
      sql`insert into closed_tenant (tenant_id, closed_at, probe_at) values (${tenantId}, ${now}, ${probeAt})
        on conflict (tenant_id) do update set probe_at = excluded.probe_at, probe_conversation_id = null
        returning xmax = 0 as "isNew"`,
    )
    return closed?.isNew ?? false
  }

  /** The bot is let in again: what was held for anybody there is due. */
  async reopen(tenantId: string): Promise<void> {
    const was = await touched(this.em, sql`delete from closed_tenant where tenant_id = ${tenantId}`)
    if (was > 0) await this.outbox.unparkTenant(tenantId)
  }

  async count(): Promise<number> {
    const [closed] = await rows<{ count: number }>(
      this.em,
      sql`select count(*)::int as count from closed_tenant`,
    )
    return closed?.count ?? 0
  }

  /** What was to ask could not: somebody else may. */
  async askAgain(tenantId: string, now: Date): Promise<void> {
    await touched(this.em, sql`update closed_tenant set probe_at = ${now} where tenant_id = ${tenantId}`)
  }

  /**
   * Of each tenant that is due to be asked, what has been held longest for one conversation may go out. The tenant is
   * not asked again before `next`, whatever becomes of it. Returns how many deliveries go out to ask.
   */
  probe({ now, next }: { now: Date; next: Date }): Promise<number> {
    return touched(
      this.em,
      sql`with due as (
          select t.tenant_id from closed_tenant t where t.probe_at <= ${now} for no key update skip locked),
        asking as (
          select due.tenant_id, held.conversation_id, held.person_id from due cross join lateral (
            select c.id as conversation_id, c.person_id from conversation c join outbox o on o.state = 'PARKED'
              and (o.person_id = c.person_id or (o.person_id is null and o.conversation_id = c.id))
            where c.tenant_id = due.tenant_id and c.state = 'OPEN' order by o.due_at limit 1) as held),
        marked as (
          update closed_tenant t set probe_at = ${next}, probe_conversation_id = asking.conversation_id
          from asking where asking.tenant_id = t.tenant_id returning 1)
        update outbox o set state = 'WAITING', first_tried_at = null from asking
        where o.state = 'PARKED' and (o.person_id = asking.person_id
          or (o.person_id is null and o.conversation_id = asking.conversation_id))`,
    )
  }
}
