import type { EntityManager } from 'typeorm'
import type { DeliveredCard } from '../../domain/conversation.js'
import type { OutboxId, PersonId, TaskId } from '../../domain/ids.js'
import type { NamedTask } from '../../domain/task.js'
import type { Day } from '../../domain/time.js'
import { rows, sql } from '../sql.js'
import { LEASED_UNTIL } from './outbox.js'
import { actorColumns, recognised, type ActorRow, type Recognised } from './people.js'
import { TASK_COLUMNS, TASK_SOURCES } from './taskColumns.js'

/** Somebody who is to be reminded of tasks. */
export type Reminded = { personId: PersonId; taskIds: readonly TaskId[] }

/** A reader as they were when their card was drawn. */
export type ReminderReader = Recognised & { version: number }
/** A task as it was then, and until when that reader has put it aside. */
export type ReminderTask = NamedTask & { readerId: PersonId; snoozedUntil: Day | null }

/** What a card was drawn from; another version of any of it makes the card untrue. */
export type DrawnFrom = {
  personId: PersonId
  personVersion: number
  tasks: readonly Pick<ReminderTask, 'id' | 'version' | 'snoozedUntil'>[]
}

export type ToBegin = { lease: string; ids: readonly OutboxId[]; drawnFrom: DrawnFrom }

type NewCard = Omit<DeliveredCard, 'state' | 'createdAt'>
/** `card`: null where Teams did not say where the message stands. */
export type ToBook = {
  lease: string
  ids: readonly OutboxId[]
  activityId: string | null
  card: NewCard | null
}

const asRows = (values: readonly object[]): string => JSON.stringify(values)

/** Reminders in sets: read, begun and booked with a handful of questions for hundreds of people. */
export class Reminders {
  constructor(private readonly em: EntityManager) {}

  /** The living among them, by id. */
  async readers(personIds: readonly PersonId[]): Promise<Map<PersonId, ReminderReader>> {
    const found = await rows<ActorRow & { version: number }>(
      this.em,
      sql`select ${actorColumns}, pe.version from person pe where pe.id = any(${personIds}) and pe.deleted_at is null and pe.left_at is null`,
    )
    return new Map(found.map((row) => [row.personId, { ...recognised(row), version: row.version }]))
  }

  /** For each reader the tasks asked for, as far as they are of the reader's municipality; KOMBIT's side meets no local one. */
  tasks(reminded: readonly Reminded[]): Promise<ReminderTask[]> {
    const pairs = reminded.flatMap(({ personId, taskIds }) => taskIds.map((taskId) => ({ personId, taskId })))
    const readers = pairs.map(({ personId }) => personId)
    const taskIds = pairs.map(({ taskId }) => taskId)
    return rows(
      this.em,
      sql`select ${TASK_COLUMNS}, reader.id as "readerId", s.until as "snoozedUntil" ${TASK_SOURCES}
          join unnest(${readers}::uuid[], ${taskIds}::uuid[]) as asked(reader_id, task_id) on asked.task_id = t.id
          join person reader on reader.id = asked.reader_id and reader.deleted_at is null and reader.left_at is null
          left join snooze s on s.person_id = reader.id and s.task_id = t.id
        where t.id = any(${taskIds})
          and (reader.municipality_id = t.municipality_id or (reader.side <> 'MUNICIPALITY' and t.kind <> 'LOCAL'))`,
    )
  }

  /**
   * The last step before the first byte, each parcel whole or not at all. Not begun is what another sender has taken
   * over, and what was drawn from something that has changed since. Returns the places in the list of those begun.
   */
  async begin(parcels: readonly ToBegin[]): Promise<number[]> {
    const asked = parcels.flatMap(({ lease, ids }, n) => ids.map((id) => ({ n, lease, id })))
    const drawn = parcels.flatMap(({ drawnFrom: { personId, personVersion, tasks } }, n) =>
      tasks.map(({ id, version, snoozedUntil }) => ({
        ...{ n, person_id: personId, person_version: personVersion },
        ...{ task_id: id, task_version: version, snoozed_until: snoozedUntil },
      })),
    )
    const begun = await rows<{ n: number }>(
      this.em,
      sql`with asked as (select * from jsonb_to_recordset(${asRows(asked)}::jsonb) as one(n int, lease uuid, id uuid)),
        held as materialized (
          select asked.n, o.id from asked join outbox o on o.id = asked.id
          where o.lease = asked.lease and o.state = 'WAITING' for no key update of o),
        changed as (
          select drawn.n from jsonb_to_recordset(${asRows(drawn)}::jsonb) as drawn(n int, person_id uuid, person_version int,
              task_id uuid, task_version int, snoozed_until date)
            left join task t on t.id = drawn.task_id
            left join person pe on pe.id = drawn.person_id and pe.deleted_at is null and pe.left_at is null
            left join snooze s on s.person_id = drawn.person_id and s.task_id = drawn.task_id
          where t.version is distinct from drawn.task_version or pe.version is distinct from drawn.person_version
            or s.until is distinct from drawn.snoozed_until),
        whole as (
          select asked.n from asked left join held on held.id = asked.id group by asked.n having count(*) = count(held.id)
          except select n from changed),
        begun as (
          update outbox o set state = 'SENDING', attempts = o.attempts + 1, leased_until = ${LEASED_UNTIL}
          from held join whole on whole.n = held.n where o.id = held.id returning held.n)
        select distinct n from begun`,
    )
    return begun.map(({ n }) => n)
  }

  /** What was sent, with the cards that now stand in the chats. Returns the places of those whose lease was still ours. */
  async book(parcels: readonly ToBook[], now: Date): Promise<number[]> {
    const asked = parcels.flatMap(({ lease, ids, activityId: activity_id }, n) =>
      ids.map((id) => ({ n, lease, id, activity_id })),
    )
    const cards = parcels.flatMap(({ card }, n) => (card ? [{ n, ...card }] : []))
    const booked = await rows<{ n: number }>(
      this.em,
      sql`with asked as (
          select * from jsonb_to_recordset(${asRows(asked)}::jsonb) as one(n int, lease uuid, id uuid, activity_id text)),
        written as (
          update outbox o set state = 'SENT', lease = null, leased_until = null, sent_at = ${now},
            activity_id = asked.activity_id, problem = null
          from asked where o.id = asked.id and o.lease = asked.lease returning asked.n),
        cards as (
          insert into delivered_card (id, municipality_id, conversation_id, activity_id, thread_id, kind, subject, shows, page, created_at)
          select c.id, c."municipalityId", c."conversationId", c."activityId", c."threadId", c.kind, c.subject, c.shows, c.page, ${now}
          from jsonb_to_recordset(${asRows(cards)}::jsonb) as c(n int, id uuid, "municipalityId" uuid, "conversationId" uuid,
            "activityId" text, "threadId" text, kind text, subject text, shows text[], page int)
          where c.n in (select n from written)
          on conflict (conversation_id, activity_id) do update
            set kind = excluded.kind, subject = excluded.subject, shows = excluded.shows, page = excluded.page, state = 'LIVE')
        select distinct n from written`,
    )
    return booked.map(({ n }) => n)
  }
}
