import { query } from './place.js'

/** The days lie around the real today: the product sweeps as soon as it starts. */
export const TODAY = new Date().toISOString().slice(0, 10)
const MUNICIPALITIES = 98
const PROJECTS = 40

/** A UUID made of two figures, so that rows find each other without a look-up. */
const uuid = (kind: number, figure: string): string =>
  `('000000${String(kind).padStart(2, '0')}-0000-4000-8000-' || lpad((${figure})::text, 12, '0'))::uuid`

/**
 * 98 municipalities, 40 projects, in each of them one person a project with PLUS on all of it, and as many tasks as
 * asked: their days lie spread over a year around `TODAY`.
 */
export async function seed(url: string, tasksInAll: number): Promise<void> {
  const each = Math.ceil(tasksInAll / MUNICIPALITIES)
  await query(
    url,
    `insert into municipality (id, code, name, tenant_id, language)
      select ${uuid(1, 'm')}, m::text, 'Kommune ' || m, ${uuid(2, 'm')}, 'da' from generate_series(1, ${MUNICIPALITIES}) m;
    insert into organisation (id, kind, name, municipality_id)
      select ${uuid(3, 'm')}, 'MUNICIPALITY', 'Kommune ' || m, ${uuid(1, 'm')} from generate_series(1, ${MUNICIPALITIES}) m;
    insert into project (id, name, name_sort) select ${uuid(4, 'p')}, 'Projekt ' || p, 'projekt ' || lpad(p::text, 10, '0')
      from generate_series(1, ${PROJECTS}) p;
    insert into participation select ${uuid(4, 'p')}, ${uuid(1, 'm')}
      from generate_series(1, ${PROJECTS}) p, generate_series(1, ${MUNICIPALITIES}) m;
    insert into person (id, municipality_id, organisation_id, side, full_name, name_sort, email, tenant_id, aad_object_id, first_login_at)
      select ${uuid(5, 'm * 100 + n')}, ${uuid(1, 'm')}, ${uuid(3, 'm')}, 'MUNICIPALITY', 'Person ' || m || '-' || n,
        'person ' || m || '-' || n, 'p' || m || '-' || n || '@korsbaek.example', ${uuid(2, 'm')}, ${uuid(6, 'm * 100 + n')}, now()
      from generate_series(1, ${MUNICIPALITIES}) m, generate_series(1, ${PROJECTS}) n;
    insert into access select ${uuid(5, 'm * 100 + p')}, ${uuid(4, 'p')}, ${uuid(1, 'm')}, 'PLUS'
      from generate_series(1, ${MUNICIPALITIES}) m, generate_series(1, ${PROJECTS}) p;
    insert into access select ${uuid(5, 'm * 100 + 1')}, ${uuid(4, 'p')}, ${uuid(1, 'm')}, 'PLUS'
      from generate_series(1, ${MUNICIPALITIES}) m, generate_series(2, ${PROJECTS}) p;`,
  )
  // What the figures refer to is known to be there; looking each up would take three times as long.
  await query(
    url,
    `set session_replication_role = replica;
    insert into task (id, municipality_id, project_id, instance_number, title, title_sort, priority, status,
        responsible_id, executor_id, end_date, latest_start, yellow_on, red_on, next_change_on, last_notified_marker)
      select ${uuid(7, 'm * 100000 + n')}, ${uuid(1, 'm')}, ${uuid(4, `1 + n % ${PROJECTS}`)}, m * 100000 + n,
        'Opgave ' || n, 'opgave ' || lpad(n::text, 10, '0'), 'MANDATORY', 'NOT_STARTED',
        ${uuid(5, `m * 100 + 1 + n % ${PROJECTS}`)}, ${uuid(5, `m * 100 + 1 + (n + 7) % ${PROJECTS}`)},
        d, d, d - 7, d, case when d - 7 >= date '${TODAY}' then d - 7 when d >= date '${TODAY}' then d end,
        case when d < date '${TODAY}' then 'RED' when d - 7 < date '${TODAY}' then 'YELLOW' else 'GREEN' end
      from generate_series(1, ${MUNICIPALITIES}) m, generate_series(1, ${each}) n,
        lateral (select date '${TODAY}' - 60 + (n * 37 % 365) as d) as days;`,
  )
  await query(url, 'vacuum analyze')
}

export const figure = (kind: number, n: number): string =>
  `000000${String(kind).padStart(2, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`

/** PLUS on every project of the first municipality. */
export const SOMEBODY = { personId: figure(5, 101), tenantId: figure(2, 1), aadObjectId: figure(6, 101) }
export const taskId = (n: number): string => figure(7, 100_000 + n)
