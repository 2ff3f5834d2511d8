import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Two processes on one embedded database lose rows without a word; this file keeps the second one out. */
export class AlreadyRunning extends Error {
  constructor(readonly pid: number) {
    super(
      `The embedded database is in use by process ${pid}. Stop it first, or set DATABASE_URL to a PostgreSQL server, which takes several at once.`,
    )
    this.name = 'AlreadyRunning'
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Takes the lock or throws `AlreadyRunning`; a lock left by a process that is gone is taken over. Returns the release. */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true })
  for (;;) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = Number(readFileSync(path, 'utf8'))
      if (pid > 0 && pid !== process.pid && isAlive(pid)) throw new AlreadyRunning(pid)
      rmSync(path, { force: true })
    }
  }
}
