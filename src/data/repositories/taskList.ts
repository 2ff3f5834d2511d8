import type { EntityManager } from 'typeorm'
import type { Reach } from '../../domain/policy.js'
import type { PersonId } from '../../domain/ids.js'
import type { NamedTask } from '../../domain/task.js'
import {
  UNASSIGNED,
  type Counters,
  type TaskCursor,
  type TaskFilter,
  type TaskSort,
} from '../../domain/taskList.js'
import type { Day } from '../../domain/time.js'
import { fold } from '../../domain/words.js'
import { beyond, type Place } from '../keyset.js'
import { boundTask, type Scope } from '../scope.js'
import { allOf, always, anyOf, join, nothing, rows, sql, type Sql } from '../sql.js'
import { TASK_COLUMNS, TASK_SOURCES } from './tasks.js'
import { columnsOf } from './taskOrder.js'

/** Who looks, on which day: together they decide which tasks there are and what colour they have. */
export type Reading = { personId: PersonId | null; reach: Reach; today: Day }

export type TaskPage = {
  filter: TaskFilter
  sort: readonly TaskSort[]
  after: TaskCursor | null
  size: number
}

/** The marker as `markerOn` in domain/deadline.ts has it. */
export const markerSql = (today: Day): Sql => sql`case
  when t.status = 'COMPLETED' then 'CHECK' when t.status = 'NOT_ACTIVE' then 'GREY'
  when t.red_on <= ${today}::date then 'RED' when t.yellow_on <= ${today}::date then 'YELLOW' else 'GREEN' end`

/** The tasks a right reaches, as `reachOf` in domain/policy.ts has it. */
export function withinReach({ reach, personId }: Pick<Reading, 'reach' | 'personId'>): Sql {
  const kinds = reach.withLocal ? always : sql`t.kind <> 'LOCAL'`
  if (reach.whole === 'every') return kinds
  const whole = sql`t.project_id = any(${reach.whole})`
  if (reach.own.length === 0) return sql`${whole} and ${kinds}`
  const own = sql`(t.responsible_id = ${personId} or t.executor_id = ${personId})`
  return sql`${anyOf([whole, sql`(t.project_id = any(${reach.own}) and ${own})`])} and ${kinds}`
}

const oneOf = (column: Sql, values: readonly string[]): Sql[] =>
  values.length === 0 ? [] : [sql`${column} = any(${values})`]

function personFilter(column: Sql, values: readonly string[]): Sql[] {
  if (values.length === 0) return []
  const ids = values.filter((value) => value !== UNASSIGNED)
  const nobody = values.includes(UNASSIGNED) ? [sql`${column} is null`] : []
  return [anyOf([...nobody, sql`${column} = any(${ids}::uuid[])`])]
}

/** Every word must stand in the title; a number finds the task of that number. */
function wordFilter(words: string | null): Sql[] {
  const parts = fold(words ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return parts.map((word) => {
    const inTitle = sql`position(${word} in lower(t.title)) > 0`
    const number = /^#?(\d{1,9})$/.exec(word)?.[1]
    if (number === undefined) return inTitle
    return anyOf([
      inTitle,
      sql`t.instance_number = ${Number(number)}`,
      sql`template.template_number = ${Number(number)}`,
    ])
  })
}

function conditions(filter: TaskFilter, { today, personId }: Reading): Sql[] {
  return [
    ...oneOf(sql`t.project_id`, filter.project),
    ...oneOf(sql`t.phase_id`, filter.phase),
    ...oneOf(sql`t.theme_id`, filter.theme),
    ...oneOf(markerSql(today), filter.marker),
    ...oneOf(sql`t.status`, filter.status),
    ...oneOf(sql`t.priority`, filter.priority),
    ...personFilter(sql`t.responsible_id`, filter.responsible),
    ...personFilter(sql`t.executor_id`, filter.executor),
    ...(filter.own ? [sql`(t.responsible_id = ${personId} or t.executor_id = ${personId})`] : []),
    ...(filter.endFrom ? [sql`t.end_date >= ${filter.endFrom}::date`] : []),
    ...(filter.endTo ? [sql`t.end_date <= ${filter.endTo}::date`] : []),
    ...wordFilter(filter.words),
  ]
}

const placeOf = ({ values, instanceNumber }: TaskCursor): Place => ({
  values,
  tie: sql`t.instance_number`,
  at: sql`${instanceNumber}`,
})

export class TaskList {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** One page in order, and the cursor of its last row when more may follow. Keyset: a deep page costs what the first does. */
  async page(
    reading: Reading,
    { filter, sort, after, size }: TaskPage,
  ): Promise<{ tasks: NamedTask[]; next: TaskCursor | null }> {
    const columns = columnsOf(sort, markerSql(reading.today))
    const where = allOf([
      ...this.readable(reading),
      ...conditions(filter, reading),
      ...(after ? [beyond(columns, placeOf(after))] : []),
    ])
    const values = join(
      columns.map(({ column }) => sql`${column}::text`),
      sql`, `,
    )
    const order = columns.map(({ column, descending }) =>
      descending ? sql`${column} desc, ` : sql`${column}, `,
    )
    const found = await rows<NamedTask & { sortValues: string[] }>(
      this.em,
      sql`select ${TASK_COLUMNS}, array[${values}] as "sortValues" ${TASK_SOURCES}
        where ${where} order by ${join(order, nothing)}t.instance_number limit ${size + 1}`,
    )
    const tasks = found.slice(0, size)
    const last = tasks.at(-1)
    const more = found.length > size && last
    return { tasks, next: more ? { values: last.sortValues, instanceNumber: last.instanceNumber } : null }
  }

  /** The four counters and the number of rows of the same filter. */
  async counters(reading: Reading, filter: TaskFilter): Promise<Counters & { total: number }> {
    const where = allOf([...this.readable(reading), ...conditions(filter, reading)])
    const template = filter.words
      ? sql`left join task_template template on template.id = t.template_id`
      : sql``
    const [counted] = await rows<Counters & { total: number }>(
      this.em,
      sql`select count(*)::int as total,
          count(*) filter (where marker = 'RED')::int as "RED", count(*) filter (where marker = 'YELLOW')::int as "YELLOW",
          count(*) filter (where marker = 'GREEN')::int as "GREEN", count(*) filter (where marker = 'GREY')::int as "GREY"
        from (select ${markerSql(reading.today)} as marker from task t ${template} where ${where}) as marked`,
    )
    return counted ?? { total: 0, RED: 0, YELLOW: 0, GREEN: 0, GREY: 0 }
  }

  private readable(reading: Reading): Sql[] {
    return [boundTask(this.scope), withinReach(reading)]
  }
}
