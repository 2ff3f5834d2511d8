import type { EntityManager } from 'typeorm'
import type { OutboxRow } from '../../domain/conversation.js'
import type { MunicipalityId, OutboxId, PersonId } from '../../domain/ids.js'
import type { MailToken } from '../../domain/mail.js'
import type { Language, Side } from '../../domain/person.js'
import { rows, sql, touched, type Sql } from '../sql.js'
import { LEASED_UNTIL, OUTBOX_COLUMNS } from './outbox.js'
import { READER_LANGUAGE } from './readerLanguage.js'

/** Who gets a mail, as far as its words depend on it. `language`: null where nobody knows. */
export type MailReader = {
  personId: PersonId
  email: string
  side: Side
  municipalityId: MunicipalityId | null
  municipality: string | null
  tenantId: string | null
  language: Language | null
}

const due = (
  now: Date,
): Sql => sql`o.state = 'WAITING' and o.channel = 'MAIL' and o.due_at <= ${now} and not o.unrouted
  and (o.leased_until is null or o.leased_until <= clock_timestamp())`
const LOCK = 'klik:mail:'
const KEY = sql`coalesce(o.person_id::text, o.id::text)`

/** A tenant that shut the bot out is given so long to let it in again before its people are written to. */
const TENANT_PATIENCE = sql`interval '1 hour'`
/** What was parked long before mail was set up is old news. */
const STILL_NEWS = sql`interval '1 day'`

/** The mail that is owed, and the way from Teams to mail. */
export class Mails {
  constructor(private readonly em: EntityManager) {}

  /**
   * Takes what is due for so many readers, all that is due for each of them. Whoever has the lock of a reader deals with
   * what is due there; it is never waited for.
   */
  async take(lease: string, { now, limit }: { now: Date; limit: number }): Promise<OutboxRow[]> {
    const [chosen] = await rows<{ keys: string[] }>(
      this.em,
      sql`with first as materialized (
          select ${KEY} as key, min(o.due_at) as at from outbox o where ${due(now)} group by 1 order by 2, 1 limit ${limit})
        select coalesce(array_agg(key) filter (where pg_try_advisory_xact_lock(hashtextextended(${LOCK} || key, 0))), '{}')
          as keys from first`,
    )
    const keys = chosen?.keys ?? []
    if (keys.length === 0) return []
    // A statement of its own: it sees what whoever had the locks before has done.
    return rows(
      this.em,
      sql`with mine as materialized (
          select o.id from outbox o where ${due(now)} and ${KEY} = any(${keys}) for no key update of o skip locked),
        taken as (
          update outbox o set lease = ${lease}, leased_until = ${LEASED_UNTIL},
            first_tried_at = coalesce(o.first_tried_at, ${now})
          from mine where mine.id = o.id returning ${OUTBOX_COLUMNS})
        select * from taken`,
    )
  }

  readers(personIds: readonly PersonId[]): Promise<MailReader[]> {
    return rows(
      this.em,
      sql`select pe.id as "personId", pe.email, pe.side, pe.municipality_id as "municipalityId", m.name as municipality,
          coalesce(pe.tenant_id, m.tenant_id) as "tenantId", ${READER_LANGUAGE} as language
        from person pe left join municipality m on m.id = pe.municipality_id
        where pe.id = any(${personIds}) and pe.deleted_at is null and pe.left_at is null`,
    )
  }

  /**
   * What is parked for people goes to them by mail, as the one delivery it is: the bot has never met them, or they have
   * shut it out. Where a whole tenant has, it is asked first whether it still does. Returns how many rows that are.
   */
  redirect(now: Date): Promise<number> {
    const isOpen = sql`c.state = 'OPEN' and not exists (select 1 from closed_tenant t where t.tenant_id = c.tenant_id)`
    const isClosed = sql`exists (select 1 from conversation c join closed_tenant t on t.tenant_id = c.tenant_id
      where c.person_id = o.person_id and c.state = 'OPEN')`
    return touched(
      this.em,
      sql`update outbox set channel = 'MAIL', state = 'WAITING', first_tried_at = null where id in (
        select o.id from outbox o join person pe on pe.id = o.person_id and pe.deleted_at is null and pe.left_at is null
        where o.state = 'PARKED' and o.channel = 'TEAMS' and o.event->>'type' <> 'card.changed'
          and o.due_at > ${now}::timestamptz - ${STILL_NEWS}
          and not exists (select 1 from conversation c where c.person_id = o.person_id and ${isOpen})
          and (o.due_at <= ${now}::timestamptz - ${TENANT_PATIENCE} or not ${isClosed})
        for no key update of o skip locked)`,
    )
  }

  /** Where no mail is sent, what is for a person goes to them in Teams. Returns how many rows that are. */
  backToTeams(): Promise<number> {
    return touched(
      this.em,
      sql`update outbox set channel = 'TEAMS' where id in (
        select o.id from outbox o where o.state = 'WAITING' and o.channel = 'MAIL' and o.person_id is not null
          and (o.leased_until is null or o.leased_until <= clock_timestamp()) for no key update skip locked)`,
    )
  }

  async issue(token: Omit<MailToken, 'usedOn' | 'uses'>): Promise<void> {
    const { hash, municipalityId, personId, mailbox, taskId, outboxIds, madeAt } = token
    await rows(
      this.em,
      sql`insert into mail_token (hash, municipality_id, person_id, mailbox, task_id, outbox_ids, made_at)
        values (${hash}, ${municipalityId}, ${personId}, ${mailbox}, ${taskId}, ${outboxIds}::uuid[], ${madeAt})`,
    )
  }

  /** A mail that seemed to arrive came back. Returns the rows that were not known to have failed. */
  returned(ids: readonly OutboxId[], problem: string): Promise<OutboxRow[]> {
    return rows(
      this.em,
      sql`with back as (
          update outbox o set state = 'FAILED', problem = ${problem}
          where o.id = any(${ids}) and o.channel = 'MAIL' and o.state in ('SENT', 'UNCERTAIN') returning ${OUTBOX_COLUMNS})
        select * from back`,
    )
  }
}
