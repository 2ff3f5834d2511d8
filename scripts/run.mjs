/** Prepares, then becomes the program given: `node scripts/run.mjs dist/src/main.js`; `--quiet` for the command line, which needs no tab. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

const args = process.argv.slice(2)
const quiet = args[0] === '--quiet'
const [program, ...rest] = quiet ? args.slice(1) : args
prepare({ quiet, only: quiet ? 'server' : null })

const env = existsSync(join(root, '.env')) ? [`--env-file=${join(root, '.env')}`] : []
const child = spawn(process.execPath, [...env, '--enable-source-maps', join(root, program), ...rest], {
  stdio: 'inherit',
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
