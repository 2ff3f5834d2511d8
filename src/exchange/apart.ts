import { fork } from 'node:child_process'
import type { FaultCode } from './fault.js'
import { READING_MEGABYTES, READING_SECONDS } from './limits.js'
import type { Row } from './taskTable.js'

export type Order = { format: 'excel' | 'pdf'; content: Uint8Array }
export type Answer = { rows: Row[] } | { text: string } | { fault: FaultCode }

const READER = __filename.replace(/apart(\.[jt]s)$/, 'apartProcess$1')
/** Where the sources run as they are (tests, development), the process needs the translator too. */
const TRANSLATED = READER.endsWith('.ts') ? ['--require', 'tsx/cjs'] : []
const HEAP = `--max-old-space-size=${READING_MEGABYTES}`

const isAnswer = (data: unknown): data is Answer =>
  typeof data === 'object' && data !== null && ('rows' in data || 'text' in data || 'fault' in data)

const ABORTED = 134
/** How a process ends that ran out of memory. */
const isAborted = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal !== null || code === ABORTED

/**
 * Reads a file in a process of its own, with its own memory, little time and no secrets: a file made to choke its
 * reader takes nobody along (a thread that runs out of memory can end the whole process). What the reader does not
 * survive is a fault of the file.
 */
export function readApart(order: Order): Promise<Answer> {
  const reader = fork(READER, [], {
    execArgv: [...TRANSLATED, HEAP],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => answer({ fault: 'too-heavy' }), READING_SECONDS * 1000)
    function answer(data: unknown): void {
      clearTimeout(timer)
      reader.kill('SIGKILL')
      resolve(isAnswer(data) ? data : { fault: 'not-readable' })
    }
    reader.once('message', answer)
    reader.once('error', answer)
    reader.once('exit', (code, signal) =>
      answer({ fault: isAborted(code, signal) ? 'too-heavy' : 'not-readable' }),
    )
    reader.send(order, (error) => error && answer(error))
  })
}
