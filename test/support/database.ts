import { PATIENT } from '../../src/data/limits.js'
import { empty, migrate, open } from '../../src/data/source.js'
import type { Source } from '../../src/data/options.js'
import { database, type Database } from '../../src/data/unitOfWork.js'
import type { TestPlace } from './place.js'

declare global {
  var klikTestPlace: () => Promise<TestPlace>
}

export const isServer = (): boolean => process.env.TEST_DATABASE_URL !== undefined

/** An empty, migrated database for one test file; close it in `afterAll`. */
export async function openTestDatabase(): Promise<Source & { data: Database; empty(): Promise<void> }> {
  const source = await open(await globalThis.klikTestPlace(), { limits: PATIENT })
  await migrate(source)
  await empty(source)
  return { ...source, data: database(source, { owed: () => undefined }), empty: () => empty(source) }
}

export const testPlace = (): Promise<TestPlace> => globalThis.klikTestPlace()

/** Past every right, when nothing else is under way: the embedded database has one session. */
async function ask<Row>(question: string): Promise<Row[]> {
  const source = await open(await testPlace(), { limits: PATIENT })
  const leave = await source.access.enter('a test', 60_000)
  try {
    return await source.dataSource.query<Row[]>(question)
  } finally {
    leave()
    await source.dataSource.destroy()
  }
}

/** Every row of the tables as one text. */
export async function digestOf(tables: readonly string[]): Promise<string> {
  const each = tables.map(
    (name) =>
      `select $$${name}$$ as name, count(*)::int as rows, md5(string_agg(r::text, '|' order by r::text)) as sum from ${name} r`,
  )
  return JSON.stringify(await ask(each.join(' union all ')))
}

/** Asks what no service tells. */
export const askSql = <Row>(question: string): Promise<Row[]> => ask(question)

/** Does what no service does, such as putting a clock into the past of a row. */
export async function runSql(statement: string): Promise<void> {
  await ask(statement)
}
