import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../support/http.js'
import { UNHURRIED } from '../support/rates.js'

const BUILT = join(__dirname, '..', '..', 'dist', 'src')
const KEPT_LOG = 200_000

/** A process of the built product. */
export type Launched = {
  url: string
  log(): string
  isAlive(): boolean
  kill(signal: NodeJS.Signals): void
  /** The exit code; null when a signal ended it. */
  ended: Promise<number | null>
}

type Launching = { env: Record<string, string>; script?: 'main.js' | 'cli/index.js'; args?: string[] }

export async function launch({ env, script = 'main.js', args = [] }: Launching): Promise<Launched> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(BUILT, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      KLIK_DATA_DIR: `/tmp/klik-chaos-${randomUUID()}`,
      KLIK_SAMPLE: 'false',
      ...UNHURRIED,
      ...env,
    },
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      log = (log + data.toString()).slice(-KEPT_LOG)
    })
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: (signal) => void child.kill(signal),
    ended,
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Looks again and again; false when it has not come true in time. */
export async function comesTrue(isSo: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > until) return false
    await pause(20)
  }
  return true
}

const isReady = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok

/** Waits until it serves, or has ended. */
export const serves = (launched: Launched, withinMs = 60_000): Promise<boolean> =>
  comesTrue(async () => !launched.isAlive() || (await isReady(launched.url)), withinMs).then(
    (came) => came && launched.isAlive(),
  )

export async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** An empty database of that name on the server; the address of it. */
export async function freshDatabase(server: string, name: string): Promise<string> {
  await query(server, `drop database if exists ${name} with (force)`)
  await query(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.toString()
}

export const dropDatabase = (server: string, name: string): Promise<unknown> =>
  query(server, `drop database if exists ${name} with (force)`)
