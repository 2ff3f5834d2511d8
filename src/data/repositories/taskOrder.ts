import { PRIORITIES, TASK_STATUSES } from '../../domain/task.js'
import { keysOf, type TaskKey, type TaskSort } from '../../domain/taskList.js'
import { textOrLast, type Column } from '../keyset.js'
import { sql, type Sql } from '../sql.js'

const COLOURS = ['RED', 'YELLOW', 'GREEN', 'GREY', 'CHECK']

const rank = (values: readonly string[], column: Sql): Sql =>
  sql`array_position(${values}::text[], ${column})`

/** What is missing comes last both ways. */
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
