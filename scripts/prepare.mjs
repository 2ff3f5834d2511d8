/**
 * What `npm start`, `npm test` and the command line do first: install what is missing, build what has changed.
 * Imports nothing from node_modules, which may not be there yet.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(fileURLToPath(import.meta.url), '..', '..')
const at = (...path) => join(root, ...path)

function run(command, args, quiet) {
  const stdio = quiet ? ['ignore', 2, 2] : 'inherit'
  const { status } = spawnSync(command, args, { cwd: root, stdio, shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fits =
    (major === 20 && minor >= 19) ||
    (major === 22 && minor >= 13) ||
    (major === 24 && minor >= 11) ||
    major > 24
  if (fits) return
  process.stderr.write(
    `KLIK i Teams needs Node 20.19, 22.13 or 24.11 or newer; this is ${process.versions.node}.\n`,
  )
  process.exit(1)
}

/** npm writes its own lock file last, so an install that was cut off is done again. */
function install(quiet) {
  const done = at('node_modules', '.package-lock.json')
  const isFresh = existsSync(done) && statSync(done).mtimeMs >= statSync(at('package-lock.json')).mtimeMs
  if (isFresh) return
  if (!quiet)
    process.stdout.write('Installing the packages; the first time that takes about half a minute …\n')
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], quiet)
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* files(path)
    else yield path
  }
}

/** Newest change of any source, as one figure. */
function newest(folders) {
  let latest = 0
  for (const folder of folders) {
    for (const path of files(at(folder))) latest = Math.max(latest, statSync(path).mtimeMs)
  }
  for (const name of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'vite.config.mjs',
  ]) {
    if (existsSync(at(name))) latest = Math.max(latest, statSync(at(name)).mtimeMs)
  }
  return latest
}

const bin = (name) => at('node_modules', '.bin', name)

const PARTS = [
  {
    name: 'server',
    sources: ['src', 'bot', 'appPackage'],
    build(quiet) {
      run(bin('tsc'), ['-p', 'tsconfig.build.json'], quiet)
      cpSync(at('src/data/sample'), at('dist/src/data/sample'), { recursive: true })
    },
  },
  {
    name: 'tab',
    sources: ['tabs', 'src/contract', 'src/i18n', 'src/domain'],
    build: (quiet) => run(bin('vite'), ['build', '--logLevel', 'warn'], quiet),
  },
]

/** Builds each part whose sources have changed since it was built; `only` names the one that is needed. */
export function prepare({ quiet = false, force = false, only = null } = {}) {
  checkNode()
  install(quiet)
  mkdirSync(at('dist'), { recursive: true })
  for (const { name, sources, build } of PARTS.filter((part) => only === null || part.name === only)) {
    const stamp = at('dist', `.built-${name}`)
    const state = String(newest(sources))
    if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) continue
    if (!quiet) process.stdout.write(`Building the ${name} …\n`)
    build(quiet)
    writeFileSync(stamp, state)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare({ quiet: process.argv.includes('--quiet'), force: process.argv.includes('--force') })
}
