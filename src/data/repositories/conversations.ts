import type { EntityManager } from 'typeorm'
import type { Conversation, DeliveredCard } from '../../domain/conversation.js'
import { newId, type ConversationId, type DeliveredCardId, type PersonId } from '../../domain/ids.js'
import { bound, type Scope } from '../scope.js'
import { oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { conversationTable, deliveredCardTable } from '../tables/conversation.js'

/** What a transaction has put into the outbox. */
export type Owed = { rows: number }

/** `occasion` makes the rows of one change one; `except`: the copy that is answered there and then. */
export type CardsChanged = {
  shows: readonly string[]
  occasion: string
  now: Date
  except: DeliveredCardId | null
}

/** Copies older than this are left as they are; a press on one is still answered truthfully. */
const CARD_DAYS = 30

const CONVERSATION = sql`
  select c.id, c.municipality_id as "municipalityId", c.kind, c.person_id as "personId", c.tenant_id as "tenantId",
    c.teams_id as "teamsId", c.service_url as "serviceUrl", c.bot_id as "botId", c.language, c.state,
    c.welcomed_at as "welcomedAt", c.quiet_until as "quietUntil", c.created_at as "createdAt"
  from conversation c`

export class Conversations {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: ConversationId): Promise<Conversation | null> {
    return this.one(sql`c.id = ${id}`)
  }

  ofPerson(personId: PersonId): Promise<Conversation | null> {
    return this.one(sql`c.person_id = ${personId}`)
  }

  ofTeams(tenantId: string, teamsId: string): Promise<Conversation | null> {
    return this.one(sql`c.tenant_id = ${tenantId} and c.teams_id = ${teamsId}`)
  }

  /** Remembers where the bot may speak. What Teams says last is true: address, and that the bot is there at all. */
  async remember(
    seen: Omit<Conversation, 'id' | 'state' | 'welcomedAt' | 'quietUntil' | 'createdAt'>,
  ): Promise<Conversation> {
    const { municipalityId, kind, personId, tenantId, teamsId, serviceUrl, botId, language } = seen
    if (personId) await this.forgetOtherPersonal(personId, teamsId)
    await rows(
      this.em,
      sql`insert into conversation as c (id, municipality_id, kind, person_id, tenant_id, teams_id, service_url, bot_id, language)
        values (${newId<ConversationId>()}, ${municipalityId}, ${kind}, ${personId}, ${tenantId}, ${teamsId}, ${serviceUrl}, ${botId}, ${language})
        on conflict (tenant_id, teams_id) do update set service_url = excluded.service_url, bot_id = excluded.bot_id,
          language = coalesce(excluded.language, c.language), state = 'OPEN',
          person_id = coalesce(excluded.person_id, c.person_id), municipality_id = excluded.municipality_id
        where (c.service_url, c.bot_id, c.state) is distinct from (excluded.service_url, excluded.bot_id, 'OPEN')
          or c.language is distinct from coalesce(excluded.language, c.language)
          or c.person_id is distinct from coalesce(excluded.person_id, c.person_id)
          or c.municipality_id is distinct from excluded.municipality_id`,
    )
    const remembered = await this.ofTeams(tenantId, teamsId)
    if (!remembered) throw new Error('a conversation was remembered outside its municipality')
    return remembered
  }

  /** True for the one who is to say welcome; a repeated install says nothing. */
  async claimWelcome(id: ConversationId, now: Date): Promise<boolean> {
    return (
      (await touched(
        this.em,
        sql`update conversation set welcomed_at = ${now} where id = ${id} and welcomed_at is null`,
      )) === 1
    )
  }

  /** The bot was removed: should it come back, it introduces itself again. */
  async close(id: ConversationId, state: 'BLOCKED' | 'REMOVED'): Promise<void> {
    const welcomedAt = state === 'REMOVED' ? { welcomedAt: null } : {}
    await this.em.update(conversationTable, { id }, { state, ...welcomedAt })
  }

  async quiet(id: ConversationId, until: Date): Promise<void> {
    await this.em.update(conversationTable, { id }, { quietUntil: until })
  }

  /** A person has one personal conversation; a new one takes the place of the old, with its cards forgotten. */
  private async forgetOtherPersonal(personId: PersonId, teamsId: string): Promise<void> {
    await touched(
      this.em,
      sql`update conversation set person_id = null, state = 'REMOVED' where person_id = ${personId} and teams_id <> ${teamsId}`,
    )
  }

  private one(where: Sql): Promise<Conversation | null> {
    const mine = sql`(${bound(this.scope, sql`c.municipality_id`)} or c.municipality_id is null)`
    return oneRow(this.em, sql`${CONVERSATION} where ${where} and ${mine}`)
  }
}

export class Cards {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
    private readonly owed: Owed,
  ) {}

  find(id: DeliveredCardId): Promise<DeliveredCard | null> {
    return this.em.findOneBy(deliveredCardTable, { id })
  }

  ofActivity(conversationId: ConversationId, activityId: string): Promise<DeliveredCard | null> {
    return this.em.findOneBy(deliveredCardTable, { conversationId, activityId })
  }

  /** Puts a sent card on the books; the same thing shown before in the conversation is to be retired. */
  async deliver(
    card: Omit<DeliveredCard, 'id' | 'state' | 'createdAt'>,
    now: Date,
  ): Promise<DeliveredCardId> {
    const id = newId<DeliveredCardId>()
    const { municipalityId, conversationId, activityId, threadId, kind, subject, shows } = card
    await rows(
      this.em,
      sql`insert into delivered_card (id, municipality_id, conversation_id, activity_id, thread_id, kind, subject, shows, created_at)
        values (${id}, ${municipalityId}, ${conversationId}, ${activityId}, ${threadId}, ${kind}, ${subject}, ${shows}, ${now})
        on conflict (conversation_id, activity_id) do update
          set kind = excluded.kind, subject = excluded.subject, shows = excluded.shows, state = 'LIVE'`,
    )
    return id
  }

  /** The card now shows something else, as after a press that replaced it. */
  async redraw(id: DeliveredCardId, card: Pick<DeliveredCard, 'kind' | 'subject' | 'shows'>): Promise<void> {
    await this.em.update(deliveredCardTable, { id }, { ...card, state: 'LIVE' })
  }

  async retire(id: DeliveredCardId): Promise<void> {
    await this.em.update(deliveredCardTable, { id }, { state: 'RETIRED' })
  }

  /** Older live copies of the same thing in the conversation. */
  async retireOlder(newer: DeliveredCardId, now: Date): Promise<void> {
    await rows(
      this.em,
      sql`with older as (
          update delivered_card o set state = 'RETIRED' from delivered_card n
          where n.id = ${newer} and o.conversation_id = n.conversation_id and o.kind = n.kind
            and o.subject = n.subject and o.id <> n.id and o.state = 'LIVE'
          returning o.*)
        ${this.refresh(sql`select * from older`, 'retired', now)}`,
    )
    this.owed.rows += 1
  }

  /** Every live copy that shows one of these things is owed an update. */
  async changed({ shows, occasion, now, except }: CardsChanged): Promise<void> {
    const since = new Date(now.getTime() - CARD_DAYS * 86_400_000)
    const copies = sql`select * from delivered_card c where c.state = 'LIVE' and c.shows && ${shows}::text[]
      and c.id is distinct from ${except} and c.created_at > ${since}
      and (${bound(this.scope, sql`c.municipality_id`)} or c.municipality_id is null)`
    const { length } = await rows(this.em, sql`${this.refresh(copies, occasion, now)} returning id`)
    this.owed.rows += length
  }

  private refresh(copies: Sql, occasion: string, now: Date): Sql {
    return sql`insert into outbox (id, key, municipality_id, conversation_id, event, due_at)
      select gen_random_uuid(), 'card:' || copy.id || ':' || ${occasion}::text, copy.municipality_id, copy.conversation_id,
        jsonb_build_object('type', 'card.changed', 'deliveredCardId', copy.id), ${now}::timestamptz
      from (${copies}) as copy on conflict (key) do nothing`
  }
}
