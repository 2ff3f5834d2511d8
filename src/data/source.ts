import { setTimeout as pause } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import { MigrationExecutor, QueryFailedError, type QueryRunner } from 'typeorm'
import { isLockTimeout, isLost } from './failures.js'
import { BRISK, type Limits } from './limits.js'
import { MIGRATIONS } from './migrations/index.js'
import type { Report, Source } from './options.js'
import { ServerClient } from './serverClient.js'
import { TABLES } from './tables/index.js'

/** Where the data is: a PostgreSQL server, or a folder for the database embedded in the process. */
export type DatabaseLocation = { url: string } | { folder: string } | { instance: PGlite }

/** What tests put in the place of the usual. */
type Openly = { limits?: Limits; report?: Report }

/** `report`: told when the database goes away and when it is back. */
export async function open(
  place: DatabaseLocation,
  { limits = BRISK, report = () => undefined }: Openly = {},
): Promise<Source> {
  if ('url' in place) return (await import('./server.js')).openServer(place.url, { limits, report })
  const embedded = await import('./embedded.js')
  if ('folder' in place) return embedded.openFolder(place.folder)
  return embedded.openInstance(place.instance, () => Promise.resolve())
}

const UNLIMITED = `set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`

/**
 * Works on a connection of its own that may take as long as it needs. On a server it is closed afterwards, and with it
 * go its settings and every lock it holds.
 */
export async function unlimited<T>(
  { dataSource }: Source,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner()
  const client: unknown = await runner.connect()
  if (!(client instanceof ServerClient)) return work(runner).finally(() => runner.release())
  try {
    client.patience = null
    await runner.query(UNLIMITED)
    return await work(runner)
  } finally {
    await client.end()
    await runner.release()
  }
}

/** Waits for others that hold it, however long they need; the server takes it from those who died. */
export const hold = (runner: QueryRunner, lock: string): Promise<unknown> =>
  runner.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [lock])

/** While this works, nobody else does who asks under the same name. The embedded database has one process anyway. */
export async function alone<T>(source: Source, name: string, work: () => Promise<T>): Promise<T> {
  if (source.embedded) return work()
  return unlimited(source, async (runner) => {
    await hold(runner, `klik:${name}`)
    return work()
  })
}

/** Each in a transaction of its own: what a killed process had begun leaves nothing behind. */
async function runPending({ dataSource }: Source, runner: QueryRunner): Promise<number> {
  const executor = new MigrationExecutor(dataSource, runner)
  executor.transaction = 'each'
  return (await executor.executePendingMigrations()).length
}

/** A change of a table waits for those who use it, and everybody who comes later waits behind it. */
const SHORT_LOCKS = `set lock_timeout = '1s'`
const LOCK_TRIES = 300
const LOCK_PAUSE_MS = 1_000

/** Beside an older version that is at work: steps back from a table in use and tries again, instead of stopping it. */
async function runBesideOthers(source: Source, runner: QueryRunner): Promise<number> {
  await runner.query(SHORT_LOCKS)
  for (let tries = 1; ; tries += 1) {
    try {
      return await runPending(source, runner)
    } catch (error) {
      if (!isLockTimeout(error) || tries === LOCK_TRIES) throw error
      await pause(LOCK_PAUSE_MS)
    }
  }
}

/** Brings the schema up to date; several processes may try at once, one of them works. Returns how many ran. */
export async function migrate(source: Source): Promise<number> {
  return unlimited(source, async (runner) => {
    if (source.embedded) return runPending(source, runner)
    await hold(runner, 'klik:migrate')
    return runBesideOthers(source, runner)
  })
}

/** Tells whether this version's migrations have all been run. Refuses `busy`. */
export async function isMigrated({ dataSource, access, limits }: Source): Promise<boolean> {
  const leave = await access.enter('migrations', limits.queueMs)
  try {
    const ran = await dataSource.query<{ name: string }[]>('select name from migrations')
    const names = new Set(ran.map(({ name }) => name))
    return MIGRATIONS.every(({ name }) => names.has(name))
  } catch (error) {
    if (isLost(error) || !(error instanceof QueryFailedError)) access.lost(error)
    throw error
  } finally {
    leave()
  }
}

/** What a server does by itself and the embedded database does not. `thorough`: also fresh statistics. */
export async function maintain({ dataSource, embedded }: Source, thorough: boolean): Promise<void> {
  if (!embedded) return
  if (thorough) await dataSource.query('vacuum (analyze)')
  await dataSource.query('checkpoint')
}

/** Throws every row away; for the sample and for tests. */
export async function empty(source: Source): Promise<void> {
  const tables = TABLES.map(({ options }) => options.name).join(', ')
  await unlimited(source, (runner) => runner.query(`truncate ${tables} cascade`))
}
