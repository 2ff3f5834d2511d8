import pg from 'pg'
import { PATIENT } from '../../src/data/limits.js'
import { migrate, open } from '../../src/data/source.js'
import type { Tx } from '../../src/data/tx.js'
import { database } from '../../src/data/unitOfWork.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { startConnector, type Connector } from '../support/connector.js'
import { startIssuer, type Issuer } from '../support/issuer.js'
import { faultProxy, type FaultProxy } from '../support/proxy.js'
import { registered, teamsFor, activity, personalChat } from '../support/teams.js'
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
import { Load, type Answer, type Worked } from './load.js'
import type { Row, Trial } from './trial.js'

const DATABASE = 'klik_chaos_down'
const TRIAL = 'database down'
/** One second before the reminders of the day are due. */
const EVENING = '2026-03-02T20:00:00Z'
const WORKERS = 24
const LIMIT_MS = 5_000
/** Connections of the product's pool, and messages it sends at once. */
const POOL = 8
const IN_FLIGHT = 8
const CUTS = 20

type Stage = {
  direct: string
  proxy: FaultProxy
  connector: Connector
  issuer: Issuer
  product: Launched
  works: Worked[]
  readers: Someone[]
  taskIds: string[]
}

const row = (what: string, measured: number | string, held: [demanded: string, held: boolean]): Row => ({
  trial: TRIAL,
  what,
  measured: typeof measured === 'number' ? String(Math.round(measured)) : measured,
  demanded: held[0],
  held: held[1],
})
const atMost = (what: string, measured: number, most: number): Row =>
  row(what, measured, [`≤ ${most}`, measured <= most])
const exactly = (what: string, measured: number, wanted: number): Row =>
  row(what, measured, [String(wanted), measured === wanted])

async function remember(tx: Tx, town: Town, { person, serviceUrl }: { person: Someone; serviceUrl: string }) {
  await tx.conversations.remember({
    tenantId: town.tenantId,
    teamsId: personalChat(person).id,
    serviceUrl,
    botId: '28:bot',
    municipalityId: town.id,
    kind: 'PERSONAL',
    personId: person.id,
    language: null,
  })
}

/** Two towns: in one people work all the time, in the other many wait for a reminder. */
async function furnish(url: string, serviceUrl: string, readers: number) {
  const source = await open({ url }, { limits: PATIENT })
  await migrate(source)
  const made = await database(source, { owed: () => undefined }).asSystem(async (tx) => {
    const busy = await aMunicipality(tx, 'Travlby Kommune')
    const ksd = await aProject(tx, 'KSD', [busy])
    const workers: { person: Someone; taskId: string }[] = []
    for (let n = 0; n < WORKERS; n += 1) {
      const person = await aPerson(tx, busy, { access: [[ksd, 'PLUS']] })
      await remember(tx, busy, { person, serviceUrl })
      workers.push({ person, taskId: await aTask(tx, busy, ksd) })
    }
    const quiet = await aMunicipality(tx, 'Stilleby Kommune')
    const other = await aProject(tx, 'Andet', [quiet])
    const waiting: Someone[] = []
    for (let n = 0; n < readers; n += 1) {
      const person = await aPerson(tx, quiet, { access: [[other, 'PLUS']] })
      await remember(tx, quiet, { person, serviceUrl })
      waiting.push(person)
    }
    await aTask(tx, quiet, other, { endDate: day('2026-03-10') })
    return { workers, waiting }
  })
  await source.close()
  return made
}

async function signedIn(url: string, { id }: Someone): Promise<string> {
  const answer = await fetch(`${url}/api/v1/demo/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ personId: id }),
  })
  return ((await answer.json()) as { token: string }).token
}

async function setUp(server: string, readers: number): Promise<Stage> {
  const direct = await freshDatabase(server, DATABASE)
  const connector = await startConnector()
  const issuer = await startIssuer(() => 'https://api.botframework.com')
  const { workers, waiting } = await furnish(direct, `${connector.url}/`, readers)
  const proxy = await faultProxy(direct)
  const product = await launch({ env: { ...registered(issuer), DATABASE_URL: proxy.url, KLIK_NOW: EVENING } })
  if (!(await serves(product))) throw new Error(`it does not start: ${product.log()}`)
  const { post } = teamsFor({ app: product as never, connector, issuer })
  const works = await Promise.all(
    workers.map(async ({ person, taskId }): Promise<Worked> => ({
      taskId,
      token: await signedIn(product.url, person),
      ...{ version: 1, isStarted: false, saved: [], isBusy: false },
      press: (verb, data) =>
        post(
          activity(person, personalChat(person), {
            type: 'invoke',
            name: 'adaptiveCard/action',
            value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
          }),
        ),
    })),
  )
  const taskIds = workers.map(({ taskId }) => taskId)
  return { direct, proxy, connector, issuer, product, works, readers: waiting, taskIds }
}

/** What was answered from the fault until well after it, and how long after its end the first change worked. */
function judge(
  name: string,
  answers: readonly Answer[],
  { from, until }: { from: number; until: number },
): Row[] {
  const during = answers.filter(({ at, ms }) => at + ms >= from)
  const slowest = Math.max(...during.map(({ ms }) => ms))
  const wrong = during.filter(({ fine }) => !fine)
  const back = answers.filter(({ worked, kind, at, ms }) => worked && kind === 'write' && at + ms > until)
  const first = Math.min(...back.map(({ at, ms }) => at + ms - until))
  const slowestReady = Math.max(...during.filter(({ kind }) => kind === 'readyz').map(({ ms }) => ms))
  for (const { kind, said } of wrong) process.stderr.write(`  ${name}: ${kind} was answered ${said}\n`)
  return [
    atMost(`${name}: slowest of ${during.length} answers, ms`, slowest, LIMIT_MS),
    atMost(`${name}: slowest /readyz, ms`, slowestReady, 2_000),
    exactly(`${name}: answers that are neither right nor "busy"`, wrong.length, 0),
    atMost(`${name}: the first change after its end, ms`, first, LIMIT_MS),
  ]
}

type Fault = { name: string; begin(): Promise<void> | void; end(): Promise<void> | void }

async function underLoad({ product, works }: Stage, fault: Fault, seconds: number): Promise<Row[]> {
  const load = new Load(product.url, works)
  load.start()
  await pause(2_000)
  const from = performance.now()
  await fault.begin()
  await pause(seconds * 1_000)
  const until = performance.now()
  await fault.end()
  await pause(LIMIT_MS + 1_000)
  await load.stop()
  return judge(fault.name, load.answers, { from, until })
}

/** Takes every connection the server has to give, those of the product too. */
function hogging({ direct, proxy }: Stage): Fault {
  const hogs: pg.Client[] = []
  let isOver = false
  const take = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: direct })
    client.on('error', () => undefined)
    await client.connect()
    hogs.push(client)
  }
  /** Whatever comes free is taken too, until it is over. */
  const keepTaking = async (): Promise<void> => {
    while (!isOver) await take().catch(() => pause(50))
  }
  let taking: Promise<void>
  return {
    name: 'too many connections',
    begin() {
      proxy.cut()
      taking = keepTaking()
      return pause(1_000).then(() => proxy.heal())
    },
    async end() {
      isOver = true
      await taking
      await Promise.all(hogs.map((hog) => hog.end()))
    },
  }
}

const faults = (stage: Stage): Fault[] => [
  { name: 'cut', begin: () => stage.proxy.cut(), end: () => stage.proxy.heal() },
  { name: 'black hole', begin: () => stage.proxy.lose('everything'), end: () => stage.proxy.heal() },
  {
    name: 'old connections silent',
    begin: () => stage.proxy.lose('everything', { oldOnly: true }),
    end: () => undefined,
  },
  hogging(stage),
]

const sessions = async (direct: string): Promise<number> => {
  const [{ n } = { n: -1 }] = await query<{ n: number }>(
    direct,
    'select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  return n
}

async function manyCuts({ product, works, proxy, direct }: Stage): Promise<Row[]> {
  const load = new Load(product.url, works)
  load.start()
  for (let n = 0; n < CUTS; n += 1) {
    proxy.cut()
    await pause(150)
    proxy.heal()
    await comesTrue(async () => (await fetch(`${product.url}/readyz`)).ok, LIMIT_MS)
    await pause(100)
  }
  await load.stop()
  await comesTrue(async () => (await sessions(direct)) <= POOL, LIMIT_MS)
  return [
    exactly(`${CUTS} cuts: connections more than the pool has`, Math.max(0, proxy.count() - POOL), 0),
    exactly(
      `${CUTS} cuts: sessions of the server more than that`,
      Math.max(0, (await sessions(direct)) - POOL),
      0,
    ),
  ]
}

const ring = (url: string, now: string): Promise<unknown> =>
  fetch(`${url}/api/v1/demo/clock`, { method: 'POST', body: JSON.stringify({ now }) })

/** The reminders of a morning; the database goes away in the middle of them. */
async function inDispatch(
  { product, proxy, connector, direct, readers }: Stage,
  seconds: number,
): Promise<Row[]> {
  connector.reset()
  const morning = Date.parse('2026-03-03T07:00:00Z')
  const ringing = ring(product.url, new Date(morning).toISOString())
  while (connector.posts().length < 10) await pause(1)
  proxy.cut()
  const before = connector.posts().length
  await pause(seconds * 1_000)
  const during = connector.posts().length - before
  proxy.heal()
  await ringing
  type Told = { state: string; person_id: string; maybe_duplicate: boolean }
  const told = (): Promise<Told[]> =>
    query(
      direct,
      `select state, person_id, maybe_duplicate from outbox where event->>'type' = 'task.markerWorsened'`,
    )
  let minutes = 0
  const allSent = await comesTrue(async () => {
    // Leases of what was under way run out after minutes; here they run out now.
    await query(direct, `update outbox set leased_until = '2026-01-01' where lease is not null`)
    await ring(product.url, new Date(morning + (minutes += 10) * 60_000).toISOString())
    const rows = await told()
    return rows.length >= readers.length && rows.every(({ state }) => state === 'SENT')
  }, 60_000)
  const flagged = new Set((await told()).filter((one) => one.maybe_duplicate).map((one) => one.person_id))
  const accepted = ({ aadObjectId }: Someone): number =>
    connector.posts().filter(({ path }) => path.includes(aadObjectId)).length
  return [
    atMost('dispatch: sent while the database is away', during, IN_FLIGHT),
    exactly('dispatch: people who heard nothing', readers.filter((one) => accepted(one) === 0).length, 0),
    exactly(
      'dispatch: told twice without a mark',
      readers.filter((one) => accepted(one) > 1 && !flagged.has(one.id)).length,
      0,
    ),
    exactly('dispatch: reminders not settled', allSent ? 0 : 1, 0),
  ]
}

async function books({ works, direct, product }: Stage): Promise<Row[]> {
  const kept = await query<{ subject_id: string; version: number }>(
    direct,
    'select subject_id, version from history where version is not null',
  )
  const versions = new Set(kept.map(({ subject_id, version }) => `${subject_id} ${version}`))
  const saved = works.flatMap((work) => work.saved.map((version) => `${work.taskId} ${version}`))
  const bugs = product
    .log()
    .split('\n')
    .filter((line) => line.includes('"outcome":"bug"'))
  for (const bug of new Set(bugs)) process.stderr.write(`  ${bug}\n`)
  return [
    exactly(`accepted changes lost, of ${saved.length}`, saved.filter((one) => !versions.has(one)).length, 0),
    exactly('restarts', product.isAlive() ? 0 : 1, 0),
    exactly('errors logged as bugs', bugs.length, 0),
  ]
}

/** quality.md C-5. */
export const databaseDown: Trial = async ({ full, server }) => {
  const seconds = full ? 60 : 10
  const stage = await setUp(server, full ? 400 : 60)
  try {
    const rows: Row[] = []
    for (const fault of faults(stage)) rows.push(...(await underLoad(stage, fault, seconds)))
    rows.push(...(await manyCuts(stage)))
    rows.push(...(await inDispatch(stage, full ? 60 : 5)))
    return [...rows, ...(await books(stage))]
  } finally {
    stage.product.kill('SIGKILL')
    await stage.product.ended
    await Promise.all([stage.proxy.close(), stage.connector.close(), stage.issuer.close()])
    await dropDatabase(server, DATABASE)
  }
}
