/**
 * Microsoft's Agents Playground against the app that is running (npm start): a client none of us wrote.
 * Its licence is for evaluating; it is never part of the product.
 */
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const port = process.env.PORT ?? '3978'
const own = process.env.PLAYGROUND_PORT ?? '56150'
const folder = join(root, '.data', 'playground')
mkdirSync(folder, { recursive: true })
copyFileSync(join(root, '.m365agentsplayground.yml'), join(folder, '.m365agentsplayground.yml'))

const args = [
  join(root, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js'),
  'start',
  ...['-e', `http://127.0.0.1:${port}/api/messages`, '-c', 'msteams', '-p', own],
  ...['--service-url', `http://127.0.0.1:${own}/_connector`, '--disable-telemetry'],
]
const env = { ...process.env, APPLICATION_INSIGHTS_NO_STATSBEAT: '1' }
const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
