import type { ChatPace } from '../../domain/pace.js'
import { sql, type Sql } from '../sql.js'

/**
 * How often one conversation is written to: a row of `pace` by the conversation's id says until when what it was sent has
 * been paid for (GCRA), by the database's clock. Noted by the statement that begins a message, looked at by the one that
 * takes it, so it costs no question of its own. Reminders that come by the hundred are not noted: they are one card a chat
 * and a morning, and five at once leave room for it.
 */

/** Seconds paid for ahead; `p` is the conversation's row, or none. */
const ahead = sql`coalesce(greatest(0, extract(epoch from p.given_until - clock_timestamp())), 0)::float8`

/** So many messages may go now. */
export const roomOf = ({ burst, perSecond }: ChatPace): Sql =>
  sql`floor(${burst}::float8 - ${ahead} * ${perSecond}::float8 + 0.000001)::int`

/** Seconds until there is room for one. */
export const untilRoom = ({ burst, perSecond }: ChatPace): Sql =>
  sql`greatest(0.001, ${ahead} - (${burst}::float8 - 1) / ${perSecond}::float8)`

/** Notes one message more for the conversation of the rows `begun (conversation_id)`. */
export const spent = ({ perSecond }: ChatPace): Sql =>
  sql`insert into pace (key, given_until, per_second, since)
    select one.conversation_id, clock_timestamp() + 1 / ${perSecond}::float8 * interval '1 second', ${perSecond}::float8,
      clock_timestamp()
    from (select distinct conversation_id from begun where conversation_id is not null) as one
    on conflict (key) do update set
      given_until = greatest(pace.given_until, clock_timestamp()) + 1 / ${perSecond}::float8 * interval '1 second'`
