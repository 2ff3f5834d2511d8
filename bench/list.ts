import pg from 'pg'
import { TaskList } from '../src/data/repositories/taskList.js'
import { reachOf } from '../src/domain/policy.js'
import { NO_FILTER } from '../src/domain/taskList.js'
import type { Actor } from '../src/domain/person.js'
import { alternate, load, median, percentile, round, send, type Load, type Result } from './measure.js'
import { dropDatabase, migrated, query, listener } from './place.js'
import { PRODUCT, startChild } from './process.js'
import { seed, SOMEBODY } from './seed.js'

const DATABASE = 'klik_bench_list'
const TASKS = 100_000
const PAIRS = 5
const SECONDS = 4
const CROWD = 8

/** The statement of the page itself, as the repository writes it. */
async function pageSql(databaseUrl: string): Promise<{ text: string; values: unknown[] }> {
  const { em, asked } = listener()
  const access = await query<{ project_id: string }>(
    databaseUrl,
    'select project_id from access where person_id = $1',
    [SOMEBODY.personId],
  )
  const [{ municipality_id: municipalityId } = { municipality_id: '' }] = await query<{
    municipality_id: string
  }>(databaseUrl, 'select municipality_id from person where id = $1', [SOMEBODY.personId])
  const actor = {
    side: 'MUNICIPALITY',
    municipalityId,
    personId: SOMEBODY.personId,
    access: new Map(access.map(({ project_id: id }) => [id, 'PLUS'])),
  } as unknown as Actor
  const today = new Date().toISOString().slice(0, 10) as never
  const reading = { personId: actor.personId, reach: reachOf(actor, 'task.read'), today }
  const list = new TaskList(em, { kind: 'municipality', municipalityId: municipalityId as never })
  await list.page(reading, {
    filter: NO_FILTER,
    sort: [{ by: 'endDate', descending: false }],
    after: null,
    size: 50,
  })
  const [first] = asked
  if (!first) throw new Error('the list asked nothing')
  return first
}

/** The first page of the list, authorised and with its counters, against its rows in raw pg, prepared as the product's are (R2). */
export async function list(): Promise<Result[]> {
  const databaseUrl = await migrated(DATABASE)
  await seed(databaseUrl, TASKS)
  const product = await startChild(PRODUCT, { DATABASE_URL: databaseUrl, KLIK_SAMPLE: 'false' })
  const signedIn = await send(`${product.url}/api/v1/demo/sign-in`, {
    method: 'POST',
    headers: {},
    body: JSON.stringify({ personId: SOMEBODY.personId }),
  })
  const { token } = JSON.parse(signedIn) as { token: string }
  const headers = { authorization: `Bearer ${token}` }
  const { text, values } = await pageSql(databaseUrl)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CROWD })

  const ask = async (): Promise<void> =>
    void (await send(`${product.url}/api/v1/tasks`, { method: 'GET', headers }))
  const raw = async (): Promise<void> => {
    const { rows } = await pool.query({ name: 'page', text, values })
    if (rows.length !== 51) throw new Error(`${rows.length} rows`)
  }
  const both = (atOnce: number): Promise<[Load[], Load[]]> =>
    alternate(
      PAIRS,
      () => load({ atOnce, seconds: SECONDS }, ask),
      () => load({ atOnce, seconds: SECONDS }, raw),
    )
  const [alone, aloneRaw] = await both(1)
  const [crowd, crowdRaw] = await both(CROWD)
  await pool.end()
  await product.stop()
  await dropDatabase(DATABASE)

  const at = (loads: Load[], share: number): number => median(loads.map(({ ms }) => percentile(ms, share)))
  const p50 = at(alone, 50) / at(aloneRaw, 50)
  const p95 = at(crowd, 95) / at(crowdRaw, 95)
  return [
    {
      what: `R2 list of 50 among ${TASKS.toLocaleString('en')} ÷ raw pg, p50, one at a time`,
      measured: `${round(at(alone, 50))} ms`,
      baseline: `${round(at(aloneRaw, 50))} ms`,
      ratio: p50,
      target: '≤ 4',
      met: p50 <= 4,
    },
    {
      what: `R2 the same, p95, ${CROWD} at once`,
      measured: `${round(at(crowd, 95))} ms`,
      baseline: `${round(at(crowdRaw, 95))} ms`,
      ratio: p95,
      target: '≤ 3',
      met: p95 <= 3,
    },
  ]
}
