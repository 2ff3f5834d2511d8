import { Unzip, UnzipInflate } from 'fflate'

export type UnpackFault = 'not-readable' | 'unpacks-too-large' | 'too-many-entries'

/** How much a zip may unpack to. */
export type UnpackLimits = { bytes: number; entries: number }

/** A zip's files by name, as the pieces they came in. */
export type Archive = {
  entries: Map<string, Uint8Array[]>
  open: number
  bytes: number
  count: number
  fault: UnpackFault | null
}

/** Small enough that one push cannot unpack to more than some megabytes before it is counted. */
const STEP = 8 * 1024

type Receive = (problem: unknown, chunk: Uint8Array, isLast: boolean) => void

function receive(archive: Archive, name: string, limits: UnpackLimits): Receive {
  const chunks: Uint8Array[] = []
  archive.entries.set(name, chunks)
  return (problem, chunk, isLast) => {
    if (problem) archive.fault ??= 'not-readable'
    if (archive.fault) return
    archive.bytes += chunk.length
    if (archive.bytes > limits.bytes) archive.fault = 'unpacks-too-large'
    chunks.push(chunk)
    if (isLast) archive.open -= 1
  }
}

/** Unpacks while counting what comes out, whatever the headers promise. Of two files of one name nobody knows which is meant. */
export function unpack(content: Uint8Array, limits: UnpackLimits): Archive {
  const archive: Archive = { entries: new Map(), open: 0, bytes: 0, count: 0, fault: null }
  const unzip = new Unzip((file) => {
    archive.count += 1
    if (archive.count > limits.entries) archive.fault ??= 'too-many-entries'
    if (archive.entries.has(file.name)) archive.fault ??= 'not-readable'
    if (archive.fault || file.name.endsWith('/')) return
    archive.open += 1
    file.ondata = receive(archive, file.name, limits)
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < content.length && !archive.fault; at += STEP) {
      unzip.push(content.subarray(at, at + STEP), at + STEP >= content.length)
    }
  } catch {
    archive.fault ??= 'not-readable'
  }
  if (archive.open > 0) archive.fault ??= 'not-readable'
  return archive
}

const ENCRYPTED_FLAG = 1

/** The first entry says in its flags that it cannot be read without a password. */
export const isEncrypted = (content: Uint8Array): boolean =>
  ((content[6] ?? 0) & ENCRYPTED_FLAG) === ENCRYPTED_FLAG
