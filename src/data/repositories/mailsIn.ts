import type { EntityManager } from 'typeorm'
import type { HeldMailId, MessageId, MunicipalityId } from '../../domain/ids.js'
import type { HeldMail, MailToken } from '../../domain/mail.js'
import type { Day } from '../../domain/time.js'
import { columnsOf, oneRow, rows, sql, touched } from '../sql.js'
import { heldMailTable, mailTokenTable } from '../tables/mail.js'

const TOKEN_COLUMNS = columnsOf(mailTokenTable, 'k')
const HELD_COLUMNS = columnsOf(heldMailTable, 'h')

/** What comes in by mail. */
export class MailsIn {
  constructor(private readonly em: EntityManager) {}

  token(hash: string): Promise<MailToken | null> {
    return oneRow(this.em, sql`select ${TOKEN_COLUMNS} from mail_token k where k.hash = ${hash}`)
  }

  /** One more has come in for it. Returns how many that are on the day. */
  async use(hash: string, day: Day): Promise<number> {
    const used = await oneRow<{ uses: number }>(
      this.em,
      sql`with used as (
          update mail_token k set uses = case when k.used_on = ${day} then k.uses + 1 else 1 end, used_on = ${day}
          where k.hash = ${hash} returning k.uses)
        select uses from used`,
    )
    return used?.uses ?? 0
  }

  /** The same mail again is nothing. */
  async hold(mail: HeldMail): Promise<boolean> {
    const held = await rows(
      this.em,
      sql`insert into held_mail (id, municipality_id, task_id, person_id, mailbox, message_id, from_address, text, reason,
          received_at)
        values (${mail.id}, ${mail.municipalityId}, ${mail.taskId}, ${mail.personId}, ${mail.mailbox}, ${mail.messageId},
          ${mail.fromAddress}, ${mail.text}, ${mail.reason}, ${mail.receivedAt})
        on conflict (message_id) do nothing returning id`,
    )
    return held.length === 1
  }

  /** The oldest first. */
  held(limit: number): Promise<HeldMail[]> {
    return rows(
      this.em,
      sql`select ${HELD_COLUMNS} from held_mail h order by h.received_at, h.id limit ${limit}`,
    )
  }

  heldOne(id: HeldMailId): Promise<HeldMail | null> {
    return oneRow(this.em, sql`select ${HELD_COLUMNS} from held_mail h where h.id = ${id}`)
  }

  /** False when somebody else has decided on it. */
  async letGo(id: HeldMailId): Promise<boolean> {
    return (await touched(this.em, sql`delete from held_mail where id = ${id}`)) === 1
  }

  async noteReturn(messageId: MessageId, municipalityId: MunicipalityId, at: Date): Promise<void> {
    await rows(
      this.em,
      sql`insert into message_return (message_id, municipality_id, returned_at) values (${messageId}, ${municipalityId}, ${at})
        on conflict (message_id) do nothing`,
    )
  }
}
