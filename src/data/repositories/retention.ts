import type { EntityManager } from 'typeorm'
import { RETENTION, type Forgotten } from '../retention.js'
import { identifier, sql, touched } from '../sql.js'

/** Rows a transaction forgets at most: nobody waits for it long. */
export const BATCH = 2_000
const DAY_MS = 86_400_000

export type Forgetting = Forgotten & { table: string }

/** Everything that is forgotten after some time. */
export const FORGOTTEN: Forgetting[] = Object.entries(RETENTION).flatMap(([table, kept]) =>
  Array.isArray(kept) ? kept.map((rule) => ({ table, ...rule })) : [],
)

/** Forgets what nobody needs any more, as the table of retention says. */
export class Retention {
  constructor(private readonly em: EntityManager) {}

  /** The oldest of what is over; returns how many rows, `BATCH` at most. */
  forget({ table, days, since, over }: Forgetting, now: Date): Promise<number> {
    const before = new Date(now.getTime() - days * DAY_MS)
    const name = identifier(table)
    return touched(
      this.em,
      sql`delete from ${name} where ctid = any(array(
        select ctid from ${name} where ${over} and ${since} < ${before} order by ${since} limit ${BATCH}))`,
    )
  }
}
