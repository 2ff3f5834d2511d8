import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { query } from '../../bench/place.js'
import { freePort } from '../support/http.js'
import { UNHURRIED } from '../support/rates.js'

/** What the trials share: built instances of the product, people who wait for their reminders, and waiting. */

const MAIN = join(__dirname, '..', '..', 'dist', 'src', 'main.js')
const READY_MS = 30_000

export type LogLine = Record<string, unknown> & { level: number; what?: string; outcome?: string }
export type Exit = { code: number | null; signal: NodeJS.Signals | null }

/** One process of the product as `npm run build` left it. */
export type Instance = {
  url: string
  pid: number
  /** Its log so far, one object a line. */
  lines: LogLine[]
  /** What it wrote that is no log line, such as the stack it died with. */
  said: string[]
  exited: Promise<Exit>
  isOver(): boolean
  /** Resolves when /readyz says yes. */
  ready(): Promise<void>
  kill(signal: NodeJS.Signals): void
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Looks again every few milliseconds; false when it has not come true in time. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs
  while (performance.now() < end) {
    if (await isSo()) return true
    await sleep(10)
  }
  return isSo()
}

function listenTo(child: ChildProcess, lines: LogLine[], said: string[]): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      try {
        lines.push(JSON.parse(line) as LogLine)
      } catch {
        said.push(line)
      }
    })
  }
}

/** Starts an instance on a free port; `env` on top of the settings every trial needs. */
export async function launch(databaseUrl: string, env: Record<string, string> = {}): Promise<Instance> {
  const port = await freePort()
  const settings = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    KLIK_SAMPLE: 'false',
    KLIK_DATA_DIR: mkdtempSync(join(tmpdir(), 'klik-chaos-')),
    ...UNHURRIED,
    ...env,
  }
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const [lines, said]: [LogLine[], string[]] = [[], []]
  listenTo(child, lines, said)
  const exited = new Promise<Exit>((resolve) =>
    child.once('exit', (code, signal) => {
      running.delete(child)
      resolve({ code, signal })
    }),
  )
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
  const url = `http://127.0.0.1:${port}`
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  const ready = async (): Promise<void> => {
    const isUp = await until(async () => isOver() || (await isReady()), READY_MS)
    if (!isUp || isOver()) throw new Error(`an instance did not start: ${said.join('\n')}`)
  }
  return { url, pid: child.pid ?? 0, lines, said, exited, isOver, ready, kill: (s) => void child.kill(s) }
}

const PROJECT = '00000004-0000-4000-8000-000000000001'
/** Ids made of a figure, so that rows find each other without a look-up. */
const id = (kind: number, figure: string): string =>
  `('0000000${kind}-0000-4000-8000-' || lpad((${figure})::text, 12, '0'))::uuid`

export type Crowd = { people: number; serviceUrl: string; tenants?: number }

/**
 * So many people, each with an open chat and one red task of their own that has been told of; person n belongs to
 * tenant 1 + n modulo `tenants`, each tenant a municipality.
 */
export async function crowd(url: string, { people, serviceUrl, tenants = 1 }: Crowd): Promise<void> {
  const everybody = `generate_series(1, ${people}) n`
  const home = `1 + n % ${tenants}`
  await query(
    url,
    `insert into municipality (id, code, name, tenant_id, language)
      select ${id(1, 'm')}, m::text, 'Kommune ' || m, ${id(2, 'm')}, 'da' from generate_series(1, ${tenants}) m;
    insert into organisation (id, kind, name, municipality_id)
      select ${id(3, 'm')}, 'MUNICIPALITY', 'Kommune ' || m, ${id(1, 'm')} from generate_series(1, ${tenants}) m;
    insert into project (id, name, name_sort) values ('${PROJECT}', 'KSD', 'ksd');
    insert into participation select '${PROJECT}', ${id(1, 'm')} from generate_series(1, ${tenants}) m;
    insert into person (id, municipality_id, organisation_id, side, full_name, name_sort, email, tenant_id, aad_object_id, first_login_at)
      select ${id(5, 'n')}, ${id(1, home)}, ${id(3, home)}, 'MUNICIPALITY', 'Person ' || n, 'person ' || n,
        'p' || n || '@korsbaek.example', ${id(2, home)}, ${id(6, 'n')}, now() from ${everybody};
    insert into access select ${id(5, 'n')}, '${PROJECT}', ${id(1, home)}, 'LIGHT' from ${everybody};
    insert into conversation (id, municipality_id, kind, person_id, tenant_id, teams_id, service_url, bot_id)
      select ${id(8, 'n')}, ${id(1, home)}, 'PERSONAL', ${id(5, 'n')}, ${id(2, home)}, 'a:' || n, '${serviceUrl}', '28:bot'
      from ${everybody};
    insert into task (id, municipality_id, project_id, instance_number, title, title_sort, priority, status, responsible_id,
        end_date, latest_start, yellow_on, red_on, next_change_on, last_notified_marker)
      select ${id(7, 'n')}, ${id(1, home)}, '${PROJECT}', n, 'Opgave ' || n, 'opgave ' || n, 'MANDATORY', 'NOT_STARTED',
        ${id(5, 'n')}, current_date - 3, current_date - 3, current_date - 10, current_date - 3, null, 'RED' from ${everybody};`,
  )
}

/** What the crowd is owed: a reminder of each one's task, due now. `round` keeps the keys apart. */
export const reminders = (round: string): string =>
  `insert into outbox (id, key, municipality_id, person_id, event, due_at)
    select gen_random_uuid(), '${round}:' || t.responsible_id, t.municipality_id, t.responsible_id,
      jsonb_build_object('type', 'task.markerWorsened', 'taskId', t.id, 'marker', 'RED', 'day', current_date::text), now()
    from task t where t.responsible_id is not null`

export async function owe(url: string, round: string): Promise<void> {
  await query(url, reminders(round))
}

/** The crowd's tasks turn once more: the next sweep owes everybody a notice of their own. */
export async function turnAgain(url: string): Promise<void> {
  await query(
    url,
    `update task set last_notified_marker = 'YELLOW', next_change_on = current_date, end_date = end_date - 1,
      latest_start = latest_start - 1, red_on = red_on - 1; delete from job_run`,
  )
}

/** The leases of the dead and the stopped run out after a while; here they do so at once, but for what they have locked. */
export async function expireLeases(url: string): Promise<void> {
  await query(
    url,
    `update outbox set leased_until = now() where id in (
      select id from outbox where lease is not null for no key update skip locked)`,
  )
}

/** Rows of the outbox by what the expression says of them. */
export async function tally(url: string, by = 'state'): Promise<Record<string, number>> {
  const found = await query<{ of: string; rows: number }>(
    url,
    `select (${by})::text as of, count(*)::int as rows from outbox o
      where event->>'type' = 'task.markerWorsened' group by 1 order by 1`,
  )
  return Object.fromEntries(found.map(({ of, rows }) => [of, rows]))
}
