import type { EntityManager } from 'typeorm'
import type { MunicipalityId } from '../../domain/ids.js'
import { MARKER_WORSENED } from '../../domain/recipients.js'
import type { Day } from '../../domain/time.js'
import { rankOf } from '../../domain/sendClass.js'
import { rows, sql, type Sql } from '../sql.js'
import { isUnrouted } from './outbox.js'
import { markerSql } from './taskList.js'

export type Swept = { turned: number; worsened: number; notices: number; copies: number }

/** Where nobody works that day: when its notices go out instead. */
export type Closed = { municipalityId: MunicipalityId; dueAt: Date }
/** Where nobody works on the days after it, up to that one. */
export type Ahead = { municipalityId: MunicipalityId; until: Day }
export type SweepTimes = { now: Date; noticesAt: Date; closed?: readonly Closed[]; ahead?: readonly Ahead[] }

/** When notices of municipality `of` go out. */
export const noticesDue = ({ noticesAt, closed = [] }: Omit<SweepTimes, 'now'>, of: Sql): Sql =>
  sql`coalesce((select one.due_at from unnest(${closed.map((one) => one.municipalityId)}::uuid[],
    ${closed.map(({ dueAt }) => dueAt)}::timestamptz[]) as one(id, due_at) where one.id = ${of}), ${noticesAt}::timestamptz)`

/** The order of `hasWorsened` in domain/deadline.ts. */
const severity = (marker: Sql): Sql => sql`array_position(array['GREEN', 'YELLOW', 'RED'], ${marker})`

/** Everybody the notice of a worsened task goes to, as domain/recipients.ts says, and the channels of its project. */
const RECIPIENTS = sql`
  select w.*, a.person_id, null::uuid as conversation_id
    from telling w join access a on a.project_id = w.project_id and a.municipality_id = w.municipality_id
      join person pe on pe.id = a.person_id and pe.deleted_at is null and pe.left_at is null
    where (w.kind <> 'LOCAL' and a.user_type = any(${MARKER_WORSENED.whole}))
      or (a.user_type = any(${MARKER_WORSENED.own}) and a.person_id in (w.responsible_id, w.executor_id))
  union all
  select w.*, null, s.conversation_id
    from telling w join subscription s on s.project_id = w.project_id and s.municipality_id = w.municipality_id
    where w.kind <> 'LOCAL' and s.deadlines and (w.marker = 'RED' or not s.only_red)`

/** The administrators of a project without a plus user (klik.md W32). */
const ADMINISTRATORS = sql`
  select w.*, pe.id as person_id
    from telling w join person pe on pe.municipality_id = w.municipality_id and pe.is_administrator and pe.deleted_at is null and pe.left_at is null
    where w.kind <> 'LOCAL' and not exists (
      select 1 from access a join person plus on plus.id = a.person_id and plus.deleted_at is null and plus.left_at is null
      where a.project_id = w.project_id and a.municipality_id = w.municipality_id and a.user_type = 'PLUS')`

const unheard = (times: SweepTimes): Sql => sql`
  insert into outbox (id, key, municipality_id, person_id, event, due_at, send_class, unrouted)
  select gen_random_uuid(),
    concat_ws(':', 'project.withoutPlus', o.id, o.marker, o.latest_start, o.end_date, o.person_id),
    o.municipality_id, o.person_id,
    jsonb_build_object('type', 'project.withoutPlus', 'projectId', o.project_id, 'taskId', o.id, 'what', o.marker),
    ${noticesDue(times, sql`o.municipality_id`)}, ${rankOf('RED')}::int, ${isUnrouted(sql`o.person_id`)}
  from (${ADMINISTRATORS}) as o on conflict (key) do nothing returning 1`

/** What has worsened today, and what ends on the days off that follow. */
const telling = (today: Day, ahead: readonly Ahead[]): Sql => sql`
    select id, municipality_id, project_id, kind, responsible_id, executor_id, latest_start, end_date, marker,
      ${today}::date as day from worsened
    union all
    select t.id, t.municipality_id, t.project_id, t.kind, t.responsible_id, t.executor_id, t.latest_start, t.end_date,
      'RED', t.end_date
    from unnest(${ahead.map((one) => one.municipalityId)}::uuid[], ${ahead.map(({ until }) => until)}::date[]) as closed(id, until)
      join task t on t.municipality_id = closed.id and t.next_change_on <= closed.until
    where t.red_on = t.end_date and t.red_on > ${today}::date and t.red_on <= closed.until`

/**
 * Moves every task whose day has come on to its next one, and writes down who is owed a notice, in one statement:
 * the row locks and the unique key make a second run nothing. A late sweep tells only where things stand now. An end
 * date on a day nobody works is told on the last worked day before, under the key it would have on its own day.
 */
export async function sweep(em: EntityManager, today: Day, times: SweepTimes): Promise<Swept> {
  const { ahead = [] } = times
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
      telling as (${telling(today, ahead)}),
      notices as (
        insert into outbox (id, key, municipality_id, person_id, conversation_id, event, due_at, send_class, unrouted)
        select gen_random_uuid(),
          concat_ws(':', 'marker', o.id, o.marker, o.latest_start, o.end_date, coalesce(o.person_id, o.conversation_id)),
          o.municipality_id, o.person_id, o.conversation_id,
          jsonb_build_object('type', 'task.markerWorsened', 'taskId', o.id, 'marker', o.marker, 'day', o.day::text),
          ${noticesDue(times, sql`o.municipality_id`)},
          case o.marker when 'RED' then ${rankOf('RED')}::int else ${rankOf('ROUTINE')}::int end, ${isUnrouted(sql`o.person_id`)}
        from (${RECIPIENTS}) as o on conflict (key) do nothing returning 1),
      unheard as (${unheard(times)}),
      copies as (
        insert into outbox (id, key, municipality_id, conversation_id, event, due_at, send_class)
        select gen_random_uuid(), 'card:' || c.id || ':' || ${today}::text, c.municipality_id, c.conversation_id,
          jsonb_build_object('type', 'card.changed', 'deliveredCardId', c.id), ${times.now}::timestamptz, ${rankOf('ANSWER')}::int
        from delivered_card c where c.state = 'LIVE' and c.shows &&
          (select array_agg(id::text) || array_agg(distinct project_id::text) from turned)
        on conflict (key) do nothing returning 1)
      select (select count(*)::int from turned) as turned, (select count(*)::int from worsened) as worsened,
        (select count(*)::int from copies) as copies, ((select count(*) from notices) + (select count(*) from unheard))::int as notices`,
  )
  return swept ?? { turned: 0, worsened: 0, notices: 0, copies: 0 }
}
