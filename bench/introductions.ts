import pg from 'pg'
import { IntroductionReports } from '../src/data/repositories/introductionReports.js'
import { alternate, load, median, percentile, round, send, type Load, type Result } from './measure.js'
import { dropDatabase, listener, migrated, query, type Statement } from './place.js'
import { PRODUCT, signIn, startChild } from './process.js'
import { figure, seed, SOMEBODY, taskId, TODAY } from './seed.js'

const DATABASE = 'klik_bench_introductions'
const [PAIRS, SECONDS] = [5, 4]
const [PLANS, TEAMS, TASKS_EACH, TASKS_OF_ONE] = [10_000, 100, 5, 200]
const MUNICIPALITY = figure(1, 1)
/** Administers the municipality; the first person owns every team. */
const ADMINISTRATOR = figure(5, 102)
const PLAN = figure(9, 1)

const id = (kind: number, n: string): string =>
  `('000000${String(kind).padStart(2, '0')}-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`

const TEXT = `repeat('Når rollerne findes, skal de tildeles dem, der arbejder i KLIK. ', 8)`

/** Ten thousand introductions of a municipality in a hundred teams; the first of them has two hundred tasks. */
const ROWS = `
  set session_replication_role = replica;
  update person set is_administrator = true where id = '${ADMINISTRATOR}';
  insert into team (id, municipality_id, name, name_sort, report_tags, state, created_at)
    select ${id(8, 'n')}, '${MUNICIPALITY}', 'Team ' || n, 'team ' || n, array['tag ' || n % 10], 'ACTIVE', now()
    from generate_series(1, ${TEAMS}) n;
  insert into team_membership (id, municipality_id, team_id, person_id, role, state, since)
    select gen_random_uuid(), '${MUNICIPALITY}', ${id(8, 'n')}, '${SOMEBODY.personId}', 'owner', 'ACTIVE', now()
    from generate_series(1, ${TEAMS}) n;
  insert into team_membership (id, municipality_id, team_id, person_id, role, state, since)
    select gen_random_uuid(), '${MUNICIPALITY}', ${id(8, 'n')}, ${id(5, '100 + m')}, 'introducer', 'ACTIVE', now()
    from generate_series(1, ${TEAMS}) n, generate_series(2, 20) m;
  insert into introduction_plan (id, municipality_id, team_id, name, starter, template_name, template_version, introducee_id,
      started_by, start_date, start_confirmed, state, running_at, ended_at, created_at)
    select ${id(9, 'n')}, '${MUNICIPALITY}', ${id(8, `1 + n % ${TEAMS}`)}, 'Introduktion ' || n, 'projektleder', 'Projektleder',
      1, ${id(5, '101 + n % 40')}, '${SOMEBODY.personId}', d, true, case when n % 3 = 1 then 'RUNNING' else 'ENDED' end,
      d, case when n % 3 = 1 then null else d + 30 + n % 20 end, d
    from generate_series(1, ${PLANS}) n, lateral (select date '${TODAY}' - n % 700 as d) as days;
  insert into introduction_category (id, municipality_id, plan_id, name, position, deadline)
    select ${id(10, 'n * 10 + c')}, '${MUNICIPALITY}', ${id(9, 'n')}, 'Uge ' || c, c, date '${TODAY}' - n % 700 + c * 7
    from generate_series(1, ${PLANS}) n, generate_series(0, 4) c;
  insert into introduction_task (id, municipality_id, plan_id, category_id, position, title, description, responsible_id,
      critical, work_days, status, deadline, latest_start, yellow_on, red_on, last_notified_marker, status_changed_at)
    select gen_random_uuid(), '${MUNICIPALITY}', ${id(9, 'n')}, ${id(10, 'n * 10 + k % 5')}, k, 'Opgave ' || k, 'Sådan gør man',
      ${id(5, '101 + k % 20')}, k % 3 = 0, 3, case when k % 2 = 0 then 'COMPLETED' else 'NOT_STARTED' end,
      d, d - 3, d - 8, d - 3, 'GREEN', d
    from generate_series(1, ${PLANS}) n, lateral generate_series(1, case n when 1 then ${TASKS_OF_ONE} else ${TASKS_EACH} end) k,
      lateral (select date '${TODAY}' - n % 700 + k % 5 * 7 as d) as days;
  -- A KLIK task as one in use has it: KOMBIT's texts, a thread, a history, files and local tasks.
  insert into task_template (id, template_number, project_id, description, goal, method, result, quality_criteria,
      recommended_responsible_roles, recommended_executor_roles, prerequisites, closely_related, external_attachments)
    values (${id(11, '1')}, 1, ${id(4, '1')}, ${TEXT}, ${TEXT}, ${TEXT}, ${TEXT}, ${TEXT},
      array['KLIK-administrator'], array['Projektleder'], array['Opgave 41', 'Opgave 81'], '{}', '{}');
  update task set template_id = ${id(11, '1')} where id = '${taskId(1)}';
  insert into message (id, municipality_id, task_id, author_id, author_name, author_side, text, sent_at, position, is_follow_up)
    select gen_random_uuid(), '${MUNICIPALITY}', '${taskId(1)}', '${SOMEBODY.personId}', 'Person 1-1', 'MUNICIPALITY',
      ${TEXT}, now() - n * interval '1 day', n, false from generate_series(1, 10) n;
  insert into history (id, municipality_id, subject, subject_id, actor_id, actor_side, field, old_value, new_value, at, version)
    select gen_random_uuid(), '${MUNICIPALITY}', 'task', '${taskId(1)}', '${SOMEBODY.personId}', 'MUNICIPALITY', 'status',
      'NOT_STARTED', 'STARTED', now() - n * interval '1 hour', n from generate_series(1, 20) n;
  insert into task_file (id, municipality_id, task_id, name, media_type, size, sha256, uploaded_by, uploaded_at, origin)
    select gen_random_uuid(), '${MUNICIPALITY}', '${taskId(1)}', 'Bilag ' || n || '.pdf', 'application/pdf', 1000, 'x',
      '${SOMEBODY.personId}', now(), 'MUNICIPALITY' from generate_series(1, 3) n;
  update task set kind = 'LOCAL', priority = 'LOCAL', parent_task_id = '${taskId(1)}'
    where id in (${[41, 81, 121, 161, 201].map((n) => `'${taskId(n)}'`).join(', ')});
  insert into introduction_feedback (municipality_id, plan_id, introducee_id, scores, at)
    select '${MUNICIPALITY}', ${id(9, 'n')}, ${id(5, '101 + n % 40')}, array[1 + n % 5, 4, 5, 3, 4], now()
    from generate_series(1, ${PLANS}) n where n % 3 = 0;`

/** The statement of the report, as the repository writes it for an administrator. */
async function reportSql(): Promise<Statement> {
  const { em, asked } = listener()
  const reports = new IntroductionReports(em, { kind: 'municipality', municipalityId: MUNICIPALITY as never })
  const filter = { areas: null, tags: [], teams: [], templates: [], states: [], from: null, to: null }
  const reach = { all: true, teams: [], areas: [], ledIn: [], personId: ADMINISTRATOR as never }
  await reports.read({
    municipalityId: MUNICIPALITY as never,
    reach,
    filter,
    by: 'team',
    today: TODAY as never,
  })
  const [first] = asked
  if (!first) throw new Error('the report asked nothing')
  return first
}

type Knock = () => Promise<void>
async function pair(what: string, target: number, [product, baseline]: [Knock, Knock]): Promise<Result> {
  const one = (knock: Knock) => (): Promise<Load> => load({ atOnce: 1, seconds: SECONDS }, knock)
  const loads = await alternate(PAIRS, one(product), one(baseline))
  const [measured = 0, raw = 0] = loads.map((all) => median(all.map(({ ms }) => percentile(ms, 50))))
  const ratio = measured / raw
  const [of, by] = [`${round(measured)} ms`, `${round(raw)} ms`]
  return { what, measured: of, baseline: by, ratio, target: `≤ ${target}`, met: ratio <= target }
}

/** A plan of 200 tasks with a KLIK task's page, and a report over 10,000 plans with its own statement in raw pg. */
export async function introductions(): Promise<Result[]> {
  const databaseUrl = await migrated(DATABASE)
  await seed(databaseUrl, 100_000)
  await query(databaseUrl, ROWS)
  await query(databaseUrl, 'vacuum analyze')
  const product = await startChild(PRODUCT, { DATABASE_URL: databaseUrl, KLIK_SAMPLE: 'false' })
  const asking = async (path: string, personId: string): Promise<Knock> => {
    const headers = { authorization: `Bearer ${await signIn(product.url, personId)}` }
    return async () => void (await send(`${product.url}/api/v1${path}`, { method: 'GET', headers }))
  }
  const { text, values } = await reportSql()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  const raw = async (): Promise<void> => {
    const { rows } = await pool.query(text, values)
    if (rows.length !== TEAMS + 1) throw new Error(`${rows.length} rows`)
  }
  const plan = await asking(`/introduction-plans/${PLAN}`, SOMEBODY.personId)
  const task = await asking(`/tasks/${taskId(1)}`, SOMEBODY.personId)
  const report = await asking('/introduction-reports?by=team', ADMINISTRATOR)
  const results = [
    await pair(`I1 plan of ${TASKS_OF_ONE} tasks ÷ page of a KLIK task in use, p50`, 1.5, [plan, task]),
    await pair(`I2 report over ${PLANS.toLocaleString('en')} plans ÷ raw pg, p50`, 4, [report, raw]),
  ]
  await pool.end()
  await product.stop()
  await dropDatabase(DATABASE)
  return results
}
