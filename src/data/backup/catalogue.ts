import type { QueryRunner } from 'typeorm'

/** What the database says of itself; it may be at any step of the migrations. Names are of our own migrations' making. */

/** TypeORM's own: which migrations have run, and which expressions its tables have. */
const NOT_OURS = `('migrations', 'typeorm_metadata')`
/** What is not logged counts for a minute and is gone after a crash as well. */
const TABLES = `select relname as name from pg_class where relkind = 'r' and relpersistence = 'p'
  and relnamespace = 'public'::regnamespace and relname not in ${NOT_OURS} order by 1`
/** Also those that are not logged. */
const EVERY_TABLE = `select relname as name from pg_class where relkind = 'r'
  and relnamespace = 'public'::regnamespace and relname not in ${NOT_OURS} order by 1`
const SEQUENCES = `select sequencename as name, last_value::text as last from pg_sequences
  where schemaname = 'public' and sequencename not like 'migrations%' order by 1`

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const names = (found: readonly { name: string }[]): string[] => found.map(({ name }) => name)

/** What it answers. */
export async function ask<Row>(runner: QueryRunner, text: string, values?: unknown[]): Promise<Row[]> {
  const found: unknown = await runner.query(text, values)
  return found as Row[]
}

/** The migrations that have run, in their order; none where there is no database of ours yet. */
export async function schemaOf(runner: QueryRunner): Promise<string[]> {
  const [there] = await ask<{ is: boolean }>(
    runner,
    `select to_regclass('public.migrations') is not null as is`,
  )
  if (!there?.is) return []
  return names(await ask(runner, 'select name from migrations order by timestamp, name'))
}

export const tablesOf = async (runner: QueryRunner): Promise<string[]> => names(await ask(runner, TABLES))

export const everyTable = async (runner: QueryRunner): Promise<string[]> =>
  names(await ask(runner, EVERY_TABLE))

/** Where each counter stands; null: it has never counted. */
export async function sequencesOf(runner: QueryRunner): Promise<Record<string, string | null>> {
  const found = await ask<{ name: string; last: string | null }>(runner, SEQUENCES)
  return Object.fromEntries(found.map(({ name, last }) => [name, last]))
}
