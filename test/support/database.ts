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

/** Every row of the tables as one text. Asked while nothing else is under way: the embedded database has one session. */
export async function digestOf(tables: readonly string[]): Promise<string> {
  const source = await open(await testPlace())
  const each = tables.map(
    (name) =>
      `select $$${name}$$ as name, count(*)::int as rows, md5(string_agg(r::text, '|' order by r::text)) as sum from ${name} r`,
  )
  const rows = await source.dataSource.query<unknown[]>(each.join(' union all '))
  await source.dataSource.destroy()
  return JSON.stringify(rows)
}

/** Does what no service does, such as putting a clock into the past of a row. */
export async function runSql(statement: string): Promise<void> {
  const source = await open(await testPlace())
  await source.dataSource.query(statement)
  await source.dataSource.destroy()
}
