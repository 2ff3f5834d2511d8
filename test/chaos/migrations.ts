import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { seed, taskId } from '../../bench/seed.js'
import { PATIENT } from '../../src/data/limits.js'
import { MIGRATIONS } from '../../src/data/migrations/index.js'
import { isMigrated, open } from '../../src/data/source.js'
import { diskStore } from '../../src/files/disk.js'
import { restoreBackup } from '../../src/services/backups/restore.js'
import { takeBackup } from '../../src/services/backups/take.js'
import { fillEmptyTables, lost, rowsOf, runStep, STEPS } from '../support/steps.js'
import {
  comesTrue,
  dropDatabase,
  freshDatabase,
  launch,
  pause,
  query,
  serves,
  type Launched,
} from './launch.js'
import type { Row, Trial } from './trial.js'

const TRIAL = 'migrations'
const DATABASE = 'klik_chaos_migrations'
const LOCK_WAIT_MS = 2_000
/** The sample, whole. */
const SAMPLE = `select (select count(*) from municipality) || ' ' || (select count(*) from task) as whole`

const row = (what: string, measured: string, [demanded, held]: [string, boolean]): Row => ({
  trial: TRIAL,
  ...{ what, measured, demanded, held },
})
const exactly = (what: string, measured: number, wanted: number): Row =>
  row(what, String(measured), [String(wanted), measured === wanted])

/** The schema as it was first released, with that many tasks. */
async function firstRelease(server: string, tasks: number): Promise<string> {
  const url = await freshDatabase(server, DATABASE)
  const [first] = MIGRATIONS
  const old = new DataSource({
    type: 'postgres',
    url,
    migrations: [first as never],
    installExtensions: false,
  })
  await old.initialize()
  await old.runMigrations()
  await old.destroy()
  await seed(url, tasks)
  return url
}

const migrating = (url: string): Promise<Launched> =>
  launch({ script: 'cli/index.js', args: ['migrate'], env: { DATABASE_URL: url } })

/** Whether everything has run, and the tables are what the product describes. */
async function isWhole(url: string): Promise<boolean> {
  const source = await open({ url }, { limits: PATIENT })
  try {
    const { upQueries } = await source.dataSource.driver.createSchemaBuilder().log()
    // Indices are the migrations' alone: no table says them a second time.
    const missing = upQueries.filter(({ query: text }) => !text.startsWith('DROP INDEX '))
    return missing.length === 0 && (await isMigrated(source))
  } finally {
    await source.close()
  }
}

/** An older version at work all the while: how long its slowest change took. */
async function besideAnOlder(url: string, work: () => Promise<unknown>): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  let [slowest, isOver, n] = [0, false, 0]
  const changing = async (): Promise<void> => {
    while (!isOver) {
      const started = performance.now()
      await client.query('update task set version = version + 1 where id = $1', [taskId(1 + (n++ % 100))])
      slowest = Math.max(slowest, performance.now() - started)
      await pause(5)
    }
  }
  const older = changing()
  await work().finally(() => {
    isOver = true
  })
  await older
  await client.end()
  return slowest
}

async function upWithTasks(server: string, tasks: number): Promise<Row[]> {
  const url = await firstRelease(server, tasks)
  let code: number | null = null
  const started = performance.now()
  const slowest = await besideAnOlder(url, async () => {
    code = await (await migrating(url)).ended
  })
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  const whole = await isWhole(url)
  const [{ n } = { n: 0 }] = await query<{ n: number }>(url, 'select count(*)::int as n from task')
  const right = code === 0 && whole && n >= tasks
  return [
    row(`up from the first release with ${n} tasks, in ${seconds} s`, right ? 'whole' : 'not whole', [
      'whole',
      right,
    ]),
    row('the slowest change of an older version meanwhile, ms', slowest.toFixed(0), [
      `≤ ${LOCK_WAIT_MS}`,
      slowest <= LOCK_WAIT_MS,
    ]),
  ]
}

const isConnected = async (server: string): Promise<boolean> =>
  (await query(server, `select 1 from pg_stat_activity where datname = '${DATABASE}'`)).length > 0

/** Killed without warning at a moment of its work, each round at another; then once more, to the end. */
async function killed(server: string, { rounds, tasks }: { rounds: number; tasks: number }): Promise<Row[]> {
  let [broken, inTheMiddle] = [0, 0]
  let spanMs = 1_000
  for (let n = 0; n < rounds; n += 1) {
    // From nothing and from the first release in turn.
    const url = n % 2 === 0 ? await freshDatabase(server, DATABASE) : await firstRelease(server, tasks)
    const first = await migrating(url)
    await comesTrue(() => isConnected(server), 20_000)
    const connectedAt = performance.now()
    await Promise.race([pause((spanMs * (n + 0.5)) / rounds), first.ended])
    if (first.isAlive()) inTheMiddle += 1
    else spanMs = Math.max(100, (performance.now() - connectedAt) * 0.8)
    first.kill('SIGKILL')
    await first.ended
    const code = await (await migrating(url)).ended
    if (code !== 0 || !(await isWhole(url))) broken += 1
  }
  return [
    exactly(`kill -9 in ${rounds} rounds, ${inTheMiddle} in the middle: not whole afterwards`, broken, 0),
  ]
}

const ran = async (url: string): Promise<number> => {
  const [{ n } = { n: 0 }] = await query<{ n: number }>(url, 'select count(*)::int as n from migrations')
  return n
}

/** Three instances start at once, two of them are killed without warning at some moment: the third serves, and all is whole. */
async function severalKilled(
  server: string,
  { rounds, tasks }: { rounds: number; tasks: number },
): Promise<Row[]> {
  let [broken, inTheMiddle] = [0, 0]
  for (let n = 0; n < rounds; n += 1) {
    const url = n % 2 === 0 ? await freshDatabase(server, DATABASE) : await firstRelease(server, tasks)
    const all = await Promise.all([0, 1, 2].map(() => starting(url, { KLIK_SAMPLE: 'false' })))
    const step = (MIGRATIONS.length * (n + 0.5)) / rounds
    await comesTrue(async () => (await ran(url)) >= Math.floor(step), 60_000)
    const [first, second, third] = all
    for (const one of [first, second]) one?.kill('SIGKILL')
    if ((await ran(url).catch(() => 0)) < MIGRATIONS.length) inTheMiddle += 1
    const isServed = third ? await serves(third) : false
    if (!isServed || !(await isWhole(url))) broken += 1
    await stop(all)
  }
  return [
    exactly(
      `two of three starting instances killed -9 in ${rounds} rounds, ${inTheMiddle} in the middle: not whole or not serving`,
      broken,
      0,
    ),
  ]
}

/** Of each step that stands a backup with rows in every table, restored and brought up; and the step itself brought up where it is. */
async function eachStep(server: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'klik-chaos-steps-'))
  const files = diskStore(join(folder, 'files'))
  const found: string[] = []
  const url = await freshDatabase(server, `${DATABASE}_grows`)
  const grows = await open({ url }, { limits: PATIENT })
  try {
    for (const step of STEPS) {
      await runStep(grows, step)
      await fillEmptyTables(grows)
      const before = await rowsOf(grows)
      await takeBackup(grows, { path: join(folder, step), files, takenAt: new Date() })
      const into = await freshDatabase(server, DATABASE)
      const target = await open({ url: into }, { limits: PATIENT })
      await restoreBackup(target, { path: join(folder, step), files })
      found.push(...lost(before, await rowsOf(target)))
      await target.close()
      if (!(await isWhole(into))) found.push(`${step} is not whole`)
    }
  } finally {
    await grows.close()
    await dropDatabase(server, `${DATABASE}_grows`)
    rmSync(folder, { recursive: true, force: true })
  }
  return [exactly(`restored from each of ${STEPS.length} schemas and brought up: rows lost`, found.length, 0)]
}

const starting = (url: string, env: Record<string, string> = {}): Promise<Launched> =>
  launch({
    env: {
      DATABASE_URL: url,
      KLIK_SAMPLE: 'true',
      KLIK_NOW: '2023-03-22T09:00:00Z',
      LOG_LEVEL: 'error',
      ...env,
    },
  })

async function stop(all: readonly Launched[]): Promise<void> {
  for (const one of all) one.kill('SIGKILL')
  await Promise.all(all.map(({ ended }) => ended))
}

const sampleOf = async (url: string): Promise<string> => {
  const [{ whole } = { whole: '' }] = await query<{ whole: string }>(url, SAMPLE)
  return whole
}

/** On an empty database, with the sample: alone, two at once, and after one that was killed while loading it. */
async function starts(server: string, rounds: number): Promise<Row[]> {
  const alone = await freshDatabase(server, DATABASE)
  const one = await starting(alone)
  let wrong = (await serves(one)) ? 0 : 1
  const whole = await sampleOf(alone)
  await stop([one])
  for (let n = 0; n < rounds; n += 1) {
    const url = await freshDatabase(server, DATABASE)
    const two = await Promise.all([starting(url), starting(url)])
    const served = await Promise.all(two.map((each) => serves(each)))
    if (served.includes(false) || (await sampleOf(url)) !== whole) wrong += 1
    await stop(two)
  }
  const url = await freshDatabase(server, DATABASE)
  const killed = await starting(url)
  await comesTrue(async () => Number((await sampleOf(url)).split(' ')[0]) > 0, 30_000)
  await stop([killed])
  const after = await starting(url)
  const isAfter = (await serves(after)) && (await sampleOf(url)) === whole
  await stop([after])
  return [
    exactly(`two at once on an empty database with the sample, ${rounds} times: wrong`, wrong, 0),
    exactly('killed while loading the sample: not whole at the next start', isAfter ? 0 : 1, 0),
  ]
}

/** quality.md C-19; no way down is promised. */
export const migrations: Trial = async ({ full, server }) => {
  try {
    return [
      ...(await upWithTasks(server, full ? 1_000_000 : 40_000)),
      ...(await killed(server, full ? { rounds: 20, tasks: 100_000 } : { rounds: 8, tasks: 4_000 })),
      ...(await severalKilled(server, full ? { rounds: 20, tasks: 100_000 } : { rounds: 6, tasks: 4_000 })),
      ...(await eachStep(server)),
      ...(await starts(server, full ? 10 : 2)),
    ]
  } finally {
    await dropDatabase(server, DATABASE)
  }
}
