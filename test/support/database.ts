import { empty, migrate, open } from '../../src/data/source.js'
import type { Source } from '../../src/data/options.js'
import { database, type Database } from '../../src/data/unitOfWork.js'
import type { TestPlace } from './environment.js'

declare global {
  var klikTestPlace: () => Promise<TestPlace>
}

export const isServer = (): boolean => process.env.TEST_DATABASE_URL !== undefined

/** An empty, migrated database for one test file; close it in `afterAll`. */
export async function openTestDatabase(): Promise<Source & { data: Database; empty(): Promise<void> }> {
  const source = await open(await globalThis.klikTestPlace())
  await migrate(source)
  await empty(source)
  return { ...source, data: database(source, { owed: () => undefined }), empty: () => empty(source) }
}

export const testPlace = (): Promise<TestPlace> => globalThis.klikTestPlace()
