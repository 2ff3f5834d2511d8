import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { DataSource } from 'typeorm'
import { takeLock } from './lock.js'
import { COMMON, WAIT_MS, type Source } from './options.js'

/** PostgreSQL inside this process: one connection, no fsync. For trying out, tests and a small municipality. */
export async function openInstance(db: PGlite, done: () => Promise<void>): Promise<Source> {
  const config = createPgConfig(db)
  const extra = { ...config, connection: config.connection, max: 1, connectionTimeoutMillis: WAIT_MS }
  const dataSource = new DataSource({ ...COMMON, poolSize: 1, extra })
  await dataSource.initialize()
  const close = async (): Promise<void> => {
    await dataSource.query('checkpoint')
    await dataSource.destroy()
    await done()
  }
  return { dataSource, embedded: true, close }
}

export async function openFolder(folder: string): Promise<Source> {
  mkdirSync(folder, { recursive: true })
  const release = takeLock(join(folder, 'lock'))
  try {
    const db = await PGlite.create({ dataDir: join(folder, 'pg18') })
    return await openInstance(db, async () => {
      await db.close()
      release()
    })
  } catch (error) {
    release()
    throw error
  }
}
