import type { FileKind, UploadFault } from '../domain/upload.js'
import { readApart } from './apart.js'
import type { FaultCode } from './fault.js'
import type { Cleaned } from './upload/cleaned.js'

/** Each takes a process, and up to some hundred megabytes; whoever comes later waits. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** What the inspector did not survive. */
const faultOf = (code: FaultCode): UploadFault => ({
  code: code === 'too-heavy' ? 'file-unpacks-too-large' : 'file-unreadable',
})

/** Looks at a file in a process of its own: the file to keep, or why it is not taken in. */
export async function inspectUpload(kind: FileKind, content: Uint8Array): Promise<Cleaned> {
  const answer = await inTurn(() => readApart({ format: 'upload', kind, content }))
  if ('inspected' in answer) return answer.inspected
  return { fault: faultOf('fault' in answer ? answer.fault : 'not-readable') }
}
