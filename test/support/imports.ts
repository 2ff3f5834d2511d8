import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tx } from '../../src/data/tx.js'
import { importFile, type ImportOptions, type ImportReport } from '../../src/services/imports/importFile.js'
import { standingClock } from './clock.js'
import { openTestDatabase } from './database.js'
import { aWorld } from './world.js'

const COLUMNS = ['PROJEKT', 'OPGAVETITEL', 'PRIORITET', 'STATUS', 'ID', 'SLUTDATO']
const CELLS = ['KLIK', 'Tæl nøglerne', 'Anbefalet', 'Ikke påbegyndt', '#900401', '30-03-2026']
type Cells = Record<string, string>

/** A list; each row is the usual one with what it is given, whose keys become columns. */
export function aList(...rows: Cells[]): string {
  const columns = [...new Set([...COLUMNS, ...rows.flatMap(Object.keys)])]
  const lines = rows.map((row) => columns.map((column, n) => `"${row[column] ?? CELLS[n] ?? ''}"`).join(';'))
  return [columns.join(';'), ...lines].join('\n')
}

export const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures', name))

/** Line and code of each fault. */
export const said = (report: ImportReport) => report.faults.map(({ line, code }) => [line, code])

type Counted = 'task' | 'project' | 'phase' | 'theme' | 'task_template' | 'outbox' | 'message'

/** A database to import into, on 2 March 2026. */
export async function importRoom() {
  const database = await openTestDatabase()
  const { data, dataSource } = database
  const clock = standingClock('2026-03-02T09:00:00Z')
  const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => data.asSystem(work)
  return {
    clock,
    empty: () => database.empty(),
    close: () => database.close(),
    asSystem,
    take: (content: string | Buffer, options?: ImportOptions): Promise<ImportReport> =>
      importFile(aWorld(data, clock), { name: 'fil', content: Buffer.from(content) }, options),
    /** Everything there is of a task, as the next reader would find it. */
    whole: (number: number) =>
      asSystem(async (tx) => {
        const task = await tx.tasks.findByNumber(number)
        if (!task) throw new Error(`no task #${number}`)
        const template = task.templateId ? await tx.tasks.template(task.templateId) : null
        const note = await tx.tasks.note(task)
        return {
          task,
          template,
          note,
          messages: await tx.tasks.messages(task),
          past: await tx.tasks.imported(task),
        }
      }),
    count: async (table: Counted): Promise<number | undefined> => {
      const [row] = await dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`)
      return row?.n
    },
    events: async (): Promise<unknown[]> => {
      const rows = await dataSource.query<{ event: unknown }[]>('select event from outbox')
      return rows.map(({ event }) => event)
    },
  }
}
