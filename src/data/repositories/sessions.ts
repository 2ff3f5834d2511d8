import type { EntityManager } from 'typeorm'
import {
  aliveSince,
  attemptSince,
  noteUseBefore,
  type KeySaid,
  type Session,
  type SignInAttempt,
} from '../../domain/session.js'
import { columnsOf, nothing, oneRow, sql, touched } from '../sql.js'
import { sessionTable, signInAttemptTable } from '../tables/session.js'

const TIDIED = 100

/** `share`: with whom they share connections and rates: their municipality's tenant, or the municipality. */
export type LivingSession = Session & { share: string | null }

/** Who is in through the browser, and who is on the way. Of the house's own work. */
export class Sessions {
  constructor(private readonly em: EntityManager) {}

  async insert(session: Session): Promise<void> {
    await this.em.insert(sessionTable, { ...session })
  }

  /** Null when it is over, or its person is deleted or has lost the key they came in with. */
  living(hash: string, now: Date): Promise<LivingSession | null> {
    return oneRow(
      this.em,
      sql`select ${columnsOf(sessionTable, 's')}, coalesce(m.tenant_id, m.id)::text as share
        from session s join person pe on pe.id = s.person_id and pe.deleted_at is null and pe.left_at is null
          join sign_in_key k on k.kind = s.kind and k.issuer = s.issuer and k.subject = s.subject
            and k.person_id = s.person_id
          left join municipality m on m.id = s.municipality_id
        where s.hash = ${hash} and s.expires_at > ${now} and s.last_used_at > ${aliveSince(now)}`,
    )
  }

  async noteUse({ hash, lastUsedAt }: Session, now: Date): Promise<void> {
    if (lastUsedAt > noteUseBefore(now)) return
    await touched(this.em, sql`update session set last_used_at = ${now} where hash = ${hash}`)
  }

  /** What it was, where there was one. */
  async end(hash: string): Promise<Session | null> {
    const found = await oneRow<Session>(
      this.em,
      sql`select ${columnsOf(sessionTable, 's')} from session s where s.hash = ${hash}`,
    )
    if (found) await touched(this.em, sql`delete from session where hash = ${hash}`)
    return found
  }

  /** All of whoever has that key; `sessionIndex`: that one alone. How many there were. */
  endOf({ kind, issuer, subject }: KeySaid, sessionIndex: string | null): Promise<number> {
    const one = sessionIndex === null ? nothing : sql`and session_index = ${sessionIndex}`
    return touched(
      this.em,
      sql`delete from session where kind = ${kind} and issuer = ${issuer} and subject = ${subject} ${one}`,
    )
  }

  /** Those nobody has taken up go with it, a few at a time: whoever floods us with attempts finds no room. */
  async begin(attempt: SignInAttempt): Promise<void> {
    await touched(
      this.em,
      sql`delete from sign_in_attempt where hash in (select a.hash from sign_in_attempt a
        where a.begun_at <= ${attemptSince(attempt.begunAt)} order by a.hash limit ${TIDIED})`,
    )
    await this.em.insert(signInAttemptTable, { ...attempt })
  }

  attempt(hash: string, now: Date): Promise<SignInAttempt | null> {
    return oneRow(
      this.em,
      sql`select ${columnsOf(signInAttemptTable, 'a')} from sign_in_attempt a
        where a.hash = ${hash} and a.begun_at > ${attemptSince(now)}`,
    )
  }

  /** Takes an attempt up: whoever comes second finds none. */
  async takeUp(hash: string, now: Date): Promise<SignInAttempt | null> {
    const found = await this.attempt(hash, now)
    const taken = await touched(this.em, sql`delete from sign_in_attempt where hash = ${hash}`)
    return taken === 1 ? found : null
  }
}
