import { fork } from 'node:child_process'
import { Refusal } from '../domain/refusals.js'
import type { FileKind } from '../domain/upload.js'
import type { FaultCode } from './fault.js'
import type { Heads } from './heads.js'
import {
  READERS,
  READING_MEGABYTES,
  READING_SECONDS,
  READY,
  SHORT_SHEET,
  STARTING_SECONDS,
  WRITERS,
  WRITING_MEGABYTES,
  WRITING_SECONDS,
} from './limits.js'
import type { Workbook } from './readExcel.js'
import type { Proof } from './proof.js'
import { Turns } from './turns.js'
import type { Cleaned } from './upload/cleaned.js'
import { writeExcel, type Sheet } from './writeExcel.js'
import type { ReportPaper } from './writeReportPdf.js'
import type { TaskPaper } from './writeTaskPdf.js'

export type Order =
  | { format: 'excel'; heads: Heads; content: Uint8Array }
  | { format: 'pdf'; content: Uint8Array }
  | { format: 'upload'; kind: FileKind; content: Uint8Array }
export type ApartAnswer =
  Workbook | { text: string; task: string | null } | { inspected: Cleaned } | { fault: FaultCode }

export type WriteOrder =
  | { format: 'sheet'; content: Sheet }
  | { format: 'paper'; content: TaskPaper }
  | { format: 'proof'; content: Proof }
  | { format: 'report'; content: ReportPaper }
/** `problem`: what the writer itself stumbled over, for the log. */
export type WriteAnswer = { bytes: Uint8Array } | { problem: string }

const READER = __filename.replace(/apart(\.[jt]s)$/, 'apartProcess$1')
const WRITER = __filename.replace(/apart(\.[jt]s)$/, 'apartWriter$1')
/** Where the sources run as they are (tests, development), the process needs the translator too. */
const TRANSLATED = READER.endsWith('.ts') ? ['--require', 'tsx/cjs'] : []

const isAnswer = (data: unknown): data is ApartAnswer =>
  typeof data === 'object' &&
  data !== null &&
  ('rows' in data || 'text' in data || 'inspected' in data || 'fault' in data)
const isWriteAnswer = (data: unknown): data is WriteAnswer =>
  typeof data === 'object' && data !== null && ('bytes' in data || 'problem' in data)

const ABORTED = 134
/** How a process ends that ran out of memory. */
const isAborted = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal !== null || code === ABORTED

/** Which process does the work, and what it may take. */
type Worker = { file: string; megabytes: number; seconds: number }
const READING: Worker = { file: READER, megabytes: READING_MEGABYTES, seconds: READING_SECONDS }
const WRITING: Worker = { file: WRITER, megabytes: WRITING_MEGABYTES, seconds: WRITING_SECONDS }
/** Each takes as much memory as the server itself, and a processor: the machine stays with those who do not use them. */
const readers = new Turns(READERS)
const writers = new Turns(WRITERS)
/** What came of an order: the process's answer, or that it was too much for it. */
type Outcome = { answer: unknown } | 'too-heavy'

/**
 * A process of its own for one order: its own memory, little time and no secrets. On a busy machine it may take long to
 * start, which says nothing of the file.
 */
function apart(order: Order | WriteOrder, { file, megabytes, seconds }: Worker): Promise<Outcome> {
  const about = order.format === 'upload' ? order.kind : order.format
  const worker = fork(file, [about], {
    execArgv: [...TRANSLATED, `--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  return new Promise((resolve) => {
    let outcome: Outcome | null = null
    const tooLong = (limit: number): NodeJS.Timeout => setTimeout(() => end('too-heavy'), limit * 1000)
    let timer = tooLong(STARTING_SECONDS)
    /** Only when it is gone is there room for the next one; what never began is not waited for. */
    function end(first: Outcome): void {
      outcome ??= first
      clearTimeout(timer)
      if (!worker.kill('SIGKILL')) resolve(outcome)
    }
    worker.on('message', (said: unknown) => {
      if (said !== READY) return end({ answer: said })
      clearTimeout(timer)
      timer = tooLong(seconds)
      worker.send(order, (error) => error && end({ answer: error }))
    })
    worker.once('error', (answer) => end({ answer }))
    worker.once('exit', (code, signal) => {
      clearTimeout(timer)
      resolve(outcome ?? (isAborted(code, signal) ? 'too-heavy' : { answer: null }))
    })
  })
}

/**
 * Reads a file apart: one made to choke its reader takes nobody along (a thread that runs out of memory can end the
 * whole process). What the reader does not survive is a fault of the file. Refuses `busy`.
 */
export async function readApart(order: Order): Promise<ApartAnswer> {
  const outcome = await readers.take(() => apart(order, READING))
  if (outcome === 'too-heavy') return { fault: 'too-heavy' }
  return isAnswer(outcome.answer) ? outcome.answer : { fault: 'not-readable' }
}

/**
 * Writes a file apart: a list of 20,000 rows takes seconds in which nobody else would be answered, and a text made to
 * choke the writer takes nobody along. Refuses `busy` and `export-too-heavy`.
 */
export async function writeApart(order: WriteOrder): Promise<Uint8Array> {
  // A short list is written sooner than a process starts.
  if (order.format === 'sheet' && order.content.rows.length <= SHORT_SHEET) return writeExcel(order.content)
  return writers.take(async () => {
    const outcome = await apart(order, WRITING)
    if (outcome === 'too-heavy') throw new Refusal('export-too-heavy')
    const { answer } = outcome
    if (!isWriteAnswer(answer)) throw new Error('the writer ended without an answer', { cause: answer })
    if ('problem' in answer) throw new Error(answer.problem)
    return answer.bytes
  })
}
