import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { readDockerfile, type Final } from '../support/dockerfile.js'
import { freePort } from '../support/http.js'
import { comesTrue, dropDatabase, freshDatabase, query } from './launch.js'
import type { Row, Trial } from './trial.js'

const ROOT = join(__dirname, '..', '..')
const TRIAL = 'deployment'
const DATABASE = 'klik_chaos_deployment'
const TOKEN = 'figures-for-the-trial'
const ID = 'b5a1c0de-0000-4000-8000-00000000aaaa'

const row = (what: string, measured: string, held: boolean, demanded = 'yes'): Row => ({
  ...{ trial: TRIAL, what, measured, demanded, held },
})
const yes = (what: string, is: boolean): Row => row(what, is ? 'yes' : 'no', is)

/** As the last stage of the Dockerfile leaves it, under a folder instead of the root. */
type Tree = { root: string; final: Final; user: { uid: number; gid: number } }

/** Packages of production, and no others, linked and not copied. */
function layPackages(target: string): void {
  const listed = spawnSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const packages = listed.stdout.split('\n').filter((path) => path.includes('node_modules'))
  for (const path of packages) {
    const to = join(target, relative(join(ROOT, 'node_modules'), path))
    mkdirSync(dirname(to), { recursive: true })
    spawnSync('sh', [
      '-c',
      'mkdir -p "$2" && find "$1" -mindepth 1 -maxdepth 1 ! -name node_modules -exec cp -al {} "$2" \\;',
      'sh',
      path,
      to,
    ])
  }
}

function layTree(): Tree {
  const { final } = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))
  const root = mkdtempSync(join(tmpdir(), 'klik-deployment-'))
  chmodSync(root, 0o755)
  const app = join(root, final.workdir)
  for (const { from, source, target } of final.copies) {
    const to = target.endsWith('/') ? join(app, target, source) : join(app, target)
    if (source.endsWith('node_modules')) layPackages(to)
    else cpSync(join(ROOT, from === null ? source : relative('/build', source)), to, { recursive: true })
  }
  const [uid = 0, gid = 0] = final.user.split(':').map(Number)
  for (const folder of ['data', 'secrets']) {
    mkdirSync(join(root, folder), { mode: 0o700 })
    chownSync(join(root, folder), uid, gid)
  }
  return { root, final, user: { uid, gid } }
}

function secret({ root, user }: Tree, name: string, content: string): string {
  const path = join(root, 'secrets', name)
  writeFileSync(path, `${content}\n`, { mode: 0o400 })
  chownSync(path, user.uid, user.gid)
  return path
}

/** What compose.yaml sets. */
function settingsOf(tree: Tree, databaseUrl: string): Record<string, string> {
  return {
    PUBLIC_URL: 'https://klik.example',
    DATABASE_URL_FILE: secret(tree, 'database_url', databaseUrl),
    BOT_APP_ID: ID,
    BOT_TENANT_ID: ID,
    TAB_CLIENT_ID: ID,
    BOT_APP_PASSWORD_FILE: secret(tree, 'bot_app_password', 'not a real one'),
    METRICS_TOKEN_FILE: secret(tree, 'metrics_token', TOKEN),
  }
}

type Settings = Record<string, string>

/** As the user of the image, in its folder, with its own settings and the installation's. */
function runs(
  { root, final, user }: Tree,
  [program = '', ...args]: string[],
  settings: Settings,
): ChildProcess {
  return spawn(program === 'node' ? process.execPath : program, args, {
    cwd: join(root, final.workdir),
    env: { PATH: process.env.PATH, ...final.env, KLIK_DATA_DIR: join(root, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (said += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

/** The image's own health check. */
const isHealthy = async (tree: Tree, port: string): Promise<boolean> =>
  (await ended(runs(tree, tree.final.health, { PORT: port }))).code === 0

type Instance = { port: string; over: Promise<{ code: number | null; said: string }>; child: ChildProcess }

async function starts(tree: Tree, settings: Settings): Promise<Instance> {
  const port = String(await freePort())
  const child = runs(tree, tree.final.command, { ...settings, PORT: port, HOST: '127.0.0.1' })
  return { port, child, over: ended(child) }
}

async function stops({ child, over }: Instance): Promise<{ code: number | null; ms: number }> {
  const began = performance.now()
  child.kill('SIGTERM')
  return { code: (await over).code, ms: performance.now() - began }
}

/** A backup is taken by the running image's user and restored into another database. */
async function backsUp(tree: Tree, settings: Settings, server: string): Promise<Row> {
  const klik = ['node', 'dist/src/cli/index.js']
  const path = join(tree.root, 'data', 'klik.tar.gz')
  const saved = await ended(runs(tree, [...klik, 'backup', path], settings))
  const url = await freshDatabase(server, `${DATABASE}_2`)
  const elsewhere = { ...settings, DATABASE_URL_FILE: secret(tree, 'other_url', url) }
  const restored = await ended(runs(tree, [...klik, 'restore', path], elsewhere))
  const towns = await query<{ n: number }>(url, 'select count(*)::int as n from municipality')
  const isSo = saved.code === 0 && restored.code === 0 && towns[0]?.n === 1
  if (!isSo) process.stderr.write(`${saved.said}\n${restored.said}\n`)
  return yes('backed up at work and restored into another database', isSo)
}

async function atWork(tree: Tree, settings: Settings, server: string): Promise<Row[]> {
  const both = [await starts(tree, settings), await starts(tree, settings)]
  const [one, two] = both
  try {
    const healthy = await Promise.all(both.map(({ port }) => comesTrue(() => isHealthy(tree, port), 120_000)))
    if (healthy.includes(false))
      process.stderr.write(`${(await Promise.race(both.map(({ over }) => over))).said}\n`)
    const figures = await fetch(`http://127.0.0.1:${two?.port}/metrics`, {
      headers: { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '192.0.2.1' },
    })
    const writing = `require('fs').writeFileSync('written', '')`
    const written = await ended(runs(tree, ['node', '-e', writing], {}))
    const town = join(tree.root, 'data', 'town.json')
    writeFileSync(town, JSON.stringify({ municipalities: [{ code: '998', name: 'Prøveby Kommune' }] }))
    chmodSync(town, 0o644)
    await ended(runs(tree, ['node', 'dist/src/cli/index.js', 'municipality', 'add', town], settings))
    const backup = await backsUp(tree, settings, server)
    const end = one ? await stops(one) : { code: null, ms: Infinity }
    const isOther = two ? await isHealthy(tree, two.port) : false
    return [
      yes(
        'two instances started at once on an empty database are healthy by the image’s own check',
        !healthy.includes(false),
      ),
      yes('the figures answer the token of the secret file', figures.status === 200),
      yes('the user of the image cannot write into its folder', written.code !== 0),
      backup,
      row(
        'SIGTERM: ends in order, ms',
        `${end.code} after ${end.ms.toFixed(0)}`,
        end.code === 0 && end.ms <= 10_000,
        '0, ≤ 10000',
      ),
      yes('the other instance serves on', isOther),
    ]
  } finally {
    for (const { child } of both) child.kill('SIGKILL')
  }
}

/** A secret that is not there is a sentence at the start. */
async function withoutSecret(tree: Tree, settings: Settings): Promise<Row> {
  const missing = join(tree.root, 'secrets', 'none')
  const { code, said } = await ended(
    runs(tree, tree.final.command, { ...settings, BOT_APP_PASSWORD_FILE: missing }),
  )
  return yes(
    'a missing secret is said by name and ends the start',
    code === 1 && said.includes('BOT_APP_PASSWORD_FILE'),
  )
}

/**
 * The start, the settings, the user and the folders of Dockerfile and compose.yaml, without a container: packages of
 * production only, in a folder that belongs to root. Needs root, to start as somebody else.
 */
export const deployment: Trial = async ({ server }) => {
  if (process.getuid?.() !== 0)
    return [row('left out: only root can start as the user of the image', '–', true, '–')]
  const tree = layTree()
  try {
    const settings = settingsOf(tree, await freshDatabase(server, DATABASE))
    return [await withoutSecret(tree, settings), ...(await atWork(tree, settings, server))]
  } finally {
    for (const name of [DATABASE, `${DATABASE}_2`]) await dropDatabase(server, name)
    rmSync(tree.root, { recursive: true, force: true })
  }
}
