import type { EntityManager } from 'typeorm'
import type { Marker } from '../../domain/deadline.js'
import type { Reach } from '../../domain/policy.js'
import type { PersonId } from '../../domain/ids.js'
import { parseTaskNumber, type NamedTask } from '../../domain/task.js'
import {
  UNASSIGNED,
  type Counters,
  type TaskCursor,
  type TaskFilter,
  type TaskSort,
} from '../../domain/taskList.js'
import type { Day } from '../../domain/time.js'
import { searchWords } from '../../domain/search.js'
import { beyond, sortOrder, sortValues, type PageEnd } from '../keyset.js'
import { boundTask, type Scope } from '../scope.js'
import { allOf, always, anyOf, join, oneOf, rows, sql, varying, type Sql } from '../sql.js'
import { carries, folded } from '../words.js'
import { TASK_COLUMNS, TASK_SOURCES } from './taskColumns.js'
import { isWorstFirst, sortColumns, worstFirstParts } from './taskOrder.js'

/** Who looks, on which day: together they decide which tasks there are and what colour they have. */
export type TaskReading = { personId: PersonId | null; reach: Reach; today: Day }

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
export function withinReach({ reach, personId }: Pick<TaskReading, 'reach' | 'personId'>): Sql {
  const kinds = reach.withLocal ? always : sql`t.kind <> 'LOCAL'`
  if (reach.whole === 'every') return kinds
  const whole = sql`t.project_id = any(${reach.whole})`
  if (reach.own.length === 0) return sql`${whole} and ${kinds}`
  const own = sql`(t.responsible_id = ${personId} or t.executor_id = ${personId})`
  return sql`${anyOf([whole, sql`(t.project_id = any(${reach.own}) and ${own})`])} and ${kinds}`
}

function personFilter(column: Sql, values: readonly string[]): Sql[] {
  if (values.length === 0) return []
  const ids = values.filter((value) => value !== UNASSIGNED)
  const nobody = values.includes(UNASSIGNED) ? [sql`${column} is null`] : []
  return [anyOf([...nobody, sql`${column} = any(${ids}::uuid[])`])]
}

/** Every word must stand in the title; a number finds the task of that number. */
function wordFilter(words: string | null): Sql[] {
  const wanted = searchWords(words ?? '')
  const numbers = wanted.map((word) => parseTaskNumber(word))
  if (wanted.length === 0) return []
  const inTitle = carries(sql`t.title`, wanted)
  if (numbers.every((number) => number === null)) return [inTitle]
  const isNumber = sql`coalesce(wanted.number in (t.instance_number, template.template_number), false)`
  return [
    sql`not exists (select 1 from unnest(${wanted}::text[], ${numbers}::int[]) as wanted(word, number)
      where position(wanted.word in ${folded(sql`t.title`)}) = 0 and not ${isNumber})`,
  ]
}

function conditions(filter: TaskFilter, { today, personId }: TaskReading): Sql[] {
  return [
    ...oneOf(sql`t.project_id`, filter.project),
    ...oneOf(sql`t.phase_id`, filter.phase),
    ...oneOf(sql`t.theme_id`, filter.theme),
    ...oneOf(markerSql(today), filter.marker),
    ...oneOf(sql`t.status`, filter.status),
    ...oneOf(sql`t.priority`, filter.priority),
    ...personFilter(sql`t.responsible_id`, filter.responsible),
    ...personFilter(sql`t.executor_id`, filter.executor),
    ...oneOf(sql`t.municipality_id`, filter.municipality),
    ...(filter.own ? [sql`(t.responsible_id = ${personId} or t.executor_id = ${personId})`] : []),
    ...(filter.endFrom ? [sql`t.end_date >= ${filter.endFrom}::date`] : []),
    ...(filter.endTo ? [sql`t.end_date <= ${filter.endTo}::date`] : []),
    ...wordFilter(filter.words),
  ]
}

/** What most ask for: one filter at most. Several together, and other orders, make more texts than plans can be kept of. */
const isUsual = (filter: TaskFilter, reading: TaskReading): boolean => conditions(filter, reading).length <= 1
const USUAL_SORTS = new Set(['urgency', 'endDate', 'marker'])

const placeOf = ({ values, instanceNumber }: TaskCursor): PageEnd => ({
  values,
  tie: sql`t.instance_number`,
  at: sql`${instanceNumber}`,
})

type Asked = { sort: readonly TaskSort[]; after: TaskCursor | null; size: number; today: Day; scope: Scope }

function inOrder(wanted: readonly Sql[], { sort, after, size, today, scope }: Asked): Sql {
  const columns = sortColumns(sort, { marker: markerSql(today), today, scope })
  const where = allOf([...wanted, ...(after ? [beyond(columns, placeOf(after))] : [])])
  return sql`select ${TASK_COLUMNS}, ${sortValues(columns)} ${TASK_SOURCES}
    where ${where} order by ${sortOrder(columns)}t.instance_number limit ${size}`
}

/** What is over, then the rest, each read from its own index; together they are in the order of `inOrder`. */
function worstFirst(wanted: readonly Sql[], { after, size, today }: Asked): Sql {
  const [key, ...values] = after?.values ?? []
  const parts = worstFirstParts(today)
    .filter((part) => key === undefined || part.key >= key)
    .map((part) => {
      const isBegun = after !== null && part.key === key
      const from = isBegun
        ? [beyond(part.columns, placeOf({ ...after, values: values.slice(0, part.columns.length) }))]
        : []
      const [urgent, ends = urgent] = part.columns.map(({ column }) => column)
      return sql`(select ${TASK_COLUMNS}, array[${part.key}, ${urgent}::text, ${ends}::text] as "sortValues",
        ${part.key} as part, ${urgent} as urgent, ${ends} as ends ${TASK_SOURCES}
        where ${allOf([...wanted, part.is, ...from])}
        order by ${sortOrder(part.columns)}t.instance_number limit ${size})`
    })
  return sql`select * from (${join(parts, sql` union all `)}) as worst
    order by part, urgent, ends, "instanceNumber" limit ${size}`
}

export class TaskList {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** One page in order, and the cursor of its last row when more may follow. Keyset: a deep page costs what the first does. */
  async page(
    reading: TaskReading,
    { filter, sort, after, size }: TaskPage,
  ): Promise<{ tasks: NamedTask[]; next: TaskCursor | null }> {
    const wanted = [...this.readable(reading), ...conditions(filter, reading)]
    const asked = { sort, after, size: size + 1, today: reading.today, scope: this.scope }
    const query = isWorstFirst(sort) ? worstFirst(wanted, asked) : inOrder(wanted, asked)
    const isKept = isUsual(filter, reading) && USUAL_SORTS.has(sort.map(({ by }) => by).join())
    const found = await rows<NamedTask & { sortValues: string[] }>(this.em, isKept ? query : varying(query))
    const tasks = found.slice(0, size)
    const last = tasks.at(-1)
    const more = found.length > size && last
    return { tasks, next: more ? { values: last.sortValues, instanceNumber: last.instanceNumber } : null }
  }

  /** The number of rows of the filter, and the four counters of it whatever colours it asks for. */
  async counters(reading: TaskReading, filter: TaskFilter): Promise<Counters & { total: number }> {
    const where = allOf([...this.readable(reading), ...conditions({ ...filter, marker: [] }, reading)])
    const template = filter.words
      ? sql`left join task_template template on template.id = t.template_id`
      : sql``
    // Grouped, the marker is found once a row; filtered, it would be found four times.
    const query = sql`select marker, count(*)::int as tasks
        from (select ${markerSql(reading.today)} as marker from task t ${template} where ${where}) as marked
        group by marker`
    const counted = await rows<{ marker: Marker; tasks: number }>(
      this.em,
      isUsual(filter, reading) ? query : varying(query),
    )
    const of = (marker: Marker): number => counted.find((one) => one.marker === marker)?.tasks ?? 0
    const total = counted
      .filter(({ marker }) => filter.marker.length === 0 || filter.marker.includes(marker))
      .reduce((sum, { tasks }) => sum + tasks, 0)
    return { total, RED: of('RED'), YELLOW: of('YELLOW'), GREEN: of('GREEN'), GREY: of('GREY') }
  }

  private readable(reading: TaskReading): Sql[] {
    return [boundTask(this.scope), withinReach(reading)]
  }
}
