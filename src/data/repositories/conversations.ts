import type { EntityManager } from 'typeorm'
import { CHAT_LIFE, type ChatEvent } from '../../domain/chatLife.js'
import type { Conversation } from '../../domain/conversation.js'
import { newId, type ConversationId, type MunicipalityId, type PersonId } from '../../domain/ids.js'
import type { Language } from '../../domain/person.js'
import type { ChatPace } from '../../domain/pace.js'
import { roomOf } from './chatPace.js'
import { lockKey } from '../lockKey.js'
import { boundOrNone, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { conversationTable } from '../tables/conversation.js'
import type { Outbox } from './outbox.js'

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
    const remembered = await oneRow<Conversation>(
      this.em,
      sql`insert into conversation as c (id, municipality_id, kind, person_id, tenant_id, teams_id, service_url, bot_id, language)
        values (${newId<ConversationId>()}, ${municipalityId}, ${kind}, ${personId}, ${tenantId}, ${teamsId}, ${serviceUrl}, ${botId}, ${language})
        on conflict (tenant_id, teams_id) do update set service_url = excluded.service_url, bot_id = excluded.bot_id,
          language = coalesce(excluded.language, c.language), state = ${stateAfter('active')},
          person_id = coalesce(excluded.person_id, c.person_id), municipality_id = excluded.municipality_id
        returning ${CONVERSATION_COLUMNS}`,
    )
    if (!remembered) throw new Error('a conversation was not remembered')
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
    // Of two that come at once, the second sees the first.
    await lockKey(this.em, `chat:${personId}`)
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
