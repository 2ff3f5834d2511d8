import type { EntityManager } from 'typeorm'
import { rows, sql, touched } from '../sql.js'
import { settingTable } from '../tables/operation.js'

/** A run that never finished may be taken over after this long. */
const ABANDONED_AFTER_MS = 10 * 60_000

export class Operations {
  constructor(private readonly em: EntityManager) {}

  /** True for exactly one of those who ring for the same slot. */
  async claimRun(job: string, slot: string, now: Date): Promise<boolean> {
    const abandoned = new Date(now.getTime() - ABANDONED_AFTER_MS)
    const claimed = await rows(
      this.em,
      sql`insert into job_run (job, slot, started_at) values (${job}, ${slot}, ${now})
        on conflict (job, slot) do update set started_at = excluded.started_at
          where job_run.finished_at is null and job_run.started_at < ${abandoned}
        returning 1`,
    )
    return claimed.length === 1
  }

  async finishRun(job: string, slot: string, now: Date): Promise<void> {
    await touched(this.em, sql`update job_run set finished_at = ${now} where job = ${job} and slot = ${slot}`)
  }

  async hasEverRun(job: string): Promise<boolean> {
    const ran = await rows(
      this.em,
      sql`select 1 from job_run where job = ${job} and finished_at is not null limit 1`,
    )
    return ran.length > 0
  }

  /** False when this activity was received before: Teams repeats itself. */
  async isFirst(conversation: string, activityId: string, now: Date): Promise<boolean> {
    const inserted = await rows(
      this.em,
      sql`insert into received_activity (conversation, activity_id, received_at)
        values (${conversation}, ${activityId}, ${now}) on conflict do nothing returning 1`,
    )
    return inserted.length === 1
  }

  forgetRunsBefore(moment: Date): Promise<number> {
    return touched(this.em, sql`delete from job_run where started_at < ${moment}`)
  }

  async setting(key: string): Promise<string | null> {
    return (await this.em.findOneBy(settingTable, { key }))?.value ?? null
  }

  async remember(key: string, value: string): Promise<void> {
    await rows(
      this.em,
      sql`insert into setting (key, value) values (${key}, ${value})
        on conflict (key) do update set value = excluded.value`,
    )
  }
}
