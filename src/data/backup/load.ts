import type { QueryRunner } from 'typeorm'
import { MigrationExecutor } from 'typeorm'
import { BackupFault, type BackupEnd, type BackupHead } from '../../domain/backup.js'
import type { Source } from '../options.js'
import { hold, unlimited } from '../source.js'
import { ask, quoted, schemaOf, tablesOf } from './catalogue.js'

/** Takes the rows of a part: lines of JSON as a snapshot gives them. */
export type TakeRows = (table: string, lines: string) => Promise<void>

export type Loading = {
  head: BackupHead
  /** Calls `take` for every part; what has come is what it returns. All of it, or nothing stays. */
  fill(take: TakeRows): Promise<BackupEnd>
  /** What the house is to remember besides. */
  remember: Readonly<Record<string, string>>
}

/** Refuses `living`. */
async function refuseRows(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return
  const any = tables.map((name) => `select 1 from ${quoted(name)}`).join(' union all ')
  if ((await ask(runner, `${any} limit 1`)).length > 0) throw new BackupFault('living')
}

/** Runs exactly the migrations the backup's tables were made by. Refuses `living`, `ahead`. */
async function prepare({ dataSource }: Source, runner: QueryRunner, { schema }: BackupHead): Promise<void> {
  await refuseRows(runner, await tablesOf(runner))
  const wanted = new Set(schema)
  const has = await schemaOf(runner)
  if (has.some((name) => !wanted.has(name))) throw new BackupFault('ahead')
  const executor = new MigrationExecutor(dataSource, runner)
  for (const migration of await executor.getPendingMigrations()) {
    if (!wanted.has(migration.name)) continue
    await runner.startTransaction()
    try {
      await executor.executeMigration(migration)
      await runner.commitTransaction()
    } catch (error) {
      await runner.rollbackTransaction()
      throw error
    }
  }
}

type ForeignKey = { name: string; on: string; definition: string }

/**
 * Rows come table by table, and some refer to others that come later; so the keys are taken away and put back, which
 * checks every row. Nobody is told of rows that come: the triggers rest.
 */
async function withoutChecks(
  runner: QueryRunner,
  tables: readonly string[],
  work: () => Promise<BackupEnd>,
): Promise<BackupEnd> {
  const keys = await ask<ForeignKey>(
    runner,
    `select conname as name, conrelid::regclass::text as on, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  for (const { name, on } of keys) await runner.query(`alter table ${on} drop constraint ${quoted(name)}`)
  for (const name of tables) await runner.query(`alter table ${quoted(name)} disable trigger user`)
  const end = await work()
  for (const { name, on, definition } of keys)
    await runner.query(`alter table ${on} add constraint ${quoted(name)} ${definition}`)
  for (const name of tables) await runner.query(`alter table ${quoted(name)} enable trigger user`)
  return end
}

const taker =
  (runner: QueryRunner, tables: readonly string[]): TakeRows =>
  async (table, lines) => {
    if (!tables.includes(table)) throw new BackupFault('damaged')
    const name = quoted(table)
    const rows = `[${lines.trimEnd().replaceAll('\n', ',')}]`
    await runner.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`, [
      rows,
    ])
  }

async function count(runner: QueryRunner, sequences: BackupEnd['sequences']): Promise<void> {
  for (const [name, last] of Object.entries(sequences))
    if (last !== null) await runner.query('select setval($1::regclass, $2::bigint)', [quoted(name), last])
}

/** Refuses `differs`. */
async function compare(runner: QueryRunner, { tables }: BackupEnd): Promise<void> {
  for (const [name, { count: wanted }] of Object.entries(tables)) {
    const [found] = await ask<{ n: string }>(runner, `select count(*)::text as n from ${quoted(name)}`)
    if (found?.n !== String(wanted)) throw new BackupFault('differs', name)
  }
}

async function loadRows(runner: QueryRunner, { fill, remember }: Loading): Promise<BackupEnd> {
  const tables = await tablesOf(runner)
  await runner.query(`lock table ${tables.map(quoted).join(', ')} in access exclusive mode`)
  await refuseRows(runner, tables)
  const end = await withoutChecks(runner, tables, () => fill(taker(runner, tables)))
  await count(runner, end.sequences)
  await compare(runner, end)
  for (const [key, value] of Object.entries(remember))
    await runner.query(
      'insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
      [key, value],
    )
  return end
}

/**
 * Fills an empty database, at the schema of the backup: all rows or none. Whoever starts meanwhile waits. Refuses
 * `living`, `ahead`, `damaged`, `differs`.
 */
export function load(source: Source, loading: Loading): Promise<BackupEnd> {
  return unlimited(source, async (runner) => {
    if (!source.embedded) await hold(runner, 'klik:migrate')
    await prepare(source, runner, loading.head)
    await runner.startTransaction()
    try {
      const end = await loadRows(runner, loading)
      await runner.commitTransaction()
      return end
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined)
      throw error
    }
  })
}
