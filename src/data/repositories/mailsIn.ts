import type { EntityManager } from 'typeorm'
import type { MessageId, MunicipalityId } from '../../domain/ids.js'
import type { MailToken } from '../../domain/mail.js'
import type { Day } from '../../domain/time.js'
import { columnsOf, oneRow, rows, sql } from '../sql.js'
import { mailTokenTable } from '../tables/mail.js'

const TOKEN_COLUMNS = columnsOf(mailTokenTable, 'k')

/** What comes in by mail, and by which of ours it finds its place. */
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

  async noteReturn(messageId: MessageId, municipalityId: MunicipalityId, at: Date): Promise<void> {
    await rows(
      this.em,
      sql`insert into message_return (message_id, municipality_id, returned_at) values (${messageId}, ${municipalityId}, ${at})
        on conflict (message_id) do nothing`,
    )
  }
}
