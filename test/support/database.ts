import { migrate, open } from '../../src/data/source.js'
import type { Source } from '../../src/data/options.js'
import { database, type Database } from '../../src/data/unitOfWork.js'
import { TABLES } from '../../src/data/tables/index.js'
import type { TestPlace } from './environment.js'

declare global {
  var klikTestPlace: () => Promise<TestPlace>
}

export const isServer = (): boolean => process.env.TEST_DATABASE_URL !== undefined

const TABLE_NAMES = TABLES.map(({ options }) => options.name).join(', ')

/** An empty, migrated database for one test file; close it in `afterAll`. */
export async function openTestDatabase(): Promise<Source & { data: Database; empty(): Promise<void> }> {
  const source = await open(await globalThis.klikTestPlace())
  await migrate(source)
  const empty = async (): Promise<void> => {
    await source.dataSource.query(`truncate ${TABLE_NAMES} cascade`)
  }
  await empty()
  return { ...source, data: database(source, { owed: () => undefined }), empty }
}

export const testPlace = (): Promise<TestPlace> => globalThis.klikTestPlace()
