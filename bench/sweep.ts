import pg from 'pg'
import { sweep as sweepRepository } from '../src/data/repositories/sweep.js'
import { open } from '../src/data/source.js'
import { database } from '../src/data/unitOfWork.js'
import { momentOf } from '../src/domain/moment.js'
import * as reminders from '../src/services/notices/sweep.js'
import { aWorld } from '../test/support/world.js'
import { median, round, type Result } from './measure.js'
import { dropDatabase, makeDatabase, migrated, listener } from './place.js'
import { seed, TODAY } from './seed.js'

const TEMPLATE = 'klik_bench_sweep_template'
const DATABASE = 'klik_bench_sweep'
const TASKS = 490_000
const PAIRS = 5
const DAY = TODAY as never

/** The same statement, without the product round it. */
async function rawSweep(url: string): Promise<number> {
  const { em, asked } = listener()
  await sweepRepository(em, DAY, { now: momentOf(DAY, 1), noticesAt: momentOf(DAY, 7) })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const began = performance.now()
  await client.query('begin')
  for (const { text, values } of asked) await client.query(text, values)
  await client.query('commit')
  const ms = performance.now() - began
  await client.end()
  return ms
}

/** As the job does it: through the door, with its claim, its policies and its result. */
export async function productSweep(url: string): Promise<{ ms: number; turned: number; notices: number }> {
  const source = await open({ url })
  const world = aWorld(database(source, { owed: () => undefined }), { now: () => momentOf(DAY, 1) })
  const began = performance.now()
  const swept = await reminders.sweep(world)
  const ms = performance.now() - began
  await source.close()
  if (!swept) throw new Error('the sweep did not run')
  return { ms, ...swept }
}

/** The daily sweep over 490,000 tasks against its own statement in raw pg (R8). Each run has a fresh copy of the data. */
export async function sweep(): Promise<Result[]> {
  await seed(await migrated(TEMPLATE), TASKS)
  const fresh = (): Promise<string> => makeDatabase(DATABASE, TEMPLATE)
  const [product, raw]: [number[], number[]] = [[], []]
  let size = ''
  for (let n = 0; n <= PAIRS; n += 1) {
    const swept = await productSweep(await fresh())
    const rawMs = await rawSweep(await fresh())
    size = `${swept.turned} turned, ${swept.notices} notices`
    // The first pair warms up.
    if (n > 0) {
      product.push(swept.ms)
      raw.push(rawMs)
    }
  }
  await dropDatabase(DATABASE)
  await dropDatabase(TEMPLATE)
  const ratio = median(product) / median(raw)
  return [
    {
      what: `R8 sweep over ${TASKS.toLocaleString('en')} tasks (${size}) ÷ the same raw SQL`,
      measured: `${round(median(product), 0)} ms`,
      baseline: `${round(median(raw), 0)} ms`,
      ratio,
      target: '≤ 1.2',
      met: ratio <= 1.2,
    },
  ]
}
