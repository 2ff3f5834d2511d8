import type { Tx } from '../../data/tx.js'
import type { TemplateId } from '../../domain/ids.js'
import type { Facts } from '../../domain/refusals.js'
import type { Municipality } from '../../domain/project.js'
import type { NamedTask } from '../../domain/task.js'
import { fault, type Fault, type FaultCode } from '../../exchange/fault.js'
import type { ParsedTask } from '../../exchange/parsedTask.js'
import type { TaskPlace, Places } from './places.js'

/** What an import did, by the numbers of the tasks. `notes`: what was set aside. */
export type ImportReport = {
  created: number[]
  updated: number[]
  unchanged: number[]
  notes: Fault[]
  faults: Fault[]
}

/** One file on its way in. */
export type Importing = {
  tx: Tx
  now: Date
  report: ImportReport
  places: Places
  /** The tasks that were here before, by number. */
  existing: ReadonlyMap<number, NamedTask>
  /** Templates whose texts the file has changed. */
  rewritten: Set<TemplateId>
  /** Ids of everything that looks different now, for the cards that show it. */
  touched: Set<string>
}

/** Where one task of the file belongs. */
export type Home = { municipality: Municipality; place: TaskPlace }

const about = (task: ParsedTask, code: FaultCode, facts: Facts): Fault =>
  fault(task.line, code, { number: task.instanceNumber, ...facts })

/** The task cannot be taken, and with it the file. */
export function refuse({ report }: Importing, task: ParsedTask, [code, facts]: [FaultCode, Facts]): null {
  report.faults.push(about(task, code, facts))
  return null
}

/** The task is taken, but something of it is left out. */
export function note({ report }: Importing, task: ParsedTask, [code, facts]: [FaultCode, Facts]): void {
  report.notes.push(about(task, code, facts))
}
