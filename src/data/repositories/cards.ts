import type { EntityManager } from 'typeorm'
import type { CardKind, DeliveredCard } from '../../domain/conversation.js'
import { newId, type ConversationId, type DeliveredCardId, type PersonId } from '../../domain/ids.js'
import type { Owed } from '../../domain/owed.js'
import { rankOf } from '../../domain/sendClass.js'
import { boundOrNone, type Scope } from '../scope.js'
import { always, columnsOf, oneRow, rows, sql, type Sql } from '../sql.js'
import { deliveredCardTable } from '../tables/conversation.js'

/**
 * `occasion` makes the rows of one change one; `of`: only the copies in that person's own chat.
 */
export type CardsChanged = {
  shows: readonly string[]
  occasion: string
  now: Date
  of?: PersonId
}

/** Copies older than this are left as they are; a press on one is still answered truthfully. */
const CARD_DAYS = 30

export const CARD_COLUMNS = columnsOf(deliveredCardTable, 'd')

export class Cards {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
    private readonly parts: { owed: Owed; onCard: DeliveredCardId | null },
  ) {}

  find(id: DeliveredCardId): Promise<DeliveredCard | null> {
    return this.em.findOneBy(deliveredCardTable, { id })
  }

  ofActivity(conversationId: ConversationId, activityId: string): Promise<DeliveredCard | null> {
    return oneRow(
      this.em,
      sql`select ${CARD_COLUMNS} from delivered_card d
        where d.conversation_id = ${conversationId} and d.activity_id = ${activityId}`,
    )
  }

  /** The newest of its kind whose subject begins so, wherever it stands in the conversation. */
  newest(conversationId: ConversationId, kind: CardKind, beginning: string): Promise<DeliveredCard | null> {
    return oneRow(
      this.em,
      sql`select ${CARD_COLUMNS} from delivered_card d where d.conversation_id = ${conversationId} and d.kind = ${kind}
        and starts_with(d.subject, ${beginning}) order by d.created_at desc limit 1`,
    )
  }

  /** Puts a sent card on the books; the same thing shown before in the conversation is to be retired. */
  async deliver(
    card: Omit<DeliveredCard, 'id' | 'page' | 'state' | 'createdAt'> & Partial<Pick<DeliveredCard, 'page'>>,
    now: Date,
  ): Promise<DeliveredCardId> {
    const id = newId<DeliveredCardId>()
    const { municipalityId, conversationId, activityId, threadId, kind, subject, shows, page = 1 } = card
    await rows(
      this.em,
      sql`insert into delivered_card (id, municipality_id, conversation_id, activity_id, thread_id, kind, subject, shows, page, created_at)
        values (${id}, ${municipalityId}, ${conversationId}, ${activityId}, ${threadId}, ${kind}, ${subject}, ${shows}, ${page}, ${now})
        on conflict (conversation_id, activity_id) do update
          set kind = excluded.kind, subject = excluded.subject, shows = excluded.shows, page = excluded.page,
            state = 'LIVE'`,
    )
    return id
  }

  /** The card now shows something else, as after a press that replaced it. */
  async refresh(
    id: DeliveredCardId,
    { kind, subject, shows, page = 1 }: Pick<DeliveredCard, 'kind' | 'subject' | 'shows'> & { page?: number },
  ): Promise<void> {
    await this.em.update(deliveredCardTable, { id }, { kind, subject, shows, page, state: 'LIVE' })
  }

  async retire(id: DeliveredCardId): Promise<void> {
    await this.em.update(deliveredCardTable, { id }, { state: 'RETIRED' })
  }

  /** Older live copies of the same thing in the conversation. */
  async retireOlder(
    newer: Pick<DeliveredCard, 'id' | 'conversationId' | 'kind' | 'subject'>,
    now: Date,
  ): Promise<void> {
    const { id, conversationId, kind, subject } = newer
    const { length } = await rows(
      this.em,
      sql`with older as (
          update delivered_card set state = 'RETIRED' where conversation_id = ${conversationId} and kind = ${kind}
            and subject = ${subject} and state = 'LIVE' and id <> ${id}
          returning *)
        ${this.owe(sql`select * from older`, 'retired', now)} returning id`,
    )
    this.count(length)
  }

  /** Every live copy that shows one of these things is owed an update, but the one it was done on: that one is answered. */
  async changed(change: CardsChanged): Promise<void> {
    const { length } = await rows(this.em, sql`${this.changing(change)} returning id`)
    this.count(length)
  }

  /** The insert that `changed` makes, for a statement that does more; `when` it comes to it. */
  changing({ shows, occasion, now, of }: CardsChanged, when: Sql = always): Sql {
    const since = new Date(now.getTime() - CARD_DAYS * 86_400_000)
    const whose = of
      ? sql`c.conversation_id in (select p.id from conversation p where p.person_id = ${of})`
      : always
    const copies = sql`select * from delivered_card c where c.state = 'LIVE' and c.shows && ${shows}::text[]
      and c.id is distinct from ${this.parts.onCard} and c.created_at > ${since} and ${whose}
      and ${boundOrNone(this.scope, sql`c.municipality_id`)} and ${when}`
    return this.owe(copies, occasion, now)
  }

  /** So many copies came to be owed an update by a statement that `changing` is part of. */
  count(copies: number): void {
    this.parts.owed.rows += copies
  }

  /** Every live copy in the person's own chat is owed an update: they see other things than before. */
  async changedFor(personId: PersonId, occasion: string, now: Date): Promise<void> {
    const since = new Date(now.getTime() - CARD_DAYS * 86_400_000)
    const copies = sql`select card.* from delivered_card card join conversation c on c.id = card.conversation_id
      where c.person_id = ${personId} and card.state = 'LIVE' and card.created_at > ${since}`
    const { length } = await rows(this.em, sql`${this.owe(copies, occasion, now)} returning id`)
    this.count(length)
  }

  private owe(copies: Sql, occasion: string, now: Date): Sql {
    return sql`insert into outbox (id, key, municipality_id, conversation_id, event, due_at, send_class)
      select gen_random_uuid(), 'card:' || copy.id || ':' || ${occasion}::text, copy.municipality_id, copy.conversation_id,
        jsonb_build_object('type', 'card.changed', 'deliveredCardId', copy.id), ${now}::timestamptz, ${rankOf('ANSWER')}::int
      from (${copies}) as copy on conflict (key) do nothing`
  }
}
