import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, round, type Result } from './measure.js'
import { dropDatabase, migrated } from './place.js'
import { ECHO, PRODUCT, startChild, type Child } from './process.js'

const DATABASE = 'klik_bench_start'
const STARTS = 5
const IDLE_MS = 20_000

/** What production has to be told; nobody of these is asked while nothing happens. */
const BOT = {
  BOT_APP_ID: randomUUID(),
  BOT_APP_PASSWORD: 'secret',
  BOT_TENANT_ID: randomUUID(),
  BOT_OPENID_METADATA_URL: 'https://127.0.0.1:1/openid',
}
const PRODUCTION = {
  ...BOT,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'https://klik.example',
  TAB_CLIENT_ID: randomUUID(),
}

type Started = { readyMs: number; rssMb: number }

async function look(child: Child, idleMs: number): Promise<Started> {
  await new Promise((resolve) => setTimeout(resolve, idleMs))
  const rssMb = child.rssMb()
  await child.stop()
  return { readyMs: child.readyMs, rssMb }
}

/**
 * From nothing to ready, and what it then holds, idle: in production on PostgreSQL against a bare echo bot, and
 * embedded with demo room and sample beside it (R5).
 */
export async function start(): Promise<Result[]> {
  const databaseUrl = await migrated(DATABASE)
  const folder = mkdtempSync(join(tmpdir(), 'klik-bench-'))
  const [product, echo, embedded]: [Started[], Started[], Started[]] = [[], [], []]
  const production = { ...PRODUCTION, DATABASE_URL: databaseUrl, KLIK_DATA_DIR: folder }
  await look(await startChild(PRODUCT, production), 0)
  await look(await startChild(PRODUCT, { KLIK_DATA_DIR: folder }), 0)
  for (let n = 0; n < STARTS; n += 1) {
    const idle = n === STARTS - 1 ? IDLE_MS : 1_000
    product.push(await look(await startChild(PRODUCT, production), idle))
    echo.push(await look(await startChild(ECHO, BOT), idle))
    embedded.push(await look(await startChild(PRODUCT, { KLIK_DATA_DIR: folder }), idle))
  }
  rmSync(folder, { recursive: true, force: true })
  await dropDatabase(DATABASE)
  const ready = (all: Started[]): number => median(all.map(({ readyMs }) => readyMs))
  const rss = (all: Started[]): number => all.at(-1)?.rssMb ?? 0
  const memory = rss(product) / rss(echo)
  const toReady = ready(product) / ready(echo)
  return [
    {
      what: 'R5 memory, idle, on PostgreSQL ÷ bare echo bot',
      measured: `${round(rss(product), 0)} MB`,
      baseline: `${round(rss(echo), 0)} MB`,
      ratio: memory,
      target: '≤ 1.3 and ≤ 200 MB',
      met: memory <= 1.3 && rss(product) <= 200,
    },
    {
      what: 'R5 start to ready, on PostgreSQL ÷ bare echo bot',
      measured: `${round(ready(product), 0)} ms`,
      baseline: `${round(ready(echo), 0)} ms`,
      ratio: toReady,
      target: '≤ 1.5 and ≤ 2,500 ms',
      met: toReady <= 1.5 && ready(product) <= 2_500,
    },
    {
      what: 'R5 memory, idle, embedded database',
      measured: `${round(rss(embedded), 0)} MB`,
      baseline: '–',
      ratio: null,
      target: '≤ 600 MB',
      met: rss(embedded) <= 600,
    },
    {
      what: 'R5 second start to ready, embedded database',
      measured: `${round(ready(embedded), 0)} ms`,
      baseline: '–',
      ratio: null,
      target: '< 5,000 ms',
      met: ready(embedded) < 5_000,
    },
  ]
}
