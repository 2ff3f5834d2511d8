import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a change of a table's row tells (src/data/changes.ts). `row` is the row as it now is, or was when it goes. */
type Telling = {
  kind: string
  municipality?: string
  project?: string
  homeOnly?: string
  onlyFor?: string
  about?: string
  /** Which updates count. */
  when?: string
}

const taskOf = (column: string): string => `(select t.${column} from task t where t.id = row.task_id)`
const projectOfRole = (roleId: string): string => `(select r.project_id from role r where r.id = ${roleId})`
const roleOfRound = (roundId: string): string =>
  `(select c.role_id from confirmation_round c where c.id = ${roundId})`
const ROUND_OF_ANSWER = '(select d.round_id from confirmation d where d.id = row.confirmation_id)'

const KOMBITS = { municipality: 'null' }
const OF_PROJECT = { project: 'row.project_id' }
/** What a job notes on a task or of a person is nothing anybody looks at. */
const SAVED = 'old.version is distinct from new.version'

const TELLINGS: Record<string, Telling> = {
  task: { kind: `'task'`, ...OF_PROJECT, homeOnly: `row.kind = 'LOCAL'`, when: SAVED },
  task_note: { kind: `'task'`, project: taskOf('project_id'), homeOnly: 'true' },
  message: { kind: `'task'`, project: taskOf('project_id') },
  task_file: { kind: `'task'`, project: taskOf('project_id'), homeOnly: `${taskOf('kind')} = 'LOCAL'` },
  snooze: { kind: `'task'`, onlyFor: 'row.person_id' },
  task_template: { kind: `'task'`, ...KOMBITS, ...OF_PROJECT },
  phase: { kind: `'task'`, ...KOMBITS, ...OF_PROJECT },
  theme: { kind: `'task'`, ...KOMBITS, ...OF_PROJECT },
  project: { kind: `'project'`, ...KOMBITS, project: 'row.id' },
  participation: { kind: `'project'`, ...OF_PROJECT },
  person: { kind: `'person'`, about: 'row.id', when: SAVED },
  access: { kind: `'person'`, about: 'row.person_id' },
  contact_entry: { kind: `'contact'` },
  master_role: { kind: `'roleDraft'`, ...KOMBITS },
  role: {
    kind: `case when row.published_at is null then 'roleDraft' else 'role' end`,
    ...KOMBITS,
    ...OF_PROJECT,
  },
  role_audience: { kind: `'role'`, ...KOMBITS, project: projectOfRole('row.role_id') },
  role_assignment: { kind: `'role'`, project: projectOfRole('row.role_id') },
  role_note: { kind: `'role'`, homeOnly: 'true' },
  hand_over: { kind: `'role'`, homeOnly: 'true' },
  delegation: { kind: `'role'`, homeOnly: 'true' },
  confirmation_round: { kind: `'role'`, ...KOMBITS, project: projectOfRole('row.role_id') },
  confirmation: { kind: `'role'`, project: projectOfRole(roleOfRound('row.round_id')) },
  confirmation_answer: { kind: `'role'`, project: projectOfRole(roleOfRound(ROUND_OF_ANSWER)) },
}

function telling(given: Telling): string {
  const { kind, municipality = 'row.municipality_id', project, homeOnly, onlyFor, about } = given
  const isHomeOnly = homeOnly ? `case when ${homeOnly} then 'home' end` : 'null'
  const parts = [kind, municipality, project ?? 'null', isHomeOnly, onlyFor ?? 'null', about ?? 'null']
  return `pg_notify('klik_changes', concat(${[...parts, 'pg_current_xact_id()'].join(`, ' ', `)}))`
}

/** A trigger of each row costs a save 0.05 ms, one of each statement, with its tables of rows, 0.3. */
function createTelling(table: string, given: Telling): string {
  const make = (name: string, row: 'new' | 'old'): string =>
    `create function ${name}() returns trigger language plpgsql as
      $$ begin perform ${telling(given).replaceAll('row.', `${row}.`)}; return null; end $$;`
  const on = (event: string, run: string): string =>
    `create trigger tell_${event} after ${event} on ${table} for each row ${run}();`
  return [
    make(`tell_${table}`, 'new'),
    make(`tell_${table}_gone`, 'old'),
    on('insert', `execute function tell_${table}`),
    on('update', `when (${given.when ?? 'old.* is distinct from new.*'}) execute function tell_${table}`),
    on('delete', `execute function tell_${table}_gone`),
  ].join('\n')
}

const dropTelling = (table: string): string =>
  `${['insert', 'update', 'delete'].map((event) => `drop trigger tell_${event} on ${table};`).join(' ')}
    drop function tell_${table}(), tell_${table}_gone();`

/**
 * Every instance is told of every change when its transaction is saved, by the statement that makes it: nothing more is
 * asked, and nobody who writes can forget it. What is told is the kind of thing and ids (docs/decisions/live.md). The
 * same told twice in a transaction is told once; the transaction's number is what a tab that was away asks from.
 */
export class Changes1796400000100 implements MigrationInterface {
  name = 'Changes1796400000100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      Object.entries(TELLINGS)
        .map(([table, given]) => createTelling(table, given))
        .join('\n'),
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(Object.keys(TELLINGS).map(dropTelling).join('\n'))
  }
}
