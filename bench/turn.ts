import pg from 'pg'
import { alternate, load, median, percentile, round, send, type Load, type Result } from './measure.js'
import { dropDatabase, migrated } from './place.js'
import { ECHO, PRODUCT, signIn, startChild } from './process.js'
import { seed, SOMEBODY, taskId } from './seed.js'
import { pressOn, startTeams, statusPresses } from './teams.js'

const DATABASE = 'klik_bench_turn'
const PAIRS = 5
const SECONDS = 4
/** As many at once as the quality page asks for. */
const CROWD = 16
const RUSH = 50
const TASKS_EACH = 40

/** A status change as the tab makes it, over tasks no card is of. */
function tabChange(url: string, token: string): () => Promise<void> {
  let turn = 0
  const first = RUSH * TASKS_EACH + 1
  return async () => {
    const task = taskId(first + (turn % TASKS_EACH))
    const version = Math.floor(turn / TASKS_EACH) + 1
    turn += 1
    const status = version % 2 === 1 ? 'STARTED' : 'NOT_STARTED'
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ version, status })
    await send(`${url}/api/v1/tasks/${task}/status`, { method: 'PUT', headers, body })
  }
}

/** The rows a status change reads and writes, and nothing else. */
async function rawChange(pool: pg.Pool): Promise<void> {
  const id = taskId(RUSH * TASKS_EACH + TASKS_EACH + 1)
  const { personId } = SOMEBODY
  const client = await pool.connect()
  await client.query('begin')
  await client.query({ name: 'who', text: 'select * from person where id = $1', values: [personId] })
  const task = await client.query<{ version: number; municipality_id: string }>({
    name: 'lock',
    text: 'select * from task where id = $1 for update',
    values: [id],
  })
  const [{ version, municipality_id: municipalityId } = { version: 0, municipality_id: '' }] = task.rows
  await client.query({
    name: 'change',
    text: `update task set status = $2, version = version + 1, updated_at = now() where id = $1 and version = $3`,
    values: [id, version % 2 === 1 ? 'STARTED' : 'NOT_STARTED', version],
  })
  await client.query({
    name: 'history',
    text: `insert into history (id, municipality_id, subject, subject_id, at, actor_id, actor_side, field)
      values (gen_random_uuid(), $1, 'task', $2, now(), $3, 'MUNICIPALITY', 'status')`,
    values: [municipalityId, id, personId],
  })
  await client.query('commit')
  client.release()
}

/** A status change on a card, from Teams' POST to the new card, against an invoke that does nothing (R1). */
export async function turn(): Promise<Result[]> {
  const teams = await startTeams()
  const databaseUrl = await migrated(DATABASE)
  await seed(databaseUrl, 98 * (RUSH + 2) * TASKS_EACH)
  const product = await startChild(PRODUCT, { ...teams.env, DATABASE_URL: databaseUrl, KLIK_SAMPLE: 'false' })
  const echo = await startChild(ECHO, teams.env)
  const press = statusPresses(teams.serviceUrl, TASKS_EACH)
  const change = (worker: number): Promise<void> => pressOn(product.url, teams, press(worker))
  const still = statusPresses(teams.serviceUrl, TASKS_EACH)(0)
  const { headers } = teams
  const nothing = async (): Promise<void> =>
    void (await send(`${echo.url}/api/messages`, { method: 'POST', headers, body: still }))

  const both = (atOnce: number): Promise<[Load[], Load[]]> =>
    alternate(
      PAIRS,
      () => load({ atOnce, seconds: SECONDS }, change),
      () => load({ atOnce, seconds: SECONDS }, nothing),
    )
  const [alone, aloneEcho] = await both(1)
  const [crowd, crowdEcho] = await both(CROWD)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  const inTab = tabChange(product.url, await signIn(product.url))
  const [whole, bare] = await alternate(
    PAIRS,
    () => load({ atOnce: 1, seconds: SECONDS }, inTab),
    () => load({ atOnce: 1, seconds: SECONDS }, () => rawChange(pool)),
  )
  await pool.end()
  const rush = await load({ atOnce: RUSH, seconds: SECONDS }, change)

  await product.stop()
  await echo.stop()
  await teams.close()
  await dropDatabase(DATABASE)

  const p50 = (loads: Load[]): number => median(loads.map(({ ms }) => median(ms)))
  const rate = (loads: Load[]): number => median(loads.map(({ perSecond }) => perSecond))
  const latency = p50(alone) / p50(aloneEcho)
  const throughput = rate(crowdEcho) / rate(crowd)
  const p99 = percentile(rush.ms, 99)
  const overRaw = p50(whole) / p50(bare)
  return [
    {
      what: 'R1 status change on a card ÷ echo invoke, p50, one at a time',
      measured: `${round(p50(alone))} ms`,
      baseline: `${round(p50(aloneEcho))} ms`,
      ratio: latency,
      target: '≤ 6',
      met: latency <= 6,
    },
    {
      what: `R1 echo invokes ÷ status changes a second, ${CROWD} at once`,
      measured: `${round(rate(crowd), 0)}/s`,
      baseline: `${round(rate(crowdEcho), 0)}/s`,
      ratio: throughput,
      target: '≤ 4',
      met: throughput <= 4,
    },
    {
      what: 'R3 status change in the tab ÷ the same rows in a raw pg transaction, p50',
      measured: `${round(p50(whole))} ms`,
      baseline: `${round(p50(bare))} ms`,
      ratio: overRaw,
      target: '≤ 4',
      met: overRaw <= 4,
    },
    {
      what: `R1 status change, p99, ${RUSH} at once`,
      measured: `${round(p99, 0)} ms`,
      baseline: '–',
      ratio: null,
      target: '< 250 ms',
      met: p99 < 250,
    },
  ]
}
