import { describe, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotOpen } from '../../src/data/cannotOpen.js'
import { AlreadyRunning, takeLock } from '../../src/data/lock.js'
import { open } from '../../src/data/source.js'

const BUILT_LOCK = join(__dirname, '..', '..', 'dist', 'src', 'data', 'lock.js')
const folder = (): string => mkdtempSync(join(tmpdir(), 'klik-lock-'))

/** A process of its own that takes the lock and keeps it; resolves once it says "in" or "out". */
async function contender(lock: string): Promise<{ child: ChildProcess; isIn: boolean }> {
  const script = `
    const { takeLock } = require(process.argv[1])
    try { takeLock(process.argv[2]); console.log('in'); setInterval(() => {}, 1000) } catch { console.log('out') }`
  const child = spawn(process.execPath, ['-e', script, BUILT_LOCK, lock], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, isIn: said.toString().startsWith('in') }
}
const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

describe('the lock of the embedded database', () => {
  test('keeps everybody else out, also within one process, and says who is in', () => {
    const lock = join(folder(), 'lock')
    const release = takeLock(lock)
    expect(() => takeLock(lock)).toThrow(AlreadyRunning)
    expect(() => takeLock(lock)).toThrow(`process ${process.pid} on `)
    release()
    expect(() => takeLock(lock)).not.toThrow()
  })

  test('lets one in of many who come at once', async () => {
    const lock = join(folder(), 'lock')
    const all = await Promise.all(Array.from({ length: 6 }, () => contender(lock)))
    expect(all.filter(({ isIn }) => isIn)).toHaveLength(1)
    await Promise.all(all.filter(({ isIn }) => isIn).map(({ child }) => end(child, 'SIGKILL')))
  })

  test('is free the moment its holder is killed, and not while the holder merely stands still', async () => {
    const lock = join(folder(), 'lock')
    const { child } = await contender(lock)
    child.kill('SIGSTOP')
    expect(() => takeLock(lock)).toThrow(AlreadyRunning)
    await end(child, 'SIGKILL')
    expect(() => takeLock(lock)).not.toThrow()
  })

  test('does not mind what an older one left written, be it the number of a process that lives', () => {
    const lock = join(folder(), 'lock')
    writeFileSync(lock, String(process.ppid))
    expect(() => takeLock(lock)).not.toThrow()
    expect(readFileSync(lock, 'utf8')).toContain(String(process.pid))
  })
})

describe('the folder of the embedded database', () => {
  test('that lost PG_VERSION is told as damaged, and nothing in it is touched', async () => {
    const place = folder()
    const kept = join(place, 'pg18', 'base')
    mkdirSync(kept, { recursive: true })
    const opening = open({ folder: place })
    await expect(opening).rejects.toThrow(CannotOpen)
    await expect(opening).rejects.toThrow('PG_VERSION is missing')
    expect(existsSync(kept)).toBe(true)
    expect(() => takeLock(join(place, 'lock'))).not.toThrow()
  })
})
