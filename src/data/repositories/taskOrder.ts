import { PRIORITIES, TASK_STATUSES } from '../../domain/task.js'
import { keysOf, type TaskCursor, type TaskKey, type TaskSort } from '../../domain/taskList.js'
import { sql, type Sql } from '../sql.js'

/** One thing the rows of the list are compared by. */
type Column = { column: Sql; descending: boolean }

const COLOURS = ['RED', 'YELLOW', 'GREEN', 'GREY', 'CHECK']
/** Sorts after every text. */
const LAST_TEXT = '\u{10FFFF}'

const rank = (values: readonly string[], column: Sql): Sql =>
  sql`array_position(${values}::text[], ${column})`

/** What is missing comes last both ways. */
const textOrLast = (column: Sql, descending: boolean): Sql =>
  sql`coalesce(${column}, ${descending ? '' : LAST_TEXT})`
const dayOrLast = (column: Sql, descending: boolean): Sql =>
  descending ? sql`coalesce(${column}, date '-infinity')` : sql`coalesce(${column}, date 'infinity')`

const COLUMNS: Record<TaskKey['by'], (marker: Sql, descending: boolean) => Sql> = {
  project: () => sql`p.name_sort`,
  title: () => sql`t.title_sort`,
  phase: (_, descending) => textOrLast(sql`phase.name_sort`, descending),
  theme: (_, descending) => textOrLast(sql`theme.name_sort`, descending),
  colour: (marker) => rank(COLOURS, marker),
  priority: () => rank(PRIORITIES, sql`t.priority`),
  status: () => rank(TASK_STATUSES, sql`t.status`),
  endDate: (_, descending) => dayOrLast(sql`t.end_date`, descending),
  startDate: (_, descending) => dayOrLast(sql`t.start_date`, descending),
  responsible: (_, descending) => textOrLast(sql`responsible.name_sort`, descending),
  executor: (_, descending) => textOrLast(sql`executor.name_sort`, descending),
  number: () => sql`t.instance_number`,
}

/** What each sort compares; after the last of them the number of the task decides. */
export const columnsOf = (sorts: readonly TaskSort[], marker: Sql): Column[] =>
  keysOf(sorts).map(({ by, descending }) => ({ column: COLUMNS[by](marker, descending), descending }))

/** Rows after the cursor; numbers rise within equal values whichever way the values run. */
export function beyond(columns: readonly Column[], { values, instanceNumber }: TaskCursor): Sql {
  const [first] = columns
  const isRising = columns.every(({ descending }) => !descending)
  if (isRising) {
    const left = columns.map(({ column }) => sql`${column}, `).reduce((all, one) => sql`${all}${one}`)
    const right = values.map((value) => sql`${value}, `).reduce((all, one) => sql`${all}${one}`)
    return sql`(${left}t.instance_number) > (${right}${instanceNumber})`
  }
  const after = columns.reduceRight(
    (rest, { column, descending }, n) => {
      const value = values[n]
      const further = descending ? sql`${column} < ${value}` : sql`${column} > ${value}`
      return sql`(${further} or ${column} = ${value} and ${rest})`
    },
    sql`t.instance_number > ${instanceNumber}`,
  )
  // Said apart, so that an index on the first can be used.
  const from = first?.descending
    ? sql`${first.column} <= ${values[0]}`
    : sql`${first?.column} >= ${values[0]}`
  return sql`${from} and ${after}`
}
