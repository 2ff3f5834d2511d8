import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTelling, dropTelling, SAVED, type Telling } from '../telling.js'

const taskOf = (column: string): string => `(select t.${column} from task t where t.id = row.task_id)`
const projectOfRole = (roleId: string): string => `(select r.project_id from role r where r.id = ${roleId})`
const roleOfRound = (roundId: string): string =>
  `(select c.role_id from confirmation_round c where c.id = ${roundId})`
const ROUND_OF_ANSWER = '(select d.round_id from confirmation d where d.id = row.confirmation_id)'

const KOMBITS = { municipality: 'null' }
const OF_PROJECT = { project: 'row.project_id' }

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
