import { PRIORITIES } from '../../domain/task.js'
import { TASK_STATUSES } from '../../domain/taskStatus.js'
import { keysOf, type TaskKey, type TaskSort } from '../../domain/taskList.js'
import type { Day } from '../../domain/time.js'
import { textOrLast, type SortColumn } from '../keyset.js'
import { inOrder } from '../readingOrder.js'
import type { Scope } from '../scope.js'
import { sql, type Sql } from '../sql.js'

const COLOURS = ['RED', 'YELLOW', 'GREEN', 'GREY', 'CHECK']

const rank = (values: readonly string[], column: Sql): Sql =>
  sql`array_position(${values}::text[], ${column})`

/** What is missing comes last both ways. */
const dayOrLast = (column: Sql, descending: boolean): Sql =>
  descending ? sql`coalesce(${column}, date '-infinity')` : sql`coalesce(${column}, date 'infinity')`

/** Open, and its end date has gone by. */
export const isOverdue = (today: Day): Sql => sql`(t.red_on is not null and t.end_date < ${today}::date)`

/** `scope`: whose order names are in. */
type Ordering = { marker: Sql; today: Day; scope: Scope }

/** A name that may be missing. */
const named = ({ scope }: Ordering, key: Sql, descending: boolean): Sql =>
  textOrLast(inOrder(scope, key), descending)

const COLUMNS: Record<TaskKey['by'], (ordering: Ordering, descending: boolean) => Sql> = {
  project: ({ scope }) => inOrder(scope, sql`p.name_sort`),
  title: ({ scope }) => inOrder(scope, sql`t.title_sort`),
  phase: (ordering, descending) => named(ordering, sql`phase.name_sort`, descending),
  theme: (ordering, descending) => named(ordering, sql`theme.name_sort`, descending),
  colour: ({ marker }) => rank(COLOURS, marker),
  overdue: ({ today }) => sql`case when ${isOverdue(today)} then 0 else 1 end`,
  urgentDay: ({ today }, descending) =>
    dayOrLast(sql`case when ${isOverdue(today)} then t.end_date else t.red_on end`, descending),
  priority: () => rank(PRIORITIES, sql`t.priority`),
  status: () => rank(TASK_STATUSES, sql`t.status`),
  endDate: (_, descending) => dayOrLast(sql`t.end_date`, descending),
  startDate: (_, descending) => dayOrLast(sql`t.start_date`, descending),
  responsible: (ordering, descending) => named(ordering, sql`responsible.name_sort`, descending),
  executor: (ordering, descending) => named(ordering, sql`executor.name_sort`, descending),
  number: () => sql`t.instance_number`,
}

/** What each sort compares; after the last of them the number of the task decides. */
export const sortColumns = (sorts: readonly TaskSort[], ordering: Ordering): SortColumn[] =>
  keysOf(sorts).map(({ by, descending }) => ({ column: COLUMNS[by](ordering, descending), descending }))

/** Whether the list is in the order of `WORST_FIRST`, whose two parts each have an index. */
export const isWorstFirst = ([first, ...others]: readonly TaskSort[]): boolean =>
  first?.by === 'urgency' && !first.descending && others.length === 0

/** The two parts of the list worst first, what each is ordered by beside its first key, and that key's value. */
export const worstFirstParts = (today: Day): { is: Sql; key: string; columns: SortColumn[] }[] => {
  const rising = (column: Sql): SortColumn => ({ column, descending: false })
  const ends = rising(dayOrLast(sql`t.end_date`, false))
  return [
    { is: isOverdue(today), key: '0', columns: [ends] },
    {
      is: sql`${isOverdue(today)} is not true`,
      key: '1',
      columns: [rising(dayOrLast(sql`t.red_on`, false)), ends],
    },
  ]
}
