import type { EntityManager } from 'typeorm'
import { JOIN_REQUEST_DAYS, type JoinRequest } from '../../domain/joinRequest.js'
import type { ConversationId, JoinRequestId, MunicipalityId, PersonId } from '../../domain/ids.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, insertNew, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { joinRequestTable } from '../tables/joinRequest.js'
import { stateAfter } from './conversations.js'

export type JoinAnswer = Pick<JoinRequest, 'state' | 'answeredAt' | 'answeredBy' | 'reason' | 'personId'>

const SELECT = sql`select ${columnsOf(joinRequestTable, 'j')} from join_request j`

type Asker = Pick<JoinRequest, 'tenantId' | 'aadObjectId'>

const ofAsker = ({ tenantId, aadObjectId }: Asker): Sql =>
  sql`j.tenant_id = ${tenantId} and j.aad_object_id = ${aadObjectId}`

/** Who asks to be let in. */
export class JoinRequests {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: JoinRequestId): Promise<JoinRequest | null> {
    return oneRow(this.em, sql`${SELECT} where j.id = ${id} and ${this.mine()}`)
  }

  of(asker: Asker): Promise<JoinRequest | null> {
    return oneRow(this.em, sql`${SELECT} where ${ofAsker(asker)} and ${this.mine()}`)
  }

  /** Those still to be answered, the oldest first. */
  pending(
    municipalityId: MunicipalityId,
    { now, limit }: { now: Date; limit: number },
  ): Promise<JoinRequest[]> {
    const since = new Date(now.getTime() - JOIN_REQUEST_DAYS * 86_400_000)
    return rows(
      this.em,
      sql`${SELECT} where j.municipality_id = ${municipalityId} and j.state = 'PENDING' and j.asked_at > ${since}
        and ${this.mine()} order by j.asked_at, j.id limit ${limit}`,
    )
  }

  /** False when they have asked meanwhile: the index knows one of each. */
  insert(request: JoinRequest): Promise<boolean> {
    return insertNew(this.em, joinRequestTable, request)
  }

  /** The first answer is the one that counts: false when there was one. */
  async answer(
    id: JoinRequestId,
    { state, answeredAt, answeredBy, reason, personId }: JoinAnswer,
  ): Promise<boolean> {
    const answered = await touched(
      this.em,
      sql`update join_request j set state = ${state}, answered_at = ${answeredAt}, answered_by = ${answeredBy},
          reason = ${reason}, person_id = ${personId}
        where j.id = ${id} and j.state = 'PENDING' and ${this.mine()}`,
    )
    return answered === 1
  }

  /** Where the answer goes; whoever asked in the tab may come to the chat later. */
  async answerIn(id: JoinRequestId, conversationId: ConversationId): Promise<void> {
    await touched(
      this.em,
      sql`update join_request j set conversation_id = ${conversationId} where j.id = ${id} and ${this.mine()}`,
    )
  }

  /** The chat it was asked in is that person's; one they had before is theirs no more. */
  async giveChat(id: ConversationId, personId: PersonId): Promise<void> {
    await touched(
      this.em,
      sql`update conversation c set person_id = null, state = ${stateAfter('replaced')}
        where c.person_id = ${personId} and c.id <> ${id}`,
    )
    await touched(
      this.em,
      sql`update conversation c set person_id = ${personId}
        where c.id = ${id} and c.kind = 'PERSONAL' and c.person_id is null`,
    )
  }

  async forget(id: JoinRequestId): Promise<void> {
    await touched(this.em, sql`delete from join_request j where j.id = ${id} and ${this.mine()}`)
  }

  private mine(): Sql {
    return bound(this.scope, sql`j.municipality_id`)
  }
}
