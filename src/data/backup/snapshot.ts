import type { QueryRunner } from 'typeorm'
import type { Source } from '../options.js'
import { unlimited } from '../source.js'
import { ask, quoted, schemaOf, sequencesOf, tablesOf } from './catalogue.js'
import { STORED_FILES } from './storedFiles.js'

/** Rows fetched at a time: so many are in memory, however many there are. */
const FETCHED = 500

/** Everything in the database as it is at one moment, whatever others do meanwhile. */
export type Snapshot = {
  /** The migrations that have run; empty: there is nothing of ours. */
  schema: string[]
  tables: string[]
  sequences: Record<string, string | null>
  /** Some rows at a time, each as a line of JSON that every PostgreSQL reads back as it was. */
  rows(table: string): AsyncGenerator<string[]>
  /** The ids of files that have not been removed, some at a time. */
  files(): AsyncGenerator<string[]>
}

async function* fetched(runner: QueryRunner, question: string): AsyncGenerator<string[]> {
  await runner.query(`declare backup no scroll cursor for ${question}`)
  for (;;) {
    const found = await ask<{ line: string }>(runner, `fetch ${FETCHED} from backup`)
    if (found.length === 0) break
    yield found.map(({ line }) => line)
  }
  await runner.query('close backup')
}

/** The first release had none. */
async function* nothing(): AsyncGenerator<never> {}

/** Keeps migrations away, which step back and try again; others read and write on. */
async function begin(runner: QueryRunner): Promise<string[]> {
  const tables = await tablesOf(runner)
  await runner.query('start transaction isolation level repeatable read read only')
  if (tables.length > 0)
    await runner.query(`lock table ${tables.map(quoted).join(', ')} in access share mode`)
  await runner.query(`set local timezone = 'UTC'`)
  return tables
}

/** Of an older schema those it has; null for none. */
function filesIn(tables: readonly string[]): string | null {
  const parts = STORED_FILES.filter(({ table }) => tables.includes(table)).map(
    ({ table, where }) => `select r.id::text as line from ${table} r where ${where}`,
  )
  return parts.length === 0 ? null : parts.join(' union all ')
}

/** Reads while `work` works, in one transaction. It waits for nobody who writes, and nobody waits for it. */
export function withSnapshot<T>(source: Source, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return unlimited(source, async (runner) => {
    const tables = await begin(runner)
    try {
      return await work({
        tables,
        schema: await schemaOf(runner),
        sequences: await sequencesOf(runner),
        rows: (table) => fetched(runner, `select row_to_json(r)::text as line from ${quoted(table)} r`),
        files: () =>
          filesIn(tables) === null ? nothing() : fetched(runner, `${filesIn(tables)} order by line`),
      })
    } finally {
      await runner.query('rollback')
    }
  })
}
