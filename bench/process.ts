import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../test/support/http.js'
import { UNHURRIED } from '../test/support/rates.js'
import { send } from './measure.js'
import { SOMEBODY } from './seed.js'

const ROOT = join(__dirname, '..')
export const PRODUCT = join(ROOT, 'dist', 'src', 'main.js')
export const ECHO = join(ROOT, 'bench', 'echo.mjs')

export type Child = { url: string; readyMs: number; rssMb(): number; stop(): Promise<void> }

/** Resident memory of a process in MB, as Linux counts it. */
const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Starts a server and waits until it says that it is ready. */
export async function startChild(program: string, env: Record<string, string>): Promise<Child> {
  const port = await freePort()
  const began = performance.now()
  const settings = { PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'silent', ...UNHURRIED, ...env }
  const child = spawn(process.execPath, [program], {
    cwd: ROOT,
    env: settings,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  while (
    !(await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return { url, readyMs: performance.now() - began, rssMb: () => residentMb(child.pid ?? 0), stop }
}

/** Signs in at the product's demo door; the token of the API. */
export async function signIn(url: string, personId = SOMEBODY.personId): Promise<string> {
  const body = JSON.stringify({ personId })
  const answer = await send(`${url}/api/v1/demo/sign-in`, { method: 'POST', headers: {}, body })
  return (JSON.parse(answer) as { token: string }).token
}
