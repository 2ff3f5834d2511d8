import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { DataSource } from 'typeorm'
import { CHANGES_CHANNEL, type Ears } from './changes.js'
import { takeLock } from './lock.js'
import { CannotOpen } from './cannotOpen.js'
import { reasonOf } from './failures.js'
import { FairQueue } from './fairQueue.js'
import { BRISK } from './limits.js'
import { COMMON, type PoolAccess, type Source } from './options.js'

/** How long a transaction waits for its turn with the one connection. */
const TURN_MS = 5_000
/** Nobody waits for it but whoever opens it. */
const OPENING_MS = 60_000

/** There is nothing between this process and its database that could break. */
function oneAtATime(): PoolAccess {
  const queue = new FairQueue({ slots: 1, most: 1 })
  return {
    enter: (tenant, waitMs) => queue.enter(tenant, waitMs),
    waiting: () => queue.length,
    isAway: () => false,
    lost: () => undefined,
    refused: () => undefined,
  }
}

/** An instance has one session, whoever has opened it and however often. */
const ACCESS = new WeakMap<PGlite, PoolAccess>()
function accessTo(db: PGlite): PoolAccess {
  const access = ACCESS.get(db) ?? oneAtATime()
  ACCESS.set(db, access)
  return access
}

/** PostgreSQL inside this process: one connection, no fsync. For trying out, tests and a small municipality. */
export async function openInstance(db: PGlite, done: () => Promise<void>): Promise<Source> {
  const config = createPgConfig(db)
  const extra = { ...config, connection: config.connection, max: 1, connectionTimeoutMillis: TURN_MS }
  const dataSource = new DataSource({ ...COMMON, poolSize: 1, extra })
  const access = accessTo(db)
  const leave = await access.enter('opening', OPENING_MS)
  await dataSource.initialize().finally(leave)
  const close = async (): Promise<void> => {
    await dataSource.query('checkpoint')
    await dataSource.destroy()
    await done()
  }
  const listen = (ears: Ears): (() => Promise<void>) => {
    const listening = db.listen(CHANGES_CHANNEL, (payload) => ears.changed(payload))
    return async () => (await listening)()
  }
  const limits = { ...BRISK, queueMs: TURN_MS }
  return { dataSource, embedded: true, access, limits, listen, close }
}

/** What PostgreSQL writes into every data folder. */
const isDatabase = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'))

/** Made aside and put in its place when it is whole: a first start that is killed leaves no half database behind. */
async function make(home: string): Promise<void> {
  const aside = `${home}.new`
  rmSync(aside, { recursive: true, force: true })
  await (await PGlite.create({ dataDir: aside })).close()
  renameSync(aside, home)
}

/** A folder with something in it that is no database was one, and may be one again once it is restored. */
async function makeWhereNothingIs(home: string): Promise<void> {
  if (isDatabase(home)) return
  if (existsSync(home) && readdirSync(home).length > 0) {
    throw new CannotOpen(
      `The embedded database in ${home} is damaged: PG_VERSION is missing. Restore the folder from a backup, or remove it to begin with an empty database.`,
    )
  }
  await make(home)
}

/** Makes the folder and takes its lock. */
function lockedFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true })
    return takeLock(join(folder, 'lock'))
  } catch (error) {
    if (error instanceof CannotOpen) throw error
    throw new CannotOpen(`The folder ${folder} cannot be used for the database: ${reasonOf(error)}`, error)
  }
}

export async function openFolder(folder: string): Promise<Source> {
  const release = lockedFolder(folder)
  const home = join(folder, 'pg18')
  try {
    await makeWhereNothingIs(home)
    const db = await PGlite.create({ dataDir: home })
    return await openInstance(db, async () => {
      await db.close()
      release()
    })
  } catch (error) {
    release()
    throw error
  }
}
