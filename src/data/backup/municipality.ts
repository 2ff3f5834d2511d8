import type { QueryRunner } from 'typeorm'
import type { MunicipalityId } from '../../domain/ids.js'
import { OF_MUNICIPALITY, type OfMunicipality } from '../ofMunicipality.js'
import type { Source } from '../options.js'
import { unlimited } from '../source.js'
import { ask, quoted, everyTable } from './catalogue.js'
import { STORED_FILES } from './storedFiles.js'

const FILES = STORED_FILES.map(
  ({ table, where }) =>
    `select r.id, coalesce(r.name, '') as name, r.media_type as "mediaType" from ${table} r where r.municipality_id = $1 and ${where}`,
).join(' union all ')

/** How many rows a table has, and what they come to, in whatever order they lie. */
export type Counted = { rows: number; sum: string }
export type Identity = { id: MunicipalityId; code: string; name: string }
/** A file of the municipality's, by the name it was given. */
export type NamedFile = { id: string; name: string; mediaType: string }

const FETCHED = 500

export const partsOf = (
  table: string,
): { own: string; hidden: readonly string[]; passing: boolean } | null => {
  const of: OfMunicipality | undefined = OF_MUNICIPALITY[table]
  if (of === undefined) throw new Error(`nobody has said whose the rows of ${table} are`)
  return 'own' in of ? { own: of.own, hidden: of.hidden ?? [], passing: of.passing ?? false } : null
}
const sharedOf = (table: string): string | null => {
  const of = OF_MUNICIPALITY[table]
  return of && 'shared' in of ? (of.shared ?? null) : null
}

const lineOf = (hidden: readonly string[]): string =>
  `(to_jsonb(r) - array[${hidden.map((column) => `'${column}'`).join(', ')}]::text[])::text`

/** One municipality's rows, as they are at one moment. */
export type Extract = {
  tables: string[]
  /** Its own, or those of others it was shown; some at a time, each as a line of JSON. */
  rows(table: string, which: 'own' | 'shared'): AsyncGenerator<string[]>
  count(table: string): Promise<Counted>
  files(): Promise<NamedFile[]>
}

export async function countOwn(runner: QueryRunner, table: string, id: MunicipalityId): Promise<Counted> {
  const of = partsOf(table)
  if (!of) return { rows: 0, sum: '' }
  const line = lineOf(of.hidden)
  const [found] = await ask<Counted>(
    runner,
    `select count(*)::int as rows, md5(coalesce(string_agg(md5(${line}), '' order by md5(${line})), '')) as sum
      from ${quoted(table)} r where ${of.own}`,
    [id],
  )
  return found ?? { rows: 0, sum: '' }
}

async function* fetched(runner: QueryRunner, question: string): AsyncGenerator<string[]> {
  await runner.query(`declare extract no scroll cursor for ${question}`)
  for (;;) {
    const found = await ask<{ line: string }>(runner, `fetch ${FETCHED} from extract`)
    if (found.length === 0) break
    yield found.map(({ line }) => line)
  }
  await runner.query('close extract')
}

/** A cursor takes no values; the only one is an id the database gave out. */
const inText = (condition: string, id: MunicipalityId): string => condition.replaceAll('$1', `'${id}'::uuid`)

function extractOf(runner: QueryRunner, { id }: Identity, tables: string[]): Extract {
  return {
    tables,
    async *rows(table, which) {
      const of = partsOf(table)
      const condition = which === 'own' ? of?.own : sharedOf(table)
      if (!condition) return
      const line = lineOf(of?.hidden ?? [])
      yield* fetched(
        runner,
        `select ${line} as line from ${quoted(table)} r where ${inText(condition, id)} order by 1`,
      )
    },
    count: (table) => countOwn(runner, table, id),
    files: () => ask(runner, `${FILES} order by id`, [id]),
  }
}

export async function identityOf(runner: QueryRunner, code: string): Promise<Identity | null> {
  const [found] = await ask<Identity>(runner, 'select id, code, name from municipality where code = $1', [
    code,
  ])
  return found ?? null
}

/** False while somebody else takes an export of it. On a server it is let go of with the connection. */
export async function tryHold(runner: QueryRunner, code: string): Promise<boolean> {
  const [held] = await ask<{ is: boolean }>(
    runner,
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as is',
    [`klik:municipality:${code}`],
  )
  return held?.is ?? false
}

/** `busy`: another export of it is under way. */
export type NotExtracted = 'unknown' | 'busy'

/** Reads a municipality while `work` works, in one transaction; it waits for nobody who writes. */
export function withExtract<T>(
  source: Source,
  code: string,
  work: (identity: Identity, extract: Extract) => Promise<T>,
): Promise<T | NotExtracted> {
  return unlimited(source, async (runner) => {
    const identity = await identityOf(runner, code)
    if (!identity) return 'unknown'
    if (!(await tryHold(runner, code))) return 'busy'
    const tables = await everyTable(runner)
    await runner.query('start transaction isolation level repeatable read read only')
    await runner.query(`set local timezone = 'UTC'`)
    try {
      return await work(identity, extractOf(runner, identity, tables))
    } finally {
      await runner.query('rollback')
      if (source.embedded) await runner.query('select pg_advisory_unlock_all()')
    }
  })
}
