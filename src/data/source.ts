import type { PGlite } from '@electric-sql/pglite'
import { DataSource, MigrationExecutor } from 'typeorm'
import { COMMON, WAIT_MS, type Source } from './options.js'
import { PreparingClient } from './prepared.js'
import { TABLES } from './tables/index.js'

/** Where the data is: a PostgreSQL server, or a folder for the database embedded in the process. */
export type Place = { url: string } | { folder: string } | { instance: PGlite }

const POOL_SIZE = 8
const STATEMENT_TIMEOUT_MS = 30_000

async function openServer(url: string): Promise<Source> {
  const extra = {
    statement_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: WAIT_MS,
    Client: PreparingClient,
  }
  const dataSource = new DataSource({ ...COMMON, url, poolSize: POOL_SIZE, extra })
  await dataSource.initialize()
  return { dataSource, embedded: false, close: () => dataSource.destroy() }
}

export async function open(place: Place): Promise<Source> {
  if ('url' in place) return openServer(place.url)
  const embedded = await import('./embedded.js')
  if ('folder' in place) return embedded.openFolder(place.folder)
  return embedded.openInstance(place.instance, () => Promise.resolve())
}

const LOCK = `hashtextextended('klik:migrate', 0)`

/** Brings the schema up to date; several processes may try at once, one of them works. Returns how many ran. */
export async function migrate({ dataSource, embedded }: Source): Promise<number> {
  const runner = dataSource.createQueryRunner()
  await runner.connect()
  try {
    if (!embedded) await runner.query(`select pg_advisory_lock(${LOCK})`)
    const executor = new MigrationExecutor(dataSource, runner)
    executor.transaction = 'each'
    return (await executor.executePendingMigrations()).length
  } finally {
    if (!embedded) await runner.query(`select pg_advisory_unlock(${LOCK})`)
    await runner.release()
  }
}

/** Tells whether this version's migrations have all been run. */
export async function isMigrated({ dataSource }: Source): Promise<boolean> {
  return !(await dataSource.showMigrations())
}

/** What a server does by itself and the embedded database does not. `thorough`: also fresh statistics. */
export async function maintain({ dataSource, embedded }: Source, thorough: boolean): Promise<void> {
  if (!embedded) return
  if (thorough) await dataSource.query('vacuum (analyze)')
  await dataSource.query('checkpoint')
}

/** Throws every row away; for the sample and for tests. */
export async function empty({ dataSource }: Source): Promise<void> {
  const tables = TABLES.map(({ options }) => options.name).join(', ')
  await dataSource.query(`truncate ${tables} cascade`)
}
