import { join, nothing, sql, type Sql } from './sql.js'

/** One thing the rows of a list are compared by. */
export type SortColumn = { column: Sql; descending: boolean }

/** Sorts after every text. */
const LAST_TEXT = '\u{10FFFF}'

/** What is missing comes last both ways. */
export const textOrLast = (column: Sql, descending: boolean): Sql =>
  sql`coalesce(${column}, ${descending ? '' : LAST_TEXT})`

/** What a row compares by, for the place where a page ends. */
export const sortValues = (columns: readonly SortColumn[]): Sql =>
  sql`array[${join(
    columns.map(({ column }) => sql`${column}::text`),
    sql`, `,
  )}] as "sortValues"`

/** To be followed by what tells each row from every other. */
export const sortOrder = (columns: readonly SortColumn[]): Sql =>
  join(
    columns.map(({ column, descending }) => (descending ? sql`${column} desc, ` : sql`${column}, `)),
    nothing,
  )

/** Where a page ended: what its last row compares by, and what tells it from every other. */
export type PageEnd = { values: readonly string[]; tie: SortColumn['column']; at: Sql }

/** Rows after the place; ties rise within equal values whichever way the values run. */
export function beyond(columns: readonly SortColumn[], { values, tie, at }: PageEnd): Sql {
  const [first] = columns
  const isRising = columns.every(({ descending }) => !descending)
  if (isRising) {
    const left = columns.map(({ column }) => sql`${column}, `).reduce((all, one) => sql`${all}${one}`)
    const right = values.map((value) => sql`${value}, `).reduce((all, one) => sql`${all}${one}`)
    return sql`(${left}${tie}) > (${right}${at})`
  }
  const after = columns.reduceRight(
    (rest, { column, descending }, n) => {
      const value = values[n]
      const further = descending ? sql`${column} < ${value}` : sql`${column} > ${value}`
      return sql`(${further} or ${column} = ${value} and ${rest})`
    },
    sql`${tie} > ${at}`,
  )
  // Said apart, so that an index on the first can be used.
  const from = first?.descending
    ? sql`${first.column} <= ${values[0]}`
    : sql`${first?.column} >= ${values[0]}`
  return sql`${from} and ${after}`
}
