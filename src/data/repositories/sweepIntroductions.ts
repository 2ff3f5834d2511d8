import type { EntityManager } from 'typeorm'
import { rankOf } from '../../domain/sendClass.js'
import type { Day } from '../../domain/time.js'
import { rows, sql, type Sql } from '../sql.js'
import { isUnrouted } from './outbox.js'
import { noticesDue, type Ahead, type Swept, type SweepTimes } from './sweep.js'

/** Only what can be worked on has a day on which it turns. */
const MARKER = (today: Day): Sql => sql`case when it.red_on <= ${today}::date then 'RED'
  when it.yellow_on <= ${today}::date then 'YELLOW' else 'GREEN' end`
const severity = (marker: Sql): Sql => sql`array_position(array['GREEN', 'YELLOW', 'RED'], ${marker})`

/** Whoever is to do it, and on red who started the plan too; never the introduced person about others' delays. */
const RECIPIENTS = sql`
  select distinct w.id, w.municipality_id, w.marker, w.latest_start, w.deadline, w.day, pe.id as person_id
  from telling w join person pe on pe.municipality_id = w.municipality_id
    and pe.deleted_at is null and pe.left_at is null
  where pe.id = w.responsible_id
    or (w.marker = 'RED' and pe.id = w.started_by and w.started_by is distinct from w.introducee_id)`

const PLAN = sql`join introduction_plan p on p.id = it.plan_id and p.state = 'RUNNING'`

const due = (today: Day): Sql => sql`
        select it.id, it.last_notified_marker as before, ${MARKER(today)} as marker, p.started_by, p.introducee_id
        from introduction_task it ${PLAN}
        where it.next_change_on <= ${today}::date and it.status in ('NOT_STARTED', 'STARTED')
        order by it.id for no key update of it`

const turned = (today: Day): Sql => sql`
        update introduction_task it set last_notified_marker = due.marker, next_change_on =
            case when it.yellow_on > ${today}::date then it.yellow_on when it.red_on > ${today}::date then it.red_on end
        from due where due.id = it.id
        returning it.id, it.plan_id, it.municipality_id, it.responsible_id, it.latest_start, it.deadline,
          due.before, due.marker, due.started_by, due.introducee_id`

/** What has worsened, and what ends on the days off that follow. */
const telling = (today: Day, ahead: readonly Ahead[]): Sql => sql`
        select id, municipality_id, responsible_id, latest_start, deadline, marker, started_by, introducee_id,
          ${today}::date as day from turned
        where marker in ('YELLOW', 'RED') and ${severity(sql`marker`)} > coalesce(${severity(sql`before`)}, 0)
        union all
        select it.id, it.municipality_id, it.responsible_id, it.latest_start, it.deadline, 'RED', p.started_by,
          p.introducee_id, it.deadline
        from unnest(${ahead.map((one) => one.municipalityId)}::uuid[], ${ahead.map(({ until }) => until)}::date[])
            as closed(id, until)
          join introduction_task it on it.municipality_id = closed.id and it.next_change_on <= closed.until ${PLAN}
        where it.red_on = it.deadline and it.red_on > ${today}::date and it.red_on <= closed.until
          and it.status in ('NOT_STARTED', 'STARTED')`

const notices = (times: SweepTimes): Sql => sql`
        insert into outbox (id, key, municipality_id, person_id, event, due_at, send_class, unrouted)
        select gen_random_uuid(), concat_ws(':', 'introduction', o.id, o.marker, o.latest_start, o.deadline, o.person_id),
          o.municipality_id, o.person_id,
          jsonb_build_object('type', 'introduction.worsened', 'taskId', o.id, 'marker', o.marker, 'day', o.day::text),
          ${noticesDue(times, sql`o.municipality_id`)},
          case o.marker when 'RED' then ${rankOf('RED')}::int else ${rankOf('ROUTINE')}::int end,
          ${isUnrouted(sql`o.person_id`)}
        from (${RECIPIENTS}) as o on conflict (key) do nothing returning 1`

const copies = (today: Day, now: Date): Sql => sql`
        insert into outbox (id, key, municipality_id, conversation_id, event, due_at, send_class)
        select gen_random_uuid(), 'card:' || c.id || ':' || ${today}::text, c.municipality_id, c.conversation_id,
          jsonb_build_object('type', 'card.changed', 'deliveredCardId', c.id), ${now}::timestamptz,
          ${rankOf('ANSWER')}::int
        from delivered_card c where c.state = 'LIVE' and c.shows &&
          (select array_agg(id::text) || array_agg(distinct plan_id::text) from turned)
        on conflict (key) do nothing returning 1`

/** As the sweep of KLIK's tasks, over those of introductions: the municipality's people alone are told (I-21). */
export async function sweepIntroductions(em: EntityManager, today: Day, times: SweepTimes): Promise<Swept> {
  const { ahead = [], now } = times
  const [swept] = await rows<Swept>(
    em,
    sql`with due as (${due(today)}), turned as (${turned(today)}), telling as (${telling(today, ahead)}),
        notices as (${notices(times)}), copies as (${copies(today, now)})
      select (select count(*)::int from turned) as turned, (select count(*)::int from telling) as worsened,
        (select count(*)::int from copies) as copies, (select count(*)::int from notices) as notices`,
  )
  return swept ?? { turned: 0, worsened: 0, notices: 0, copies: 0 }
}
