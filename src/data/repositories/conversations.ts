import type { Owed } from '../../domain/owed.js'
import type { EntityManager } from 'typeorm'
import { CHAT_LIFE, type ChatEvent } from '../../domain/chatLife.js'
import type { CardKind, Conversation, DeliveredCard } from '../../domain/conversation.js'
import {
  newId,
  type ConversationId,
  type DeliveredCardId,
  type MunicipalityId,
  type PersonId,
} from '../../domain/ids.js'
import type { Language } from '../../domain/person.js'
import type { ChatPace } from '../../domain/pace.js'
import { roomOf } from './chatPace.js'
import { rankOf } from '../../domain/sendClass.js'
import { boundOrNone, type Scope } from '../scope.js'
import { always, columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { conversationTable, deliveredCardTable } from '../tables/conversation.js'
import type { Outbox } from './outbox.js'

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

export const CONVERSATION_COLUMNS = columnsOf(conversationTable, 'c')

const CONVERSATION = sql`select ${CONVERSATION_COLUMNS} from conversation c`

export type Home = { id: MunicipalityId; name: string; language: Language }

/**
 * `municipality`: its name. `readerLanguage`: of the person, the conversation, the municipality, in this order.
 * `isClosedTenant`: to write there is to ask whether the tenant still shuts the bot out.
 */
export type AddressedConversation = Conversation & {
  municipality: string | null
  readerLanguage: Language | null
  isClosedTenant: boolean
}
/** `room`: so many messages may go there now. */
export type WithRoom = AddressedConversation & { room: number }

/** `isClosedTenant`: the tenant was said to shut the bot out. */
export type Around = { home: Home | null; known: Conversation | null; isClosedTenant: boolean }

export type Seen = Omit<
  Conversation,
  'id' | 'state' | 'welcomedAt' | 'removedAt' | 'quietUntil' | 'createdAt'
>

/** Most turns happen where the last one did. */
export const saysNothingNew = (known: Conversation, seen: Seen): boolean =>
  CHAT_LIFE.active[known.state] === known.state &&
  known.serviceUrl === seen.serviceUrl &&
  known.botId === seen.botId &&
  known.municipalityId === seen.municipalityId &&
  (seen.language === null || seen.language === known.language) &&
  (seen.personId === null || seen.personId === known.personId)

/** What the event makes of the state of conversation `c`. */
export function stateAfter(event: ChatEvent): Sql {
  const { OPEN, BLOCKED, REMOVED } = CHAT_LIFE[event]
  return sql`case c.state when 'OPEN' then ${OPEN} when 'BLOCKED' then ${BLOCKED} else ${REMOVED} end`
}

export class Conversations {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
    private readonly outbox: Pick<Outbox, 'unpark'>,
  ) {}

  find(id: ConversationId): Promise<Conversation | null> {
    return this.one(sql`c.id = ${id}`)
  }

  /** Conversations with what a card sent there needs to know of its reader. */
  addressed(ids: readonly ConversationId[], chat: ChatPace): Promise<WithRoom[]> {
    return rows(
      this.em,
      sql`select ${CONVERSATION_COLUMNS}, m.name as municipality,
          coalesce(pe.language, c.language, m.language) as "readerLanguage", t.tenant_id is not null as "isClosedTenant",
          ${roomOf(chat)} as room
        from conversation c left join municipality m on m.id = c.municipality_id
          left join closed_tenant t on t.tenant_id = c.tenant_id
          left join pace p on p.key = c.id
          left join person pe on pe.id = c.person_id and pe.deleted_at is null
        where c.id = any(${ids}) and ${boundOrNone(this.scope, sql`c.municipality_id`)}`,
    )
  }

  /** In which language everybody there is spoken to; null in a tenant nobody knows. */
  async languageOf({
    tenantId,
    teamsId,
  }: Pick<Conversation, 'tenantId' | 'teamsId'>): Promise<Language | null> {
    const found = await oneRow<{ language: Language }>(
      this.em,
      sql`select coalesce(c.language, m.language) as language from municipality m
          left join conversation c on c.tenant_id = m.tenant_id and c.teams_id = ${teamsId}
        where m.tenant_id = ${tenantId}`,
    )
    return found && found.language
  }

  ofTeams(tenantId: string, teamsId: string): Promise<Conversation | null> {
    return this.one(sql`c.tenant_id = ${tenantId} and c.teams_id = ${teamsId}`)
  }

  /**
   * Remembers where the bot may speak. What Teams says last is true: address, and that the bot is there at all.
   * `known`: what was remembered so far.
   */
  async remember(seen: Seen, known: Conversation | null = null): Promise<Conversation> {
    const { municipalityId, kind, personId, tenantId, teamsId, serviceUrl, botId, language } = seen
    if (personId) await this.forgetOtherPersonal(personId, teamsId)
    if (known?.municipalityId && known.municipalityId !== municipalityId) await this.unsubscribe(known.id)
    await rows(
      this.em,
      sql`insert into conversation as c (id, municipality_id, kind, person_id, tenant_id, teams_id, service_url, bot_id, language)
        values (${newId<ConversationId>()}, ${municipalityId}, ${kind}, ${personId}, ${tenantId}, ${teamsId}, ${serviceUrl}, ${botId}, ${language})
        on conflict (tenant_id, teams_id) do update set service_url = excluded.service_url, bot_id = excluded.bot_id,
          language = coalesce(excluded.language, c.language), state = ${stateAfter('active')},
          person_id = coalesce(excluded.person_id, c.person_id), municipality_id = excluded.municipality_id`,
    )
    const remembered = await this.ofTeams(tenantId, teamsId)
    if (!remembered) throw new Error('a conversation was remembered outside its municipality')
    await this.outbox.unpark(remembered)
    return remembered
  }

  /**
   * True for the one who is to say welcome: to whoever is new, or was away and was not welcomed after `since`. A repeated
   * install says nothing.
   */
  async claimWelcome(id: ConversationId, { now, since }: { now: Date; since: Date }): Promise<boolean> {
    const [claimed] = await rows<{ isDue: boolean }>(
      this.em,
      sql`with was as (
          select id, welcomed_at is null or (welcomed_at <= ${since} and removed_at is not null) as is_due
          from conversation where id = ${id} for no key update),
        back as (
          update conversation c set removed_at = null,
            welcomed_at = case when was.is_due then ${now}::timestamptz else c.welcomed_at end
          from was where c.id = was.id and (was.is_due or c.removed_at is not null) returning was.is_due)
        select is_due as "isDue" from back`,
    )
    return claimed?.isDue ?? false
  }

  /** Nothing is sent there until something happens there again. */
  async close(
    id: ConversationId,
    event: Extract<ChatEvent, 'removed' | 'blocked' | 'missing'>,
    now: Date,
  ): Promise<void> {
    const removedAt = event === 'blocked' ? sql`c.removed_at` : sql`${now}::timestamptz`
    await touched(
      this.em,
      sql`update conversation c set state = ${stateAfter(event)}, removed_at = ${removedAt} where c.id = ${id}`,
    )
  }

  async quiet(id: ConversationId, until: Date): Promise<void> {
    await this.em.update(conversationTable, { id }, { quietUntil: until })
  }

  /** A person has one personal conversation; a new one takes the place of the old, with its cards forgotten. */
  private async forgetOtherPersonal(personId: PersonId, teamsId: string): Promise<void> {
    await touched(
      this.em,
      sql`update conversation c set person_id = null, state = ${stateAfter('replaced')}
        where c.person_id = ${personId} and c.teams_id <> ${teamsId}`,
    )
  }

  /** Its tenant has come to another municipality, whose projects it has not asked to hear of. */
  private async unsubscribe(id: ConversationId): Promise<void> {
    await touched(this.em, sql`delete from subscription where conversation_id = ${id}`)
  }

  /** In which language everybody there is spoken to. */
  async speak(id: ConversationId, language: Language): Promise<void> {
    await rows(
      this.em,
      sql`update conversation c set language = ${language}
        where c.id = ${id} and ${boundOrNone(this.scope, sql`c.municipality_id`)}`,
    )
  }

  private one(where: Sql): Promise<Conversation | null> {
    const mine = boundOrNone(this.scope, sql`c.municipality_id`)
    return oneRow(this.em, sql`${CONVERSATION} where ${where} and ${mine}`)
  }
}

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
