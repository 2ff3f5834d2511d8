import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { alternate, load, median, percentile, round, send, type Load, type Result } from './measure.js'
import { dropDatabase, migrated, query } from './place.js'
import { PRODUCT, signIn, startChild } from './process.js'
import { seed, SOMEBODY } from './seed.js'
import { pressOn, startTeams, statusPresses } from './teams.js'

const DATABASE = 'klik_bench_live'
const TABS = 200
/** Of the municipality there are forty, each with so many tabs open. */
const PEOPLE = 40
const PAIRS = 5
const SECONDS = 4
const PRESSES = 30
const TASKS_EACH = 40
/** As long as a tab waits before it asks, at the most. */
const JITTER_MS = 1_200

/** A tab that listens: `told` is called for each news. */
type Tab = { close(): void; told: (() => void) | null }

function listen(url: string, token: string): Promise<Tab> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` }
    const asked = get(`${url}/api/v1/changes`, { headers, agent: false }, (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) return reject(new Error(`changes: ${String(answer.statusCode)}`))
      const tab: Tab = { close: () => answer.destroy(), told: null }
      answer.on('error', () => undefined)
      answer.once('data', () => {
        answer.on('data', (bytes: Buffer) => void (bytes.includes('"task"') && tab.told?.()))
        resolve(tab)
      })
    })
    asked.on('error', reject)
  })
}

/** A connection that has asked once and is kept open: what Node and the kernel take for one. */
function idle(url: string): Promise<Tab> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  return new Promise((resolve, reject) => {
    socket.once('data', () => resolve({ close: () => void socket.destroy(), told: null }))
    socket.on('error', reject)
  })
}

const openAll = async (open: (n: number) => Promise<Tab>): Promise<Tab[]> => {
  const tabs: Tab[] = []
  for (let n = 0; n < TABS; n += 1) tabs.push(await open(n))
  return tabs
}

/** Whoever has left is noticed a little later. */
async function closeAll(tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) tab.close()
  await pause(300)
}

async function people(url: string, databaseUrl: string): Promise<string[]> {
  await query(
    databaseUrl,
    `insert into access select p.id, j.id, p.municipality_id, 'PLUS' from person p, project j
      where p.tenant_id = $1 on conflict do nothing`,
    [SOMEBODY.tenantId],
  )
  const found = await query<{ id: string }>(
    databaseUrl,
    'select id from person where tenant_id = $1 limit $2',
    [SOMEBODY.tenantId, PEOPLE],
  )
  return Promise.all(found.map(({ id }) => signIn(url, id)))
}

/** From a press to the last tab told, and to the last that has asked for its list and got it. */
async function follow(
  press: () => Promise<void>,
  tabs: readonly Tab[],
  ask: (n: number) => Promise<unknown>,
) {
  const told: number[] = []
  const shown: number[] = []
  for (let n = 0; n < PRESSES; n += 1) {
    const began = performance.now()
    const ms = (): number => performance.now() - began
    const all = tabs.map(
      (tab, one) =>
        new Promise<void>((resolve, reject) => {
          tab.told = () => {
            tab.told = null
            told.push(ms())
            const later = n % 2 === 0 ? Math.random() * JITTER_MS : null
            if (later === null) return resolve()
            setTimeout(() => void ask(one).then(() => (shown.push(ms()), resolve()), reject), later)
          }
        }),
    )
    await press()
    await Promise.all(all)
  }
  return { told, shown }
}

/** What two hundred open tabs cost, and how soon they know (issue 13). */
export async function live(): Promise<Result[]> {
  const teams = await startTeams()
  const databaseUrl = await migrated(DATABASE)
  await seed(databaseUrl, 98 * 10 * TASKS_EACH)
  const product = await startChild(PRODUCT, { ...teams.env, DATABASE_URL: databaseUrl, KLIK_SAMPLE: 'false' })
  const tokens = await people(product.url, databaseUrl)
  const token = (n: number): string => tokens[n % tokens.length] ?? ''
  const open = (n: number): Promise<Tab> => listen(product.url, token(n))
  const press = statusPresses(teams.serviceUrl, TASKS_EACH)
  const change = (worker: number): Promise<void> => pressOn(product.url, teams, press(worker))

  // Before anything else has made the process larger than it needs to be.
  for (let n = 0; n < TASKS_EACH; n += 1) await change(0)
  const [waiting, idlers] = await grown(product, () => openAll(() => idle(product.url)))
  const [listening, listeners] = await grown(product, () => openAll(open))
  await closeAll([...idlers, ...listeners])

  const withTabs = async (): Promise<Load> => {
    const tabs = await openAll(open)
    const found = await load({ atOnce: 1, seconds: SECONDS }, () => change(0))
    await closeAll(tabs)
    return found
  }
  const [crowded, alone] = await alternate(PAIRS, withTabs, () =>
    load({ atOnce: 1, seconds: SECONDS }, () => change(0)),
  )

  const tabs = await openAll(open)
  const headers = (n: number) => ({ authorization: `Bearer ${token(n)}` })
  const ask = (n: number) => send(`${product.url}/api/v1/tasks`, { method: 'GET', headers: headers(n) })
  const { told, shown } = await follow(() => change(1), tabs, ask)
  await closeAll(tabs)
  const untold = await alternate(
    PAIRS,
    () => load({ atOnce: 1, seconds: SECONDS }, () => change(2)),
    async () => {
      await telling(databaseUrl, 'disable')
      const found = await load({ atOnce: 1, seconds: SECONDS }, () => change(2))
      await telling(databaseUrl, 'enable')
      return found
    },
  )
  await product.stop()
  await teams.close()
  await dropDatabase(DATABASE)

  const p50 = (loads: readonly Load[]): number => median(loads.map(({ ms }) => median(ms)))
  return [
    {
      what: `status change on a card with ${TABS} open tabs, all told ÷ with none, p50`,
      measured: `${round(p50(crowded))} ms`,
      baseline: `${round(p50(alone))} ms`,
      ratio: p50(crowded) / p50(alone),
      target: '–',
      met: null,
    },
    {
      what: 'status change on a card ÷ the same in a database that tells nothing, p50',
      measured: `${round(p50(untold[0]))} ms`,
      baseline: `${round(p50(untold[1]))} ms`,
      ratio: p50(untold[0]) / p50(untold[1]),
      target: '≤ 1.05',
      met: p50(untold[0]) / p50(untold[1]) <= 1.05,
    },
    {
      what: `memory of ${TABS} open tabs ÷ of as many idle connections`,
      measured: `${round(listening)} MB`,
      baseline: `${round(waiting)} MB`,
      ratio: listening / waiting,
      target: '–',
      met: null,
    },
    {
      what: `from a press to the tab that is told, of ${TABS}, p50 and p99`,
      measured: `${round(median(told), 0)} and ${round(percentile(told, 99), 0)} ms`,
      baseline: '–',
      ratio: null,
      target: '< 2 s',
      met: percentile(told, 99) < 2_000,
    },
    {
      what: `from a press to the new list in the tab, while all ${TABS} ask for theirs, p50 and p99`,
      measured: `${round(median(shown), 0)} and ${round(percentile(shown, 99), 0)} ms`,
      baseline: '–',
      ratio: null,
      target: '< 2 s',
      met: percentile(shown, 99) < 2_000,
    },
  ]
}

/** How much more memory the product takes with them than without, in MB. */
async function grown(product: { rssMb(): number }, openTabs: () => Promise<Tab[]>): Promise<[number, Tab[]]> {
  const before = product.rssMb()
  const tabs = await openTabs()
  await pause(300)
  return [Math.max(0, product.rssMb() - before), tabs]
}

const telling = (databaseUrl: string, how: 'enable' | 'disable'): Promise<unknown> =>
  query(databaseUrl, `alter table task ${how} trigger user`)
