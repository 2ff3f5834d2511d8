import type { EntityManager } from 'typeorm'
import type { Conversation, DeliveredCard } from '../../domain/conversation.js'
import {
  newId,
  type ConversationId,
  type DeliveredCardId,
  type MunicipalityId,
  type PersonId,
} from '../../domain/ids.js'
import type { Language } from '../../domain/person.js'
import { bound, type Scope } from '../scope.js'
import { always, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { conversationTable, deliveredCardTable } from '../tables/conversation.js'
import type { Outbox } from './outbox.js'

/** What a transaction has put into the outbox. */
export type Owed = { rows: number }

/**
 * `occasion` makes the rows of one change one; `except`: the copy that is answered there and then; `of`: only the
 * copies in that person's own chat.
 */
export type CardsChanged = {
  shows: readonly string[]
  occasion: string
  now: Date
  except: DeliveredCardId | null
  of?: PersonId
}

/** Copies older than this are left as they are; a press on one is still answered truthfully. */
const CARD_DAYS = 30

const CONVERSATION_COLUMNS = sql`c.id, c.municipality_id as "municipalityId", c.kind, c.person_id as "personId", c.tenant_id as "tenantId",
    c.teams_id as "teamsId", c.service_url as "serviceUrl", c.bot_id as "botId", c.language, c.state,
    c.welcomed_at as "welcomedAt", c.quiet_until as "quietUntil", c.created_at as "createdAt"`

const CONVERSATION = sql`select ${CONVERSATION_COLUMNS} from conversation c`

type Home = { id: MunicipalityId; name: string }

/** `municipality`: its name. `readerLanguage`: of the person, the conversation, the municipality, in this order. */
export type AddressedConversation = Conversation & {
  municipality: string | null
  readerLanguage: Language | null
}

type Seen = Omit<Conversation, 'id' | 'state' | 'welcomedAt' | 'quietUntil' | 'createdAt'>

/** Most turns happen where the last one did. */
const saysNothingNew = (known: Conversation, seen: Seen): boolean =>
  known.state === 'OPEN' &&
  known.serviceUrl === seen.serviceUrl &&
  known.botId === seen.botId &&
  known.municipalityId === seen.municipalityId &&
  (seen.language === null || seen.language === known.language) &&
  (seen.personId === null || seen.personId === known.personId)

export class Conversations {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
    private readonly outbox: Pick<Outbox, 'unpark'>,
  ) {}

  find(id: ConversationId): Promise<Conversation | null> {
    return this.one(sql`c.id = ${id}`)
  }

  /** The tenant's municipality and the place Teams names so, each as far as it is known. */
  async around({
    tenantId,
    teamsId,
  }: Pick<Conversation, 'tenantId' | 'teamsId'>): Promise<{ home: Home | null; known: Conversation | null }> {
    type Row = Conversation & { homeId: MunicipalityId | null; homeName: string | null }
    const row = await oneRow<Row>(
      this.em,
      sql`select ${CONVERSATION_COLUMNS}, m.id as "homeId", m.name as "homeName"
        from (select ${tenantId}::uuid as tenant_id) as here
          left join municipality m on m.tenant_id = here.tenant_id
          left join conversation c on c.tenant_id = here.tenant_id and c.teams_id = ${teamsId}`,
    )
    if (!row) return { home: null, known: null }
    const { homeId, homeName, ...known } = row
    const isKnown = (known as { id: ConversationId | null }).id !== null
    return { home: homeId && { id: homeId, name: homeName ?? '' }, known: isKnown ? known : null }
  }

  /** Conversations with what a card sent there needs to know of its reader. */
  addressed(ids: readonly ConversationId[]): Promise<AddressedConversation[]> {
    return rows(
      this.em,
      sql`select ${CONVERSATION_COLUMNS}, m.name as municipality,
          coalesce(pe.language, c.language, m.language) as "readerLanguage"
        from conversation c left join municipality m on m.id = c.municipality_id
          left join person pe on pe.id = c.person_id and pe.deleted_at is null
        where c.id = any(${ids}) and (${bound(this.scope, sql`c.municipality_id`)} or c.municipality_id is null)`,
    )
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
    if (known && saysNothingNew(known, seen)) return known
    if (personId) await this.forgetOtherPersonal(personId, teamsId)
    await rows(
      this.em,
      sql`insert into conversation as c (id, municipality_id, kind, person_id, tenant_id, teams_id, service_url, bot_id, language)
        values (${newId<ConversationId>()}, ${municipalityId}, ${kind}, ${personId}, ${tenantId}, ${teamsId}, ${serviceUrl}, ${botId}, ${language})
        on conflict (tenant_id, teams_id) do update set service_url = excluded.service_url, bot_id = excluded.bot_id,
          language = coalesce(excluded.language, c.language), state = 'OPEN',
          person_id = coalesce(excluded.person_id, c.person_id), municipality_id = excluded.municipality_id`,
    )
    const remembered = await this.ofTeams(tenantId, teamsId)
    if (!remembered) throw new Error('a conversation was remembered outside its municipality')
    await this.outbox.unpark(remembered)
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
    return oneRow(
      this.em,
      sql`select id, municipality_id as "municipalityId", conversation_id as "conversationId",
          activity_id as "activityId", thread_id as "threadId", kind, subject, shows, page, state,
          created_at as "createdAt"
        from delivered_card where conversation_id = ${conversationId} and activity_id = ${activityId}`,
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
  async redraw(
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
        ${this.refresh(sql`select * from older`, 'retired', now)} returning id`,
    )
    this.owed.rows += length
  }

  /** Every live copy that shows one of these things is owed an update. */
  async changed({ shows, occasion, now, except, of }: CardsChanged): Promise<void> {
    const since = new Date(now.getTime() - CARD_DAYS * 86_400_000)
    const whose = of
      ? sql`c.conversation_id in (select p.id from conversation p where p.person_id = ${of})`
      : always
    const copies = sql`select * from delivered_card c where c.state = 'LIVE' and c.shows && ${shows}::text[]
      and c.id is distinct from ${except} and c.created_at > ${since} and ${whose}
      and (${bound(this.scope, sql`c.municipality_id`)} or c.municipality_id is null)`
    const { length } = await rows(this.em, sql`${this.refresh(copies, occasion, now)} returning id`)
    this.owed.rows += length
  }

  /** Every live copy in the person's own chat is owed an update: they see other things than before. */
  async changedFor(personId: PersonId, occasion: string, now: Date): Promise<void> {
    const since = new Date(now.getTime() - CARD_DAYS * 86_400_000)
    const copies = sql`select card.* from delivered_card card join conversation c on c.id = card.conversation_id
      where c.person_id = ${personId} and card.state = 'LIVE' and card.created_at > ${since}`
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
