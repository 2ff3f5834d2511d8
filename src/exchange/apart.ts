import { fork } from 'node:child_process'
import { Refusal } from '../domain/refusals.js'
import type { FileKind } from '../domain/upload.js'
import type { FaultCode } from './fault.js'
import {
  READING_MEGABYTES,
  READING_SECONDS,
  SHORT_SHEET,
  WRITERS,
  WRITERS_WAITING,
  WRITING_MEGABYTES,
  WRITING_SECONDS,
} from './limits.js'
import type { Row } from './taskTable.js'
import type { Cleaned } from './upload/cleaned.js'
import { writeExcel, type Sheet } from './writeExcel.js'
import type { TaskPaper } from './writeTaskPdf.js'

export type Order =
  { format: 'excel' | 'pdf'; content: Uint8Array } | { format: 'upload'; kind: FileKind; content: Uint8Array }
export type Answer = { rows: Row[] } | { text: string } | { inspected: Cleaned } | { fault: FaultCode }

export type WriteOrder = { format: 'sheet'; content: Sheet } | { format: 'paper'; content: TaskPaper }
/** `problem`: what the writer itself stumbled over, for the log. */
export type WriteAnswer = { bytes: Uint8Array } | { problem: string }

const READER = __filename.replace(/apart(\.[jt]s)$/, 'apartProcess$1')
const WRITER = __filename.replace(/apart(\.[jt]s)$/, 'apartWriter$1')
/** Where the sources run as they are (tests, development), the process needs the translator too. */
const TRANSLATED = READER.endsWith('.ts') ? ['--require', 'tsx/cjs'] : []

const isAnswer = (data: unknown): data is Answer =>
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
/** What came of an order: the process's answer, or that it was too much for it. */
type Outcome = { answer: unknown } | 'too-heavy'

/** A process of its own for one order: its own memory, little time and no secrets. */
function apart(order: Order | WriteOrder, { file, megabytes, seconds }: Worker): Promise<Outcome> {
  const worker = fork(file, [], {
    execArgv: [...TRANSLATED, `--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => end('too-heavy'), seconds * 1000)
    function end(outcome: Outcome): void {
      clearTimeout(timer)
      worker.kill('SIGKILL')
      resolve(outcome)
    }
    worker.once('message', (answer: unknown) => end({ answer }))
    worker.once('error', (answer) => end({ answer }))
    worker.once('exit', (code, signal) => end(isAborted(code, signal) ? 'too-heavy' : { answer: null }))
    worker.send(order, (error) => error && end({ answer: error }))
  })
}

/**
 * Reads a file apart: one made to choke its reader takes nobody along (a thread that runs out of memory can end the
 * whole process). What the reader does not survive is a fault of the file.
 */
export async function readApart(order: Order): Promise<Answer> {
  const outcome = await apart(order, READING)
  if (outcome === 'too-heavy') return { fault: 'too-heavy' }
  return isAnswer(outcome.answer) ? outcome.answer : { fault: 'not-readable' }
}

let writing = 0
const waiting: (() => void)[] = []

/** Few at a time, so that exports leave the machine to those who do not export. Refuses `busy`. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= WRITERS_WAITING) throw new Refusal('busy')
  if (writing >= WRITERS) await new Promise<void>((resolve) => waiting.push(resolve))
  else writing += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else writing -= 1
  }
}

/**
 * Writes a file apart: a list of 20,000 rows takes seconds in which nobody else would be answered, and a text made to
 * choke the writer takes nobody along. Refuses `busy` and `export-too-heavy`.
 */
export async function writeApart(order: WriteOrder): Promise<Uint8Array> {
  // A short list is written sooner than a process starts.
  if (order.format === 'sheet' && order.content.rows.length <= SHORT_SHEET) return writeExcel(order.content)
  return inTurn(async () => {
    const outcome = await apart(order, WRITING)
    if (outcome === 'too-heavy') throw new Refusal('export-too-heavy')
    const { answer } = outcome
    if (!isWriteAnswer(answer)) throw new Error('the writer ended without an answer', { cause: answer })
    if ('problem' in answer) throw new Error(answer.problem)
    return answer.bytes
  })
}
