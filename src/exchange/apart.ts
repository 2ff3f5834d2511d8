import { Worker } from 'node:worker_threads'
import type { FaultCode } from './fault.js'
import { READING_MEGABYTES, READING_SECONDS } from './limits.js'
import type { Row } from './taskTable.js'

export type Order = { format: 'excel' | 'pdf'; content: Uint8Array }
export type Answer = { rows: Row[] } | { text: string } | { fault: FaultCode }

const WORKER = __filename.replace(/apart(\.[jt]s)$/, 'apartWorker$1')
/** Where the sources run as they are (tests, development) the thread needs the translator too. */
const TRANSLATED = `require('tsx/cjs'); require(${JSON.stringify(WORKER)})`

function start(order: Order): Worker {
  const isSource = WORKER.endsWith('.ts')
  return new Worker(isSource ? TRANSLATED : WORKER, {
    eval: isSource,
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: READING_MEGABYTES },
  })
}

const isOutOfMemory = (error: object): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Reads a file in a thread of its own, with its own memory and little time: a file made to choke its reader takes
 * nobody along. What the thread does not survive is a fault of the file.
 */
export async function readApart(order: Order): Promise<Answer> {
  const worker = start(order)
  let timer: NodeJS.Timeout | undefined
  const answer = await new Promise<Answer>((resolve) => {
    worker.once('message', resolve)
    worker.once('error', (error) => resolve({ fault: isOutOfMemory(error) ? 'too-heavy' : 'not-readable' }))
    worker.once('exit', () => resolve({ fault: 'not-readable' }))
    timer = setTimeout(() => resolve({ fault: 'too-heavy' }), READING_SECONDS * 1000)
  })
  clearTimeout(timer)
  await worker.terminate()
  return answer
}
