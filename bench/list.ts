import pg from 'pg'
import { TaskList } from '../src/data/repositories/taskList.js'
import { reachOf } from '../src/domain/policy.js'
import { NO_FILTER } from '../src/domain/taskList.js'
import type { Actor } from '../src/domain/person.js'
import { alternate, load, median, percentile, round, send, type Load, type Result } from './measure.js'
import { dropDatabase, migrated, query, listener } from './place.js'
import { PRODUCT, signIn, startChild } from './process.js'
import { seed, SOMEBODY } from './seed.js'

const DATABASE = 'klik_bench_list'
const SIZES = [100_000, 1_000_000]
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

type Figures = { product: number; raw: number }

const figure = ([product, raw]: [Load[], Load[]], share: number): Figures => {
  const at = (loads: Load[]): number => median(loads.map(({ ms }) => percentile(ms, share)))
  return { product: at(product), raw: at(raw) }
}

/** Plans are kept on both sides: the raw statement has a name, as the product's have. */
async function measure(tasks: number): Promise<{ alone: Figures; crowd: Figures }> {
  const databaseUrl = await migrated(DATABASE)
  await seed(databaseUrl, tasks)
  const product = await startChild(PRODUCT, { DATABASE_URL: databaseUrl, KLIK_SAMPLE: 'false' })
  const headers = { authorization: `Bearer ${await signIn(product.url)}` }
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
  const [alone, crowd] = [await both(1), await both(CROWD)]
  await pool.end()
  await product.stop()
  await dropDatabase(DATABASE)
  return { alone: figure(alone, 50), crowd: figure(crowd, 95) }
}

const line = (what: string, { product, raw }: Figures): Result => ({
  what: `R2 ${what}`,
  measured: `${round(product)} ms`,
  baseline: `${round(raw)} ms`,
  ratio: product / raw,
  target: '≤ 1.5',
  met: product / raw <= 1.5,
})

/** The first page of the list, authorised and with its counters, against its rows in raw pg (R2). */
export async function list(): Promise<Result[]> {
  const results: Result[] = []
  for (const tasks of SIZES) {
    const { alone, crowd } = await measure(tasks)
    const among = `list of 50 among ${tasks.toLocaleString('en')} ÷ raw pg`
    results.push(line(`${among}, p50, one at a time`, alone), line(`${among}, p95, ${CROWD} at once`, crowd))
  }
  return results
}
