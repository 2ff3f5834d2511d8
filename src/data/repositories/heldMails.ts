import type { EntityManager } from 'typeorm'
import type { HeldMailId, ProjectId, TaskId } from '../../domain/ids.js'
import type { HeldDecision, HeldMail } from '../../domain/mail.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched } from '../sql.js'
import { heldMailTable } from '../tables/mail.js'

/** With what it is about. `personName`: who was written to, where that was a person. */
export type NamedHeldMail = HeldMail & {
  projectName: string
  taskNumber: number
  taskTitle: string
  municipality: string
  personName: string | null
}

/** What was decided on one that is gone. */
export type DecidedMail = {
  taskId: TaskId
  taskNumber: number
  taskTitle: string
  decision: HeldDecision
  at: Date
  by: string | null
}

const COLUMNS = columnsOf(heldMailTable, 'h')
/** A person's of a municipality is their municipality's, and not KOMBIT's. */
const OF_KOMBITS_SIDE = sql`(h.person_id is null or h.municipality_id is null)`

/** What came in by mail and waits for a person. */
export class HeldMails {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** The same mail again is nothing. */
  async insert(mail: HeldMail): Promise<boolean> {
    const held = await rows(
      this.em,
      sql`insert into held_mail (id, municipality_id, task_id, person_id, mailbox, project_id, message_id, from_address,
          subject, text, reason, received_at)
        values (${mail.id}, ${mail.municipalityId}, ${mail.taskId}, ${mail.personId}, ${mail.mailbox}, ${mail.projectId},
          ${mail.messageId}, ${mail.fromAddress}, ${mail.subject}, ${mail.text}, ${mail.reason}, ${mail.receivedAt})
        on conflict (message_id) do nothing returning id`,
    )
    return held.length === 1
  }

  /** The oldest first, whosever. */
  all(limit: number): Promise<HeldMail[]> {
    return rows(
      this.em,
      sql`select ${COLUMNS} from held_mail h where ${bound(this.scope, sql`h.municipality_id`)}
        order by h.received_at, h.id limit ${limit}`,
    )
  }

  /** Those of KOMBIT's side that can be put on a task of the projects, the oldest first. */
  ofProjects(projectIds: readonly ProjectId[], limit: number): Promise<NamedHeldMail[]> {
    return rows(
      this.em,
      sql`select ${COLUMNS}, p.name as "projectName", t.instance_number as "taskNumber", t.title as "taskTitle",
          m.name as municipality, pe.full_name as "personName"
        from held_mail h join task t on t.id = h.task_id join project p on p.id = t.project_id
          join municipality m on m.id = t.municipality_id left join person pe on pe.id = h.person_id
        where h.project_id = any(${projectIds}) and ${OF_KOMBITS_SIDE} and ${bound(this.scope, sql`t.municipality_id`)}
        order by h.received_at, h.id limit ${limit}`,
    )
  }

  find(id: HeldMailId): Promise<HeldMail | null> {
    return oneRow(
      this.em,
      sql`select ${COLUMNS} from held_mail h where h.id = ${id} and ${bound(this.scope, sql`h.municipality_id`)}`,
    )
  }

  /** False when somebody else has decided on it. */
  async letGo(id: HeldMailId): Promise<boolean> {
    return (
      (await touched(
        this.em,
        sql`delete from held_mail h where h.id = ${id} and ${bound(this.scope, sql`h.municipality_id`)}`,
      )) === 1
    )
  }

  /** What has been decided on tasks of the projects, the newest first. */
  decided(
    projectIds: readonly ProjectId[],
    { since, limit }: { since: Date; limit: number },
  ): Promise<DecidedMail[]> {
    return rows(
      this.em,
      sql`select t.id as "taskId", t.instance_number as "taskNumber", t.title as "taskTitle",
          h.new_value as decision, h.at, pe.full_name as by
        from history h join task t on t.id = h.subject_id left join person pe on pe.id = h.actor_id
        where h.field = 'heldMail' and h.at >= ${since}
          and t.project_id = any(${projectIds}) and ${bound(this.scope, sql`h.municipality_id`)}
        order by h.at desc, h.ordinal desc limit ${limit}`,
    )
  }
}
