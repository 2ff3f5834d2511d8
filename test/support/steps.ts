import { MigrationExecutor } from 'typeorm'
import { MIGRATIONS } from '../../src/data/migrations/index.js'
import type { Source } from '../../src/data/options.js'

/** The schema as each version left it that is still among the migrations, with data in every table of it. */

type Column = { table: string; column: string; type: string; isNullable: boolean; hasDefault: boolean }

/** Two of everything; all ids of one are the same, so that whatever refers to something finds it. */
const IDS = ['0000000a-0000-4000-8000-000000000000', '0000000b-0000-4000-8000-000000000000'] as const
/** Words of a column that has only a few. */
const WORDS: Record<string, string> = {
  side: 'MUNICIPALITY',
  actor_side: 'MUNICIPALITY',
  author_side: 'MUNICIPALITY',
  origin: 'MUNICIPALITY',
  language: 'da',
  last_notified_marker: 'GREEN',
  kind: 'MUNICIPALITY',
  deleted_reason: 'USER',
}
const WORDS_OF: Record<string, string> = {
  'task.kind': 'KOMBIT',
  'task.status': 'STARTED',
  'task.priority': 'MANDATORY',
  'conversation.kind': 'CHANNEL',
  'conversation.state': 'OPEN',
  'role_assignment.state': 'ACCEPTED',
  'hand_over.state': 'OPEN',
  'delegation.state': 'OPEN',
  'outbox.state': 'WAITING',
  'outbox.channel': 'TEAMS',
  'history.subject': 'task',
  'access.user_type': 'PLUS',
  'delivered_card.kind': 'task',
  'delivered_card.state': 'LIVE',
}

function valueOf({ table, column, type }: Column, n: number): string {
  const word = WORDS_OF[`${table}.${column}`] ?? WORDS[column]
  if (word) return `'${word}'`
  if (type === 'uuid') return `'${IDS[n]}'`
  if (type === '_uuid') return `array['${IDS[n]}']::uuid[]`
  if (type.startsWith('_')) return `'{}'`
  if (type === 'text') return `'${column} ${n} æøå "''\\n'`
  if (type === 'bool') return 'false'
  if (type === 'date') return `'2026-03-0${n + 1}'`
  if (type === 'timestamptz') return `'2026-03-0${n + 1} 10:20:30.123456+01'`
  if (type === 'jsonb') return `'{"type": "task.markerWorsened", "marker": "RED", "taskId": "${IDS[n]}"}'`
  return String(n + 1)
}

const COLUMNS = `select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as "isNullable",
    a.atthasdef as "hasDefault"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
  where c.relkind = 'r' and c.relpersistence = 'p' and c.relnamespace = 'public'::regnamespace
    and c.relname not in ('migrations', 'typeorm_metadata') order by 1, a.attnum`

/** Left empty, since what refers to them and what they refer to must not both be there. */
const LEFT_NULL = new Set(['deleted_at', 'deleted_by', 'parent_task_id', 'person_id@conversation'])

async function columnsByTable(source: Source): Promise<Map<string, Column[]>> {
  const byTable = new Map<string, Column[]>()
  for (const column of await source.dataSource.query<Column[]>(COLUMNS))
    byTable.set(column.table, [...(byTable.get(column.table) ?? []), column])
  return byTable
}

/** Rows of one table, in whatever order they can be: what they refer to may come later. */
async function fillTable(source: Source, table: string, columns: readonly Column[]): Promise<void> {
  const filled = columns.filter(
    ({ column, isNullable }) =>
      !isNullable || !(LEFT_NULL.has(column) || LEFT_NULL.has(`${column}@${table}`)),
  )
  const names = filled.map(({ column }) => `"${column}"`).join(', ')
  const values = IDS.map((_, n) => `(${filled.map((column) => valueOf(column, n)).join(', ')})`)
  await source.dataSource.query(`insert into "${table}" (${names}) values ${values.join(', ')}`)
}

/** Two rows in every table that has none. */
export async function fillEmptyTables(source: Source): Promise<void> {
  const left = new Map<string, Column[]>()
  for (const [table, columns] of await columnsByTable(source)) {
    const found = await source.dataSource.query<unknown[]>(`select 1 from "${table}" limit 1`)
    if (found.length === 0) left.set(table, columns)
  }
  while (left.size > 0) {
    const before = left.size
    const failed = new Map<string, unknown>()
    for (const [table, columns] of left)
      await fillTable(source, table, columns).then(
        () => left.delete(table),
        (error: unknown) => failed.set(table, error),
      )
    if (failed.size === before)
      throw new Error([...failed].map(([table, error]) => `${table}: ${String(error)}`).join('\n'))
  }
}

/** Runs the one migration, whatever comes after it. */
export async function runStep(source: Source, name: string): Promise<void> {
  const runner = source.dataSource.createQueryRunner()
  try {
    const executor = new MigrationExecutor(source.dataSource, runner)
    const step = (await executor.getPendingMigrations()).find((one) => one.name === name)
    if (!step) throw new Error(`no step ${name} is pending`)
    await executor.executeMigration(step)
  } finally {
    await runner.release()
  }
}

export const STEPS = MIGRATIONS.map(({ name }) => name)

type Content = Record<string, Record<string, unknown>[]>

/** Every row of every table, as JSON. */
export async function rowsOf(source: Source): Promise<Content> {
  const content: Content = {}
  for (const table of (await columnsByTable(source)).keys()) {
    const found = await source.dataSource.query<{ row: Record<string, unknown> }[]>(
      `select to_jsonb(r) as row from "${table}" r order by to_jsonb(r)::text`,
    )
    content[table] = found.map(({ row }) => row)
  }
  return content
}

/** Rows and fields of the one that are not, or are something else, in the other. */
export function lost(before: Content, after: Content): string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const now = after[table] ?? []
    const isKept = (row: Record<string, unknown>): boolean =>
      now.some((other) =>
        Object.entries(row).every(([field, value]) => JSON.stringify(other[field]) === JSON.stringify(value)),
      )
    return rows.filter((row) => !isKept(row)).map((row) => `${table}: ${JSON.stringify(row)}`)
  })
}
