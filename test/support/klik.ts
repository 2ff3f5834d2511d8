import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** As `npm run -s klik` starts it, once everything is built. */
export const CLI = join(__dirname, '..', '..', 'dist', 'src', 'cli', 'index.js')

/** A command is over before WebAssembly translated a second time, to run faster, has earned what that costs. */
export const SHORT_LIVED = ['--liftoff-only']

export type Ran = { code: number | null; out: string; err: string }

/** The command line in a process of its own, with no settings but these. */
export async function runKlik(
  args: string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [...SHORT_LIVED, CLI, ...args], {
    env: { PATH: process.env.PATH, ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}
