import type { EntityManager } from 'typeorm'
import { join, oneRow, Sql, sql } from './sql.js'
import { TABLES } from './tables/index.js'

/** The fields that are moments, by the names they have in every record; as JSON they are text. */
const MOMENTS: ReadonlySet<string> = new Set(
  TABLES.flatMap(({ options }) =>
    Object.entries(options.columns).flatMap(([field, column]) =>
      column.type === 'timestamptz' ? [field] : [],
    ),
  ),
)

type Row = Record<string, unknown>

function revived(row: Row): Row {
  const found = { ...row }
  for (const [field, value] of Object.entries(row)) {
    if (typeof value === 'string' && MOMENTS.has(field)) found[field] = new Date(value)
  }
  return found
}

/** The rows of a question as one JSON value, in their order. */
const rowsOf = (question: Sql): Sql =>
  sql`(select coalesce(json_agg(row_to_json(one)), '[]') from (${question}) as one)`

/** A name that stands in the code, as the name of a column. */
const alias = (name: string): Sql => new Sql([`"${name}"`], [])

/**
 * Several questions in one round trip, each answered as if it had been asked alone: `together<{ files: NamedFile,
 * members: Member }>(em, { files: sql`…`, members: sql`…` })`. Moments come as `Date`, days as text. `then`: more
 * columns of the one row, reckoned when every question is answered; the questions are `parts.<name>`, as JSON.
 */
export async function together<Answers extends object>(
  em: EntityManager,
  questions: { [Name in keyof Answers]: Sql },
  then: Sql = sql``,
): Promise<{ [Name in keyof Answers]: Answers[Name][] }> {
  const names = Object.keys(questions) as (keyof Answers & string)[]
  const columns = names.map((name) => sql`${rowsOf(questions[name])} as ${alias(name)}`)
  const answers = await oneRow<Record<string, Row[]>>(
    em,
    sql`select parts.* ${then} from (select ${join(columns, sql`, `)} offset 0) as parts`,
  )
  const all = names.map((name) => [name, (answers?.[name] ?? []).map(revived)])
  return Object.fromEntries(all) as { [Name in keyof Answers]: Answers[Name][] }
}
