import type { Tx } from '../../data/tx.js'
import type { Fault } from '../../exchange/fault.js'
import type { ParsedFile } from '../../exchange/parsedTask.js'
import { readFile } from '../../exchange/readFile.js'
import { Places } from './places.js'
import { importTask } from './task.js'
import type { Importing, ImportReport } from './report.js'
import type { World } from '../world.js'

export type { ImportReport } from './report.js'

export type ImportFile = { name: string; content: Uint8Array }

/** `municipality`: name or code, for files that do not say. `dryRun`: everything is tried, nothing is kept. */
export type ImportOptions = { municipality?: string; dryRun?: boolean }

/** Ends the transaction with nothing written, and brings out what was found. */
class TakenBack extends Error {
  constructor(readonly report: ImportReport) {
    super('the import was taken back')
  }
}

const nothing = (faults: Fault[]): ImportReport => ({
  created: [],
  updated: [],
  unchanged: [],
  notes: [],
  faults,
})

const byLine = (a: Fault, b: Fault): number => (a.line ?? 0) - (b.line ?? 0)

async function importAll(
  tx: Tx,
  { tasks, faults }: ParsedFile,
  { municipality, now }: { municipality: string | null; now: Date },
): Promise<ImportReport> {
  const report = nothing([...faults])
  const before = await tx.tasks.numbered(tasks.map(({ instanceNumber }) => instanceNumber))
  const importing: Importing = {
    tx,
    now,
    report,
    places: await Places.of(tx, report.faults, { chosen: municipality, now }),
    existing: new Map(before.map((task) => [task.instanceNumber, task])),
    rewritten: new Set(),
    touched: new Set(),
  }
  // Local tasks last: the one they belong to may stand below them.
  for (const task of tasks.filter(({ priority }) => priority !== 'LOCAL')) await importTask(importing, task)
  for (const task of tasks.filter(({ priority }) => priority === 'LOCAL')) await importTask(importing, task)
  const { touched } = importing
  if (touched.size > 0)
    await tx.cards.changed({
      shows: [...touched],
      occasion: `import:${now.toISOString()}`,
      now,
    })
  return report
}

/**
 * Takes in one task, or a list of them, as KLIK exports it (klik.md §2.8, W20, W33): the whole file or, with a
 * single fault in it, nothing. For the operator. Of what is new here nobody is told; of what KOMBIT changed, those it
 * concerns are. The reader looks at the content, not the name.
 */
export async function importFile(
  world: World,
  file: ImportFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const now = world.clock.now()
  const parsed = await readFile(file.content)
  if (parsed.tasks.length === 0) return nothing(parsed.faults)
  try {
    return await world.data.asSystem(async (tx) => {
      const report = await importAll(tx, parsed, { municipality: options.municipality ?? null, now })
      if (report.faults.length > 0) throw new TakenBack(nothing(report.faults.sort(byLine)))
      if (options.dryRun) throw new TakenBack(report)
      return report
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.report
    throw error
  }
}
