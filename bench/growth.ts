import { startConnector, type Connector } from '../test/support/connector.js'
import { load, median, round, send } from './measure.js'
import { meet, owe, sendAll } from './outbox.js'
import { dropDatabase, migrated, query } from './place.js'
import { PRODUCT, signIn, startChild, type Child } from './process.js'
import { seed, TODAY } from './seed.js'
import { productSweep } from './sweep.js'
import { pressOn, startTeams, statusPresses, type Teams } from './teams.js'

const SIZES = [10_000, 100_000, 1_000_000]
const ROUNDS = 3
const SECONDS = 2
const TURNED = 2_000
const REMINDERS = 1_000
const TASKS_EACH = 40

const FIGURES = ['list', 'turn', 'sweep', 'reminder'] as const
type Figure = (typeof FIGURES)[number]
/** One size: where it stands, and the milliseconds that were found. */
type Size = { tasks: number; url: string; ms: Record<Figure, number[]> }

/** All sizes in turn, so that what else the machine does falls on each; a round first to warm up. */
async function inTurn<S extends Size>(
  sizes: S[],
  figure: Figure,
  measure: (size: S) => Promise<number>,
): Promise<void> {
  for (let n = 0; n <= ROUNDS; n += 1) {
    for (const size of sizes) {
      const ms = await measure(size)
      if (n > 0) size.ms[figure].push(ms)
    }
  }
}

/** Makes the day of as many tasks come as on every other size, whatever stands in the table besides. */
async function sweepOnce({ url }: Size): Promise<number> {
  await query(
    url,
    `delete from job_run; delete from outbox;
    update task set next_change_on = null where next_change_on <= date '${TODAY}';
    update task set next_change_on = date '${TODAY}', yellow_on = date '${TODAY}' - 7, red_on = date '${TODAY}',
      last_notified_marker = 'YELLOW'
      where id in (select id from (select id, row_number() over (order by id) as n, count(*) over () as all from task) as t
        where n % (t.all / ${TURNED}) = 0 and n / (t.all / ${TURNED}) <= ${TURNED})`,
  )
  await query(url, 'vacuum analyze task')
  const { ms, turned } = await productSweep(url)
  if (turned !== TURNED) throw new Error(`${turned} turned`)
  return ms
}

async function remindOnce({ url }: Size, connector: Connector): Promise<number> {
  await query(url, 'delete from outbox')
  await owe(url)
  return 1000 / (await sendAll(url, connector, REMINDERS))
}

async function p50(knock: () => Promise<void>): Promise<number> {
  return median((await load({ atOnce: 1, seconds: SECONDS }, knock)).ms)
}

type Served = Size & { product: Child; list(): Promise<void>; turn(): Promise<void> }

/** The product at work on one size. */
async function serve(size: Size, teams: Teams): Promise<Served> {
  const env = { ...teams.env, DATABASE_URL: size.url, KLIK_SAMPLE: 'false' }
  const product = await startChild(PRODUCT, env)
  const headers = { authorization: `Bearer ${await signIn(product.url)}` }
  const press = statusPresses(teams.serviceUrl, TASKS_EACH)
  return {
    ...size,
    product,
    list: async () => void (await send(`${product.url}/api/v1/tasks`, { method: 'GET', headers })),
    turn: () => pressOn(product.url, teams, press(0)),
  }
}

async function askAll(sizes: Size[]): Promise<void> {
  const teams = await startTeams()
  const served: Served[] = []
  for (const size of sizes) served.push(await serve(size, teams))
  await inTurn(served, 'list', ({ list }) => p50(list))
  await inTurn(served, 'turn', ({ turn }) => p50(turn))
  for (const { product } of served) await product.stop()
  await teams.close()
}

const written = (tasks: number): string => tasks.toLocaleString('en')

const LINES: [string, Figure, (ms: number) => string][] = [
  ['first page of the list, p50', 'list', (ms) => `${round(ms)} ms`],
  ['status change on a card, p50', 'turn', (ms) => `${round(ms)} ms`],
  [`sweep, ${written(TURNED)} tasks turned`, 'sweep', (ms) => `${round(ms, 0)} ms`],
  ['the same for each of them', 'sweep', (ms) => `${round((1000 * ms) / TURNED, 0)} µs`],
  [`reminders a second, of ${written(REMINDERS)}`, 'reminder', (ms) => round(1000 / ms, 0)],
]

function table(sizes: Size[]): string[] {
  const cells = (figure: Figure, tell: (ms: number) => string): string =>
    sizes.map(({ ms }) => tell(median(ms[figure]))).join(' | ')
  return [
    `| tasks | ${sizes.map(({ tasks }) => written(tasks)).join(' | ')} |`,
    `| --- | ${sizes.map(() => '--:').join(' | ')} |`,
    ...LINES.map(([what, figure, tell]) => `| ${what} | ${cells(figure, tell)} |`),
  ]
}

/** Mermaid's chart of lines knows neither a logarithm nor a legend. */
function chart(sizes: Size[]): string[] {
  const [first] = sizes
  const ratios = (figure: Figure): number[] =>
    sizes.map(({ ms }) => median(ms[figure]) / median(first?.ms[figure] ?? []))
  const highest = Math.max(2, ...FIGURES.flatMap(ratios))
  return [
    '```mermaid',
    'xychart-beta',
    `  title "Time as a multiple of that at ${written(first?.tasks ?? 0)} tasks: ${FIGURES.join(', ')}"`,
    `  x-axis "tasks" [${sizes.map(({ tasks }) => `"${written(tasks)}"`).join(', ')}]`,
    `  y-axis "times" 0 --> ${Math.ceil(highest)}`,
    ...FIGURES.map(
      (figure) =>
        `  line [${ratios(figure)
          .map((ratio) => round(ratio, 2))
          .join(', ')}]`,
    ),
    '```',
  ]
}

/** What grows with the table: the same work at 10⁴, 10⁵ and 10⁶ tasks. Returns the lines of a page. */
export async function growth(): Promise<string[]> {
  const connector = await startConnector()
  const sizes: Size[] = []
  for (const tasks of SIZES) {
    const url = await migrated(`klik_bench_growth_${tasks}`)
    await seed(url, tasks)
    sizes.push({ tasks, url, ms: { list: [], turn: [], sweep: [], reminder: [] } })
  }
  await inTurn(sizes, 'sweep', sweepOnce)
  for (const { url } of sizes) await meet(url, `${connector.url}/`, REMINDERS)
  await inTurn(sizes, 'reminder', (size) => remindOnce(size, connector))
  await askAll(sizes)
  await connector.close()
  for (const { tasks } of sizes) await dropDatabase(`klik_bench_growth_${tasks}`)
  return [...table(sizes), '', ...chart(sizes)]
}
