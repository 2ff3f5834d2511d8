import type { Tx } from '../data/unitOfWork.js'
import type { Facts } from '../domain/refusals.js'
import type { Municipality } from '../domain/project.js'
import type { NamedTask } from '../domain/task.js'
import { fault, type Fault, type FaultCode } from '../exchange/fault.js'
import type { ParsedTask } from '../exchange/parsedTask.js'
import type { Place, Places } from './importPlaces.js'

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
  /** Ids of everything that looks different now, for the cards that show it. */
  touched: Set<string>
}

/** Where one task of the file belongs. */
export type Home = { municipality: Municipality; place: Place }

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

/** What the file says, and where it is silent, what was there. */
export const said = <T>(word: T | undefined, before: T): T => (word === undefined ? before : word)
