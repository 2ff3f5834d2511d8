import type { EntityManager } from 'typeorm'
import type { InvitationId, PersonId, TeamId } from '../../domain/ids.js'
import type { Invitation } from '../../domain/invitation.js'
import { bound, boundOrNone, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { invitationTable } from '../tables/invitation.js'

/** An invitation with who sent it and whether it could not be delivered. */
export type NamedInvitation = Invitation & { senderName: string | null; isUndelivered: boolean }

const INVITATION = sql`select ${columnsOf(invitationTable, 'i')}, sender.full_name as "senderName",
    exists (select 1 from outbox o where o.event->>'type' = 'member.invited' and o.event->>'invitationId' = i.id::text
      and o.person_id = i.person_id and o.state in ('FAILED', 'EXPIRED')) as "isUndelivered"
  from invitation i left join person sender on sender.id = i.sent_by`

/** Invitations to teams and to introductions; of one person the newest counts. */
export class Invitations {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: InvitationId): Promise<NamedInvitation | null> {
    return oneRow(this.em, sql`${INVITATION} where i.id = ${id} and ${this.mine()}`)
  }

  insert(invitation: Invitation): Promise<unknown> {
    return this.em.insert(invitationTable, { ...invitation })
  }

  /** Of each person the newest to that team. */
  ofTeam(teamId: TeamId): Promise<NamedInvitation[]> {
    return rows(
      this.em,
      sql`${INVITATION} where i.team_id = ${teamId} and ${this.mine()} and not exists (
        select 1 from invitation later where later.person_id = i.person_id and later.team_id = i.team_id
          and (later.sent_at, later.id) > (i.sent_at, i.id))`,
    )
  }

  /** The newest of anybody to them. */
  newestOf(personId: PersonId): Promise<NamedInvitation | null> {
    return oneRow(
      this.em,
      sql`${INVITATION} where i.person_id = ${personId} and ${boundOrNone(this.scope, sql`i.municipality_id`)}
        order by i.sent_at desc, i.id desc limit 1`,
    )
  }

  /** They have come in: no invitation of theirs serves any more. */
  use(personId: PersonId, now: Date): Promise<number> {
    return touched(
      this.em,
      sql`update invitation i set used_at = ${now}
        where i.person_id = ${personId} and i.used_at is null and ${boundOrNone(this.scope, sql`i.municipality_id`)}`,
    )
  }

  private mine(): Sql {
    return bound(this.scope, sql`i.municipality_id`)
  }
}
