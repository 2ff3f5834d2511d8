import type { EntityManager } from 'typeorm'
import { MARKER_WORSENED } from '../../domain/recipients.js'
import type { Day } from '../../domain/time.js'
import { rows, sql, type Sql } from '../sql.js'
import { markerSql } from './taskList.js'

export type Swept = { turned: number; worsened: number; notices: number; copies: number }

/** The order of `hasWorsened` in domain/deadline.ts. */
const severity = (marker: Sql): Sql => sql`array_position(array['GREEN', 'YELLOW', 'RED'], ${marker})`

/** Everybody the notice of a worsened task goes to, as domain/recipients.ts says, and the channels of its project. */
const RECIPIENTS = sql`
  select w.*, a.person_id, null::uuid as conversation_id
    from worsened w join access a on a.project_id = w.project_id and a.municipality_id = w.municipality_id
      join person pe on pe.id = a.person_id and pe.deleted_at is null
    where (w.kind <> 'LOCAL' and a.user_type = any(${MARKER_WORSENED.whole}))
      or (a.user_type = any(${MARKER_WORSENED.own}) and a.person_id in (w.responsible_id, w.executor_id))
  union all
  select w.*, null, s.conversation_id
    from worsened w join subscription s on s.project_id = w.project_id and s.municipality_id = w.municipality_id
    where w.kind <> 'LOCAL'`

/**
 * Moves every task whose day has come on to its next one, and writes down who is owed a notice, in one statement:
 * the row locks and the unique key make a second run nothing. A late sweep tells only where things stand now.
 */
export async function sweep(
  em: EntityManager,
  today: Day,
  times: { now: Date; noticesAt: Date },
): Promise<Swept> {
  const [swept] = await rows<Swept>(
    em,
    sql`with due as (
        select t.id, t.last_notified_marker as before, ${markerSql(today)} as marker from task t
        where t.next_change_on <= ${today}::date order by t.id for no key update),
      turned as (
        update task t set last_notified_marker = due.marker, next_change_on =
            case when t.yellow_on > ${today}::date then t.yellow_on when t.red_on > ${today}::date then t.red_on end
        from due where due.id = t.id
        returning t.id, t.municipality_id, t.project_id, t.kind, t.responsible_id, t.executor_id, t.latest_start,
          t.end_date, due.before, due.marker),
      worsened as (
        select * from turned where marker in ('YELLOW', 'RED')
          and ${severity(sql`marker`)} > coalesce(${severity(sql`before`)}, 0)),
      owed as (${RECIPIENTS}),
      notices as (
        insert into outbox (id, key, municipality_id, person_id, conversation_id, event, due_at)
        select gen_random_uuid(),
          concat_ws(':', 'marker', o.id, o.marker, o.latest_start, o.end_date, coalesce(o.person_id, o.conversation_id)),
          o.municipality_id, o.person_id, o.conversation_id,
          jsonb_build_object('type', 'task.markerWorsened', 'taskId', o.id, 'marker', o.marker, 'day', ${today}::text),
          ${times.noticesAt}::timestamptz
        from owed o on conflict (key) do nothing returning 1),
      copies as (
        insert into outbox (id, key, municipality_id, conversation_id, event, due_at)
        select gen_random_uuid(), 'card:' || c.id || ':' || ${today}::text, c.municipality_id, c.conversation_id,
          jsonb_build_object('type', 'card.changed', 'deliveredCardId', c.id), ${times.now}::timestamptz
        from delivered_card c where c.state = 'LIVE' and c.shows &&
          (select array_agg(id::text) || array_agg(distinct project_id::text) from turned)
        on conflict (key) do nothing returning 1)
      select (select count(*)::int from turned) as turned, (select count(*)::int from worsened) as worsened,
        (select count(*)::int from notices) as notices, (select count(*)::int from copies) as copies`,
  )
  return swept ?? { turned: 0, worsened: 0, notices: 0, copies: 0 }
}
