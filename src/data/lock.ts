import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { tryLock } from 'fs-native-extensions'
import { CannotOpen } from './cannotOpen.js'

/** Two processes on one embedded database lose rows without a word; the lock keeps the second one out. */
export class AlreadyRunning extends CannotOpen {
  constructor(readonly holder: string) {
    super(
      `The embedded database is in use by ${holder || 'another process'}. Stop it first, or set DATABASE_URL to a PostgreSQL server, which takes several at once.`,
    )
    this.name = 'AlreadyRunning'
  }
}

/** Far behind the text, which others may read while the byte is locked (Windows locks reading as well). */
const LOCKED_BYTE = 2 ** 30

/**
 * Takes the lock or throws `AlreadyRunning`. The operating system holds it: it is gone with the process however that
 * ends, no number of a process is compared, and a process that stands still for a while keeps it. The file stays, for
 * whoever removes it may remove the next one's. Returns the release.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'a+')
  if (!tryLock(file, LOCKED_BYTE, 1)) {
    closeSync(file)
    throw new AlreadyRunning(readFileSync(path, 'utf8'))
  }
  ftruncateSync(file)
  writeSync(file, `process ${process.pid} on ${hostname()}`)
  return () => closeSync(file)
}
