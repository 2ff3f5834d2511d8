import type { EntityManager } from 'typeorm'
import type { Channel, OutboxState } from '../../domain/conversation.js'
import { NOBODY_TO_GIVE_IT_TO, type Ending, type Unreachable } from '../../domain/deliveryTruth.js'
import type { EventType } from '../../domain/events.js'
import type { MunicipalityId, OutboxId, PersonId } from '../../domain/ids.js'
import { byMunicipality } from '../readingOrder.js'
import type { Scope } from '../scope.js'
import { rows, sql, type Sql } from '../sql.js'
import { PLACE } from './outbox.js'
import type { Owed } from '../../domain/owed.js'

export type Counted = Ending & { municipality: string; municipalityId: MunicipalityId; rows: number }

export type UnreachablePerson = {
  id: PersonId
  name: string
  why: Unreachable
  /** When the app was taken away; null where that is not it, or not known. */
  since: Date | null
  held: number
}

export type UndeliveredRow = {
  id: OutboxId
  /** Null: it was for a channel or a group, or for a mailbox. */
  name: string | null
  isMailbox: boolean
  channel: Channel
  type: EventType
  dueAt: Date
  state: OutboxState
  isReachable: boolean
  /** Who last sent it again, and when; null where nobody has. */
  resentAt: Date | null
  resentBy: string | null
}

/** A card that is kept true is no notice. */
const IS_NOTICE = sql`o.event->>'type' <> 'card.changed'`

/** Somebody is there to take it now. */
const IS_REACHABLE = sql`exists (select 1 from conversation c where c.id = ${PLACE} and c.state = 'OPEN'
  and not exists (select 1 from closed_tenant t where t.tenant_id = c.tenant_id))`

const IS_UNDELIVERABLE = sql`(o.state in ('PARKED', 'UNCERTAIN', 'FAILED')
  or (o.state = 'EXPIRED' and o.told_again_at is null)
  or (o.state = 'DROPPED' and o.problem = ${NOBODY_TO_GIVE_IT_TO}))`

const WHY = sql`case when t.tenant_id is not null then 'closed' when c.id is null then 'never'
  when c.state = 'BLOCKED' then 'blocked' else 'removed' end`

/** What became of a municipality's notices, as its administrators see it: no task, no text. */
export class Deliveries {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
    private readonly owed: Owed,
  ) {}

  /** Notices that were due since then, by how they stand; of one municipality, or of every one. */
  counts(since: Date, municipalityId: MunicipalityId | null = null): Promise<Counted[]> {
    return rows(
      this.em,
      sql`select m.id as "municipalityId", m.name as municipality, o.state, o.seen_at is not null as "isSeen",
          o.told_again_at is not null as "isToldAgain",
          case when o.problem = ${NOBODY_TO_GIVE_IT_TO} then o.problem end as problem, count(*)::int as rows
        from outbox o join municipality m on m.id = o.municipality_id
        where o.due_at >= ${since} and ${IS_NOTICE}
          and (${municipalityId}::uuid is null or o.municipality_id = ${municipalityId})
        group by 1, 2, 3, 4, 5, 6 order by ${byMunicipality(this.scope)}`,
    )
  }

  /** People there who hear nothing in Teams, those first for whom most is held; `limit` at most. */
  unreachable(
    municipalityId: MunicipalityId,
    limit: number,
  ): Promise<(UnreachablePerson & { all: number })[]> {
    return rows(
      this.em,
      sql`select pe.id, pe.full_name as name, ${WHY} as why,
          case when t.tenant_id is null and c.state = 'REMOVED' then c.removed_at end as since,
          (select count(*)::int from outbox o where o.person_id = pe.id and o.state = 'PARKED' and ${IS_NOTICE}) as held,
          count(*) over ()::int as all
        from person pe join municipality m on m.id = pe.municipality_id
          left join conversation c on c.person_id = pe.id
          left join closed_tenant t on t.tenant_id = coalesce(c.tenant_id, m.tenant_id)
        where pe.municipality_id = ${municipalityId} and pe.deleted_at is null and pe.left_at is null
          and (c.id is null or c.state <> 'OPEN' or t.tenant_id is not null)
        order by held desc, pe.name_sort limit ${limit}`,
    )
  }

  /** What did not get there, the newest first; `limit` at most. */
  undelivered(
    municipalityId: MunicipalityId,
    { since, limit }: { since: Date; limit: number },
  ): Promise<UndeliveredRow[]> {
    return rows(
      this.em,
      sql`select o.id, pe.full_name as name, o.mailbox is not null as "isMailbox", o.channel, o.event->>'type' as type, o.due_at as "dueAt", o.state,
          ${IS_REACHABLE} as "isReachable", again.at as "resentAt", again.name as "resentBy"
        from outbox o left join person pe on pe.id = o.person_id
          left join lateral (select h.at, by.full_name as name from history h left join person by on by.id = h.actor_id
            where h.subject = 'notice' and h.subject_id = o.id order by h.ordinal desc limit 1) as again on true
        where ${this.owedTo(municipalityId)} and o.due_at >= ${since} and ${IS_UNDELIVERABLE}
        order by o.due_at desc, o.id limit ${limit}`,
    )
  }

  /** Those of them that may go out once more do, each once however often it is asked. Returns which. */
  async resend(municipalityId: MunicipalityId, ids: readonly OutboxId[], now: Date): Promise<OutboxId[]> {
    const resent = await rows<{ id: OutboxId }>(
      this.em,
      sql`with resent as (update outbox set state = 'WAITING', due_at = ${now}, first_tried_at = null, lease = null, leased_until = null,
          maybe_duplicate = maybe_duplicate or state = 'UNCERTAIN'
        where id in (select o.id from outbox o where o.id = any(${ids}) and ${this.owedTo(municipalityId)}
          and (o.state in ('UNCERTAIN', 'FAILED') or (o.state = 'EXPIRED' and o.told_again_at is null)
            or (o.state = 'PARKED' and ${IS_REACHABLE})) for no key update skip locked) returning id) select id from resent`,
    )
    this.owed.rows += resent.length
    return resent.map(({ id }) => id)
  }

  private owedTo(municipalityId: MunicipalityId): Sql {
    return sql`o.municipality_id = ${municipalityId} and ${IS_NOTICE}`
  }
}
