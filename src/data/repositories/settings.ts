import type { EntityManager } from 'typeorm'
import type { CalendarSettings } from '../../domain/calendar.js'
import type { OutboxEvent } from '../../domain/events.js'
import type { Channel, OutboxState } from '../../domain/conversation.js'
import type { MunicipalityId, OutboxId, PersonId, TaskId } from '../../domain/ids.js'
import { wholeChoices, type OwnSettings } from '../../domain/settings.js'
import { lockKey } from '../lockKey.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { noticeSettingsTable } from '../tables/noticeSettings.js'
import type { Owed } from '../../domain/owed.js'
import { CALENDAR_COLUMNS } from './taskColumns.js'

const COLUMNS = columnsOf(noticeSettingsTable, 's')

/** KOMBIT's people work the days of no municipality. */
const NO_CALENDAR: CalendarSettings = { calendarProfile: 'office', extraClosedDays: [] }

/** A row of somebody who has chosen what to be told. `isExecutedByOther`: as `Told` in domain/settings.ts has it. */
export type UnroutedRow = {
  id: OutboxId
  key: string
  municipalityId: MunicipalityId | null
  event: OutboxEvent
  /** When it would go out, had its reader chosen nothing. */
  moment: Date
  isExecutedByOther: boolean
} & { settings: OwnSettings; calendar: CalendarSettings }

/** What becomes of a row. `problem`: why nothing does. */
export type RoutedRow = {
  id: OutboxId
  state: Extract<OutboxState, 'WAITING' | 'SILENCED' | 'DROPPED'>
  channel: Channel
  dueAt: Date
  problem: string | null
}

/** A row of the past days, as it was before any choice. */
export type PastRow = Pick<UnroutedRow, 'event' | 'moment' | 'isExecutedByOther'>

const IS_EXECUTED_BY_OTHER = sql`coalesce((select t.executor_id <> o.person_id and t.responsible_id = o.person_id
  from task t where t.id = (o.event->>'taskId')::uuid), false) as "isExecutedByOther"`
const MOMENT = sql`coalesce(o.routed_from, o.due_at) as moment`

type Found = Omit<UnroutedRow, 'settings' | 'calendar'> & OwnSettings & Partial<CalendarSettings>

const whole = <One extends OwnSettings>(saved: One): One => ({
  ...saved,
  choices: wholeChoices(saved.choices),
})

/** What people have chosen to be told, where and when, and what that makes of what is owed to them. */
export class Settings {
  constructor(
    private readonly em: EntityManager,
    private readonly owed: Owed,
  ) {}

  async find(personId: PersonId): Promise<OwnSettings | null> {
    const found = await oneRow<OwnSettings>(
      this.em,
      sql`select ${COLUMNS} from notice_settings s where s.person_id = ${personId}`,
    )
    return found && whole(found)
  }

  /** False when somebody else saved first, as oneself on another device. */
  async save({ personId, municipalityId, version, ...chosen }: OwnSettings): Promise<boolean> {
    const { choices, digest, quietFrom, quietTo, awayFrom, awayTo, deputyId, onlyExceptions } = chosen
    const values = sql`${JSON.stringify(choices)}::jsonb, ${digest}, ${quietFrom}, ${quietTo}, ${awayFrom}, ${awayTo},
      ${deputyId}, ${onlyExceptions}`
    const written = await rows(
      this.em,
      version === 0
        ? sql`insert into notice_settings (person_id, municipality_id, choices, digest, quiet_from, quiet_to, away_from,
            away_to, deputy_id, only_exceptions) values (${personId}, ${municipalityId}, ${values})
          on conflict (person_id) do nothing returning person_id`
        : sql`with changed as (update notice_settings set (choices, digest, quiet_from, quiet_to, away_from, away_to,
            deputy_id, only_exceptions, version) = row(${values}, ${version + 1}::integer)
          where person_id = ${personId} and version = ${version} returning person_id) select person_id from changed`,
    )
    return written.length > 0
  }

  /** What is on its way to them is decided on anew. */
  async decideAgain(personId: PersonId): Promise<void> {
    const count = await touched(
      this.em,
      sql`update outbox set unrouted = true where person_id = ${personId} and state = 'WAITING' and leased_until is null
        and event->>'for' is null`,
    )
    this.owed.rows += count
    this.owed.unrouted += count
  }

  async hasUnrouted(): Promise<boolean> {
    const [found] = await rows(this.em, sql`select 1 from outbox o where o.unrouted limit 1`)
    return found !== undefined
  }

  /**
   * Everything to decide on for so many people. One at a time decides, so that of two who silence the last readers of a
   * task one knows of the other.
   */
  async unrouted(people: number): Promise<UnroutedRow[]> {
    await lockKey(this.em, 'klik:route')
    const found = await rows<Found>(
      this.em,
      sql`select o.id, o.key, o.event, ${MOMENT}, ${IS_EXECUTED_BY_OTHER}, ${COLUMNS}, ${CALENDAR_COLUMNS},
          o.municipality_id as "municipalityId"
        from outbox o join notice_settings s on s.person_id = o.person_id
          join person pe on pe.id = o.person_id left join municipality m on m.id = pe.municipality_id
        where o.unrouted and o.person_id in (select u.person_id from outbox u join notice_settings n
            on n.person_id = u.person_id where u.unrouted group by u.person_id order by min(u.due_at) limit ${people})
        order by o.due_at for no key update of o skip locked`,
    )
    return found.map((row) => {
      const { id, key, event, moment, isExecutedByOther, municipalityId, calendarProfile, extraClosedDays } =
        row
      const calendar = calendarProfile && extraClosedDays ? { calendarProfile, extraClosedDays } : NO_CALENDAR
      return { id, key, event, moment, isExecutedByOther, municipalityId, settings: whole(row), calendar }
    })
  }

  /** Whoever has taken their choices back is told as everybody is. */
  async routeWithoutSettings(): Promise<void> {
    await touched(
      this.em,
      sql`update outbox o set unrouted = false where o.unrouted
        and not exists (select 1 from notice_settings s where s.person_id = o.person_id)`,
    )
  }

  async routed(decided: readonly RoutedRow[]): Promise<void> {
    await touched(
      this.em,
      sql`update outbox o set unrouted = false, state = one.state, channel = one.channel, problem = one.problem,
          routed_from = coalesce(o.routed_from, o.due_at), due_at = one."dueAt"
        from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb)
          as one(id uuid, state text, channel text, "dueAt" timestamptz, problem text)
        where one.id = o.id and o.unrouted`,
    )
  }

  /** They come when they are due; nothing is left to decide. */
  async routedAsTheyAre(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return
    await touched(this.em, sql`update outbox set unrouted = false where key = any(${keys}) and unrouted`)
  }

  /** Those of the silenced notices of red tasks whose every other reader is silenced as well. */
  async unheard(keys: readonly string[]): Promise<Set<string>> {
    const found = await rows<{ key: string }>(
      this.em,
      sql`select told.key from unnest(${keys}::text[]) as told(key)
          join task t on t.id = split_part(told.key, ':', 2)::uuid
        where not exists (
          select 1 from person pe join outbox o on o.key = regexp_replace(told.key, '[^:]*$', '') || pe.id
          where pe.municipality_id = t.municipality_id and o.state <> 'SILENCED')`,
    )
    return new Set(found.map(({ key }) => key))
  }

  /** Whom a digest may be due to. */
  async digestReaders(): Promise<{ settings: OwnSettings; calendar: CalendarSettings }[]> {
    const found = await rows<OwnSettings & Partial<CalendarSettings>>(
      this.em,
      sql`select ${COLUMNS}, ${CALENDAR_COLUMNS} from notice_settings s
          join person pe on pe.id = s.person_id and pe.deleted_at is null and pe.left_at is null
          left join municipality m on m.id = s.municipality_id
        where s.digest <> 'NEVER'`,
    )
    return found.map(({ calendarProfile, extraClosedDays, ...settings }) => ({
      settings: whole(settings),
      calendar: calendarProfile && extraClosedDays ? { calendarProfile, extraClosedDays } : NO_CALENDAR,
    }))
  }

  /** What was written down for the person since then, the oldest first; not what they had as somebody's deputy. */
  past(personId: PersonId, { since, now }: { since: Date; now: Date }, limit: number): Promise<PastRow[]> {
    return rows(
      this.em,
      sql`select o.event, ${MOMENT}, ${IS_EXECUTED_BY_OTHER} from outbox o
        where o.person_id = ${personId} and o.due_at >= ${since} and coalesce(o.routed_from, o.due_at) between ${since} and ${now}
          and o.event->>'for' is null
          and o.event->>'type' not in ('card.changed', 'tasks.digest')
        order by moment desc limit ${limit}`,
    )
  }

  /** Those one shares a project with: they may read what one is told of it. */
  colleagues(personId: PersonId, municipalityId: MunicipalityId): Promise<{ id: PersonId; name: string }[]> {
    return rows(
      this.em,
      sql`select pe.id, pe.full_name as name from person pe
        where pe.municipality_id = ${municipalityId} and pe.id <> ${personId} and pe.deleted_at is null and pe.left_at is null and exists (
          select 1 from access mine join access theirs on theirs.project_id = mine.project_id
          where mine.person_id = ${personId} and theirs.person_id = pe.id)
        order by pe.name_sort`,
    )
  }

  /**
   * The open tasks of which nobody would be told that they are red, were this person not. Who hears: as the sweep has it.
   */
  soleReaderOf(
    personId: PersonId,
    hears: { whole: readonly string[]; own: readonly string[] },
  ): Promise<TaskId[]> {
    const isReader = (who: Sql): Sql => sql`((t.kind <> 'LOCAL' and a.user_type = any(${hears.whole}))
      or (a.user_type = any(${hears.own}) and a.person_id in (t.responsible_id, t.executor_id))) and ${who}`
    const readers = (who: Sql): Sql =>
      sql`select 1 from access a join person pe on pe.id = a.person_id and pe.deleted_at is null and pe.left_at is null
          left join notice_settings s on s.person_id = a.person_id
        where a.project_id = t.project_id and a.municipality_id = t.municipality_id and ${isReader(who)}`
    return rows<{ id: TaskId }>(
      this.em,
      sql`select t.id from task t join access mine on mine.person_id = ${personId} and mine.project_id = t.project_id
        where t.municipality_id = mine.municipality_id and t.status in ('NOT_STARTED', 'STARTED') and t.red_on is not null
          and exists (${readers(sql`a.person_id = ${personId}`)})
          and not exists (${readers(sql`a.person_id <> ${personId}
            and coalesce(s.choices->'DEADLINES'->>'where', 'TEAMS') <> 'NOWHERE'`)})
        order by t.instance_number limit 200`,
    ).then((found) => found.map(({ id }) => id))
  }
}
